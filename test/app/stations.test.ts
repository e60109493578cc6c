import { openWorkbook } from '../../src/app/open-workbook';
import { planTemplateUpdate } from '../../src/app/plan-template-update';
import { planUpdate } from '../../src/app/plan-update';
import type { WorkbookRead } from '../../src/app/port';
import { stationsOf, type Station } from '../../src/app/stations';
import { findingSentence } from '../../src/locales/finding-sentence';
import { placeText } from '../../src/locales/issue-sentence';
import { isOpen } from '../../src/model/finding';
import type { WorkbookPlan } from '../../src/plan/plan';
import { addressOf, CLOCK, packOf, sheetOf, spotOf } from '../support/plans';
import { BLANK, readPlan, typeAt, typeInto } from '../support/workbook-read';

async function planOf(id: string): Promise<WorkbookPlan> {
  return planUpdate(openWorkbook(BLANK), await packOf(id), { language: 'zh-CN', clock: CLOCK }).update.plan;
}

function stateOf(read: WorkbookRead) {
  const stations = stationsOf(openWorkbook(read));
  return Object.fromEntries(stations.map(({ id, ...station }) => [id, station]));
}

/** Findings as a clerk reads them, each behind its cell. */
function told(station: Omit<Station, 'id'> | undefined): string {
  return (station?.findings ?? [])
    .map((finding) => `${placeText(finding.place, 'zh-CN')} ${findingSentence(finding, 'zh-CN')}`)
    .join('\n');
}

describe('the stations of a year', () => {
  it('are not begun in a workbook without sheets of ours', () => {
    expect(stationsOf(openWorkbook(BLANK)).map(({ state }) => state)).toEqual(Array(4).fill('notBegun'));
  });

  it('are not begun in an empty catalogue: blank cells are no mistakes', () => {
    const empty = openWorkbook(
      readPlan(planTemplateUpdate(openWorkbook(BLANK), { language: 'zh-CN', clock: CLOCK }).update.plan),
    );
    expect(empty.situation).toBe('catalogue');
    expect(stationsOf(empty).map(({ state, toSettle }) => [state, toSettle])).toEqual(Array(4).fill(['notBegun', 0]));
  });

  it('tell of a built-in notice: targets all there, nothing known of last year, no actuals yet', async () => {
    const stations = stateOf(readPlan(await planOf('xinbei-2017')));
    expect(stations['catalogue']).toMatchObject({ state: 'done', filled: 27, sheet: '指标目录' });
    expect(stations['lastYear']).toMatchObject({ state: 'notBegun', filled: 0 });
    expect(stations['targets']).toMatchObject({ state: 'done', filled: 165, whole: 165, sheet: '附件2 目标任务表' });
    expect(stations['actuals']).toMatchObject({ state: 'notBegun', filled: 0, whole: 165, sheet: '完成数 2017-06' });
  });

  it('follow what is typed: one actual begins the period', async () => {
    const plan = await planOf('xinbei-2017');
    const typed = typeAt(readPlan(plan), sheetOf(plan, 'entry'), 'hightech_enterprises_valid', 'luoxi', 30);
    expect(stateOf(typed)['actuals']).toMatchObject({ state: 'begun', period: { year: 2017, throughMonth: 6 } });
  });

  it('say what is to settle, with the cell to settle it in', async () => {
    const plan = await planOf('example');
    const stations = stateOf(readPlan(plan));
    const actuals = stations['actuals'];
    expect(actuals).toMatchObject({
      state: 'toSettle',
      period: { year: 2026, throughMonth: 3 },
      sheet: '完成数 2026-03',
    });
    const { findings = [], issues, toSettle } = actuals ?? {};
    expect(issues).toEqual([]);
    // A cell that is only open yet makes the work begun; it is listed and not counted.
    expect(toSettle).toBe(findings.filter((each) => isOpen(each) && each.rule !== 'cell.missing').length);
    expect(toSettle).toBeGreaterThan(5);
    expect(findings.every(({ place }) => place.row !== undefined && place.column !== undefined)).toBe(true);
  });

  it('lead to the reason that annex 1 misses, and to the row of annex 2 that falls short', async () => {
    const plan = await planOf('example');
    const [annex1, annex2] = [sheetOf(plan, 'district-targets'), sheetOf(plan, 'area-targets')];
    const lower = typeAt(readPlan(plan), annex1, 'technology_contract_value', 'target', 1);
    const reason = addressOf(spotOf(annex1, 'technology_contract_value', 'reason'));
    expect(told(stateOf(lower)['targets'])).toContain(`“${annex1.name}” ${reason}`);

    const areas =
      annex2.rows[0]?.cells.flatMap((cell) =>
        typeof cell?.value === 'string' && /^[a-z]+$/u.test(cell.value) ? [cell.value] : [],
      ) ?? [];
    const short = areas.reduce((read, area) => typeAt(read, annex2, 'patent_grants', area, 1), readPlan(plan));
    expect(told(stateOf(short)['targets'])).toMatch(
      /附件2 目标任务表” [A-Z]+\d+ “专利授权”各单位目标合计 \d+件，少于全区目标/u,
    );
  });

  it('count every part above its whole and every sum of parts that differs, as the sheets mark them', async () => {
    const plan = await planOf('example');
    const march = sheetOf(plan, 'entry', '2026-03');
    const whole = spotOf(march, 'patent_grants', 'qiming');
    const typed = typeAt(readPlan(plan), march, 'invention_grants', 'qiming', 1700);
    expect(told(stateOf(typed)['actuals'])).toMatch(
      new RegExp(`“${march.name}” ${addressOf(whole)} 松风镇的“专利授权”为 .*合计为`, 'u'),
    );
    const above = typeAt(
      readPlan(plan),
      sheetOf(plan, 'area-targets'),
      'rd_institutions_provincial_new',
      'qiming',
      900,
    );
    expect(told(stateOf(above)['targets'])).toMatch(/900家，大于它所属的“新增市级以上研发机构数”/u);
  });

  it('wait, and are not back at the start, while the catalogue has a mistake', async () => {
    const plan = await planOf('example');
    const catalogue = sheetOf(plan, 'catalogue');
    const row = catalogue.rows.findIndex(({ cells }) => cells[0]?.value === 'patent_grants');
    const column = catalogue.rows[0]?.cells.findIndex((cell) => cell?.value === 'measure') ?? 0;
    const stations = stateOf(typeInto(readPlan(plan), catalogue.name, { row, column }, '件数'));
    expect(stations['catalogue']?.state).toBe('toSettle');
    expect(['lastYear', 'targets', 'actuals'].map((id) => stations[id]?.state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
  });

  it('count the district’s own targets where a notice has no areas', async () => {
    const stations = stateOf(readPlan(await planOf('wujin-2017')));
    expect(stations['targets']?.whole).toBeGreaterThan(5);
    expect(stations['targets']?.filled).toBe(stations['targets']?.whole);
  });
});
