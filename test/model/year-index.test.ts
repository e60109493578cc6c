import type { z } from 'zod';
import { numberQuantity, NOT_APPLICABLE, valueOf, type Quantity } from '../../src/model/quantity';
import { yearBookSchema } from '../../src/model/year-book';
import { DISTRICT, indexYearBook, isSummed, type YearIndex } from '../../src/model/year-index';

type BookInput = z.input<typeof yearBookSchema>;
type FigureInput = BookInput['figures'][number];
type TargetInput = BookInput['targets'][number];

const LAST_YEAR = { year: 2016, throughMonth: 12 };
const JUNE = { year: 2017, throughMonth: 6 };

const COUNT = { unit: '个', measure: 'count', basis: 'flow', aggregation: 'sum', decimals: 0 } as const;
const BOOK: BookInput = {
  id: 'test',
  title: '测试',
  year: 2017,
  district: { name: '某区' },
  indicators: [
    { ...COUNT, code: 'new', name: '新认定高企', placements: [{ annex: 1, number: '1' }] },
    { ...COUNT, code: 'valid', name: '有效期内高企', basis: 'stock', placements: [{ annex: 2, number: '1' }] },
    { ...COUNT, code: 'built', name: '建成平台', reconcilesWith: 'platforms', placements: [{ annex: 2, number: '2' }] },
    { ...COUNT, code: 'platforms', name: '新增平台', placements: [{ annex: 1, number: '2' }] },
    { ...COUNT, code: 'part', name: '其中：省级', parent: 'new', relation: 'ofWhich', placements: [{ annex: 2 }] },
    { ...COUNT, code: 'share', name: '占比', unit: '%', measure: 'ratio', aggregation: 'none', decimals: 1 },
    { ...COUNT, code: 'value', name: '成交额', unit: '亿元', measure: 'amount', decimals: 2 },
  ],
  areas: [
    { code: 'east', name: '东镇', kind: 'town' },
    { code: 'west', name: '西镇', kind: 'town' },
    { code: 'gone', name: '旧镇', kind: 'town', inUse: false },
  ],
  versions: [
    { id: 'draft', status: 'draft' },
    { id: 'issued', status: 'issued' },
  ],
  inForce: 'issued',
  targets: [],
  figures: [],
};

function index(more: Partial<BookInput>): YearIndex {
  return indexYearBook(yearBookSchema.parse({ ...BOOK, ...more }));
}

function figure(period: FigureInput['period'], value: number, more: Partial<FigureInput> = {}): FigureInput {
  return { indicator: 'new', area: null, period, reported: numberQuantity(value), ...more };
}

function target(indicator: string, area: string | null, value: number, version = 'issued'): TargetInput {
  return { indicator, area, value: numberQuantity(value), version };
}

