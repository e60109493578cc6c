/** Asked to do what is done already, the add-in leaves everything as it is, the way back included. */
import { startLive } from './live';
import { threeSheets, updateFrom } from './updates';

test('an update with nothing to write can still be followed by going back to before the last one', async () => {
  const { host, open } = await startLive({ sheets: ['我的'] });
  const port = open();
  await port.commit(threeSheets(1));
  await port.update(updateFrom(await port.read(), threeSheets(5)));
  const before = host.traffic.syncs;
  await port.update(updateFrom(await port.read(), threeSheets(5), { write: [] }));
  const read = await port.read();
  expect(read.restorable?.sheets).toEqual(['一', '二', '三']);
  expect(host.traffic.syncs - before).toBeLessThanOrEqual(2 * 4 + 2);
  await port.restore();
  expect((await port.read()).sheets.map(({ rows }) => rows[0]?.[1]?.value)).toEqual([undefined, 1, 3, 1]);
});

test('a name that a clerk deleted comes back, although no sheet has to be written', async () => {
  const { host, open } = await startLive();
  const port = open();
  const plan = threeSheets(1, {
    names: [{ name: '数', sheet: '一', range: { row: 0, column: 1, rows: 1, columns: 1 } }],
  });
  await port.commit(plan);
  host.workbook.names = [];
  await port.update(updateFrom(await port.read(), plan, { write: [] }));
  expect(host.workbook.names.map(({ name }) => name)).toEqual(['数']);
});

test('a sheet whose name a clerk changed gets it back, although its cells are in order', async () => {
  const { host, open } = await startLive();
  const port = open();
  await port.commit(threeSheets(1));
  host.person.renameSheet(host.workbook.sheet('二').id, '二号');
  await port.update(updateFrom(await port.read(), threeSheets(1), { write: [] }));
  expect(host.workbook.sheets.map(({ name }) => name)).toContain('二');
});
