/** Tables: made, named, styled, found; rows are not added to them here. */
import { overlaps, type Area } from '../model/area';
import { checkName } from '../model/check-names';
import { CellRange } from '../model/cell-range';
import { plainValue } from '../model/plain-value';
import type { Book, Sheet } from '../model/sheet';
import { newTable, type Table } from '../model/table';
import { writeCell } from '../model/write-cells';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound, notImplemented, refuse } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { wantFlag, wantText } from './format-fields';
import { give } from './kinds';
import { rangeArgument } from './range-places';

interface Target {
  readonly sheet: Sheet;
  readonly table: Table;
}

interface ColumnTarget extends Target {
  readonly index: number;
}

const head = ({ area }: Table): Area => ({ ...area, rows: 1 });
const body = ({ area }: Table): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

function columnName({ sheet, table, index }: ColumnTarget): string {
  return String(plainValue(sheet.cells.at(table.area.row, table.area.column + index)?.value ?? null));
}

function columnRange({ sheet, table, index }: ColumnTarget, rows: Area): HostObject {
  return give(new CellRange(sheet, { ...rows, column: table.area.column + index, columns: 1 }));
}

const COLUMN: Members<ColumnTarget> = {
  name: 'TableColumn',
  get: { Id: ({ index }) => index + 1, Index: ({ index }) => index, Name: columnName },
  set: {
    Name: ({ sheet, table, index }, value) => {
      writeCell(sheet, table.area.row, table.area.column + index, `'${wantText(value, 'the name')}`);
    },
  },
  make: {
    GetRange: (target) => columnRange(target, target.table.area),
    GetHeaderRowRange: (target) => columnRange(target, head(target.table)),
    GetDataBodyRange: (target) => columnRange(target, body(target.table)),
  },
};

function columnsOf(target: Target): readonly ColumnTarget[] {
  return Array.from({ length: target.table.area.columns }, (_, index) => ({ ...target, index }));
}

function findColumn(target: Target, given: Arguments): ColumnTarget | undefined {
  const key = given.json(0);
  return columnsOf(target).find((column) =>
    typeof key === 'number' ? column.index + 1 === key : columnName(column) === key,
  );
}

const COLUMNS: Members<Target> = {
  name: 'TableColumnCollection',
  get: { Count: ({ table }) => table.area.columns },
  items: (target) => columnsOf(target).map((column) => serve(COLUMN, column)),
  item: (target, given) => {
    const found = findColumn(target, given);
    if (!found) throw itemNotFound('the column of the table');
    return serve(COLUMN, found);
  },
  make: {
    GetItemAt: (target, given) => {
      const found = columnsOf(target)[given.integer(0)];
      if (!found) throw given.wrong(0);
      return serve(COLUMN, found);
    },
    GetItemOrNullObject: (target, given) => {
      const found = findColumn(target, given);
      return found ? serve(COLUMN, found) : null;
    },
  },
  ask: { GetCount: ({ table }) => table.area.columns },
};

function drop({ sheet, table }: Target): void {
  sheet.ensureAllowed();
  sheet.tables = sheet.tables.filter((each) => each !== table);
}

const TABLE: Members<Target> = {
  name: 'Table',
  get: {
    Id: ({ table }) => table.id,
    Name: ({ table }) => table.name,
    Style: ({ table }) => table.style,
    ShowHeaders: () => true,
    ShowTotals: () => false,
    ShowBandedRows: ({ table }) => table.showBandedRows,
    ShowBandedColumns: ({ table }) => table.showBandedColumns,
    ShowFilterButton: ({ table }) => table.showFilterButton,
    HighlightFirstColumn: ({ table }) => table.highlightFirstColumn,
    HighlightLastColumn: ({ table }) => table.highlightLastColumn,
  },
  set: {
    Name: ({ sheet, table }, value) => {
      const name = wantText(value, 'the name');
      ensureFreeName(sheet.workbook, name, table);
      table.name = name;
    },
    Style: ({ table }, value) => {
      table.style = wantText(value, 'the style');
    },
    ShowBandedRows: ({ table }, value) => {
      table.showBandedRows = wantFlag(value, 'showBandedRows');
    },
    ShowBandedColumns: ({ table }, value) => {
      table.showBandedColumns = wantFlag(value, 'showBandedColumns');
    },
    ShowFilterButton: ({ table }, value) => {
      table.showFilterButton = wantFlag(value, 'showFilterButton');
    },
    HighlightFirstColumn: ({ table }, value) => {
      table.highlightFirstColumn = wantFlag(value, 'highlightFirstColumn');
    },
    HighlightLastColumn: ({ table }, value) => {
      table.highlightLastColumn = wantFlag(value, 'highlightLastColumn');
    },
  },
  object: { Worksheet: ({ sheet }) => give(sheet), Columns: (target) => serve(COLUMNS, target) },
  make: {
    GetRange: ({ sheet, table }) => give(new CellRange(sheet, table.area)),
    GetHeaderRowRange: ({ sheet, table }) => give(new CellRange(sheet, head(table))),
    GetDataBodyRange: ({ sheet, table }) => give(new CellRange(sheet, body(table))),
    ConvertToRange: (target) => {
      drop(target);
      return give(new CellRange(target.sheet, target.table.area));
    },
  },
  act: {
    Delete: (target) => {
      drop(target);
      const { sheet, table } = target;
      for (const [row, column] of [...sheet.cells.within(table.area)]) writeCell(sheet, row, column, '');
    },
  },
};

