/** A file that is opened stands in the grid as it was saved, and saved again it is the same file. */
import { PACKS } from '../../src/catalogue/packs';
import { createHost } from '../../src/host/create-host';
import { takeSnapshot } from '../../src/host/snapshot';
import type { CellStyle, WorkbookPlan } from '../../src/plan/plan';
import { planOfSnapshot } from '../../src/workbench/plan-of-snapshot';
import { snapshotOfPlan } from '../../src/workbench/snapshot-of-plan';
import { plainPlan } from '../support/plain-plan';
import { annexesOf, templateIn } from '../support/plans';
import { sheet, workbook, workbookOf, cell, SAMPLE } from '../support/sample-plan';

/** A cell of a file that names no place from top to bottom stands at the bottom, and is saved so. */
function atTheBottom(plan: WorkbookPlan): WorkbookPlan {
  const styles = Object.entries(plan.styles).map(([name, style]): [string, CellStyle] => [
    name,
    { ...style, vertical: style.vertical ?? 'bottom' },
  ]);
  return { ...plan, styles: Object.fromEntries(styles) };
}

const HOST_FONT = { name: '等线', size: 11 };

test.each([
  ...PACKS.map(({ id }) => [`the annual workbook of ${id}`, () => annexesOf(id)] as const),
  ['the blank template', () => templateIn()] as const,
  ['every feature of a plan', () => Promise.resolve(SAMPLE)] as const,
])('%s, opened and saved again, is the same', async (_, make) => {
  const plan = await make();
  const again = planOfSnapshot(snapshotOfPlan(plan));
  expect(plainPlan(again)).toEqual({ ...plainPlan(atTheBottom(plan)), defaultFont: HOST_FONT });
});

test('columns keep their pixels where the file’s default font is larger than the grid’s', () => {
  const plan = workbook([sheet('表1', { columns: [{ width: 10 }] })], { defaultFont: { name: '宋体', size: 14 } });
  // Digits of 14 points are 10 pixels wide, of 11 points 8.
  expect(snapshotOfPlan(plan).sheets[0]?.columns).toEqual([[0, { size: 75 }]]);
  expect(planOfSnapshot(snapshotOfPlan(plan)).sheets[0]?.columns).toEqual([{ width: 12.5 }]);
});

describe('what a person did to it does not spoil the saved file:', () => {
  const opened = snapshotOfPlan(SAMPLE);

  test('a link to a sheet that was deleted is saved as its text', () => {
    const rest = opened.sheets.filter(({ name }) => name !== '清单');
    const saved = planOfSnapshot({ ...opened, sheets: rest });
    expect(saved.sheets[0]?.rows[5]?.cells[1]).toMatchObject({ value: '清单' });
    expect(saved.sheets[0]?.rows[5]?.cells[1]?.link).toBeUndefined();
  });

  test('a name that points to nothing any more is left out', () => {
    const saved = planOfSnapshot({ ...opened, names: [{ name: '指标清单', formula: '#REF!' }] });
    expect(saved.names).toEqual([]);
  });

  test('a table whose head was typed over is saved as plain cells', () => {
    const sheets = opened.sheets.map((each) => ({
      ...each,
      cells: each.cells.map((one) => (one.value === '代码' ? { ...one, value: '编号' } : one)),
    }));
    expect(planOfSnapshot({ ...opened, sheets }).sheets[0]?.table).toBeUndefined();
  });
});

/** Opened by a host, calculated there, and saved. */
function throughHost(plan: WorkbookPlan): WorkbookPlan {
  return planOfSnapshot(takeSnapshot(createHost({ snapshot: snapshotOfPlan(plan) }).workbook));
}

test.each(PACKS.map(({ id }) => id))(
  'the annual workbook of %s is calculated anew, to the values in the file',
  async (id) => {
    const plan = await annexesOf(id);
    const values = ({ sheets }: WorkbookPlan): unknown =>
      sheets.map(({ name, rows }) => [
        name,
        rows.map(({ cells }) => cells.map((each) => (each?.formula === undefined ? null : each.value))),
      ]);
    expect(values(throughHost(plan))).toEqual(values(planOfSnapshot(snapshotOfPlan(plan))));
  },
);

test('a formula in error is saved without a value, so that Excel calculates it', () => {
  const plan = workbookOf([cell('#N/A', 'label', { formula: 'VLOOKUP(1,A2:B3,2)' }), cell('#N/A')]);
  const [row] = throughHost(plan).sheets[0]?.rows ?? [];
  expect(row?.cells.map((each) => each?.value)).toEqual([null, '#N/A']);
});
