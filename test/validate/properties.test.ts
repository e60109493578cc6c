/** What holds for any figures: outcomes add up, the order of areas changes nothing, and an edit followed is a check made anew. */
import fc from 'fast-check';
import type { Checked, Finding } from '../../src/model/finding';
import { findingId } from '../../src/model/finding';
import { indexYearBook } from '../../src/model/year-index';
import { numberQuantity } from '../../src/model/quantity';
import { checkActuals, type ActualsInput } from '../../src/validate/check-actuals';
import { figureTable, putReading, type FigureTable, type Reading } from '../../src/validate/figure-table';
import { liveChecker } from '../../src/validate/live';
import { CELL_RULES } from '../../src/validate/rules';
import { amount, bookOf, component, count, ofWhich, readingOf, share, type Typed } from './figures';

const INDICATORS = [
  count('w'),
  component('p', 'w'),
  component('q', 'w'),
  ofWhich('s', 'p'),
  amount('m'),
  amount('n', { reconcilesWith: 'm' }),
  share('r', { aggregation: 'weighted', numerator: 'm', denominator: 'n' }),
  count('k', { basis: 'stock' }),
];
const AREAS = Array.from({ length: 12 }, (_, place) => `t${place + 1}`);
const INDEX = indexYearBook(
  bookOf({
    indicators: INDICATORS,
    areas: AREAS,
    targets: [
      { indicator: 'k', area: 't2', value: { kind: 'notApplicable' }, version: 'v1' },
      { indicator: 'r', area: 't3', value: numberQuantity(60), version: 'v1' },
    ],
    figures: AREAS.map((area) => ({
      indicator: 'w',
      area,
      period: { year: 2016, throughMonth: 12 },
      reported: numberQuantity(40),
    })),
  }),
);
const JUNE = { year: 2017, throughMonth: 6 };
const MARCH = { year: 2017, throughMonth: 3 };

const text: fc.Arbitrary<Reading> = fc.constantFrom<Reading>(
  { quantity: { kind: 'unreadable', text: '见附件' } },
  { quantity: { kind: 'unreadable', text: '12件' }, proposal: { value: 12, steps: [{ step: 'unit', unit: '件' }] } },
  { quantity: { kind: 'unreadable', text: '#N/A' }, isError: true },
  {
    quantity: numberQuantity(0.47),
    percentForm: 'fraction',
    proposal: { value: 47, steps: [{ step: 'percentScale' }] },
  },
  { quantity: numberQuantity(47), percentForm: 'points' },
);
const typed: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 50 }) },
  { weight: 1, arbitrary: fc.constantFrom<Typed>(null, '--', -3, 12.5, 4700) },
  { weight: 1, arbitrary: text },
);
type Cells = readonly (readonly Typed[])[];
const cells: fc.Arbitrary<Cells> = fc.array(fc.array(typed, { minLength: 13, maxLength: 13 }), {
  minLength: INDICATORS.length,
  maxLength: INDICATORS.length,
});

function table(given: Cells, areas: readonly string[] = AREAS): FigureTable {
  return figureTable(INDEX.book.indicators, areas, (indicator, area) => {
    const row = INDEX.book.indicators.indexOf(indicator);
    return readingOf(given[row]?.[area === null ? AREAS.length : AREAS.indexOf(area)] ?? null);
  });
}

const input = (now: Cells, before: Cells, lastYear: Cells, areas?: readonly string[]): ActualsInput => ({
  index: INDEX,
  period: JUNE,
  figures: table(now, areas),
  earlier: [{ period: MARCH, figures: table(before, areas) }],
  lastYear: table(lastYear, areas),
});

const byId = (findings: readonly Finding[]) =>
  [...findings].sort((left, right) => (findingId(left) < findingId(right) ? -1 : 1));
const pairs = (count: number) => (count * (count - 1)) / 2;

