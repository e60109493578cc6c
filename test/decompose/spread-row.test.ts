import { annualBasis, rowProblem, type SpreadRow } from '../../src/decompose/spread-row';
import { spread } from '../../src/decompose/spread';
import { areaSchema } from '../../src/model/area';
import { figureSchema } from '../../src/model/figures';
import { indicatorSchema, type Indicator } from '../../src/model/indicator';
import { MISSING, NOT_APPLICABLE, numberQuantity } from '../../src/model/quantity';

const indicator = (more: Partial<Indicator> = {}): Indicator => ({
  ...indicatorSchema.parse({
    code: 'patents',
    name: '专利申请',
    unit: '件',
    measure: 'count',
    basis: 'flow',
    aggregation: 'sum',
    decimals: 0,
  }),
  ...more,
});
const areas = ['chunjiang', 'xinqiao', 'benniu'].map((code, index) =>
  areaSchema.parse({
    code,
    name: code,
    kind: 'town',
    weights: index < 2 ? { 人口: 4 - index, 产值: 1.5 } : { 人口: 2 },
  }),
);
const lastYear = new Map([
  ['chunjiang', numberQuantity(910)],
  ['xinqiao', numberQuantity(450)],
  ['benniu', numberQuantity(180)],
]);
const row = (more: Partial<SpreadRow> = {}): SpreadRow => ({
  indicator: indicator(),
  areas,
  lastYear,
  total: 1600,
  ...more,
});
const values = (more: Partial<SpreadRow>) => {
  const { problem, issues } = rowProblem(row(more));
  const answer = problem && spread(problem);
  return [
    answer?.feasible ? answer.areas.map((area) => area.value) : answer?.obstacle.code,
    issues.map((issue) => issue.code),
  ];
};

describe("a row's splitting problem", () => {
  it.each<[string, Partial<SpreadRow>, unknown, string[]]>([
    ["goes by last year's figures where the indicator names no method", {}, ['945', '468', '187'], []],
    [
      'goes by a stated weight',
      { indicator: indicator({ spread: { method: 'weights', weight: '人口' } }), total: 9 },
      ['4', '3', '2'],
      [],
    ],
    ['goes in equal parts', { method: 'equal', total: 7 }, ['2', '2', '3'], []],
    ['keeps a held target', { holds: new Map([['benniu', 240]]) }, ['910', '450', '240'], []],
    ['leaves a row by hand open', { method: 'hand', holds: new Map([['benniu', 240]]) }, [null, null, '240'], []],
    ['leaves a row by hand open without a total', { method: 'hand', total: undefined }, [null, null, null], []],
    [
      'spreads what is left of a row by hand by last year',
      { method: 'hand', spreadRest: true, holds: new Map([['benniu', 240]]) },
      ['910', '450', '240'],
      [],
    ],
    [
      'spreads it equally without last year',
      { method: 'hand', spreadRest: true, lastYear: new Map(), total: 9, holds: new Map([['benniu', 4]]) },
      ['3', '2', '4'],
      [],
    ],
    [
      'gives nothing where last year was not applicable',
      { lastYear: new Map([...lastYear, ['xinqiao', NOT_APPLICABLE]]), total: 109 },
      ['91', null, '18'],
      [],
    ],
    [
      'gives nothing to areas named as not applicable',
      { notApplicable: new Set(['xinqiao']), total: 109 },
      ['91', null, '18'],
      [],
    ],
    [
      'lets a held target speak louder than a last year that was not applicable',
      { lastYear: new Map([...lastYear, ['xinqiao', NOT_APPLICABLE]]), holds: new Map([['xinqiao', 5]]), total: 114 },
      ['91', '5', '18'],
      [],
    ],
    [
      'counts a missing last year as zero and says so',
      { lastYear: new Map([...lastYear, ['xinqiao', MISSING]]), total: 109 },
      ['91', '0', '18'],
      ['lastYearMissing'],
    ],
    [
      'leaves out an area that is no longer in use',
      { areas: areas.map((area) => ({ ...area, inUse: area.code !== 'xinqiao' })), total: 109 },
      ['91', '18'],
      [],
    ],
    [
      'never takes a missing weight for zero',
      { indicator: indicator({ spread: { method: 'weights', weight: '产值' } }) },
      undefined,
      ['weightMissing'],
    ],
    ['asks which weight', { method: 'weights' }, undefined, ['weightUnnamed']],
    [
      'never splits a ratio',
      { indicator: indicator({ measure: 'ratio', unit: '%', aggregation: 'none' }), method: 'lastYear' },
      undefined,
      ['notASum'],
    ],
    [
      'never splits a ratio that a catalogue calls a sum',
      { indicator: indicator({ measure: 'ratio' }) },
      [null, null, null],
      [],
    ],
    [
      'leaves a ratio to the clerk',
      {
        indicator: indicator({ measure: 'ratio', unit: '%', aggregation: 'none', decimals: 1 }),
        total: 59,
        holds: new Map([['benniu', 66]]),
      },
      [null, null, '66.0'],
      [],
    ],
    ['asks for the district target', { total: undefined }, undefined, ['totalMissing']],
    ['passes on a total that is off the step', { total: 1600.5 }, 'totalOffStep', []],
  ])('%s', (_, more, expected, issues) => {
    expect(values(more)).toEqual([expected, issues]);
  });

  it("goes by a town's own restated figure, and never by part of a year", () => {
    const figure = (area: string | null, throughMonth: number, year: number, value: number, restated?: number) =>
      figureSchema.parse({
        indicator: 'patents',
        area,
        period: { year, throughMonth },
        reported: numberQuantity(value),
        ...(restated === undefined ? {} : { restated: { value: restated, reason: '含复审' } }),
      });
    const figures = [
      figure('chunjiang', 12, 2016, 92, 149),
      figure('chunjiang', 10, 2016, 80),
      figure('xinqiao', 12, 2015, 1),
      { ...figure('benniu', 12, 2016, 7), verified: numberQuantity(6) },
      figure(null, 12, 2016, 500, 600),
      { ...figure('xinqiao', 12, 2016, 3), indicator: 'other' },
    ];
    expect([...annualBasis(figures, 'patents', 2016)]).toEqual([
      ['chunjiang', numberQuantity(149)],
      ['benniu', numberQuantity(6)],
    ]);
  });
});
