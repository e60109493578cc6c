/** `collect`: a folder as it comes in, from the terminal, with the real files. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook, readOfFile } from '../../src/app/open-workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { annexesFor } from '../support/plans';
import { filled, goodReturn, WORKBOOK_ID, xinbei } from '../support/sent-returns';
import { NOW, refused, type, useFolder } from './terminal';

useFolder();

beforeAll(async () => {
  const book = await xinbei();
  writeFileSync('year.xlsx', await writeXlsx(annexesFor(book), NOW));
  mkdirSync('in');
  const good = goodReturn(book, 'luoxi', { workbookId: WORKBOOK_ID });
  writeFileSync(join('in', 'luoxi.xlsx'), await writeXlsx(good, NOW));
  const bad = filled(goodReturn(book, 'xuejia'), new Map([['patent_applications', -5]]));
  writeFileSync(join('in', 'xuejia.xlsx'), await writeXlsx(bad, NOW));
  writeFileSync(join('in', 'old.xls'), '指标,完成数\n');
  writeFileSync(join('in', '~$luoxi.xlsx'), 'lock');
  writeFileSync(join('in', '.DS_Store'), '');
  writeFileSync(join('in', 'scan.pdf'), '%PDF');
  mkdirSync(join('in', 'older'));
  mkdirSync('nothing');
});

const ARGUMENTS = ['collect', 'in', '--into', 'year.xlsx', '--out', 'new.xlsx'];

it('merges what is good, tells of each other file why not, writes slips, and ends with 1', async () => {
  const { status, out } = await type([...ARGUMENTS, '--slips', 'slips']);
  const text = out.join('\n');
  expect(status).toBe(1);
  expect(text).toContain('已合并  luoxi.xlsx（空港产业园（罗溪镇））');
  expect(text).toContain('未合并  xuejia.xlsx');
  expect(text).toMatch(/未合并 {2}old\.xls\n.*CSV 文本/u);
  expect(out.find((line) => line.startsWith('没有当作报表读取的'))).toBe(
    '没有当作报表读取的 4 项（文件夹、扫描件、临时文件等）：.DS_Store、~$luoxi.xlsx、older、scan.pdf。',
  );
  expect(text).toContain('报来 3 份，合并 1 份，改动完成数 15 格。');
  expect(readdirSync('slips')).toHaveLength(1);
  const { book } = openWorkbook(readOfFile(await readXlsx(readFileSync('new.xlsx'))));
  const figures = book?.figures.filter(
    ({ area, period }) => area === 'luoxi' && period.throughMonth === 6 && period.year === 2017,
  );
  expect(figures).toHaveLength(15);
});

it('says the same as JSON for a program', async () => {
  const { out } = await type([...ARGUMENTS, '--json', '--force']);
  const printed = JSON.parse(out.join('\n')) as {
    findings: readonly { rule: string; file: string; cell: string | null; message: string }[];
    files: readonly { file: string; area: string | null; accepted: boolean; reason: string | null }[];
    summary: { errors: number };
    rules: readonly unknown[];
  };
  expect(printed.files.map(({ file, area, accepted }) => ({ file, area, accepted }))).toEqual([
    { file: 'luoxi.xlsx', area: 'luoxi', accepted: true },
    { file: 'old.xls', area: null, accepted: false },
    { file: 'xuejia.xlsx', area: 'xuejia', accepted: false },
  ]);
  expect(printed.files.map(({ reason }) => reason === null)).toEqual([true, false, false]);
  expect(printed.findings).toContainEqual(
    expect.objectContaining({ rule: 'cell.negative', file: 'xuejia.xlsx', cell: 'G11' }),
  );
  expect(printed.findings).toContainEqual(expect.objectContaining({ rule: 'file.text', file: 'old.xls' }));
  expect(printed.summary.errors).toBeGreaterThanOrEqual(2);
  expect(printed.rules.length).toBeGreaterThan(0);
});

it('ends with 0 where every file is good', async () => {
  mkdirSync('good');
  copyFileSync(join('in', 'luoxi.xlsx'), join('good', 'luoxi.xlsx'));
  const { status, err } = await type([
    'collect',
    'good',
    '--into',
    'year.xlsx',
    '--out',
    'good.xlsx',
    '--period',
    '2017-06',
  ]);
  expect([status, err.filter((line) => line.startsWith('错误'))]).toEqual([0, []]);
});

describe('is refused, and writes nothing', () => {
  it('without a folder', () =>
    refused(
      ['collect', '--into', 'year.xlsx', '--out', 'x.xlsx'],
      '错误：没有指定文件夹。请在 collect 后面写明报表所在的文件夹。',
    ));

  it('where the folder is empty', () =>
    refused(
      ['collect', 'nothing', '--into', 'year.xlsx', '--out', 'x.xlsx'],
      '错误：文件夹“nothing”中没有报表。请核对文件夹，把报表放进去后重试。',
    ));

  it('where a slip stands in the way', async () => {
    const { status } = await type(['collect', 'in', '--into', 'year.xlsx', '--out', 'x.xlsx', '--slips', 'slips']);
    expect([status, existsSync('x.xlsx')]).toEqual([2, false]);
  });
});
