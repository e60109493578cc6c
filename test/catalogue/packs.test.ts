import { yearBookFromPack } from '../../src/catalogue/pack';
import { packSchema } from '../../src/catalogue/pack-schema';
import { findPack, packSummary, PACKS } from '../../src/catalogue/packs';
import { UnusableInput } from '../../src/model/issue';

describe('the built-in packs', () => {
  it.each([
    ['example', { areas: 12, indicators: 20, targets: 37, figures: 1151 }],
    ['xinbei-2017', { areas: 11, indicators: 27, targets: 178, figures: 0 }],
    ['wujin-2017', { areas: 0, indicators: 70, targets: 24, figures: 58 }],
    ['haimen-2018', { areas: 0, indicators: 44, targets: 18, figures: 33 }],
    ['changzhou-2021', { areas: 0, indicators: 29, targets: 26, figures: 3 }],
    ['zhonglou-2012', { areas: 0, indicators: 40, targets: 0, figures: 39 }],
  ])('%s loads with all that its document says', async (id, counts) => {
    const pack = PACKS.find((each) => each.id === id);
    expect(pack && (await packSummary(pack))).toMatchObject({ id, counts });
  });

  it.each(PACKS)('$id is listed as it calls itself', async (pack) => {
    const { id, title, titleEn, year } = await pack.load();
    expect({ id, title, titleEn, year }).toEqual({
      id: pack.id,
      title: pack.title,
      titleEn: pack.titleEn,
      year: pack.year,
    });
    expect(findPack(id)).toBe(pack);
  });

  it.each(PACKS)('$id names document and place of every fact', async (pack) => {
    const { targets, figures, documents } = await pack.load();
    const known = documents.map((document) => document.id);
    for (const { source } of [...targets, ...figures]) {
      expect(known).toContain(source?.document);
      expect(source?.place).toMatch(/\S/u);
    }
    for (const { place } of targets.flatMap((target) => target.alsoStated)) expect(place).toMatch(/\S/u);
  });

  it.each(PACKS)('$id has English names, and figures with no more decimals than are printed', async (pack) => {
    const { areas, indicators, targets, figures } = await pack.load();
    for (const each of [...areas, ...indicators]) expect(each.nameEn).toMatch(/^[A-Z(]/u);
    const decimals = new Map(indicators.map((each) => [each.code, each.decimals]));
    for (const { indicator, value } of targets) {
      if (value.kind === 'number')
        expect([indicator, decimalsOf(value.value)]).toEqual([indicator, expect.any(Number)]);
      if (value.kind === 'number') expect(decimalsOf(value.value)).toBeLessThanOrEqual(decimals.get(indicator) ?? -1);
    }
    for (const { indicator, reported } of figures) {
      if (reported?.kind !== 'number' || reported.value === DELIBERATE_FRACTION) continue;
      expect([indicator, decimalsOf(reported.value) <= (decimals.get(indicator) ?? -1)]).toEqual([indicator, true]);
    }
  });

  it('call one thing by one code: the same indicator has one measure and one basis in all of them', async () => {
    const seen = new Map<string, string>();
    for (const pack of PACKS) {
      for (const { code, measure, basis } of (await pack.load()).indicators) {
        const kind = `${measure} ${basis}`;
        expect(`${code} ${seen.get(code) ?? kind}`).toBe(`${code} ${kind}`);
        seen.set(code, kind);
      }
    }
  });

  it('number the rows of annex 1 from 1 without a gap', async () => {
    for (const pack of PACKS) {
      const { indicators } = await pack.load();
      const numbers = indicators.flatMap((each) =>
        each.placements.filter((one) => one.annex === 1 && one.number !== undefined),
      );
      expect(numbers.map((one) => one.number)).toEqual(numbers.map((_, position) => String(position + 1)));
    }
  });
});

/** A share entered as a fraction in the example, on purpose. */
const DELIBERATE_FRACTION = 0.47;

describe('a pack', () => {
  it('reads every kind of cell: number, not applicable, missing, and text as it was typed', () => {
    const book = yearBookFromPack(smallPack());
    const ofTowns = book.figures.filter((figure) => figure.area !== null);
    expect(ofTowns.map(({ area, reported }) => [area, reported])).toEqual([
      ['north', { kind: 'number', value: 0 }],
      ['south', { kind: 'notApplicable' }],
      ['east', { kind: 'missing' }],
      ['west', { kind: 'unreadable', text: '约120' }],
    ]);
    expect(ofTowns[0]?.verified).toEqual({ kind: 'number', value: 2 });
    expect(ofTowns[1]?.verified).toBeUndefined();
  });

  it('takes the first document and the version in force where a row names none', () => {
    const [target, held] = yearBookFromPack(smallPack()).targets;
    expect(target).toMatchObject({
      version: 'issued',
      source: { document: 'notice', place: '附件1 第1行' },
      origin: 'document',
    });
    expect(held).toMatchObject({ area: 'north', held: true, origin: 'hand', value: { kind: 'number', value: 20 } });
  });

  it.each<[string, (pack: SmallPack) => void, string, string]>([
    [
      'an unknown key',
      (pack) => Object.assign(pack.areas[0] ?? {}, { colour: 'red' }),
      'catalogue.invalid',
      'areas[0]',
    ],
    ['a missing name', (pack) => delete pack.indicators[0]?.['name'], 'catalogue.invalid', 'indicators[0].name'],
    [
      'no such period',
      (pack) => (row(pack.areaFigures)['period'] = '2017-13'),
      'catalogue.invalid',
      'areaFigures[0].period',
    ],
    [
      'a fact without a place',
      (pack) => delete row(pack.districtTargets)['place'],
      'catalogue.invalid',
      'districtTargets[0].place',
    ],
    ['an area twice', (pack) => (row(pack.areas, 1)['code'] = 'north'), 'catalogue.codeTwice', 'areas[1].code'],
    [
      'an indicator twice',
      (pack) => (row(pack.indicators, 1)['code'] = 'patents'),
      'catalogue.codeTwice',
      'indicators[1].code',
    ],
    [
      'an unknown parent',
      (pack) => (row(pack.indicators, 1)['parent'] = 'none'),
      'catalogue.parentUnknown',
      'indicators[1].parent',
    ],
    [
      'a circle of parents',
      (pack) => Object.assign(row(pack.indicators), { parent: 'inventions', relation: 'ofWhich' }),
      'catalogue.parentCycle',
      'indicators[0].parent',
    ],
    [
      'an unknown area',
      (pack) => (row(pack.areaTargets)['values'] = { centre: 1 }),
      'catalogue.referenceUnknown',
      'areaTargets[0].values.centre',
    ],
    [
      'an unknown indicator',
      (pack) => (row(pack.areaFigures)['indicator'] = 'none'),
      'catalogue.referenceUnknown',
      'areaFigures[0].indicator',
    ],
    [
      'an unknown document',
      (pack) => (row(pack.districtTargets)['document'] = 'none'),
      'catalogue.referenceUnknown',
      'districtTargets[0].document',
    ],
    [
      'an unknown version',
      (pack) => (row(pack.districtTargets)['version'] = 'none'),
      'catalogue.referenceUnknown',
      'districtTargets[0].version',
    ],
    ['no version in force', (pack) => delete pack['inForce'], 'catalogue.fieldMissing', 'districtTargets[0].version'],
    [
      'too few values',
      (pack) => (row(pack.areaFigures)['values'] = [1, 2]),
      'catalogue.invalid',
      'areaFigures[0].values',
    ],
    [
      'a verified value alone',
      (pack) => Object.assign(row(pack.areaFigures), { values: { south: 1 } }),
      'catalogue.invalid',
      'areaFigures[0].verified.north',
    ],
    [
      'a word that a spread does not know',
      (pack) => (row(pack.indicators)['spread'] = { method: 'equal', weights: 'x' }),
      'catalogue.invalid',
      'indicators[0].spread',
    ],
    [
      'a target twice',
      (pack) => pack.districtTargets.push(row(pack.districtTargets)),
      'figures.indicatorTwice',
      'districtTargets[1]',
    ],
    [
      'a figure twice',
      (pack) => pack.areaFigures.push(row(pack.areaFigures)),
      'figures.indicatorTwice',
      'areaFigures[1]',
    ],
  ])('with %s is refused, and the issue says where', (_, spoil, code, path) => {
    const pack = smallPack();
    spoil(pack);
    expect(issuesOf(pack)).toContainEqual([code, path]);
  });

  it('that is no pack at all is refused', () => {
    expect(issuesOf('新北')).toEqual([['catalogue.invalid', '']]);
    expect(packSchema.safeParse(smallPack()).success).toBe(true);
  });
});

type Row = Record<string, unknown>;
type SmallPack = ReturnType<typeof smallPack>;

function row(rows: Row[], position = 0): Row {
  const found = rows[position];
  if (found === undefined) throw new Error(`no row ${position}`);
  return found;
}

function issuesOf(json: unknown): [code: string, path: string | undefined][] {
  try {
    yearBookFromPack(json);
  } catch (error) {
    if (error instanceof UnusableInput) return error.issues.map(({ code, place }) => [code, place.path]);
    throw error;
  }
  return [];
}

function smallPack(): Row & Record<'areas' | 'indicators' | 'districtTargets' | 'areaTargets' | 'areaFigures', Row[]> {
  const shared = { unit: '件', measure: 'count', basis: 'flow', aggregation: 'sum', decimals: 0 };
  return {
    id: 'small',
    title: '小例',
    titleEn: 'A small pack',
    year: 2017,
    district: { name: '小区' },
    documents: [{ id: 'notice', title: '通知' }],
    areas: ['north', 'south', 'east', 'west'].map((code) => ({ code, name: code, kind: 'town' })),
    indicators: [
      { code: 'patents', name: '专利', ...shared },
      { code: 'inventions', name: '发明', parent: 'patents', relation: 'ofWhich', ...shared },
    ],
    versions: [{ id: 'issued', status: 'issued', document: 'notice' }],
    inForce: 'issued',
    districtTargets: [{ indicator: 'patents', value: 100, place: '附件1 第1行' }],
    areaTargets: [{ indicator: 'patents', place: '附件2 第1行', held: true, values: { north: 20 } }],
    areaFigures: [
      {
        indicator: 'patents',
        period: '2017-03',
        place: '报表',
        values: [0, '--', null, '约120'],
        verified: { north: 2 },
      },
    ],
  };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
