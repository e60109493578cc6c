/** A place comes to the front when it is asked for; the pane hears of what a person does, and not of itself. */
import { failureOf, issueOf, startLive } from './live';
import { threeSheets, updateFrom } from './updates';

describe('showing a place', () => {
  test('by name or by id, with the cell selected', async () => {
    const { host, open } = await startLive({ sheets: ['我的', '别的'] });
    const port = open();
    await port.show({ sheet: '别的', cell: 'F12' });
    expect(host.workbook.active?.name).toBe('别的');
    expect(host.workbook.selection?.area).toMatchObject({ row: 11, column: 5 });
    await port.show({ sheet: host.workbook.sheet('我的').id });
    expect(host.workbook.active?.name).toBe('我的');
  });

  test('a sheet that the clerk has hidden is shown; one that is very hidden is told of', async () => {
    const { host, open } = await startLive();
    const port = open();
    await port.commit(threeSheets());
    host.person.hideSheet('二');
    await port.show({ sheet: '二' });
    expect([host.workbook.active?.name, host.workbook.sheet('二').visibility]).toEqual(['二', 'Visible']);
    expect(issueOf(await failureOf(port.show({ sheet: '三' })))).toMatchObject({
      code: 'excel.sheetHidden',
      params: { sheet: '三' },
    });
  });

  test('a sheet that is gone is told of by name', async () => {
    const { open } = await startLive();
    const failure = await failureOf(open().show({ sheet: '没有', cell: 'A1' }));
    expect(issueOf(failure)).toMatchObject({ code: 'excel.gone', params: { sheet: '没有' } });
  });
});

/** Events come after the answers. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe.each(['1.9', '1.15'])('watching, in an Excel of set %s', (apiSet) => {
  test('a person’s typing, new sheets and deleted ones are told; own writes are not', async () => {
    const { host, open } = await startLive({ apiSet, sheets: ['我的'] });
    const port = open();
    const heard: unknown[] = [];
    const stop = await port.watch((change) => heard.push(change));
    const { id } = host.workbook.sheet('我的');
    host.person.type('我的', 'B3', '12');
    await settled();
    expect(heard).toEqual([{ sheetId: id, address: 'B3' }]);
    host.person.addSheet('新');
    const added = host.workbook.sheet('新').id;
    host.person.deleteSheet('新');
    await settled();
    expect(heard.slice(1)).toEqual([{ sheetId: added }, { sheetId: added }]);

    heard.length = 0;
    await port.update(updateFrom(await port.read(), threeSheets()));
    await port.restore();
    await port.show({ sheet: '我的', cell: 'A1' });
    await settled();
    expect(heard).toEqual([]);

    host.person.type('我的', 'B4', '13');
    await settled();
    expect(heard).toEqual([{ sheetId: id, address: 'B4' }]);
    await stop();
    await stop();
    host.person.type('我的', 'B5', '14');
    await settled();
    expect(heard).toHaveLength(1);
  });
});

test('a pane that was closed in the middle of a task has left events off; the next one hears again', async () => {
  const { host, open } = await startLive();
  host.workbook.enableEvents = false;
  const heard: unknown[] = [];
  await open().watch((change) => heard.push(change));
  host.person.type('Sheet1', 'A1', '1');
  await settled();
  expect(heard).toHaveLength(1);
});
