/** Rows and columns that a person inserts or deletes: everything that speaks of cells follows them. */
import fc from 'fast-check';
import { area, type Area } from '../../src/host/model/area';
import { createHost, type Host } from '../../src/host/create-host';
import { shiftSpan } from '../../src/host/model/shift';
import { takeSnapshot, type SheetSnapshot } from '../../src/host/snapshot';
import { openDesk, type Desk } from './host-tests';

function filled(cells: Readonly<Record<string, string | number>>, sheets = ['甲', '乙']): Host {
  const host = createHost({ sheets });
  for (const [address, value] of Object.entries(cells)) host.type('甲', address, value);
  return host;
}

const formulaAt = (host: Host, sheet: string, row: number, column: number): string | undefined =>
  host.view.cell(sheet, row, column).formula;

const snapshotOf = (host: Host, name: string): SheetSnapshot | undefined =>
  takeSnapshot(host.workbook).sheets.find((sheet) => sheet.name === name);

describe('formulas follow', () => {
  it.each([
    ['=A1+A5', 'insertRows', 2, 2, '=A1+A7'],
    ['=SUM(A1:A5)', 'insertRows', 2, 2, '=SUM(A1:A7)'],
    ['=SUM(A1:A5)', 'insertRows', 0, 1, '=SUM(A2:A6)'],
    ['=SUM(A1:A5)', 'insertRows', 5, 1, '=SUM(A1:A5)'],
    ['=SUM($A$1:$A$5)', 'deleteRows', 1, 2, '=SUM($A$1:$A$3)'],
    ['=SUM(A1:A5)', 'deleteRows', 3, 9, '=SUM(A1:A3)'],
    ['=SUM(A2:A3)+A1', 'deleteRows', 1, 2, '=SUM(#REF!)+A1'],
    ['=SUM(A:A)', 'deleteRows', 1, 2, '=SUM(A:A)'],
    ['=SUM(B:D)', 'deleteColumns', 2, 1, '=SUM(B:C)'],
    ['=SUM(3:5)', 'insertRows', 3, 1, '=SUM(3:6)'],
    ['=B1&甲!C1', 'deleteColumns', 1, 1, '=#REF!&甲!B1'],
    ['=乙!A5+A5', 'insertRows', 0, 1, '=乙!A5+A6'],
  ] as const)('%s after %s(%d, %d) reads %s', (formula, act, at, count, expected) => {
    const host = filled({ H20: formula });
    host.person[act]('甲', at, count);
    const [row, column] = [19, 7].map((index, axis) => {
      const isAxis = act.endsWith('Rows') === (axis === 0);
      const by = act.startsWith('insert') ? count : -count;
      return isAxis ? index + by : index;
    });
    expect(formulaAt(host, '甲', row ?? 0, column ?? 0)).toBe(expected);
  });

  it('on other sheets, in names, and are calculated anew', () => {
    const host = filled({ A1: 1, A2: 2, A3: 3 });
    host.type('乙', 'A1', '=SUM(甲!A1:A3)');
    host.type('乙', 'A2', '=A3+1');
    host.person.insertRows('甲', 1, 1);
    host.person.type('甲', 'A2', '10');
    expect([formulaAt(host, '乙', 0, 0), formulaAt(host, '乙', 1, 0)]).toEqual(['=SUM(甲!A1:A4)', '=A3+1']);
    expect(host.view.cell('乙', 0, 0).value).toBe(16);
    host.person.deleteRows('甲', 0, 4);
    expect(host.view.cell('乙', 0, 0).text).toBe('#REF!');
  });

  it('a reference is gone exactly when all its cells are', () => {
    const spans = fc.tuple(fc.nat(30), fc.nat(10), fc.nat(30), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(spans, ([first, length, at, count]) => {
        const last = first + length;
        const kept = Array.from({ length: length + 1 }, (_, index) => first + index)
          .filter((index) => index < at || index >= at + count)
          .map((index) => (index < at ? index : index - count));
        const span = shiftSpan({ axis: 'row', kind: 'delete', at, count }, first, last);
        expect(span).toEqual(kept.length === 0 ? undefined : [kept[0], kept.at(-1)]);
      }),
    );
  });
});

