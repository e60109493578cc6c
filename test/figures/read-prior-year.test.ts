/** What a clerk reads when a figure of 上年数 is wrong; the catalogue stays usable all the same. */
import type { Figure } from '../../src/model/figures';
import { errorCell, loadSheets, percentCell, sentences, type TestCell } from '../support/grids';

const HEADS: TestCell[] = [
  '指标编码',
  '指标名称',
  '计量单位',
  '全区',
  '重述值',
  '重述原因',
  '空港产业园（罗溪镇）',
  '三井街道',
  '合计',
  '来源',
];

function load(...rows: TestCell[][]) {
  return loadSheets({ priorYear: [HEADS, ...rows] });
}

function figureOf(figures: readonly Figure[] | undefined, area: string | null): Figure | undefined {
  return figures?.find((each) => each.area === area);
}

describe('figures of last year', () => {
  it('are read for the district and its areas, with restatement and source', () => {
    const { yearBook, issues } = load(
      ['patents', '专利申请', '件', 6900, 6800, '剔除重复申请', 550, 1600, 2150, '2016年工作总结，第二部分'],
      ['inventions', '其中：发明专利\n申请', '件', null, null, null, 0, '--', null, null],
    );
    expect(issues).toEqual([]);
    const period = { year: 2016, throughMonth: 12 };
    const source = { document: 'source-1', place: '第二部分' };
    expect(yearBook?.figures).toEqual([
      {
        indicator: 'patents',
        area: null,
        period,
        reported: { kind: 'number', value: 6900 },
        restated: { value: 6800, reason: '剔除重复申请' },
        source,
      },
      { indicator: 'patents', area: 'luoxi', period, reported: { kind: 'number', value: 550 }, source },
      { indicator: 'patents', area: 'sanjing', period, reported: { kind: 'number', value: 1600 }, source },
      { indicator: 'inventions', area: 'luoxi', period, reported: { kind: 'number', value: 0 } },
      { indicator: 'inventions', area: 'sanjing', period, reported: { kind: 'notApplicable' } },
    ]);
    expect(yearBook?.documents).toEqual([{ id: 'source-1', title: '2016年工作总结' }]);
  });

  it.each<[string, TestCell[], string]>([
    [
      'a unit',
      ['patents', '专利申请', '件', null, null, null, '120件'],
      '工作表“上年数” G2：空港产业园（罗溪镇）的“专利申请”应填数字，现为“120件”。看起来是 120（去掉单位“件”），请核对后改为 120。',
    ],
    [
      'full-width digits and 约',
      ['patents', '专利申请', '件', '约６９００'],
      '工作表“上年数” D2：全区的“专利申请”应填数字，现为“约６９００”。看起来是 6900（全角改为半角，去掉“约”），请核对后改为 6900。',
    ],
    [
      'words',
      ['patents', '专利申请', '件', '待定'],
      '工作表“上年数” D2：全区的“专利申请”应填数字，现为“待定”。请改为数字；不适用的填 --，没有数的留空。',
    ],
    [
      'an error',
      ['patents', '专利申请', '件', errorCell('#REF!')],
      '工作表“上年数” D2：全区的“专利申请”是错误值 #REF!。请改正公式，或直接填数。',
    ],
    ['a negative count', ['patents', '专利申请', '件', -3], '工作表“上年数” D2：全区的“专利申请”是负数 -3。请核对。'],
    [
      'half a patent',
      ['patents', '专利申请', '件', 3.5],
      '工作表“上年数” D2：全区的“专利申请”应为整数，现为 3.5。请核对。',
    ],
    [
      'too many decimals',
      ['hightech_share', '高新技术产业产值占比', '%', 47.25],
      '工作表“上年数” D2：全区的“高新技术产业产值占比”最多1位小数，现为 47.25。请核对。',
    ],
    [
      'an unknown code',
      ['patent', '专利申请', '件', 3],
      '工作表“上年数” A2：指标目录中没有“patent”，这一行没有读取。请核对编码和名称，或在指标目录中补上这个指标。',
    ],
    [
      'a code that was made from a name, and its indicator gone',
      ['i_59b44905', '发明专利拥有量', '件', 3],
      '工作表“上年数” A2：指标目录中没有“发明专利拥有量”，这一行没有读取。请核对编码和名称，或在指标目录中补上这个指标。',
    ],
    [
      'an unknown name',
      [null, '专利授权', '件', 3],
      '工作表“上年数” B2：指标目录中没有“专利授权”，这一行没有读取。请核对编码和名称，或在指标目录中补上这个指标。',
    ],
    [
      'no label at all',
      [null, null, null, 3],
      '工作表“上年数” B2：这一行没有指标编码和名称，其中的数没有读取。请补填。',
    ],
    [
      'a code beside another name',
      ['patents', '发明专利申请', '件', 3],
      '工作表“上年数” A2：编码“patents”是“专利申请”的，名称写的却是“发明专利申请”，没有读取。请核对后改为一致。',
    ],
    [
      'a code beside no name',
      ['patents', null, '件', 3],
      '工作表“上年数” A2：编码“patents”是“专利申请”的，名称却是空的，没有读取。请核对后改为一致。',
    ],
    [
      'a restatement without a reason',
      ['patents', '专利申请', '件', 92, 149],
      '工作表“上年数” E2：“专利申请”有重述值 149，但没有写明原因，重述值没有采用。请填写重述原因。',
    ],
    [
      'an example row',
      ['example_count', '示例：某项指标', '件', 100],
      '工作表“上年数” A2：“示例：某项指标”是示例行，已略过。可以删除。',
    ],
  ])('with %s', (_, row, sentence) => {
    const { yearBook, issues } = load(row);
    expect(sentences(issues)).toEqual([sentence]);
    expect(yearBook).toBeDefined();
  });

  it('that are no numbers are kept as they were typed', () => {
    const { yearBook } = load(['patents', '专利申请', '件', '约６９００']);
    expect(figureOf(yearBook?.figures, null)?.reported).toEqual({ kind: 'unreadable', text: '约６９００' });
  });

  it('an indicator that stands twice is read once', () => {
    const { yearBook, issues } = load(['patents', '专利申请', '件', 1], [null, '专利申请', '件', 2]);
    expect(sentences(issues)).toEqual([
      '工作表“上年数” B3：指标“专利申请”已在第2行出现，这一行没有读取。请只保留一行。',
    ]);
    expect(yearBook?.figures).toHaveLength(1);
  });

  it('percentages written in three ways are told of, and each is asked about', () => {
    const row = ['hightech_share', '高新技术产业产值占比', '%', 47, null, null, '47.0%', 0.47];
    const { yearBook, issues } = load(row);
    expect(sentences(issues)).toEqual([
      '工作表“上年数” G2：空港产业园（罗溪镇）的“高新技术产业产值占比”应填数字，现为“47.0%”。看起来是 47（去掉百分号），请核对后改为 47。',
      '工作表“上年数” H2：三井街道的“高新技术产业产值占比”按百分数填，现为 0.47。看起来是 47（小数换算为百分数），请核对后改为 47。',
      '工作表“上年数” 第2行：“高新技术产业产值占比”这一行的百分数写法不一（47、47.0%、0.47）。请核对，并改为同一种写法。',
    ]);
    expect(figureOf(yearBook?.figures, null)?.reported).toEqual({ kind: 'number', value: 47 });
  });

  it('percent-formatted cells are in points and no cause for questions', () => {
    const row = [
      'hightech_share',
      '高新技术产业产值占比',
      '%',
      percentCell(0.47),
      null,
      null,
      percentCell(0.575),
      percentCell(0),
    ];
    const { yearBook, issues } = load(row);
    expect(issues).toEqual([]);
    expect(yearBook?.figures.map((each) => each.reported)).toEqual(
      [47, 57.5, 0].map((value) => ({ kind: 'number', value })),
    );
  });
});

