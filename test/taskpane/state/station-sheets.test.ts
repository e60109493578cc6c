import { openWorkbook } from '../../../src/app/open-workbook';
import { stationsOf } from '../../../src/app/stations';
import { ATT_SHEET } from '../../../src/sheets/att-sheet';
import { REGISTER, seenSheets } from '../../../src/taskpane/state/seen-sheets';
import { sheetsOfStation } from '../../../src/taskpane/state/station-sheets';
import { changeSheet } from '../../support/workbook-read';
import { yearOf } from '../support/year-of';

describe('the sheets of a station', () => {
  it('are those that a clerk works on in it, in the order of their tabs', async () => {
    const opened = openWorkbook((await yearOf('example')).current);
    const names = stationsOf(opened).map((station) => sheetsOfStation(opened, station).map(({ name }) => name));
    expect(names).toEqual([
      ['基本信息', '指标目录', '单位名录'],
      ['上年数'],
      ['附件1 目标分解表', '附件2 目标任务表', '附件3 评议表'],
      ['完成数 2026-03', '全区完成数 2026-03'],
    ]);
  });

  it('are found under the names that she gave them', async () => {
    const { current } = await yearOf('example');
    const renamed = changeSheet(current, '附件2 目标任务表', (sheet) => ({ ...sheet, sheet: '任务表（定稿）' }));
    const opened = openWorkbook(renamed);
    const targets = stationsOf(opened).find(({ id }) => id === 'targets');
    if (!targets) throw new Error('no station');
    expect(sheetsOfStation(opened, targets).map(({ name }) => name)).toContain('任务表（定稿）');
  });
});

describe('sheets that are none of her concern', () => {
  it('are left out where written and removed sheets are told of', () => {
    expect(REGISTER).toBe(ATT_SHEET);
    expect(seenSheets(['附件1 目标分解表', ATT_SHEET])).toEqual(['附件1 目标分解表']);
  });
});
