/** Cells that are copied inside the workbook and pasted: their rules replace those of the cells under them. */
import { area } from '../../src/host/model/area';
import { openDesk, type Desk } from './host-tests';

const RED = '#FF0000';

/** B1:B4 takes whole numbers and marks those over 100 and over the cell beside them; D1 is marked otherwise. */
async function withRules(): Promise<Desk> {
  const desk = await openDesk();
  await desk.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const column = sheet.getRange('B1:B4');
    column.dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 1000, operator: 'Between' } };
    const mark = column.conditionalFormats.add('Custom').custom;
    mark.rule.formula = '=B1>A1';
    mark.format.fill.color = RED;
    sheet.getRange('A1:B4').values = [
      [1, 2],
      [1, 2],
      [1, 2],
      [1, 0],
    ];
    sheet.getRange('D1').values = [['文字']];
    sheet.getRange('D1').numberFormat = [['@']];
    await context.sync();
  });
  return desk;
}

const fillAt = ({ host }: Desk, row: number, column: number): unknown =>
  host.view.cell('Sheet1', row, column).format.fillColor;
const typesIn = (desk: Desk, addresses: readonly string[]): Promise<string[]> =>
  desk.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const found = addresses.map((address) => sheet.getRange(address).dataValidation);
    found.forEach((each) => each.load('type'));
    await context.sync();
    return found.map(({ type }) => type);
  });

describe('a pasted cell', () => {
  it('brings its look along and takes validation and marks away where it has none', async () => {
    const desk = await withRules();
    const { person, view } = desk.host;
    expect(person.pasteCells('Sheet1', area(1, 1), { sheet: 'Sheet1', area: area(0, 3) })).toEqual({ ok: true });
    expect(view.cell('Sheet1', 1, 1)).toMatchObject({ value: '文字', format: { numberFormat: '@' } });
    expect(await typesIn(desk, ['B1', 'B2', 'B3:B4', 'B1:B4'])).toEqual([
      'WholeNumber',
      'None',
      'WholeNumber',
      'MixedCriteria',
    ]);
    expect([0, 1, 2].map((row) => fillAt(desk, row, 1) === RED)).toEqual([true, false, true]);
    expect(person.type('Sheet1', 'B2', '约3').ok).toBe(true);
    expect(person.type('Sheet1', 'B3', '约3').ok).toBe(false);
  });

  it('fills several, and its validation and marks hold for each of them', async () => {
    const desk = await withRules();
    desk.host.person.pasteCells('Sheet1', area(0, 4, 3, 1), { sheet: 'Sheet1', area: area(0, 1) });
    expect([0, 1, 2].map((row) => desk.host.view.cell('Sheet1', row, 4).value)).toEqual([2, 2, 2]);
    expect(await typesIn(desk, ['E1:E3'])).toEqual(['WholeNumber']);
    // Each is compared with its own neighbour.
    desk.host.person.type('Sheet1', 'D2', '5');
    expect([0, 1, 2].map((row) => fillAt(desk, row, 4) === RED)).toEqual([false, false, true]);
  });

  it('goes with its paste when that is taken back, and what held there before comes again', async () => {
    const desk = await withRules();
    const { person } = desk.host;
    person.pasteCells('Sheet1', area(0, 1, 4, 1), { sheet: 'Sheet1', area: area(0, 3) });
    expect(await typesIn(desk, ['B1:B4'])).toEqual(['None']);
    person.undo();
    expect(await typesIn(desk, ['B1:B4'])).toEqual(['WholeNumber']);
    expect([0, 3].map((row) => fillAt(desk, row, 1) === RED)).toEqual([true, false]);
    person.redo();
    expect(await typesIn(desk, ['B1:B4'])).toEqual(['None']);
  });
});

describe('a pasted block', () => {
  it('is laid down as often as it goes into the area, with its formulas moved', async () => {
    const desk = await withRules();
    const { person, view } = desk.host;
    person.type('Sheet1', 'A2', '=B2*10');
    person.pasteCells('Sheet1', area(4, 0, 4, 2), { sheet: 'Sheet1', area: area(0, 0, 2, 2) });
    expect([4, 5, 6, 7].map((row) => view.cell('Sheet1', row, 0).value)).toEqual([1, 20, 1, 20]);
    expect(view.cell('Sheet1', 7, 0).formula).toBe('=B8*10');
    expect(await typesIn(desk, ['B5:B8', 'A5:A8'])).toEqual(['WholeNumber', 'None']);
  });

  it('over part of itself is read before it is written', async () => {
    const desk = await withRules();
    desk.host.person.pasteCells('Sheet1', area(1, 1), { sheet: 'Sheet1', area: area(0, 0, 2, 2) });
    expect(await typesIn(desk, ['B1', 'B2:B3', 'C2:C3'])).toEqual(['WholeNumber', 'None', 'WholeNumber']);
    expect(fillAt(desk, 1, 2)).toBe(RED);
  });
});

it('a mark that lost its first cell to a paste tells its formula from the cell that is first now', async () => {
  const desk = await withRules();
  desk.host.person.pasteCells('Sheet1', area(0, 1), { sheet: 'Sheet1', area: area(9, 9) });
  const seen = await desk.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getFirst().getRange();
    const mark = conditionalFormats.getItemAt(0);
    const [{ rule }, range] = [mark.custom, mark.getRange()];
    rule.load('formula');
    range.load('address');
    await context.sync();
    return [rule.formula, range.address];
  });
  expect(seen).toEqual(['=B2>A2', 'Sheet1!B2:B4']);
});
