/** 生成填报表 and 退回单: which files come of a workbook of the year, what they are called, and what goes back to whom. */
import { collectReturns } from '../../src/app/collect/collect-returns';
import type { Collection } from '../../src/app/collect/types';
import { planReturns } from '../../src/app/make-returns';
import { planSlips, type Slips } from '../../src/app/make-slips';
import { openWorkbook, type OpenWorkbook } from '../../src/app/open-workbook';
import { UnusableInput } from '../../src/model/issue';
import type { Period } from '../../src/model/period';
import type { YearBook } from '../../src/model/year-book';
import { checkPlan } from '../../src/plan/check-plan';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { readReturnMeta } from '../../src/sheets/return-records';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { annexesFor, cellsOf, packOf, sheetOf, spotOf, addressOf, templateIn } from '../support/plans';
import { filledIn, GOOD, MADE_AT, type Filled } from '../support/return-plans';
import { BLANK, readPlan } from '../support/workbook-read';

const JUNE: Period = { year: 2026, throughMonth: 6 };
const OPTIONS = { language: 'zh-CN' as const, clock: () => MADE_AT };

let book: YearBook;
let opened: OpenWorkbook;
beforeAll(async () => {
  book = await packOf('example');
  opened = openWorkbook(readPlan(annexesFor(book)));
});

