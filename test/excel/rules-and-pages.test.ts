/** Validation, marks, print set-up, names, links and protection of the sample, as they stand in the host afterwards. */
import { rangeAddress } from '../../src/plan/address';
import { SAMPLE, TARGETS } from '../support/sample-plan';
import { startLive, type Live } from './live';

describe('beside the cells', () => {
  let live: Live;
  const sheetOf = (name: string) => live.host.workbook.sheet(name);
  const targets = SAMPLE.sheets.find(({ name }) => name === TARGETS);

  beforeAll(async () => {
    live = await startLive();
    await live.open().commit(SAMPLE);
  });

  test('marks come in the plan’s order, each with its look', () => {
    const made = sheetOf(TARGETS).conditionalFormats.list();
    expect(made.map(({ areas, stopIfTrue }) => [areas.map((area) => rangeAddress(area)).join(), stopIfTrue])).toEqual(
      targets?.conditionalFormats.map(({ range, stopIfTrue }) => [rangeAddress(range), stopIfTrue ?? false]),
    );
    expect(made.map(({ formula }) => formula)).toEqual(targets?.conditionalFormats.map(({ formula }) => `=${formula}`));
    expect(made[0]).toMatchObject({ fillColor: '#FFC7CE', fontColor: '#9C0006', bold: true });
    expect(made[1]).toMatchObject({ numberFormat: '"▲"0.0', underline: 'Single', strikethrough: true });
  });

  test('entries are checked as planned, through the client', async () => {
    const { office } = live;
    const found = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(TARGETS);
      const looks = ['C5', 'C6', 'C4', 'B4', 'D4'].map((address) => {
        const { dataValidation } = sheet.getRange(address);
        dataValidation.load('type,rule,errorAlert,prompt');
        return dataValidation;
      });
      await context.sync();
      return looks.map(({ type, rule, errorAlert, prompt }) => ({ type, rule, style: errorAlert.style, prompt }));
    });
    expect(found.map(({ type, style }) => [type, style])).toEqual([
      ['Decimal', 'Stop'],
      ['List', 'Warning'],
      ['Custom', 'Information'],
      ['List', 'Stop'],
      ['WholeNumber', 'Stop'],
    ]);
    expect(found[0]).toMatchObject({
      rule: { decimal: { operator: 'Between' } },
      prompt: { showPrompt: true, title: '增长率', message: '填百分数，\n如 8.5%' },
    });
    expect(found[1]?.rule).toMatchObject({ list: { source: '是,否', inCellDropDown: true } });
    expect(found[3]?.rule).toMatchObject({ list: { source: '=指标清单' } });
  });

  test('the page is set up as planned', () => {
    const { page } = sheetOf(TARGETS);
    expect(page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A3',
      centerHorizontally: true,
      blackAndWhite: false,
      firstPageNumber: '',
      zoom: { horizontalFitToPages: 1 },
    });
    expect(page.topMargin).toBeCloseTo(57.6);
    expect(page.footerMargin).toBeCloseTo(28.8);
    expect(page.printArea.map((area) => rangeAddress(area))).toEqual(['B1:D6']);
    expect(page.titleRows).toMatchObject({ row: 2, rows: 1 });
    expect(page.titleColumns).toMatchObject({ column: 1, columns: 1 });
    expect(page.headers).toMatchObject({ CenterFooter: '第 &P 页，共 &N 页', RightHeader: '内部资料' });
    expect(sheetOf('清单').page).toMatchObject({
      zoom: { scale: 85 },
      columnBreaks: [1],
      blackAndWhite: true,
      firstPageNumber: 3,
    });
  });

  test('tab, lock, names and links are there', () => {
    const sheet = sheetOf(TARGETS);
    expect(sheet.tabColor).toBe('#70AD47');
    expect(sheet.protection).toBeDefined();
    expect(sheet.cells.at(5, 1)).toMatchObject({ value: '清单', link: { documentReference: "'清单'!B2" } });
    expect(live.host.workbook.names.map(({ name }) => name)).toEqual(['指标清单', 'total_2026']);
  });
});
