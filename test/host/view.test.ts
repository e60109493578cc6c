/** What a grid is told of the workbook: whole sheets, then only what changed. */
import { createHost, type Host } from '../../src/host/create-host';
import type { CellView, ViewChange } from '../../src/host/view/types';
import { formatArea } from '../../src/host/model/address';
import { area } from '../../src/host/model/area';
import { openDesk } from './host-tests';

function sheetId(host: Host, name = 'Sheet1'): string {
  return host.workbook.sheet(name).id;
}

/** Collects what a view is told while something is done. */
function watch(host: Host, act: () => void): readonly ViewChange[] {
  const seen: ViewChange[] = [];
  const end = host.view.onChange((change) => seen.push(change));
  act();
  end();
  return seen;
}

function cellsIn(changes: readonly ViewChange[]): readonly CellView[] {
  return changes.flatMap((change) => (change.kind === 'cells' ? change.cells : []));
}

describe('a grid draws', () => {
  it('a sheet with texts as their formats show them, merges, sizes, frozen panes and drop-downs', async () => {
    const desk = await openDesk();
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:C1').values = [['名称', 0.125, '=B1*2']];
      sheet.getRange('B1').numberFormat = [['0.0%']];
      sheet.getRange('A2:C2').merge();
      sheet.getRange('B:B').format.columnWidth = 90;
      sheet.getRange('3:3').rowHidden = true;
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      const list = sheet.getRange('D1').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '是,否' } };
      list.prompt = { showPrompt: true, title: '选择', message: '是或否' };
      await context.sync();
    });
    const view = desk.host.view.sheet(sheetId(desk.host));
    expect(view.cells.filter(({ row }) => row === 0).map(({ text, formula }) => [text, formula])).toEqual([
      ['名称', undefined],
      ['12.5%', undefined],
      ['0.25', '=B1*2'],
    ]);
    expect(view.merges).toEqual([area(1, 0, 1, 3)]);
    expect(view.columns).toEqual([{ index: 1, size: 90, hidden: false }]);
    expect(view.rows).toEqual([{ index: 2, size: view.standardHeight, hidden: true }]);
    expect([view.frozen, view.showGridlines]).toEqual([{ rows: 1, columns: 0 }, false]);
    expect(view.validations[0]).toMatchObject({ words: ['是', '否'], prompt: { title: '选择', message: '是或否' } });
    expect(desk.host.view.words(view.id, 0, 3)).toEqual(['是', '否']);
  });

  it('the tabs, very hidden ones too, and which is in front', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('乙');
      sheet.visibility = 'VeryHidden';
      sheet.tabColor = '#107C41';
      await context.sync();
    });
    expect(desk.host.view.tabs().map(({ name, visibility, tabColor }) => [name, visibility, tabColor])).toEqual([
      ['甲', 'Visible', ''],
      ['乙', 'VeryHidden', '#107C41'],
    ]);
    expect(desk.host.view.activeSheetId()).toBe(sheetId(desk.host, '甲'));
  });

  it('a number format that the host can’t read shows the bare value instead of nothing', () => {
    const { workbook, type, view } = createHost();
    type('Sheet1', 'A1', 12.5);
    const sheet = workbook.sheet('Sheet1');
    sheet.cells.patchFormats(area(0, 0), (format) => ({ ...format, numberFormat: '[>10]0;0.0' }));
    expect(view.cell(sheet.id, 0, 0).text).toBe('12.5');
  });
});

