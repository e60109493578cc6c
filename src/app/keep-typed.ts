/**
 * What the domain doesn't carry, put into a new plan as it stands on the old sheet: the scores of the review
 * form, texts that a person reworded, and entries in the very form in which they were typed.
 */
import { readNumber } from '../figures/repair-number';
import { cellText, isCellError, type GridCell } from '../model/grid';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { KEY_PLACE } from '../plan/keys';
import type { CellPlan, PlainValue, SheetPlan } from '../plan/plan';
import type { RememberedText } from '../sheets/att-records';
import type { KeyedGrid } from '../sheets/keyed-grid';
import { keyOf } from './leftovers';

/** Numbers and signs only: nothing that would mean another cell when rows move. */
const SELF_CONTAINED = /^[\d\s.+\-*/()%]+$/u;

export function keepTyped(plan: SheetPlan, keys: KeyedGrid, texts: readonly RememberedText[]): SheetPlan {
  const heads = plan.rows[KEY_PLACE]?.cells ?? [];
  const wrote = new Map(
    texts
      .filter(({ sheet }) => sheet === keys.identity)
      .map(({ row, column, value }) => [keyOf(row, column), String(value)]),
  );
  const keepsAll = plan.kind === 'review-form';
  const rows = plan.rows.map((row, place) => {
    if (place === KEY_PLACE) return row;
    const rowKey = String(row.cells[KEY_PLACE]?.value ?? '');
    const cells = row.cells.map((cell, column) => {
      if (!cell || column === KEY_PLACE || cell.formula !== undefined) return cell;
      const columnKey = String(heads[column]?.value ?? '');
      const before = keys.at(rowKey, columnKey);
      return cell.entry === true
        ? keptEntry(cell, before, keepsAll)
        : keptText(cell, before, wrote.get(keyOf(rowKey, columnKey)));
    });
    return cells.some((cell, column) => cell !== row.cells[column]) ? { ...row, cells } : row;
  });
  return { ...plan, rows };
}

function keptEntry(cell: CellPlan, before: GridCell | undefined, keepsAll: boolean): CellPlan {
  const value = plainValue(before);
  if (value === null) return cell;
  const formula = before?.formula !== undefined && SELF_CONTAINED.test(before.formula) ? before.formula : undefined;
  const isSame = keepsAll || value === cell.value || readsAlike(value, cell.value);
  if (!isSame) return cell;
  return value === cell.value && formula === undefined
    ? cell
    : { ...cell, value, ...(formula !== undefined && { formula }) };
}

/** The same text with other blanks, or another form of “not applicable”. */
function readsAlike(value: PlainValue, planned: PlainValue): boolean {
  if (typeof value !== 'string' || typeof planned !== 'string') return false;
  if (value.trim() === planned.trim()) return true;
  const { quantity } = readNumber({ value }, { unit: '', percentage: false });
  return planned === NOT_APPLICABLE_SIGN && quantity.kind === 'notApplicable';
}

/** A person's wording stays for as long as ours is the one that she changed. */
function keptText(cell: CellPlan, before: GridCell | undefined, wrote: string | undefined): CellPlan {
  if (wrote === undefined || cell.value === null || String(cell.value) !== wrote) return cell;
  const text = cellText(before);
  if (text === wrote.trim()) return cell;
  return { ...cell, value: text === '' ? null : plainValue(before) };
}

function plainValue(cell: GridCell | undefined): PlainValue {
  const value = cell?.value ?? null;
  return isCellError(value) || value === '' ? null : value;
}
