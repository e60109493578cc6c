import { planAnnexes } from '../../src/app/make-annexes';
import type { SheetPlan } from '../../src/plan/plan';
import { loadYearBook } from '../../src/app/load-year-book';
import { gridOf, sentences, type TestCell } from '../support/grids';

const SETTINGS: TestCell[][] = [
  ['区县名称', '云溪区'],
  ['年度', 2027],
];
const HEADS = [
  '指标编码',
  '指标名称',
  '计量单位',
  '小数位数',
  '数值类型',
  '全年或累计',
  '全区合计方式',
  '全区目标',
  '分解方法',
];
const AREA_HEADS = ['单位编码', '单位名称', '类别'];
const patents = (code: string | null = null): TestCell[] => [
  code,
  '专利申请量',
  '件',
  0,
  '个数',
  '全年',
  '相加',
  90,
  '按上年数',
];
const prior = (...rows: TestCell[][]): TestCell[][] => [['指标名称', '全区', '城关镇', '河西街道'], ...rows];
const AREAS: TestCell[][] = [AREA_HEADS, [null, '城关镇', '镇'], [null, '河西街道', '街道']];

function cellsOf(sheet: SheetPlan | undefined, row: string): unknown[] {
  return (
    sheet?.rows.find(({ cells }) => cells.some((cell) => cell?.value === row))?.cells.map((cell) => cell?.value) ?? []
  );
}

interface Sheets {
  readonly settings: TestCell[][];
  readonly indicators: TestCell[][];
  readonly areas: TestCell[][];
  readonly priorYear?: TestCell[][];
}

const loadSheets = ({ settings, indicators, areas, priorYear }: Sheets) =>
  loadYearBook([
    gridOf('基本信息', settings),
    gridOf('指标目录', indicators),
    gridOf('单位名录', areas),
    ...(priorYear ? [gridOf('上年数', priorYear)] : []),
  ]);

const plans = (sheets: Sheets) => {
  const { yearBook, issues } = loadSheets(sheets);
  return { issues, plan: yearBook && planAnnexes(yearBook, 'zh-CN', () => new Date(0)).plan };
};

describe('what a clerk types over an example', () => {
  it('is read, though the example’s code still stands beside it', () => {
    const { yearBook } = loadSheets({
      settings: SETTINGS,
      indicators: [HEADS, patents('example_patents')],
      areas: [AREA_HEADS, ['example_1', '城关镇', '镇'], [null, '示例：第二街道', '街道']],
    });
    expect(yearBook?.indicators.map(({ name }) => name)).toEqual(['专利申请量']);
    expect(yearBook?.areas.map(({ name }) => name)).toEqual(['城关镇']);
  });
});

describe('a column under a heading that is only nearly right', () => {
  it('is told of, with what stands there', () => {
    const heads = HEADS.map((head) => (head === '全区目标' ? '全区目标值' : head));
    const { issues } = loadSheets({ settings: SETTINGS, indicators: [heads, patents()], areas: AREAS });
    expect(sentences(issues)).toContain(
      '工作表“指标目录” H1：不认识列名“全区目标值”，这一列没有读取。请核对列名；自己加的列可以不管。',
    );
  });
});

describe('the word for the whole', () => {
  it('may be the word for a sum: the district’s figures are read all the same', () => {
    const { yearBook } = loadSheets({
      settings: [...SETTINGS, ['合计称谓', '合计']],
      indicators: [HEADS, patents()],
      areas: AREAS,
      priorYear: [
        ['指标名称', '合计', '城关镇', '河西街道'],
        ['专利申请量', 77, 30, 47],
      ],
    });
    expect(yearBook?.figures.find(({ area }) => area === null)?.reported).toEqual({ kind: 'number', value: 77 });
  });
});

