/**
 * What can be seen to be wrong in an entered cell, by the sheet's own formats and formulas. The rules of
 * returns and their findings come on top of this; these marks live in the file without the add-in.
 */
import { isShare, type Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, valueOf, type Quantity } from '../model/quantity';
import { cellAddress, rangeAddress, type Range } from '../plan/address';
import type { ConditionalFormatPlan, ValidationPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { countedText } from './formulas';
import { markWhere } from './marks';
import type { Computed } from './sheet-draft';
import type { Scale } from './shown';
import { MARKS } from './style-book';

/** No count of a district is larger; a longer number is a slip of the keyboard. */
const LARGEST_ENTRY = 1e12;

/** A fraction where a whole number is due is shown with its decimals, which the cell's own format rounds away. */
const FRACTION = { ...MARKS.wrong, numberFormat: '0.0#####' } as const;

/** Finer than a step of five decimals, coarser than the noise of a few sums. */
const LEAST_DIFFERENCE = '0.0000001';

/** Longer than any unit of measure. */
const LONGEST_UNIT = 30;

/** Counts are whole numbers; amounts and ratios may have decimals. */
export function isWhole(indicator: Indicator): boolean {
  return indicator.measure === 'count' && indicator.decimals === 0;
}

/** What a number must hold to, as conditions on its cell; completion is judged only where it does. */
export function soundConditions(indicator: Indicator, cell: string, scale: Scale = 'percent'): string[] {
  return [
    ...(indicator.unbounded ? [] : [`${cell}>=0`]),
    ...(isShare(indicator) ? [`${cell}<=${scale === 'percent' ? 1 : 100}`] : []),
    ...(isWhole(indicator) ? [`${cell}=INT(${cell})`] : []),
  ];
}

/** {@link soundConditions} for a value of the model, in points. */
export function isSound(indicator: Indicator, value: number): boolean {
  return (
    (indicator.unbounded || value >= 0) &&
    (!isShare(indicator) || value <= 100) &&
    (!isWhole(indicator) || Number.isInteger(value))
  );
}

/** Shares are taken from 0 to 100 %, growth rates as they come, everything else from zero up; `--` is admitted. */
export function figureValidation(
  range: Range,
  indicator: Indicator,
  kind: 'target' | 'entry',
  context: SheetContext,
  scale: Scale = 'percent',
): ValidationPlan {
  const { prompts } = context.words;
  const whole = isWhole(indicator);
  // A prompt holds 255 characters at most, whatever somebody typed for a unit.
  const unit = indicator.unit.slice(0, LONGEST_UNIT);
  const cell = cellAddress(range.row, range.column);
  const parts = [...soundConditions(indicator, cell, scale), `${cell}<=${LARGEST_ENTRY}`];
  const error = isShare(indicator) ? prompts.percentError : whole ? prompts.wholeError : prompts.decimalError;
  return {
    range,
    rule: {
      type: 'custom',
      formula: `OR(${cell}="${NOT_APPLICABLE_SIGN}",IF(ISNUMBER(${cell}),AND(${parts.join(',')}),FALSE))`,
    },
    severity: 'stop',
    prompt:
      kind === 'target'
        ? { title: prompts.targetTitle, text: prompts.target(unit) }
        : { title: prompts.entryTitle, text: prompts.entry(unit, whole) },
    error: { title: prompts.numberErrorTitle, text: indicator.unbounded ? prompts.numberError : error },
  };
}

/** Text, negative numbers, fractions of a count, percentages out of range. */
export function entryMarks(range: Range, indicator: Indicator): ConditionalFormatPlan[] {
  const marks = [
    markWhere(range, (cell) => `AND(ISTEXT(${cell}),TRIM(${cell})<>"",${cell}<>"${NOT_APPLICABLE_SIGN}")`, MARKS.wrong),
  ];
  if (!indicator.unbounded) marks.push(markWhere(range, (cell) => `AND(ISNUMBER(${cell}),${cell}<0)`, MARKS.wrong));
  if (isWhole(indicator))
    marks.push(markWhere(range, (cell) => `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`, FRACTION));
  if (isShare(indicator)) marks.push(markWhere(range, (cell) => `AND(ISNUMBER(${cell}),${cell}>1)`, MARKS.wrong));
  return marks;
}

/** A whole whose parts (组成) stand in other rows and don't add up to it, marked on the whole. */
export function partsDontAddUp(range: Range, partRows: readonly number[]): ConditionalFormatPlan {
  const whole = cellAddress(range.row, range.column);
  const parts = partRows.map((row) => cellAddress(row, range.column)).join(',');
  const formula = `IF(AND(ISNUMBER(${whole}),COUNT(${parts})=${partRows.length}),ABS(SUM(${parts})-${whole})>${LEAST_DIFFERENCE},FALSE)`;
  return { range, formula, look: MARKS.wrong };
}

/**
 * The words that go with {@link partsDontAddUp}, for the row of the whole: in how many areas the parts are
 * all there and don't add up. SUMIF over the keys gives each area's number, and zero for text, where plain
 * arithmetic over a range would fail.
 */
export function partsCheck(
  rows: { readonly keys: Range; readonly whole: Range; readonly parts: readonly Range[] },
  columns: readonly { readonly whole: number | undefined; readonly parts: readonly (number | undefined)[] }[],
  context: SheetContext,
): Computed {
  const { check } = context.words;
  const keys = rangeAddress(rows.keys, { row: true });
  const cells = [rows.whole, ...rows.parts].map((range) => rangeAddress(range));
  const complete = cells.map((each) => `ISNUMBER(${each})`).join('*');
  const [whole, ...parts] = cells.map((each) => `SUMIF(${keys},${keys},${each})`);
  const formula = `SUMPRODUCT(${complete}*(ABS(${[whole, ...parts].join('-')})>${LEAST_DIFFERENCE}))`;
  const wrong = columns.filter((column) => {
    const numbers = column.parts.filter((part) => part !== undefined);
    if (column.whole === undefined || numbers.length < column.parts.length) return false;
    return Math.abs(column.whole - numbers.reduce((sum, part) => sum + part, 0)) > Number(LEAST_DIFFERENCE);
  }).length;
  return countedText(formula, check.partsDiffer, check.places, wrong);
}

/** The words of the check column that go with {@link entryMarks}; each blank where nothing is wrong. */
export function entryCheck(
  range: Range,
  indicator: Indicator,
  entries: readonly (Quantity | undefined)[],
  context: SheetContext,
): Computed[] {
  const { check } = context.words;
  const cells = rangeAddress(range);
  const count = (wrong: (value: number) => boolean) =>
    entries.filter((entry) => {
      const value = valueOf(entry);
      return value !== undefined && wrong(value);
    }).length;
  const blank = entries.filter((entry) => entry === undefined || entry.kind === 'missing').length;
  const text = entries.filter((entry) => entry?.kind === 'unreadable').length;
  const parts = [
    countedText(`COUNTBLANK(${cells})`, check.blank, check.places, blank),
    countedText(
      `SUMPRODUCT(ISTEXT(${cells})*(${cells}<>"${NOT_APPLICABLE_SIGN}"))`,
      check.notANumber,
      check.places,
      text,
    ),
  ];
  if (!indicator.unbounded) {
    parts.push(
      countedText(
        `COUNTIF(${cells},"<0")`,
        check.negative,
        check.places,
        count((value) => value < 0),
      ),
    );
  }
  if (isWhole(indicator)) {
    // A number's own text has a decimal point; INT would fail on the text of its neighbours.
    const fractions = `SUMPRODUCT(ISNUMBER(${cells})*ISNUMBER(FIND(".",${cells})))`;
    const found = count((value) => !Number.isInteger(value));
    parts.push(countedText(fractions, check.notWhole, check.places, found));
  }
  if (isShare(indicator)) {
    parts.push(
      countedText(
        `COUNTIF(${cells},">1")`,
        check.outOfRange,
        check.places,
        count((value) => value > 100),
      ),
    );
  }
  return parts;
}
