/** What is typed after `target-tables`: what a person sees, and what a script that called it learns. */
import { rmSync } from 'node:fs';
import { PACKS } from '../../src/catalogue/packs';
import { openBook, sheetOf, shownIn } from './filled-template';
import { COMMANDS, LATER } from '../../src/cli/arguments';
import { filesHere, refused, type, useFolder } from './terminal';

useFolder();

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['annexes', '--help']], [['-h']]])(
    'says how to use it after %j',
    async (args) => {
      const { status, out, err } = await type(args);
      expect(out.join('\n')).toMatch(
        /^年度目标表：制作年度目标附件表\n[^]*\n {2}target-tables template --out 文件\.xlsx[^]*\n退出状态：0 [^]*；1 [^]*；2 /u,
      );
      expect([status, err]).toEqual([0, []]);
    },
  );

  it('speaks English when asked to', async () => {
    const { out } = await type(['--help', '--lang', 'en-US']);
    expect(out.join('\n')).toMatch(/^Annual Target Tables: [^]*\nExit status: 0 done/u);
  });
});

describe('the language', () => {
  it.each([
    ['before the command', ['--lang', 'en-US', 'packs']],
    ['before it, in one word', ['--lang=en-US', 'packs']],
    ['behind it', ['packs', '--lang', 'en-US']],
  ])('may stand %s', async (_, args) => {
    const { status, out, err } = await type(args);
    expect(out[1]).toBe(
      'xinbei-2017     Xinbei District, targets for 2017: 11 areas, 27 indicators, 178 targets, 0 figures',
    );
    expect([status, err]).toEqual([0, []]);
  });
});

describe('packs', () => {
  it('lists each built-in pack on a line, with its counts', async () => {
    const { status, out, err } = await type(['packs']);
    expect(out).toHaveLength(PACKS.length);
    expect(out[1]).toBe('xinbei-2017     新北区2017年目标：单位 11 个，指标 27 项，目标 178 个，完成数 0 个');
    expect(out[2]).toBe(
      'wujin-2017      武进区2016年完成数与2017年目标：单位 0 个，指标 70 项，目标 24 个，完成数 58 个',
    );
    expect([status, err]).toEqual([0, []]);
  });

  it('gives id, titles, year and counts as JSON', async () => {
    const { status, out, err } = await type(['packs', '--json']);
    const packs = JSON.parse(out.join('\n')) as Record<string, unknown>[];
    expect(packs.map(({ id, year }) => [id, year])).toEqual([
      ['example', 2026],
      ['xinbei-2017', 2017],
      ['wujin-2017', 2017],
      ['haimen-2018', 2018],
      ['changzhou-2021', 2021],
      ['zhonglou-2012', 2012],
    ]);
    expect(packs[1]).toEqual({
      id: 'xinbei-2017',
      title: '新北区2017年目标',
      titleEn: 'Xinbei District, targets for 2017',
      year: 2017,
      counts: { areas: 11, indicators: 27, targets: 178, figures: 0 },
    });
    expect([status, err]).toEqual([0, []]);
  });
});

describe('template', () => {
  it('makes one, says what to do next, and makes the same one in English', async () => {
    const { status, out, err } = await type(['template', '--out', 'template.xlsx']);
    expect(out).toEqual([
      '已生成：template.xlsx',
      '请用 Excel 或 WPS 打开填写，保存后运行：target-tables annexes --catalogue template.xlsx --out 年度工作簿.xlsx',
    ]);
    expect([status, err]).toEqual([0, []]);
    const english = await type(['template', '--out=english.xlsx', '--lang=en-US']);
    expect(english.out).toEqual([
      'Written: english.xlsx',
      'Fill it in with Excel or WPS, save it, then run: target-tables annexes --catalogue english.xlsx --out WORKBOOK.xlsx',
    ]);
    expect(Object.keys(filesHere())).toEqual(['english.xlsx', 'template.xlsx']);
  });

  it.each([
    ['2026-01-05', 2026],
    ['2026-09-30', 2026],
    ['2026-10-01', 2027],
    ['2026-12-31', 2027],
  ])('made on %s is for %d', async (day, year) => {
    await type(['template', '--out', 'dated.xlsx', '--force'], new Date(`${day}T08:00:00Z`));
    expect(shownIn(sheetOf(await openBook('dated.xlsx'), '基本信息'), 'B7')).toBe(year);
    rmSync('dated.xlsx');
  });

  it('says which columns are needed, and has the areas of last year at the right end', async () => {
    await type(['template', '--out', 'look.xlsx']);
    const book = await openBook('look.xlsx');
    for (const name of ['指标目录', '单位名录']) {
      expect(sheetOf(book, name).getCell('A4').value).toBe('深色列名的列必须填写，其余可以留空。');
    }
    const heads: unknown[] = [];
    sheetOf(book, '上年数')
      .getRow(6)
      .eachCell((cell) => heads.push(cell.value));
    expect(heads).toEqual([
      ...['指标编码', '指标名称', '计量单位', '全区', '重述值', '重述原因', '来源'],
      ...['示例：第一镇', '示例：第二街道'],
    ]);
    rmSync('look.xlsx');
  });

  it('is no catalogue as it comes: the examples are passed over, and the district is asked for', async () => {
    await refused(
      ['annexes', '--catalogue', 'template.xlsx', '--out', 'year.xlsx'],
      '错误：工作表“基本信息” B5：没有填写“区县名称”。请在“区县名称”右侧的单元格中填写。',
      '错误：工作表“指标目录”：“指标目录”中没有内容。请填写后重试。',
    );
  });
});

