/** The return that a town gets: its own targets, its own last figures, cells to fill in, and nothing that can be broken by a slip. */
import type { YearBook } from '../../src/model/year-book';
import { languages } from '../../src/model/language';
import { checkPlan } from '../../src/plan/check-plan';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { keyedGrid } from '../../src/sheets/keyed-grid';
import { returnCoverIdentity, returnIdentity, RETURN_COLUMNS } from '../../src/sheets/return-keys';
import { readReturnMeta } from '../../src/sheets/return-records';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { addressOf, cellAt, cellsOf, NOW, sheetOf, spotOf } from '../support/plans';
import { returnFrom, splitPack } from '../support/return-plans';
import { unzip } from '../support/unzip';

const JUNE = { year: 2026, throughMonth: 6 };
let book: YearBook;
let plan: WorkbookPlan;
let form: SheetPlan;
let cover: SheetPlan;

beforeAll(async () => {
  book = await splitPack('example');
  plan = returnFrom(book, { area: 'qiming' });
  form = sheetOf(plan, 'return');
  cover = sheetOf(plan, 'return-cover');
});

function valueAt(sheet: SheetPlan, rowKey: string, columnKey: string) {
  return cellAt(sheet, spotOf(sheet, rowKey, columnKey))?.value;
}

function textsOf(workbook: WorkbookPlan): string {
  return workbook.sheets.flatMap((sheet) => [...cellsOf(sheet)].map(({ cell }) => String(cell.value))).join('\n');
}

describe('a return', () => {
  it('has a cover in front, a form, and its records on a sheet that nobody sees', () => {
    expect(plan.sheets.map(({ kind, visibility }) => [kind, visibility])).toEqual([
      ['return-cover', 'visible'],
      ['return', 'visible'],
      ['return-records', 'veryHidden'],
    ]);
    expect(plan.activeSheet).toBe(cover.name);
    expect(checkPlan(plan)).toEqual([]);
  });

  it('asks for every indicator of annex 2, in its order', () => {
    const asked = book.indicators.filter(({ placements }) => placements.some(({ annex }) => annex === 2));
    const keys = form.rows.map(({ cells }) => cells[0]?.value).filter((key) => asked.some(({ code }) => code === key));
    expect(keys).toEqual(asked.map(({ code }) => code));
    expect(keys).toHaveLength(18);
  });

  it("shows the area's own targets and what it reported last, the latest period that it reported for", () => {
    expect(valueAt(form, 'patent_grants', RETURN_COLUMNS.target)).toBe(
      book.targets
        .map((each) => (each.area === 'qiming' && each.indicator === 'patent_grants' ? each.value : undefined))
        .find((each) => each?.kind === 'number')?.value,
    );
    expect(valueAt(form, 'patent_grants', RETURN_COLUMNS.before)).toBe(185);
    expect(textsOf(plan)).toContain('1—3月\n已报数');
  });

  it('keeps percentages as fractions under a percent format, as the sheets of the year do', () => {
    const at = spotOf(form, 'hightech_output_share', RETURN_COLUMNS.target);
    expect(cellAt(form, at)?.value).toBe(0.637);
    const entry = cellAt(form, spotOf(form, 'hightech_output_share', RETURN_COLUMNS.actual));
    expect(plan.styles[entry?.style ?? '']?.numberFormat).toBe('0.0%');
  });

  it('has no column for earlier figures where the area has reported none', () => {
    const january = sheetOf(returnFrom(book, { area: 'qiming', month: 1 }), 'return');
    expect(january.rows[0]?.cells.map((cell) => cell?.value)).not.toContain(RETURN_COLUMNS.before);
    expect(textsOf(returnFrom(book, { area: 'qiming', month: 1 }))).toContain('2026年1月');
  });

  it('says -- from the start where the area has no target to meet, and counts the others as open', () => {
    const mengxi = returnFrom(book, { area: 'mengxi' });
    const sheet = sheetOf(mengxi, 'return');
    const rows = book.indicators.flatMap(({ code, schedule }) => {
      const own = book.targets.find((each) => each.indicator === code && each.area === 'mengxi');
      const isAsked = sheet.rows.some(({ cells }) => cells[0]?.value === code);
      return isAsked ? [{ code, schedule, isNotApplicable: own?.value.kind === 'notApplicable' }] : [];
    });
    const signs = rows.filter(({ isNotApplicable }) => isNotApplicable);
    expect(signs.map(({ code }) => code)).toEqual(['hightech_output', 'industrial_output', 'hightech_output_share']);
    for (const { code, isNotApplicable } of rows)
      expect([code, valueAt(sheet, code, 'actual')]).toEqual([code, isNotApplicable ? '--' : null]);
    expect(valueAt(sheet, 'hightech_output', 'helper:check')).toBe('不适用');
    // What is only due in December may stay blank until then.
    expect(valueAt(sheet, 'overdue_projects', 'helper:check')).toBe('年底填报，可暂不填');
    const later = rows.filter(({ schedule, isNotApplicable }) => schedule === 'yearEnd' && !isNotApplicable).length;
    const state = sheet.rows[1]?.cells[1]?.value;
    expect(state).toBe(`▲ 还有 ${rows.length - signs.length - later} 格未填，0 格待改。`);
  });

  it('names the area, the months, the bureau and the day that it is due', () => {
    const due = textsOf(returnFrom(book, { area: 'qiming', deadline: '2026-07-05' }));
    for (const text of [
      '启明高新技术园（松风镇）',
      '2026年1—6月，各数自1月1日起累计',
      '示例区科技局（虚构）',
      '2026年7月5日前',
    ])
      expect(due).toContain(text);
  });

  it('leaves a blank to write the day in where none is set', () => {
    const at = spotOf(cover, 'deadline', 'entry');
    expect(cellAt(cover, at)).toMatchObject({ value: null, entry: true });
  });

  it('says on every sheet that an example is invented', () => {
    for (const sheet of [cover, form])
      expect([...cellsOf(sheet)].some(({ cell }) => String(cell.value).startsWith('示例：'))).toBe(true);
  });

  it.each([...languages])('carries no figure and no name of another area, in %s', (language) => {
    const told = textsOf(returnFrom(book, { area: 'qiming', language }));
    for (const { code, name, nameEn = name } of book.areas.filter((area) => area.code !== 'qiming'))
      for (const word of [code, name, nameEn]) expect(told.split('\n')).not.toContain(word);
    // Every figure of the form is one of this area: made larger everywhere else, the return stays the same.
    const others = {
      ...book,
      targets: book.targets.map((each) =>
        each.area === 'qiming' || each.value.kind !== 'number'
          ? each
          : { ...each, value: { ...each.value, value: 987654 } },
      ),
      figures: book.figures.map((each) =>
        each.area === 'qiming' ? each : { ...each, reported: { kind: 'number' as const, value: 987654 } },
      ),
    };
    expect(returnFrom(others, { area: 'qiming', language })).toEqual(returnFrom(book, { area: 'qiming', language }));
  });

  it('is known again from its file: by its records, its marks and its keys', async () => {
    const grids = await readXlsx(await writeXlsx(plan, NOW));
    expect(readReturnMeta(grids)).toEqual({
      state: 'good',
      meta: {
        schemaVersion: 1,
        workbookId: 'example-1',
        district: '示例区',
        year: 2026,
        period: JUNE,
        areaCode: 'qiming',
        areaName: '启明高新技术园（松风镇）',
        language: 'zh-CN',
        madeOn: '2026-06-28',
      },
    });
    const keyed = grids.flatMap((grid) => keyedGrid(grid) ?? []);
    expect(keyed.map(({ identity }) => identity)).toEqual([returnCoverIdentity(JUNE), returnIdentity(JUNE)]);
    expect(keyed[1]?.doubled).toEqual([]);
    expect(keyed[1]?.columns.get('actual')).toBeGreaterThan(0);
    expect(grids.map(({ sheet }) => sheet)).not.toContain('_att');
  });

  it('comes out of its file cell for cell as it was planned', async () => {
    const grids = await readXlsx(await writeXlsx(plan, NOW));
    for (const [at, sheet] of plan.sheets.entries())
      for (const { row, column, cell } of cellsOf(sheet)) {
        const found = grids[at]?.rows[row]?.[column];
        expect([addressOf({ row, column }), found?.value ?? null, found?.formula]).toEqual([
          addressOf({ row, column }),
          cell.value,
          cell.formula,
        ]);
      }
  });
});

