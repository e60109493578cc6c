/** A large year to check: figures of two periods, last year's, and targets, with faults strewn in. */
import { indexYearBook } from '../../src/model/year-index';
import type { Indicator } from '../../src/model/indicator';
import { numberQuantity, valueOf } from '../../src/model/quantity';
import type { ActualsInput } from '../../src/validate/check-actuals';
import { figureTable, type FigureTable } from '../../src/validate/figure-table';
import { bigBook } from '../support/big-book';

const PERIOD = { year: 2026, throughMonth: 6 };
const BEFORE = { year: 2026, throughMonth: 3 };

export function largeYear(areaCount: number, indicatorCount: number): ActualsInput {
  const index = indexYearBook(bigBook(areaCount, indicatorCount));
  const { indicators, areas } = index.book;
  const codes = areas.map(({ code }) => code);
  const valueAt = (
    indicator: Indicator,
    area: string | null,
    factor: (place: number) => number,
  ): number | undefined => {
    const parts = indicators.filter((each) => each.relation === 'component' && each.parent === indicator.code);
    if (parts.length > 0) {
      const values = parts.map((part) => valueAt(part, area, factor));
      return values.reduce<number | undefined>(
        (sum, each) => (each === undefined ? sum : (sum ?? 0) + each),
        undefined,
      );
    }
    const value = valueOf(index.figure(indicator.code, area, PERIOD)?.reported);
    const own =
      value === undefined ? undefined : value * factor(codes.indexOf(area ?? '') + indicators.indexOf(indicator));
    return own === undefined ? undefined : Number(own.toFixed(indicator.decimals));
  };
  const scaled = (factor: (place: number) => number): FigureTable =>
    figureTable(indicators, codes, (indicator, area) => {
      const value = valueAt(indicator, area, factor);
      if (value !== undefined) return { quantity: numberQuantity(value) };
      const reported = index.figure(indicator.code, area, PERIOD)?.reported;
      return reported && { quantity: reported };
    });
  return {
    index,
    period: PERIOD,
    figures: scaled(() => 1),
    earlier: [{ period: BEFORE, figures: scaled(() => 0.5) }],
    lastYear: scaled((place) => 0.75 + ((place * 37) % 50) / 100),
  };
}
