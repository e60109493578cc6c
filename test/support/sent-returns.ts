/** Returns for tests: the form of an area as the program makes it, filled in with figures that nothing speaks against. */
import { collectReturns } from '../../src/app/collect/collect-returns';
import { readOfPlan } from '../../src/app/collect/planned-sheet';
import type { Collection, ReadWorkbookFile, ReturnSource } from '../../src/app/collect/types';
import { openWorkbook, type OpenWorkbook } from '../../src/app/open-workbook';
import type { WorkbookRead } from '../../src/app/port';
import { findPack } from '../../src/catalogue/packs';
import { wordsFor } from '../../src/locales/words';
import type { GridCell, Grid } from '../../src/model/grid';
import type { Language } from '../../src/model/language';
import type { Period } from '../../src/model/period';
import { NOT_APPLICABLE_SIGN } from '../../src/model/quantity';
import { indexYearBook } from '../../src/model/year-index';
import type { YearBook } from '../../src/model/year-book';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { keyedGrid, type KeyedGrid } from '../../src/sheets/keyed-grid';
import { RETURN_COLUMNS, RETURN_KINDS } from '../../src/sheets/return-keys';
import { planReturn } from '../../src/sheets/return-workbook';
import { shownQuantity } from '../../src/sheets/shown';
import { annexesFor, NOW } from './plans';
import { readPlan } from './workbook-read';

export const JUNE: Period = { year: 2017, throughMonth: 6 };
/** As {@link annualOf} makes it. */
export const WORKBOOK_ID = `xinbei-2017-${NOW.getTime().toString(36)}`;

export async function xinbei(): Promise<YearBook> {
  const pack = findPack('xinbei-2017');
  if (!pack) throw new Error('no pack xinbei-2017');
  return pack.load();
}

export interface ReturnParts {
  readonly period?: Period;
  readonly language?: Language;
  readonly workbookId?: string;
  readonly madeOn?: string;
}

/** The empty form. */
export function formOf(book: YearBook, areaCode: string, parts: ReturnParts = {}): WorkbookPlan {
  const { period = JUNE, language = 'zh-CN', workbookId = WORKBOOK_ID, madeOn = '2017-06-28' } = parts;
  const area = book.areas.find(({ code }) => code === areaCode);
  if (!area) throw new Error(`no area ${areaCode}`);
  const { sheets, returns } = wordsFor(language);
  return planReturn(book, area, period, { language, words: { sheets, returns }, workbookId, madeOn });
}

/** What a town fills in: its whole target, which breaks no rule; in the cell's own scale. */
export function goodFigures(book: YearBook, areaCode: string): ReadonlyMap<string, PlainValue> {
  const index = indexYearBook(book);
  return new Map(
    index.inAnnex(2).map((indicator): [string, PlainValue] => {
      const target = index.target(indicator.code, areaCode)?.value;
      if (target?.kind === 'notApplicable') return [indicator.code, NOT_APPLICABLE_SIGN];
      return [indicator.code, target?.kind === 'number' ? shownQuantity(indicator, target, 'percent') : 1];
    }),
  );
}

/** The form with values in its column of actuals, or in another one. */
export function filled(
  plan: WorkbookPlan,
  values: ReadonlyMap<string, PlainValue>,
  columnKey: string = RETURN_COLUMNS.actual,
): WorkbookPlan {
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (sheet.kind !== RETURN_KINDS.form) return sheet;
    const column = sheet.rows[0]?.cells.findIndex((cell) => cell?.value === columnKey) ?? -1;
    const rows = sheet.rows.map((row) => {
      const value = values.get(String(row.cells[0]?.value ?? ''));
      const cell = row.cells[column];
      if (value === undefined || !cell) return row;
      return { ...row, cells: row.cells.map((each, at) => (at === column ? { ...cell, value } : each)) };
    });
    return { ...sheet, rows };
  });
  return { ...plan, sheets };
}

export function goodReturn(book: YearBook, areaCode: string, parts: ReturnParts = {}): WorkbookPlan {
  return filled(formOf(book, areaCode, parts), goodFigures(book, areaCode));
}

/** As a file is read. */
export function gridsOf(plan: WorkbookPlan): Grid[] {
  return plan.sheets.map((sheet) => {
    const { sheet: name, visibility, rows } = readOfPlan(sheet, plan.styles);
    return { sheet: name, visibility, rows };
  });
}

/** The sheet with the form, by its keys. */
export function formKeys(grids: readonly Grid[]): KeyedGrid {
  const found = grids.map(keyedGrid).find((keys) => keys?.identity.startsWith(`${RETURN_KINDS.form}|`));
  if (!found) throw new Error('no form');
  return found;
}

export function changeGrid(grids: readonly Grid[], name: string, change: (grid: Grid) => Grid): Grid[] {
  return grids.map((grid) => (grid.sheet === name ? change(grid) : grid));
}

export type Cells = (GridCell | undefined)[][];

/** The sheet with its cells changed in place. */
export function changeCells(grid: Grid, change: (cells: Cells) => void): Grid {
  const rows: Cells = grid.rows.map((cells) => [...cells]);
  change(rows);
  return { ...grid, rows };
}

export function putCell(cells: Cells, row: number, column: number, cell: GridCell | undefined): void {
  while (cells.length <= row) cells.push([]);
  const line = cells[row] ?? [];
  while (line.length <= column) line.push(undefined);
  line[column] = cell;
}

/** The annual workbook that the returns belong to, as it stands beside the pane. */
export function annualOf(book: YearBook, change: (read: WorkbookRead) => WorkbookRead = (read) => read): OpenWorkbook {
  return openWorkbook(change(readPlan(annexesFor(book))));
}

export type SourceWithGrids = ReturnSource & { readonly grids: readonly Grid[] };

/** A file as a town sends it, which is read as these sheets. */
export function sourceOf(name: string, grids: readonly Grid[], modified?: Date): SourceWithGrids {
  const bytes = () => Promise.resolve(new TextEncoder().encode(name));
  return { name, ...(modified && { modified }), grids, bytes };
}

/** Reads the sources' own sheets, by the name that stands for their bytes. */
export function readerOf(sources: readonly SourceWithGrids[]): ReadWorkbookFile {
  return (bytes) => {
    const name = new TextDecoder().decode(bytes);
    return Promise.resolve(sources.find((each) => each.name === name)?.grids ?? []);
  };
}

export function collectFrom(
  sources: readonly SourceWithGrids[],
  opened: OpenWorkbook,
  period: Period = JUNE,
): Promise<Collection> {
  return collectReturns(sources, opened, period, readerOf(sources));
}
