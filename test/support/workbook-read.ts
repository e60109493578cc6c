/** A live workbook as a port reads it, from a plan; and what a person does to it between two looks. */
import type { SheetRead, WorkbookRead } from '../../src/app/port';
import type { GridCell } from '../../src/model/grid';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { spotOf } from './plans';

export const BLANK: WorkbookRead = readOf([
  { id: 's0', sheet: 'Sheet1', visibility: 'visible', isProtected: false, rows: [] },
]);

export function readOf(sheets: readonly SheetRead[], more: Partial<WorkbookRead> = {}): WorkbookRead {
  return { sheets, isReadOnly: false, isStructureProtected: false, ...more };
}

/** @param knowsIds as a workbook in Excel does, and a file doesn't */
export function readPlan(plan: WorkbookPlan, knowsIds = true): WorkbookRead {
  return readOf(plan.sheets.map((sheet, at) => sheetRead(plan, sheet, `s${at + 1}`, knowsIds)));
}

function sheetRead({ styles }: WorkbookPlan, sheet: SheetPlan, id: string, knowsIds: boolean): SheetRead {
  const rows = sheet.rows.map(({ cells }) =>
    cells.map((cell): GridCell | undefined => {
      if (!cell) return undefined;
      const { numberFormat } = styles[cell.style] ?? {};
      if (cell.value === null && cell.formula === undefined && numberFormat === undefined) return undefined;
      return {
        value: cell.value,
        ...(numberFormat !== undefined && { numberFormat }),
        ...(cell.formula !== undefined && { formula: cell.formula }),
      };
    }),
  );
  const madeAs = sheet.period === undefined ? sheet.kind : `${sheet.kind}|${sheet.period}`;
  return { id, sheet: sheet.name, visibility: sheet.visibility, isProtected: false, rows, ...(knowsIds && { madeAs }) };
}

export function changeSheet(read: WorkbookRead, name: string, change: (sheet: SheetRead) => SheetRead): WorkbookRead {
  if (!read.sheets.some(({ sheet }) => sheet === name)) throw new Error(`no sheet ${name}`);
  return { ...read, sheets: read.sheets.map((sheet) => (sheet.sheet === name ? change(sheet) : sheet)) };
}

/** What a person types into a cell; the format of the cell stays. */
export function typeInto(
  read: WorkbookRead,
  name: string,
  { row, column }: { readonly row: number; readonly column: number },
  value: PlainValue,
): WorkbookRead {
  return changeSheet(read, name, (sheet) => {
    const rows = sheet.rows.map((cells) => [...cells]);
    while (rows.length <= row) rows.push([]);
    const { numberFormat } = rows[row]?.[column] ?? {};
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(undefined);
    cells[column] = value === null ? undefined : { value, ...(numberFormat !== undefined && { numberFormat }) };
    return { ...sheet, rows };
  });
}

/** Types into the cell at two keys of a sheet of the plan. */
export function typeAt(
  read: WorkbookRead,
  sheet: SheetPlan,
  rowKey: string,
  columnKey: string,
  value: PlainValue,
): WorkbookRead {
  return typeInto(read, sheet.name, spotOf(sheet, rowKey, columnKey), value);
}
