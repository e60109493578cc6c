import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findPack } from '../../src/catalogue/packs';
import { placementIn } from '../../src/model/indicator';
import { formatPeriod, isPartial } from '../../src/model/period';
import { valueOf } from '../../src/model/quantity';
import { sumExactly } from '../../src/model/steps';
import type { YearBook } from '../../src/model/year-book';

describe('Xinbei 2017', () => {
  it('adds up over the eleven areas to what its annex adds up to', async () => {
    const book = await load('xinbei-2017');
    const sums = rowsOfAnnex2(book).map(({ code, values }) => [code, sumExactly(numbers(values), 0)]);
    expect(sums).toEqual([
      ['hightech_output_share', 521],
      ['hightech_enterprises_valid', 397],
      ['rd_institutions_city_new', 18],
      ['private_tech_enterprises', 368],
      ['provincial_hightech_products_applied', 395],
      ['patent_applications', 7575],
      ['invention_applications', 3225],
      ['invention_grants', 597],
      ['innovation_talents_recognised', 18],
      ['industry_university_events', 40],
      ['industry_university_events_518', 11],
      ['industry_university_agreements', 96],
      ['science_popularisation_events', 213],
      ['science_popularisation_items', 163],
      ['technology_work_items', 123],
    ]);
  });

  it('has a value for all 15 × 11 cells of annex 2, and the one that is printed -- is not applicable', async () => {
    const rows = rowsOfAnnex2(await load('xinbei-2017'));
    expect(rows.map((row) => row.values.length)).toEqual(Array.from({ length: 15 }, () => 11));
    const blank = rows.flatMap(({ code, values }) => values.filter((each) => each.kind !== 'number').map((each) => [code, each.kind]));
    expect(blank).toEqual([['hightech_output_share', 'notApplicable']]);
  });

  it('prints the numbers of annex 2 as the notice does, 8 over three rows', async () => {
    const { indicators } = await load('xinbei-2017');
    const numbersPrinted = indicators.flatMap((each) => placementIn(each, 2)?.number ?? []);
    expect(numbersPrinted).toEqual(['1', '2', '3', '4', '5', '6', '6', '6', '7', '8', '8', '8', '9', '10', '10']);
  });

  it('has six numbered rows in annex 1 and one unnumbered part of the fifth', async () => {
    const rows = (await load('xinbei-2017')).indicators.flatMap((each) => {
      const placement = placementIn(each, 1);
      return placement === undefined ? [] : [[placement.number, each.parent]];
    });
    expect(rows).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', undefined],
      ['4', undefined],
      ['5', undefined],
      [undefined, 'rd_institutions_new'],
      ['6', undefined],
    ]);
  });

  it('takes no heading for a parent: the rows under 上报信息 belong to nothing', async () => {
    const rows = (await load('xinbei-2017')).indicators.filter((each) => each.group === '上报信息');
    expect(rows.map((each) => [placementIn(each, 2)?.printedName, each.parent])).toEqual([
      ['其中：科普\n工作信息', undefined],
      ['其中：科技\n工作信息', undefined],
    ]);
  });

  it('never compares new with valid enterprises, nor 29 institutions with 18', async () => {
    const { indicators } = await load('xinbei-2017');
    expect(indicators.filter((each) => each.reconcilesWith !== undefined)).toEqual([]);
    const basis = new Map(indicators.map((each) => [each.code, each.basis]));
    expect([basis.get('hightech_enterprises_new'), basis.get('hightech_enterprises_valid')]).toEqual(['flow', 'stock']);
  });

  it('keeps both statements of 44.33', async () => {
    const target = (await load('xinbei-2017')).targets.find((each) => each.indicator === 'invention_patents_per_10k');
    expect(target).toMatchObject({ qualifier: 'equal', value: { value: 44.33 } });
    expect(target?.alsoStated).toEqual([{ value: 44.33, qualifier: 'above', place: '一、总体要求' }]);
  });

  it('owns up to every unit that the document does not print', async () => {
    const { indicators } = await load('xinbei-2017');
    const ofAnnex2Only = indicators.filter((each) => placementIn(each, 2) && !placementIn(each, 1));
    expect(ofAnnex2Only.every((each) => each.unitInferred)).toBe(true);
    expect(indicators.filter((each) => each.unitInferred)).toHaveLength(14);
  });

  it('names who verifies events and agreements, and has the three criteria of ten points', async () => {
    const { indicators, criteria } = await load('xinbei-2017');
    const verified = indicators.filter((each) => each.verifiedBy === '区科技局合作处').map((each) => each.code);
    expect(verified).toEqual(['industry_university_events', 'industry_university_agreements']);
    expect(criteria.map((each) => each.points)).toEqual([10, 10, 10]);
  });
});

