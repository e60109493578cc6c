/** 校验结果: what a clerk finds on it, and what becomes of what she writes there. */
import { checkWorkbook } from '../../src/app/check-workbook';
import { planExplanation } from '../../src/app/explain';
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate, type UpdatePreview } from '../../src/app/plan-update';
import type { CellWrite, WorkbookRead } from '../../src/app/port';
import { findingId, type Finding } from '../../src/model/finding';
import type { PlainValue, SheetPlan } from '../../src/plan/plan';
import { addressOf, cellAt, CLOCK, packOf, sheetOf, spotOf } from '../support/plans';
import { BLANK, changeSheet, readPlan, typeAt, typeInto } from '../support/workbook-read';

const LANGUAGE = { language: 'zh-CN', clock: CLOCK } as const;
const FALLS = 'time.falls|industry_university_events|bailu|2026-03';
const PART = 'area.partAboveWhole|rd_institutions_provincial_new|daoxiang|2026-03';

async function exampleWith(findings: boolean): Promise<UpdatePreview> {
  return planUpdate(openWorkbook(BLANK), await packOf('example'), { ...LANGUAGE, findings });
}

function again(read: WorkbookRead, options: { readonly findings?: boolean; readonly clock?: () => Date } = {}) {
  const opened = openWorkbook(read);
  if (!opened.book) throw new Error('no book');
  return planUpdate(opened, opened.book, { ...LANGUAGE, ...options });
}

function rowKeys(sheet: SheetPlan): string[] {
  return sheet.rows.map(({ cells }) => String(cells[0]?.value ?? '')).filter((key) => key.includes('.'));
}

function shown(sheet: SheetPlan, row: string, column: string): PlainValue | undefined {
  return cellAt(sheet, spotOf(sheet, row, column))?.value;
}

function written(read: WorkbookRead, writes: readonly CellWrite[]): WorkbookRead {
  return writes.reduce((now, { sheetId, row, column, value }) => {
    const sheet = read.sheets.find(({ id }) => id === sheetId)?.sheet ?? '';
    return typeInto(now, sheet, { row, column }, value);
  }, read);
}

function findingOf(read: WorkbookRead, id: string): Finding {
  const found = checkWorkbook(openWorkbook(read)).checked.findings.find((each) => findingId(each) === id);
  if (!found) throw new Error(`no finding ${id}`);
  return found;
}

