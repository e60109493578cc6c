import fc from 'fast-check';
import { comparePeriods, formatPeriod, formatPeriodMonth, isPartial, parsePeriod } from '../../src/model/period';

const PERIOD = fc.record({ year: fc.integer({ min: 1949, max: 2999 }), throughMonth: fc.integer({ min: 1, max: 12 }) });

describe('a period', () => {
  it('is read back from both of its forms', () => {
    fc.assert(
      fc.property(PERIOD, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(parsePeriod(` ${formatPeriodMonth(period)}\n`)).toEqual(period);
        expect(isPartial(period)).toBe(formatPeriod(period).includes('-'));
      }),
    );
  });

  it.each([
    ['2017-Q1', '2017-03'],
    ['2017-Q2', '2017-06'],
    ['2017-H1', '2017-06'],
    ['2017-Q4', '2017'],
    ['2017-H2', '2017'],
    ['2017-12', '2017'],
  ])('%s is cumulative from January, the same as %s', (text, same) => {
    expect(parsePeriod(text)).toEqual(parsePeriod(same));
    expect(parsePeriod(text)).toBeDefined();
  });

  it.each([
    '',
    '17',
    '2017-0',
    '2017-00',
    '2017-13',
    '2017-6',
    '2017-Q5',
    '2017-Q0',
    '2017-H3',
    '1948',
    '3000',
    '2017-06-30',
    '2017年',
    '-2017',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('sorts by time, as sheet names do', () => {
    fc.assert(
      fc.property(PERIOD, PERIOD, (left, right) => {
        const [first, second] = [formatPeriodMonth(left), formatPeriodMonth(right)];
        expect(Math.sign(comparePeriods(left, right))).toBe(first < second ? -1 : first > second ? 1 : 0);
      }),
    );
  });
});