describe('Wujin 2017', () => {
  it('restates 92 new enterprises as 149, which is 92 and the 57 that were certified again', async () => {
    const book = await load('wujin-2017');
    const restated = figure(book, 'hightech_enterprises_new').restated;
    const publicised = ['hightech_enterprises_publicised_new', 'hightech_enterprises_publicised_again'];
    expect(valueOf(figure(book, 'hightech_enterprises_new').reported)).toBe(92);
    expect(restated?.value).toBe(149);
    expect(sumExactly(publicised.map((code) => valueOf(figure(book, code).reported) ?? NaN), 0)).toBe(149);
  });

  it('gives a reason only where the document does, although most targets are below last year', async () => {
    const book = await load('wujin-2017');
    const below = book.targets.filter((target) => {
      const last = book.figures.find((each) => each.indicator === target.indicator);
      return last !== undefined && (valueOf(target.value) ?? NaN) < (last.restated?.value ?? valueOf(last.reported) ?? NaN);
    });
    expect(below.map((each) => [each.indicator, each.reason !== undefined])).toEqual([
      ['hightech_output', true],
      ['hightech_output_share', true],
      ['provincial_projects_approved', false],
      ['provincial_funds', false],
      ['engineering_centres_city_new', false],
      ['patent_applications', false],
      ['patent_grants', false],
      ['industry_university_projects_new', false],
    ]);
  });

  it('has no last year for incubators: the 18 of 2016 counted makerspaces too', async () => {
    const book = await load('wujin-2017');
    expect(book.figures.filter((each) => each.indicator === 'incubators_accelerators_new')).toEqual([]);
    expect(book.targets.filter((each) => each.indicator === 'incubators_accelerators_makerspaces_new')).toEqual([]);
  });

  it('does not take the twelve itemised platforms for all eighteen', async () => {
    const { indicators } = await load('wujin-2017');
    const parts = indicators.filter((each) => each.parent === 'incubators_accelerators_makerspaces_new');
    expect(parts.map((each) => each.relation)).toEqual(['ofWhich', 'ofWhich', 'ofWhich', 'ofWhich']);
  });
});

describe('Haimen 2018', () => {
  it('keeps the second statement of 70 beside the target of 80', async () => {
    const target = (await load('haimen-2018')).targets.find((each) => each.indicator === 'hightech_enterprises_applied');
    expect(target?.alsoStated).toEqual([{ value: 70, qualifier: 'atLeast', place: '2018年工作打算（三）第一项' }]);
  });

  it('keeps the half-year figure apart from the annual ones', async () => {
    const { figures } = await load('haimen-2018');
    expect(figures.filter((each) => isPartial(each.period)).map((each) => [each.indicator, formatPeriod(each.period)])).toEqual([
      ['reward_funds_paid', '2017-06'],
    ]);
  });
});

describe('Changzhou 2021', () => {
  it('has what exists already as figures, never as targets', async () => {
    const { figures, targets } = await load('changzhou-2021');
    const existing = figures.map((each) => each.indicator);
    expect(existing).toHaveLength(3);
    expect(targets.filter((each) => existing.includes(each.indicator))).toEqual([]);
  });
});

describe('Zhonglou 2012', () => {
  it.each([
    ['patent_applications', 3623, [980, 1855, 788]],
    ['patent_grants', 885, [144, 611, 130]],
  ])('has the three kinds of %s, which add up', async (whole, total, parts) => {
    const book = await load('zhonglou-2012');
    const kinds = book.indicators.filter((each) => each.parent === whole && each.relation === 'component');
    expect(kinds.map((each) => valueOf(figure(book, each.code).reported))).toEqual(parts);
    expect(sumExactly(parts, 0)).toBe(total);
    expect(valueOf(figure(book, whole).reported)).toBe(total);
  });

  it('has no annual figure at all, and no forecast among its figures', async () => {
    const { figures } = await load('zhonglou-2012');
    expect(figures.every((each) => isPartial(each.period))).toBe(true);
    expect(figures.some((each) => each.indicator === 'tax_relief')).toBe(false);
  });

  it('has 295.1 and 1.8 put right, and says so', async () => {
    const book = await load('zhonglou-2012');
    for (const [code, value] of [['hightech_output', 295.1], ['institute_registered_capital', 1.8]] as const) {
      expect(valueOf(figure(book, code).reported)).toBe(value);
      expect(figure(book, code).source?.note).toContain('已还原');
    }
  });
});

describe('the seeds', () => {
  const folder = join(__dirname, '../../seeds');
  const files = readdirSync(folder);

  it.each(files)('%s has no key twice, which JSON would swallow', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const withoutSpace = text.replace(/("(?:[^"\\]|\\.)*")|\s+/gu, '$1');
    const numbersAsWritten = withoutSpace.replace(/(\d)\.0+(?=[,\]}])/gu, '$1');
    expect(JSON.stringify(JSON.parse(text))).toBe(numbersAsWritten);
  });

  it.each(files)('%s holds facts, not sentences', (file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).not.toMatch(/[。！？]/u);
  });
});

async function load(id: string): Promise<YearBook> {
  const pack = findPack(id);
  if (pack === undefined) throw new Error(`no pack ${id}`);
  return pack.load();
}

function rowsOfAnnex2({ indicators, targets }: YearBook) {
  return indicators
    .filter((each) => placementIn(each, 2) !== undefined)
    .map(({ code }) => ({
      code,
      values: targets.filter((each) => each.indicator === code && each.area !== null).map((each) => each.value),
    }));
}

function numbers(values: readonly Parameters<typeof valueOf>[0][]): number[] {
  return values.flatMap((each) => valueOf(each) ?? []);
}

function figure({ figures }: YearBook, code: string) {
  const found = figures.filter((each) => each.indicator === code);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} figures of ${code}`);
  return found[0];
}