/** What the task refuses with. */
function refusal(task: () => unknown): string[] {
  try {
    task();
  } catch (error) {
    if (error instanceof UnusableInput) return error.issues.map(({ code }) => code);
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('making returns', () => {
  it('makes one for each area in use, by its name', () => {
    const returns = planReturns(opened, JUNE, OPTIONS);
    expect(returns.map(({ area }) => area)).toEqual(book.areas.map(({ code }) => code));
    expect(returns.map(({ fileName }) => fileName).slice(0, 4)).toEqual([
      '启明高新技术园（松风镇）_2026年1-6月_填报表.xlsx',
      '海棠电子产业园（听雨街道）_2026年1-6月_填报表.xlsx',
      '白鹭生态农业园（鹿鸣镇）_2026年1-6月_填报表.xlsx',
      '橙光智造园_2026年1-6月_填报表.xlsx',
    ]);
    for (const { plan } of returns) expect(checkPlan(plan)).toEqual([]);
  });

  it('says in each which workbook it belongs to, whose it is, and the day that it was made on', async () => {
    const [first] = planReturns(opened, JUNE, OPTIONS);
    if (!first) throw new Error('no return');
    expect(readReturnMeta(await readXlsx(await writeXlsx(first.plan, MADE_AT)))).toMatchObject({
      state: 'good',
      meta: { workbookId: opened.remembered?.meta.workbookId, areaCode: 'qiming', period: JUNE, madeOn: '2026-06-28' },
    });
  });

  it('takes the targets that stand in the sheets by now, typed ones among them', () => {
    const annex2 = sheetOf(annexesFor(book), 'area-targets');
    const { row, column } = spotOf(annex2, 'patent_grants', 'qiming');
    const read = readPlan(annexesFor(book));
    const sheets = read.sheets.map((sheet) =>
      sheet.sheet === annex2.name
        ? {
            ...sheet,
            rows: sheet.rows.map((cells, at) =>
              at === row ? cells.map((cell, place) => (place === column ? { ...cell, value: 888 } : cell)) : cells,
            ),
          }
        : sheet,
    );
    const [first] = planReturns(openWorkbook({ ...read, sheets }), JUNE, OPTIONS);
    const form = first && sheetOf(first.plan, 'return');
    const at = form && spotOf(form, 'patent_grants', 'helper:target');
    expect(form && at && form.rows[at.row]?.cells[at.column]?.value).toBe(888);
  });

  it('leaves out an area that is no longer in use', () => {
    const fewer = { ...book, areas: book.areas.map((area) => ({ ...area, inUse: area.code !== 'qiming' })) };
    const returns = planReturns(openWorkbook(readPlan(annexesFor(fewer))), JUNE, OPTIONS);
    expect(returns.map(({ area }) => area)).not.toContain('qiming');
    expect(returns).toHaveLength(book.areas.length - 1);
  });

  it('is refused where only the district has targets', async () => {
    const district = openWorkbook(readPlan(annexesFor(await packOf('wujin-2017'))));
    expect(refusal(() => planReturns(district, { year: 2017, throughMonth: 6 }, OPTIONS))).toEqual(['returns.noAreas']);
  });

  it('is refused for another year', () => {
    expect(refusal(() => planReturns(opened, { year: 2025, throughMonth: 12 }, OPTIONS))).toEqual([
      'returns.otherYear',
    ]);
  });

  it('is refused where no annexes have been made yet', async () => {
    expect(refusal(() => planReturns(openWorkbook(BLANK), JUNE, OPTIONS))).toEqual(['returns.notAnnual']);
    const template = openWorkbook(readPlan(await templateIn()));
    expect(refusal(() => planReturns(template, JUNE, OPTIONS))).toEqual(['returns.notAnnual']);
  });
});

interface Sent {
  readonly name: string;
  readonly area?: string;
  readonly filled?: Filled;
  readonly bytes?: Uint8Array;
}

async function collected(sent: readonly Sent[]): Promise<Collection> {
  const returns = planReturns(opened, JUNE, OPTIONS);
  const files = await Promise.all(
    sent.map(async ({ name, area, filled = {}, bytes }) => {
      const plan = returns.find((each) => each.area === area)?.plan;
      const content = plan ? await writeXlsx(filledIn(plan, filled), MADE_AT) : (bytes ?? new Uint8Array());
      return { name, bytes: () => Promise.resolve(content) };
    }),
  );
  return collectReturns(files, opened, JUNE, (bytes) => readXlsx(bytes));
}

async function slipsFor(...sent: readonly Sent[]): Promise<Slips> {
  return planSlips(opened, await collected(sent), { ...OPTIONS, until: '2026-07-08' });
}

/** Rows of a slip as their texts, blank cells left out. */
function rowsOf(sheet: SheetPlan | undefined): string[][] {
  return (sheet?.rows ?? []).map(({ cells }) =>
    cells.flatMap((cell) => (cell && cell.value !== null && cell.value !== '' ? [String(cell.value)] : [])),
  );
}

function sheetNames(plan: WorkbookPlan | undefined): string[] {
  return plan?.sheets.map(({ name }) => name) ?? [];
}

describe('return slips', () => {
  it('are none where every return is fit', async () => {
    const slips = await slipsFor({ name: '启明.xlsx', area: 'qiming', filled: GOOD });
    expect(slips).toEqual({ each: [] });
  });

  it('name the town, its file, the cell, what stands there, what is wrong, what was expected and the likely fix', async () => {
    const slips = await slipsFor({
      name: '启明.xlsx',
      area: 'qiming',
      filled: { ...GOOD, science_popularisation_events: -11 },
    });
    expect(slips.each.map(({ fileName, area }) => [fileName, area])).toEqual([
      ['启明高新技术园（松风镇）_2026年1-6月_退回单.xlsx', 'qiming'],
    ]);
    const rows = rowsOf(slips.each[0]?.plan.sheets[0]);
    expect(rows[0]).toEqual(['报表退回单']);
    expect(rows[2]).toEqual(['致：启明高新技术园（松风镇）']);
    expect(rows[3]?.[0]).toContain('你单位报送的2026年1—6月填报表（“启明.xlsx”）');
    const form = sheetOf(planReturns(opened, JUNE, OPTIONS)[0]?.plan ?? annexesFor(book), 'return');
    const cell = addressOf(spotOf(form, 'science_popularisation_events', 'actual'));
    const line = rows.find((each) => each[0] === '1');
    expect(line?.slice(0, 4)).toEqual(['1', `填报表 ${cell}`, '组织科普活动', '-11']);
    expect(line?.[4]).toContain('负数');
    expect(line?.[6]).toContain('11');
    const texts = rows.flat().join('\n');
    expect(texts).toContain('请于2026年7月8日前对照上表逐项改正');
    expect(texts).toContain('退回单位（盖章）：示例区科技局（虚构）');
    expect(texts).toContain('退回日期：2026年6月28日');
  });

  it('put all that is blank on one line, with its cells as ranges', async () => {
    const slips = await slipsFor({
      name: '启明.xlsx',
      area: 'qiming',
      filled: { ...GOOD, hightech_output: null, industrial_output: null, patent_grants: null },
    });
    const rows = rowsOf(slips.together?.sheets[0]);
    const line = rows.find((each) => each[0] === '1');
    expect(line?.[1]).toBe('填报表\nH7:H8\nH15');
    expect(line?.[2]).toBe('高新技术产业产值、规模以上工业产值、专利授权');
    expect(line?.[3]).toBe('（空白）');
    expect(line?.[4]).toBe('共3项没有填。请补填；确实没有的填 0，不适用的填 --。');
  });

  it('go to each area once, in their order, on sheets of their own', async () => {
    const slips = await slipsFor(
      { name: '海棠.xlsx', area: 'haitang', filled: { ...GOOD, patent_grants: '约400件' } },
      { name: '启明.xlsx', area: 'qiming', filled: { ...GOOD, patent_grants: 401 } },
      { name: '白鹭.xlsx', area: 'bailu', filled: { technology_work_items: 'x' } },
    );
    expect(slips.each.map(({ area }) => area)).toEqual(['qiming', 'haitang', 'bailu']);
    expect(sheetNames(slips.together)).toEqual(book.areas.slice(0, 3).map(({ name, shortName }) => shortName ?? name));
    expect(slips.together && checkPlan(slips.together)).toEqual([]);
    for (const { plan } of slips.each) expect(sheetNames(plan)).toHaveLength(1);
    // A town reads of no other town's figures.
    expect(rowsOf(slips.each[0]?.plan.sheets[0]).flat().join('\n')).not.toContain('约400件');
  });

  it('go back for no file of an area that has sent a fit one, too', async () => {
    const slips = await slipsFor(
      { name: '启明.xlsx', area: 'qiming', filled: { ...GOOD, patent_grants: 401 } },
      { name: '启明 改.xlsx', area: 'qiming', filled: GOOD },
    );
    expect(slips.each).toEqual([]);
  });

  it('list both files of an area, each under its name', async () => {
    const slips = await slipsFor(
      { name: '启明.xlsx', area: 'qiming', filled: { ...GOOD, patent_grants: 401 } },
      { name: '启明二.xlsx', area: 'qiming', filled: { ...GOOD, patent_grants: 'x' } },
    );
    const rows = rowsOf(slips.each[0]?.plan.sheets[0]).flat();
    expect(rows).toEqual(expect.arrayContaining(['文件：“启明.xlsx”', '文件：“启明二.xlsx”']));
  });

  it('tell the clerk of files that nobody is known for, and send them to nobody', async () => {
    const slips = await slipsFor({ name: '../报表<b>.xlsx', bytes: new TextEncoder().encode('no workbook') });
    expect(slips.each).toEqual([]);
    expect(sheetNames(slips.together)).toEqual(['未识别的文件']);
    const rows = rowsOf(slips.together?.sheets[0]).flat();
    expect(rows).toContain('文件：“../报表<b>.xlsx”');
    expect(rows).toContain('整份报表');
  });

  it('are read back as they were planned, hostile names and all, and nothing in them is a formula', async () => {
    const slips = await slipsFor(
      {
        name: '=HYPERLINK("x").xlsx',
        area: 'qiming',
        filled: { ...GOOD, patent_grants: '=1+1', design_grants: '+86\n519' },
      },
      { name: '\u202e@SUM(A1)\u0007.xlsx', bytes: new Uint8Array() },
    );
    if (!slips.together) throw new Error('no slips');
    const grids = await readXlsx(await writeXlsx(slips.together, MADE_AT));
    for (const [at, sheet] of slips.together.sheets.entries()) {
      for (const { row, column, cell } of cellsOf(sheet)) {
        expect(grids[at]?.rows[row]?.[column]?.value ?? '').toBe(cell.value ?? '');
        expect(grids[at]?.rows[row]?.[column]?.formula).toBeUndefined();
        expect(String(cell.value)).not.toMatch(/[\u202e\u0007]/u);
      }
    }
  });
});
