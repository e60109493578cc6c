import { openDesk, writeAndRead } from './host-tests';

describe('values that are written', () => {
  it.each([
    ['a number', 5, 5, 5],
    ['a text that is a number', '1,234.5', 1234.5, 1234.5],
    ['a percentage', '12%', 0.12, 0.12],
    ['a truth', 'true', true, true],
    ['an apostrophe before a number', "'007", '007', '007'],
    ['an apostrophe before a formula', "'=A1", '=A1', "'=A1"],
    ['a formula', '=1+1', 2, '=1+1'],
    ['a date', '2017-01-05', 42740, 42740],
    ['an error', '#N/A', '#N/A', '#N/A'],
    ['nothing', '', '', ''],
    ['plain text', ' 区 ', ' 区 ', ' 区 '],
  ])('%s is read as Excel reads what is typed', async (_, given, value, formula) => {
    const desk = await openDesk();
    expect(await writeAndRead(desk, [[given]], 'values')).toEqual([[value]]);
    expect(await writeAndRead(desk, [[null]], 'formulas')).toEqual([[formula]]);
  });

  it('percentages and dates bring their number format to a cell in General', async () => {
    const desk = await openDesk();
    expect(await writeAndRead(desk, [['12%', '2017-01-05', '1']], 'numberFormat')).toEqual([
      ['0%', 'yyyy/m/d', 'General'],
    ]);
  });

  it('stay text in a cell in the text format, numbers and formulas too', async () => {
    const desk = await openDesk();
    await desk.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B1').numberFormat = [['@', '@']];
      await context.sync();
    });
    expect(await writeAndRead(desk, [['=1+1', 5]], 'values')).toEqual([['=1+1', '5']]);
  });

  it('null leaves a cell alone, and a block of another size is refused', async () => {
    const desk = await openDesk();
    await writeAndRead(desk, [[1, 2]], 'values');
    expect(await writeAndRead(desk, [[null, '']], 'values')).toEqual([[1, '']]);
    const code = await desk.failure(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
  });

  it('arrive whole when the client cuts a big block into pieces', async () => {
    const desk = await openDesk();
    const block = Array.from({ length: 700 }, (_, row) => [row, `行${row}`, row / 2]);
    expect(await writeAndRead(desk, block, 'values')).toEqual(block);
    expect(desk.host.traffic.syncs).toBe(1);
  });

  it('show their number format', async () => {
    const desk = await openDesk();
    const text = await desk.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:G1');
      range.numberFormat = [['0.0', '#,##0', '0.0%', '"▲"0.0;"▼"0.0', 'yyyy-mm-dd', 'General', '0.00']];
      range.values = [[2.25, 1234567, 0.1234, -1.5, 42740, 1 / 3, '字']];
      range.load('text');
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([['2.3', '1,234,567', '12.3%', '▼1.5', '2017-01-05', '0.333333333', '字']]);
  });

  it('a used range ends where values or looks end', async () => {
    const desk = await openDesk();
    const addresses = await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D4').format.fill.color = '#FF0000';
      const [all, values] = [sheet.getUsedRange(), sheet.getUsedRange(true)];
      const none = sheet.getRange('F1:G9').getUsedRangeOrNullObject();
      all.load('address');
      values.load('address');
      await context.sync();
      return [all.address, values.address, none.isNullObject];
    });
    expect(addresses).toEqual(['Sheet1!B2:D4', 'Sheet1!B2', true]);
  });

  it('merging keeps the first cell, and what lies under a merge takes nothing', async () => {
    const desk = await openDesk();
    await writeAndRead(
      desk,
      [
        ['甲', '乙'],
        ['丙', '丁'],
      ],
      'values',
    );
    await desk.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1:B1').merge(false);
      await context.sync();
    });
    expect(
      await writeAndRead(
        desk,
        [
          ['新', '失'],
          [null, null],
        ],
        'values',
      ),
    ).toEqual([
      ['新', ''],
      ['丙', '丁'],
    ]);
  });

  it('copies take relative references along', async () => {
    const desk = await openDesk();
    await writeAndRead(
      desk,
      [
        [1, '=A1*2'],
        [5, ''],
      ],
      'values',
    );
    const copied = await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const target = sheet.getRange('B2');
      target.copyFrom('B1');
      target.load('formulas, values');
      await context.sync();
      return [target.formulas, target.values];
    });
    expect(copied).toEqual([[['=A2*2']], [[10]]]);
  });
});
