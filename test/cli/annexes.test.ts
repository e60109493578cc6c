/** `annexes`: what is made of a pack and of a filled-in template, and what is said of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Grid } from '../../src/model/grid';
import { readXlsx } from '../../src/xlsx/read';
import { describeWithLibreOffice, recalculate } from '../support/libreoffice';
import { unzip } from '../support/unzip';
import { filling, openBook, saveFilled, sheetOf, shownIn } from './filled-template';
import { NOW, type, useFolder } from './terminal';

useFolder();

/** The block of a sheet, row by row, as typed or calculated. */
function block(sheet: ExcelJS.Worksheet, rows: readonly number[], columns: string): ExcelJS.CellValue[][] {
  return rows.map((row) => [...columns].map((column) => shownIn(sheet, `${column}${row}`)));
}

describe('a built-in pack', () => {
  it('becomes the whole workbook, and the terminal says what stands in it', async () => {
    const { status, out, err } = await type(['annexes', '--pack', 'xinbei-2017', '--out', 'xinbei.xlsx']);
    expect(out).toEqual([
      '已生成：xinbei.xlsx',
      '  基本信息：区县、年度、标题和评议项目',
      '  指标目录：指标 27 项',
      '  单位名录：单位 11 个',
      '  上年数：27 项指标的上年数',
      '  附件1 目标分解表：全区目标 7 项',
      '  附件2 目标任务表：15 项指标 × 11 个单位的目标',
      '  附件3 评议表：3 个评议项目 × 11 个单位',
      '  完成数 2017-06：15 项指标 × 11 个单位的完成数、完成率和亮灯',
      '  全区完成数 2017-06：12 项区级指标的完成数',
    ]);
    expect([status, err]).toEqual([0, []]);
    const book = await openBook('xinbei.xlsx');
    expect(book.worksheets.map(({ name, state }) => (state === 'visible' ? name : `(${name})`))).toEqual([
      ...['基本信息', '指标目录', '单位名录', '上年数', '附件1 目标分解表', '附件2 目标任务表', '附件3 评议表'],
      ...['完成数 2017-06', '全区完成数 2017-06', '(_att)'],
    ]);
  });

  it('says of each row that was split how much went to how many', async () => {
    const { status, out } = await type(['annexes', '--pack', 'example', '--out', 'example.xlsx']);
    expect(out).toContain('已分解：专利授权，全区 4280，分到 12 个单位，合计正好相符。');
    expect(out.filter((line) => line.startsWith('已分解：'))).toHaveLength(17);
    expect(status).toBe(0);
  });

  const behind = (name: string, target: number, prior: number) =>
    `警告：“${name}”的目标 ${target} 不及上年数 ${prior}，没有写明原因。请在附件1或指标目录中填写低于上年的原因。`;

  it.each<[string, ...string[]]>([
    [
      'wujin-2017',
      behind('省级以上科技计划项目立项', 100, 106),
      behind('争取省级以上经费', 1.5, 2.4),
      behind('新增市级以上工程技术研究中心', 20, 45),
      behind('专利申请量', 15500, 21441),
      behind('专利授权量', 5500, 9621),
      behind('新增实施产学研项目', 80, 90),
      '错误 0 处，警告 6 处，说明 0 处。',
    ],
    [
      'haimen-2018',
      behind('专利申请量', 6000, 6088),
      behind('PCT申请', 80, 85),
      behind('省重大科技成果转化项目', 1, 3),
      behind('苏科贷金额', 1.5, 2.5),
      '错误 0 处，警告 4 处，说明 0 处。',
    ],
    ['changzhou-2021'],
    ['zhonglou-2012'],
  ])('%s, without areas, is made too, with a warning of each target behind last year', async (pack, ...warnings) => {
    const { status, out, err } = await type(['annexes', '--pack', pack, '--out', `${pack}.xlsx`]);
    expect(out[0]).toBe(`已生成：${pack}.xlsx`);
    expect([status, err]).toEqual([0, warnings]);
  });
});

