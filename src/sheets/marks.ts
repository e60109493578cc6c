/**
 * Marks: conditional formats that stay alive in the file. Each goes with words in the check column, so
 * that colour is never the only sign. They read cells of their own sheet only.
 */
import type { Indicator } from '../model/indicator';
import { cellAddress, rangeAddress, type Range } from '../plan/address';
import type { ConditionalFormatPlan } from '../plan/plan';
import { failureFormula } from '../validate/formulas';
import { PRINTED_MARKS } from './style-book';

/** The first cell of a range, as a relative address: what a conditional format's formula is written for. */
export function firstCell(range: Range): string {
  return cellAddress(range.row, range.column);
}

/**
 * A target that falls behind last year's figure, which stands in the same row under the key `prior:` and
 * the area's own key. By key and not by distance, so that inserted columns do no harm.
 */
export function behindLastYear(
  range: Range,
  priors: { readonly column: number; readonly columns: number; readonly key: string },
  indicator: Indicator,
): ConditionalFormatPlan {
  const block = { column: priors.column, columns: priors.columns, rows: 1 };
  const keys = rangeAddress({ ...block, row: 0 }, { row: true, column: true });
  const figures = rangeAddress({ ...block, row: range.row }, { column: true });
  const key = `"${priors.key}"&${cellAddress(0, range.column, { row: true })}`;
  const prior = `INDEX(${figures},MATCH(${key},${keys},0))`;
  const cells = { value: firstCell(range), prior };
  return {
    range,
    formula: failureFormula('targets.belowLastYear', indicator, cells, 'percent'),
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