describe('校验结果', () => {
  let preview: UpdatePreview;
  let sheet: SheetPlan;
  let read: WorkbookRead;

  beforeAll(async () => {
    preview = await exampleWith(true);
    sheet = sheetOf(preview.update.plan, 'findings');
    read = readPlan(preview.update.plan);
  });

  it('is there only where somebody asked for it', async () => {
    const { update } = await exampleWith(false);
    expect(update.plan.sheets.map(({ kind }) => kind)).not.toContain('findings');
  });

  it('lists every finding once, with the cell that its link leads to', () => {
    const { findings } = checkWorkbook(openWorkbook(read)).checked;
    expect(rowKeys(sheet).sort()).toEqual(findings.map(findingId).sort());
    const march = sheetOf(preview.update.plan, 'entry', '2026-03');
    const link = cellAt(sheet, spotOf(sheet, FALLS, 'helper:cell'))?.link;
    expect(link).toEqual({ sheet: march.name, cell: addressOf(spotOf(march, 'industry_university_events', 'bailu')) });
    expect(shown(sheet, FALLS, 'helper:severity')).toBe('▲ 警告');
    expect(shown(sheet, FALLS, 'helper:state')).toBe('待改正或说明');
    expect(shown(sheet, PART, 'helper:state')).toBe('待改正');
  });

  it('is not written again where nothing changed, though the day is another', () => {
    expect(again(read).isNothing).toBe(true);
    expect(again(read, { clock: () => new Date('2026-03-01T08:00:00Z') }).isNothing).toBe(true);
  });

  it('says so where nothing is wrong', async () => {
    const clean = planUpdate(openWorkbook(BLANK), await packOf('xinbei-2017'), { ...LANGUAGE, findings: true });
    const texts = sheetOf(clean.update.plan, 'findings').rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(texts).toContain('没有发现问题。');
  });

  it('carries what a clerk writes there into the register, with the time, and shows it as explained', () => {
    const typed = typeAt(read, sheet, FALLS, 'explanation', '二月重复计了一场');
    expect(findingOf(typed, FALLS).explanation?.text).toBe('二月重复计了一场');
    const { plan } = again(typed).update;
    expect(shown(sheetOf(plan, 'findings'), FALLS, 'helper:state')).toBe('已说明');
    const kept = openWorkbook(readPlan(plan)).remembered?.explanations;
    expect(kept).toMatchObject([{ finding: FALLS, text: '二月重复计了一场' }]);
    expect(kept?.[0]?.at).toMatch(/^2026-01-05T\d\d:\d\d$/u);
    // And again, with nothing left to do.
    expect(again(readPlan(plan)).isNothing).toBe(true);
  });

  it('shows what is settled by now once more, as corrected, and keeps the explanation when it is gone', () => {
    const typed = typeAt(read, sheet, FALLS, 'explanation', '已核对');
    const march = sheetOf(preview.update.plan, 'entry', '2026-03');
    const mended = typeAt(typed, march, 'industry_university_events', 'bailu', 4);
    const first = again(mended).update.plan;
    expect(shown(sheetOf(first, 'findings'), `settled:${FALLS}`, 'helper:state')).toBe('已改正');
    expect(rowKeys(sheetOf(first, 'findings'))).not.toContain(FALLS);
    expect(again(readPlan(first)).isNothing).toBe(true);
    const second = again(readPlan(first), { findings: true }).update.plan;
    expect(rowKeys(sheetOf(second, 'findings')).join()).not.toContain(FALLS);
    expect(openWorkbook(readPlan(second)).remembered?.explanations.map(({ finding }) => finding)).toEqual([FALLS]);
  });

  it('never puts an explanation beside another finding after a sort that left the hidden column out', () => {
    const [falls, missing] = [spotOf(sheet, FALLS, 'helper:message'), spotOf(sheet, PART, 'helper:message')];
    const typed = typeAt(read, sheet, FALLS, 'explanation', '属实');
    const sorted = changeSheet(typed, sheet.name, (each) => {
      const rows = each.rows.map((cells) => [...cells]);
      const [one = [], other = []] = [rows[falls.row], rows[missing.row]];
      rows[falls.row] = [one[0], ...other.slice(1)];
      rows[missing.row] = [other[0], ...one.slice(1)];
      return { ...each, rows };
    });
    const opened = openWorkbook(sorted);
    expect(opened.situation).toBe('annual');
    expect(findingOf(sorted, PART).explanation).toBeUndefined();
    const { leftovers } = again(sorted);
    expect(leftovers).toContainEqual(expect.objectContaining({ value: '属实', why: 'explanationAstray' }));
  });

  it('keeps a remark that a clerk wrote beside the table', () => {
    const remarked = typeInto(read, sheet.name, { row: 8, column: 20 }, '已电话核实');
    const march = sheetOf(preview.update.plan, 'entry', '2026-03');
    const mended = typeAt(remarked, march, 'industry_university_events', 'bailu', 4);
    expect(again(mended).leftovers.map(({ value }) => value)).toContain('已电话核实');
  });
});

describe('three rows with the same figures', () => {
  it('are two findings of their own, each with its row and its explanation', async () => {
    const { update } = await exampleWith(false);
    const entry = sheetOf(update.plan, 'entry', '2026-03');
    const rows = ['hightech_enterprises_valid', 'patent_grants', 'science_popularisation_items'];
    const { areas } = await packOf('example');
    const typed = areas.reduce(
      (all, { code }, at) => rows.reduce((now, row) => typeAt(now, entry, row, code, 20 + at), all),
      readPlan(update.plan),
    );
    const { plan } = again(typed, { findings: true }).update;
    const list = sheetOf(plan, 'findings');
    const ids = rowKeys(list).filter((key) => key.startsWith('areas.copiedRow|science_popularisation_items'));
    expect(new Set(ids).size).toBe(2);
    const [first = '', second = ''] = ids;
    const said = typeAt(readPlan(plan), list, second, 'explanation', '经核属实');
    expect(findingOf(said, second).explanation?.text).toBe('经核属实');
    expect(findingOf(said, first).explanation).toBeUndefined();
    expect(again(said).leftovers).toEqual([]);
  });
});

