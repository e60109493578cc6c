/** Fixes and explanations: single cells are read and written beside the clerk's own work, all or none. */
import type { CellWrite } from '../../src/app/port';
import { failureOf, issueOf, startLive, type Live } from './live';
import { threeSheets } from './updates';

/** Events come after the answers. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

interface Desk extends Live {
  readonly port: ReturnType<Live['open']>;
  readonly id: (sheet: string) => string;
  readonly cell: (sheet: string, row: number, column: number) => unknown;
}

async function openDesk(): Promise<Desk> {
  const live = await startLive({ sheets: ['完成数', '_att'] });
  const { host } = live;
  host.workbook.sheet('_att').visibility = 'VeryHidden';
  host.person.paste('完成数', { row: 4, column: 2, rows: 1, columns: 1 }, [
    ['8155', '１２００'],
    ['47', '=3+4'],
  ]);
  return {
    ...live,
    port: live.open(),
    id: (sheet) => host.workbook.sheet(sheet).id,
    cell: (sheet, row, column) => host.workbook.sheet(sheet).cells.at(row, column)?.value ?? null,
  };
}

describe('cells at an address', () => {
  test('come as they stand, blank ones in their places, in one sync', async () => {
    const { host, port, id } = await openDesk();
    const before = host.traffic.syncs;
    const read = await port.readCells({ sheetId: id('完成数'), address: 'C5:E6' });
    expect(host.traffic.syncs - before).toBe(1);
    expect(read).toEqual({
      row: 4,
      column: 2,
      rows: [
        [{ value: 8155 }, { value: '１２００' }, undefined],
        [{ value: 47 }, { value: 7, formula: '3+4' }, undefined],
      ],
    });
  });

  test('that were emptied, or lie apart, or are a whole row, are read too', async () => {
    const { port, id } = await openDesk();
    const sheetId = id('完成数');
    expect(await port.readCells({ sheetId, address: 'H9' })).toEqual({ row: 8, column: 7, rows: [[undefined]] });
    const apart = await port.readCells({ sheetId, address: "'完成数'!C5,'完成数'!D6" });
    expect(apart).toMatchObject({
      row: 4,
      column: 2,
      rows: [
        [{ value: 8155 }, {}],
        [{}, { value: 7 }],
      ],
    });
    expect(await port.readCells({ sheetId, address: '5:5' })).toMatchObject({ row: 4, column: 2 });
    expect((await port.readCells({ sheetId: id('_att'), address: 'A:A' })).rows).toEqual([]);
  });

  test('of a sheet that has just been deleted are told of', async () => {
    const { host, port, id } = await openDesk();
    const sheetId = id('完成数');
    host.person.addSheet('别的');
    host.person.deleteSheet('完成数');
    expect(issueOf(await failureOf(port.readCells({ sheetId, address: 'A1' }))).code).toBe('excel.gone');
  });
});

describe('writing cells', () => {
  test('puts a fix and its note in the hidden sheet, in three syncs, and can take both back', async () => {
    const { host, port, id, cell } = await openDesk();
    const writes: CellWrite[] = [
      { sheetId: id('完成数'), row: 4, column: 2, value: 1855, expected: 8155 },
      { sheetId: id('完成数'), row: 4, column: 3, value: 1200, expected: '１２００' },
      { sheetId: id('完成数'), row: 5, column: 3, value: 9, expected: 7 },
      { sheetId: id('_att'), row: 7, column: 0, value: '=已核实' },
      { sheetId: id('_att'), row: 7, column: 1, value: '2017-07' },
    ];
    const before = host.traffic.syncs;
    const back = await port.writeCells(writes);
    expect(host.traffic.syncs - before).toBe(3);
    expect([4, 5].flatMap((row) => [2, 3].map((column) => cell('完成数', row, column)))).toEqual([1855, 1200, 47, 9]);
    expect([cell('_att', 7, 0), cell('_att', 7, 1)]).toEqual(['=已核实', '2017-07']);
    expect(host.workbook.sheet('_att').visibility).toBe('VeryHidden');
    expect(host.workbook.sheets).toHaveLength(2);

    await port.writeCells(back);
    expect([2, 3].map((column) => cell('完成数', 4, column))).toEqual([8155, '１２００']);
    expect(host.workbook.sheet('完成数').cells.at(5, 3)).toMatchObject({ value: 7, formula: { text: '3+4' } });
    expect([cell('_att', 7, 0), cell('_att', 7, 1)]).toEqual([null, null]);
  });

  test('writes nothing at all where one cell is another by now, and names it', async () => {
    const { host, port, id, cell } = await openDesk();
    host.person.type('完成数', 'C6', '74');
    const failure = await failureOf(
      port.writeCells([
        { sheetId: id('完成数'), row: 4, column: 2, value: 1855, expected: 8155 },
        { sheetId: id('完成数'), row: 5, column: 2, value: 4.7, expected: 47 },
        { sheetId: id('_att'), row: 0, column: 0, value: '说明' },
      ]),
    );
    expect(issueOf(failure)).toMatchObject({
      code: 'excel.changedMeanwhile',
      params: { sheet: '完成数', cell: 'C6' },
      place: { row: 5, column: 2 },
    });
    expect([cell('完成数', 4, 2), cell('_att', 0, 0)]).toEqual([8155, null]);
  });

  test('a blank, a date and an error are expected as they were read', async () => {
    const { host, port, id, cell } = await openDesk();
    host.person.type('完成数', 'A1', '2017-03-31');
    host.person.type('完成数', 'A2', '=1/0');
    const sheetId = id('完成数');
    const { rows } = await port.readCells({ sheetId, address: 'A1:A3' });
    expect(rows).toMatchObject([[{ value: '2017-03-31' }], [{ value: { error: '#DIV/0!' } }], [undefined]]);
    const back = await port.writeCells([
      { sheetId, row: 0, column: 0, value: 3, expected: '2017-03-31' },
      { sheetId, row: 1, column: 0, value: 4, expected: '#DIV/0!' },
      { sheetId, row: 2, column: 0, value: 5, expected: null },
    ]);
    expect([0, 1, 2].map((row) => cell('完成数', row, 0))).toEqual([3, 4, 5]);
    await port.writeCells(back);
    expect((await port.readCells({ sheetId, address: 'A1:A3' })).rows).toEqual(rows);
  });

  test('a number goes into a cell that was made text as a number, and the format comes back with the text', async () => {
    const { host, port, id, cell } = await openDesk();
    const sheetId = id('完成数');
    host.person.type('_att', 'A1', 'x');
    host.workbook.sheet('完成数').cells.patchFormats({ row: 4, column: 3, rows: 1, columns: 1 }, (format) => ({
      ...format,
      numberFormat: '@',
    }));
    const back = await port.writeCells([{ sheetId, row: 4, column: 3, value: 1200, expected: '１２００' }]);
    expect(cell('完成数', 4, 3)).toBe(1200);
    await port.writeCells(back);
    expect(host.workbook.sheet('完成数').cells.at(4, 3)).toMatchObject({
      value: '１２００',
      format: { numberFormat: '@' },
    });
  });

  test('`--` and a percentage are written as they are meant', async () => {
    const { host, port, id } = await openDesk();
    const sheetId = id('完成数');
    await port.writeCells([
      { sheetId, row: 0, column: 5, value: '--' },
      { sheetId, row: 1, column: 5, value: 0.47, numberFormat: '0.0%' },
    ]);
    expect([0, 1].map((row) => host.view.cell('完成数', row, 5).text)).toEqual(['--', '47.0%']);
  });

  test('raises no event of its own, and events are on again afterwards', async () => {
    const { host, port, id } = await openDesk();
    const heard: unknown[] = [];
    await port.watch((change) => heard.push(change));
    await port.writeCells([{ sheetId: id('完成数'), row: 0, column: 0, value: 1 }]);
    await settled();
    expect(heard).toEqual([]);
    host.person.type('完成数', 'A1', '2');
    await settled();
    expect(heard).toEqual([{ sheetId: id('完成数'), address: 'A1' }]);
  });

  test('no cells take no sync', async () => {
    const { host, port } = await openDesk();
    const before = host.traffic.syncs;
    expect(await port.writeCells([])).toEqual([]);
    expect(host.traffic.syncs).toBe(before);
  });

  test('waits until the clerk has finished the cell that she is editing, and says so', async () => {
    const { host, port, id, cell } = await openDesk();
    host.person.beginEdit();
    let isWaiting = false;
    const writing = port.writeCells([{ sheetId: id('完成数'), row: 0, column: 0, value: 1 }], {
      onWaiting: () => (isWaiting = true),
    });
    await settled();
    expect([isWaiting, cell('完成数', 0, 0)]).toEqual([true, null]);
    host.person.endEdit();
    await writing;
    expect(cell('完成数', 0, 0)).toBe(1);
  });

  test('a protected sheet is named before anything is written; its open cells are written to', async () => {
    const { host, office, port, id, cell } = await openDesk();
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('完成数');
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({});
      await context.sync();
    });
    const sheetId = id('完成数');
    const failure = await failureOf(
      port.writeCells([
        { sheetId: id('_att'), row: 0, column: 0, value: '说明' },
        { sheetId, row: 4, column: 2, value: 1855 },
      ]),
    );
    expect(issueOf(failure)).toMatchObject({ code: 'excel.sheetProtected', params: { sheets: ['完成数'] } });
    expect([cell('_att', 0, 0), cell('完成数', 4, 2)]).toEqual([null, 8155]);
    await port.writeCells([{ sheetId, row: 0, column: 0, value: 1 }]);
    expect(cell('完成数', 0, 0)).toBe(1);
    expect(host.workbook.sheet('完成数').protection).toBeDefined();
  });

  test('one that Excel breaks off leaves no events switched off', async () => {
    const { host, port, id } = await openDesk();
    const heard: unknown[] = [];
    await port.watch((change) => heard.push(change));
    host.fail(2, { kind: 'break', code: 'GeneralException', atAction: 3 });
    await failureOf(port.writeCells([{ sheetId: id('完成数'), row: 0, column: 0, value: 1 }]));
    host.person.type('完成数', 'A2', '2');
    await settled();
    expect(heard).toEqual([{ sheetId: id('完成数'), address: 'A2' }]);
  });

  test('does not take the way back of the last task away', async () => {
    const { host, port, id, cell } = await openDesk();
    await port.commit(threeSheets());
    const before = await port.read();
    await port.writeCells([{ sheetId: id('完成数'), row: 0, column: 0, value: 1 }]);
    expect((await port.read()).restorable).toEqual(before.restorable);
    await port.restore();
    expect([host.workbook.sheets.length, cell('完成数', 0, 0)]).toEqual([2, 1]);
  });
});

test('rows that come or go are told of without an address: every cell may be another', async () => {
  const { host, port, id } = await openDesk();
  const heard: unknown[] = [];
  await port.watch((change) => heard.push(change));
  host.person.insertRows('完成数', 2, 1);
  host.person.deleteColumns('完成数', 5, 1);
  await settled();
  expect(heard).toEqual([{ sheetId: id('完成数') }, { sheetId: id('完成数') }]);
});
