/**
 * Look-ups over a year book: who stands where, and which figure or target answers for it. Built once
 * for a task; every question after that is one look into a map.
 */
import type { Area } from './area';
import { decisiveValue, type Figure, type Target } from './figures';
import { isPercentage, placementIn, type Indicator } from './indicator';
import { comparePeriods, isPartial, type Period } from './period';
import { numberQuantity, valueOf, type Quantity } from './quantity';
import { sumExactly } from './steps';
import type { YearBook } from './year-book';

/** The key of the whole district where an area's code is expected. */
export const DISTRICT = null;
export type Where = string | null;

export interface YearIndex {
  readonly book: YearBook;
  /** Areas that get targets this year, in the order of the book. */
  readonly areas: readonly Area[];
  indicator(code: string): Indicator | undefined;
  /** Indicators that stand in the annex, in the order of the book. */
  inAnnex(annex: 1 | 2): readonly Indicator[];
  target(indicator: string, where: Where): Target | undefined;
  /**
   * The district target that the areas of an indicator answer to: its own, or that of the indicator
   * it reconciles with. No other two rows are ever compared.
   */
  districtTarget(indicator: Indicator): Target | undefined;
  /** Last year's figure for the whole year; partial periods never stand in for it. */
  priorYear(indicator: string, where: Where): Figure | undefined;
  /** Last year's value under this year's definition: restated where it is, otherwise as reported. */
  comparablePrior(indicator: string, where: Where): Quantity | undefined;
  figure(indicator: string, where: Where, period: Period): Figure | undefined;
  /** Periods of the book's own year with figures, in order of time. */
  readonly periods: readonly Period[];
  /** Sum over the areas in use, exact; undefined for ratios, and where no area has a number. */
  sumOverAreas(indicator: Indicator, value: (area: Area) => Quantity | undefined): number | undefined;
}

/** A year book is never changed in place, and several steps of a task ask for the same one. */
const indexes = new WeakMap<YearBook, YearIndex>();

export function indexYearBook(book: YearBook): YearIndex {
  let index = indexes.get(book);
  if (!index) indexes.set(book, (index = makeIndex(book)));
  return index;
}

function makeIndex(book: YearBook): YearIndex {
  const areas = book.areas.filter((area) => area.inUse);
  const indicators = new Map(book.indicators.map((indicator) => [indicator.code, indicator]));
  const inForce = book.targets.filter((target) => book.inForce === undefined || target.version === book.inForce);
  const targets = new Placed(inForce);
  const isPrior = ({ period }: Figure) => period.year === book.year - 1 && !isPartial(period);
  const prior = new Placed(book.figures.filter(isPrior));
  const ofYear = new Map<number, Figure[]>();
  for (const figure of book.figures) {
    const { year, throughMonth } = figure.period;
    if (year !== book.year) continue;
    const sameMonth = ofYear.get(throughMonth);
    if (sameMonth) sameMonth.push(figure);
    else ofYear.set(throughMonth, [figure]);
  }
  const figures = new Map([...ofYear].map(([month, sameMonth]) => [month, new Placed(sameMonth)]));

  function target(indicator: string, where: Where): Target | undefined {
    return targets.get(indicator, where);
  }

  return {
    book,
    areas,
    indicator: (code) => indicators.get(code),
    inAnnex: (annex) => book.indicators.filter((indicator) => placementIn(indicator, annex) !== undefined),
    target,
    districtTarget: (indicator) =>
      target(indicator.code, DISTRICT) ??
      (indicator.reconcilesWith === undefined ? undefined : target(indicator.reconcilesWith, DISTRICT)),
    priorYear: (indicator, where) => prior.get(indicator, where),
    comparablePrior(indicator, where) {
      const figure = prior.get(indicator, where);
      if (figure === undefined) return undefined;
      return figure.restated ? numberQuantity(figure.restated.value) : decisiveValue(figure);
    },
    figure: (indicator, where, { year, throughMonth }) =>
      year === book.year ? figures.get(throughMonth)?.get(indicator, where) : undefined,
    periods: [...figures.keys()].map((throughMonth) => ({ year: book.year, throughMonth })).sort(comparePeriods),
    sumOverAreas(indicator, value) {
      if (indicator.measure === 'ratio') return undefined;
      const numbers = areas.map((area) => valueOf(value(area))).filter((each) => each !== undefined);
      return numbers.length === 0 ? undefined : sumExactly(numbers, indicator.decimals);
    },
  };
}

/** True where the areas' figures add up to something that may be shown: never for a ratio. */
export function isSummed(indicator: Indicator): boolean {
  return indicator.measure !== 'ratio' && !isPercentage(indicator) && indicator.aggregation !== 'weighted';
}

/** One for each indicator and place; of several the last. Asked half a million times for a large workbook. */
class Placed<Item extends { readonly indicator: string; readonly area: Where }> {
  private readonly rows = new Map<string, Map<Where, Item>>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      const row = this.rows.get(item.indicator);
      if (row) row.set(item.area, item);
      else this.rows.set(item.indicator, new Map([[item.area, item]]));
    }
  }

  get(indicator: string, where: Where): Item | undefined {
    return this.rows.get(indicator)?.get(where);
  }
}