describe('an area whose code is a word of the sheet', () => {
  it('keeps its own figure of last year in annex 2', () => {
    const { plan } = plans({
      settings: SETTINGS,
      indicators: [HEADS, patents('patents')],
      areas: [AREA_HEADS, ['district', '城关镇', '镇'], ['total', '河西街道', '街道']],
      priorYear: prior(['专利申请量', 77, 30, 47]),
    });
    const sheet = plan?.sheets.find(({ kind }) => kind === 'prior-year');
    const keys = sheet?.rows[0]?.cells.map((cell) => cell?.value).filter((key) => key !== undefined) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the name of an annex’s sheet', () => {
  it.each(['附件2 目标任务表', '_att', '完成数 2027-06', 'Annex 3 Review form'])(
    'can’t be %s, which the workbook has anyway',
    (name) => {
      const { issues } = loadSheets({
        settings: [...SETTINGS, ['附件1表名', name]],
        indicators: [HEADS, patents()],
        areas: AREAS,
      });
      expect(sentences(issues)).toContain(
        `工作表“基本信息” B3：工作表名称“${name}”已被本工作簿的另一张表使用。请换一个名称。`,
      );
    },
  );
});

describe('the months of reporting', () => {
  const sheetsFor = (months: TestCell) =>
    plans({
      settings: [...SETTINGS, ['填报月份', months]],
      indicators: [HEADS, patents()],
      areas: AREAS,
      priorYear: prior(['专利申请量', 77, 30, 47]),
    });

  it.each<[TestCell, string[]]>([
    ['3、6、9、12', ['2027-03', '2027-06', '2027-09', '2027-12']],
    ['12月，３月', ['2027-03', '2027-12']],
    [9, ['2027-09']],
    [null, ['2027-06']],
  ])('%s give a sheet each', (months, periods) => {
    const entries = sheetsFor(months).plan?.sheets.filter(({ kind }) => kind === 'entry');
    expect(entries?.map(({ period }) => period)).toEqual(periods);
  });

  it('that can’t be read are told of', () => {
    expect(sentences(sheetsFor('每季度').issues)).toContain(
      '工作表“基本信息” B3：填报月份“每季度”看不懂。请写月份数，用顿号隔开，如：3、6、9、12。',
    );
  });
});

describe('annex 2', () => {
  it('says how many targets are still blank, and prints one full stop after a note', () => {
    const { plan } = plans({
      settings: [...SETTINGS, ['附件2备注', '各单位目标为全年数。']],
      indicators: [HEADS, [...patents().slice(0, -1), '手工']],
      areas: AREAS,
    });
    const sheet = plan?.sheets.find(({ kind }) => kind === 'area-targets');
    expect(cellsOf(sheet, '专利申请量（件）').find((value) => String(value).startsWith('未填'))).toBe('未填2处');
    expect(cellsOf(sheet, '备注：各单位目标为全年数。')).not.toEqual([]);
  });
});

describe('what is told before a notice is issued', () => {
  const check = (indicators: TestCell[][], priorYear?: TestCell[][]) => {
    const { yearBook, issues } = loadSheets({
      settings: SETTINGS,
      indicators,
      areas: AREAS,
      ...(priorYear && { priorYear }),
    });
    const planned = yearBook ? planAnnexes(yearBook, 'zh-CN', () => new Date(0)).issues : [];
    return sentences([...issues, ...planned]);
  };

  it('a part whose target is above its whole', () => {
    const heads = [...HEADS, '上级指标编码', '与上级指标的关系'];
    const part = ['inventions', '发明专利申请量', '件', 0, '个数', '全年', '相加', 140, '平均', 'patents', '其中'];
    expect(check([heads, [...patents('patents'), null, null], part])).toContain(
      '“发明专利申请量”的全区目标 140 大于它所属的“专利申请量” 90。请核对。',
    );
  });

  it('a share of last year above 100 %, but not a growth rate', () => {
    const row = (name: string): TestCell[] => [null, name, '%', 1, '比率', '累计', '不汇总', 47, '手工'];
    const growth = check(
      [
        [...HEADS, '可超出0至100%'],
        [...row('产值同比增长'), '是'],
      ],
      prior(['产值同比增长', 134.8, 20, 30]),
    );
    expect(growth.join('')).not.toContain('超出0至100%。');
    expect(check([HEADS, row('高新产值占比')], prior(['高新产值占比', 462, 20, 30])).join('')).toContain(
      '是 462%，超出0至100%。请核对',
    );
  });

  it('a formula that nothing has calculated yet', () => {
    const uncalculated = { value: null, formula: 'SUM(C2:D2)' };
    expect(check([HEADS, patents()], prior(['专利申请量', uncalculated, 30, 47]))).toContain(
      '工作表“上年数” B2：公式 =SUM(C2:D2) 还没有计算结果，按空格处理。请用 Excel 或 WPS 打开文件，保存后重试。',
    );
  });

  it('two criteria with one number', () => {
    const settings: TestCell[][] = [
      ...SETTINGS,
      [],
      ['序号', '评议项目', '满分'],
      [1, '组织领导', 10],
      [1, '日常工作', 10],
    ];
    const { issues } = loadSheets({ settings, indicators: [HEADS, patents()], areas: AREAS });
    expect(sentences(issues)).toContain('工作表“基本信息” A6：评议项目的序号“1”与第5行重复。请改用别的序号。');
  });
});
