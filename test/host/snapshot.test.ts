/** A workbook that was put away as plain data goes on where it was. */
import { PACKS } from '../../src/catalogue/packs';
import { area } from '../../src/host/model/area';
import { createHost, type Host } from '../../src/host/create-host';
import { takeSnapshot, type WorkbookSnapshot } from '../../src/host/snapshot';
import { snapshotOfPlan } from '../../src/workbench/snapshot-of-plan';
import { annexesOf } from '../support/plans';
import { openDesk } from './host-tests';

/** As a file or a store would give it back. */
function stored(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return JSON.parse(JSON.stringify(snapshot)) as WorkbookSnapshot;
}

const reopen = (host: Host): Host => createHost({ snapshot: stored(takeSnapshot(host.workbook)) });

describe.each(PACKS.map(({ id }) => id))('%s, put away and opened again', (id) => {
  it('is the same workbook in everything, every formula calculated to the same', async () => {
    const host = createHost({ snapshot: snapshotOfPlan(await annexesOf(id, 'zh-CN')) });
    const before = stored(takeSnapshot(host.workbook));
    const again = reopen(host);
    expect(stored(takeSnapshot(again.workbook))).toEqual(before);
    expect([...again.workbook.calculation.reports]).toEqual([]);
  });
});

describe('a workbook that is opened again', () => {
  async function madeThroughTheClient(): Promise<Host> {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    await desk.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem('乙');
      sheet.getRange('A1:C1').values = [["'001", '=1/0', '=A1&"x"']];
      sheet.getRange('D:D').format.fill.color = '#FFEB9C';
      sheet.getRange('5:5').format.rowHeight = 30;
      sheet.getRange('E2').hyperlink = { documentReference: '甲!A1', textToDisplay: '去' };
      sheet.showHeadings = false;
      sheet.tabColor = '#107C41';
      const list = sheet.getRange('F1:F9').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '=词' } };
      const mark = sheet.getRange('G2:G9').conditionalFormats.add('Custom');
      mark.custom.rule.formula = '=G2>1';
      mark.custom.format.font.bold = true;
      workbook.names.add('词', workbook.worksheets.getItem('甲').getRange('A1:A3'), '词表');
      workbook.settings.add('ids', { made: { x: 1 } });
      workbook.properties.title = '目标';
      sheet.protection.protect({ allowFormatCells: true }, 'p');
      workbook.protection.protect('q');
      sheet.activate();
      sheet.getRange('C3').select();
      await context.sync();
    });
    return desk.host;
  }

  it('has its sheet ids, settings, names, links, layers, protection and selection', async () => {
    const host = await madeThroughTheClient();
    const again = reopen(host);
    expect(stored(takeSnapshot(again.workbook))).toEqual(stored(takeSnapshot(host.workbook)));
    expect(again.workbook.sheets.map(({ id }) => id)).toEqual(host.workbook.sheets.map(({ id }) => id));
    expect(again.workbook.settings.get('ids')).toEqual({ made: { x: 1 } });
    expect(again.view.selection()).toEqual({ sheetId: host.workbook.sheet('乙').id, area: area(2, 2) });
  });

  it('gives new sheets ids that none of the old ones has, and goes on calculating', async () => {
    const host = await madeThroughTheClient();
    const again = reopen(host);
    again.workbook.protection = undefined;
    again.person.addSheet('丙');
    const ids = again.workbook.sheets.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    again.workbook.sheet('乙').protection = undefined;
    again.person.type('乙', 'A1', '9');
    expect(again.workbook.sheet('乙').cells.at(0, 2)?.value).toBe('9x');
  });

  it('keeps what Office’s own document settings held', () => {
    const host = createHost();
    const context = host.doors.external.GetContext();
    const settings = context['GetSettings']?.() as { Write(keys: string[], values: string[]): void };
    settings.Write(['pane'], ['"wide"']);
    expect(takeSnapshot(reopen(host).workbook).documentSettings).toEqual({ pane: '"wide"' });
  });

  it('shows the value beside a formula that can’t be read, and says so', () => {
    const base = takeSnapshot(createHost().workbook);
    const [sheet] = base.sheets;
    const format = createHost().view.cell('Sheet1', 0, 0).format;
    const cells = [{ row: 0, column: 0, value: 7, formula: 'SUM(1', format }];
    const again = createHost({ snapshot: { ...base, sheets: sheet ? [{ ...sheet, cells }] : [] } });
    expect(again.view.cell('Sheet1', 0, 0).text).toBe('7');
    expect([...again.workbook.calculation.reports]).toEqual(['the formula =SUM(1']);
  });
});
