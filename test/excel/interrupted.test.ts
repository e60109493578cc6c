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

  test('is given what stood on a half-written sheet before, and no sheet that was only being added', async () => {
    const live = await startLive({ sheets: ['我的', '一'] });
    live.host.type('一', 'A1', '她的');
    live.host.type('一', 'B2', '=一!A1&"一!"');
    const port = live.open();
    const update = updateFrom(await port.read(), threeSheets(7));
    live.host.fail(5, { kind: 'break', code: 'GeneralException', atAction: 28 });
    await failureOf(port.update(update));
    expect(live.host.workbook.sheet('一').cells.at(0, 0)?.value ?? null).not.toBe('她的');
    const { sheets, interrupted } = await (await attach(live.host)).open().read();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['我的', '一']);
    expect(sheets[1]?.rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value))).toEqual([
      ['她的'],
      [undefined, 'A1&"一!"'],
    ]);
    expect(interrupted).toEqual({ unwritten: ['一', '二', '三'] });
  });

  test('gives back at the end what stood there before the first of two tries, where the second broke too', async () => {
    const live = await startMade();
    const before = await contentsOf(live);
    await loseAt(live, 6);
    const second = await attach(live.host);
    const port = second.open({ timing: { answer: 30 } });
    const update = updateFrom(await port.read(), threeSheets(8));
    live.host.fail(4, { kind: 'drop' });
    await failureOf(port.update(update));
    const third = await attach(live.host);
    expect((await third.open().read()).sheets[1]?.rows[0]?.[1]?.value).toBe(1);
    await third.open().restore();
    expect(await contentsOf(third)).toEqual(before);
    expect(live.host.workbook.sheet('一').cells.at(0, 1)?.value).toBe(1);
  });

  test('brings back a half-written sheet that the task planned anew leaves as it was', async () => {
    const live = await startMade();
    const before = await contentsOf(live);
    const port = live.open();
    const update = updateFrom(await port.read(), threeSheets(7));
    live.host.fail(5, { kind: 'break', code: 'GeneralException', atAction: 28 });
    await failureOf(port.update(update));
    const next = (await attach(live.host)).open();
    await next.update(updateFrom(await next.read(), threeSheets(1), { write: ['三'] }));
    expect((await next.read()).interrupted).toBeUndefined();
    expect(await contentsOf(live)).toEqual(before);
  });

  test('is told that the first task of a blank workbook broke, and makes its sheets under their own names', async () => {
    const live = await startLive();
    await loseAt(live, 4);
    const next = (await attach(live.host)).open();
    const read = await next.read();
    expect(read.interrupted?.unwritten).toContain('二');
    await next.update(updateFrom(read, threeSheets(7)));
    expect((await next.read()).sheets.map(({ sheet }) => sheet)).toEqual(['一', '二', '三']);
  });

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
