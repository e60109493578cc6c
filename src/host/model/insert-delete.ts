/**
 * Inserting and deleting whole rows and columns: cells, sizes, merges, tables, rules, print set-up and every
 * formula of the workbook follow. ASSUMED: a table whose head row is deleted is a table no more.
 */
import { shiftFormula } from '../calculation/shift-formula';
import { invalidArgument, refuse } from '../protocol/host-error';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, type Area } from './area';
import type { Permission, Sheet } from './sheet';
import { shiftArea, shiftIndex, type Shift } from './shift';
import { shiftRules } from './shift-rules';
import type { Table } from './table';
import { putValue } from './write-cells';
import { plainValue } from './plain-value';

const PERMISSIONS: Readonly<Record<Shift['kind'], Readonly<Record<Shift['axis'], Permission>>>> = {
  insert: { row: 'allowInsertRows', column: 'allowInsertColumns' },
  delete: { row: 'allowDeleteRows', column: 'allowDeleteColumns' },
};

const CHANGES = {
  insert: { row: 'RowInserted', column: 'ColumnInserted' },
  delete: { row: 'RowDeleted', column: 'ColumnDeleted' },
} as const;

function check(sheet: Sheet, shift: Shift, limit: number): void {
  const { axis, kind, at, count } = shift;
  sheet.ensureAllowed(PERMISSIONS[kind][axis]);
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || count < 1 || at + count > limit) {
    throw invalidArgument(`${count} from ${at}`);
  }
  const used = kind === 'insert' ? sheet.cells.usedArea(WHOLE_SHEET, true) : undefined;
  if (!used) return;
  const last = axis === 'row' ? lastRow(used) : lastColumn(used);
  if (last >= at && last + count >= limit)
    throw refuse('InvalidOperation', 'cells that hold something would leave the sheet');
}

function shiftTables(sheet: Sheet, shift: Shift, place: (area: Area) => Area | undefined): void {
  const keeps = ({ area }: Table): boolean => shift.axis === 'column' || shiftIndex(shift, area.row) !== undefined;
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = keeps(table) ? place(table.area) : undefined;
    return area ? [{ ...table, area: { ...area, rows: Math.max(area.rows, 2) } }] : [];
  });
}

/** Columns that came into a table get a name. */
function nameNewColumns(sheet: Sheet): void {
  for (const { area } of sheet.tables) {
    const names = new Set<string>();
    const at = (column: number): string => String(plainValue(sheet.cells.at(area.row, column)?.value ?? null));
    for (let column = area.column; column <= lastColumn(area); column += 1) names.add(at(column));
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      if (at(column) !== '') continue;
      let number = column - area.column + 1;
      while (names.has(`列${number}`)) number += 1;
      names.add(`列${number}`);
      putValue(sheet, area.row, column, { value: `列${number}` });
    }
  }
}

function shiftPage({ page }: Sheet, shift: Shift, place: (area: Area) => Area | undefined): void {
  page.printArea = page.printArea.flatMap((area) => place(area) ?? []);
  page.titleRows = page.titleRows && place(page.titleRows);
  page.titleColumns = page.titleColumns && place(page.titleColumns);
  const breaks = shift.axis === 'row' ? 'rowBreaks' : 'columnBreaks';
  page[breaks] = page[breaks].flatMap((index) => shiftIndex(shift, index) ?? []);
}

/** What stays in view grows and shrinks. */
function shiftFrozen(sheet: Sheet, { axis, kind, at, count }: Shift): void {
  const { frozen } = sheet;
  const size = axis === 'row' ? 'rows' : 'columns';
  const whole = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  if (!frozen || frozen[size] === whole || at >= frozen[size]) return;
  const gone = Math.min(frozen[size], at + count) - at;
  const left = kind === 'insert' ? frozen[size] + count : frozen[size] - gone;
  const others = axis === 'row' ? frozen.columns === MAX_COLUMNS : frozen.rows === MAX_ROWS;
  sheet.frozen = left > 0 ? { ...frozen, [size]: left } : others ? undefined : { ...frozen, [size]: whole };
}

function shiftFormulas(changed: Sheet, shift: Shift): void {
  const { workbook } = changed;
  for (const sheet of workbook.sheets) {
    for (const [, , cell] of sheet.cells.within(WHOLE_SHEET)) {
      if (cell.formula) cell.formula = shiftFormula(cell.formula, sheet.name, changed.name, shift);
    }
  }
  for (const name of workbook.names) name.formula = shiftFormula(name.formula, undefined, changed.name, shift);
}

/** Inserts or deletes whole rows or columns. */
export function shiftSheet(sheet: Sheet, shift: Shift): void {
  const limit = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  check(sheet, shift, limit);
  const { workbook } = sheet;
  const place = (area: Area): Area | undefined => shiftArea(shift, area, limit);
  sheet.cells.shift(shift);
  (shift.axis === 'row' ? sheet.rows : sheet.columns).shift(shift);
  for (const each of workbook.sheets) shiftRules(each, sheet, shift, place);
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = place(merge);
    return moved && moved.rows * moved.columns > 1 ? [moved] : [];
  });
  shiftTables(sheet, shift, place);
  shiftPage(sheet, shift, place);
  shiftFrozen(sheet, shift);
  shiftFormulas(sheet, shift);
  workbook.forgetNames();
  workbook.calculation.rebuild();
  nameNewColumns(sheet);
  const { axis, kind, at, count } = shift;
  const area =
    axis === 'row' ? { ...WHOLE_SHEET, row: at, rows: count } : { ...WHOLE_SHEET, column: at, columns: count };
  workbook.note(sheet, [area], { changeType: CHANGES[kind][axis] });
}
