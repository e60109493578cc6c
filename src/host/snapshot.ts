/** The workbook as plain data, for whoever saves it or compares it. Blank cells without a look are left out. */
import { WHOLE_SHEET, type Area } from './model/area';
import type { CellFormat } from './model/cell-format';
import type { Link } from './model/cells';
import type { ConditionalFormat } from './model/conditional-formats';
import type { Page } from './model/page';
import { plainValue } from './model/plain-value';
import type { Band } from './model/bands';
import { CellError } from './model/scalar';
import type { Protection, Sheet, Visibility } from './model/sheet';
import type { Table } from './model/table';
import type { Validation } from './model/validations';
import type { Workbook } from './model/workbook';
import type { Json } from './protocol/json';

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  /** Without the equals sign. */
  readonly formula?: string;
  readonly format: CellFormat;
  readonly link?: Link;
  /** Typed with a leading apostrophe. */
  readonly quoted?: true;
  /** The value is an error, not a text that reads like one. */
  readonly isError?: true;
}

/** Formats that lie under those of the cells. */
export interface LayerSnapshot {
  readonly base: CellFormat;
  readonly rows: readonly (readonly [number, CellFormat])[];
  readonly columns: readonly (readonly [number, CellFormat])[];
}

export interface SheetSnapshot {
  /** Settings of the workbook may speak of it; a sheet without one gets a new one. */
  readonly id?: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly showHeadings?: boolean;
  readonly cells: readonly CellSnapshot[];
  /** Rows and columns that differ from the standard; sizes are the points that were asked for. */
  readonly rows: readonly (readonly [number, Band])[];
  readonly columns: readonly (readonly [number, Band])[];
  /** Of all rows or columns that are not listed. */
  readonly allRows?: Band;
  readonly allColumns?: Band;
  readonly standardHeight?: number;
  readonly standardWidth?: number;
  readonly layers?: LayerSnapshot;
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly tables: readonly (Table & { readonly columns: readonly string[] })[];
  readonly frozen?: Area;
  readonly page: Page;
  readonly isProtected: boolean;
  readonly protection?: Protection;
}

export interface NameSnapshot {
  readonly name: string;
  /** Without the equals sign. */
  readonly formula: string;
  /** The sheet that it belongs to; none: the whole workbook. */
  readonly sheet?: string;
  readonly comment?: string;
  readonly visible?: boolean;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  readonly activeSheet: string;
  readonly selection?: { readonly sheet: string; readonly area: Area };
  readonly settings: Readonly<Record<string, Json>>;
  readonly properties: Readonly<Record<string, string>>;
  /** What `Office.context.document.settings` holds, each value as the client wrote it. */
  readonly documentSettings?: Readonly<Record<string, string>>;
  /** The structure is protected. */
  readonly protection?: { readonly password: string };
}

function cellsOf({ cells }: Sheet): readonly CellSnapshot[] {
  return [...cells.within(WHOLE_SHEET)]
    .sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB)
    .map(([row, column, cell]) => ({
      row,
      column,
      value: plainValue(cell.value),
      ...(cell.formula && { formula: cell.formula.text }),
      format: cells.formatAt(row, column),
      ...(cell.link && { link: cell.link }),
      ...(cell.quoted && { quoted: true as const }),
      ...(cell.value instanceof CellError && { isError: true as const }),
    }));
}

function layersOf({ cells }: Sheet): LayerSnapshot {
  const { base, rows, columns } = cells.layers();
  return { base, rows: [...rows], columns: [...columns] };
}

function tablesOf({ tables, cells }: Sheet): SheetSnapshot['tables'] {
  return tables.map((table) => ({
    ...table,
    columns: Array.from({ length: table.area.columns }, (_, at) =>
      String(plainValue(cells.at(table.area.row, table.area.column + at)?.value ?? null)),
    ),
  }));
}

function sheetSnapshot(sheet: Sheet): SheetSnapshot {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    cells: cellsOf(sheet),
    rows: sheet.rows.entries(),
    columns: sheet.columns.entries(),
    allRows: sheet.rows.shared,
    allColumns: sheet.columns.shared,
    standardHeight: sheet.rows.standard,
    standardWidth: sheet.columns.standard,
    layers: layersOf(sheet),
    merges: sheet.merges,
    validations: sheet.validations.list(),
    conditionalFormats: sheet.conditionalFormats.list().map((format) => ({ ...format })),
    tables: tablesOf(sheet),
    ...(sheet.frozen && { frozen: sheet.frozen }),
    page: { ...sheet.page, headers: { ...sheet.page.headers } },
    isProtected: sheet.protection !== undefined,
    ...(sheet.protection && { protection: sheet.protection }),
  };
}

export function takeSnapshot(workbook: Workbook): WorkbookSnapshot {
  workbook.calculation.settle();
  return {
    sheets: workbook.sheets.map(sheetSnapshot),
    names: workbook.names.map(({ name, formula, scope, comment, visible }) => ({
      name,
      formula: formula.text,
      comment,
      visible,
      ...(scope !== undefined && { sheet: workbook.sheet(scope).name }),
    })),
    activeSheet: workbook.active?.name ?? '',
    ...(workbook.selection && {
      selection: { sheet: workbook.selection.sheet.name, area: workbook.selection.area },
    }),
    settings: Object.fromEntries(workbook.settings),
    properties: Object.fromEntries(workbook.properties),
    documentSettings: Object.fromEntries(workbook.documentSettings),
    ...(workbook.protection && { protection: workbook.protection }),
  };
}
