/** Faults in a filled-in template, as the terminal tells them: where, what, and what to do. */
import { rmSync } from 'node:fs';
import { filling, openBook, saveFilled, sheetOf, shownIn, type Filling, type Row, type Value } from './filled-template';
import { filesHere, NOTHING_WRITTEN, type, useFolder, type Said } from './terminal';

useFolder();

type Spoil = (given: Filling) => void;

const ANNEXES = ['annexes', '--catalogue', 'filled.xlsx', '--out', 'year.xlsx'];

async function make(spoil: Spoil): Promise<Said> {
  const given = filling();
  spoil(given);
  await saveFilled('filled.xlsx', given);
  rmSync('year.xlsx', { force: true });
  return type(ANNEXES);
}

/** Replaces a cell of the nth row of a table. */
function change(rows: Row[], index: number, heading: string, value: Value): void {
  rows[index] = { ...rows[index], [heading]: value };
}

const indicator =
  (index: number, heading: string, value: Value): Spoil =>
  ({ indicators }) =>
    change(indicators, index, heading, value);
const area =
  (index: number, heading: string, value: Value): Spoil =>
  ({ areas }) =>
    change(areas, index, heading, value);
const prior =
  (index: number, heading: string, value: Value): Spoil =>
  ({ priorYear }) =>
    change(priorYear, index, heading, value);

/** An area is called otherwise in 单位名录, in 上年数, or in both. */
function rename(given: Filling, index: number, name: string, { inList = true }): void {
  const before = given.priorAreas[index] ?? '';
  if (inList) change(given.areas, index, '单位名称', name);
  given.priorAreas[index] = name;
  given.priorYear.forEach((row, position) => {
    const { [before]: value = null, ...rest } = row;
    given.priorYear[position] = { ...rest, [name]: value };
  });
}

