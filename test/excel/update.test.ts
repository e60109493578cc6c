/** An update of a workbook that lives: what is hers stays, what is ours is known again whatever it is called. */
import { rangeAddress } from '../../src/plan/address';
import { cell, sheet, workbook } from '../support/sample-plan';
import { failureOf, issueOf, startLive, type Live } from './live';
import { threeSheets, updateFrom } from './updates';

const tabs = ({ host }: Live): string[] =>
  host.workbook.sheets.filter(({ name }) => !name.startsWith('_att_')).map(({ name }) => name);

const valueAt = ({ host }: Live, name: string, row: number, column: number): unknown =>
  host.workbook.sheet(name).cells.at(row, column)?.value ?? null;

describe('an update', () => {
  test('takes the blank sheet of a new workbook, and knows its own sheets by what they are', async () => {
    const live = await startLive();
    const port = live.open();
    await port.update(updateFrom(await port.read(), threeSheets()));
    const { sheets } = await port.read();
    expect(sheets.map((each) => [each.sheet, each.madeAs])).toEqual([
      ['一', 'targets'],
      ['二', 'entry|2026-06'],
      ['三', 'att'],
    ]);
  });

  test('finds a sheet that the clerk renamed, and leaves alone the copy that she made of it', async () => {
    const live = await startLive({ sheets: ['我的'] });
    const port = live.open();
    await port.commit(threeSheets());
    live.host.person.copySheet('二');
    live.host.person.renameSheet('二', '半年数');
    const { sheets } = await port.read();
    expect(sheets.find((each) => each.sheet === '半年数')?.madeAs).toBe('entry|2026-06');
    expect(sheets.find((each) => each.sheet === '二 (2)')?.madeAs).toBeUndefined();
    const id = sheets.find((each) => each.sheet === '半年数')?.id;
    await port.update(updateFrom(await port.read(), threeSheets(5)));
    expect(live.host.workbook.sheet('二').id).toBe(id);
    expect(valueAt(live, '二', 0, 2)).toBe('第5版');
    expect(valueAt(live, '二 (2)', 0, 2)).toBe('第1版');
  });

  test('writes only the sheets that it is told to, and notes the others as made', async () => {
    const live = await startLive();
    const port = live.open();
    await port.commit(threeSheets());
    await port.update(updateFrom(await port.read(), threeSheets(9), { write: ['二'] }));
    expect([valueAt(live, '一', 0, 1), valueAt(live, '二', 0, 2)]).toEqual([1, '第9版']);
    expect((await port.read()).sheets.map(({ madeAs }) => madeAs)).toEqual(['targets', 'entry|2026-06', 'att']);
  });

  test('changes single cells of a sheet that stays as it is otherwise, and says so of texts like numbers', async () => {
    const live = await startLive({ sheets: ['一', '我的'] });
    live.host.type('一', 'A1', '她的');
    live.host.type('一', 'C3', 5);
    const port = live.open();
    const patches = new Map([
      [
        '一',
        [
          { row: 2, column: 2, value: 0.47, numberFormat: '0.0%' },
          { row: 0, column: 3, value: '1-2', numberFormat: 'General' },
          { row: 5, column: 0, value: null, numberFormat: 'General' },
        ],
      ],
    ]);
    const plan = workbook([sheet('一'), sheet('新', { rows: [{ cells: [cell('甲')] }] })]);
    await port.update(updateFrom(await port.read(), plan, { write: ['新'], patches }));
    const [made] = (await port.read()).sheets;
    expect(made?.rows[0]?.map((each) => each?.value)).toEqual(['她的', undefined, undefined, '1-2']);
    expect(made?.rows[2]?.[2]).toEqual({ value: 0.47, numberFormat: '0.0%' });
    expect((await port.read()).restorable).toEqual({ sheets: ['一'], added: ['新'] });
    await port.restore();
    expect(valueAt(live, '一', 2, 2)).toBe(5);
    expect(valueAt(live, '一', 0, 3)).toBeNull();
  });

  test('puts its sheets in order and leaves the clerk’s where they stand', async () => {
    const live = await startLive({ sheets: ['我的', '二', '别的'] });
    live.host.type('我的', 'A1', 5);
    const port = live.open();
    await port.update(updateFrom(await port.read(), threeSheets()));
    expect(tabs(live)).toEqual(['我的', '一', '二', '三', '别的']);
    expect(valueAt(live, '我的', 0, 0)).toBe(5);
    expect(live.host.workbook.active?.name).toBe('一');
  });

  test('two sheets that change names with each other keep what is theirs', async () => {
    const live = await startLive();
    const port = live.open();
    await port.commit(workbook([sheet('甲', { kind: 'a', rows: [{ cells: [cell(1)] }] }), sheet('乙', { kind: 'b' })]));
    const read = await port.read();
    const ids = read.sheets.map(({ id }) => id);
    const swapped = workbook([
      sheet('乙', { kind: 'a', rows: [{ cells: [cell(2)] }] }),
      sheet('甲', { kind: 'b', rows: [{ cells: [cell(3)] }] }),
    ]);
    await port.update(updateFrom(read, swapped));
    expect(live.host.workbook.sheets.slice(0, 2).map(({ id, name }) => [id, name])).toEqual([
      [ids[0], '乙'],
      [ids[1], '甲'],
    ]);
    await port.restore();
    expect(tabs(live)).toEqual(['甲', '乙']);
    expect([valueAt(live, '甲', 0, 0), valueAt(live, '乙', 0, 0)]).toEqual([1, null]);
  });

  test('keeps copies that nobody sees or reads, and only those of the last task', async () => {
    const live = await startLive();
    const port = live.open();
    await port.commit(threeSheets());
    for (const figure of [2, 3, 4]) await port.update(updateFrom(await port.read(), threeSheets(figure)));
    const copies = live.host.workbook.sheets.filter(({ name }) => name.startsWith('_att_keep_'));
    expect(copies.map(({ visibility }) => visibility)).toEqual(['VeryHidden', 'VeryHidden', 'VeryHidden']);
    expect(copies.map((copy) => copy.cells.at(0, 0)?.value)).toEqual(['甲', '乙', '丙']);
    expect((await port.read()).sheets.map((each) => each.sheet)).toEqual(['一', '二', '三']);
    expect(valueAt(live, copies[0]?.name ?? '', 0, 1)).toBe(3);
  });

  test('formulas of the clerk’s own sheets go on reading a sheet that is made anew', async () => {
    const live = await startLive({ sheets: ['我的'] });
    const port = live.open();
    await port.commit(threeSheets());
    live.host.type('我的', 'A1', '=一!B1*10');
    await port.update(updateFrom(await port.read(), threeSheets(7)));
    expect(valueAt(live, '我的', 0, 0)).toBe(70);
  });

  test('asks Excel for as little as is promised: pieces, two a sheet, three a task', async () => {
    const live = await startLive();
    const port = live.open();
    const first = updateFrom(await port.read(), threeSheets());
    let before = live.host.traffic.syncs;
    await port.update(first);
    expect(live.host.traffic.syncs - before).toBeLessThanOrEqual(3 + 3 * 3);
    const second = updateFrom(await port.read(), threeSheets(2));
    before = live.host.traffic.syncs;
    await port.update(second);
    expect(live.host.traffic.syncs - before).toBeLessThanOrEqual(3 + 3 * 3);
    const one = updateFrom(await port.read(), threeSheets(3), { write: ['二'] });
    before = live.host.traffic.syncs;
    await port.update(one);
    expect(live.host.traffic.syncs - before).toBeLessThanOrEqual(3 + 3);
  });
});

