/** Every rule in its four outcomes: it fails, it passes, it isn't applicable, it can't be evaluated. */
import type { Finding, RuleCode, RuleOutcome } from '../../src/model/finding';
import { indexYearBook } from '../../src/model/year-index';
import { NOT_APPLICABLE, numberQuantity } from '../../src/model/quantity';
import type { YearBook } from '../../src/model/year-book';
import { checkActuals } from '../../src/validate/check-actuals';
import { checkTargetRules } from '../../src/validate/check-targets';
import type { Reading } from '../../src/validate/figure-table';
import type { RuleParameters } from '../../src/validate/rule';
import { rulesOver } from '../../src/validate/rules';
import { amount, bookOf, component, count, ofWhich, share, tableOf, type IndicatorInput, type Typed } from './figures';

const JUNE = { year: 2017, throughMonth: 6 };
const MARCH = { year: 2017, throughMonth: 3 };
const TOWNS = Array.from({ length: 12 }, (_, place) => `t${place + 1}`);
const OUTCOMES = ['failed', 'passed', 'notApplicable', 'notEvaluated'] as const;
type Outcome = (typeof OUTCOMES)[number];

/** Cells by indicator: one a town, then the district's; a single one is that of the first town, as a return. */
type Rows = Readonly<Record<string, Typed | readonly Typed[]>>;

interface Case {
  readonly indicators: readonly IndicatorInput[];
  readonly now: Rows;
  readonly before?: Rows;
  readonly lastYear?: Rows;
  readonly priorYear?: Rows;
  readonly targets?: Rows;
  readonly issued?: Rows;
  readonly qualifier?: 'equal' | 'atLeast' | 'above' | 'about';
  readonly reason?: string;
  readonly parameters?: RuleParameters;
}

const isMany = (typed: Typed | readonly Typed[]): typed is readonly Typed[] => Array.isArray(typed);
const cellsOf = (rows: Rows) =>
  Object.fromEntries(Object.entries(rows).map(([code, typed]) => [code, isMany(typed) ? typed : [typed]]));

function check(rule: RuleCode, given: Case): { readonly outcome: RuleOutcome; readonly findings: readonly Finding[] } {
  const isReturn = !Object.values(given.now).some(isMany);
  const towns = isReturn ? ['t1'] : TOWNS;
  const index = indexYearBook(yearOf(given, towns));
  const table = (rows: Rows) => tableOf(index.book.indicators, towns, cellsOf(rows));
  const checked =
    rulesOver('actuals').includes(rule) && !rule.startsWith('targets.')
      ? checkActuals({
          index,
          period: JUNE,
          figures: table(given.now),
          ...(given.before && { earlier: [{ period: MARCH, figures: table(given.before) }] }),
          ...(given.lastYear && { lastYear: table(given.lastYear) }),
          ...(isReturn && { areas: towns }),
          ...(given.parameters && { parameters: given.parameters }),
        })
      : checkTargetRules({ index, figures: table(given.now), ...(given.issued && { issued: table(given.issued) }) });
  const outcome = checked.rules.find((each) => each.rule === rule);
  if (!outcome) throw new Error(`no outcome for ${rule}`);
  return { outcome, findings: checked.findings.filter((each) => each.rule === rule) };
}

function yearOf(
  { indicators, targets = {}, priorYear = {}, qualifier = 'equal', reason, now }: Case,
  towns: readonly string[],
): YearBook {
  const quantities = (rows: Rows) =>
    Object.entries(cellsOf(rows)).flatMap(([indicator, cells]) =>
      cells.flatMap((typed, place) => {
        if (typeof typed !== 'number' && typed !== '--') return [];
        return [
          { indicator, area: towns[place] ?? null, value: typed === '--' ? NOT_APPLICABLE : numberQuantity(typed) },
        ];
      }),
    );
  return bookOf({
    indicators: [...indicators],
    areas: towns,
    targets: [
      ...quantities(targets).map((each) => ({ ...each, version: 'v1', qualifier })),
      // A reason belongs to a target of the year.
      ...(reason === undefined ? [] : quantities(now).map((each) => ({ ...each, version: 'v1', reason }))),
    ],
    figures: quantities(priorYear).map(({ value, ...each }) => ({
      ...each,
      period: { year: 2016, throughMonth: 12 },
      reported: value,
    })),
  });
}

