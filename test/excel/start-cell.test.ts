/** Where a clerk finds herself when a task is done. */
import { annexesOf } from '../support/plans';
import { startLive } from './live';
import { updateFrom } from './updates';

test('after the sheets are made she stands on the first cell to fill in, and no mark of ours is in the formula bar', async () => {
  const { host, open } = await startLive();
  await open().commit(await annexesOf('example'));
  const { selection, active } = host.workbook;
  expect(active?.name).toBe('附件2 目标任务表');
  expect(selection).toEqual({ sheet: active, area: { row: 5, column: 4, rows: 1, columns: 1 } });
});

test('where the sheet before her stays, what she has selected stays too', async () => {
  const { host, open } = await startLive();
  const plan = await annexesOf('example');
  const port = open();
  await port.commit(plan);
  const annex2 = host.workbook.sheet('附件2 目标任务表');
  const chosen = { row: 7, column: 6, rows: 1, columns: 1 };
  host.person.select(annex2.id, chosen);
  await port.update(updateFrom(await port.read(), plan, { write: ['上年数'] }));
  expect(host.workbook.selection).toEqual({ sheet: annex2, area: chosen });
});
