/** A folder of returns: each file has its own state, and none stops the others. */
import { collectReturns } from '../../../src/app/collect/collect-returns';
import type { Collection, ReturnSource } from '../../../src/app/collect/types';
import type { OpenWorkbook } from '../../../src/app/open-workbook';
import { isOpen } from '../../../src/model/finding';
import { issue, UnusableInput } from '../../../src/model/issue';
import type { YearBook } from '../../../src/model/year-book';
import { RETURN_COLUMNS } from '../../../src/sheets/return-keys';
import {
  annualOf,
  collectFrom,
  filled,
  goodFigures,
  goodReturn,
  gridsOf,
  JUNE,
  readerOf,
  sourceOf,
  xinbei,
} from '../../support/sent-returns';

let book: YearBook;
let opened: OpenWorkbook;

beforeAll(async () => {
  book = await xinbei();
  opened = annualOf(book);
});

const good = (area: string, name = `${area}.xlsx`, modified?: Date) =>
  sourceOf(name, gridsOf(goodReturn(book, area)), modified);

/** What a clerk sees first of each file. */
function states({ files }: Collection): string[] {
  return files.map(({ file, state }) => `${file} ${state}`);
}

function codes({ files }: Collection, file: string): string[] {
  return files.filter((each) => each.file === file).flatMap(({ issues }) => issues.map(({ code }) => code));
}

describe('collecting returns', () => {
  it('takes the good return of every town, with nothing to say of it', async () => {
    const areas = book.areas.map(({ code }) => code);
    const collection = await collectFrom(
      areas.map((area) => good(area)),
      opened,
    );
    expect(
      collection.files.map(({ file, state, issues, findings }) => ({
        file,
        state,
        issues,
        open: findings.filter(isOpen),
      })),
    ).toEqual(areas.map((area) => ({ file: `${area}.xlsx`, state: 'fit', issues: [], open: [] })));
    expect([collection.areasMissing, collection.isCancelled]).toEqual([[], false]);
  });

  it('counts what the rules came to over all files', async () => {
    const one = await collectFrom([good('luoxi')], opened);
    const two = await collectFrom([good('luoxi'), good('xuejia')], opened);
    const missing = (collection: Collection) => collection.rules.find(({ rule }) => rule === 'cell.missing');
    const sum = (collection: Collection) => {
      const { passed = 0, failed = 0, notApplicable = 0, notEvaluated = 0 } = missing(collection) ?? {};
      return passed + failed + notApplicable + notEvaluated;
    };
    expect(sum(two)).toBe(2 * sum(one));
    expect(sum(one)).toBeGreaterThan(0);
  });

  it('names the areas that nothing has come from', async () => {
    const { areasMissing } = await collectFrom([good('luoxi')], opened);
    expect(areasMissing).toEqual(book.areas.map(({ code }) => code).filter((code) => code !== 'luoxi'));
  });

  it('tells of a wrong figure by file, sheet and cell', async () => {
    const plan = filled(goodReturn(book, 'luoxi'), new Map([['patent_applications', -5]]));
    const { files } = await collectFrom([sourceOf('a.xlsx', gridsOf(plan))], opened);
    const [negative] = files[0]?.findings.filter(({ rule }) => rule === 'cell.negative') ?? [];
    expect(files[0]?.state).toBe('faulty');
    expect(negative?.place).toEqual({ file: 'a.xlsx', sheet: '填报表', row: 10, column: 6 });
  });

  it('lets a warning rest that the town has explained, and keeps what it wrote', async () => {
    const earlier = { ...book, figures: [...book.figures, ...lastPeriod()] };
    const before = annualOf(earlier);
    const lower = filled(goodReturn(book, 'luoxi'), new Map([['patent_applications', 500]]));
    const explained = filled(lower, new Map([['patent_applications', '有的申请撤回了']]), RETURN_COLUMNS.explanation);
    const [bare, told] = (
      await collectFrom(
        [sourceOf('a.xlsx', gridsOf(lower)), sourceOf('b.xlsx', gridsOf(explained), new Date('2017-07-02T08:30:00Z'))],
        before,
      )
    ).files;
    expect([bare?.state, told?.state]).toEqual(['faulty', 'fit']);
    expect(told?.findings.find(({ rule }) => rule === 'time.falls')?.explanation).toEqual({
      text: '有的申请撤回了',
      at: '2017-07-02T08:30',
    });
    expect([...(told?.explanations ?? [])]).toEqual([['patent_applications', '有的申请撤回了']]);
  });

  function lastPeriod(): YearBook['figures'] {
    return [...goodFigures(book, 'luoxi')].flatMap(([indicator, value]) =>
      typeof value === 'number'
        ? [
            {
              indicator,
              area: 'luoxi',
              period: { year: 2017, throughMonth: 3 },
              reported: { kind: 'number' as const, value: indicator === 'patent_applications' ? 520 : 0 },
            },
          ]
        : [],
    );
  }

  it('goes on where a file can’t be read, and says why in a sentence of its own', async () => {
    const broken: ReturnSource = {
      name: 'broken.xlsx',
      bytes: () => Promise.reject(new UnusableInput([issue('file.damaged', 'error', {}, {})])),
    };
    const odd: ReturnSource = { name: 'odd.xlsx', bytes: () => Promise.reject(new Error('disk')) };
    const sources = [good('luoxi')];
    const collection = await collectReturns([broken, odd, ...sources], opened, JUNE, readerOf(sources));
    expect(states(collection)).toEqual(['broken.xlsx unusable', 'odd.xlsx unusable', 'luoxi.xlsx fit']);
    expect(codes(collection, 'broken.xlsx')).toEqual(['file.damaged']);
    expect(codes(collection, 'odd.xlsx')).toEqual(['file.damaged']);
  });

  it('tells of a deleted row, which nothing is taken for', async () => {
    const plan = goodReturn(book, 'luoxi');
    const sheets = plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ cells }) => cells[0]?.value !== 'patent_applications'),
    }));
    const { files } = await collectFrom([sourceOf('a.xlsx', gridsOf({ ...plan, sheets }))], opened);
    expect(files[0]?.issues.map(({ code }) => code)).toEqual(['return.rowMissing']);
  });

  it('tells of a deleted row beside a refused one, though the two indicators bear one name', async () => {
    const [refused, deleted] = ['patent_applications', 'hightech_enterprises_valid'];
    const name = book.indicators.find(({ code }) => code === refused)?.name ?? '';
    const twins = {
      ...book,
      indicators: book.indicators.map((each) => (each.code === deleted ? { ...each, name } : each)),
    };
    const plan = goodReturn(twins, 'luoxi');
    const sheets = plan.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows
        .filter(({ cells }) => cells[0]?.value !== deleted)
        .map((row) =>
          row.cells[0]?.value !== refused
            ? row
            : { ...row, cells: row.cells.map((cell) => (cell?.value === '件' ? { ...cell, value: '万件' } : cell)) },
        ),
    }));
    const { files } = await collectFrom([sourceOf('a.xlsx', gridsOf({ ...plan, sheets }))], annualOf(twins));
    expect(files[0]?.issues.map(({ code }) => code)).toEqual(['return.unitEdited', 'return.rowMissing']);
    expect(files[0]?.state).toBe('faulty');
  });
});

