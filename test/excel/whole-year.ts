/** A whole year in a live workbook, as large as one likes: made, asked for again, and with a target raised by hand. */
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate } from '../../src/app/plan-update';
import type { LiveWorkbook, WorkbookUpdate } from '../../src/app/port';
import { intoPieces } from '../../src/excel/call';
import { patchCalls } from '../../src/excel/cell-calls';
import { cutBands, groupBands, PIECE_CELLS } from '../../src/excel/read-bands';
import { sheetCalls } from '../../src/excel/sheet-calls';
import type { Host } from '../../src/host/create-host';
import type { YearBook } from '../../src/model/year-book';
import { cellAddress } from '../../src/plan/address';
import { KEY_PLACE } from '../../src/plan/keys';
import { TARGET_KEY } from '../../src/sheets/annual-keys';
import { bigBook } from '../support/big-book';
import { CLOCK } from '../support/plans';
import { startLive, syncBudget } from './live';

const OPTIONS = { language: 'zh-CN', clock: CLOCK } as const;
/** Other tests use the machine too, and no answer is lost here. */
const TIMING = { answer: 3_600_000 };

/** What was planned and what it took; the plan itself is let go, since the largest fills a gigabyte. */
export interface Round {
  readonly planned: readonly string[];
  readonly written: readonly string[];
  readonly patched: readonly string[];
  readonly isNothing: boolean;
  readonly syncs: number;
  /** pieces + 2 a sheet that is written + 3. */
  readonly budget: number;
}

export interface WholeYear {
  readonly host: Host;
  readonly first: Round;
  readonly again: Round;
  readonly raised: Round;
}

export async function keepWholeYear(areas: number, indicators: number): Promise<WholeYear> {
  const { host, open } = await startLive();
  const port = open({ timing: TIMING });
  const book = bigBook(areas, indicators);
  const first = await makeYear(host, port, book);
  const again = await makeYear(host, port);
  raiseTarget(host, book);
  return { host, first, again, raised: await makeYear(host, port) };
}

/** As a clerk does it: by typing over the district's target in annex 1. */
function raiseTarget(host: Host, { targets }: YearBook): void {
  const target = targets.find(({ indicator, area }) => indicator === 'indicator_1' && area === null)?.value;
  const { cells } = host.workbook.sheet('附件1 目标分解表');
  const [row] = placesOf('indicator_1', (at) => cells.at(at, KEY_PLACE)?.value);
  const [column] = placesOf(TARGET_KEY, (at) => cells.at(KEY_PLACE, at)?.value);
  if (target?.kind !== 'number' || row === undefined || column === undefined) throw new Error('no target to raise');
  host.type('附件1 目标分解表', cellAddress(row, column), target.value + 1000);
}

const MOST_PLACES = 1000;

function placesOf(key: string, keyAt: (at: number) => unknown): number[] {
  return Array.from({ length: MOST_PLACES }, (_, at) => at).filter((at) => keyAt(at) === key);
}

/** @param given the year book; that of the workbook where none is given */
async function makeYear(host: Host, port: LiveWorkbook, given?: YearBook): Promise<Round> {
  const opened = openWorkbook(await port.read());
  const book = given ?? opened.book;
  if (!book) throw new Error(`no year book: ${opened.situation}`);
  const preview = planUpdate(opened, book, OPTIONS);
  const before = host.traffic.syncs;
  await port.update(preview.update);
  const { plan, write, patches } = preview.update;
  return {
    planned: plan.sheets.map(({ name }) => name),
    written: write,
    patched: [...patches.keys()],
    isNothing: preview.isNothing,
    syncs: host.traffic.syncs - before,
    budget: syncBudget(write.length + patches.size, piecesOf(preview.update)),
  };
}

/** Requests that are needed for the bytes alone: to write what changes, and to read what stands there before. */
function piecesOf({ plan, write, patches, replaces, basedOn }: WorkbookUpdate): number {
  const { styles, defaultFont } = plan;
  const written = plan.sheets.filter(({ name }) => write.includes(name));
  const writing = [
    ...written.map((sheet) => sheetCalls(sheet, styles, defaultFont)),
    ...[...patches.values()].map(patchCalls),
  ].map((calls) => intoPieces(calls).length);
  const ids = [...write, ...patches.keys()].map((name) => replaces.get(name));
  // All that the plan was made from is looked at once more.
  const bands = basedOn.flatMap(({ rows }, sheet) => {
    const columns = Math.max(1, ...rows.map((row) => row.length));
    return cutBands({ sheet, range: { row: 0, column: 0, rows: rows.length, columns } });
  });
  // Large sheets are read once more right before they are written.
  const again = bands.filter(
    ({ sheet, range }) => ids.includes(basedOn[sheet]?.id) && range.rows * range.columns > PIECE_CELLS / 2,
  ).length;
  return writing.reduce((sum, pieces) => sum + pieces, 0) + groupBands(bands).length + again;
}