function indicatorOf(of: YearIndex, code: string) {
  const found = of.indicator(code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

describe('last year', () => {
  it.each([1, 9, 10, 11])('is unknown where only the first %i months are', (throughMonth) => {
    const of = index({ figures: [figure({ year: 2016, throughMonth }, 92)] });
    expect(of.priorYear('new', DISTRICT)).toBeUndefined();
    expect(of.comparablePrior('new', DISTRICT)).toBeUndefined();
  });

  it('is the whole year, in whatever order partial periods of it are listed', () => {
    const figures = [
      figure({ year: 2016, throughMonth: 10 }, 80),
      figure(LAST_YEAR, 92),
      figure({ year: 2016, throughMonth: 9 }, 70),
    ];
    for (const each of [figures, [...figures].reverse()]) {
      expect(valueOf(index({ figures: each }).comparablePrior('new', DISTRICT))).toBe(92);
    }
  });

  it('is not the year before, nor this year', () => {
    const figures = [figure({ year: 2015, throughMonth: 12 }, 60), figure({ year: 2017, throughMonth: 12 }, 152)];
    expect(index({ figures }).priorYear('new', DISTRICT)).toBeUndefined();
  });

  it('is compared as restated, and still known as reported', () => {
    const restated = { value: 149, reason: '含到期重新认定：92+57' };
    const of = index({ figures: [figure(LAST_YEAR, 92, { restated })] });
    expect(of.comparablePrior('new', DISTRICT)).toEqual(numberQuantity(149));
    expect(of.priorYear('new', DISTRICT)?.reported).toEqual(numberQuantity(92));
  });

  it('is restated for the district alone where only the district’s figure is', () => {
    const restated = { value: 149, reason: '口径' };
    const of = index({ figures: [figure(LAST_YEAR, 92, { restated }), figure(LAST_YEAR, 50, { area: 'east' })] });
    expect(valueOf(of.comparablePrior('new', 'east'))).toBe(50);
  });

  it('is what the records say where they differ from the return', () => {
    const of = index({ figures: [figure(LAST_YEAR, 92, { verified: numberQuantity(90) })] });
    expect(valueOf(of.comparablePrior('new', DISTRICT))).toBe(90);
  });
});

describe('this year', () => {
  it('lists its own periods in order of time, and no period of last year', () => {
    const figures = [
      figure(JUNE, 40),
      figure({ year: 2017, throughMonth: 3 }, 20),
      figure({ year: 2016, throughMonth: 6 }, 30),
    ];
    const of = index({ figures });
    expect(of.periods.map(({ year, throughMonth }) => `${year}-${throughMonth}`)).toEqual(['2017-3', '2017-6']);
    expect(valueOf(of.figure('new', DISTRICT, JUNE)?.reported)).toBe(40);
    expect(of.figure('new', DISTRICT, { year: 2017, throughMonth: 9 })).toBeUndefined();
  });
});

describe('the target that a row of annex 2 answers to', () => {
  const of = () =>
    index({
      targets: [
        target('new', null, 152),
        target('platforms', null, 5),
        target('valid', 'east', 86),
        target('new', null, 140, 'draft'),
      ],
    });

  it('is that of the indicator that it reconciles with', () => {
    const found = of();
    expect(valueOf(found.districtTarget(indicatorOf(found, 'built'))?.value)).toBe(5);
  });

  it('is its own before any other', () => {
    const found = index({ targets: [target('platforms', null, 5), target('built', null, 7)] });
    expect(valueOf(found.districtTarget(indicatorOf(found, 'built'))?.value)).toBe(7);
  });

  it('is nobody else’s: a stock never answers to a flow, nor a part to its whole', () => {
    const found = of();
    expect(found.districtTarget(indicatorOf(found, 'valid'))).toBeUndefined();
    expect(found.districtTarget(indicatorOf(found, 'part'))).toBeUndefined();
  });

  it('is the one in force', () => {
    const found = of();
    expect(valueOf(found.districtTarget(indicatorOf(found, 'new'))?.value)).toBe(152);
  });
});

describe('the sum over the areas', () => {
  const values =
    (by: Readonly<Record<string, Quantity>>) =>
    ({ code }: { readonly code: string }) =>
      by[code];

  it('is never made of a ratio', () => {
    const of = index({});
    const share = indicatorOf(of, 'share');
    expect(of.sumOverAreas(share, values({ east: numberQuantity(47), west: numberQuantity(13.5) }))).toBeUndefined();
    expect(isSummed(share)).toBe(false);
  });

  it('is exact', () => {
    const of = index({});
    const value = indicatorOf(of, 'value');
    expect(of.sumOverAreas(value, values({ east: numberQuantity(0.1), west: numberQuantity(0.2) }))).toBe(0.3);
  });

  it('leaves out what is not applicable, what is missing and areas that are no longer in use', () => {
    const of = index({});
    const count = indicatorOf(of, 'new');
    expect(
      of.sumOverAreas(count, values({ east: numberQuantity(7), west: NOT_APPLICABLE, gone: numberQuantity(100) })),
    ).toBe(7);
  });

  it('is none, rather than zero, where no area has a number', () => {
    const of = index({});
    expect(of.sumOverAreas(indicatorOf(of, 'new'), values({ west: NOT_APPLICABLE }))).toBeUndefined();
  });
});

describe('an annex', () => {
  it('holds the indicators that are placed in it, and the areas that are in use', () => {
    const of = index({});
    expect(of.inAnnex(1).map(({ code }) => code)).toEqual(['new', 'platforms']);
    expect(of.inAnnex(2).map(({ code }) => code)).toEqual(['valid', 'built', 'part']);
    expect(of.areas.map(({ code }) => code)).toEqual(['east', 'west']);
  });
});
