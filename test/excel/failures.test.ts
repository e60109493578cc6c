/** What a clerk meets when Excel does not want: nothing of hers is overwritten, and a second try completes it. */
import { ExcelFailure, type ExcelProblemCode } from '../../src/excel/problem';
import { cell, sheet, workbook } from '../support/sample-plan';
import { startLive } from './live';

const plan = workbook([
  sheet('一', { rows: [{ cells: [cell('甲'), cell(1)] }] }),
  sheet('二', { rows: [{ cells: [cell('乙'), cell(3, 'number', { formula: "'一'!B1+2" })] }] }),
  sheet('三', { visibility: 'veryHidden', rows: [{ cells: [cell('丙')] }] }),
]);

async function failureOf(work: Promise<unknown>): Promise<ExcelFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ExcelFailure) return error;
  throw new Error(`no failure but ${String(error)}`);
}

describe('when Excel does not want', () => {
  test('a sheet of other origin is left as it is', async () => {
    const { host, open } = await startLive({ sheets: ['二', '我的'] });
    host.type('二', 'A1', '我自己的数');
    const failure = await failureOf(open().commit(plan));
    expect(failure.problem).toEqual({ code: 'excel.sheetTaken', params: { sheets: ['二'] } });
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['二', '我的']);
    expect(host.workbook.sheet('二').cells.at(0, 0)?.value).toBe('我自己的数');
  });

  test('a sheet that the register knows is made anew, and the clerk’s own sheets stay where they are', async () => {
    const { host, open } = await startLive({ sheets: ['我的', '二', '别的'] });
    host.type('二', 'C9', '旧');
    host.type('我的', 'A1', 5);
    await open({ mayReplace: ({ name }) => name === '二' }).commit(plan);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['我的', '一', '二', '三', '别的']);
    expect(host.workbook.sheet('二').cells.at(8, 2)?.value ?? null).toBeNull();
    expect(host.workbook.sheet('我的').cells.at(0, 0)?.value).toBe(5);
  });

  test('a blank new workbook keeps no empty Sheet1', async () => {
    const { host, open } = await startLive();
    await open().commit(plan);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['一', '二', '三']);
  });

  test('a failure half-way says what is whole, and a second try completes it', async () => {
    const { host, open } = await startLive();
    const port = open();
    // Two looks and the sheets themselves come before the first sheet's cells.
    host.fail(5, { kind: 'break', code: 'GeneralException', atAction: 4 });
    const failure = await failureOf(port.commit(plan));
    expect(failure.problem.code).toBe('excel.unexpected');
    expect(failure.progress).toEqual({ written: ['一'], unwritten: ['二', '三'] });
    expect(host.workbook.enableEvents).toBe(true);
    await port.commit(plan);
    const grids = await port.readSheets();
    expect(grids.map(({ rows }) => rows[0]?.[0]?.value)).toEqual(['甲', '乙', '丙']);
  });

  test.each<[string, ExcelProblemCode]>([
    ['InvalidOperationInCellEditMode', 'excel.cellEditing'],
    ['ActivityLimitReached', 'excel.unreachable'],
  ])('%s is told as %s', async (code, expected) => {
    const { host, open } = await startLive();
    host.fail(1, { kind: 'refuse', code });
    expect((await failureOf(open().commit(plan))).problem.code).toBe(expected);
    host.fail(1, { kind: 'refuse', code });
    expect((await failureOf(open().readSheets())).problem.code).toBe(expected);
  });

  test('a protected sheet is named', async () => {
    const { host, open } = await startLive();
    host.fail(4, { kind: 'refuse', code: 'AccessDenied' });
    expect((await failureOf(open().commit(plan))).problem).toEqual({
      code: 'excel.sheetProtected',
      params: { sheets: ['一'] },
    });
  });

  test('a workbook whose sheets are locked is told from a locked sheet', async () => {
    const { host, open } = await startLive();
    host.fail(3, { kind: 'refuse', code: 'AccessDenied' });
    expect((await failureOf(open().commit(plan))).problem.code).toBe('excel.structureProtected');
  });

  test('a read-only workbook is not written to', async () => {
    const { host, open } = await startLive();
    host.workbook.readOnly = true;
    expect((await failureOf(open().commit(plan))).problem.code).toBe('excel.readOnly');
    expect(host.workbook.sheets).toHaveLength(1);
  });

  test('a clerk who cancels is told how far it had come', async () => {
    const { open } = await startLive();
    const stop = new AbortController();
    const port = open({
      signal: stop.signal,
      onProgress: ({ sheet: name }) => {
        if (name === '二') stop.abort();
      },
    });
    const failure = await failureOf(port.commit(plan));
    expect(failure.problem.code).toBe('excel.cancelled');
    expect(failure.progress).toEqual({ written: ['一'], unwritten: ['二', '三'] });
  });

  test('an Excel below the floor is told so before anything is asked of it', async () => {
    const { open } = await startLive({ apiSet: '1.8' });
    expect(() => open()).toThrow(ExcelFailure);
  });

  test('the client itself refuses what Excel 2019 does not know', async () => {
    const { office } = await startLive();
    const run = office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').customProperties.add('a', 'b');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('an answer that is too large is asked for in halves', async () => {
    const { host, open } = await startLive({ payloadLimit: 15_000 });
    const rows = Array.from({ length: 300 }, (_, at) => ({ cells: [cell(`第${at}行的说明文字`), cell(at)] }));
    const port = open();
    await port.commit(workbook([sheet('表', { rows })]));
    const before = host.traffic.syncs;
    const [grid] = await port.readSheets();
    expect(host.traffic.syncs - before).toBeGreaterThan(4);
    expect(grid?.rows.map((row) => row[1]?.value)).toEqual(rows.map((_, at) => at));
  });

  test('texts that look like numbers, dates and formulas come back as they were', async () => {
    const texts = ['3-5', '1/2', '=A1', '--', '50%', 'TRUE', '#N/A', "'x", '2017年6月', '1E5'];
    const { open } = await startLive();
    const port = open();
    await port.commit(workbook([sheet('表', { rows: [{ cells: texts.map((text) => cell(text)) }] })]));
    const [grid] = await port.readSheets();
    expect(grid?.rows[0]?.map((each) => each?.value)).toEqual(texts);
    expect(grid?.rows[0]?.some((each) => each?.formula !== undefined)).toBe(false);
  });
});
