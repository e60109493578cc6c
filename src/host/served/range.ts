/** Range: cells, their contents, and what is done with them. */
import { isUnbounded, isWholeColumns, isWholeRows } from '../model/area';
import type { CellRange } from '../model/cell-range';
import type { Areas } from '../model/cell-range';
import type { Cell } from '../model/cells';
import { mergeCells, unmergeCells } from '../model/merge-cells';
import { plainValue } from '../model/plain-value';
import { showText } from '../model/show-text';
import { CellError, type Scalar } from '../model/scalar';
import { clearCells, writeNumberFormats, writeValues } from '../model/write-cells';
import { invalidArgument } from '../protocol/host-error';
import type { Members } from '../protocol/host-object';
import type { Json } from '../protocol/json';
import {
  readCellProperties,
  readColumnProperties,
  readRowProperties,
  setCellProperties,
  setColumnProperties,
  setRowProperties,
} from './cell-properties';
import { serveConditionalFormats } from './conditional-formats';
import { copyFrom } from './copy-from';
import { serveValidation } from './data-validation';
import { wantFlag } from './format-fields';
import { readLink, setLink } from './hyperlink';
import { serveFormat } from './range-format';
import { RANGE_PLACES, rangeArgument } from './range-places';
import { give } from './kinds';
import { keepReference, referenceId } from './references';

/** More cells than this Excel on the web does not read at once. */
const MOST_CELLS = 5_000_000;

/** A block by cells; null for whole rows and columns, as in Excel. */
function block({ sheet, area }: CellRange, read: (cell: Cell | undefined, row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  if (area.rows * area.columns > MOST_CELLS) throw invalidArgument('too many cells');
  sheet.workbook.calculation.settle();
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_line, across) => {
      const [row, column] = [area.row + down, area.column + across];
      return read(sheet.cells.at(row, column), row, column);
    }),
  );
}

function formulaOf(cell: Cell | undefined): Json {
  if (cell?.formula) return `=${cell.formula.text}`;
  const value = plainValue(cell?.value ?? null);
  return cell?.quoted && typeof value === 'string' && /^[=+\-@']/u.test(value) ? `'${value}` : value;
}

function valueType(value: Scalar): string {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function hiddenRows({ sheet, areas }: Areas): Json {
  const [first] = areas;
  return first ? (sheet.rows.common(first.row, first.rows, (at) => sheet.rows.at(at).hidden === true) ?? null) : null;
}

function hiddenColumns({ sheet, areas }: Areas): Json {
  const [first] = areas;
  if (!first) return null;
  return sheet.columns.common(first.column, first.columns, (at) => sheet.columns.at(at).hidden === true) ?? null;
}

const setValues = (range: CellRange, value: Json): void => writeValues(range.sheet, range.area, value);
const numberFormats = (range: CellRange): Json =>
  block(range, (_, row, column) => range.sheet.cells.formatAt(row, column).numberFormat);

/** Points from the sheet's corner. */
function distance(range: CellRange, along: 'row' | 'column'): number {
  const bands = along === 'row' ? range.sheet.rows : range.sheet.columns;
  let sum = 0;
  for (let at = 0; at < range.area[along]; at += 1) if (!bands.at(at).hidden) sum += bands.size(at);
  return sum;
}

export const RANGE: Members<CellRange> = {
  name: 'Range',
  get: {
    _ReferenceId: referenceId,
    Address: ({ address }) => address,
    AddressLocal: ({ address }) => address,
    CellCount: ({ cellCount }) => (cellCount > 2 ** 31 - 1 ? -1 : cellCount),
    RowIndex: ({ area }) => area.row,
    ColumnIndex: ({ area }) => area.column,
    RowCount: ({ area }) => area.rows,
    ColumnCount: ({ area }) => area.columns,
    IsEntireRow: ({ area }) => isWholeRows(area),
    IsEntireColumn: ({ area }) => isWholeColumns(area),
    Values: (range) => block(range, (cell) => plainValue(cell?.value ?? null)),
    Formulas: (range) => block(range, formulaOf),
    FormulasLocal: (range) => block(range, formulaOf),
    Text: (range) =>
      block(range, (cell, row, column) =>
        showText(cell?.value ?? null, range.sheet.cells.formatAt(row, column).numberFormat),
      ),
    ValueTypes: (range) => block(range, (cell) => valueType(cell?.value ?? null)),
    NumberFormat: numberFormats,
    RowHidden: hiddenRows,
    ColumnHidden: hiddenColumns,
    Hidden: (range) => hiddenRows(range) === true || hiddenColumns(range) === true,
    Hyperlink: readLink,
    Top: (range) => distance(range, 'row'),
    Left: (range) => distance(range, 'column'),
  },
  set: {
    Values: setValues,
    Formulas: setValues,
    FormulasLocal: setValues,
    NumberFormat: ({ sheet, area }, value) => writeNumberFormats(sheet, area, value),
    RowHidden: ({ sheet, area }, value) => {
      sheet.ensureAllowed('allowFormatRows');
      sheet.rows.patch(area.row, area.rows, { hidden: wantFlag(value, 'rowHidden') });
    },
    ColumnHidden: ({ sheet, area }, value) => {
      sheet.ensureAllowed('allowFormatColumns');
      sheet.columns.patch(area.column, area.columns, { hidden: wantFlag(value, 'columnHidden') });
    },
    Hyperlink: setLink,
  },
  object: {
    Format: serveFormat,
    Worksheet: ({ sheet }) => give(sheet),
    DataValidation: (range) => serveValidation(range),
    ConditionalFormats: (range) => serveConditionalFormats(range),
  },
  make: RANGE_PLACES,
  ask: {
    GetCellProperties: (range, given) => readCellProperties(range, given.fields(0)),
    GetRowProperties: (range, given) => readRowProperties(range, given.fields(0)),
    GetColumnProperties: (range, given) => readColumnProperties(range, given.fields(0)),
    _KeepReference: (range) => ({ _ReferenceId: keepReference(range) }),
  },
  act: {
    Clear: (range, given) => clearCells(range.sheet, range.areas, given.textOr(0, 'All')),
    Merge: ({ sheet, area }, given) => mergeCells(sheet, area, given.flag(0)),
    Unmerge: ({ sheet, area }) => unmergeCells(sheet, area),
    Select: (range) => {
      range.sheet.workbook.select(range.sheet, range.area);
    },
    Calculate: ({ sheet }) => sheet.workbook.calculation.settle(),
    CopyFrom: (range, given) =>
      copyFrom(range, rangeArgument(given, 0, range.sheet), given.textOr(1, 'All'), given.flag(2), given.flag(3)),
    SetCellProperties: (range, given) => setCellProperties(range, given.json(0)),
    SetRowProperties: (range, given) => setRowProperties(range, given.json(0)),
    SetColumnProperties: (range, given) => setColumnProperties(range, given.json(0)),
    _ValidateArraySize: ({ area }, given) => {
      if (given.integer(0) !== area.rows || given.integer(1) !== area.columns) {
        throw invalidArgument(`the size of the block does not match the range (${area.rows} × ${area.columns})`);
      }
    },
  },
};
