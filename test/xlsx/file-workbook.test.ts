import { openFileWorkbook } from '../../src/xlsx/file-workbook';
import { cell, workbookOf } from '../support/sample-plan';

const clock = (): Date => new Date('2026-01-05T08:00:00Z');
const plan = workbookOf([cell('城关镇'), cell(44.33, 'number')]);

it('a workbook that does not exist yet is empty, and reads what was committed to it', async () => {
  const saved: Uint8Array[] = [];
  const port = openFileWorkbook({ save: (bytes) => Promise.resolve(void saved.push(bytes)), clock });
  expect(await port.readSheets()).toEqual([]);
  await port.commit(plan);
  const [grid] = await port.readSheets();
  expect(grid?.rows).toEqual([[{ value: '城关镇' }, { value: 44.33, numberFormat: '#,##0.00' }]]);
  const again = openFileWorkbook({ bytes: saved[0] ?? new Uint8Array(0), save: () => Promise.resolve(), clock });
  expect(await again.readSheets()).toEqual([grid]);
});

it('what could not be saved was not committed', async () => {
  const port = openFileWorkbook({ save: () => Promise.reject(new Error('full')), clock });
  await expect(port.commit(plan)).rejects.toThrow('full');
  expect(await port.readSheets()).toEqual([]);
});

it('a bad plan is not saved', async () => {
  const save = jest.fn();
  await expect(openFileWorkbook({ save, clock }).commit({ ...plan, activeSheet: '无' })).rejects.toThrow(
    'workbook.activeSheet',
  );
  expect(save).not.toHaveBeenCalled();
});
