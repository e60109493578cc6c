/** Formulas of ours on entry sheets (sums, rates, lights, checks) in whose place something else stands by now. */
import { cellAt, type GridCell } from '../model/grid';
import { formatPeriodMonth, type Period } from '../model/period';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { isFilledIn, sheetIdentity } from '../plan/keys';
import { DISTRICT_FIGURE_KEY } from '../sheets/annual-keys';
import { ENTRY_BLOCKS, ENTRY_FORMULAS } from '../sheets/entry-frame';
import { DISTRICT_ENTRY_FORMULAS } from '../sheets/entry-district';
import type { KeyedGrid } from '../sheets/keyed-grid';
import type { FigurePlace } from './figure-places';
import type { OpenWorkbook } from './open-workbook';
import type { SheetRead } from './port';

interface Found {
  readonly sheet: SheetRead;
  readonly keys: KeyedGrid;
}

/** By `indicator|area`, '' for the district: the first such cell that belongs to the figure. */
export function formulasGone(
  { sheets }: Pick<OpenWorkbook, 'sheets'>,
  period: Period,
): ReadonlyMap<string, FigurePlace> {
  const month = formatPeriodMonth(period);
  const gone = new Map<string, FigurePlace>();
  const entry = sheets.keyed.get(sheetIdentity('entry', month));
  const district = sheets.keyed.get(sheetIdentity('entry-district', month));
  for (const [key, place] of [...inBlocks(entry), ...inColumns(entry, ENTRY_FORMULAS)])
    if (!gone.has(key)) gone.set(key, place);
  for (const [key, place] of inColumns(district, DISTRICT_ENTRY_FORMULAS)) if (!gone.has(key)) gone.set(key, place);
  return gone;
}

/** Rates and lights, each under its area. */
function* inBlocks(found: Found | undefined): Generator<[string, FigurePlace]> {
  if (!found) return;
  const areas = [...found.keys.columns].filter(([key]) => isFilledIn(key));
  for (const [rowKey, row] of found.keys.rows) {
    const prefix = ENTRY_BLOCKS.find((each) => rowKey.startsWith(each));
    if (prefix === undefined) continue;
    const indicator = rowKey.slice(prefix.length);
    for (const [area, column] of areas) {
      const cell = cellAt(found.sheet, row, column);
      // The column of the district's own figure holds the pace there, which is no formula.
      if (!isGone(cell) || area === DISTRICT_FIGURE_KEY) continue;
      yield [`${indicator}|${area}`, { sheet: found.sheet, row, column, cell }];
    }
  }
}

/** Helper columns, which speak of the whole district. */
function* inColumns(found: Found | undefined, keys: readonly string[]): Generator<[string, FigurePlace]> {
  if (!found) return;
  for (const [indicator, row] of found.keys.rows) {
    if (!isFilledIn(indicator)) continue;
    for (const key of keys) {
      const column = found.keys.columns.get(key);
      const cell = column === undefined ? undefined : cellAt(found.sheet, row, column);
      if (column !== undefined && isGone(cell)) yield [`${indicator}|`, { sheet: found.sheet, row, column, cell }];
    }
  }
}

/** A formula comes to something, be it a text of no signs. `--` stands where there is no sum. */
function isGone(cell: GridCell | undefined): boolean {
  return cell?.formula === undefined && cell?.value !== NOT_APPLICABLE_SIGN;
}
