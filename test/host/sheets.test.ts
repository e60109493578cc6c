import { takeSnapshot } from '../../src/host/snapshot';
import { openDesk } from './host-tests';

describe('sheets', () => {
  it('the last visible sheet stays, a very hidden one is not deleted, a name is taken once', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    await desk.run(async (context) => {
      context.workbook.worksheets.getItem('乙').visibility = 'VeryHidden';
      await context.sync();
    });
    const codes = await Promise.all(
      [
        (sheets: Excel.WorksheetCollection) => sheets.getItem('甲').delete(),
        (sheets: Excel.WorksheetCollection) => sheets.getItem('乙').delete(),
        (sheets: Excel.WorksheetCollection) => void sheets.add('乙'),
        (sheets: Excel.WorksheetCollection) => void sheets.add('甲/乙'),
      ].map((act) =>
        desk.failure(async (context) => {
          act(context.workbook.worksheets);
          await context.sync();
        }),
      ),
    );
    expect(codes).toEqual(['InvalidOperation', 'InvalidOperation', 'ItemAlreadyExists', 'InvalidArgument']);
  });

  it('a copy has cells, looks and merges, and formulas of its own', async () => {
    const desk = await openDesk();
    const seen = await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('A1:B1').values = [[1, '=Sheet1!A1+1']];
      sheet.getRange('A2:B2').merge();
      const copy = sheet.copy('End');
      copy.getRange('A1').values = [[10]];
      const cell = copy.getRange('B1');
      cell.load('formulas, values');
      copy.load('name');
      await context.sync();
      return [copy.name, cell.formulas, cell.values];
    });
    expect(seen).toEqual(['Sheet1 (2)', [["='Sheet1 (2)'!A1+1"]], [[11]]]);
    expect(desk.host.workbook.sheet('Sheet1 (2)').merges).toHaveLength(1);
  });

  it('frozen panes, page layout, breaks, names, tables and settings are read back', async () => {
    const desk = await openDesk();
    const seen = await desk.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getFirst();
      sheet.getRange('A1:B2').values = [
        ['码', '码'],
        [1, 2],
      ];
      sheet.freezePanes.freezeAt(sheet.getRange('A1:B1'));
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A3';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea('A1:B2');
      pageLayout.setPrintTitleRows('$1:$1');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
      sheet.horizontalPageBreaks.add('A2');
      workbook.names.add('清单', sheet.getRange('A2:A2'));
      const table = sheet.tables.add('A1:B2', true);
      table.name = '指标表';
      workbook.settings.add('id', 'x1');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const area = pageLayout.getPrintAreaOrNullObject();
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      [frozen, titles].forEach((range) => range.load('address'));
      area.load('address');
      pageLayout.load('orientation, zoom');
      table.columns.load('items/name');
      const name = workbook.names.getItem('清单');
      name.load('formula');
      await context.sync();
      return [
        [frozen.address, area.address, titles.address],
        [pageLayout.orientation, pageLayout.zoom],
        [table.columns.items.map((column) => column.name), name.formula],
      ];
    });
    expect(seen).toEqual([
      ['Sheet1!A1:B1', 'Sheet1!A1:B2', 'Sheet1!1:1'],
      ['Landscape', { horizontalFitToPages: 1 }],
      [['码', '码2'], '=Sheet1!$A$2'],
    ]);
    const snapshot = takeSnapshot(desk.host.workbook);
    expect(snapshot.sheets[0]?.page.rowBreaks).toEqual([1]);
    expect(snapshot.settings).toEqual({ id: 'x1' });
    expect(snapshot.sheets[0]?.cells.map(({ value }) => value)).toEqual(['码', '码2', 1, 2]);
  });
});
