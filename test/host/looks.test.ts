import { conditionalLook } from '../../src/host/model/conditional-look';
import { openDesk } from './host-tests';

describe('formats', () => {
  it('are read back, and null where cells differ', async () => {
    const { run } = await openDesk();
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.format.font.name = '仿宋';
      range.format.wrapText = true;
      range.getCell(0, 0).format.fill.color = '#ddebf7';
      range.format.rowHeight = 30;
      range.load('format/wrapText, format/rowHeight, format/font/name, format/fill/color');
      const cell = range.getCell(0, 0);
      cell.load('format/fill/color');
      await context.sync();
      const { format } = range;
      return [format.wrapText, format.rowHeight, format.font.name, format.fill.color, cell.format.fill.color];
    });
    expect(seen).toEqual([true, 30, '仿宋', null, '#DDEBF7']);
  });

  it('whole columns and rows keep theirs, and where they cross the later one holds', async () => {
    const { run } = await openDesk();
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange().format.font.size = 12;
      sheet.getRange('B:B').format.font.size = 14;
      sheet.getRange('3:3').format.font.size = 16;
      const cells = ['A1', 'B1', 'B3', 'C3'].map((address) => sheet.getRange(address));
      cells.forEach((cell) => cell.load('format/font/size'));
      await context.sync();
      return cells.map((cell) => cell.format.font.size);
    });
    expect(seen).toEqual([12, 14, 16, 16]);
  });

  it('neighbours share an edge', async () => {
    const { run } = await openDesk();
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const edge = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
      edge.style = 'Continuous';
      edge.weight = 'Medium';
      const below = sheet.getRange('A2').format.borders.getItem('EdgeTop');
      below.load('style, weight');
      await context.sync();
      const before = [below.style, below.weight];
      below.style = 'None';
      edge.load('style');
      await context.sync();
      return [...before, edge.style];
    });
    expect(seen).toEqual(['Continuous', 'Medium', 'None']);
  });

  it('many at once by setCellProperties, and read by getCellProperties', async () => {
    const { run } = await openDesk();
    const seen = await run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B1');
      const hair = { style: 'Continuous', weight: 'Hairline', color: '#7F7F7F' } as const;
      const locked = { format: { protection: { locked: false } } };
      range.setCellProperties([
        [{ format: { font: { bold: true }, borders: { top: hair, diagonalDown: hair } } }, locked],
      ]);
      const read = range.getCellProperties({
        format: { font: { bold: true }, borders: { weight: true, style: true } },
      });
      range.getCell(0, 1).load('format/protection/locked');
      await context.sync();
      return read.value[0]?.map(({ format }) => [format?.font?.bold, format?.borders?.top, format?.borders?.bottom]);
    });
    expect(seen).toEqual([
      [true, { style: 'Continuous', weight: 'Hairline' }, { style: 'None', weight: 'Thin' }],
      [false, { style: 'None', weight: 'Thin' }, { style: 'None', weight: 'Thin' }],
    ]);
  });
});

describe('conditional formats', () => {
  it('the last one added comes first, and formulas move with the cell', async () => {
    const desk = await openDesk();
    const order = await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('B2:B3');
      for (const [formula, color] of [
        ['=B2>10', '#FF0000'],
        ['=B2>100', '#00FF00'],
      ] as const) {
        const { custom } = range.conditionalFormats.add('Custom');
        custom.rule.formula = formula;
        custom.format.fill.color = color;
      }
      sheet.getRange('B2:B3').values = [[50], [500]];
      range.conditionalFormats.load('items/priority, items/custom/rule/formula');
      await context.sync();
      return range.conditionalFormats.items.map((each) => [each.priority, each.custom.rule.formula]);
    });
    expect(order).toEqual([
      [0, '=B2>100'],
      [1, '=B2>10'],
    ]);
    const sheet = desk.host.workbook.sheet('Sheet1');
    expect([1, 2].map((row) => conditionalLook(sheet, row, 1).fillColor)).toEqual(['#FF0000', '#00FF00']);
  });
});

describe('data validation', () => {
  it('is read back, cut out by a later rule, and says what is valid', async () => {
    const { run } = await openDesk();
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A1:A3');
      range.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' } };
      range.dataValidation.prompt = { title: '数', message: '整数', showPrompt: true };
      range.values = [[5], [50], ['']];
      const cell = sheet.getRange('A3');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      const parts = [sheet.getRange('A1'), sheet.getRange('A2'), cell, range];
      parts.forEach(({ dataValidation }) => dataValidation.load('type, valid, rule'));
      await context.sync();
      return parts.map(({ dataValidation: { type, valid } }) => [type, valid]);
    });
    expect(seen).toEqual([
      ['WholeNumber', true],
      ['WholeNumber', false],
      ['List', true],
      ['Inconsistent', null],
    ]);
  });

  it('custom rules are meant from the first cell of the range', async () => {
    const { run } = await openDesk();
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B1:B2').dataValidation.rule = { custom: { formula: '=B1>A1' } };
      const second = sheet.getRange('B2');
      second.dataValidation.load('rule');
      await context.sync();
      return second.dataValidation.rule.custom?.formula;
    });
    expect(seen).toBe('=B2>A2');
  });
});
