/** What the real client makes of a plan's calls: how large the requests get, and what happens when one is refused. */
import type { Call } from '../../src/excel/call';
import { sendCalls } from '../../src/excel/send';
import { openSession, TIMING } from '../../src/excel/session';
import { sheetCalls } from '../../src/excel/sheet-calls';
import type { WorkbookPlan } from '../../src/plan/plan';
import { annexesFor, annexesOf } from '../support/plans';
import { bigBook } from '../support/big-book';
import { SAMPLE } from '../support/sample-plan';
import { startLive, type Live } from './live';

const callsOf = ({ sheets, styles, defaultFont }: WorkbookPlan): Call[][] =>
  sheets.map((sheet) => sheetCalls(sheet, styles, defaultFont));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The sheets that the formulas name, behind the one that is written to. */
const sheetsFor = ({ sheets }: WorkbookPlan): string[] => ['Sheet1', ...sheets.map(({ name }) => name)];

/** Sends to the first sheet of a new workbook, and gives the bytes of each request. */
async function send({ host, office }: Live, calls: readonly Call[]): Promise<readonly number[]> {
  await sendCalls(openSession(new office.Excel.RequestContext(), { timing: TIMING }), 'Sheet1', calls);
  return host.traffic.bytes;
}

describe('requests', () => {
  test.each([
    ['新北 2017', () => annexesOf('xinbei-2017')],
    ['the example', () => annexesOf('example')],
    ['every feature of a plan', () => Promise.resolve(SAMPLE)],
    ['40 areas by 60 indicators', () => Promise.resolve(annexesFor(bigBook()))],
  ])('of %s: one a sheet, none larger than it was taken to be', async (_, make) => {
    const plan = await make();
    for (const calls of callsOf(plan)) {
      const sent = await send(await startLive({ sheets: sheetsFor(plan) }), calls);
      expect(sent).toHaveLength(1);
      // The request's own frame comes on top.
      expect(sum(sent)).toBeLessThan(sum(calls.map(({ bytes }) => bytes)) + 2_000);
    }
  });

  test('one that Excel finds too large goes again in halves until all of it is through', async () => {
    const plan = await annexesOf('xinbei-2017');
    const live = await startLive({ payloadLimit: 60_000, sheets: sheetsFor(plan) });
    const [calls = []] = callsOf(plan).sort((a, b) => b.length - a.length);
    const applied: Call[] = [];
    const noted = calls.map((call): Call => ({
      ...call,
      apply: (sheet) => {
        applied.push(call);
        call.apply(sheet);
      },
    }));
    const sent = await send(live, noted);
    const through = sent.filter((bytes) => bytes <= 60_000);
    expect(through.length).toBeGreaterThan(3);
    expect(new Set(applied)).toEqual(new Set(calls));
  });

  test('300 by 200 cells of Chinese text go in few pieces below the limit', async () => {
    const text = '全年高新技术产业产值占规模以上工业产值比重较上年提高';
    const rows = Array.from({ length: 300 }, () => ({
      cells: Array.from({ length: 200 }, () => ({ value: text, style: 'label' })),
    }));
    const [first] = SAMPLE.sheets;
    if (!first) throw new Error('no sheet');
    const { table: _, ...plain } = { ...first, rows };
    const sent = await send(await startLive(), sheetCalls(plain, SAMPLE.styles, SAMPLE.defaultFont));
    expect(sent.length).toBeLessThanOrEqual(Math.ceil(sum(sent) / 4_000_000) + 2);
    expect(Math.max(...sent)).toBeLessThan(4_500_000);
  });

  test('a single cell that is refused ends the task', async () => {
    const live = await startLive({ payloadLimit: 100 });
    const [calls = []] = callsOf(SAMPLE);
    await expect(send(live, calls)).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });
});