describe('a catalogue that cannot be used: nothing is written', () => {
  it.each<[string, Spoil, string]>([
    [
      'two indicators with one code',
      indicator(1, '指标编码', 'patents'),
      '工作表“指标目录” A10：编码“patents”与第9行重复。请改用别的编码。',
    ],
    [
      'a code that Excel would take for something else',
      indicator(2, '指标编码', '高新占比'),
      '工作表“指标目录” A11：编码“高新占比”不合规定。编码以小写英文字母开头，只含小写英文字母、数字和下划线，最多64个字符，请改正。',
    ],
    [
      'a parent that is not there',
      indicator(1, '上级指标编码', 'patent'),
      '工作表“指标目录” Q10：指标“inventions”的上级指标“patent”不在指标目录中。请核对编码，或先补上这个指标。',
    ],
    [
      'parents that go round in a circle',
      (given) => {
        change(given.indicators, 0, '上级指标编码', 'inventions');
        change(given.indicators, 0, '与上级指标的关系', '其中');
      },
      '工作表“指标目录” Q9：上级指标首尾相接，成了循环：patents → inventions → patents。请改正其中一个指标的上级。',
    ],
    [
      'a parent without the relation to it',
      indicator(1, '与上级指标的关系', null),
      '工作表“指标目录” R10：指标“inventions”有上级指标“patents”，但没有注明两者的关系。请填“其中”或“组成”。',
    ],
    [
      'a word that is not on the list',
      indicator(0, '数值类型', '件数'),
      '工作表“指标目录” E9：“数值类型”不能填“件数”。请改为以下之一：个数、数额、比率。',
    ],
    [
      'an indicator without a name',
      indicator(0, '指标名称', null),
      '工作表“指标目录” B9：指标“patents”没有名称。请填写名称。',
    ],
    ['an area without a name', area(0, '单位名称', null), '工作表“单位名录” B9：单位“chengguan”没有名称。请填写名称。'],
    ['an area of no kind', area(0, '类别', null), '工作表“单位名录” G9：“chengguan”没有填写“类别”。请补填。'],
    [
      'a unit of measure that is not there',
      indicator(0, '计量单位', null),
      '工作表“指标目录” C9：“patents”没有填写“计量单位”。请补填。',
    ],
    [
      'a target in words',
      indicator(0, '全区目标', '600件'),
      '工作表“指标目录” H9：“全区目标”应填数字，现为“600件”。看起来是 600（去掉单位“件”），请核对后改为 600。',
    ],
    [
      'a target that would be printed as another number',
      indicator(0, '全区目标', 600.5),
      '工作表“指标目录” H9：“专利申请量”的全区目标是 600.5，小数位数却是 0，印出来会变样。请改目标数或小数位数。',
    ],
    [
      'a share of more than everything',
      indicator(2, '全区目标', 4700),
      '工作表“指标目录” H11：“高新技术产业产值占比”的全区目标是 4700%，超出0至100%。请核对；增长率一类的指标，请在“可超出0至100%”中选“是”。',
    ],
    [
      'a target below zero',
      indicator(0, '全区目标', -600),
      '工作表“指标目录” H9：“专利申请量”的全区目标是负数 -600。请改为0或正数。',
    ],
    [
      'a ratio that is to be added up',
      indicator(2, '全区合计方式', '相加'),
      '工作表“指标目录” G11：“高新技术产业产值占比”是比率，各单位的数不能相加。请把合计方式改为“加权”或“不汇总”。',
    ],
    [
      'a weight that no area has',
      (given) => {
        change(given.indicators, 0, '分解方法', '按权重');
        change(given.indicators, 0, '分解权重', '产值');
      },
      '工作表“指标目录” K9：指标“patents”按“产值”分解，但单位名录中没有“权重：产值”列。请补上这一列，或改用别的权重。',
    ],
    [
      'a split by weights that names none',
      indicator(0, '分解方法', '按权重'),
      '工作表“指标目录” K9：“patents”没有填写“分解权重”。请补填。',
    ],
    [
      'two areas with one name',
      area(1, '单位名称', '城关镇'),
      '工作表“单位名录” B10：“城关镇”已是第9行“城关镇”的名称或别名。一个名称只能属于一个单位，请改正其中一处。',
    ],
    [
      "an alias that is another area's name in other brackets",
      area(1, '别名', '科技园(城北)'),
      '工作表“单位名录” B11：“科技园（城北）”已是第10行“河西街道”的名称或别名。一个名称只能属于一个单位，请改正其中一处。',
    ],
    [
      'a name of 300 characters',
      indicator(0, '指标名称', '长'.repeat(300)),
      `工作表“指标目录” B9：名称“${'长'.repeat(40)}…”有300个字符，超过了120个字符的上限。请缩短名称，说明文字另填。`,
    ],
    [
      'no year',
      ({ settings }) => (settings['年度'] = '明年'),
      '工作表“基本信息” B7：年度应为四位数字，现为“明年”。请改为如 2017 的写法。',
    ],
    [
      'no district',
      ({ settings }) => (settings['区县名称'] = null),
      '工作表“基本信息” B5：没有填写“区县名称”。请在“区县名称”右侧的单元格中填写。',
    ],
  ])('%s', async (_, spoil, sentence) => {
    const said = await make(spoil);
    // Of rows and columns of 上年数 that have lost their counterpart by it, nothing is said.
    expect(said.err).toEqual([`错误：${sentence}`, '错误 1 处，警告 0 处，说明 0 处。', NOTHING_WRITTEN]);
    expect([said.status, said.out]).toEqual([2, []]);
    expect(Object.keys(filesHere())).toEqual(['blank.xlsx', 'filled.xlsx']);
  });

  it('every fault is told at once', async () => {
    const said = await make((given) => {
      change(given.indicators, 0, '数值类型', '件数');
      change(given.indicators, 1, '上级指标编码', 'patent');
      change(given.areas, 0, '类别', '乡村');
    });
    expect(said.err).toEqual([
      '错误：工作表“指标目录” E9：“数值类型”不能填“件数”。请改为以下之一：个数、数额、比率。',
      '错误：工作表“单位名录” G9：“类别”不能填“乡村”。请改为以下之一：镇、街道、园区、基地。',
      '错误：工作表“指标目录” Q10：指标“inventions”的上级指标“patent”不在指标目录中。请核对编码，或先补上这个指标。',
      '错误 3 处，警告 0 处，说明 0 处。',
      NOTHING_WRITTEN,
    ]);
  });
});

