/** Proposed values as writes of single cells: in the scale of the cell, and only over what was looked at. */
import { planFixes } from '../../src/app/apply-fixes';
import { checkWorkbook } from '../../src/app/check-workbook';
import { openWorkbook } from '../../src/app/open-workbook';
import type { CellWrite, WorkbookRead } from '../../src/app/port';
import type { Checked, RuleCode } from '../../src/model/finding';
import type { WorkbookPlan } from '../../src/plan/plan';
import { annexesOf, sheetOf, spotOf } from '../support/plans';
import { changeSheet, readPlan, typeAt } from '../support/workbook-read';

const SWAPPED = 'utility_model_grants';

function fixesOf(read: WorkbookRead, rule: RuleCode): readonly CellWrite[] {
  const opened = openWorkbook(read);
  const found = checkWorkbook(opened).checked.findings.filter((each) => each.rule === rule);
  expect(found.length).toBeGreaterThan(0);
  return planFixes(
    opened,
    found.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix }))),
  );
}

describe('a proposed value', () => {
  let plan: WorkbookPlan;
  beforeAll(async () => {
    plan = await annexesOf('example');
  });

  it('goes into the cell that is to blame, where the cell stands by now, over what stands there', () => {
    const march = sheetOf(plan, 'entry', '2026-03');
    const { row, column } = spotOf(march, 'utility_model_grants', 'qingchuan');
    const read = readPlan(plan);
    const inserted = changeSheet(read, march.name, (sheet) => ({ ...sheet, rows: [[], ...sheet.rows] }));
    const id = read.sheets.find(({ sheet }) => sheet === march.name)?.id;
    expect(fixesOf(inserted, 'area.partsDiffer')).toEqual([
      { sheetId: id, row: row + 1, column, value: 46, expected: 64 },
    ]);
  });

  it('is a fraction where the cell shows a percentage: 47 is written as 0.47', () => {
    expect(fixesOf(readPlan(plan), 'cell.percentScale')).toMatchObject([{ value: 0.47, expected: 0.0047 }]);
  });

  it('brings its percent format along where somebody took it away', () => {
    const march = sheetOf(plan, 'entry', '2026-03');
    const { row, column } = spotOf(march, 'hightech_output_share', 'chengguang');
    const read = changeSheet(readPlan(plan), march.name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, at) =>
        at === row ? cells.map((cell, place) => (place === column ? { value: 0.47 } : cell)) : cells,
      ),
    }));
    expect(fixesOf(read, 'cell.percentScale')).toMatchObject([{ value: 0.47, numberFormat: '0.0%', expected: 0.47 }]);
  });

  it('takes the words off a number', () => {
    expect(fixesOf(readPlan(plan), 'cell.textAround')).toMatchObject([{ value: 110, expected: '110件' }]);
  });

  it('is 5 under the format of a count where 5% was typed into it, which Excel keeps as 0.05', () => {
    const march = sheetOf(plan, 'entry', '2026-03');
    const { row, column } = spotOf(march, 'utility_model_grants', 'qingchuan');
    const read = changeSheet(readPlan(plan), march.name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells, at) =>
        at === row
          ? cells.map((cell, place) => (place === column ? { value: 0.05, numberFormat: '0%' } : cell))
          : cells,
      ),
    }));
    const [write] = fixesOf(read, 'cell.textAround').filter((each) => each.row === row && each.column === column);
    expect(write).toMatchObject({ value: 5, expected: 0.05 });
    expect(write?.numberFormat).toMatch(/^[^%]+$/u);
  });

  it('never takes the place of a formula that somebody typed, which is not to blame for what it comes to', () => {
    const march = sheetOf(plan, 'entry', '2026-03');
    const withFormula = (code: string, area: string, formula: string) => {
      const { row, column } = spotOf(march, code, area);
      return openWorkbook(
        changeSheet(readPlan(plan), march.name, (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((cells, at) =>
            at !== row ? cells : cells.map((cell, place) => (place === column && cell ? { ...cell, formula } : cell)),
          ),
        })),
      );
    };
    const found = ({ checked }: { checked: Checked }, rule: RuleCode) =>
      checked.findings.filter((each) => each.rule === rule);
    // 64 was 46 where it was typed; as a sum the fault is in one of the others.
    const typed = found(checkWorkbook(openWorkbook(readPlan(plan))), 'area.partsDiffer');
    expect(typed.map(({ blame }) => blame)).toEqual([[[expect.objectContaining({ indicator: SWAPPED })]]]);
    const summed = withFormula(SWAPPED, 'qingchuan', '60+4');
    const differs = found(checkWorkbook(summed), 'area.partsDiffer');
    expect(differs).toHaveLength(1);
    expect(differs.flatMap(({ blame }) => blame.flat()).map(({ indicator }) => indicator)).not.toContain(SWAPPED);
    expect(differs.flatMap(({ fixes }) => fixes).map(({ cell }) => cell.indicator)).not.toContain(SWAPPED);

    const [share] = found(checkWorkbook(openWorkbook(readPlan(plan))), 'cell.percentScale');
    const divided = withFormula('hightech_output_share', 'chengguang', '0.47/100');
    const [same] = found(checkWorkbook(divided), 'cell.percentScale');
    expect([share?.fixes.length, same?.fixes.length]).toEqual([1, 0]);
    // Nor where it was proposed before the formula was typed.
    const former = (share?.fixes ?? []).flatMap((fix) => (share ? [{ finding: share, fix }] : []));
    expect(planFixes(divided, former)).toEqual([]);
  });

  it('is -- where the target says that nobody reports', async () => {
    const xinbei = await annexesOf('xinbei-2017');
    const june = sheetOf(xinbei, 'entry');
    const annex2 = sheetOf(xinbei, 'area-targets');
    const rows = annex2.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === '--' && cell.entry));
    const column = annex2.rows[rows]?.cells.findIndex((cell) => cell?.value === '--') ?? 0;
    const [code, area] = [annex2.rows[rows]?.cells[0]?.value, annex2.rows[0]?.cells[column]?.value].map(String);
    const typed = typeAt(readPlan(xinbei), june, code ?? '', area ?? '', 5);
    expect(fixesOf(typed, 'cell.notApplicable')).toMatchObject([{ value: '--', expected: 5 }]);
  });
});
