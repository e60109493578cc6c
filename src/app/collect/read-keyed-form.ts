/**
 * A form that still bears its keys, whatever was renamed, moved, inserted or hidden on it. A key counts only
 * together with its label: a row whose name or unit was edited is not taken, and neither is a column under
 * another head.
 */
import { cellText } from '../../model/grid';
import type { Indicator } from '../../model/indicator';
import { issue, type Issue } from '../../model/issue';
import { HEAD_ROW_KEY, isFilledIn, LABEL_KEYS } from '../../plan/keys';
import type { KeyedGrid } from '../../sheets/keyed-grid';
import { RETURN_COLUMNS } from '../../sheets/return-keys';
import { FormRows, type FormRead } from './form-read';
import { headKind, namesIndicator } from './labels';

/** Undefined where too little of the keys is left; the form may still be known by its labels. */
export function readKeyedForm(
  keys: KeyedGrid,
  indicators: ReadonlyMap<string, Indicator>,
): FormRead | { readonly refusal: Issue } | undefined {
  const { grid } = keys;
  const column = keys.columns.get(RETURN_COLUMNS.actual);
  const headRow = keys.rows.get(HEAD_ROW_KEY);
  if (column === undefined || headRow === undefined) return undefined;
  if (![...keys.rows.keys()].some((key) => indicators.has(key))) return undefined;
  const copies = keys.doubled.filter(({ key, column: at }) => key === RETURN_COLUMNS.actual && at !== keys.keyColumn);
  const differs = copies.find((copy) => !hasSameColumns(keys, column, copy.column));
  if (differs) return { refusal: issue('return.columnTwice', 'error', placeOf(keys, headRow, differs.column), {}) };
  const head = cellText(grid.rows[headRow]?.[column]);
  if (headKind(head) !== 'actual')
    return { refusal: issue('return.headEdited', 'error', placeOf(keys, headRow, column), { value: head }) };

  const read = new FormRows(grid, headRow, column, keys.columns.get(RETURN_COLUMNS.explanation));
  const unitColumn = keys.columns.get(RETURN_COLUMNS.unit);
  for (const [row, cells] of grid.rows.entries()) {
    if (row === keys.keyRow) continue;
    const key = cellText(cells[keys.keyColumn]);
    if (key !== '' && !isFilledIn(key)) continue;
    const label = labelOf(keys, row);
    const indicator = indicators.get(key);
    if (!indicator) {
      if (row > headRow) read.unknown(row, label || key);
    } else if (!namesIndicator(indicator, label)) {
      const at = keys.columns.get(LABEL_KEYS.name) ?? keys.keyColumn;
      const params = { indicator: indicator.name, value: label };
      read.refuse(issue('return.labelEdited', 'error', placeOf(keys, row, at), params), key);
    } else if (read.hasItsUnit(indicator, row, { column: unitColumn, mayBeBlank: false, label })) {
      read.add(indicator, row);
    }
  }
  return read.finish();
}

/** Over both columns of labels where the indicator belongs to no group. */
function labelOf({ grid, columns }: KeyedGrid, row: number): string {
  const texts = [LABEL_KEYS.name, LABEL_KEYS.group].map((key) => cellText(grid.rows[row]?.[columns.get(key) ?? -1]));
  return texts.find((text) => text !== '') ?? '';
}

function hasSameColumns({ grid, keyRow }: KeyedGrid, one: number, other: number): boolean {
  return grid.rows.every((cells, row) => row === keyRow || cellText(cells[one]) === cellText(cells[other]));
}

function placeOf({ grid }: KeyedGrid, row: number, column: number) {
  return { sheet: grid.sheet, row, column };
}
