/**
 * What can be seen to be wrong in an entered cell: its colours and what it refuses, made from the very
 * conditions that findings are made from. They live in the file without the add-in.
 */
import { isPercentage, isShare, type Indicator } from '../model/indicator';
import { cellAddress, type Range } from '../plan/address';
import type { ConditionalFormatPlan, ConditionalLook, ValidationPlan } from '../plan/plan';
import { entryFormula } from '../validate/formulas';
import { isWholeNumber } from '../validate/rule';
import type { SheetContext } from './context';
import { ENTRY_RULES, failureAt, type EntryRow, type EntryRule } from './entry-rules';
import type { Scale } from './shown';
import { MARKS } from './style-book';

/** Longer than any unit of measure. */
const LONGEST_UNIT = 30;

/** A number with more decimals than are due is shown with them; the cell's own format would round them away. */
const UNROUNDED: ReadonlySet<EntryRule> = new Set(['cell.notWhole', 'cell.decimals']);

/** What wants an explanation rather than a correction. */
const DOUBTFUL: ReadonlySet<EntryRule> = new Set([
  'cell.percentScale',
  'cell.decimals',
  'area.ratioDiffers',
  'time.falls',
]);

/** Shares are taken from 0 to 100 %, growth rates as they come, everything else from zero up; `--` is admitted. */
export function figureValidation(
  range: Range,
  indicator: Indicator,
  kind: 'target' | 'entry',
  context: SheetContext,
  scale: Scale = 'percent',
): ValidationPlan {
  const { prompts } = context.words;
  const whole = isWholeNumber(indicator);
  // A prompt holds 255 characters at most, whatever somebody typed for a unit.
  const unit = indicator.unit.slice(0, LONGEST_UNIT);
  const error = isShare(indicator) ? prompts.percentError : whole ? prompts.wholeError : prompts.decimalError;
  return {
    range,
    rule: { type: 'custom', formula: entryFormula(indicator, cellAddress(range.row, range.column), scale) },
    severity: 'stop',
    prompt:
      kind === 'target'
        ? { title: prompts.targetTitle, text: prompts.target(unit) }
        : { title: prompts.entryTitle, text: prompts.entry(unit, whole) },
    error: { title: prompts.numberErrorTitle, text: indicator.unbounded ? prompts.numberError : error },
  };
}

/** Red where a rule wants a correction, amber where it wants a correction or an explanation. */
export function entryMarks(row: EntryRow): ConditionalFormatPlan[] {
  return ENTRY_RULES.flatMap((rule) => {
    const formula = failureAt(rule, row);
    return formula === 'FALSE' ? [] : [{ range: row.range, formula, look: lookOf(rule, row.indicator) }];
  });
}

function lookOf(rule: EntryRule, indicator: Indicator): ConditionalLook {
  const look = DOUBTFUL.has(rule) ? MARKS.doubtful : MARKS.wrong;
  if (!UNROUNDED.has(rule)) return look;
  return { ...look, numberFormat: isPercentage(indicator) ? '0.0#####%' : '0.0#####' };
}