/** Every command is told of where none is understood. */
const KNOWN = COMMANDS.join('、');

describe('what cannot be meant', () => {
  it.each<[string, string[], ...string[]]>([
    ['an unknown command', ['make'], `没有命令“make”。可用的命令：${KNOWN}。`],
    ['options before the command', ['--json', 'packs'], `没有命令“--json”。可用的命令：${KNOWN}。`],
    [
      'splitting a workbook, which comes later',
      ['spread', 'a.xlsx'],
      '“spread WORKBOOK.xlsx”尚未提供。目前可用：spread --problem。',
    ],
    ...LATER.map((name): [string, string[], string] => [
      `${name}, which comes later`,
      [name, 'a.xlsx'],
      `“${name}”尚未提供。目前可用：${KNOWN}。`,
    ]),
    ['no output', ['template'], '缺少选项 --out。请补上。'],
    ['no output for the annexes', ['annexes', '--pack', 'example'], '缺少选项 --out。请补上。'],
    ['an output without a name', ['template', '--out'], '选项 --out 后面没有内容。请补上。'],
    ['an option in place of a name', ['template', '--out', '--force'], '选项 --out 后面没有内容。请补上。'],
    ['an empty name', ['template', '--out='], '选项 --out 后面没有内容。请补上。'],
    ['another kind of output', ['template', '--out', 'a.xls'], '“a.xls”的扩展名不是 .xlsx。请改用 .xlsx 文件。'],
    ['no source', ['annexes', '--out', 'a.xlsx'], '缺少选项 --pack 或 --catalogue。请补上。'],
    [
      'two sources',
      ['annexes', '--pack', 'example', '--catalogue', 'b.xlsx', '--out', 'a.xlsx'],
      '选项 --pack 和 --catalogue 不能同时使用。请只用其中一个。',
    ],
    ['an unknown option', ['packs', '--yaml'], '没有选项“--yaml”。请核对写法。'],
    [
      'an option of another command',
      ['packs', '--out', 'a.xlsx'],
      '没有选项“--out”。请核对写法。',
      '多出了“a.xlsx”。文件名含空格的，请加引号。',
    ],
    [
      'a name in two words',
      ['template', '--out', '云溪区.xlsx', '2026.xlsx'],
      '多出了“2026.xlsx”。文件名含空格的，请加引号。',
    ],
    [
      'a name in three words, the first of which is no workbook',
      ['template', '--out', 'our', 'new', 'file.xlsx'],
      '多出了“new”。文件名含空格的，请加引号。',
      '多出了“file.xlsx”。文件名含空格的，请加引号。',
    ],
    ['an option twice', ['template', '--out', 'a.xlsx', '--out', 'b.xlsx'], '选项 --out 写了两次。请只保留一次。'],
    ['a flag twice', ['template', '--out', 'a.xlsx', '--force', '--force'], '选项 --force 写了两次。请只保留一次。'],
    ['a flag that is told no', ['template', '--out', 'a.xlsx', '--force=no'], '没有选项“--force=no”。请核对写法。'],
    ['an unknown language', ['packs', '--lang', 'fr'], '选项 --lang 不能是“fr”。请改为以下之一：zh-CN、en-US。'],
    [
      'an unknown orientation',
      ['annexes', '--pack', 'example', '--out', 'a.xlsx', '--rows', 'towns'],
      '选项 --rows 不能是“towns”。请改为以下之一：indicators、areas。',
    ],
    [
      'areas as rows, which come later',
      ['annexes', '--pack', 'example', '--out', 'a.xlsx', '--rows', 'areas'],
      '“--rows areas”尚未提供。目前可用：--rows indicators。',
    ],
    [
      'an unknown pack',
      ['annexes', '--pack', 'xinbei', '--out', 'a.xlsx'],
      '没有内置的资料“xinbei”。请改为以下之一：example、xinbei-2017、wujin-2017、haimen-2018、changzhou-2021、zhonglou-2012。',
    ],
    ['signs that steer a terminal', ['\u001b[31mred\u202e'], `没有命令“␛[31mred”。可用的命令：${KNOWN}。`],
  ])('%s', async (_, args, ...sentences) => {
    await refused(args, ...sentences.map((sentence) => `错误：${sentence}`));
  });

  it('is told in English when English is asked for', async () => {
    const { status, err } = await type(['annexes', '--pack', 'xinbei', '--out', 'a.xlsx', '--lang', 'en-US']);
    expect(err[0]).toBe(
      'Error: There is no built-in pack “xinbei”. Use one of these: example, xinbei-2017, wujin-2017, haimen-2018, changzhou-2021, zhonglou-2012.',
    );
    expect(err.slice(1)).toEqual(['1 error, 0 warnings, 0 notes.', 'No file was written.']);
    expect(status).toBe(2);
  });

  it.each<[string, string[], string]>([
    ['no source', [], 'Error: The option --pack or --catalogue is missing. Add it.'],
    [
      'two sources',
      ['--pack', 'example', '--catalogue', 'b.xlsx'],
      'Error: The options --pack and --catalogue exclude each other. Use one of them.',
    ],
    [
      'a word too many',
      ['--pack', 'example', 'file.xlsx'],
      'Error: “file.xlsx” is one word too many. Put quotation marks around a file name that holds blanks.',
    ],
  ])('is told in English too: %s', async (_, args, sentence) => {
    const { status, err } = await type(['annexes', ...args, '--out', 'a.xlsx', '--lang', 'en-US']);
    expect([status, err[0]]).toEqual([2, sentence]);
  });
});