describe('any figures', () => {
  it('each cell has one outcome of each rule, and each failure is found', () => {
    fc.assert(
      fc.property(cells, cells, cells, (now, before, lastYear) => {
        const { rules, findings } = checkActuals(input(now, before, lastYear));
        const cellRules = new Set(CELL_RULES.map(({ code }) => code));
        for (const { rule, passed, failed, notApplicable, notEvaluated } of rules) {
          const sum = passed + failed + notApplicable + notEvaluated;
          const [rows, areas] = [INDICATORS.length, AREAS.length];
          if (cellRules.has(rule)) expect([rule, sum]).toEqual([rule, rows * (areas + 1)]);
          else if (rule === 'areas.copiedRow') expect(sum).toBe(pairs(rows));
          else expect([rows, areas, rows * areas]).toContain(sum);
          expect([rule, findings.filter((each) => each.rule === rule).length]).toEqual([rule, failed]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('areas in another order have the same findings', () => {
    fc.assert(
      fc.property(
        cells,
        cells,
        cells,
        fc.shuffledSubarray(AREAS, { minLength: AREAS.length }),
        (now, before, lastYear, areas) => {
          const one = checkActuals(input(now, before, lastYear));
          const other = checkActuals(input(now, before, lastYear, areas));
          // Which way of writing a percentage is met first is a matter of order.
          const rest = ({ findings }: Checked) => byId(findings.filter(({ rule }) => rule !== 'cell.percentMixed'));
          expect(rest(other)).toEqual(rest(one));
          expect(other.rules).toEqual(one.rules);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('an edit that is followed comes to the same as a check made anew', () => {
    const edit = fc.record({
      row: fc.nat(INDICATORS.length - 1),
      place: fc.nat(AREAS.length),
      to: typed,
    });
    fc.assert(
      fc.property(
        cells,
        cells,
        cells,
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (now, before, lastYear, bursts) => {
          const given = input(now, before, lastYear);
          const live = liveChecker(given);
          const fresh = table(now);
          for (const burst of bursts) {
            for (const { row, place, to } of burst) {
              const column = fresh.columns[row];
              if (column) putReading(column, place, readingOf(to));
            }
            const followed = live.change(
              burst.map(({ row, place, to }) => ({
                indicator: INDICATORS[row]?.code ?? '',
                area: AREAS[place] ?? null,
                reading: readingOf(to),
              })),
            );
            expect(followed).toEqual(checkActuals({ ...given, figures: fresh }));
          }
          // The figures that were handed in are as they were.
          expect(given.figures.columns).toEqual(table(now).columns);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('an edit of the period before comes to the same as a check made anew, whatever the order of its areas', () => {
    const edit = fc.record({ row: fc.nat(INDICATORS.length - 1), place: fc.nat(AREAS.length), to: typed });
    fc.assert(
      fc.property(
        cells,
        cells,
        fc.constantFrom(AREAS, [...AREAS].reverse()),
        fc.constantFrom<readonly string[] | undefined>(undefined, ['t1', 't5']),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (now, before, order, only, bursts) => {
          const [earlier, fresh] = [table(before, order), table(before, order)];
          const given: ActualsInput = {
            ...input(now, before, now),
            earlier: [{ period: MARCH, figures: earlier }],
            ...(only && { areas: only }),
          };
          const live = liveChecker(given);
          for (const burst of bursts) {
            const changes = burst.map(({ row, place, to }) => ({
              indicator: INDICATORS[row]?.code ?? '',
              area: AREAS[place] ?? null,
              reading: readingOf(to),
            }));
            for (const { indicator, area, reading } of changes) {
              const column = fresh.columns[fresh.rowOf(indicator) ?? -1];
              if (column) putReading(column, fresh.columnOf(area) ?? -1, reading);
            }
            const followed = live.changeBefore(changes);
            expect(followed).toEqual(checkActuals({ ...given, earlier: [{ period: MARCH, figures: fresh }] }));
          }
          // Other checkers may be held against the same figures.
          expect(earlier.columns).toEqual(table(before, order).columns);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("a return has just its area's own findings, blanks and nothing filled in being errors", () => {
    fc.assert(
      fc.property(cells, cells, (now, before) => {
        const given = {
          index: INDEX,
          period: JUNE,
          figures: table(now),
          earlier: [{ period: MARCH, figures: table(before) }],
        };
        const { findings } = checkActuals({ ...given, areas: ['t1'] });
        expect(findings.every(({ area }) => area === 't1')).toBe(true);
        const whole = checkActuals(given).findings.filter(({ area }) => area === 't1');
        const unlike = new Set(['cell.missing', 'area.nothing']);
        const like = (all: readonly Finding[]) => byId(all.filter(({ rule }) => !unlike.has(rule)));
        expect(like(findings)).toEqual(like(whole.filter(({ rule }) => rule !== 'time.outlier')));
        expect(findings.filter(({ rule }) => unlike.has(rule)).every(({ severity }) => severity === 'error')).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });
});