function tablesOf(workbook: Book): readonly Target[] {
  return workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

function ensureFreeName(workbook: Book, name: string, own?: Table): void {
  checkName(name);
  const lower = name.toLowerCase();
  const taken =
    tablesOf(workbook).some(({ table }) => table !== own && table.name.toLowerCase() === lower) ||
    workbook.names.some((each) => each.name.toLowerCase() === lower);
  if (taken) throw refuse('InvalidArgument', `the name ${name} is taken`);
}

function freeName(workbook: Book): string {
  for (let number = 1; ; number += 1) {
    const name = `表${number}`;
    if (!tablesOf(workbook).some(({ table }) => table.name === name)) return name;
  }
}

/** Head cells are texts, each one its own; blank ones get a name. */
function nameColumns(sheet: Sheet, area: Area): void {
  const taken = new Set<string>();
  for (let index = 0; index < area.columns; index += 1) {
    const value = plainValue(sheet.cells.at(area.row, area.column + index)?.value ?? null);
    const wanted = value === '' ? `列${index + 1}` : String(value);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    if (name !== value) writeCell(sheet, area.row, area.column + index, `'${name}`);
  }
}

function add(workbook: Book, home: Sheet, given: Arguments): HostObject {
  const { sheet, area } = rangeArgument(given, 0, home);
  sheet.ensureAllowed();
  if (!given.flag(1)) throw notImplemented('TableCollection.add without headers');
  if (tablesOf(workbook).some((each) => each.sheet === sheet && overlaps(each.table.area, area))) {
    throw refuse('InvalidOperation', 'a table must not overlap another table');
  }
  if (sheet.mergesIn(area).length > 0) throw refuse('InvalidOperation', 'a table holds no merged cells');
  // A table has at least one row below its head.
  const table = newTable(workbook.newId(), freeName(workbook), { ...area, rows: Math.max(area.rows, 2) });
  nameColumns(sheet, area);
  sheet.tables = [...sheet.tables, table];
  return serve(TABLE, { sheet, table });
}

interface Scope {
  readonly workbook: Book;
  /** Undefined: the tables of the whole workbook. */
  readonly sheet: Sheet | undefined;
}

function all({ workbook, sheet }: Scope): readonly Target[] {
  return tablesOf(workbook).filter((each) => !sheet || each.sheet === sheet);
}

function find(scope: Scope, given: Arguments): Target | undefined {
  const key = given.text(0).toLowerCase();
  return all(scope).find(({ table }) => table.id.toLowerCase() === key || table.name.toLowerCase() === key);
}

const TABLES: Members<Scope> = {
  name: 'TableCollection',
  get: { Count: (scope) => all(scope).length },
  items: (scope) => all(scope).map((target) => serve(TABLE, target)),
  item: (scope, given) => {
    const found = find(scope, given);
    if (!found) throw itemNotFound(`the table ${given.text(0)}`);
    return serve(TABLE, found);
  },
  make: {
    Add: (scope, given) => {
      const home = scope.sheet ?? scope.workbook.active;
      if (!home) throw itemNotFound('a sheet');
      return add(scope.workbook, home, given);
    },
    GetItemOrNullObject: (scope, given) => {
      const found = find(scope, given);
      return found ? serve(TABLE, found) : null;
    },
    GetItemAt: (scope, given) => {
      const found = all(scope)[given.integer(0)];
      if (!found) throw given.wrong(0);
      return serve(TABLE, found);
    },
  },
  ask: { GetCount: (scope) => all(scope).length },
};

export function serveTables(workbook: Book): HostObject {
  return serve(TABLES, { workbook, sheet: undefined });
}

export function serveSheetTables(sheet: Sheet): HostObject {
  return serve(TABLES, { workbook: sheet.workbook, sheet });
}