describe('two copies of one town', () => {
  it('are both listed, and the newer is suggested', async () => {
    const collection = await collectFrom(
      [
        good('luoxi', 'a.xlsx', new Date('2017-07-01')),
        good('luoxi', 'b.xlsx', new Date('2017-07-02')),
        good('xuejia'),
      ],
      opened,
    );
    expect(
      collection.files.map(({ file, sameAreaAs, isSuggested }) => [file, sameAreaAs, isSuggested === true]),
    ).toEqual([
      ['a.xlsx', ['b.xlsx'], false],
      ['b.xlsx', ['a.xlsx'], true],
      ['xuejia.xlsx', [], false],
    ]);
    expect(codes(collection, 'a.xlsx')).toEqual(['return.sameArea']);
  });

  it('are both listed and neither is suggested where nothing tells which is newer', async () => {
    const { files } = await collectFrom([good('luoxi', 'a.xlsx'), good('luoxi', 'b.xlsx')], opened);
    expect(files.map(({ isSuggested }) => isSuggested)).toEqual([undefined, undefined]);
  });
});

describe('the clerk', () => {
  it('sees how far it has come, and stops it between two files', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const sources = [good('luoxi'), good('xuejia'), good('menghe')];
    const collection = await collectReturns(sources, opened, JUNE, readerOf(sources), {
      signal: stop.signal,
      onProgress(done, total, file) {
        seen.push(`${done}/${total} ${file}`);
        if (done === 1) stop.abort();
      },
    });
    expect(seen).toEqual(['0/3 luoxi.xlsx', '1/3 xuejia.xlsx']);
    expect([states(collection), collection.isCancelled]).toEqual([['luoxi.xlsx fit'], true]);
  });

  it('has what was read before where she stops, told anew of other files of the same town', async () => {
    const [a, b, c] = [good('luoxi', 'a.xlsx'), good('luoxi', 'b.xlsx'), good('xuejia', 'c.xlsx')];
    const { files: former } = await collectFrom([a, b, c], opened);
    const stop = new AbortController();
    // b.xlsx was taken away since.
    const { files, areasMissing } = await collectReturns([a, c], opened, JUNE, readerOf([a, c]), {
      signal: stop.signal,
      former,
      onProgress: (done) => {
        if (done === 1) stop.abort();
      },
    });
    expect(files.map(({ file, sameAreaAs }) => [file, sameAreaAs])).toEqual([
      ['a.xlsx', []],
      ['c.xlsx', []],
    ]);
    expect(files.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual([]);
    expect(areasMissing).not.toContain('xuejia');
  });

  it('is told where the period is of another year than the workbook', async () => {
    const collecting = collectReturns([], opened, { year: 2018, throughMonth: 6 }, readerOf([]));
    await expect(collecting).rejects.toMatchObject({ issues: [{ code: 'return.periodOutside' }] });
  });
});
