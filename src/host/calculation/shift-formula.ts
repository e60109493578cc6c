/** Formulas after rows or columns were inserted or deleted: their references follow, or become #REF!. */
import { MAX_COLUMNS, MAX_ROWS } from '../model/area';
import { shiftSpan, type Shift } from '../model/shift';
import { mayName, rewriteReferences, sameName, type Formula } from './formula';

/**
 * @param home the sheet that the formula stands on; undefined for names, which always say their sheet
 * @param changed the sheet on which rows or columns were inserted or deleted
 */
export function shiftFormula(formula: Formula, home: string | undefined, changed: string, shift: Shift): Formula {
  const isHome = home !== undefined && sameName(home, changed);
  if (!isHome && !mayName(formula, changed)) return formula;
  const rows = shift.axis === 'row';
  const limit = rows ? MAX_ROWS : MAX_COLUMNS;
  return rewriteReferences(formula, (found) => {
    const sheet = found.context?.at(-1) ?? home;
    if (sheet === undefined || !sameName(sheet, changed)) return found;
    const { range } = found;
    const [first, last] = rows ? [range.top, range.bottom] : [range.left, range.right];
    // Whole columns have no rows to follow, whole rows no columns.
    if (first === null) return found;
    const span = shiftSpan(shift, first, last ?? (last === null ? limit - 1 : first));
    if (!span || span[0] >= limit) return undefined;
    const to = last === null || last === undefined ? last : Math.min(span[1], limit - 1);
    if (span[0] === first && to === last) return found;
    const edges = rows ? { top: span[0], bottom: to } : { left: span[0], right: to };
    return { ...found, range: { ...range, ...edges } as typeof range };
  });
}