const text = (value: string, more: Partial<Reading> = {}): Reading => ({
  quantity: { kind: 'unreadable', text: value },
  ...more,
});
const meant = (value: number, step: 'unit' | 'fullWidth'): Partial<Reading> => ({
  proposal: { value, steps: [step === 'unit' ? { step, unit: '件' } : { step }] },
});
const ERROR = text('#N/A', { isError: true });
const x = count('x');
const other = count('y');
const written = (value: number, percentForm: 'points' | 'fraction' | 'percentFormat'): Reading => ({
  quantity: numberQuantity(value),
  percentForm,
  ...(percentForm === 'fraction' && { proposal: { value: value * 100, steps: [{ step: 'percentScale' }] } }),
});
const row = (valueAt: (place: number) => Typed, district: Typed = null): Typed[] => [
  ...TOWNS.map((_, place) => valueAt(place)),
  district,
];
/** Figures that no two rows share by chance. */
const usual = (place: number) => 100 + place * 7;

const ratio = share('r', { basis: 'flow', aggregation: 'weighted', numerator: 'x', denominator: 'y' });

const CASES: { readonly [Code in RuleCode]?: Readonly<Partial<Record<Outcome, Case>>> } = {
  'area.nothing': {
    failed: { indicators: [x], now: { x: null } },
    passed: { indicators: [x, other], now: { x: 5, y: null } },
    notApplicable: { indicators: [x], now: { x: '--' }, targets: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: row(() => null) } },
  },
  'cell.missing': {
    failed: { indicators: [x, other], now: { x: 5, y: null } },
    passed: { indicators: [x], now: { x: 0 } },
    notApplicable: { indicators: [x], now: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: null } },
  },
  'cell.notANumber': {
    failed: { indicators: [x], now: { x: text('见附件') } },
    passed: { indicators: [x], now: { x: 5 } },
    notApplicable: { indicators: [x], now: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: null } },
  },
  'cell.textAround': {
    failed: { indicators: [x], now: { x: text('120件', meant(120, 'unit')) } },
    passed: { indicators: [x], now: { x: text('１２０', meant(120, 'fullWidth')) } },
    notApplicable: { indicators: [x], now: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: ERROR } },
  },
  'cell.textNumber': {
    failed: { indicators: [x], now: { x: text('１２０', meant(120, 'fullWidth')) } },
    passed: { indicators: [x], now: { x: text('120件', meant(120, 'unit')) } },
    notApplicable: { indicators: [x], now: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: null } },
  },
  'cell.error': {
    failed: { indicators: [x], now: { x: ERROR } },
    passed: { indicators: [x], now: { x: text('见附件') } },
    notApplicable: { indicators: [x], now: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: null } },
  },
  'cell.negative': {
    failed: { indicators: [x], now: { x: -1 } },
    passed: { indicators: [x], now: { x: 0 } },
    notApplicable: { indicators: [share('x', { unbounded: true })], now: { x: -3.5 } },
    notEvaluated: { indicators: [x], now: { x: text('-') } },
  },
  'cell.tooLarge': {
    failed: { indicators: [x], now: { x: 1e13 } },
    passed: { indicators: [x], now: { x: 1e12 } },
    notApplicable: { indicators: [x], now: { x: '--' } },
    notEvaluated: { indicators: [x], now: { x: null } },
  },
  'cell.notWhole': {
    failed: { indicators: [x], now: { x: 12.5 } },
    passed: { indicators: [x], now: { x: 12 } },
    notApplicable: { indicators: [amount('x')], now: { x: 12.5 } },
    notEvaluated: { indicators: [x], now: { x: null } },
  },
  'cell.decimals': {
    failed: { indicators: [amount('x')], now: { x: 12.345 } },
    // 0.1 + 0.2 has no more decimals than 0.3 for a person.
    passed: { indicators: [amount('x')], now: { x: 0.1 + 0.2 } },
    notApplicable: { indicators: [x], now: { x: 12.5 } },
    notEvaluated: { indicators: [amount('x')], now: { x: null } },
  },
  'cell.shareRange': {
    failed: { indicators: [share('x')], now: { x: 120 } },
    passed: { indicators: [share('x')], now: { x: 100 } },
    notApplicable: { indicators: [share('x', { unbounded: true })], now: { x: 120 } },
    notEvaluated: { indicators: [share('x')], now: { x: null } },
  },
  'cell.percentScale': {
    failed: { indicators: [share('x')], now: { x: 4700 } },
    passed: { indicators: [share('x')], now: { x: 0.9 }, targets: { x: 1 } },
    notApplicable: { indicators: [amount('x')], now: { x: 0.47 } },
    notEvaluated: { indicators: [share('x')], now: { x: null } },
  },
  'cell.percentMixed': {
    failed: { indicators: [share('x')], now: { x: [written(47, 'points'), written(0.46, 'fraction')] } },
    passed: { indicators: [share('x')], now: { x: [written(47, 'points'), written(46, 'points')] } },
    notApplicable: { indicators: [amount('x')], now: { x: [47, 0.46] } },
    notEvaluated: { indicators: [share('x')], now: { x: [null] } },
  },
  'cell.notApplicable': {
    failed: { indicators: [x], now: { x: 3 }, targets: { x: '--' } },
    passed: { indicators: [x], now: { x: 3 }, targets: { x: 10 } },
    notEvaluated: { indicators: [x], now: { x: 3 }, targets: {} },
  },
  'cell.formulaOverwritten': {
    failed: { indicators: [x], now: { x: { quantity: numberQuantity(3), formulaGone: true } } },
    passed: { indicators: [x], now: { x: { quantity: numberQuantity(3), isFormula: true } } },
  },
  'area.partAboveWhole': {
    failed: { indicators: [x, ofWhich('p', 'x')], now: { x: 10, p: 11 } },
    passed: { indicators: [x, ofWhich('p', 'x')], now: { x: 10, p: 10 } },
    notApplicable: { indicators: [x], now: { x: 10 } },
    notEvaluated: { indicators: [x, ofWhich('p', 'x')], now: { x: null, p: 10 } },
  },
  'area.partsDiffer': {
    failed: { indicators: [x, component('p', 'x'), component('q', 'x')], now: { x: 10, p: 4, q: 5 } },
    passed: { indicators: [x, component('p', 'x'), component('q', 'x')], now: { x: 10, p: 10, q: '--' } },
    notApplicable: { indicators: [x], now: { x: 10 } },
    notEvaluated: { indicators: [x, component('p', 'x'), component('q', 'x')], now: { x: 10, p: 4, q: null } },
  },
  'area.ratioDiffers': {
    failed: { indicators: [ratio, x, other], now: { r: 33.4, x: 1, y: 3 } },
    passed: { indicators: [ratio, x, other], now: { r: 33.3, x: 1, y: 3 } },
    notApplicable: { indicators: [x], now: { x: 1 } },
    notEvaluated: { indicators: [ratio, x, other], now: { r: 33.3, x: 1, y: null } },
  },
  'areas.sumDiffers': {
    failed: { indicators: [x], now: { x: row(usual, 5) } },
    passed: { indicators: [x], now: { x: row(() => 10, 120) } },
    notApplicable: { indicators: [share('x')], now: { x: row(() => 50, 51) } },
    notEvaluated: { indicators: [x], now: { x: row(usual, null) } },
  },
  'areas.copiedRow': {
    failed: { indicators: [x, other], now: { x: row(usual), y: row((place) => (place === 3 ? 99 : usual(place))) } },
    passed: { indicators: [x, other], now: { x: row(usual), y: row((place) => usual(place) + (place % 2)) } },
    notApplicable: { indicators: [x, ofWhich('y', 'x')], now: { x: row(usual), y: row(usual) } },
    notEvaluated: {
      indicators: [x, other],
      now: { x: row(usual), y: row((place) => (place < 4 ? usual(place) : null)) },
    },
  },
  'areas.oneValue': {
    failed: { indicators: [x], now: { x: row(() => 35) } },
    passed: { indicators: [x], now: { x: row(() => 1) } },
    notApplicable: { indicators: [x], now: { x: row(() => '--') } },
    notEvaluated: { indicators: [x], now: { x: row((place) => (place < 4 ? 35 : null)) } },
  },
  'time.falls': {
    failed: { indicators: [x], now: { x: 4 }, before: { x: 5 } },
    passed: { indicators: [x], now: { x: 5 }, before: { x: 5 } },
    notApplicable: { indicators: [count('x', { basis: 'stock' })], now: { x: 4 }, before: { x: 5 } },
    notEvaluated: { indicators: [x], now: { x: 4 }, before: { x: null } },
  },
  'time.identical': {
    failed: { indicators: [x, other, count('z')], now: { x: 4, y: 5, z: 0 }, before: { x: 4, y: 5, z: 0 } },
    passed: { indicators: [x, other, count('z')], now: { x: 4, y: 5, z: 1 }, before: { x: 4, y: 5, z: 0 } },
    notApplicable: { indicators: [x], now: { x: 4 } },
    notEvaluated: { indicators: [x], now: { x: 4 }, before: { x: 4 } },
  },
  'time.outlier': {
    failed: {
      indicators: [x],
      now: { x: row((place) => (place === 5 ? 9000 : usual(place))) },
      lastYear: { x: row((place) => usual(place) - (place % 3) * 5) },
    },
    passed: {
      indicators: [x],
      now: { x: row(usual) },
      lastYear: { x: row((place) => usual(place) - (place % 3) * 5) },
    },
    notApplicable: { indicators: [x], now: { x: row(() => 4) }, lastYear: { x: row(() => 9) } },
    notEvaluated: {
      indicators: [x],
      now: { x: row((place) => (place < 9 ? usual(place) : null)) },
      lastYear: { x: row(usual) },
    },
  },
  'time.partialAgainstYear': {
    failed: {
      indicators: [x],
      now: { x: row(usual) },
      lastYear: { x: row(() => 300) },
      priorYear: { x: row(() => 300) },
    },
    passed: {
      indicators: [x],
      now: { x: row(usual) },
      lastYear: { x: row(() => 150) },
      priorYear: { x: row(() => 300) },
    },
    notApplicable: { indicators: [count('x', { basis: 'stock' })], now: { x: 300 }, priorYear: { x: 300 } },
    notEvaluated: { indicators: [x], now: { x: 300 } },
  },
  'targets.short': {
    failed: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 121) } },
    passed: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 110) } },
    notApplicable: {
      indicators: [x],
      now: { x: row(() => 10) },
      targets: { x: row(() => null, 121) },
      qualifier: 'about',
    },
    notEvaluated: {
      indicators: [x],
      now: { x: row((place) => (place === 0 ? null : 10)) },
      targets: { x: row(() => null, 121) },
    },
  },
  'targets.notExceeded': {
    failed: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 120) }, qualifier: 'above' },
    passed: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 119) }, qualifier: 'above' },
    notApplicable: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 120) } },
    notEvaluated: {
      indicators: [x],
      now: { x: row(() => null) },
      targets: { x: row(() => null, 120) },
      qualifier: 'above',
    },
  },
  'targets.about': {
    failed: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 121) }, qualifier: 'about' },
    passed: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 120) }, qualifier: 'about' },
    notApplicable: { indicators: [x], now: { x: row(() => 10) }, targets: { x: row(() => null, 121) } },
    notEvaluated: {
      indicators: [x],
      now: { x: row(() => null) },
      targets: { x: row(() => null, 121) },
      qualifier: 'about',
    },
  },
  'targets.belowLastYear': {
    failed: { indicators: [x], now: { x: 9 }, priorYear: { x: 10 } },
    passed: { indicators: [count('x', { direction: 'lower' })], now: { x: 9 }, priorYear: { x: 10 } },
    notApplicable: { indicators: [x], now: { x: 9 }, priorYear: { x: 10 }, reason: '目录调整' },
    notEvaluated: { indicators: [x], now: { x: 9 }, priorYear: { y: 3 } },
  },
  'targets.changed': {
    failed: { indicators: [x], now: { x: 9 }, issued: { x: 10 } },
    passed: { indicators: [x], now: { x: '--' }, issued: { x: '--' } },
    notApplicable: { indicators: [x], now: { x: 9 } },
    notEvaluated: { indicators: [x], now: { x: 9 }, issued: { x: null } },
  },
};

