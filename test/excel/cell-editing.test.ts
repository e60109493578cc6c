/** A clerk presses a button while a cell is still open: Excel takes nothing until she has left it. */
import { failureOf, issueOf, startLive } from './live';
import { threeSheets, updateFrom } from './updates';

const plan = threeSheets();

describe('while a cell is being edited', () => {
  test('writing waits, says so once, and goes on when the cell is left', async () => {
    const { host, open } = await startLive();
    const port = open();
    const update = updateFrom(await port.read(), plan);
    let told = 0;
    host.person.beginEdit();
    await port.update(update, {
      onWaiting: () => {
        told += 1;
        setTimeout(() => host.person.endEdit(), 20);
      },
    });
    expect(told).toBe(1);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['一', '二', '三']);
  });

  test('a cell that is opened between two sheets holds up the rest, and nothing is lost or done twice', async () => {
    const { host, open } = await startLive();
    // On a busy machine the first answer may take a while without anybody editing.
    const port = open({ timing: { notice: 20_000 } });
    let told = 0;
    await port.update(updateFrom(await port.read(), plan), {
      onProgress: ({ sheet }) => {
        if (sheet === '二') host.person.beginEdit();
      },
      onWaiting: () => {
        told += 1;
        setTimeout(() => host.person.endEdit(), 20);
      },
    });
    expect(told).toBe(1);
    expect((await port.read()).sheets.map(({ rows }) => rows[0]?.[0]?.value)).toEqual(['甲', '乙', '丙']);
  });

  test('restoring and showing wait too', async () => {
    const { host, open } = await startLive({ sheets: ['我的'] });
    const port = open();
    await port.commit(plan);
    let told = 0;
    const onWaiting = (): void => {
      told += 1;
      setTimeout(() => host.person.endEdit(), 20);
    };
    host.person.beginEdit();
    await port.show({ sheet: '二', cell: 'B1' }, { onWaiting });
    expect(host.workbook.active?.name).toBe('二');
    host.person.beginEdit();
    await port.restore({ onWaiting });
    expect(told).toBe(2);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['我的']);
  });

  test('reading tries a few times, then says what to do', async () => {
    const { host, open } = await startLive();
    const port = open();
    host.person.beginEdit();
    const before = host.traffic.syncs;
    expect(issueOf(await failureOf(port.read())).code).toBe('excel.cellEditing');
    expect(host.traffic.syncs - before).toBe(5);
    setTimeout(() => host.person.endEdit(), 3);
    expect((await port.read()).sheets).toHaveLength(1);
  });

  test('whoever cancels while waiting is let go, with nothing written', async () => {
    const { host, open } = await startLive();
    const port = open();
    const update = updateFrom(await port.read(), plan);
    const stop = new AbortController();
    host.person.beginEdit();
    const failure = await failureOf(port.update(update, { signal: stop.signal, onWaiting: () => stop.abort() }));
    expect(issueOf(failure).code).toBe('excel.cancelled');
    host.person.endEdit();
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  test('a first answer that takes its time is told as waiting, a later one is not', async () => {
    const { host, open } = await startLive();
    const port = open();
    const update = updateFrom(await port.read(), plan);
    let told = 0;
    host.fail(1, { kind: 'delay', milliseconds: 40 });
    for (const later of [2, 3, 4]) host.fail(later, { kind: 'delay', milliseconds: 40 });
    await port.update(update, {
      onWaiting: () => {
        told += 1;
      },
    });
    expect(told).toBe(1);
  });
});
