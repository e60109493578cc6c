/** What a clerk meets when Excel does not want: nothing of hers is overwritten, and she is told what to do. */
import type { IssueCode } from '../../src/model/issue';
import { cell, sheet, workbook } from '../support/sample-plan';
import { failureOf, issueOf, startLive } from './live';
import { threeSheets, updateFrom } from './updates';

const plan = threeSheets();

describe('before anything is written', () => {
  test('a sheet of other origin is left as it is', async () => {
    const { host, open } = await startLive({ sheets: ['二', '我的'] });
    host.type('二', 'A1', '我自己的数');
    const failure = await failureOf(open().commit(plan));
    expect(issueOf(failure)).toMatchObject({ code: 'excel.sheetTaken', params: { sheets: ['二'] } });
    expect(failure.progress).toBeUndefined();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['二', '我的']);
    expect(host.workbook.sheet('二').cells.at(0, 0)?.value).toBe('我自己的数');
  });

  test('a read-only workbook is not written to', async () => {
    const { host, open } = await startLive();
    host.workbook.readOnly = true;
    const port = open();
    expect((await port.read()).isReadOnly).toBe(true);
    expect(issueOf(await failureOf(port.commit(plan))).code).toBe('excel.readOnly');
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('a workbook whose structure is protected is told so, and keeps its sheets', async () => {
    const { host, office, open } = await startLive();
    await office.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const port = open();
    expect((await port.read()).isStructureProtected).toBe(true);
    expect(issueOf(await failureOf(port.commit(plan))).code).toBe('excel.structureProtected');
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('all protected sheets are named at once, and none of the others is touched', async () => {
    const { host, office, open } = await startLive();
    const port = open();
    await port.commit(plan);
    await office.Excel.run(async (context) => {
      for (const name of ['二', '三']) context.workbook.worksheets.getItem(name).protection.protect();
      await context.sync();
    });
    const read = await port.read();
    expect(read.sheets.map(({ isProtected }) => isProtected)).toEqual([false, true, true]);
    const failure = await failureOf(port.update(updateFrom(read, threeSheets(7))));
    expect(issueOf(failure)).toMatchObject({ code: 'excel.sheetProtected', params: { sheets: ['二', '三'] } });
    expect(host.workbook.sheet('一').cells.at(0, 1)?.value).toBe(1);
  });

  test('what the add-in locked itself against slips is made anew, and locked again', async () => {
    const locked = (figure: number) => workbook([sheet('表', { protected: true, rows: [{ cells: [cell(figure)] }] })]);
    const { host, open } = await startLive();
    const port = open();
    await port.commit(locked(1));
    await port.update(updateFrom(await port.read(), locked(2)));
    expect(host.workbook.sheet('表').cells.at(0, 0)?.value).toBe(2);
    expect(host.workbook.sheet('表').protection).toBeDefined();
  });

  test('a password on such a sheet is told as protection, with what was not written', async () => {
    const locked = workbook([sheet('表', { protected: true, rows: [{ cells: [cell(1)] }] })]);
    const { host, open } = await startLive();
    const port = open();
    await port.commit(locked);
    const made = host.workbook.sheet('表');
    made.protection = { options: {}, password: '密码' };
    const failure = await failureOf(port.update(updateFrom(await port.read(), locked)));
    expect(issueOf(failure)).toMatchObject({ code: 'excel.sheetProtected', params: { sheets: ['表'] } });
    expect(failure.progress).toEqual({ written: [], unwritten: ['表'], begun: ['表'] });
  });

  test('a sheet that was deleted after the preview is told by name', async () => {
    const { host, open } = await startLive({ sheets: ['我的'] });
    const port = open();
    await port.commit(plan);
    const update = updateFrom(await port.read(), threeSheets(7));
    host.person.deleteSheet('二');
    expect(issueOf(await failureOf(port.update(update)))).toMatchObject({
      code: 'excel.gone',
      params: { sheet: '二' },
    });
  });

  test('an Excel below the floor is told so before anything is asked of it', async () => {
    const { host, open } = await startLive({ apiSet: '1.8' });
    const before = host.traffic.syncs;
    expect(issueOf(await failureOf(Promise.resolve().then(() => open()))).code).toBe('excel.tooOld');
    expect(host.traffic.syncs).toBe(before);
  });
});

describe('in the middle', () => {
  test.each<[string, IssueCode]>([
    ['ActivityLimitReached', 'excel.unreachable'],
    ['GeneralException', 'excel.unexpected'],
  ])('%s is told as %s, reading and writing', async (code, expected) => {
    const { host, open } = await startLive();
    host.fail(1, { kind: 'refuse', code });
    expect(issueOf(await failureOf(open().commit(plan))).code).toBe(expected);
    host.fail(1, { kind: 'refuse', code });
    expect(issueOf(await failureOf(open().read())).code).toBe(expected);
  });

  test('an answer that never comes ends as “out of reach”, and the events come back', async () => {
    const { host, open } = await startLive();
    // Two looks, the sheets, then the first sheet's cells.
    host.fail(4, { kind: 'drop' });
    const failure = await failureOf(open({ timing: { answer: 60 } }).commit(plan));
    expect(issueOf(failure).code).toBe('excel.unreachable');
    expect(failure.progress).toEqual({ written: [], unwritten: ['一', '二', '三'], begun: ['一', '二', '三'] });
    expect(host.workbook.enableEvents).toBe(true);
  });

  test('a clerk who cancels is told how far it had come', async () => {
    const { open } = await startLive();
    const stop = new AbortController();
    const port = open();
    const seen: unknown[] = [];
    const failure = await failureOf(
      port.update(updateFrom(await port.read(), plan), {
        signal: stop.signal,
        onProgress: (step) => {
          seen.push(step);
          if (step.sheet === '二') stop.abort();
        },
      }),
    );
    expect(issueOf(failure)).toMatchObject({ code: 'excel.cancelled', severity: 'note' });
    expect(failure.progress).toEqual({ written: ['一'], unwritten: ['二', '三'], begun: ['二', '三'] });
    expect(seen).toEqual([
      { sheet: '一', done: 0, total: 3 },
      { sheet: '二', done: 1, total: 3 },
    ]);
  });

  test('a clerk who cancels need not wait for an answer that never comes', async () => {
    const { host, open } = await startLive();
    const stop = new AbortController();
    const port = open();
    const update = updateFrom(await port.read(), plan);
    host.fail(1, { kind: 'drop' });
    const work = failureOf(port.update(update, { signal: stop.signal }));
    stop.abort();
    expect(issueOf(await work).code).toBe('excel.cancelled');
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
});
