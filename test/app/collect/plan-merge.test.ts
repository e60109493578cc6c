/** Merging returns into the workbook: what changes is seen before, and nothing else does. */
import type { MergeDecisions } from '../../../src/app/collect/accept-returns';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { bookOf } from '../../../src/app/collect/collect-returns';
import { mergeIntoFile } from '../../../src/app/collect/merge-into-file';
import { planMerge, type MergePreview } from '../../../src/app/collect/plan-merge';
import type { Collection } from '../../../src/app/collect/types';
import { openWorkbook, readOfFile, type OpenWorkbook } from '../../../src/app/open-workbook';
import { planUpdate } from '../../../src/app/plan-update';
import type { WorkbookRead } from '../../../src/app/port';
import { findingId } from '../../../src/model/finding';
import type { YearBook } from '../../../src/model/year-book';
import { cellAddress } from '../../../src/plan/address';
import { checkPlan } from '../../../src/plan/check-plan';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../../src/plan/plan';
import { RETURN_COLUMNS } from '../../../src/sheets/return-keys';
import { readXlsx } from '../../../src/xlsx/read';
import { writeXlsx } from '../../../src/xlsx/write';
import { CLOCK, NOW, sheetOf } from '../../support/plans';
import {
  annualOf,
  changeCells,
  collectFrom,
  filled,
  goodFigures,
  goodReturn,
  gridsOf,
  putCell,
  sourceOf,
  xinbei,
} from '../../support/sent-returns';
import { readPlan, typeAt } from '../../support/workbook-read';

const OPTIONS = { language: 'zh-CN' as const, clock: CLOCK };
const ENTRY = '完成数 2017-06';
let book: YearBook;
let opened: OpenWorkbook;

beforeAll(async () => {
  book = await xinbei();
  opened = annualOf(book);
});

function decisions(parts: Partial<MergeDecisions> = {}): MergeDecisions {
  return { overruled: new Set(), chosen: new Map(), ...parts };
}

function sent(area: string, changed: Readonly<Record<string, PlainValue>> = {}, name = `${area}.xlsx`) {
  return sourceOf(name, gridsOf(filled(goodReturn(book, area), new Map(Object.entries(changed)))));
}

/** The workbook as the update leaves it. */
function after(read: WorkbookRead, { update }: MergePreview): OpenWorkbook {
  expect(update.write).toEqual([]);
  const sheets = read.sheets.map((sheet) => {
    const name = [...update.replaces].find(([, id]) => id === sheet.id)?.[0] ?? '';
    const patches = update.patches.get(name) ?? [];
    const { rows } = changeCells(sheet, (cells) =>
      patches.forEach(({ row, column, value, numberFormat }) =>
        putCell(cells, row, column, { value, ...(numberFormat !== 'General' && { numberFormat }) }),
      ),
    );
    return { ...sheet, rows };
  });
  return openWorkbook({ ...read, sheets });
}

/** Figures of the period in the workbook, `area indicator value`. */
function figures({ book: carried }: OpenWorkbook): string[] {
  const own = carried?.figures.filter(
    ({ period, area }) => period.throughMonth === 6 && period.year === 2017 && area !== null,
  );
  return (own ?? [])
    .flatMap(({ area, indicator, reported }) =>
      reported?.kind === 'number' ? [`${area ?? ''} ${indicator} ${reported.value}`] : [],
    )
    .sort();
}

function pointsOf(area: string): string[] {
  const percent = new Set(book.indicators.filter(({ unit }) => unit === '%').map(({ code }) => code));
  return [...goodFigures(book, area)]
    .flatMap(([code, value]) =>
      typeof value === 'number'
        ? [`${area} ${code} ${percent.has(code) ? Number((value * 100).toFixed(6)) : value}`]
        : [],
    )
    .sort();
}

/** Of the town of Luoxi. */
function addressOf(indicator: string): string {
  const keys = opened.sheets.keyed.get('entry|2017-06')?.keys;
  return cellAddress(keys?.rows.get(indicator) ?? -1, keys?.columns.get('luoxi') ?? -1);
}

async function merged(sources: Parameters<typeof collectFrom>[0], parts: Partial<MergeDecisions> = {}, into = opened) {
  const collection = await collectFrom(sources, into);
  return { collection, preview: planMerge(into, collection, decisions(parts), OPTIONS) };
}

