/** `returns` as a clerk types it: a folder of forms, one an area; and what is said where there can be none. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readReturnMeta } from '../../src/sheets/return-records';
import { readXlsx } from '../../src/xlsx/read';
import { refused, type, useFolder } from './terminal';

useFolder();

/** Noon, so that the day is the same in every time zone. */
const NOON = new Date('2026-07-01T12:00:00Z');
const NAMES = [
  '启明高新技术园（松风镇）',
  '海棠电子产业园（听雨街道）',
  '白鹭生态农业园（鹿鸣镇）',
  '橙光智造园',
  '稻香镇',
  '晴川镇',
  '竹影镇',
  '麦浪镇',
  '云上街道',
  '星河街道',
  '棠梨街道',
  '梦溪创意基地',
].map((name) => `${name}_2026年1-6月_填报表.xlsx`);

beforeAll(async () => {
  expect((await type(['annexes', '--pack', 'example', '--out', 'year.xlsx'])).status).toBe(0);
  expect((await type(['annexes', '--pack', 'wujin-2017', '--out', 'district.xlsx'])).status).toBe(0);
});

function command(out: string, ...more: readonly string[]): string[] {
  return ['returns', 'year.xlsx', '--period', '2026-06', '--out', out, ...more];
}

describe('returns', () => {
  it('makes the folder and one form an area in it, and says what was made', async () => {
    const { status, out, err } = await type(command(join('a', 'b'), '--deadline', '2026-07-05'), NOON);
    expect([status, err]).toEqual([0, []]);
    expect(out).toEqual([`已生成 12 份填报表，在文件夹：${join('a', 'b')}`, ...NAMES.map((name) => `  ${name}`)]);
    expect(readdirSync(join('a', 'b')).sort()).toEqual([...NAMES].sort());
  });

  it('writes into each whose it is, of which months and which workbook, and when it is due', async () => {
    await type(command('due', '--deadline', '2026-07-05'), NOON);
    const grids = await readXlsx(readFileSync(join('due', NAMES[4] ?? '')));
    expect(readReturnMeta(grids)).toMatchObject({
      state: 'good',
      meta: {
        areaCode: 'daoxiang',
        areaName: '稻香镇',
        period: { year: 2026, throughMonth: 6 },
        madeOn: '2026-07-01',
        language: 'zh-CN',
      },
    });
    const texts = grids.flatMap(({ rows }) => rows.flatMap((cells) => cells.map((cell) => cell?.value)));
    expect(texts).toContain('2026年7月5日前');
  });

  it('takes quarters and halves for the months that they are', async () => {
    const { out } = await type(['returns', 'year.xlsx', '--period', '2026-Q2', '--out', 'quarter'], NOON);
    expect(out.at(-1)).toBe(`  ${NAMES.at(-1) ?? ''}`);
  });

  it('makes them in English where that is asked for, and otherwise in the language of the workbook', async () => {
    await type(command('english', '--lang', 'en-US'), NOON);
    expect(readdirSync('english')).toContain('Daoxiang Town_January-June 2026_return.xlsx');
    await type(['annexes', '--pack', 'example', '--out', 'english.xlsx', '--lang', 'en-US']);
    await type(['returns', 'english.xlsx', '--period', '2026-06', '--out', 'from-english'], NOON);
    expect(readdirSync('from-english')).toEqual(readdirSync('english'));
  });

  it('writes over forms that are there only with --force, and looks before it writes any', async () => {
    mkdirSync('there');
    const taken = join('there', NAMES[7] ?? '');
    writeFileSync(taken, 'somebody’s');
    await refused(command('there'), `错误：“${taken}”已经存在，没有改动它。请换一个文件名，或加上 --force 覆盖。`);
    expect(readdirSync('there')).toEqual([basename(taken)]);
    expect(readFileSync(taken, 'utf8')).toBe('somebody’s');
    const { status } = await type(command('there', '--force'), NOON);
    expect(status).toBe(0);
    expect(readFileSync(taken, 'utf8')).not.toBe('somebody’s');
    expect(readdirSync('there')).toHaveLength(12);
  });

  it('makes the same bytes again from the same workbook on the same day', async () => {
    await type(command('once'), NOON);
    await type(command('twice'), NOON);
    for (const name of NAMES)
      expect(readFileSync(join('once', name)).equals(readFileSync(join('twice', name)))).toBe(true);
  });
});

describe('returns are refused, and nothing is written,', () => {
  it.each<[string, string[], string]>([
    [
      'by department, which is for later',
      ['year.xlsx', '--period', '2026-06', '--out', 'x', '--by', 'department'],
      '“--by department”尚未提供。目前可用：--by area。',
    ],
    [
      'for another year',
      ['year.xlsx', '--period', '2025-06', '--out', 'x'],
      '文件“year.xlsx”：这个工作簿是2026年度的，不能生成“2025-06”的填报表。请改用2026年的期间，如 2026-06。',
    ],
    [
      'for a period that is none',
      ['year.xlsx', '--period', '六月', '--out', 'x'],
      '“六月”不是期间。请写年-月，如 2017-06（1至6月），全年写 2017。',
    ],
    [
      'until a day that is none',
      ['year.xlsx', '--period', '2026-06', '--out', 'x', '--deadline', '2026-06-31'],
      '选项 --deadline 的“2026-06-31”不是日期。请写成年-月-日，如 2017-07-05。',
    ],
    ['without a period', ['year.xlsx', '--out', 'x'], '缺少选项 --period。请补上。'],
    ['without a folder', ['year.xlsx', '--period', '2026-06'], '缺少选项 --out。请补上。'],
    [
      'without a workbook',
      ['--period', '2026-06', '--out', 'x'],
      '没有指定文件。请在 returns 后面写明工作簿的文件名。',
    ],
    [
      'from a workbook without areas',
      ['district.xlsx', '--period', '2017-06', '--out', 'x'],
      '文件“district.xlsx”：这个工作簿只有全区目标，没有分解到单位，因此没有要填报的单位。请在单位名录中填写单位，更新附件表后再生成。',
    ],
    [
      'into a file',
      ['year.xlsx', '--period', '2026-06', '--out', 'district.xlsx'],
      '“district.xlsx”是文件，不是文件夹。请指定一个文件夹。',
    ],
  ])('%s', async (_, args, sentence) => {
    await refused(['returns', ...args], `错误：${sentence}`);
  });

  it('from a template that no annexes were made from', async () => {
    await type(['template', '--out', 'template.xlsx']);
    await refused(
      ['returns', 'template.xlsx', '--period', '2026-06', '--out', 'x'],
      '错误：文件“template.xlsx”：这不是年度工作簿，不能生成填报表。请先生成附件表，再用那个工作簿生成。',
    );
  });
});