describe('somebody typed after the preview', () => {
  test('nothing is written at all, and the cell is named', async () => {
    const live = await startLive();
    const port = live.open();
    await port.commit(threeSheets());
    const update = updateFrom(await port.read(), threeSheets(7));
    live.host.type('二', 'F9', '刚填的');
    const failure = await failureOf(port.update(update));
    expect(issueOf(failure)).toMatchObject({
      code: 'excel.changedMeanwhile',
      params: { sheet: '二', cell: 'F9' },
      place: { sheet: '二', row: 8, column: 5 },
    });
    expect(failure.progress).toBeUndefined();
    expect([valueAt(live, '一', 0, 1), valueAt(live, '二', 8, 5)]).toEqual([1, '刚填的']);
    expect((await port.read()).interrupted).toBeUndefined();
  });

  test('on a sheet that the update leaves as it is, nothing is written either', async () => {
    const live = await startLive();
    const port = live.open();
    await port.commit(threeSheets());
    const update = updateFrom(await port.read(), threeSheets(7), { write: ['三'] });
    live.host.type('一', 'B1', 900);
    expect(issueOf(await failureOf(port.update(update)))).toMatchObject({
      code: 'excel.changedMeanwhile',
      params: { sheet: '一', cell: 'B1' },
    });
    expect(valueAt(live, '三', 0, 1)).toBe(1);
  });

  test('between two sheets: the second is not overwritten, and it is said what was', async () => {
    const live = await startLive();
    const port = live.open();
    await port.commit(threeSheets());
    const failure = await failureOf(
      port.update(updateFrom(await port.read(), threeSheets(7)), {
        onProgress: ({ sheet: name }) => {
          if (name === '二') live.host.type('二', 'A1', '刚填的');
        },
      }),
    );
    expect(issueOf(failure)).toMatchObject({ code: 'excel.changedMeanwhile', params: { sheet: '二', cell: 'A1' } });
    expect(failure.progress).toEqual({ written: ['一'], unwritten: ['二', '三'], begun: [] });
    expect([valueAt(live, '一', 0, 1), valueAt(live, '二', 0, 0)]).toEqual([7, '刚填的']);
    expect((await port.read()).interrupted).toEqual({ unwritten: ['二', '三'] });
  });

  test('a result that follows another sheet is no change, and neither is a look', async () => {
    const live = await startLive({ sheets: ['我的', '一', '二'] });
    live.host.type('二', 'A1', '=我的!A1');
    const port = live.open();
    const update = updateFrom(await port.read(), threeSheets(7));
    live.host.type('我的', 'A1', 12);
    live.host.workbook.sheet('二').cells.patchFormats({ row: 0, column: 0, rows: 1, columns: 1 }, (format) => ({
      ...format,
      bold: true,
    }));
    await port.update(update);
    expect(valueAt(live, '二', 0, 0)).toBe('乙');
  });

  test('a sheet that somebody else made under a wanted name is not written over', async () => {
    const live = await startLive({ sheets: ['我的'] });
    const port = live.open();
    const update = updateFrom(await port.read(), threeSheets());
    live.host.person.addSheet('二');
    live.host.type('二', 'B2', '她的');
    expect(issueOf(await failureOf(port.update(update)))).toMatchObject({
      code: 'excel.sheetTaken',
      params: { sheets: ['二'] },
    });
    expect(tabs(live)).toEqual(['我的', '二']);
  });
});

test('names follow the plan, and come back', async () => {
  const range = (row: number) => ({ row, column: 0, rows: 1, columns: 2 });
  const named = (row: number) => threeSheets(row, { names: [{ name: '数', sheet: '一', range: range(row) }] });
  const live = await startLive();
  const port = live.open();
  await port.commit(named(0));
  await port.update(updateFrom(await port.read(), named(3)));
  const formulas = (): unknown[] => live.host.workbook.names.map(({ name, formula }) => [name, formula.text]);
  expect(formulas()).toEqual([['数', expect.stringContaining(rangeAddress(range(3), { row: true, column: true }))]]);
  await port.restore();
  expect(formulas()).toEqual([['数', expect.stringContaining(rangeAddress(range(0), { row: true, column: true }))]]);
});