const ALL_CASES = (Object.entries(CASES) as [RuleCode, Readonly<Partial<Record<Outcome, Case>>>][]).flatMap(
  ([rule, cases]) => OUTCOMES.flatMap((outcome) => (cases[outcome] ? [{ rule, outcome, given: cases[outcome] }] : [])),
);

it.each(ALL_CASES)('$rule: $outcome', ({ rule, outcome, given }) => {
  const { outcome: counted, findings } = check(rule, given);
  expect(counted[outcome]).toBeGreaterThan(0);
  if (outcome !== 'failed') expect(counted.failed).toBe(0);
  expect(findings).toHaveLength(counted.failed);
});

it('has a case for each outcome that a rule can come to', () => {
  const without = [...new Set([...rulesOver('actuals'), ...rulesOver('targets')])].flatMap((rule) =>
    OUTCOMES.filter((outcome) => CASES[rule]?.[outcome] === undefined).map((outcome) => `${rule} ${outcome}`),
  );
  expect(without).toEqual([
    // `--` under `--` is as it should be, and a formula is there or gone whatever stands in its place.
    'cell.notApplicable notApplicable',
    'cell.formulaOverwritten notApplicable',
    'cell.formulaOverwritten notEvaluated',
  ]);
});

it('tells once of a percentage that was typed as a fraction, and not of its decimals too', () => {
  const given = { indicators: [share('x')], now: { x: 0.47 }, targets: { x: 47 } };
  expect(check('cell.percentScale', given).findings).toHaveLength(1);
  expect(check('cell.decimals', given).findings).toEqual([]);
});

