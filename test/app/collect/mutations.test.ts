/**
 * Returns with one to four kinds of damage at once: nothing crashes, no spoilt figure is merged without a
 * word, and no figure that nobody touched is lost or altered.
 */
import fc from 'fast-check';
import { acceptReturns } from '../../../src/app/collect/accept-returns';
import { mergeFigures } from '../../../src/app/collect/merge-figures';
import { collectReturns } from '../../../src/app/collect/collect-returns';
import type { CollectedReturn, Collection, ReadWorkbookFile } from '../../../src/app/collect/types';
import type { OpenWorkbook } from '../../../src/app/open-workbook';
import { findPack } from '../../../src/catalogue/packs';
import { issueSentence } from '../../../src/locales/issue-sentence';
import type { Grid } from '../../../src/model/grid';
import { formatPeriodMonth, type Period } from '../../../src/model/period';
import type { Quantity } from '../../../src/model/quantity';
import { indexYearBook } from '../../../src/model/year-index';
import type { YearBook } from '../../../src/model/year-book';
import { readXlsx } from '../../../src/xlsx/read';
import { annualOf, collectFrom, goodReturn, gridsOf, sourceOf, xinbei } from '../../support/sent-returns';
import { FILE_DAMAGES, writeGrids } from './damaged-files';
import { DAMAGES, type Damage, type Sent } from './damages';

/** Together 2,000 combinations of the first book, of which the second part goes through the bytes of a file. */
const RUNS = { grids: 1_750, bytes: 250 } as const;
/** The same combinations in every run, so that it says something of a change; another seed digs further. */
const SEED = Number(process.env['MUTATION_SEED'] ?? 2017);

/** The second has amounts in 亿元. */
const BOOKS = [
  { pack: 'xinbei-2017', throughMonth: 6, areas: ['luoxi', 'chuangyi', 'menghe'], runs: RUNS },
  { pack: 'example', throughMonth: 3, areas: ['chengguang', 'qingchuan'], runs: { grids: 500, bytes: 50 } },
] as const;

let book: YearBook;
let opened: OpenWorkbook;
let period: Period;
const good = new Map<string, { readonly sent: Sent; readonly figures: ReadonlyMap<string, Quantity> }>();

async function open({ pack, areas, throughMonth }: (typeof BOOKS)[number]): Promise<void> {
  book = (await findPack(pack)?.load()) ?? (await xinbei());
  opened = annualOf(book);
  period = { year: book.year, throughMonth };
  const workbookId = opened.remembered?.meta.workbookId ?? '';
  good.clear();
  for (const area of areas) {
    const sent = { name: `${area}.xlsx`, grids: gridsOf(goodReturn(book, area, { period, workbookId })) };
    const { files } = await collectFrom([sourceOf(sent.name, sent.grids)], opened, period);
    const figures = new Map([...(files[0]?.figures ?? [])].map(([code, { quantity }]) => [code, quantity]));
    expect([files[0]?.state === 'unusable', figures.size > 10]).toEqual([false, true]);
    good.set(area, { sent, figures });
  }
}

interface Spoilt {
  readonly sent: Sent;
  readonly figures: ReadonlySet<string>;
  readonly applied: readonly Damage[];
}

function spoil(area: string, picks: readonly (readonly [Damage, number])[]): Spoilt {
  let sent = good.get(area)?.sent ?? { name: '', grids: [] };
  const figures = new Set<string>();
  const applied: Damage[] = [];
  for (const [damage, luck] of [...picks].sort(([left], [right]) => left.stage - right.stage)) {
    const done = damage.apply(sent, { book, area, luck });
    if (!done) continue;
    sent = done.sent;
    done.spoilt.forEach((code) => figures.add(code));
    applied.push(damage);
  }
  return { sent, figures, applied };
}

/** What is written into the workbook, by indicator; the file is overruled where it must be. */
function merged(collection: Collection, isOverruled: boolean): ReadonlyMap<string, string> {
  const overruled = new Set(isOverruled ? collection.files.map(({ file }) => file) : []);
  const index = indexYearBook(book);
  const { accepted } = acceptReturns(collection, { overruled, chosen: new Map() }, index);
  const keys = opened.sheets.keyed.get(`entry|${formatPeriodMonth(period)}`)?.keys;
  if (!keys) throw new Error('no entry sheet');
  return new Map(mergeFigures(accepted, keys, {}, index).changes.map(({ indicator, after }) => [indicator, after]));
}

/** The sentences and findings that speak of this indicator or of its whole, or of the file as a whole. */
function words(file: CollectedReturn, code: string): number {
  const parent = book.indicators.find((each) => each.code === code)?.parent;
  return wordsOf(file, code) + (parent === undefined ? 0 : wordsOf(file, parent));
}

function wordsOf(file: CollectedReturn, code: string): number {
  const name = book.indicators.find((each) => each.code === code)?.name ?? '';
  const speaks = ({ indicator, blame, params }: CollectedReturn['findings'][number]) =>
    indicator === code ||
    blame.flat().some((each) => each.indicator === code) ||
    // One finding for a form that nobody filled in.
    (indicator === undefined && 'area' in params);
  const told = file.issues.filter((each) => issueSentence(each, 'zh-CN').includes(name.slice(0, 30)));
  return file.findings.filter(speaks).length + told.length;
}

