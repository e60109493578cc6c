/** Workbook plans for tests, as the program makes them, and ways to find and to change a cell of one by its keys. */
import { planAnnexes } from '../../src/app/make-annexes';
import { makeTemplate } from '../../src/app/make-template';
import type { WorkbookPort } from '../../src/app/port';
import { findPack } from '../../src/catalogue/packs';
import type { Language } from '../../src/model/language';
import type { YearBook } from '../../src/model/year-book';
import { cellAddress } from '../../src/plan/address';
import type { CellPlan, PlainValue, RowPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';

export const NOW = new Date('2026-01-05T00:00:00Z');
export const CLOCK = () => NOW;

export async function packOf(id: string): Promise<YearBook> {
  const pack = findPack(id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack.load();
}

export async function annexesOf(id: string, language: Language = 'zh-CN'): Promise<WorkbookPlan> {
  return annexesFor(await packOf(id), language);
}

export function annexesFor(book: YearBook, language: Language = 'zh-CN'): WorkbookPlan {
  return planAnnexes(book, language, CLOCK).plan;
}

const NOWHERE: WorkbookPort = { readSheets: () => Promise.resolve([]), commit: () => Promise.resolve() };

export async function templateIn(language: Language = 'zh-CN'): Promise<WorkbookPlan> {
  return makeTemplate(language, NOWHERE, CLOCK);
}

/** The first sheet of that kind; `named` tells several of one kind apart. */
export function sheetOf(plan: WorkbookPlan, kind: string, named = ''): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.kind === kind && sheet.name.includes(named));
  if (!found) throw new Error(`no sheet ${kind} ${named}: ${plan.sheets.map((each) => each.kind).join(', ')}`);
  return found;
}

/** A place on a sheet, both counted from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The cell that a hidden key of column A and one of row 1 point to. */
export function spotOf(sheet: SheetPlan, rowKey: string, columnKey: string): Spot {
  const row = sheet.rows.findIndex((each) => each.cells[0]?.value === rowKey);
  const column = sheet.rows[0]?.cells.findIndex((each) => each?.value === columnKey) ?? -1;
  if (row < 0 || column < 0) throw new Error(`no ${rowKey}, ${columnKey} on ${sheet.name}`);
  return { row, column };
}

export function cellAt(sheet: SheetPlan, { row, column }: Spot): CellPlan | undefined {
  return sheet.rows[row]?.cells[column] ?? undefined;
}

export function addressOf({ row, column }: Spot): string {
  return cellAddress(row, column);
}

/** Every cell that is there, with its place. */
export function* cellsOf(sheet: SheetPlan): Generator<Spot & { readonly cell: CellPlan }> {
  for (const [row, { cells }] of sheet.rows.entries()) {
    for (const [column, cell] of cells.entries()) if (cell) yield { row, column, cell };
  }
}

/** What somebody types over a cell; the values beside all formulas stay as they were. */
export interface Typed {
  readonly at: Spot;
  readonly value: PlainValue;
}

export function withTyped(plan: WorkbookPlan, sheet: SheetPlan, typed: readonly Typed[]): WorkbookPlan {
  return typed.reduce(
    (changed, { at, value }) =>
      withCell(changed, sheet.name, at, (before) => ({ style: before?.style ?? firstStyle(plan), value })),
    plan,
  );
}

/** The plan with one cell put in the place of another; rows that are not there yet are made. */
export function withCell(
  plan: WorkbookPlan,
  sheet: string,
  { row, column }: Spot,
  make: (before: CellPlan | null) => CellPlan,
): WorkbookPlan {
  const sheets = plan.sheets.map((each): SheetPlan => {
    if (each.name !== sheet) return each;
    const rows: RowPlan[] = [...each.rows];
    while (rows.length <= row) rows.push({ cells: [] });
    const before = rows[row] ?? { cells: [] };
    const cells = [...before.cells];
    while (cells.length <= column) cells.push(null);
    cells[column] = make(cells[column] ?? null);
    rows[row] = { ...before, cells };
    return { ...each, rows };
  });
  return { ...plan, sheets };
}

function firstStyle(plan: WorkbookPlan): string {
  return Object.keys(plan.styles)[0] ?? '';
}
