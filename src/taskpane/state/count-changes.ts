/** How many of a preview's sheets are new, updated, or stay as they are. */
import type { SheetChange } from '../../app/plan-update';

export interface ChangeCounts {
  readonly fresh: number;
  readonly changed: number;
  readonly same: number;
}

export function countChanges(sheets: readonly SheetChange[]): ChangeCounts {
  const count = (...changes: SheetChange['change'][]) => sheets.filter(({ change }) => changes.includes(change)).length;
  return { fresh: count('new'), changed: count('changed', 'figures'), same: count('same') };
}