function isSame(one: Quantity | undefined, other: Quantity | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function check(area: string, spoilt: Spoilt, collection: Collection, mayRefuse: boolean): void {
  const [file] = collection.files;
  if (!file) throw new Error('no file');
  const original = good.get(area)?.figures ?? new Map<string, Quantity>();
  for (const each of file.issues) {
    for (const language of ['zh-CN', 'en-US'] as const)
      expect(issueSentence(each, language)).not.toMatch(/[\u0000-\u001f\u202e]|undefined|NaN/u);
  }
  if (file.state === 'unusable') {
    expect(file.issues.filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect([mayRefuse || spoilt.applied.some(({ refuses }) => refuses), file.figures.size]).toEqual([true, 0]);
    expect(merged(collection, true).size).toBe(0);
    return;
  }
  if (file.recognisedBy === 'labels') expect(file.issues.map(({ code }) => code)).toContain('return.byLabels');
  const isImpostor = spoilt.applied.some(({ passesFor }) => passesFor) && file.recognisedBy === 'labels';
  if (isImpostor) return;
  expect(file.area).toBe(area);
  for (const [code, quantity] of original) {
    if (spoilt.figures.has(code)) continue;
    expect({ code, read: file.figures.get(code)?.quantity }).toEqual({ code, read: quantity });
  }
  const clean = merged(cleanCollection(area, original), false);
  for (const isOverruled of [false, true]) {
    for (const [code, value] of merged(collection, isOverruled)) {
      if (value === clean.get(code)) continue;
      expect({ code, value, isSpoilt: spoilt.figures.has(code) }).toEqual({ code, value, isSpoilt: true });
      expect({ code, value, isTold: words(file, code) > 0 }).toEqual({ code, value, isTold: true });
    }
  }
  for (const code of spoilt.figures) {
    if (isSame(file.figures.get(code)?.quantity, original.get(code))) continue;
    // Where the town has no target, nothing is missed.
    if (original.get(code)?.kind === 'notApplicable' && !file.figures.has(code)) continue;
    expect({ code, isTold: words(file, code) > 0 }).toEqual({ code, isTold: true });
    expect(file.state).toBe('faulty');
  }
}

/** The good return as it would be collected, for what it merges. */
function cleanCollection(area: string, figures: ReadonlyMap<string, Quantity>): Collection {
  const readings = new Map([...figures].map(([code, quantity]) => [code, { quantity }]));
  const file: CollectedReturn = {
    file: 'good.xlsx',
    area,
    state: 'fit',
    issues: [],
    findings: [],
    figures: readings,
    explanations: new Map(),
    sameAreaAs: [],
  };
  return { period, files: [file], areasMissing: [], rules: [], isCancelled: false };
}

/** By name, so that a failure can be read. */
const picks = (damages: readonly Damage[]) =>
  fc.array(fc.tuple(fc.constantFrom(...damages.map(({ name }) => name)), fc.nat(1_000)), {
    minLength: 1,
    maxLength: 4,
  });

function named(chosen: readonly (readonly [string, number])[]): (readonly [Damage, number])[] {
  return chosen.flatMap(([name, luck]) => {
    const damage = DAMAGES.find((each) => each.name === name);
    return damage ? [[damage, luck] as const] : [];
  });
}

function collectOne(sent: Sent, read: ReadWorkbookFile): Promise<Collection> {
  return collectReturns([{ name: sent.name, bytes: () => Promise.resolve(new Uint8Array()) }], opened, period, read);
}

it('there are many ways to damage a return', () => {
  const names = [...DAMAGES, ...FILE_DAMAGES].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(80);
});

describe.each(BOOKS)('damaged returns of $pack', ({ areas, runs, ...rest }) => {
  beforeAll(() => open({ areas, runs, ...rest } as (typeof BOOKS)[number]));

  it.each(DAMAGES.map((damage) => [damage.name, damage] as const))('one by one: %s', async (_, damage) => {
    for (const area of areas) {
      for (const luck of [0, 3, 5, 11]) {
        const spoilt = spoil(area, [[damage, luck]]);
        check(area, spoilt, await collectOne(spoilt.sent, () => Promise.resolve(spoilt.sent.grids)), false);
      }
    }
  });

  it('in every mixture lose no good figure, and no bad one passes in silence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...areas), picks(DAMAGES), async (area, chosen) => {
        const spoilt = spoil(area, named(chosen));
        check(area, spoilt, await collectOne(spoilt.sent, () => Promise.resolve(spoilt.sent.grids)), false);
      }),
      { numRuns: runs.grids, seed: SEED },
    );
  });

  it('through the bytes of a file as well, which may be damaged themselves', async () => {
    const writable = DAMAGES.filter(({ gridsOnly }) => gridsOnly !== true);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...areas),
        picks(writable),
        fc.option(fc.constantFrom(...FILE_DAMAGES.map(({ name }) => name)), { nil: undefined }),
        fc.nat(1_000_000),
        async (area, chosen, name, luck) => {
          const damage = FILE_DAMAGES.find((each) => each.name === name);
          const spoilt = spoil(area, named(chosen));
          const written = await writeGrids(spoilt.sent.grids);
          const bytes = damage?.apply(written, luck) ?? written;
          const collection = await collectOne(spoilt.sent, (): Promise<readonly Grid[]> =>
            readXlsx(bytes, { asides: true }),
          );
          check(area, spoilt, collection, damage !== undefined);
        },
      ),
      { numRuns: runs.bytes, seed: SEED },
    );
  });
});