describe('a filled-in template', () => {
  beforeAll(async () => {
    await saveFilled('filled.xlsx');
  });

  it('becomes annexes 1 and 2 and the entry sheet, with the targets split to the last one', async () => {
    const { status, out, err } = await type(['annexes', '--catalogue', 'filled.xlsx', '--out', 'year.xlsx']);
    expect(out).toEqual([
      '已生成：year.xlsx',
      '  基本信息：区县、年度、标题和评议项目',
      '  指标目录：指标 3 项',
      '  单位名录：单位 3 个',
      '  上年数：3 项指标的上年数',
      '  附件1 目标分解表：全区目标 3 项',
      '  附件2 目标任务表：3 项指标 × 3 个单位的目标',
      '  附件3 评议表：1 个评议项目 × 3 个单位',
      '  完成数 2026-06：3 项指标 × 3 个单位的完成数、完成率和亮灯',
      '已分解：专利申请量，全区 600，分到 3 个单位，合计正好相符。',
      '已分解：发明专利申请量，全区 200，分到 3 个单位，合计正好相符。',
      '说明：高新技术产业产值占比：手工分解，请在附件2中填写各单位的目标。',
    ]);
    expect([status, err]).toEqual([0, []]);

    const book = await openBook('year.xlsx');
    expect(block(sheetOf(book, '附件1 目标分解表'), [3, 5, 6, 7], 'BCDEG')).toEqual([
      [...Array<string>(4).fill('2026年云溪区工作目标分解表'), null],
      [null, '专利申请量', '件', 600, 540],
      [null, '发明专利申请量', '件', 200, 170],
      [null, '高新技术产业产值占比', '%', 47.5, 45.2],
    ]);
    // 600 by 100, 240, 200: 111.1, 266.7, 222.2; 200 by 20, 70, 80: 23.5, 82.4, 94.1.
    expect(block(sheetOf(book, '附件2 目标任务表'), [4, 5, 6, 7], 'DEFHIJ')).toEqual([
      ['城关镇', '河西街道', '科技园（城北）', '全区目标', '各单位合计', '合计减目标'],
      [111, 267, 222, 600, 600, 0],
      [24, 82, 94, 200, 200, 0],
      [null, null, null, 0.475, '--', '--'],
    ]);
    expect(block(sheetOf(book, '完成数 2026-06'), [5, 6, 7, 8], 'DEFJ')).toEqual([
      ['城关镇', '河西街道', '科技园（城北）', '年度目标'],
      [null, null, null, 600],
      [null, null, null, 200],
      [null, null, null, 0.475],
    ]);
  });

  it('is made again from the workbook that was made of it', async () => {
    const { status, out, err } = await type(['annexes', '--catalogue', 'year.xlsx', '--out', 'again.xlsx']);
    expect(out).toContain('已分解：专利申请量，全区 600，分到 3 个单位，合计正好相符。');
    expect([status, err]).toEqual([0, []]);
    const targets = sheetOf(await openBook('again.xlsx'), '附件2 目标任务表');
    expect(block(targets, [5, 6], 'DEF')).toEqual([
      [111, 267, 222],
      [24, 82, 94],
    ]);
  });

  it('keeps what was typed into it with another program, and says how much', async () => {
    const typed = new ExcelJS.Workbook();
    await typed.xlsx.readFile('year.xlsx');
    sheetOf(typed, '附件2 目标任务表').getCell('D5').value = 150;
    sheetOf(typed, '完成数 2026-06').getCell('E7').value = 31;
    sheetOf(typed, '附件3 评议表').getCell('D6').value = 8.5;
    sheetOf(typed, '附件3 评议表').getCell('D12').value = '会上再议';
    typed.addWorksheet('我的草稿').getCell('A1').value = '留给自己看';
    await typed.xlsx.writeFile('typed.xlsx');

    const { status, out, err } = await type(['annexes', '--catalogue', 'typed.xlsx', '--out', 'kept.xlsx']);
    expect(out).toContain('有 1 处内容在新表中已没有位置，原样放入“未归位数据”。');
    expect(out).toContain('已保留手工填写的内容：目标 1 处、完成数 1 处、评分 1 处、原因 0 处。');
    expect([status, err]).toEqual([
      0,
      ['警告：我的草稿不是本程序生成的，没有带入新文件。需要时请自行复制。', '错误 0 处，警告 1 处，说明 0 处。'],
    ]);
    const kept = await openBook('kept.xlsx');
    // 600 less 150 by 240 and 200: 245.5, 204.5.
    expect(block(sheetOf(kept, '附件2 目标任务表'), [5, 6], 'DEF')).toEqual([
      [150, 245, 205],
      [24, 82, 94],
    ]);
    expect(block(sheetOf(kept, '完成数 2026-06'), [7], 'DEF')).toEqual([[null, 31, null]]);
    expect(sheetOf(kept, '附件3 评议表').getCell('D6').value).toBe(8.5);
    expect(JSON.stringify(sheetOf(kept, '未归位数据').getSheetValues())).toContain('会上再议');
  });

  it('makes English sheets, and speaks English, with --lang en-US', async () => {
    const args = ['annexes', '--catalogue', 'filled.xlsx', '--out', 'english.xlsx', '--lang', 'en-US'];
    const { status, out, err } = await type(args);
    expect(out.slice(0, 3)).toEqual([
      'Written: english.xlsx',
      '  Settings: district, year, titles and review criteria',
      '  Indicators: 3 indicators',
    ]);
    expect(out).toContain('Split: 专利申请量, 600 for the district over 3 areas, the sum met exactly.');
    expect(out).toContain("Note: 高新技术产业产值占比: split by hand; type the areas' targets into annex 2.");
    expect(out).toContain('  Annex 3 Review form: 1 criterion × 3 areas');
    expect([status, err]).toEqual([0, []]);
    const book = await openBook('english.xlsx');
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
      ...['Settings', 'Indicators', 'Areas', 'Last year', 'Annex 1 District targets', 'Annex 2 Area targets'],
      ...['Annex 3 Review form', 'Actuals 2026-06', '_att'],
    ]);
    expect(block(sheetOf(book, 'Annex 2 Area targets'), [4, 5], 'HIJ')).toEqual([
      ['District target', 'Sum of areas', 'Sum less target'],
      [600, 600, 0],
    ]);
  });

  describeWithLibreOffice('in LibreOffice', () => {
    it('has the same sums when they are calculated anew', async () => {
      writeFileSync('recalculated.xlsx', await recalculate(readFileSync('year.xlsx')));
      const book = await openBook('recalculated.xlsx');
      expect(block(sheetOf(book, '附件2 目标任务表'), [5, 6, 7], 'HIJ')).toEqual([
        [600, 600, 0],
        [200, 200, 0],
        [0.475, '--', '--'],
      ]);
    });
  });
});

