/** A task that does not come to its end: the pane is closed, Excel fails. The next pane completes it, or takes it back. */
import { annexesOf } from '../support/plans';
import { attach, failureOf, startLive, type Live } from './live';
import { threeSheets, updateFrom } from './updates';

/** What the sheets hold, by name. */
async function contentsOf(live: Live): Promise<unknown> {
  const { sheets } = await live.open().read();
  return sheets.map(({ sheet, visibility, madeAs, rows }) => ({ sheet, visibility, madeAs, rows }));
}

/** A workbook with the first version of the three sheets, one of them hers, and her own sheet. */
async function startMade(): Promise<Live> {
  const live = await startLive({ sheets: ['我的'] });
  live.host.type('我的', 'A1', 5);
  await live.open().commit(threeSheets());
  return live;
}

/** Updates to the 7th version and loses the pane at that sync. */
async function loseAt(live: Live, sync: number): Promise<void> {
  const port = live.open({ timing: { answer: 30 } });
  const update = updateFrom(await port.read(), threeSheets(7));
  live.host.fail(sync, { kind: 'drop' });
  await failureOf(port.update(update));
}

/** Every sync of an update of three sheets; after the last one it is done. */
const SYNCS = Array.from({ length: 10 }, (_, index) => index + 1);

describe('a second try', () => {
  test.each(SYNCS)('completes the same update, broken at sync %i half-way through its request', async (sync) => {
    const live = await startMade();
    const port = live.open();
    const update = updateFrom(await port.read(), threeSheets(7));
    live.host.fail(sync, { kind: 'break', code: 'GeneralException', atAction: 6 });
    const broken = await port.update(update).then(
      () => false,
      () => true,
    );
    if (broken) await port.update(update);
    const whole = await startMade();
    const other = whole.open();
    await other.update(updateFrom(await other.read(), threeSheets(7)));
    expect(await contentsOf(live)).toEqual(await contentsOf(whole));
    expect(live.host.workbook.enableEvents).toBe(true);
    expect((await port.read()).interrupted).toBeUndefined();
  });

  test.each(SYNCS.slice(0, -1))(
    'made from what a new pane reads, completes an update that was lost at sync %i',
    async (sync) => {
      const live = await startMade();
      const before = await contentsOf(live);
      await loseAt(live, sync);
      const next = await attach(live.host);
      const port = next.open();
      await port.update(updateFrom(await port.read(), threeSheets(7)));
      const read = await port.read();
      expect(read.interrupted).toBeUndefined();
      expect(read.sheets.map(({ rows }) => rows[0]?.[1]?.value)).toEqual([undefined, 7, 9, 7]);
      // Back to what stood there before the first of the two.
      await port.restore();
      expect(await contentsOf(next)).toEqual(before);
    },
  );
});

describe('a new pane', () => {
  test('is told which sheets are not whole, and takes the task back', async () => {
    const live = await startMade();
    const before = await contentsOf(live);
    // Two looks, what stands there, the structure, the first sheet, a look at the second, the second.
    await loseAt(live, 7);
    const next = await attach(live.host);
    const port = next.open();
    const { interrupted, restorable } = await port.read();
    expect(interrupted).toEqual({ unwritten: ['三'] });
    expect(restorable).toEqual({ sheets: ['一', '二'], added: [] });
    expect((await port.restore()).sheets).toEqual(['一', '二']);
    expect(await contentsOf(next)).toEqual(before);
  });

  test.each(SYNCS.slice(0, 8))(
    'takes back what was lost at sync %i, or says that there is nothing to take back',
    async (sync) => {
      const live = await startLive({ sheets: ['我的', '一'] });
      live.host.type('一', 'A1', '她的');
      const before = await contentsOf(live);
      await loseAt(live, sync);
      const next = await attach(live.host);
      const port = next.open();
      const { restorable } = await port.read();
      if (restorable) await port.restore();
      expect(await contentsOf(next)).toEqual(before);
      expect(next.host.workbook.sheets.filter(({ name }) => name.startsWith('_att_keep_'))).toEqual([]);
    },
  );

  test('leaves a sheet alone that the task never came to and the clerk went on with', async () => {
    const live = await startMade();
    await loseAt(live, 5);
    live.host.person.type('二', 'D4', '刚填的');
    const port = (await attach(live.host)).open();
    await port.restore();
    expect(live.host.workbook.sheet('一').cells.at(0, 1)?.value).toBe(1);
    expect(live.host.workbook.sheet('二').cells.at(3, 3)?.value).toBe('刚填的');
  });

  test('keeps what was typed on a sheet that the task had added and never came to', async () => {
    const live = await startLive({ sheets: ['我的'] });
    await loseAt(live, 4);
    live.host.person.type('二', 'D4', '刚填的');
    const port = (await attach(live.host)).open();
    expect(await port.restore()).toEqual({ sheets: [], removed: ['一', '三'], left: ['二'] });
    expect(live.host.workbook.sheet('二').cells.at(3, 3)?.value).toBe('刚填的');
  });

  test('is not led astray by a setting that is no register', async () => {
    const live = await startMade();
    for (const value of ['x', 5, { made: 5 }, { made: { a: 1 }, task: { sheets: 'x' } }]) {
      live.host.workbook.settings.set('targetTables', value);
      const read = await live.open().read();
      expect([read.interrupted, read.restorable]).toEqual([undefined, undefined]);
      expect(read.sheets.map(({ madeAs }) => madeAs)).toEqual([undefined, undefined, undefined, undefined]);
    }
  });
});

test('the annexes of a real notice, broken in the middle and completed, hold what they hold when written at once', async () => {
  const plan = await annexesOf('xinbei-2017');
  const whole = await startLive();
  await whole.open().commit(plan);
  const live = await startLive();
  const port = live.open();
  const update = updateFrom(await port.read(), plan);
  live.host.fail(6, { kind: 'break', code: 'GeneralException', atAction: 200 });
  const failure = await failureOf(port.update(update));
  expect(failure.progress?.written.length).toBeGreaterThan(0);
  expect(failure.progress?.unwritten.length).toBeGreaterThan(0);
  await port.update(update);
  expect(await contentsOf(live)).toEqual(await contentsOf(whole));
});
