/** 钟楼 2012: the patents by kind add up, and a slip in one of them is found and named. */
import { indexYearBook } from '../../src/model/year-index';
import type { FigureKey } from '../../src/model/finding';
import { checkActuals } from '../../src/validate/check-actuals';
import { figureTable } from '../../src/validate/figure-table';
import { numberQuantity } from '../../src/model/quantity';
import { bookOf, component, count } from './figures';

const PERIOD = { year: 2012, throughMonth: 10 };
const INDICATORS = [
  count('applied'),
  component('applied_invention', 'applied'),
  component('applied_utility', 'applied'),
  component('applied_design', 'applied'),
  count('granted'),
  component('granted_invention', 'granted'),
  component('granted_utility', 'granted'),
  component('granted_design', 'granted'),
];
const TRUE_FIGURES: Readonly<Record<string, number>> = {
  applied: 3623,
  applied_invention: 980,
  applied_utility: 1855,
  applied_design: 788,
  granted: 885,
  granted_invention: 144,
  granted_utility: 611,
  granted_design: 130,
};

function check(typed: Readonly<Record<string, number>>) {
  const index = indexYearBook(bookOf({ year: 2012, indicators: INDICATORS, areas: ['town'] }));
  const figures = figureTable(index.book.indicators, ['town'], ({ code }, area) =>
    area === null ? undefined : { quantity: numberQuantity({ ...TRUE_FIGURES, ...typed }[code] ?? NaN) },
  );
  return checkActuals({ index, period: PERIOD, figures, areas: ['town'] });
}

const codes = (sets: readonly (readonly FigureKey[])[]) => sets.map((set) => set.map(({ indicator }) => indicator));

describe('Zhonglou 2012', () => {
  it('finds nothing wrong with the figures of the document', () => {
    expect(check({}).findings).toEqual([]);
  });

  it('blames 1855 typed as 8155, and proposes to swap the digits back', () => {
    const { findings } = check({ applied_utility: 8155 });
    expect(findings.map(({ rule }) => rule)).toEqual(['area.partsDiffer']);
    expect(codes(findings[0]?.blame ?? [])).toEqual([['applied_utility']]);
    expect(findings[0]?.fixes).toMatchObject([
      {
        kind: 'swap',
        value: 1855,
        cell: expect.objectContaining({ indicator: 'applied_utility', area: 'town' }) as FigureKey,
      },
    ]);
  });

  it('names both swaps that would repair 980 typed as 890, and proposes neither', () => {
    const { findings } = check({ applied_invention: 890 });
    expect(findings[0]?.fixes.map(({ cell, kind, value }) => [cell.indicator, kind, value])).toEqual([
      ['applied_invention', 'swap', 980],
      ['applied_design', 'swap', 878],
    ]);
    expect(codes(findings[0]?.blame ?? [])).toEqual([
      ['applied'],
      ['applied_invention'],
      ['applied_utility'],
      ['applied_design'],
    ]);
  });

  it('says in the granted patents what is wrong in the granted patents, and nothing of the applications', () => {
    const { findings } = check({ granted_utility: 6111 });
    expect(findings.map(({ indicator }) => indicator)).toEqual(['granted']);
    expect(findings[0]?.fixes.map(({ kind, value }) => [kind, value])).toEqual([['doubled', 611]]);
  });
});
