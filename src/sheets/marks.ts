/**
 * Marks: conditional formats that stay alive in the file. Each goes with words in the check column, so
 * that colour is never the only sign. They read cells of their own sheet only.
 */
import { cellAddress, type Range } from '../plan/address';
import type { ConditionalFormatPlan } from '../plan/plan';
import { MARKS, PRINTED_MARKS } from './style-book';

/** The first cell of a range, as a relative address: what a conditional format's formula is written for. */
export function firstCell(range: Range): string {
  return cellAddress(range.row, range.column);
}

/** A part (其中) above its whole, which stands in another row of the same columns. */
export function partAboveWhole(
  range: Range,
  wholeRow: number,
  look: ConditionalFormatPlan['look'] = MARKS.wrong,
): ConditionalFormatPlan {
  const part = firstCell(range);
  const whole = cellAddress(wholeRow, range.column);
  return { range, formula: `AND(ISNUMBER(${part}),ISNUMBER(${whole}),${part}>${whole})`, look };
}

/** A value on the wrong side of the one that stands so many columns to the right. */
export function worseThan(range: Range, otherColumn: number, lowerIsBetter: boolean): ConditionalFormatPlan {
  const own = firstCell(range);
  const other = cellAddress(range.row, otherColumn);
  const sign = lowerIsBetter ? '>' : '<';
  return {
    range,
    formula: `AND(ISNUMBER(${own}),ISNUMBER(${other}),${own}${sign}${other})`,
    look: PRINTED_MARKS.doubtful,
  };
}

/** Marks where a condition on the first cell holds: `(cell) => AND(ISNUMBER(cell),cell<0)`. */
export function markWhere(
  range: Range,
  condition: (cell: string) => string,
  look: ConditionalFormatPlan['look'],
): ConditionalFormatPlan {
  return { range, formula: condition(firstCell(range)), look };
}
