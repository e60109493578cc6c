/**
 * What can be seen to be wrong in an entered cell, by the sheet's own formats and formulas. The rules of
 * returns and their findings come on top of this; these marks live in the file without the add-in.
 */
import { isPercentage, isShare, type Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, valueOf, type Quantity } from '../model/quantity';
import { cellAddress, rangeAddress, type Range } from '../plan/address';
import type { ConditionalFormatPlan, ValidationPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { countedText, quoted } from './formulas';
import { markWhere } from './marks';
import type { Computed } from './sheet-draft';
import { MARKS } from './style-book';

/** No count of a district is larger; a longer number is a slip of the keyboard. */
const LARGEST_ENTRY = 1e12;

/** Finer than the finest step, coarser than binary noise. */
const LEAST_DIFFERENCE = '0.0000001';

/** Longer than any unit of measure. */
const LONGEST_UNIT = 30;

/** Counts are whole numbers; amounts and ratios may have decimals. */
export function isWhole(indicator: Indicator): boolean {
  return indicator.decimals === 0 && !isPercentage(indicator);
}

/** Shares are taken from 0 to 100 %, growth rates as they come, everything else from zero up; `--` is admitted. */
export function figureValidation(
  range: Range,
  indicator: Indicator,
  kind: 'target' | 'entry',
  context: SheetContext,
): ValidationPlan {
  const { prompts } = context.words;
  const whole = isWhole(indicator);
  // A prompt holds 255 characters at most, whatever somebody typed for a unit.
  const unit = indicator.unit.slice(0, LONGEST_UNIT);
  const cell = cellAddress(range.row, range.column);
  const parts = [
    ...(indicator.unbounded ? [] : [`${cell}>=0`]),
    `${cell}<=${isShare(indicator) ? 1 : LARGEST_ENTRY}`,
    ...(whole ? [`${cell}=INT(${cell})`] : []),
  ];
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
    marks.push(markWhere(range, (cell) => `IF(ISNUMBER(${cell}),${cell}<>INT(${cell}),FALSE)`, MARKS.wrong));
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
 * The words that go with {@link partsDontAddUp}, for the row of the whole: over the areas that have all the
 * numbers, the parts' sum is not the whole's.
 */
export function partsCheck(
  whole: Range,
  parts: readonly Range[],
  columns: readonly { readonly whole: number | undefined; readonly parts: readonly (number | undefined)[] }[],
  word: string,
): Computed {
  const [wholeCells, ...partCells] = [whole, ...parts].map((range) => rangeAddress(range));
  const complete = [wholeCells, ...partCells].map((cells) => `ISNUMBER(${cells})`).join('*');
  const sumOf = (cells: string | undefined) => `SUMPRODUCT(${cells},${complete})`;
  const difference = [sumOf(wholeCells), ...partCells.map(sumOf)].join('-');
  let left = 0;
  for (const column of columns) {
    const numbers = column.parts.filter((part) => part !== undefined);
    if (column.whole === undefined || numbers.length < parts.length) continue;
    left += column.whole - numbers.reduce((sum, part) => sum + part, 0);
  }
  return {
    formula: `IF(ABS(${difference})>${LEAST_DIFFERENCE},${quoted(word)},"")`,
    value: Math.abs(left) > Number(LEAST_DIFFERENCE) ? word : '',
  };
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
