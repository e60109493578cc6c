/** A second period's sheet, what was issued before, and what the register keeps through every update. */
import { checkWorkbook } from '../../src/app/check-workbook';
import { followingPeriod } from '../../src/app/following-period';
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate } from '../../src/app/plan-update';
import type { WorkbookRead } from '../../src/app/port';
import type { DraftOptions } from '../../src/app/draft-plan';
import { annexesOf, cellAt, CLOCK, sheetOf, spotOf } from '../support/plans';
import { readPlan, typeAt } from '../support/workbook-read';

const SEPTEMBER = { year: 2017, throughMonth: 9 };

function planOf(read: WorkbookRead, options: Partial<DraftOptions> = {}) {
  const opened = openWorkbook(read);
  if (!opened.book) throw new Error('no book');
  return planUpdate(opened, opened.book, { language: 'zh-CN', clock: CLOCK, ...options });
}

describe('a further period', () => {
  it('gets its sheet beside the first, which stays as it is', async () => {
    const plan = await annexesOf('xinbei-2017');
    const read = typeAt(readPlan(plan), sheetOf(plan, 'entry'), 'patent_applications', 'luoxi', 300);
    expect(followingPeriod(openWorkbook(read))).toEqual(SEPTEMBER);
    const preview = planOf(read, { periods: [SEPTEMBER] });
    const changes = preview.sheets
      .filter(({ kind }) => kind.startsWith('entry'))
      .map((each) => [each.name, each.change]);
    expect(changes).toContainEqual(['完成数 2017-06', 'same']);
    expect(changes).toContainEqual(['完成数 2017-09', 'new']);
    // What was asked for once is there from now on.
    expect(planOf(readPlan(preview.update.plan)).isNothing).toBe(true);
  });

  it('shows what stood there one period earlier, and follows it', async () => {
    const plan = await annexesOf('xinbei-2017');
    const read = typeAt(readPlan(plan), sheetOf(plan, 'entry'), 'patent_applications', 'luoxi', 300);
    const later = planOf(read, { periods: [SEPTEMBER] }).update.plan;
    const september = sheetOf(later, 'entry', '2017-09');
    const before = cellAt(september, spotOf(september, 'last:patent_applications', 'luoxi'));
    expect(before?.value).toBe(300);
    expect(before?.formula).toContain("'完成数 2017-06'!");
    const fallen = typeAt(readPlan(later), september, 'patent_applications', 'luoxi', 290);
    expect(
      checkWorkbook(openWorkbook(fallen)).checked.findings.filter(({ rule }) => rule === 'time.falls'),
    ).toMatchObject([
      { area: 'luoxi', place: { sheet: '完成数 2017-09', ...spotOf(september, 'patent_applications', 'luoxi') } },
    ]);
  });
});

describe('a formula of ours that a value was typed over', () => {
  it('is found where it was, with what stands there, and is back after an update', async () => {
    const plan = await annexesOf('xinbei-2017');
    const june = sheetOf(plan, 'entry');
    const begun = typeAt(readPlan(plan), june, 'patent_applications', 'luoxi', 300);
    const typed = typeAt(begun, june, 'rate:patent_applications', 'luoxi', 0.9);
    const found = (read: WorkbookRead) =>
      checkWorkbook(openWorkbook(read)).checked.findings.filter(({ rule }) => rule === 'cell.formulaOverwritten');
    expect(found(begun)).toEqual([]);
    expect(found(typed)).toMatchObject([
      { area: 'luoxi', params: { value: '90%' }, place: spotOf(june, 'rate:patent_applications', 'luoxi') },
    ]);
    expect(found(readPlan(planOf(typed).update.plan))).toEqual([]);
  });
});

describe('an issued target', () => {
  it('that is typed over is told of, after every further update too, until it is what was issued', async () => {
    const plan = await annexesOf('xinbei-2017');
    const annex2 = sheetOf(plan, 'area-targets');
    const changed = (read: WorkbookRead) =>
      checkWorkbook(openWorkbook(read))
        .checked.findings.filter(({ rule }) => rule === 'targets.changed')
        .map(({ params, place }) => [params, place]);
    const issued = cellAt(annex2, spotOf(annex2, 'patent_applications', 'luoxi'))?.value;
    expect(changed(readPlan(plan))).toEqual([]);
    const typed = typeAt(readPlan(plan), annex2, 'patent_applications', 'luoxi', 1);
    const told = [
      [
        expect.objectContaining({ value: '1', issued: String(issued) }),
        { sheet: annex2.name, ...spotOf(annex2, 'patent_applications', 'luoxi') },
      ],
    ];
    expect(changed(typed)).toEqual(told);
    const once = readPlan(planOf(typed).update.plan);
    const twice = readPlan(planOf(once).update.plan);
    expect([changed(once), changed(twice)]).toEqual([told, told]);
    const back = typeAt(twice, annex2, 'patent_applications', 'luoxi', issued ?? null);
    expect(changed(back)).toEqual([]);
    expect(openWorkbook(readPlan(planOf(back).update.plan)).remembered?.issued).toEqual([]);
  });
});

describe('what is noted with an update', () => {
  it('explanations and overruled returns stay through further updates; the last word on one counts', async () => {
    const plan = await annexesOf('xinbei-2017');
    const finding = 'time.falls|patent_applications|luoxi|2017-06';
    const overrule = {
      file: '罗溪镇.xlsx',
      area: 'luoxi',
      period: '2017-06',
      reason: '电话核实',
      at: '2017-07-03T09:12',
    };
    const noted = planOf(readPlan(plan), {
      explanations: [{ finding, text: '口径调整', at: '2017-07-03T09:12' }],
      overrules: [overrule],
    });
    const again = planOf(readPlan(noted.update.plan), {
      explanations: [{ finding, text: '上期多报', at: '2017-07-04T10:00' }],
      overrules: [{ ...overrule, reason: '附盖章说明' }],
    });
    const kept = openWorkbook(readPlan(planOf(readPlan(again.update.plan)).update.plan)).remembered;
    expect(kept?.explanations).toEqual([{ finding, text: '上期多报', at: '2017-07-04T10:00' }]);
    expect(kept?.overrules).toEqual([{ ...overrule, reason: '附盖章说明' }]);
  });
});
