/**
 * An update that breaks off, and a new pane that makes the year's sheets anew from what it reads: whatever a
 * clerk had typed is there in the end, as if nothing had broken.
 */
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate, type UpdatePreview } from '../../src/app/plan-update';
import type { LiveWorkbook, WorkbookRead } from '../../src/app/port';
import type { YearBook } from '../../src/model/year-book';
import { bigBook } from '../support/big-book';
import { addressOf, CLOCK, packOf, sheetOf, spotOf } from '../support/plans';
import { attach, failureOf, startLive, type Live } from './live';

const OPTIONS = { language: 'zh-CN', clock: CLOCK } as const;
const ANNEX_2 = '附件2 目标任务表';
const LEFTOVERS = '未归位数据';

async function makeYear(port: LiveWorkbook, given?: YearBook): Promise<UpdatePreview> {
  const opened = openWorkbook(await port.read());
  const book = given ?? opened.book;
  if (!book) throw new Error(`no year book: ${opened.situation}`);
  const preview = planUpdate(opened, book, OPTIONS);
  await port.update(preview.update);
  return preview;
}

/**
 * A year with 900 typed for one area and 77 for another, which then is struck off the areas, and an indicator
 * under another name.
 */
async function startTyped(book: YearBook): Promise<Live> {
  const live = await startLive();
  const { update } = await makeYear(live.open(), book);
  const annex2 = sheetOf(update.plan, 'area-targets');
  const areaCodes = book.areas.map(({ code }) => code);
  const open = (row: string): string[] => areaCodes.filter((code) => hasCell(annex2, row, code));
  const row = book.indicators.map(({ code }) => code).find((code) => open(code).length > 1) ?? '';
  const [stays, goes] = open(row);
  live.host.type(annex2.name, addressOf(spotOf(annex2, row, stays ?? '')), 900);
  live.host.type(annex2.name, addressOf(spotOf(annex2, row, goes ?? '')), 77);
  const areas = await rowsOf(live, '单位名录');
  const struck = areas.findIndex((cells) => cells.includes(goes ?? ''));
  areas[struck]?.forEach((_, column) => live.host.type('单位名录', addressOf({ row: struck, column }), ''));
  const indicators = await rowsOf(live, '指标目录');
  const renamed = indicators.findIndex((cells) => cells.includes(row));
  const name = book.indicators.find(({ code }) => code === row)?.name ?? '';
  const column = indicators[renamed]?.indexOf(name) ?? -1;
  live.host.type('指标目录', addressOf({ row: renamed, column }), `${name}（新口径）`);
  return live;
}

function hasCell(annex: Parameters<typeof spotOf>[0], row: string, column: string): boolean {
  const { rows } = annex;
  const at = rows[0]?.cells.findIndex((cell) => cell?.value === column) ?? -1;
  return rows.some(({ cells }) => cells[0]?.value === row && cells[at]?.entry === true);
}

async function rowsOf({ open }: Live, name: string): Promise<unknown[][]> {
  const { sheets } = await open().read();
  return (sheets.find(({ sheet }) => sheet === name)?.rows ?? []).map((row) => row.map((cell) => cell?.value));
}

/** Everything that a person sees or that is remembered. */
function contentsOf({ sheets }: WorkbookRead): unknown {
  return sheets.map(({ sheet, visibility, madeAs, rows }) => ({ sheet, visibility, madeAs, rows }));
}

function usedRows({ host }: Live, name: string): number {
  const { cells } = host.workbook.sheet(name);
  return Array.from({ length: 100 }, (_, row) => row).filter((row) =>
    Array.from({ length: 40 }, (_, column) => cells.at(row, column)?.value ?? null).some((value) => value !== null),
  ).length;
}

function valuesIn({ sheets }: WorkbookRead, name: string): unknown[] {
  return sheets.find(({ sheet }) => sheet === name)?.rows.flatMap((row) => row.map((cell) => cell?.value)) ?? [];
}

/** The update as it goes when nothing breaks. */
interface Unbroken {
  readonly preview: UpdatePreview;
  readonly after: unknown;
  readonly syncs: number;
}

async function planIn(port: LiveWorkbook): Promise<UpdatePreview> {
  const opened = openWorkbook(await port.read());
  if (!opened.book) throw new Error(opened.situation);
  return planUpdate(opened, opened.book, OPTIONS);
}

async function runUnbroken(book: YearBook): Promise<Unbroken> {
  const live = await startTyped(book);
  const port = live.open();
  const preview = await planIn(port);
  const before = live.host.traffic.syncs;
  await port.update(preview.update);
  const syncs = live.host.traffic.syncs - before;
  return { preview, after: contentsOf(await port.read()), syncs };
}

describe('an update that was broken off', () => {
  let unbroken: Unbroken;
  beforeAll(async () => {
    unbroken = await runUnbroken(await packOf('example'));
  }, 60_000);

  test('makes annex 2 anew, keeps what was typed, and has something to put among the leftovers', () => {
    const { write } = unbroken.preview.update;
    expect(write).toEqual(expect.arrayContaining([ANNEX_2, LEFTOVERS, '_att']));
    expect(unbroken.preview.leftovers.map(({ value }) => value)).toContain('77');
  });

  test('in the middle of annex 2 leaves the 900 typed there to the new pane, which writes it', async () => {
    const live = await startTyped(await packOf('example'));
    const port = live.open();
    const { update } = await planIn(port);
    await failureOf(
      port.update(update, {
        onProgress: ({ sheet }) => {
          // A look at the sheet, then its cells: the request fails where it has cleared them.
          if (sheet === ANNEX_2) live.host.fail(2, { kind: 'break', code: 'GeneralException', atAction: 28 });
        },
      }),
    );
    expect(usedRows(live, ANNEX_2)).toBe(0);
    const next = await attach(live.host);
    const read = await next.open().read();
    expect(read.interrupted?.unwritten).toContain(ANNEX_2);
    expect(valuesIn(read, ANNEX_2)).toContain(900);
    const preview = await makeYear(next.open());
    expect(preview.kept).toEqual(unbroken.preview.kept);
    expect(preview.renamed).toEqual([]);
    const after = await next.open().read();
    expect(valuesIn(after, ANNEX_2)).toContain(900);
    expect(valuesIn(after, LEFTOVERS)).toContain('77');
    expect(contentsOf(after)).toEqual(unbroken.after);
  });

  test('at any sync, with half of it done or its answer lost, becomes what it was to be', async () => {
    const book = { ...bigBook(8, 2), figures: [] };
    const small = await runUnbroken(book);
    for (let sync = 1; sync <= small.syncs; sync += 1) {
      const live = await startTyped(book);
      const port = live.open({ timing: { answer: 100 } });
      const { update } = await planIn(port);
      live.host.fail(
        sync,
        sync % 2 === 0 ? { kind: 'drop' } : { kind: 'break', code: 'GeneralException', atAction: 28 },
      );
      await port.update(update).catch(() => undefined);
      const next = (await attach(live.host)).open();
      await makeYear(next);
      expect([sync, contentsOf(await next.read())]).toEqual([sync, small.after]);
    }
  }, 300_000);
});