describe('merging good returns', () => {
  it('puts every figure of every town into its cell, and none anywhere else', async () => {
    const { preview } = await merged([sent('luoxi'), sent('xuejia')]);
    const now = after(opened.read, preview);
    expect(figures(now)).toEqual([...pointsOf('luoxi'), ...pointsOf('xuejia')].sort());
    expect([...preview.update.patches.keys()]).toEqual([ENTRY]);
    expect(preview.accepted).toEqual(['luoxi.xlsx', 'xuejia.xlsx']);
    expect(checkPlan(preview.update.plan)).toEqual([]);
  });

  it('shows what changes, from what to what', async () => {
    const { preview } = await merged([sent('luoxi', { patent_applications: 551, hightech_output_share: 0.47 })]);
    const shown = preview.changes.filter(({ indicator }) =>
      ['patent_applications', 'hightech_output_share'].includes(indicator),
    );
    expect(
      shown.map(({ sheet, cell, row, before, after: next, file }) => ({ sheet, cell, row, before, next, file })),
    ).toEqual([
      {
        sheet: ENTRY,
        cell: addressOf('hightech_output_share'),
        row: expect.stringContaining('高新技术产业产值') as string,
        before: '',
        next: '47%',
        file: 'luoxi.xlsx',
      },
      {
        sheet: ENTRY,
        cell: addressOf('patent_applications'),
        row: '专利申请',
        before: '',
        next: '551',
        file: 'luoxi.xlsx',
      },
    ]);
  });

  it('a second time changes nothing', async () => {
    const first = await merged([sent('luoxi'), sent('xuejia')]);
    expect(first.preview.isNothing).toBe(false);
    const now = after(opened.read, first.preview);
    const second = await merged([sent('luoxi'), sent('xuejia')], {}, now);
    expect([second.preview.isNothing, second.preview.changes, second.preview.update.patches.size]).toEqual([
      true,
      [],
      0,
    ]);
  });

  it('never empties a cell that the return leaves blank', async () => {
    const typed = after(opened.read, (await merged([sent('luoxi')])).preview);
    const blank = sourceOf(
      'a.xlsx',
      gridsOf(filled(goodReturn(book, 'luoxi'), new Map([['patent_applications', null]]))),
    );
    const { preview } = await merged([blank], { overruled: new Set(['a.xlsx']) }, typed);
    expect(preview.changes).toEqual([]);
  });

  it('says so where the clerk typed another figure, and lets hers stand where she wants', async () => {
    const typed = after(opened.read, (await merged([sent('luoxi', { patent_applications: 600 })])).preview);
    const key = 'patent_applications|luoxi';
    const wins = await merged([sent('luoxi')], {}, typed);
    expect(wins.preview.changes.map(({ before, after: next, isKept }) => [before, next, isKept])).toEqual([
      ['600', '550', false],
    ]);
    const stays = await merged([sent('luoxi')], { kept: new Set([key]) }, typed);
    expect(stays.preview.changes.map(({ isKept }) => isKept)).toEqual([true]);
    expect(stays.preview.isNothing).toBe(true);
  });
});

describe('a return with faults', () => {
  const faulty = () => sent('luoxi', { patent_applications: -5, hightech_enterprises_valid: '约35家' });

  it('is not merged, and it is said why', async () => {
    const { preview } = await merged([faulty(), sent('xuejia')]);
    expect(preview.accepted).toEqual(['xuejia.xlsx']);
    expect(preview.refused.map(({ file, reason }) => [file, reason.code])).toEqual([
      ['luoxi.xlsx', 'return.notAccepted'],
    ]);
  });

  it('is merged where the clerk overrules it, which is recorded with her reason; its text stays out', async () => {
    const parts = { overruled: new Set(['luoxi.xlsx']), reasons: new Map([['luoxi.xlsx', '电话核实']]) };
    const { preview } = await merged([faulty()], parts);
    expect(preview.issues).toMatchObject([{ code: 'return.textNotMerged', params: { value: '约35家' } }]);
    const now = after(opened.read, preview);
    expect(figures(now)).toContain('luoxi patent_applications -5');
    expect(figures(now).some((each) => each.includes('hightech_enterprises_valid'))).toBe(false);
    expect(now.remembered?.overrules).toEqual([
      expect.objectContaining({ file: 'luoxi.xlsx', area: 'luoxi', period: '2017-06', reason: '电话核实' }),
    ]);
    const again = await merged([faulty()], parts, now);
    expect(again.preview.isNothing).toBe(true);
  });

  it('can’t be overruled where it could not be recognised', async () => {
    const { preview } = await merged([sourceOf('x.xlsx', [])], { overruled: new Set(['x.xlsx']) });
    expect(preview.refused.map(({ reason }) => reason.code)).toEqual(['return.notRecognised']);
    expect(preview.isNothing).toBe(true);
  });
});

