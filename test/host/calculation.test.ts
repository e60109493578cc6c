import { createHost } from '../../src/host/create-host';
import { openDesk, writeAndRead } from './host-tests';

/** Values of a formula beside A1:C2 = 1, 2, "甲" over "", 4, TRUE. */
async function valueOf(formula: string): Promise<unknown> {
  const desk = await openDesk();
  await writeAndRead(
    desk,
    [
      [1, 2, '甲'],
      ['', 4, true],
    ],
    'values',
  );
  return desk.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange('F9');
    cell.formulas = [[formula]];
    cell.load('values');
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });
}

describe('formulas come to what Excel makes of them', () => {
  it.each([
    ['=SUM(A1:C2)', 7],
    ['=SUM(A1,"3",TRUE)', 5],
    ['=COUNT(A1:C2)', 3],
    ['=COUNTA(A1:C2)', 5],
    ['=COUNTBLANK(A1:C2)', 1],
    ['=COUNTIF(A1:C2,">1")', 2],
    ['=COUNTIF(A1:C2,"甲")', 1],
    ['=COUNTIF(A1:C2,"<>")', 5],
    ['=IF(A2="","空",A2)', '空'],
    ['=IF(A2=0,"零",A2)', '零'],
    ['=A2', 0],
    ['=C1+1', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
    ['=IFERROR(C1+1,"误")', '误'],
    ['=ISNUMBER(C1+1)', false],
    ['=AND(ISNUMBER(A1),ISTEXT(C1))', true],
    ['=OR(A1>1,B1>1)', true],
    ['=-2^2', 4],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-1250,-2)', -1300],
    ['=INT(-1.5)', -2],
    ['=0.1+0.2=0.3', true],
    ['="a"="A"', true],
    ['="10"=10', false],
    ['=5%', 0.05],
    ['=SUMPRODUCT((A1:B1>1)*(A2:B2))', 4],
    ['=SUMPRODUCT(--ISNUMBER(A1:C2))', 3],
    ['=INDEX(A1:C2,2,2)', 4],
    ['=INDEX(A1:C1,3)', '甲'],
    ['=INDEX(A1:C2,3,1)', '#REF!'],
    ['=MATCH("甲",A1:C1,0)', 3],
    ['=MATCH("甲*",A1:C1,0)', 3],
    ['=MATCH(9,A1:C1,0)', '#N/A'],
    ['=RANK(2,A1:B2)', 2],
    ['=TEXT(0.125,"0.0%")', '12.5%'],
    ['=TEXTJOIN("、",TRUE,C1,A2,A1)', '甲、1'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=LEN(C1)&FIND("b","abc")', '12'],
    ['=SUM(A:A)', 1],
    ['=NOSUCH(1)', '#NAME?'],
  ])('%s', async (formula, value) => {
    expect(await valueOf(formula)).toEqual(value);
  });

  it.each([
    // A boolean in a cell (C2) is no number.
    ['=SUM(C2,1)', 1],
    ['=COUNT(C2)', 0],
    ['=MAX(C2,-5)', -5],
    ['=ISNUMBER(C2)', false],
    ['=C2&""', 'TRUE'],
    ['=LEN(C2)', 4],
    ['=C2+1', 2],
    ['=C2>"甲"', true],
    ['=C2=1', false],
    ['=COUNTIF(A1:C2,1)', 1],
    ['=COUNTIF(A1:C2,TRUE)', 1],
    ['=TEXT(C2,"0")', 'TRUE'],
    ['=COUNT(1/0,2)', 1],
    ['=IF("12",1,2)', '#VALUE!'],
    ['=NOT("12")', '#VALUE!'],
    ['="12"+1', 13],
    ['=--"TRUE"', '#VALUE!'],
    ['=AND(TRUE,"TRUE")', true],
    ['=SUM("12",TRUE,1)', 14],
    ['=MAX("12",3)', 12],
    ['=RANK(3,A1:B2)', '#N/A'],
    ['=(1/0)&MATCH(9,A1:A1,0)', '#DIV/0!'],
    ['=FIND("",A1)', 1],
    ['=INDEX(A1:B2,3,1)', '#REF!'],
    ['=1e20&""', '100000000000000000000'],
    ['=ROUND(12,1000)', 12],
    ['=ROUND(12,-1000)', 0],
  ])('%s, where LibreOffice has its own way', async (formula, value) => {
    expect(await valueOf(formula)).toEqual(value);
  });

  it('functions that are not on the list are reported', async () => {
    const desk = await openDesk();
    await writeAndRead(desk, [['=XLOOKUP(1,A2,A3)']], 'values');
    expect([...desk.host.workbook.calculation.reports]).toEqual(['XLOOKUP()']);
  });
});

describe('recalculation', () => {
  it('follows a long chain, and an edit at its start', async () => {
    const desk = await openDesk();
    const length = 20_000;
    const chain = Array.from({ length }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    expect((await writeAndRead(desk, chain, 'values')).at(-1)).toEqual([length]);
    desk.host.type('Sheet1', 'A1', 11);
    expect(desk.host.workbook.sheet('Sheet1').cells.at(length - 1, 0)?.value).toBe(length + 10);
  });

  it('waits while it is suspended, and is done at the end of the batch', async () => {
    const desk = await openDesk();
    await writeAndRead(desk, [[1, '=A1*2']], 'values');
    const seen = await desk.run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1').values = [[5]];
      const [early, late] = [sheet.getRange('B1'), sheet.getRange('B1')];
      early.load('values');
      await context.sync();
      late.load('values');
      await context.sync();
      return [early.values, late.values];
    });
    expect(seen).toEqual([[[2]], [[10]]]);
  });

  it('follows a renamed sheet, a deleted sheet and a name', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    const seen = await desk.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem('乙').getRange('A1').values = [[7]];
      const cells = worksheets.getItem('甲').getRange('A1:B1');
      names.add('全部', worksheets.getItem('乙').getRange('A1'));
      cells.formulas = [["='乙'!A1+1", '=全部*2']];
      worksheets.getItem('乙').name = '乙 二';
      cells.load('formulas, values');
      await context.sync();
      const before = [cells.formulas, cells.values];
      worksheets.getItem('乙 二').delete();
      cells.load('formulas, values');
      await context.sync();
      return [...before, cells.formulas, cells.values];
    });
    expect(seen).toEqual([[["='乙 二'!A1+1", '=全部*2']], [[8, 14]], [['=#REF!+1', '=全部*2']], [['#REF!', '#REF!']]]);
  });

  it('a circle shows 0 and is reported', () => {
    const { workbook, type } = createHost();
    type('Sheet1', 'A1', '=B1+1');
    type('Sheet1', 'B1', '=A1+1');
    expect(workbook.calculation.reports.size).toBeGreaterThan(0);
  });

  it('formulas of a sheet that is not there, or that can’t be read, are refused', async () => {
    const desk = await openDesk();
    for (const formula of ['=无!A1', '=1+', '=SUM(1']) {
      const code = await desk.failure(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').formulas = [[formula]];
        await context.sync();
      });
      expect(code).toBe('InvalidArgument');
    }
  });
});