describe('areas as columns of 上年数', () => {
  const row = ['patents', '专利申请', '件', 1];

  it('an unknown area is named, and its figures are not read', () => {
    const { yearBook, issues } = loadSheets({ priorYear: [['指标编码', '指标名称', '计量单位', '西夏墅镇'], row] });
    expect(sentences(issues)).toEqual([
      '工作表“上年数” D1：单位名录中没有“西夏墅镇”，它的数没有读取。请核对名称，或在单位名录中补上这个单位或别名。',
    ]);
    expect(yearBook?.figures).toEqual([]);
  });

  it('columns without figures and columns of remarks are let be', () => {
    const priorYear = [
      ['指标编码', '指标名称', '西夏墅镇', '备注', '序号'],
      ['patents', '专利申请', null, '核过', 1],
    ];
    expect(loadSheets({ priorYear }).issues).toEqual([]);
  });

  it.each([
    ['空港产业园(罗溪镇)', '空港产业园(罗溪镇)'],
    ['空港产业园\n（罗溪镇）', '空港产业园↵（罗溪镇）'],
    ['空港产业园 （罗溪镇）', '空港产业园 （罗溪镇）'],
    ['空港产业园【罗溪镇】', '空港产业园【罗溪镇】'],
  ])('%j is taken for the area that it differs from in brackets, blanks or breaks only', (heading, shown) => {
    const { yearBook, issues } = loadSheets({ priorYear: [['指标编码', '指标名称', '计量单位', heading], row] });
    expect(sentences(issues)).toEqual([
      `工作表“上年数” D1：“${shown}”已按“空港产业园（罗溪镇）”读取，两者只有括号、空格或换行不同。请核对。`,
    ]);
    expect(issues[0]?.severity).toBe('note');
    expect(yearBook?.figures[0]?.area).toBe('luoxi');
  });

  it('an alias and the name mean one area, which is read once', () => {
    const priorYear = [
      ['指标编码', '指标名称', '罗溪镇', '空港产业园（罗溪镇）'],
      ['patents', '专利申请', 1, 2],
    ];
    const { yearBook, issues } = loadSheets({ priorYear });
    expect(sentences(issues)).toEqual([
      '工作表“上年数” D1：“空港产业园（罗溪镇）”与前面的“罗溪镇”是同一个单位，只读取了前一处。请删去其中一处。',
    ]);
    expect(yearBook?.figures.map((each) => each.reported)).toEqual([{ kind: 'number', value: 1 }]);
  });
});