describe('two copies of one town', () => {
  it('wait until the clerk has chosen one', async () => {
    const copies = [sent('luoxi', {}, 'a.xlsx'), sent('luoxi', { patent_applications: 551 }, 'b.xlsx')];
    const none = await merged(copies);
    expect(none.preview.refused.map(({ file, reason }) => [file, reason.code])).toEqual([
      ['a.xlsx', 'return.notChosen'],
      ['b.xlsx', 'return.notChosen'],
    ]);
    const one = await merged(copies, { chosen: new Map([['luoxi', 'b.xlsx']]) });
    expect([one.preview.accepted, one.preview.refused.map(({ file }) => file)]).toEqual([['b.xlsx'], ['a.xlsx']]);
    expect(figures(after(opened.read, one.preview))).toContain('luoxi patent_applications 551');
  });
});

/** The workbook with figures of March, of which one is higher than in June. */
function reportedInMarch(): OpenWorkbook {
  const period = { year: 2017, throughMonth: 3 };
  const march = [...goodFigures(book, 'luoxi')].flatMap(([indicator, given]) => {
    const value = indicator === 'patent_applications' ? 560 : 0;
    const reported = { kind: 'number' as const, value };
    return typeof given === 'number' ? [{ indicator, area: 'luoxi', period, reported }] : [];
  });
  return annualOf({ ...book, figures: [...book.figures, ...march], entryMonths: [6] });
}

function explained(text: string, value: PlainValue = 550) {
  const figures = filled(goodReturn(book, 'luoxi'), new Map([['patent_applications', value]]));
  return gridsOf(filled(figures, new Map([['patent_applications', text]]), RETURN_COLUMNS.explanation));
}

it('keeps what the town wrote about a figure that it lets stand', async () => {
  const before = reportedInMarch();
  const told = explained('=撤回10件');
  const { preview, collection } = await merged([sourceOf('a.xlsx', told, new Date(2017, 6, 2, 8, 30))], {}, before);
  expect(collection.files[0]?.state).toBe('fit');
  const now = after(before.read, preview);
  expect(now.remembered?.explanations).toEqual([
    {
      finding: 'time.falls|patent_applications|luoxi|2017-06',
      text: '=撤回10件',
      at: '2017-07-02T08:30',
      about: ['550'],
    },
  ]);
});

describe('what a town wrote about a figure that 校验结果 lists', () => {
  const FALLS = 'time.falls|patent_applications|luoxi|2017-06';
  let listed: OpenWorkbook;
  let list: SheetPlan;

  beforeAll(async () => {
    const filledIn = after(reportedInMarch().read, (await merged([sent('luoxi')], ALL, reportedInMarch())).preview);
    const { plan } = planUpdate(filledIn, bookOf(filledIn), { ...OPTIONS, findings: true }).update;
    listed = openWorkbook(readPlan(plan));
    list = sheetOf(plan, 'findings');
  });

  const ALL = { overruled: new Set(['luoxi.xlsx', 'a.xlsx', 'b.xlsx']) };
  const findingOf = (now: OpenWorkbook) =>
    checkWorkbook(now).checked.findings.find((each) => findingId(each) === FALLS);
  const refreshed = (now: OpenWorkbook) => openWorkbook(readPlan(planUpdate(now, bookOf(now), OPTIONS).update.plan));
  const mergedInto = async (into: OpenWorkbook, text: string, value?: PlainValue, day = 2) => {
    const source = sourceOf('a.xlsx', explained(text, value), new Date(2017, 6, day, 8, 30));
    const { preview } = await merged([source], ALL, into);
    return { preview, now: after(into.read, preview) };
  };

  it('settles it, stands on that sheet, and is there after the next update', async () => {
    expect(findingOf(listed)?.explanation).toBeUndefined();
    const { preview, now } = await mergedInto(listed, '撤回10件');
    expect(preview.update.basedOn.map(({ sheet }) => sheet)).toContain(list.name);
    expect(checkPlan(preview.update.plan)).toEqual([]);
    expect(findingOf(now)?.explanation?.text).toBe('撤回10件');
    const next = refreshed(now);
    expect(findingOf(next)?.explanation).toEqual({ text: '撤回10件', at: '2017-07-02T08:30' });
    expect((await mergedInto(next, '撤回10件')).preview.isNothing).toBe(true);
    // A clerk who clears the cell takes it back.
    const cleared = openWorkbook(typeAt(next.read, list, FALLS, 'explanation', null));
    expect(findingOf(cleared)?.explanation).toBeUndefined();
    expect(refreshed(cleared).remembered?.explanations).toEqual([]);
  });

  it('gives way to what a later return says, and holds for its figure only', async () => {
    const { now: first } = await mergedInto(listed, '撤回10件');
    const { now } = await mergedInto(first, '全部撤回', 0, 9);
    expect(findingOf(now)?.explanation?.text).toBe('全部撤回');
    expect(findingOf(refreshed(now))?.explanation?.text).toBe('全部撤回');
    expect(now.remembered?.explanations.map(({ finding }) => finding)).toEqual([FALLS]);
  });

  it('never replaces what a clerk wrote since about the same figure', async () => {
    const typed = openWorkbook(typeAt(listed.read, list, FALLS, 'explanation', '电话核实，属实'));
    expect(findingOf((await mergedInto(typed, '撤回10件')).now)?.explanation?.text).toBe('电话核实，属实');
    const kept = refreshed(typed);
    const { preview, now } = await mergedInto(kept, '撤回10件');
    expect([preview.isNothing, findingOf(now)?.explanation?.text]).toEqual([true, '电话核实，属实']);
  });
});

