/** What people wrote on sheets of ours that are made anew, and what has no place on them any more. */
import { cellText, type GridCell } from '../model/grid';
import { shownText } from './shown-text';
import { cellAddress } from '../plan/address';
import { HEAD_ROW_KEY, isFilledIn, KEY_PLACE, LABEL_KEYS } from '../plan/keys';
import type { CellPlan, SheetPlan } from '../plan/plan';
import type { RememberedText } from '../sheets/att-records';
import type { KeyedGrid } from '../sheets/keyed-grid';
import { columnLabelOf, rowLabelOf, type Entry } from './entries';

export type LeftoverReason =
  | 'indicatorGone'
  | 'areaGone'
  | 'criterionGone'
  | 'ownCell'
  | 'formulaOverwritten'
  | 'ownFormula'
  | 'textChanged'
  | 'columnUnknown'
  | 'explanationAstray';

export interface Leftover {
  readonly sheet: string;
  readonly cell: string;
  /** Labels of the row and the column, '' where there are none. */
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly why: LeftoverReason;
}

/** Cells of a planned sheet by their keys. */
export function cellsByKey(plan: SheetPlan): ReadonlyMap<string, CellPlan> {
  const heads = plan.rows[KEY_PLACE]?.cells ?? [];
  const found = new Map<string, CellPlan>();
  for (const [row, { cells }] of plan.rows.entries()) {
    if (row === KEY_PLACE) continue;
    const rowKey = String(cells[KEY_PLACE]?.value ?? '');
    cells.forEach((cell, column) => {
      if (cell && column !== KEY_PLACE) found.set(keyOf(rowKey, String(heads[column]?.value ?? '')), cell);
    });
  }
  return found;
}

export function keyOf(rowKey: string, columnKey: string): string {
  return `${rowKey}\n${columnKey}`;
}

export function leftoverOf(entry: Entry, why: LeftoverReason): Leftover {
  const { place, rowLabel, columnLabel, cell } = entry;
  const at = cellAddress(place.row, place.column);
  return { sheet: place.sheet, cell: at, row: rowLabel, column: columnLabel, value: contentOf(cell), why };
}

/** The value as it is seen, and the formula behind it. */
export function contentOf(cell: GridCell): string {
  const text = shownText(cell);
  return cell.formula === undefined ? text : `${text} (=${cell.formula})`;
}

/**
 * Of a keyed sheet that is made anew: cells outside our rows and columns, values over our formulas, and
 * texts that a person changed where our own text is another now.
 */
export function ownCells(keys: KeyedGrid, plan: SheetPlan, texts: readonly RememberedText[]): Leftover[] {
  const planned = cellsByKey(plan);
  const wrote = new Map(
    texts
      .filter(({ sheet }) => sheet === keys.identity)
      .map(({ row, column, value }) => [keyOf(row, column), String(value)]),
  );
  const rows = new Set(plan.rows.map(({ cells }) => cells[KEY_PLACE]?.value));
  const columns = new Set(plan.rows[KEY_PLACE]?.cells.map((cell) => cell?.value));
  const found: Leftover[] = [];
  for (const { rowKey, columnKey, row, column, cell } of keys.cells()) {
    const tell = (why: LeftoverReason) =>
      found.push({
        sheet: keys.grid.sheet,
        cell: cellAddress(row, column),
        row: rowKey === '' ? '' : rowLabelOf(keys, rowKey),
        column: columnKey === '' ? '' : columnLabelOf(keys, columnKey),
        value: contentOf(cell),
        why,
      });
    if (rowKey === '' || columnKey === '') {
      tell('ownCell');
      continue;
    }
    if (isFilledIn(rowKey) && isFilledIn(columnKey)) continue;
    const here = planned.get(keyOf(rowKey, columnKey));
    if (here?.entry === true) continue;
    const former = wrote.get(keyOf(rowKey, columnKey));
    const text = cellText(cell);
    if (cell.formula !== undefined) {
      // Where a row or column goes, its formulas were ours; where nothing is planned, it is a person's.
      if (!rows.has(rowKey) || !columns.has(columnKey)) continue;
      if (here?.formula === undefined) tell('ownCell');
      else if (functionsOf(here.formula) !== functionsOf(cell.formula)) tell('formulaOverwritten');
    } else if (here?.formula !== undefined) {
      if (String(here.value ?? '') !== text) tell('formulaOverwritten');
    } else if (former !== text && String(here?.value ?? '').trim() !== text) {
      // Without a register nobody knows what was written; labels of rows that are gone go with them.
      if (former !== undefined || wrote.size > 0 || !isLabel(rowKey, columnKey))
        tell(former === undefined ? 'ownCell' : 'textChanged');
    }
  }
  return found;
}

/** The functions of a formula in their order: Excel may spell the rest of it in its own way. */
function functionsOf(formula: string): string {
  const outsideTexts = formula.replace(/"[^"]*"/gu, '').replaceAll('_xlfn.', '');
  return (outsideTexts.toUpperCase().match(/[A-Z][A-Z0-9.]*(?=\()/gu) ?? []).join(' ');
}

function isLabel(rowKey: string, columnKey: string): boolean {
  return rowKey === HEAD_ROW_KEY || Object.values<string>(LABEL_KEYS).includes(columnKey);
}