it('tells of the decimals of a small amount, though its target is many times as high', () => {
  const given = { indicators: [amount('x')], now: { x: 0.015 }, targets: { x: 9.1 } };
  expect(check('cell.decimals', given).findings).toHaveLength(1);
});

it('asks an area that sent nothing only for what is due by then, as its form does', () => {
  const given = {
    indicators: [x, count('y'), count('z', { schedule: 'yearEnd' })],
    now: { x: null, y: null, z: null },
  };
  const [finding] = check('area.nothing', given).findings;
  expect(finding?.params).toMatchObject({ figures: 2 });
});

it('keeps to a limit that was set for all indicators, and to one of its own for one', () => {
  const given = (parameters: RuleParameters): Case => ({
    indicators: [amount('x'), amount('y')],
    now: { x: 600, y: 600 },
    parameters,
  });
  const places = (parameters: RuleParameters) =>
    check('cell.tooLarge', given(parameters)).findings.map(({ indicator }) => indicator);
  expect(places({})).toEqual([]);
  expect(places({ 'cell.tooLarge': { all: { most: 500 } } })).toEqual(['x', 'y']);
  expect(places({ 'cell.tooLarge': { all: { most: 500 }, byIndicator: { x: { most: 700 } } } })).toEqual(['y']);
});