describe('protection', () => {
  function unlocked(sheet: SheetPlan): string[] {
    return [...cellsOf(sheet)]
      .filter(({ cell }) => plan.styles[cell.style]?.unlocked === true)
      .map(
        ({ row, column }) =>
          `${String(sheet.rows[row]?.cells[0]?.value)} ${String(sheet.rows[0]?.cells[column]?.value)}`,
      );
  }

  it('leaves just the figures and the explanations open on the form', () => {
    const codes = form.rows
      .map(({ cells }) => String(cells[0]?.value))
      .filter((key) => book.indicators.some(({ code }) => code === key));
    expect(unlocked(form)).toEqual(codes.flatMap((code) => [`${code} actual`, `${code} explanation`]));
    expect(form.protected).toBe(true);
  });

  it('leaves just what the town writes on the cover open', () => {
    expect(unlocked(cover)).toEqual(
      ['deadline', 'filledBy', 'checkedBy', 'phone', 'date'].map((key) => `${key} entry`),
    );
    expect(cover.protected).toBe(true);
  });

  it('lets rows be made higher for a long explanation', async () => {
    const xml = unzip(await writeXlsx(plan, NOW))
      .get('xl/worksheets/sheet2.xml')
      ?.toString('utf8');
    expect(xml).toContain('formatRows="0"');
  });
});

describe('on paper', () => {
  it('the cover is one page upright, the form one page across, without colours', () => {
    expect(cover.print).toMatchObject({
      paper: 'A4',
      orientation: 'portrait',
      fit: { kind: 'onePageWide', onePageHigh: true },
      blackAndWhite: true,
    });
    expect(form.print).toMatchObject({
      paper: 'A4',
      orientation: 'landscape',
      fit: { kind: 'onePageWide', onePageHigh: true },
      blackAndWhite: true,
    });
  });

  it('the check column and the line of state stay off it', () => {
    const area = form.print?.area;
    const check = spotOf(form, 'patent_grants', RETURN_COLUMNS.check);
    expect(area && check.column >= area.column + area.columns).toBe(true);
    expect(area?.row).toBe(2);
  });
});
