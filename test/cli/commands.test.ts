/** What is typed after `target-tables`: what a person sees, and what a script that called it learns. */
import { PACKS } from '../../src/catalogue/packs';
import { filesHere, NOTHING_WRITTEN, refused, type, useFolder } from './terminal';

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

  it('is no catalogue as it comes: the examples are passed over, and the district is asked for', async () => {
    await refused(
      ['annexes', '--catalogue', 'template.xlsx', '--out', 'year.xlsx'],
      '错误：工作表“基本信息” B5：没有填写“区县名称”。请在“区县名称”右侧的单元格中填写。',
      '错误：工作表“指标目录”：“指标目录”中没有内容。请填写后重试。',
      '说明：工作表“指标目录” B6：“示例：专利申请量”是示例行，已略过。可以删除。',
      '说明：工作表“指标目录” B7：“示例：高新技术产业产值占比”是示例行，已略过。可以删除。',
      '说明：工作表“单位名录” B6：“示例：第一镇”是示例行，已略过。可以删除。',
      '说明：工作表“单位名录” B7：“示例：第二街道”是示例行，已略过。可以删除。',
      '说明：工作表“上年数” A7：“示例：专利申请量”是示例行，已略过。可以删除。',
      '说明：工作表“上年数” A8：“示例：高新技术产业产值占比”是示例行，已略过。可以删除。',
    );
  });
});

describe('what cannot be meant', () => {
  it.each<[string, string[], ...string[]]>([
    ['an unknown command', ['make'], '没有命令“make”。可用的命令：packs、template、annexes。'],
    ['options before the command', ['--json', 'packs'], '没有命令“--json”。可用的命令：packs、template、annexes。'],
    ...['check', 'spread', 'returns', 'collect', 'score', 'report', 'rollover'].map(
      (name): [string, string[], string] => [`${name}, which comes later`, [name, 'a.xlsx'], `命令“${name}”尚未提供。`],
    ),
    ['no output', ['template'], '缺少选项 --out。请补上。'],
    ['no output for the annexes', ['annexes', '--pack', 'example'], '缺少选项 --out。请补上。'],
    ['an output without a name', ['template', '--out'], '选项 --out 后面没有内容。请补上。'],
    ['an option in place of a name', ['template', '--out', '--force'], '选项 --out 后面没有内容。请补上。'],
    ['an empty name', ['template', '--out='], '选项 --out 后面没有内容。请补上。'],
    ['another kind of output', ['template', '--out', 'a.xls'], '“a.xls”的扩展名不是 .xlsx。请改用 .xlsx 文件。'],
    ['no source', ['annexes', '--out', 'a.xlsx'], '缺少选项 --pack, --catalogue。请补上。'],
    [
      'two sources',
      ['annexes', '--pack', 'example', '--catalogue', 'b.xlsx', '--out', 'a.xlsx'],
      '选项 --pack, --catalogue 不能同时使用。请只用其中一个。',
    ],
    ['an unknown option', ['packs', '--yaml'], '没有选项“--yaml”。请核对写法。'],
    [
      'an option of another command',
      ['packs', '--out', 'a.xlsx'],
      '没有选项“--out”。请核对写法。',
      '没有选项“a.xlsx”。请核对写法。',
    ],
    ['a name in two words', ['template', '--out', 'my', 'file.xlsx'], '没有选项“file.xlsx”。请核对写法。'],
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
      'an unknown pack',
      ['annexes', '--pack', 'xinbei', '--out', 'a.xlsx'],
      '没有内置的资料“xinbei”。请改为以下之一：example、xinbei-2017、wujin-2017、haimen-2018、changzhou-2021、zhonglou-2012。',
    ],
    [
      'signs that steer a terminal',
      ['\u001b[31mred\u202e'],
      '没有命令“␛[31mred”。可用的命令：packs、template、annexes。',
    ],
  ])('%s', async (_, args, ...sentences) => {
    await refused(args, ...sentences.map((sentence) => `错误：${sentence}`));
  });

  it('is told in English when English is asked for', async () => {
    const { status, err } = await type(['annexes', '--pack', 'xinbei', '--out', 'a.xlsx', '--lang', 'en-US']);
    expect(err[0]).toBe(
      'Error: There is no built-in pack “xinbei”. Use one of these: example, xinbei-2017, wujin-2017, haimen-2018, changzhou-2021, zhonglou-2012.',
    );
    expect(err.at(-1)).toBe('No file was written.');
    expect(err).not.toContain(NOTHING_WRITTEN);
    expect(status).toBe(2);
  });
});
