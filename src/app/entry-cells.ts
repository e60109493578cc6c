/** Edited cells of entry sheets (完成数) → figures, by the keys of their rows and columns. */
import { cellAt, cellText, type GridCell } from '../model/grid';
import type { Indicator } from '../model/indicator';
import type { Period } from '../model/period';
import { isFilledIn } from '../plan/keys';
import { replaceReferences } from '../plan/references';
import { ACTUAL_KEY, DISTRICT_FIGURE_KEY } from '../sheets/annual-keys';
import type { KeyedGrid } from '../sheets/keyed-grid';
import type { CellChange } from '../validate/live';
import { entryPeriod } from './carry-figures';
import { placeOfFigure } from './figure-places';
import type { OpenWorkbook } from './open-workbook';
import { formulasGone } from './overwritten-formulas';
import type { CellsRead } from './port';
import { readingOf } from './read-figures';

export interface EntrySheet {
  readonly period: Period;
  /**
   * The figures among these cells; notes of a person's beside the sheet are none.
   * @returns undefined where something else of the sheet has changed: keys, labels, formulas of ours; or where
   * figures follow other cells by a formula that a person typed
   */
  changesIn(cells: CellsRead): readonly CellChange[] | undefined;
}

/** By id. */
export function entrySheets(opened: OpenWorkbook): ReadonlyMap<string, EntrySheet> {
  const found = new Map<string, EntrySheet>();
  for (const [identity, { sheet, keys }] of opened.sheets.keyed) {
    const period = entryPeriod(identity);
    if (period) found.set(sheet.id, entrySheet(opened, keys, sheet.id, period));
  }
  return found;
}

function entrySheet(opened: OpenWorkbook, keys: KeyedGrid, sheetId: string, period: Period): EntrySheet {
  const indicators = new Map(opened.book?.indicators.map((each) => [each.code, each]));
  const rowKeys = new Map([...keys.rows].map(([key, row]) => [row, key]));
  const columnKeys = new Map([...keys.columns].map(([key, column]) => [column, key]));
  const gone = formulasGone(opened, period);
  let follows = hasFollowers(keys);

  const figureAt = (row: number, column: number): { indicator: Indicator; area: string | null } | undefined => {
    const indicator = indicators.get(rowKeys.get(row) ?? '');
    const key = columnKeys.get(column);
    if (!indicator || key === undefined || !isFilledIn(key)) return undefined;
    const area = key === DISTRICT_FIGURE_KEY || key === ACTUAL_KEY ? null : key;
    const place = placeOfFigure(opened, { kind: 'actual', indicator: indicator.code, area, period });
    const isHere = place?.sheet.id === sheetId && place.row === row && place.column === column;
    return isHere ? { indicator, area } : undefined;
  };
  const changeAt = (row: number, column: number, cell: GridCell | undefined): CellChange | 'other' | undefined => {
    const figure = figureAt(row, column);
    if (figure) {
      const { indicator, area } = figure;
      if (isFollower(cell)) follows = true;
      const reading = readingOf(cell, indicator);
      const isGone = gone.has(`${indicator.code}|${area ?? ''}`);
      return {
        indicator: indicator.code,
        area,
        reading: isGone ? { ...(reading ?? { quantity: { kind: 'missing' } }), formulaGone: true } : reading,
      };
    }
    const isOurs = isKeyed(row, rowKeys, keys.keyRow) && isKeyed(column, columnKeys, keys.keyColumn);
    return isOurs && !isSame(cell, cellAt(keys.grid, row, column)) ? 'other' : undefined;
  };

  return {
    period,
    changesIn({ row, column, rows }) {
      const changes: CellChange[] = [];
      for (const [down, cells] of rows.entries()) {
        for (const [across, cell] of cells.entries()) {
          const change = changeAt(row + down, column + across, cell);
          if (change === 'other') return undefined;
          if (change) changes.push(change);
        }
      }
      return follows && changes.length > 0 ? undefined : changes;
    },
  };
}

function isKeyed(at: number, keys: ReadonlyMap<number, string>, keyAt: number): boolean {
  return at === keyAt || keys.has(at);
}

/** A formula's result follows other cells, and is no change of the sheet's own. */
function isSame(left: GridCell | undefined, right: GridCell | undefined): boolean {
  if (left?.formula !== undefined || right?.formula !== undefined) return left?.formula === right?.formula;
  return cellText(left) === cellText(right);
}

/** An entry that reads other cells changes without being edited. `=12+8` doesn't. */
function isFollower(cell: GridCell | undefined): boolean {
  if (cell?.formula === undefined) return false;
  let references = 0;
  replaceReferences(cell.formula, () => {
    references += 1;
    return undefined;
  });
  // Names, and ranges of whole rows and columns.
  return references > 0 || /[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(])|\d:\d/u.test(cell.formula);
}

function hasFollowers(keys: KeyedGrid): boolean {
  for (const { rowKey, columnKey, cell } of keys.cells()) {
    if (isFilledIn(rowKey) && isFilledIn(columnKey) && isFollower(cell)) return true;
  }
  return false;
}
