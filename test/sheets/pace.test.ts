import type { Indicator } from '../../src/model/indicator';
import { indicatorSchema } from '../../src/model/indicator';
import { dueShare, judgementOf, lightOf, YELLOW_BAND } from '../../src/sheets/pace';
import type { z } from 'zod';

function indicator(more: Partial<z.input<typeof indicatorSchema>>): Indicator {
  const plain = {
    code: 'patents',
    name: '专利',
    unit: '件',
    measure: 'count',
    basis: 'flow',
    aggregation: 'sum',
    decimals: 0,
  } as const;
  return indicatorSchema.parse({ ...plain, ...more });
}

const AUTUMN = [
  { month: 7, share: 0.2 },
  { month: 10, share: 0.7 },
  { month: 12, share: 1 },
];

describe('what is due', () => {
  it.each<
    [
      name: string,
      more: Partial<z.input<typeof indicatorSchema>>,
      byMonth: Readonly<Record<number, number | undefined>>,
    ]
  >([
    ['in equal parts, month by month', { schedule: 'linear' }, { 1: 1 / 12, 3: 0.25, 6: 0.5, 12: 1 }],
    ['at the end of the year only', { schedule: 'yearEnd' }, { 1: 0, 11: 0, 12: 1 }],
    [
      'at its milestones, and not a month before',
      { schedule: 'milestones', milestones: AUTUMN },
      { 6: 0, 7: 0.2, 9: 0.2, 10: 0.7, 12: 1 },
    ],
    ['as last year went, which a sheet does not know', { schedule: 'lastYear' }, { 6: undefined, 12: undefined }],
    ['of a stock, which has no pace', { basis: 'stock' }, { 6: undefined, 12: undefined }],
    ['of a ratio, which has no pace', { measure: 'ratio', unit: '%' }, { 6: undefined, 12: undefined }],
  ])('%s', (_, more, byMonth) => {
    for (const [month, share] of Object.entries(byMonth)) {
      expect([month, dueShare(indicator(more), { year: 2026, throughMonth: Number(month) })]).toEqual([month, share]);
    }
  });
});

describe('the light', () => {
  it.each([
    ['done where the target is met, whatever was due', 1, 0.5, 'done'],
    ['done where it is more than met', 1.2, undefined, 'done'],
    ['done at the end of the year', 1, 1, 'done'],
    ['green at the pace', 0.5, 0.5, 'green'],
    ['green ahead of the pace', 0.51, 0.5, 'green'],
    ['yellow a little behind', 0.499, 0.5, 'yellow'],
    ['red far behind', 0.19, 0.5, 'red'],
    ['green at nothing where nothing is due yet', 0, 0, 'green'],
    ['none where there is no pace', 0.99, undefined, undefined],
  ] as const)('is %s', (_, rate, due, light) => {
    expect(lightOf(rate, { due, ceiling: undefined })).toBe(light);
  });

  it('is yellow at exactly 30 points behind, whatever the pace, as the formula in the sheet has it', () => {
    const paces = Array.from({ length: 66 }, (_, step) => (step + 31) / 100);
    const lights = paces.map((due) => [
      due,
      lightOf(Number((due - YELLOW_BAND).toFixed(9)), { due, ceiling: undefined }),
    ]);
    expect(lights).toEqual(paces.map((due) => [due, 'yellow']));
  });

  it.each([
    ['kept so far', 1.2, 'open', 'green'],
    ['broken already', 0.9, 'open', 'red'],
    ['kept over the year', 1, 'final', 'done'],
    ['broken in the end', 0.99, 'final', 'red'],
  ] as const)('of a ceiling (lower is better) that is %s', (_, rate, ceiling, light) => {
    expect(lightOf(rate, { due: undefined, ceiling })).toBe(light);
  });

  it('of a ceiling is final in December only', () => {
    const ceiling = indicator({ direction: 'lower' });
    expect(judgementOf(ceiling, { year: 2026, throughMonth: 1 })).toEqual({ due: undefined, ceiling: 'open' });
    expect(judgementOf(ceiling, { year: 2026, throughMonth: 12 })).toEqual({ due: undefined, ceiling: 'final' });
  });
});
