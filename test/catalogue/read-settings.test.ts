import { readDate } from '../../src/catalogue/read-date';
import { namesText, splitList, splitNames } from '../../src/catalogue/lists';
import { milestonesText, readMilestones } from '../../src/catalogue/milestones';
import { loadSheets, sentences, type TestCell } from '../support/grids';

describe('基本信息', () => {
  it('makes district, notice, annexes and criteria', () => {
    const settings: TestCell[][] = [
      ['基本信息'],
      ['项目', '内容', '说明'],
      ['年度', '２０１７年', '目标年度'],
      ['区县名称', '新北区'],
      ['合计称谓', '全市'],
      ['标题', '=新北区2017年科技创新目标'],
      ['附件2标题', '2017年新北区各镇、街道\n目标任务表'],
      ['附件2备注', '以备案记录为准'],
      ['附件2表名', '附件3 任务分解'],
      ['文件名称', '关于下达2017年目标的通知'],
      ['文号', '常新科〔2017〕9号'],
      ['成文日期', 42825],
      ['目标状态', '已印发'],
      ['虚构', '是'],
      [],
      ['评议项目（附件3）'],
      ['序号', '评议项目', '满分'],
      [1, '组织领导\n和队伍建设', 10],
      [2, '日常工作', 10],
      [null, null, null],
    ];
    const { yearBook, issues } = loadSheets({ settings });
    expect(issues).toEqual([]);
    expect(yearBook).toMatchObject({
      year: 2017,
      district: { name: '新北区', wholeLabel: '全市' },
      title: '=新北区2017年科技创新目标',
      invented: true,
      annexes: {
        2: { title: '2017年新北区各镇、街道\n目标任务表', sheetName: '附件3 任务分解', note: '以备案记录为准' },
      },
      documents: [{ id: 'notice', title: '关于下达2017年目标的通知', number: '常新科〔2017〕9号', date: '2017-03-31' }],
      versions: [{ id: 'v1', status: 'issued', document: 'notice', date: '2017-03-31' }],
      inForce: 'v1',
      criteria: [
        { number: '1', name: '组织领导和队伍建设', printedName: '组织领导\n和队伍建设', points: 10 },
        { number: '2', name: '日常工作', points: 10 },
      ],
    });
    expect(yearBook?.targets[0]?.origin).toBe('document');
  });

  it.each<[string, TestCell[][], string[]]>([
    [
      'nothing filled in',
      [
        ['区县名称', null],
        ['年度', ''],
      ],
      [
        '工作表“基本信息” B1：没有填写“区县名称”。请在“区县名称”右侧的单元格中填写。',
        '工作表“基本信息” B2：没有填写“年度”。请在“年度”右侧的单元格中填写。',
      ],
    ],
    [
      'sheet names that Excel refuses',
      [
        ['区县名称', '新北区'],
        ['年度', 2017],
        ['附件1表名', '二〇一七年度全区科技创新工作目标任务分解一览表（征求意见稿，供各单位核对）'],
        ['附件2表名', '附件2：任务/目标'],
        ['附件3表名', "'评议表'"],
      ],
      [
        '工作表“基本信息” B3：工作表名称“二〇一七年度全区科技创新工作目标任务分解一览表（征求意见稿，供各单位核对）”超过31个字，Excel不接受。请缩短。',
        '工作表“基本信息” B4：工作表名称“附件2：任务/目标”含有Excel不接受的符号，不能用 : \\ / ? * [ ] 和控制字符。请改掉这些符号。',
        "工作表“基本信息” B5：工作表名称“'评议表'”以单引号开头或结尾，Excel不接受。请去掉单引号。",
      ],
    ],
    [
      'a sheet name that another sheet bears',
      [
        ['区县名称', '新北区'],
        ['年度', 2017],
        ['附件1表名', '指标 目录'],
      ],
      ['工作表“基本信息” B3：工作表名称“指标 目录”已被本工作簿的另一张表使用。请换一个名称。'],
    ],
    ['no year at all', [['区县名称', '新北区']], ['工作表“基本信息”：没有填写“年度”。请在“年度”右侧的单元格中填写。']],
    [
      'a year in words',
      [
        ['区县名称', '新北区'],
        ['年度', '今年'],
      ],
      ['工作表“基本信息” B2：年度应为四位数字，现为“今年”。请改为如 2017 的写法。'],
    ],
    [
      'a date that is none',
      [
        ['区县名称', '新北区'],
        ['年度', 2017],
        ['成文日期', '2017-02-30'],
      ],
      ['工作表“基本信息” B3：“成文日期”应为日期，现为“2017-02-30”。请改为如 2017-03-31 的写法。'],
    ],
    [
      'a setting twice',
      [
        ['区县名称', '新北区'],
        ['年度', 2017],
        ['年度', 2018],
      ],
      ['工作表“基本信息” A3：“年度”出现了两次，只读取了前一处。请删去其中一处。'],
    ],
    [
      'an unknown status',
      [
        ['区县名称', '新北区'],
        ['年度', 2017],
        ['目标状态', '好了'],
      ],
      ['工作表“基本信息” B3：“目标状态”不能填“好了”。请改为以下之一：草案、征求意见、已印发、已调整。'],
    ],
    [
      'a criterion without points',
      [
        ['区县名称', '新北区'],
        ['年度', 2017],
        ['序号', '评议项目', '满分'],
        [1, '日常工作', null],
      ],
      ['工作表“基本信息” C4：“日常工作”没有填写“满分”。请补填。'],
    ],
  ])('with %s', (_, settings, expected) => {
    const { yearBook, issues } = loadSheets({ settings });
    expect(sentences(issues)).toEqual(expected);
    expect(yearBook).toBeUndefined();
  });

  it.each([
    ['2017年3月31日', '2017-03-31'],
    ['2017.3', '2017-03'],
    ['２０１７', '2017'],
    [42825, '2017-03-31'],
    ['3月31日', undefined],
    [12, undefined],
  ])('the date %s is %s', (value, date) => {
    expect(readDate({ value })).toBe(date);
  });
});

describe('lists', () => {
  it.each([
    ['科技局、财政局；统计局\n税务局', ['科技局', '财政局', '统计局', '税务局']],
    ['', []],
  ])('%j', (text, parts) => {
    expect(splitList(text)).toEqual(parts);
  });

  it.each([[['罗溪镇', '空港产业园']], [['孵化器、加速器']], [['孵化器、加速器', '孵化器']], [[]]])(
    'the names %j are read as they are printed',
    (names) => {
      expect(splitNames(namesText(names, '、'))).toEqual(names);
      expect(splitNames(namesText(names, '; '))).toEqual(names);
    },
  );
});

describe('milestones', () => {
  it.each([
    [
      '5月 40%；9月 80%',
      [
        { month: 5, share: 0.4 },
        { month: 9, share: 0.8 },
      ],
    ],
    [
      '5月底：33.33％、12月100%',
      [
        { month: 5, share: 0.3333 },
        { month: 12, share: 1 },
      ],
    ],
    ['', []],
    ['9月 80%；5月 40%', undefined],
    ['13月 10%', undefined],
    ['年中一半', undefined],
  ])('%s', (text, milestones) => {
    expect(readMilestones(text)).toEqual(milestones);
  });

  it.each(['zh-CN', 'en-US'] as const)('are read as they are printed in %s', (language) => {
    const milestones = [
      { month: 5, share: 0.4 },
      { month: 9, share: 0.875 },
    ];
    expect(readMilestones(milestonesText(milestones, language))).toEqual(milestones);
  });
});
