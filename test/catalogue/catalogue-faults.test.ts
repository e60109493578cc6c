/** What a clerk reads when a cell of 指标目录 is wrong; every sentence to the letter. */
import {
  INDICATOR_HEADS,
  INDICATOR_ROWS,
  errorCell,
  loadSheets,
  sentences,
  spoil,
  type TestCell,
} from '../support/grids';

const at = (heading: string) => INDICATOR_HEADS.indexOf(heading);

function spoiled(row: number, heading: string, value: TestCell) {
  return loadSheets({ indicators: spoil(INDICATOR_ROWS, row, at(heading), value) });
}

describe('a wrong cell in 指标目录 is named with what to do, and nothing is made from it', () => {
  it('loads when nothing is wrong', () => {
    const { yearBook, issues } = loadSheets({});
    expect(issues).toEqual([]);
    expect(yearBook?.indicators.map((each) => each.code)).toEqual(['patents', 'inventions', 'hightech_share']);
    expect(yearBook?.targets[0]).toMatchObject({
      indicator: 'patents',
      area: null,
      value: { kind: 'number', value: 7425 },
      origin: 'hand',
    });
    expect(yearBook?.areas[0]).toMatchObject({
      code: 'luoxi',
      weights: { 人口: 4.1 },
      aliases: ['罗溪镇'],
      inUse: true,
    });
  });

  it.each<[string, number, string, TestCell, string]>([
    ['duplicate code', 1, '指标编码', 'patents', '工作表“指标目录” A3：编码“patents”与第2行重复。请改用别的编码。'],
    [
      'code of the wrong form',
      2,
      '指标编码',
      'High-Tech',
      '工作表“指标目录” A4：编码“High-Tech”不合规定。编码以小写英文字母开头，只含小写英文字母、数字和下划线，最多64个字符，请改正。',
    ],
    [
      'unknown parent',
      1,
      '上级指标编码',
      'patent',
      '工作表“指标目录” H3：指标“inventions”的上级指标“patent”不在指标目录中。请核对编码，或先补上这个指标。',
    ],
    [
      'missing relation',
      1,
      '与上级指标的关系',
      null,
      '工作表“指标目录” I3：指标“inventions”有上级指标“patents”，但没有注明两者的关系。请填“其中”或“组成”。',
    ],
    [
      'unknown word',
      0,
      '数值类型',
      '多少',
      '工作表“指标目录” E2：“数值类型”不能填“多少”。请改为以下之一：个数、数额、比率。',
    ],
    ['blank name', 2, '指标名称', null, '工作表“指标目录” B4：指标“hightech_share”没有名称。请填写名称。'],
    ['text in a number', 0, '小数位数', '两位', '工作表“指标目录” D2：“小数位数”应填数字，现为“两位”。请改为数字。'],
    [
      'a target with its unit',
      0,
      '全区目标',
      '7425件',
      '工作表“指标目录” J2：“全区目标”应填数字，现为“7425件”。看起来是 7425（去掉单位“件”），请核对后改为 7425。',
    ],
    ['decimals out of range', 0, '小数位数', 7, '工作表“指标目录” D2：“小数位数”应为0到6之间的整数，现为“7”。请改正。'],
    ['blank unit', 0, '计量单位', ' ', '工作表“指标目录” C2：“patents”没有填写“计量单位”。请补填。'],
    [
      'a ratio that is summed',
      2,
      '全区合计方式',
      '相加',
      '工作表“指标目录” G4：“高新技术产业产值占比”是比率，各单位的数不能相加。请把合计方式改为“加权”或“不汇总”。',
    ],
    [
      'a cell error',
      0,
      '指标名称',
      errorCell('#N/A'),
      '工作表“指标目录” B2：“指标名称”是错误值 #N/A。请改正公式，或直接填写内容。',
    ],
    [
      'a percentage as text',
      2,
      '全区目标',
      '47.0%',
      '工作表“指标目录” J4：“全区目标”应填数字，现为“47.0%”。看起来是 47（去掉百分号），请核对后改为 47。',
    ],
  ])('%s', (_, row, heading, value, sentence) => {
    const { yearBook, issues } = spoiled(row, heading, value);
    expect(sentences(issues)).toContain(sentence);
    expect(sentences(issues)).toHaveLength(1);
    expect(yearBook).toBeUndefined();
  });

  it('tells of a circle of parents once, with its way round', () => {
    const indicators = INDICATOR_ROWS.map((row, index) => {
      const parents = ['hightech_share', 'patents', 'inventions'];
      return row.map((cell, column) =>
        column === at('上级指标编码') ? (parents[index] ?? null) : column === at('与上级指标的关系') ? '其中' : cell,
      );
    });
    const { yearBook, issues } = loadSheets({ indicators });
    expect(sentences(issues)).toEqual([
      '工作表“指标目录” H2：上级指标首尾相接，成了循环：patents → hightech_share → inventions → patents。请改正其中一个指标的上级。',
    ]);
    expect(yearBook).toBeUndefined();
  });

  it('tells of an indicator that is its own parent', () => {
    const { issues } = spoiled(1, '上级指标编码', 'inventions');
    expect(sentences(issues)).toEqual([
      '工作表“指标目录” H3：上级指标首尾相接，成了循环：inventions → inventions。请改正其中一个指标的上级。',
    ]);
  });

  it('a name of 300 characters is told of without being printed in full', () => {
    const { yearBook, issues } = spoiled(0, '指标名称', '新'.repeat(300));
    expect(sentences(issues)).toEqual([
      `工作表“指标目录” B2：名称“${'新'.repeat(40)}…”有300个字符，超过了120个字符的上限。请缩短名称，说明文字另填。`,
    ]);
    expect(yearBook).toBeUndefined();
  });

  it('gathers the issues of several cells, not only the first', () => {
    const twice = spoil(spoil(INDICATOR_ROWS, 0, at('数值类型'), '多少'), 2, at('指标名称'), null);
    expect(loadSheets({ indicators: twice }).issues.map((each) => each.code)).toEqual([
      'catalogue.unknownWord',
      'catalogue.nameBlank',
    ]);
  });

  it.each(['=SUM(A1:A9)', '+86', '@cmd', '<script>alert(1)</script>', '-12项'])(
    'a name like %s is text and stays as it is',
    (name) => {
      const { yearBook, issues } = spoiled(0, '指标名称', name);
      expect(issues).toEqual([]);
      expect(yearBook?.indicators[0]?.name).toBe(name);
    },
  );

  it('a percentage typed as a fraction is asked about, and kept as it is until then', () => {
    const { yearBook, issues } = spoiled(2, '全区目标', 0.47);
    expect(sentences(issues)).toEqual([
      '工作表“指标目录” J4：全区目标的“高新技术产业产值占比”按百分数填，现为 0.47。看起来是 47（小数换算为百分数），请核对后改为 47。',
    ]);
    expect(yearBook?.targets[2]?.value).toEqual({ kind: 'number', value: 0.47 });
  });

  it('a percent-formatted target is in points', () => {
    const { yearBook, issues } = spoiled(2, '全区目标', { value: 0.575, numberFormat: '0.0%' });
    expect(issues).toEqual([]);
    expect(yearBook?.targets[2]?.value).toEqual({ kind: 'number', value: 57.5 });
  });
});
