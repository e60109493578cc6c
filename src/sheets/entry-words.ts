/**
 * The words of the check column that go with the marks of a row: of each rule, in how many areas it fails. A
 * count reads a whole range at once, so it has a form of its own; a test holds it to the marks, cell by cell.
 */
import { isPercentage, isShare, type Indicator } from '../model/indicator';
import { valueOf, type Quantity } from '../model/quantity';
import { rangeAddress, type Range } from '../plan/address';
import { slackOf, type Slack } from '../validate/condition';
import { isFor, isWholeNumber } from '../validate/rule';
import type { SheetContext } from './context';
import { countOfRow, type CountedRow } from './count-formulas';
import { comparedWith, type EntryRow } from './entry-rules';
import { countedText, roundTo } from './formulas';
import type { Computed } from './sheet-draft';

/** What stands in a row: by the place of the area, from 0. */
export type QuantityAt = (indicator: Indicator, place: number) => Quantity | undefined;

export interface EntryFigures {
  readonly areas: number;
  readonly at: QuantityAt;
  /** One period earlier. */
  readonly before?: QuantityAt;
}

/** Differences of a few sums; finer than any slack. */
const NOISE_DECIMALS = 9;

/** Each blank where nothing is wrong. @param keys the cells of the hidden first row above the range */
export function entryWords(row: EntryRow, keys: Range, figures: EntryFigures, context: SheetContext): Computed[] {
  const { check } = context.words;
  const { indicator, whole, parts, quotient, before } = row;
  const isFraction = isPercentage(indicator);
  const count = countOfRow(rowOf(row, keys));
  const own = (place: number) => figures.at(indicator, place);
  const places = Array.from({ length: figures.areas }, (_, place) => place);
  const number = (other: Indicator, place: number) => valueOf(figures.at(other, place));
  const where = (fails: (value: number, place: number) => boolean | undefined) =>
    places.filter((place) => {
      const value = valueOf(own(place));
      return value !== undefined && fails(value, place) === true;
    }).length;
  const slack = (kind: Slack, ...others: readonly Indicator[]) =>
    slackOf(kind, {
      parameter: () => NaN,
      decimals: Math.max(...[indicator, ...others].map(({ decimals }) => decimals)),
    });
  const isOff = (value: number) => Math.abs(value - roundTo(value, indicator.decimals)) > 5e-8;
  const words: Computed[] = [];
  const add = (formula: string, word: string, failed: number) =>
    words.push(countedText(formula, word, check.places, failed));

  add(count.blank(), check.blank, places.filter((place) => isOpen(own(place))).length);
  add(count.errors(), check.error, 0);
  add(count.texts(), check.notANumber, places.filter((place) => own(place)?.kind === 'unreadable').length);
  if (isFor('bounded', indicator, ALONE))
    add(
      count.below('0'),
      check.negative,
      where((value) => value < 0),
    );
  add(
    count.tooLarge(isFraction),
    check.tooLarge,
    where((value) => value > 1e12),
  );
  if (isWholeNumber(indicator)) add(count.offStep(indicator.decimals, false), check.notWhole, where(isOff));
  if (isShare(indicator)) {
    const isHundredfold = (value: number) => value >= 1000 && value <= 10_000;
    add(
      count.outOfRange(),
      check.outOfRange,
      where((value) => value > 100 && !isHundredfold(value)),
    );
    add(count.hundredfold(), check.percentScale, where(isHundredfold));
  }
  if (whole) {
    const limit = slack('printed', ...comparedWith('area.partAboveWhole', row));
    const above = where((value, place) => {
      const total = number(whole.indicator, place);
      return total !== undefined && roundTo(value - total, NOISE_DECIMALS) > limit;
    });
    add(count.above(whole.row, limit, isFraction), check.abovePartOf, above);
  }
  if (parts.length > 0) {
    const limit = slack('printed', ...comparedWith('area.partsDiffer', row));
    const differs = where((value, place) => {
      const each = parts.map((part) => figures.at(part.indicator, place));
      const numbers = each.map(valueOf).filter((one) => one !== undefined);
      if (numbers.length === 0 || each.some((one) => one?.kind !== 'number' && one?.kind !== 'notApplicable'))
        return false;
      return Math.abs(roundTo(numbers.reduce((sum, one) => sum + one, 0) - value, NOISE_DECIMALS)) > limit;
    });
    const rows = parts.map((part) => part.row);
    add(count.partsDiffer(rows, limit, isFraction), check.partsDiffer, differs);
  }
  if (!isWholeNumber(indicator)) add(count.offStep(indicator.decimals, isFraction), check.decimals, where(isOff));
  if (quotient) {
    const limit = slack('rounding');
    const { numerator, denominator, factor } = quotient;
    const differs = where((value, place) => {
      const [over, under] = [number(numerator.indicator, place), number(denominator.indicator, place)];
      if (over === undefined || under === undefined || under <= 0) return false;
      return Math.abs(value - (over * factor) / under) > limit;
    });
    add(
      count.ratioDiffers({ numerator: numerator.row, denominator: denominator.row, factor }, limit, isFraction),
      check.ratioDiffers,
      differs,
    );
  }
  if (before !== undefined && isFor('flow', indicator, ALONE)) {
    const limit = slack('printed');
    const falls = where((value, place) => {
      const former = valueOf(figures.before?.(indicator, place));
      return former !== undefined && roundTo(former - value, NOISE_DECIMALS) > limit;
    });
    add(count.falls(before, limit, isFraction), check.falls, falls);
  }
  return words;
}

const ALONE = { hasParts: false, quotientFactor: undefined };

function isOpen(quantity: Quantity | undefined): boolean {
  return quantity === undefined || quantity.kind === 'missing';
}

function rowOf({ range }: EntryRow, keys: Range): CountedRow {
  const at = (row: number) => rangeAddress({ ...range, row });
  return { cells: rangeAddress(range), keys: rangeAddress(keys, { row: true }), at };
}