describe('a plain list, with the annex columns blank throughout', () => {
  it('stands in annex 2 as a whole, and in annex 1 where it has a target; the examples have no say', async () => {
    const given = filling();
    given.indicators.forEach((row, place) => {
      given.indicators[place] = { ...row, 列入附件1: null, 列入附件2: null, ...(place === 1 && { 全区目标: null }) };
    });
    await saveFilled('plain.xlsx', given);
    const { status, out, err } = await type(['annexes', '--catalogue', 'plain.xlsx', '--out', 'plain-year.xlsx']);
    expect(out).toContain('  附件1 目标分解表：全区目标 2 项');
    expect(out).toContain('  附件2 目标任务表：3 项指标 × 3 个单位的目标');
    expect([status, err]).toEqual([0, []]);
    const book = await openBook('plain-year.xlsx');
    expect(block(sheetOf(book, '附件1 目标分解表'), [5, 6], 'CE')).toEqual([
      ['专利申请量', 600],
      ['高新技术产业产值占比', 47.5],
    ]);
    expect(block(sheetOf(book, '附件2 目标任务表'), [5, 6, 7], 'CD')).toEqual([
      ['专利申请量（件）', 111],
      ['发明专利申请量（件）', null],
      ['高新技术产业产值占比（%）', null],
    ]);
  });

  it('is none any more as soon as one row says where it stands', async () => {
    const given = filling();
    given.indicators.forEach((row, place) => {
      given.indicators[place] = { ...row, 列入附件1: null, 列入附件2: place === 0 ? '是' : null };
    });
    await saveFilled('plain.xlsx', given);
    const { out } = await type(['annexes', '--catalogue', 'plain.xlsx', '--out', 'plain-year.xlsx', '--force']);
    expect(out).toContain('  附件2 目标任务表：1 项指标 × 3 个单位的目标');
    expect(out.filter((line) => line.includes('附件1'))).toEqual([]);
  });
});

describe('the names of the sheets', () => {
  it("are the district's own where it gives them, and the number above the annex follows", async () => {
    const given = filling();
    Object.assign(given.settings, { 附件2表名: '附件3 各镇任务', 附件3表名: '评议' });
    await saveFilled('named.xlsx', given);
    const { status, out } = await type(['annexes', '--catalogue', 'named.xlsx', '--out', 'named-year.xlsx']);
    expect(out).toContain('  附件3 各镇任务：3 项指标 × 3 个单位的目标');
    expect(status).toBe(0);
    const book = await openBook('named-year.xlsx');
    expect(
      ['附件1 目标分解表', '附件3 各镇任务', '评议'].map((name) => sheetOf(book, name).getCell('B2').value),
    ).toEqual(['附件1', '附件3', '附件3']);
    expect(sheetOf(book, '附件3 各镇任务').getCell('B3').value).toBe('2026年云溪区各镇、街道、园区\n目标任务表');
  });
});

describe('the same input', () => {
  const make = async (file: string, now: Date): Promise<Buffer> => {
    await saveFilled('same.xlsx');
    expect((await type(['annexes', '--catalogue', 'same.xlsx', '--out', file], now)).status).toBe(0);
    return readFileSync(file);
  };
  const texts = (grids: readonly Grid[]) =>
    grids.flatMap(({ sheet, rows }) =>
      rows.flatMap((cells, row) => cells.map((cell, column) => `${sheet} ${row} ${column} ${JSON.stringify(cell)}`)),
    );

  it('gives the same bytes at the same time', async () => {
    const first = await make('first.xlsx', NOW);
    expect((await make('second.xlsx', NOW)).equals(first)).toBe(true);
  });

  it('differs at another time only in when it was made and in its number', async () => {
    const now = await make('now.xlsx', NOW);
    const later = await make('later.xlsx', new Date(NOW.getTime() + 3_600_000));
    const [before, after] = [unzip(now), unzip(later)];
    const changed = [...before].filter(([name, data]) => after.get(name)?.equals(data) !== true).map(([name]) => name);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(changed.filter((name) => name.startsWith('xl/') && !name.endsWith('sharedStrings.xml')).length).toBeLessThan(
      2,
    );
    expect(changed).toContain('docProps/core.xml');
    const [was, is] = [texts(await readXlsx(now)), texts(await readXlsx(later))];
    expect(is.filter((line, index) => line !== was[index])).toEqual([
      expect.stringMatching(/^_att \d+ 4 .*workbook-2026-/u),
    ]);
  });
});