describe('doubtful figures: the workbook is made, and each is told of', () => {
  it.each<[string, Spoil, 0 | 1, ...string[]]>([
    [
      'a figure in words',
      prior(0, '城关镇', '约100件'),
      1,
      '错误：专利申请量未能分解。上年数不是数字或为负数，未分解：城关镇。请在上年数中改正后重新生成。',
      '错误：工作表“上年数” H9：城关镇的“专利申请量”应填数字，现为“约100件”。看起来是 100（去掉“约”，去掉单位“件”），请核对后改为 100。',
      '错误 2 处，警告 0 处，说明 0 处。',
    ],
    [
      'a remark in place of a figure',
      prior(0, '城关镇', '待定'),
      1,
      '错误：专利申请量未能分解。上年数不是数字或为负数，未分解：城关镇。请在上年数中改正后重新生成。',
      '错误：工作表“上年数” H9：城关镇的“专利申请量”应填数字，现为“待定”。请改为数字；不适用的填 --，没有数的留空。',
      '错误 2 处，警告 0 处，说明 0 处。',
    ],
    [
      'percentages in three ways',
      (given) => {
        change(given.priorYear, 2, '全区', '45.2%');
        change(given.priorYear, 2, '城关镇', 0.41);
      },
      1,
      '错误：工作表“上年数” D11：全区的“高新技术产业产值占比”应填数字，现为“45.2%”。看起来是 45.2（去掉百分号），请核对后改为 45.2。',
      '警告：工作表“上年数” H11：城关镇的“高新技术产业产值占比”按百分数填，现为 0.41。看起来是 41（小数换算为百分数），请核对后改为 41。',
      '警告：工作表“上年数” 第11行：“高新技术产业产值占比”这一行的百分数写法不一（45.2%、0.41、44）。请核对，并改为同一种写法。',
      '错误 1 处，警告 2 处，说明 0 处。',
    ],
    [
      'a fraction where a percentage is meant',
      prior(2, '河西街道', 0.44),
      0,
      '警告：工作表“上年数” I11：河西街道的“高新技术产业产值占比”按百分数填，现为 0.44。看起来是 44（小数换算为百分数），请核对后改为 44。',
      '警告：工作表“上年数” 第11行：“高新技术产业产值占比”这一行的百分数写法不一（45.2、0.44）。请核对，并改为同一种写法。',
      '错误 0 处，警告 2 处，说明 0 处。',
    ],
    [
      'figures of an area that is on no list',
      (given) => rename(given, 2, '科创园', { inList: false }),
      1,
      '错误：工作表“上年数” T6：单位名录中没有“科创园”，它的数没有读取。请核对名称，或在单位名录中补上这个单位或别名。',
      '错误 1 处，警告 0 处，说明 0 处。',
    ],
    [
      'brackets that are only half as wide',
      (given) => rename(given, 2, '科技园(城北)', { inList: false }),
      0,
      '说明：工作表“上年数” T6：“科技园(城北)”已按“科技园（城北）”读取，两者只有括号、空格或换行不同。请核对。',
      '错误 0 处，警告 0 处，说明 1 处。',
    ],
    [
      'a negative count',
      prior(0, '城关镇', -3),
      1,
      '错误：专利申请量未能分解。上年数不是数字或为负数，未分解：城关镇。请在上年数中改正后重新生成。',
      '错误：工作表“上年数” H9：城关镇的“专利申请量”是负数 -3。请核对。',
      '警告：“专利申请量”的上年数，全区为 540，各单位合计为 437，两者不符。请在上年数中核对。',
      '错误 2 处，警告 1 处，说明 0 处。',
    ],
    [
      'half a patent',
      prior(0, '城关镇', 100.5),
      0,
      '警告：工作表“上年数” H9：城关镇的“专利申请量”应为整数，现为 100.5。请核对。',
      '警告：“专利申请量”的上年数，全区为 540，各单位合计为 540.5，两者不符。请在上年数中核对。',
      '错误 0 处，警告 2 处，说明 0 处。',
    ],
  ])('%s', async (_, spoil, status, ...sentences) => {
    const said = await make(spoil);
    expect(said.err).toEqual(sentences);
    expect(said.status).toBe(status);
    expect(said.out[0]).toBe('已生成：year.xlsx');
    expect(Object.keys(filesHere())).toEqual(['blank.xlsx', 'filled.xlsx', 'year.xlsx']);
  });

  it('without last year nothing is guessed: the row stays open, and that is said', async () => {
    const said = await make((given) => given.priorYear.splice(0));
    expect(said.err).toContain(
      '错误：专利申请量未能分解。各单位都没有上年数，无法按上年数分解。请补填上年数，或改用别的分解方法。',
    );
    expect(said.status).toBe(1);
  });
});

describe('a row that cannot be split', () => {
  it.each<[string, Spoil, string]>([
    [
      'an area has no weight',
      (given) => {
        change(given.indicators, 0, '分解方法', '按权重');
        change(given.indicators, 0, '分解权重', '人口');
        change(given.areas, 2, '权重：人口', null);
      },
      '专利申请量未能分解。单位名录中缺少“人口”：科技园（城北）。请补填后再分解。',
    ],
    [
      'a ratio with a way of splitting',
      indicator(2, '分解方法', '按上年数'),
      '高新技术产业产值占比未能分解。该指标各单位不能相加，不按合计分解，请手工填写。',
    ],
  ])('is an error, and the others are split: %s', async (_, spoil, sentence) => {
    const said = await make(spoil);
    expect(said.err).toEqual([`错误：${sentence}`, '错误 1 处，警告 0 处，说明 0 处。']);
    expect(said.out).toContain('已分解：发明专利申请量，全区 200，分到 3 个单位，合计正好相符。');
    expect(said.out.filter((line) => line.startsWith('错误'))).toEqual([]);
    expect(said.status).toBe(1);
  });

  it('stays blank in annex 2 where a figure of last year is text', async () => {
    await make(prior(0, '城关镇', '约100件'));
    const annex2 = sheetOf(await openBook('year.xlsx'), '附件2 目标任务表');
    expect(['D5', 'E5', 'F5', 'D6'].map((cell) => shownIn(annex2, cell))).toEqual([null, null, null, 24]);
  });

  it('is split evenly all the same, where last year does not matter', async () => {
    const said = await make((given) => {
      change(given.indicators, 0, '分解方法', '平均');
      change(given.priorYear, 0, '城关镇', '约100件');
    });
    expect(said.out).toContain('已分解：专利申请量，全区 600，分到 3 个单位，合计正好相符。');
    expect([said.status, said.err.at(-1)]).toEqual([1, '错误 1 处，警告 0 处，说明 0 处。']);
  });
});