describe('an explanation that is given in the pane', () => {
  it('is written into the register and onto 校验结果, and taken back from both', async () => {
    const { update } = await exampleWith(true);
    const read = readPlan(update.plan);
    const opened = openWorkbook(read);
    const writes = planExplanation(opened, findingOf(read, FALLS), '属实', CLOCK);
    const said = written(read, writes);
    const { explanation } = findingOf(said, FALLS);
    expect(explanation?.text).toBe('属实');
    expect(explanation?.at).toContain('2026-01-05T');
    expect(writes.every(({ expected }) => expected === null)).toBe(true);
    expect(planExplanation(openWorkbook(said), findingOf(said, FALLS), '属实', CLOCK)).toEqual([]);

    const back = planExplanation(openWorkbook(said), findingOf(said, FALLS), '', CLOCK);
    const silent = written(said, back);
    expect(findingOf(silent, FALLS).explanation).toBeUndefined();
    expect(openWorkbook(silent).issues).toEqual(openWorkbook(read).issues);
  });

  it('doesn’t settle another value that comes to stand there, and is shown as what was said before', async () => {
    const { update } = await exampleWith(true);
    const [entry, list] = [sheetOf(update.plan, 'entry', '2026-03'), sheetOf(update.plan, 'findings')];
    const read = readPlan(update.plan);
    const said = written(read, planExplanation(openWorkbook(read), findingOf(read, FALLS), '属实', CLOCK));
    const changed = typeAt(said, entry, 'industry_university_events', 'bailu', 0);
    expect(findingOf(changed, FALLS)).toMatchObject({ former: { text: '属实' } });
    expect(findingOf(changed, FALLS).explanation).toBeUndefined();
    // The value comes back: so does what was said of it.
    const before = Number(shown(entry, 'industry_university_events', 'bailu'));
    expect(findingOf(typeAt(changed, entry, 'industry_university_events', 'bailu', before), FALLS)).toMatchObject({
      explanation: { text: '属实' },
    });

    const refreshed = again(changed);
    expect(refreshed.leftovers).toEqual([]);
    const sheet = sheetOf(refreshed.update.plan, 'findings');
    expect(shown(sheet, FALLS, 'explanation')).toBeNull();
    expect(shown(sheet, FALLS, 'helper:state')).toBe('待改正或说明');
    expect(shown(sheet, FALLS, 'helper:message')).toContain('数值变动前的说明：“属实”。');
    const after = readPlan(refreshed.update.plan);
    expect(again(after).isNothing).toBe(true);
    expect(openWorkbook(after).remembered?.explanations).toMatchObject([{ finding: FALLS, text: '属实' }]);
    // The very same words hold for the new value once somebody writes them again.
    const once = typeAt(after, sheet, FALLS, 'explanation', '属实');
    expect(findingOf(once, FALLS).explanation?.text).toBe('属实');
    expect(again(readPlan(again(once).update.plan)).isNothing).toBe(true);
    expect(list.rows.length).toBe(sheet.rows.length);
  });

  it('still settles what an older version kept, which wrote no value beside it', async () => {
    const { update } = await exampleWith(false);
    const read = readPlan(update.plan);
    const said = written(read, planExplanation(openWorkbook(read), findingOf(read, FALLS), '属实', CLOCK));
    const old = changeSheet(said, '_att', (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) => (cells[0]?.value === 'explanation' ? cells.slice(0, 6) : cells)),
    }));
    const entry = sheetOf(update.plan, 'entry', '2026-03');
    const changed = typeAt(old, entry, 'industry_university_events', 'bailu', 0);
    expect(findingOf(changed, FALLS).explanation?.text).toBe('属实');
  });

  it('is refused where the register is gone, with a sentence', async () => {
    const { update } = await exampleWith(false);
    const all = readPlan(update.plan);
    const read = { ...all, sheets: all.sheets.filter(({ sheet }) => sheet !== '_att') };
    expect(() => planExplanation(openWorkbook(read), findingOf(read, FALLS), '属实', CLOCK)).toThrow(
      'workbook.registerMissing',
    );
  });
});
