/** The syncs grow with the bytes, not with the cells: pieces, two a sheet, three a task. */
import { PIECE_CELLS } from '../../src/excel/read-bands';
import type { WorkbookPlan } from '../../src/plan/plan';
import { cell, sheet, workbook } from '../support/sample-plan';
import { startLive, syncBudget } from './live';
import { updateFrom } from './updates';
import { testWholeYear } from './year-tests';

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

test('a sheet of 60,000 numbers is written in one piece, read in a few, and made anew with a look at each cell', async () => {
  const { host, open } = await startLive();
  const port = open();
  await port.commit(numbers(0.25));
  const writing = host.traffic.syncs;
  expect(writing).toBeLessThanOrEqual(syncBudget(1));
  expect(Math.max(...host.traffic.bytes)).toBeLessThan(4_500_000);

  const read = await port.read();
  const pieces = Math.ceil((ROWS * COLUMNS) / PIECE_CELLS);
  expect(host.traffic.syncs - writing).toBeLessThanOrEqual(2 + pieces);
  expect(read.sheets[0]?.rows[ROWS - 1]?.[COLUMNS - 1]).toEqual({
    value: ROWS * COLUMNS - 0.75,
    numberFormat: '#,##0.00',
  });

  const before = host.traffic.syncs;
  await port.update(updateFrom(read, numbers(0.5)));
  expect(host.traffic.syncs - before).toBeLessThanOrEqual(syncBudget(1, 1 + pieces));
}, 60_000);

testWholeYear(11, 15, PATIENCE);
testWholeYear(100, 50, PATIENCE);
