import fc from 'fast-check';
import { splitTargets, type RowOutcome } from '../../src/app/split-targets';
import type { Target } from '../../src/model/figures';
import { placementIn } from '../../src/model/indicator';
import { MISSING, numberQuantity, valueOf } from '../../src/model/quantity';
import { sumExactly } from '../../src/model/steps';
import { yearBookSchema, type YearBook } from '../../src/model/year-book';
import { packOf } from '../support/plans';

let example: YearBook;
beforeAll(async () => {
  example = await packOf('example');
});

function targetsOf(book: YearBook, indicator: string): Map<string, Target> {
  return new Map(
    book.targets.flatMap((each) => (each.indicator === indicator && each.area !== null ? [[each.area, each]] : [])),
  );
}

function districtTarget(book: YearBook, indicator: string): number | undefined {
  return valueOf(book.targets.find((each) => each.indicator === indicator && each.area === null)?.value);
}

function outcomeOf(outcomes: readonly RowOutcome[], indicator: string): RowOutcome | undefined {
  return outcomes.find((each) => each.indicator.code === indicator);
}

/** Everything that a clerk would see in annex 2, in whatever order it is kept. */
function seen(book: YearBook): string[] {
  return book.targets.map((each) => JSON.stringify(each)).sort();
}

/** The book with another target in the place of the area's own, as a clerk holds it. */
function holding(book: YearBook, indicator: string, area: string, value: number): YearBook {
  const others = book.targets.filter((each) => each.indicator !== indicator || each.area !== area);
  const held: Target = {
    ...{ indicator, area, value: numberQuantity(value), qualifier: 'equal', version: book.inForce ?? '' },
    ...{ origin: 'hand', held: true, alsoStated: [] },
  };
  return { ...book, targets: [...others, held] };
}