describe('a row that is left open says so, and is no error', () => {
  it.each<[string, Spoil, string]>([
    ['by hand', indicator(0, '分解方法', '手工'), '手工分解，请在附件2中填写各单位的目标。'],
    [
      'no way of splitting',
      indicator(0, '分解方法', null),
      '未填分解方法，请在附件2中填写各单位的目标，或在指标目录中选择分解方法后重新生成。',
    ],
    [
      'no target',
      indicator(0, '全区目标', null),
      '未填全区目标，请在附件2中填写各单位的目标，或在指标目录中填写全区目标后重新生成。',
    ],
  ])('%s', async (_, spoil, sentence) => {
    const said = await make(spoil);
    expect(said.out).toContain(`说明：专利申请量：${sentence}`);
    expect(said.out).toContain('已分解：发明专利申请量，全区 200，分到 3 个单位，合计正好相符。');
    expect([said.status, said.err]).toEqual([0, []]);
  });
});

describe('a target behind last year', () => {
  it('wants a reason, and is at peace with one', async () => {
    const lower = indicator(2, '全区目标', 44);
    const said = await make(lower);
    expect([said.status, ...said.err]).toEqual([
      0,
      '警告：“高新技术产业产值占比”的目标 44 不及上年数 45.2，没有写明原因。请在附件1或指标目录中填写低于上年的原因。',
      '错误 0 处，警告 1 处，说明 0 处。',
    ]);
    const explained = await make((given) => {
      lower(given);
      change(given.indicators, 2, '低于上年的原因', '统计口径收窄');
    });
    expect([explained.status, explained.err]).toEqual([0, []]);
  });
});

describe('a growth rate', () => {
  const rate: Spoil = (given) => {
    change(given.indicators, 2, '全区目标', -3.5);
    change(given.indicators, 2, '低于上年的原因', '去年基数高');
    change(given.priorYear, 2, '河西街道', 120);
    change(given.priorYear, 2, '城关镇', -8);
  };

  it('may leave 0 to 100 % where the catalogue says so', async () => {
    const said = await make((given) => {
      rate(given);
      change(given.indicators, 2, '可超出0至100%', '是');
    });
    expect([said.status, said.err]).toEqual([0, []]);
  });

  it('may not where it does not', async () => {
    const said = await make(rate);
    expect([said.status, said.err[0]]).toEqual([
      2,
      '错误：工作表“指标目录” H11：“高新技术产业产值占比”的全区目标是负数 -3.5。请改为0或正数。',
    ]);
  });
});

describe('names that would do something elsewhere', () => {
  it('stand in the sheets as they were typed: no formula, no markup', async () => {
    const said = await make((given) => {
      change(given.indicators, 0, '指标名称', '=1+1');
      change(given.priorYear, 0, '指标名称', '=1+1');
      rename(given, 0, '<script>alert(1)</script>', {});
    });
    expect([said.status, said.err]).toEqual([0, []]);
    const book = await openBook('year.xlsx');
    const annex1 = sheetOf(book, '附件1 目标分解表');
    expect([annex1.getCell('C5').value, annex1.getCell('C5').formula]).toEqual(['=1+1', undefined]);
    const annex2 = sheetOf(book, '附件2 目标任务表');
    expect(annex2.getCell('C5').value).toBe('=1+1（件）');
    expect(annex2.getCell('D4').value).toBe('<script>alert(1)</script>');
    expect(shownIn(annex2, 'I5')).toBe(600);
  });

  it('appear in sentences on one line, without signs that turn it round', async () => {
    const said = await make(prior(0, '城关镇', 'a\nb\u202ec\u001b[31m'));
    expect(said.err[1]).toMatch(/^错误：工作表“上年数” H9：城关镇的“专利申请量”应填数字，现为“a↵bc(?:␛)?\[31m”。/u);
  });
});