describe('a grid hears of', () => {
  it('the typed cell and those that are calculated from it, and of nothing else', () => {
    const host = createHost();
    host.type('Sheet1', 'A1', 1);
    host.type('Sheet1', 'B1', '=A1+1');
    host.type('Sheet1', 'C1', '=7');
    const changes = watch(host, () => host.person.type('Sheet1', 'A1', '5'));
    expect(cellsIn(changes).map(({ column, text }) => [column, text])).toEqual(
      expect.arrayContaining([
        [0, '5'],
        [1, '6'],
      ]),
    );
    expect(cellsIn(changes).some(({ column }) => column === 2)).toBe(false);
    expect(changes).toHaveLength(1);
  });

  it('cells whose mark reads the typed cell, on another sheet too', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    await desk.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem('甲').getRange('A1:A3').values = [[1], [2], [3]];
      worksheets.getItem('乙').getRange('B2:B4').values = [[10], [20], [30]];
      const mark = worksheets.getItem('乙').getRange('B2:B4').conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=甲!A1>5';
      mark.custom.format.fill.color = '#FFC7CE';
      await context.sync();
    });
    const changes = watch(desk.host, () => desk.host.person.type('甲', 'A2', '6'));
    const [marked, ...others] = changes.filter(
      (change) => change.kind === 'cells' && change.sheetId === sheetId(desk.host, '乙'),
    );
    expect(others).toEqual([]);
    expect(cellsIn(marked ? [marked] : []).map(({ row, format }) => [row, format.fillColor])).toEqual([[2, '#FFC7CE']]);
  });

  it('a whole sheet when merges, sizes or rules change, tabs when one is renamed, the selection when it moves', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    const { host } = desk;
    const seen: ViewChange[] = [];
    host.view.onChange((change) => seen.push(change));
    await desk.run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1:B1').merge();
      context.workbook.worksheets.getItem('乙').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(seen.map(({ kind }) => kind)).toEqual(['sheet', 'cells']);
    seen.splice(0);
    host.person.renameSheet('乙', '丙');
    host.person.select('丙', area(2, 3));
    expect(seen).toEqual([{ kind: 'tabs' }, { kind: 'selection', sheetId: sheetId(host, '丙'), area: area(2, 3) }]);
  });
});

describe('a sheet of 300 areas by 200 indicators', () => {
  const [ROWS, COLUMNS] = [200, 300];

  /** Entries under marks, and on another sheet a share of each entry in its row's sum. */
  async function large(): Promise<Host> {
    const desk = await openDesk({ sheets: ['完成数', '占比'], payloadLimit: 50_000_000 });
    await desk.run(async (context) => {
      const { worksheets } = context.workbook;
      const block = (read: (row: number, column: number) => string | number): (string | number)[][] =>
        Array.from({ length: ROWS }, (_, row) => Array.from({ length: COLUMNS }, (_line, column) => read(row, column)));
      const entries = worksheets.getItem('完成数').getRangeByIndexes(0, 0, ROWS, COLUMNS);
      entries.values = block((row, column) => ((row * 7 + column) % 100) + 1);
      const mark = entries.conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=AND(ISNUMBER(A1),A1<0)';
      mark.custom.format.fill.color = '#FFC7CE';
      const above = entries.conditionalFormats.add('Custom');
      above.custom.rule.formula = '=AND(ISNUMBER(A2),A2>A1)';
      worksheets.getItem('占比').getRangeByIndexes(0, 0, ROWS, COLUMNS).formulas = block((row, column) => {
        const cell = formatArea(area(row, column));
        return `=IF(ISNUMBER(完成数!${cell}),完成数!${cell}/SUM(完成数!${formatArea(area(row, 0, 1, COLUMNS), '$')}),"")`;
      });
      await context.sync();
    });
    return desk.host;
  }

  it('is calculated whole, and tells a grid of one typed entry what hangs on it, not of sixty thousand cells', async () => {
    const host = await large();
    const sum = host.view.cell('占比', 9, 9).value;
    expect(typeof sum).toBe('number');
    expect([...host.workbook.calculation.reports]).toEqual([]);
    const changes = watch(host, () => host.person.type('完成数', 'J10', '-5'));
    const [entries, shares] = ['完成数', '占比'].map((name) =>
      changes.flatMap((change) =>
        change.kind === 'cells' && change.sheetId === sheetId(host, name) ? [change.cells] : [],
      ),
    );
    // The cell itself, and the one above, which is compared with it; the shares of its row.
    expect(entries?.map((cells) => cells.map(({ row, column }) => [row, column]).sort())).toEqual([
      [
        [8, 9],
        [9, 9],
      ],
    ]);
    expect(shares?.map((cells) => cells.length)).toEqual([COLUMNS]);
    expect(changes).toHaveLength(2);
  });
});
