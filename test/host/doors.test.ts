/** The doors that the client has for native hosts are still there: the pinned client boots and talks. */
import { createHost } from '../../src/host/create-host';
import { startOffice } from '../support/office';

describe('the real client on the host', () => {
  it('boots as Excel on Windows', async () => {
    const { Office: office } = await startOffice(createHost());
    expect(office.context.host).toBe('Excel');
    expect(office.context.platform).toBe('PC');
    expect(office.context.displayLanguage).toBe('zh-CN');
  });

  it('writes a cell and reads it back', async () => {
    const host = createHost();
    const { Excel: excel } = await startOffice(host);
    const values = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
      range.values = [
        [1, '区'],
        [true, ''],
      ];
      range.load('values, address');
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual([
      'Sheet1!A1:B2',
      [
        [1, '区'],
        [true, ''],
      ],
    ]);
    expect(host.traffic.syncs).toBe(1);
  });

  it.each(['1.9', '1.15'])('advertises no more than set %s', async (apiSet) => {
    const { Office: office } = await startOffice(createHost({ apiSet }));
    expect(office.context.requirements.isSetSupported('ExcelApi', apiSet)).toBe(true);
    expect(office.context.requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  });

  it('keeps two hosts apart in one process', async () => {
    const [left, right] = [createHost(), createHost({ sheets: ['右'] })];
    await startOffice(left);
    const { Excel: excel } = await startOffice(right);
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem('右').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect([left.traffic.syncs, right.traffic.syncs]).toEqual([0, 1]);
  });
});
