/** A large year to check: figures of two periods, last year's, and targets, with faults strewn in. */
import { indexYearBook } from '../../src/model/year-index';
import { numberQuantity } from '../../src/model/quantity';
import type { ActualsInput } from '../../src/validate/check-actuals';
import { figureTable, type FigureTable } from '../../src/validate/figure-table';
import { bigBook } from '../support/big-book';

const PERIOD = { year: 2026, throughMonth: 6 };
const BEFORE = { year: 2026, throughMonth: 3 };

export function largeYear(areaCount: number, indicatorCount: number): ActualsInput {
  const index = indexYearBook(bigBook(areaCount, indicatorCount));
  const { indicators, areas } = index.book;
  const codes = areas.map(({ code }) => code);
  const scaled = (factor: number): FigureTable =>
    figureTable(indicators, codes, (indicator, area) => {
      const quantity = index.figure(indicator.code, area, PERIOD)?.reported;
      if (quantity?.kind !== 'number') return quantity && { quantity };
      return { quantity: numberQuantity(Number((quantity.value * factor).toFixed(indicator.decimals))) };
    });
  return {
    index,
    period: PERIOD,
    figures: scaled(1),
    earlier: [{ period: BEFORE, figures: scaled(0.5) }],
    lastYear: scaled(0.9),
  };
}
