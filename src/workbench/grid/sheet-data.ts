/** A sheet of the host → a sheet of Univer, whole. */
import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IColumnData, IObjectMatrixPrimitiveType, IRowData, IWorksheetData } from '@univerjs/core';
import type { Area } from '../../host/model/area';
import type { BandFormatView, BandView, SheetView, TabView } from '../../host/view/types';
import { cellData } from './cell-data';
import { pixels, styleFor } from './style-data';

/** A sheet shows more rows and columns than it uses, so that there is room to type. */
const ROOM = { rows: 60, columns: 6 } as const;
const LEAST = { rows: 200, columns: 26 } as const;

const NOT_FROZEN = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 } as const;
const ROW_HEADER = { width: 46, hidden: BooleanNumber.FALSE } as const;
const COLUMN_HEADER = { height: 20, hidden: BooleanNumber.FALSE } as const;

const flag = (is: boolean): BooleanNumber => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE);

export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export function univerRange({ row, column, rows, columns }: Area): UniverRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

function cellMatrix({ cells }: SheetView): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const cell of cells) (matrix[cell.row] ??= {})[cell.column] = cellData(cell);
  return matrix;
}

type BandData = Partial<IRowData & IColumnData>;

/** Sizes, hiding and formats of rows or columns; those beyond the sheet's end are not shown. */
function bandData(
  bands: readonly BandView[],
  formats: readonly BandFormatView[],
  count: number,
  sized: (pixels: number) => BandData,
): Record<number, BandData> {
  const made: Record<number, BandData> = {};
  for (const { index, format } of formats) if (index < count) made[index] = { s: styleFor(format, 'text') };
  for (const { index, size, hidden } of bands) {
    if (index < count) made[index] = { ...made[index], ...sized(pixels(size)), hd: flag(hidden) };
  }
  return made;
}

/** By its own id, since a sheet that is drawn anew stands beside the old one for a moment. */
export function worksheetData(view: SheetView, id: string): Partial<IWorksheetData> {
  const { frozen } = view;
  const rowCount = Math.max(LEAST.rows, view.usedRows + ROOM.rows);
  const columnCount = Math.max(LEAST.columns, view.usedColumns + ROOM.columns);
  return {
    id,
    name: view.name,
    tabColor: view.tabColor,
    hidden: flag(view.visibility !== 'Visible'),
    freeze: frozen
      ? { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows, startColumn: frozen.columns }
      : NOT_FROZEN,
    rowCount,
    columnCount,
    defaultRowHeight: pixels(view.standardHeight),
    defaultColumnWidth: pixels(view.standardWidth),
    defaultStyle: styleFor(view.baseFormat, 'text'),
    mergeData: view.merges.map(univerRange),
    cellData: cellMatrix(view),
    rowData: bandData(view.rows, view.rowFormats, rowCount, (height) => ({ h: height, ah: height, ia: flag(false) })),
    columnData: bandData(view.columns, view.columnFormats, columnCount, (width) => ({ w: width })),
    rowHeader: { ...ROW_HEADER, hidden: flag(!view.showHeadings) },
    columnHeader: { ...COLUMN_HEADER, hidden: flag(!view.showHeadings) },
    showGridlines: flag(view.showGridlines),
    rightToLeft: flag(false),
  };
}

/** A sheet that nobody has looked at yet: its tab, over a cell of nothing. */
export function tabData({ name, tabColor, visibility }: TabView, id: string): Partial<IWorksheetData> {
  return {
    id,
    name,
    tabColor,
    hidden: flag(visibility !== 'Visible'),
    freeze: NOT_FROZEN,
    rowCount: 1,
    columnCount: 1,
    defaultRowHeight: 19,
    defaultColumnWidth: 72,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: ROW_HEADER,
    columnHeader: COLUMN_HEADER,
    showGridlines: flag(true),
    rightToLeft: flag(false),
  };
}
