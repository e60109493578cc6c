/** 300 indicators by 200 areas: the syncs grow with the bytes, not with the cells. */
import { PIECE_CELLS } from '../../src/excel/read-bands';
import { cell, sheet, workbook } from '../support/sample-plan';
import { startLive, syncBudget } from './live';

const ROWS = 300;
const COLUMNS = 200;

test('a sheet of 60,000 numbers is written in one piece and read in a few', async () => {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    cells: Array.from({ length: COLUMNS }, (_cell, column) => cell(row * COLUMNS + column + 0.25, 'number')),
  }));
  const { host, open } = await startLive();
  const port = open();
  await port.commit(workbook([sheet('大表', { rows })]));
  const writing = host.traffic.syncs;
  expect(writing).toBeLessThanOrEqual(syncBudget(1));
  expect(Math.max(...host.traffic.bytes)).toBeLessThan(4_500_000);

  const [grid] = await port.readSheets();
  expect(host.traffic.syncs - writing).toBeLessThanOrEqual(2 + Math.ceil((ROWS * COLUMNS) / PIECE_CELLS));
  expect(grid?.rows[ROWS - 1]?.[COLUMNS - 1]).toEqual({ value: ROWS * COLUMNS - 0.75, numberFormat: '#,##0.00' });
});
