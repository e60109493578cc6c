/** The syncs grow with the bytes, not with the cells: pieces, two a sheet, three a task. */
import type { SheetRead } from '../../src/app/port';
import { intoPieces } from '../../src/excel/call';
import { cutBands, groupBands, PIECE_CELLS } from '../../src/excel/read-bands';
import { sheetCalls } from '../../src/excel/sheet-calls';
import type { WorkbookPlan } from '../../src/plan/plan';
import { bigBook } from '../support/big-book';
import { annexesFor } from '../support/plans';
import { cell, sheet, workbook } from '../support/sample-plan';
import { startLive, syncBudget } from './live';
import { updateFrom } from './updates';

const ROWS = 300;
const COLUMNS = 200;

/** A large workbook waits for the other tests on the same two cores. */
const PATIENCE = 240_000;

const numbers = (more: number): WorkbookPlan =>
  workbook([
    sheet('大表', {
      rows: Array.from({ length: ROWS }, (_, row) => ({
        cells: Array.from({ length: COLUMNS }, (_cell, column) => cell(row * COLUMNS + column + more, 'number')),
      })),
    }),
  ]);

/** Requests that are needed for the bytes alone: to write the plan, and to read what stands there. */
function piecesOf({ sheets, styles, defaultFont }: WorkbookPlan, read: readonly SheetRead[] = []): number {
  const writing = sheets.map((each) => intoPieces(sheetCalls(each, styles, defaultFont)).length);
  const bands = read.flatMap(({ rows }, index) => {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    return columns === 0 ? [] : cutBands({ sheet: index, range: { row: 0, column: 0, rows: rows.length, columns } });
  });
  // Large sheets are read once more right before they are written.
  const again = bands.filter(({ range }) => range.rows * range.columns > PIECE_CELLS / 2).length;
  return writing.reduce((sum, each) => sum + each, 0) + groupBands(bands).length + again;
}

test('a sheet of 60,000 numbers is written in one piece, read in a few, and made anew with a look at each cell', async () => {
  const { host, open } = await startLive();
  const port = open();
  await port.commit(numbers(0.25));
  const writing = host.traffic.syncs;
  expect(writing).toBeLessThanOrEqual(syncBudget(1));
  expect(Math.max(...host.traffic.bytes)).toBeLessThan(4_500_000);

  const read = await port.read();
  const reading = host.traffic.syncs - writing;
  expect(reading).toBeLessThanOrEqual(2 + Math.ceil((ROWS * COLUMNS) / PIECE_CELLS));
  expect(read.sheets[0]?.rows[ROWS - 1]?.[COLUMNS - 1]).toEqual({
    value: ROWS * COLUMNS - 0.75,
    numberFormat: '#,##0.00',
  });

  const before = host.traffic.syncs;
  await port.update(updateFrom(read, numbers(0.5)));
  expect(host.traffic.syncs - before).toBeLessThanOrEqual(syncBudget(1, piecesOf(numbers(0.5), read.sheets)));
}, 60_000);

test.each([
  [11, 15],
  [100, 50],
])(
  'a year of %i indicators by %i areas, written and made anew',
  async (indicators, areas) => {
    const plan = annexesFor(bigBook(areas, indicators));
    const count = plan.sheets.length;
    const { host, open } = await startLive();
    const port = open();
    await port.commit(plan);
    expect(host.traffic.syncs).toBeLessThanOrEqual(syncBudget(count, piecesOf(plan)));
    const { sheets, ...read } = await port.read();
    const before = host.traffic.syncs;
    await port.update(updateFrom({ sheets, ...read }, plan));
    expect(host.traffic.syncs - before).toBeLessThanOrEqual(syncBudget(count, piecesOf(plan, sheets)));
    expect(Math.max(...host.traffic.bytes)).toBeLessThan(4_500_000);
    expect(host.traffic.notImplemented).toEqual([]);
  },
  PATIENCE,
);