describe('splitting the targets of the example', () => {
  it('gives every area a target, and meets each total of the district to the last step', () => {
    const { book, outcomes } = splitTargets(example);
    const rows = book.indicators.filter((each) => placementIn(each, 2) !== undefined && each.aggregation === 'sum');
    expect(rows.length).toBeGreaterThan(15);
    for (const { code, decimals, reconcilesWith } of rows) {
      const targets = targetsOf(book, code);
      expect([code, targets.size]).toEqual([code, book.areas.length]);
      const numbers = [...targets.values()].flatMap(({ value }) => valueOf(value) ?? []);
      const total = districtTarget(book, code) ?? districtTarget(book, reconcilesWith ?? '');
      expect([code, sumExactly(numbers, decimals)]).toEqual([code, total]);
    }
    expect(outcomes.map(({ kind }) => kind)).toEqual(rows.map(() => 'solved'));
  });

  it('leaves every target alone that was held or printed, and every --', () => {
    const { book } = splitTargets(example);
    for (const before of example.targets) expect(book.targets).toContain(before);
    const events = targetsOf(book, 'science_popularisation_events');
    expect(['daoxiang', 'yunshang'].map((area) => valueOf(events.get(area)?.value))).toEqual([24, 36]);
    expect(events.get('chengguang')?.value.kind).toBe('notApplicable');
    expect(valueOf(targetsOf(book, 'hightech_enterprises_new').get('qiming')?.value)).toBe(30);
    expect(targetsOf(book, 'hightech_output').get('mengxi')?.value.kind).toBe('notApplicable');
  });

  it('says of what it added that it was split, in the version that is in force', () => {
    const { book } = splitTargets(example);
    const added = book.targets.slice(example.targets.length);
    expect(added.length).toBeGreaterThan(150);
    expect(new Set(added.map(({ origin, held, version }) => `${origin} ${String(held)} ${version}`))).toEqual(
      new Set([`spread false ${String(example.inForce)}`]),
    );
    const places = book.targets.map(({ indicator, area, version }) => `${indicator} ${String(area)} ${version}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('changes nothing when it is done a second time', () => {
    const { book } = splitTargets(example);
    const again = splitTargets(book);
    expect(again.book).toEqual(book);
    expect(again.outcomes).toEqual([]);
  });

  it('fills in a target that was left blank, rather than putting a second one beside it', () => {
    const blank = { indicator: 'patent_grants', area: 'bailu', value: MISSING, version: example.inForce ?? '' };
    const book = yearBookSchema.parse({ ...example, targets: [...example.targets, blank] });
    const split = splitTargets(book).book;
    const found = split.targets.filter(({ indicator, area }) => indicator === 'patent_grants' && area === 'bailu');
    expect(found.map(({ value, origin }) => [value.kind, origin])).toEqual([['number', 'spread']]);
    expect(splitTargets(split)).toEqual({ book: split, outcomes: [] });
  });

  it('comes to the same targets in whatever order the areas are listed', () => {
    const expected = seen(splitTargets(example).book);
    fc.assert(
      fc.property(fc.shuffledSubarray([...example.areas], { minLength: example.areas.length }), (areas) => {
        expect(seen(splitTargets({ ...example, areas }).book)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('never splits a ratio, not even where the catalogue asks for it', () => {
    const indicators = example.indicators.map((each) =>
      each.measure === 'ratio' ? { ...each, spread: { method: 'lastYear' as const } } : each,
    );
    const targets = example.targets.filter(
      ({ indicator, area }) => indicator !== 'hightech_output_share' || area === null,
    );
    const { book, outcomes } = splitTargets({ ...example, indicators, targets });
    expect(targetsOf(book, 'hightech_output_share').size).toBe(0);
    expect(outcomeOf(outcomes, 'hightech_output_share')).toMatchObject({
      kind: 'refused',
      issues: [{ code: 'notASum' }],
    });
  });

  it('leaves a row open that is filled in by hand, until something is typed', () => {
    const indicators = example.indicators.map((each) =>
      each.code === 'patent_grants' ? { ...each, spread: { method: 'hand' as const } } : each,
    );
    const open = splitTargets({ ...example, indicators });
    expect(outcomeOf(open.outcomes, 'patent_grants')).toMatchObject({ kind: 'open', why: 'byHand' });
    expect(targetsOf(open.book, 'patent_grants').size).toBe(0);
    const typed = splitTargets(holding({ ...example, indicators }, 'patent_grants', 'qiming', 1000)).book;
    const numbers = [...targetsOf(typed, 'patent_grants').values()].flatMap(({ value }) => valueOf(value) ?? []);
    expect(numbers).toHaveLength(12);
    expect(sumExactly(numbers, 0)).toBe(4280);
    expect(valueOf(targetsOf(typed, 'patent_grants').get('qiming')?.value)).toBe(1000);
  });

  it('names the held targets that exceed the total, and splits the other rows all the same', () => {
    const { book, outcomes } = splitTargets(holding(example, 'hightech_enterprises_new', 'bailu', 200));
    expect(outcomeOf(outcomes, 'hightech_enterprises_new')).toMatchObject({
      kind: 'unsolved',
      answer: {
        obstacle: { code: 'holdsAboveTotal', held: '230', total: '125' },
        short: '105',
        clash: ['qiming', 'bailu'],
      },
    });
    expect([...targetsOf(book, 'hightech_enterprises_new').keys()].sort()).toEqual(['bailu', 'qiming']);
    expect(outcomes.filter(({ kind }) => kind === 'solved')).toHaveLength(outcomes.length - 1);
    expect(targetsOf(book, 'patent_grants').size).toBe(12);
  });

  it('says which rows have no total to split', () => {
    const targets = example.targets.filter(({ indicator }) => indicator !== 'patent_grants');
    const { book, outcomes } = splitTargets({ ...example, targets });
    expect(outcomeOf(outcomes, 'patent_grants')).toMatchObject({ kind: 'open', why: 'noTarget' });
    expect(targetsOf(book, 'patent_grants').size).toBe(0);
  });

  it('gives nothing to an area that is no longer in use', () => {
    const areas = example.areas.map((each) => (each.code === 'mengxi' ? { ...each, inUse: false } : each));
    const { book } = splitTargets({ ...example, areas });
    expect(targetsOf(book, 'patent_grants').has('mengxi')).toBe(false);
    const numbers = [...targetsOf(book, 'patent_grants').values()].flatMap(({ value }) => valueOf(value) ?? []);
    expect(sumExactly(numbers, 0)).toBe(4280);
  });
});

describe('splitting the targets of Xinbei 2017', () => {
  it('changes nothing, since the notice prints them all', async () => {
    const book = await packOf('xinbei-2017');
    expect(splitTargets(book)).toEqual({ book, outcomes: [] });
  });
});
