/**
 * A planned sheet against the one that stands in the workbook: is it the same, do some entries differ, or
 * must it be made anew? What is the same is not written, so that a clerk's own widths, colours and notes
 * stay as she has them.
 */
import { isCellError, type Grid, type GridCell } from '../model/grid';
import { KEY_PLACE } from '../plan/keys';
import type { CellPlan, PlainValue, SheetPlan } from '../plan/plan';
import type { KeyedGrid } from '../sheets/keyed-grid';

export interface EntryDifference {
  /** On the planned sheet. */
  readonly planned: { readonly row: number; readonly column: number; readonly cell: CellPlan };
  /** On the sheet that stands there. */
  readonly row: number;
  readonly column: number;
  readonly before: GridCell | undefined;
}

export interface SheetComparison {
  /** More than entries differ: texts, formulas, looks, rows or columns. */
  readonly isRemade: boolean;
  readonly entries: readonly EntryDifference[];
}

/** @param hasSameLook what was planned last time had the same texts, formulas and looks */
export function compareKeyed(plan: SheetPlan, keys: KeyedGrid, hasSameLook: boolean): SheetComparison {
  const heads = plan.rows[KEY_PLACE]?.cells ?? [];
  const entries: EntryDifference[] = [];
  let isRemade = !hasSameLook;
  for (const [row, { cells }] of plan.rows.entries()) {
    if (row === KEY_PLACE) continue;
    const at = keys.rows.get(String(cells[KEY_PLACE]?.value ?? ''));
    for (const [column, cell] of cells.entries()) {
      if (column === KEY_PLACE || !cell || isEmpty(cell)) continue;
      const place = keys.columns.get(String(heads[column]?.value ?? ''));
      if (at === undefined || place === undefined) {
        isRemade = true;
        continue;
      }
      const before = keys.grid.rows[at]?.[place];
      if (sameCell(cell, before)) continue;
      if (cell.entry === true) entries.push({ planned: { row, column, cell }, row: at, column: place, before });
      else isRemade = true;
    }
  }
  return { isRemade, entries };
}

/** A sheet without keys, whose cells stand where they are planned. */
export function compareByPlace(plan: SheetPlan, grid: Grid, hasSameLook: boolean): SheetComparison {
  const entries: EntryDifference[] = [];
  for (const [row, { cells }] of plan.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (!cell || isEmpty(cell)) continue;
      const before = grid.rows[row]?.[column];
      if (!sameCell(cell, before)) entries.push({ planned: { row, column, cell }, row, column, before });
    }
  }
  return { isRemade: !hasSameLook || entries.length > 0, entries };
}

function isEmpty({ value, formula, entry }: CellPlan): boolean {
  return value === null && formula === undefined && entry !== true;
}

/** An entry by its value; a formula of ours by being there, whatever it comes to; a text by its words. */
function sameCell(cell: CellPlan, before: GridCell | undefined): boolean {
  if (cell.formula !== undefined && cell.entry !== true) return before?.formula !== undefined;
  return cell.entry === true || before?.formula === undefined ? sameValue(cell.value, before) : false;
}

export function sameValue(value: PlainValue, before: GridCell | undefined): boolean {
  const stands = before?.value ?? null;
  if (isCellError(stands)) return value === stands.error;
  if (typeof value === 'number' && typeof stands === 'number') return digitsOf(value) === digitsOf(stands);
  return textOf(value) === textOf(stands);
}

/** As a spreadsheet looks at numbers: with fifteen digits. */
function digitsOf(value: number): string {
  return value.toPrecision(15);
}

function textOf(value: PlainValue): string {
  return value === null ? '' : String(value).replaceAll('\r\n', '\n').trim();
}