describe('a period without an entry sheet', () => {
  const SEPTEMBER = { year: 2017, throughMonth: 9 };
  it('gets one, with the figures on it', async () => {
    const source = sourceOf('luoxi.xlsx', gridsOf(goodReturn(book, 'luoxi', { period: SEPTEMBER })));
    const collection = await collectFrom([source], opened, SEPTEMBER);
    const preview = planMerge(opened, collection, decisions(), OPTIONS);
    expect(preview.update.write).toContain('完成数 2017-09');
    expect(checkPlan(preview.update.plan)).toEqual([]);
    expect(preview.changes).toHaveLength(pointsOf('luoxi').length);
    const sheet = preview.update.plan.sheets.find(({ name }) => name === '完成数 2017-09');
    const values = sheet?.rows
      .flatMap(({ cells }) =>
        cells.map((cell) => (cell?.entry === true && typeof cell.value === 'number' ? cell.value : undefined)),
      )
      .filter((value) => value !== undefined);
    expect(values).toEqual([...goodFigures(book, 'luoxi').values()].filter((value) => typeof value === 'number'));
  });
});

describe('merging into a new file', () => {
  async function mergedFile(collection: Collection): Promise<WorkbookRead> {
    let plan: WorkbookPlan | undefined;
    const port = {
      readSheets: () => Promise.resolve([]),
      commit: (made: WorkbookPlan) => Promise.resolve(void (plan = made)),
    };
    await mergeIntoFile(opened, collection, decisions(), OPTIONS, port);
    if (!plan) throw new Error('nothing was written');
    return readOfFile(await readXlsx(await writeXlsx(plan, NOW)));
  }

  it('holds the figures when it is read again, and merging into that changes nothing', async () => {
    const sources = [sent('luoxi'), sent('xuejia')];
    const read = await mergedFile(await collectFrom(sources, opened));
    const again = openWorkbook(read);
    expect(figures(again)).toEqual([...pointsOf('luoxi'), ...pointsOf('xuejia')].sort());
    expect((await merged(sources, {}, again)).preview.isNothing).toBe(true);
  });

  it('also where the period had no sheet before', async () => {
    const period = { year: 2017, throughMonth: 9 };
    const source = sourceOf('luoxi.xlsx', gridsOf(goodReturn(book, 'luoxi', { period })));
    const again = openWorkbook(await mergedFile(await collectFrom([source], opened, period)));
    const own = again.book?.figures.filter(
      (figure) => figure.period.throughMonth === 9 && figure.reported?.kind === 'number',
    );
    expect(own).toHaveLength(pointsOf('luoxi').length);
  });
});

it('is refused where the workbook is read-only', async () => {
  const collection = await collectFrom([sent('luoxi')], opened);
  const locked = { ...opened, read: { ...opened.read, isReadOnly: true } };
  expect(() => planMerge(locked, collection, decisions(), OPTIONS)).toThrow('workbook.readOnly');
});
