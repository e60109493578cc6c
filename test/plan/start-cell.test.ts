/** What is selected when a clerk first sees a sheet. */
import { startCell } from '../../src/plan/start-cell';
import type { CellPlan } from '../../src/plan/plan';
import { annexesOf, templateIn } from '../support/plans';
import { cell, sheet } from '../support/sample-plan';

const entry = (value: number): CellPlan => ({ ...cell(value, 'number'), entry: true });
const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test('she begins at the first cell to fill in, and not in hidden rows, hidden columns or the frozen head', () => {
  const plan = sheet('表', {
    columns: [{ width: 8, hidden: true }, { width: 8 }, { width: 8 }],
    rows: [
      { cells: [entry(1), entry(2), entry(3)], hidden: true },
      { cells: [entry(1), entry(2), entry(3)] },
      { cells: [entry(1), cell('甲'), cell('乙')] },
      { cells: [entry(1), cell('丙'), entry(4)] },
    ],
    frozen: { rows: 2, columns: 0 },
  });
  expect(startCell(plan)).toEqual(one(3, 2));
});

test('where nothing is to be filled in, she begins at the first cell that she sees behind the frozen head', () => {
  const rows = [{ cells: [cell('标题')] }, { cells: [cell('甲'), cell('乙')] }];
  expect(startCell(sheet('表', { rows, frozen: { rows: 1, columns: 1 } }))).toEqual(one(1, 1));
});

test('cells that are merged are selected as one, as Excel itself selects them', () => {
  const rows = [{ cells: [cell('甲'), cell(null)] }, { cells: [cell(null), cell(null)] }];
  const merge = { row: 0, column: 0, rows: 2, columns: 2 };
  expect(startCell(sheet('表', { rows, merges: [merge] }))).toEqual(merge);
});

test('a sheet on which nothing shows has no such cell', () => {
  expect(startCell(sheet('表', { rows: [{ cells: [cell('甲')], hidden: true }] }))).toBeUndefined();
});

test.each([
  ['an annual workbook', () => annexesOf('example')],
  ['the blank catalogue', () => templateIn()],
])('no sheet of %s begins at a hidden mark', async (_, make) => {
  const { sheets } = await make();
  for (const each of sheets.filter(({ visibility }) => visibility === 'visible')) {
    const start = startCell(each);
    expect(start).toBeDefined();
    expect(each.rows[start?.row ?? 0]?.hidden ?? false).toBe(false);
    expect(each.columns[start?.column ?? 0]?.hidden ?? false).toBe(false);
  }
});