async function withEverything(): Promise<Desk> {
  const desk = await openDesk({ sheets: ['甲', '乙'] });
  await desk.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('甲');
    sheet.getRange('A1:B1').values = [['编码', '名称']];
    sheet.getRange('A3:C3').merge();
    sheet.getRange('4:4').format.rowHeight = 30;
    sheet.getRange('4:4').format.fill.color = '#FFEB9C';
    sheet.getRange('5:5').rowHidden = true;
    const mark = sheet.getRange('A6:B9').conditionalFormats.add('Custom');
    mark.custom.rule.formula = '=$A6>A$1';
    const rule = sheet.getRange('A6:A9').dataValidation;
    rule.rule = { custom: { formula: '=A6>=B6' } };
    const list = workbook.worksheets.getItem('乙').getRange('A1').dataValidation;
    list.rule = { list: { inCellDropDown: true, source: '=甲!$A$6:$A$9' } };
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.setPrintArea('A1:C9');
    sheet.pageLayout.setPrintTitleRows('$1:$2');
    sheet.horizontalPageBreaks.add('A6');
    workbook.names.add('编码表', sheet.getRange('A6:A9'));
    await context.sync();
  });
  return desk;
}

describe('rows inserted above', () => {
  it('move merges, sizes, hidden rows, marks, rules, lists, names, frozen panes, print area, titles and breaks', async () => {
    const { host } = await withEverything();
    expect(host.person.insertRows('甲', 1, 1).ok).toBe(true);
    const sheet = snapshotOf(host, '甲');
    const moved = (row: number, rows: number, columns: number): Area => area(row, 0, rows, columns);
    expect(sheet?.merges).toEqual([moved(3, 1, 3)]);
    expect(sheet?.rows).toEqual([
      [4, { size: 30, hidden: false }],
      [5, { hidden: true }],
    ]);
    const [format] = sheet?.conditionalFormats ?? [];
    expect([format?.areas, format?.formula, format?.anchor]).toEqual([
      [moved(6, 4, 2)],
      '=$A7>A$1',
      { row: 6, column: 0 },
    ]);
    const [rule] = sheet?.validations ?? [];
    expect([rule?.areas, rule?.rule]).toEqual([[moved(6, 4, 1)], { custom: { formula: '=A7>=B7' } }]);
    expect(snapshotOf(host, '乙')?.validations[0]?.rule).toMatchObject({ list: { source: '=甲!$A$7:$A$10' } });
    expect(host.workbook.names.map(({ formula }) => formula.text)).toEqual(['甲!$A$7:$A$10']);
    expect(sheet?.frozen?.rows).toBe(3);
    expect([sheet?.page.printArea, sheet?.page.titleRows?.rows, sheet?.page.rowBreaks]).toEqual([
      [moved(0, 10, 3)],
      3,
      [6],
    ]);
  });

  it('look like the row before them, and are not hidden', async () => {
    const { host } = await withEverything();
    host.person.insertRows('甲', 4, 1);
    host.person.insertRows('甲', 6, 1);
    const view = host.view.sheet('甲');
    expect(view.rows).toEqual([
      { index: 3, size: 30, hidden: false },
      { index: 4, size: 30, hidden: false },
      { index: 5, size: view.standardHeight, hidden: true },
    ]);
    expect(host.view.cell('甲', 4, 9).format.fillColor).toBe('#FFEB9C');
  });
});

describe('rows deleted', () => {
  it('with the first row of a mark, leave it to the others, meant from the row that is now first', async () => {
    const { host } = await withEverything();
    host.person.deleteRows('甲', 5, 1);
    const sheet = snapshotOf(host, '甲');
    const [format] = sheet?.conditionalFormats ?? [];
    expect([format?.areas, format?.formula]).toEqual([[area(5, 0, 3, 2)], '=$A6>A$1']);
    expect(sheet?.validations[0]?.rule).toEqual({ custom: { formula: '=A6>=B6' } });
  });

  it('take marks, rules, merges and breaks with them, and leave #REF! where something was read', async () => {
    const { host } = await withEverything();
    host.person.deleteRows('甲', 2, 7);
    const sheet = snapshotOf(host, '甲');
    expect([sheet?.conditionalFormats, sheet?.validations, sheet?.merges, sheet?.page.rowBreaks]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(snapshotOf(host, '乙')?.validations[0]?.rule).toMatchObject({ list: { source: '=#REF!' } });
    expect(host.view.words('乙', 0, 0)).toBeUndefined();
    expect(host.workbook.names[0]?.formula.text).toBe('#REF!');
  });
});

describe('columns', () => {
  it('that come into a table get a name of their own', async () => {
    const desk = await openDesk();
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B2').values = [
        ['编码', '列2'],
        [1, 2],
      ];
      sheet.tables.add('A1:B2', true);
      await context.sync();
    });
    desk.host.person.insertColumns('Sheet1', 1, 1);
    expect(snapshotOf(desk.host, 'Sheet1')?.tables[0]?.columns).toEqual(['编码', '列3', '列2']);
  });

  it('are not inserted where something would leave the sheet', () => {
    const host = filled({ XFD1: 1 });
    expect(host.person.insertColumns('甲', 0, 1)).toMatchObject({ ok: false, reason: 'notPossible' });
    expect(host.view.cell('甲', 0, 16_383).value).toBe(1);
  });
});
