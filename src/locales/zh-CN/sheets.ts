/** What the sheets print, in Simplified Chinese: names, headings, notes and messages. */
import type { Period } from '../../model/period';
import { formatPeriodMonth } from '../../model/period';

export const sheetWords = {
  names: {
    annex1: '附件1 目标分解表',
    annex2: '附件2 目标任务表',
    annex3: '附件3 评议表',
    entry: (period: Period) => `完成数 ${formatPeriodMonth(period)}`,
    districtEntry: (period: Period) => `全区完成数 ${formatPeriodMonth(period)}`,
    att: '_att',
  },
  definedNames: { indicatorCodes: '指标编码列表', indicatorTable: '指标目录表', areaTable: '单位名录表' },
  creator: '年度目标表',
  subject: '年度目标分解、填报与评议',
  annexLabel: (annex: 1 | 2 | 3) => `附件${annex}`,
  /** Where the year book gives no title of its own. */
  defaultTitle: {
    1: (year: number, district: string) => `${year}年${district}工作目标分解表`,
    2: (year: number, district: string) => `${year}年${district}各镇、街道、园区\n目标任务表`,
    3: (year: number, district: string) => `${year}年${district}各镇、街道、园区\n工作开展进度评议表`,
  },
  /** As official documents number their pages. */
  annexFooter: '— &P —',
  pageFooter: '第 &P 页，共 &N 页',
  inventedNotice: '示例：地名、单位和数字均属虚构，不得作为文件印发',
  templateTitle: '年度目标表模板',
  listSeparator: '、',
  sourceSeparator: '，',

  head: {
    number: '序号',
    indicator: '指标名称',
    unit: '单位',
    area: '单  位',
    indicatorCorner: '指  标',
    points: (points: number) => `（${points}分）`,
    reviewDate: '评议日期：',
    reviewer: '评议人：',
    total: '合计得分',
    rank: '名次',
  },
  withUnit: (name: string, unit: string) => `${name}（${unit}）`,
  note: (text: string) => `备注：${text}`,
  verifiedNote: (names: readonly string[], department: string) =>
    `${names.join('、')}的完成数以${department}的备案记录为准`,
  noteSeparator: '；',
  noteEnd: '。',

  helper: {
    districtTarget: (whole: string) => `${whole}目标`,
    sum: '各单位合计',
    difference: '合计减目标',
    method: '分解方法',
    priorSum: '上年合计',
    check: '校核',
    priorOf: (area: string) => `上年\n${area}`,
    prior: '上年数',
    change: '增减',
    changePercent: '增减幅度',
    reason: '低于上年的原因',
    districtFigure: (whole: string) => `${whole}完成数`,
    target: '年度目标',
    rate: '完成率',
    pace: '序时进度',
    light: '亮灯',
  },
  originDocument: '按文件',
  qualifierFormat: { equal: '{0}', atLeast: '{0}"以上"', above: '"超过"{0}', about: '{0}"左右"' },

  /** Words of the check column, put together by the sheet's own formulas. */
  check: {
    short: (difference: string) => `少${difference}`,
    stretch: (difference: string) => `多${difference}`,
    belowPrior: '低于上年',
    abovePrior: '高于上年',
    aboveWhole: '大于上级指标',
    abovePartOf: '超过上级指标',
    places: '处',
    separator: '；',
    reasonMissing: '须说明原因',
    differs: '与合计不符',
    blank: '未填',
    notANumber: '不是数字',
    negative: '负数',
    notWhole: '不是整数',
    partsDiffer: '与分项之和不符',
    outOfRange: '超出0至100%',
  },
  lights: { done: '● 完成', green: '● 绿', yellow: '▲ 黄', red: '■ 红' },
  blocks: {
    reported: '一、上报数（自1月起累计）',
    rate: '二、完成率',
    lights: '三、亮灯',
  },

  prompts: {
    targetTitle: '目标数',
    target: (unit: string) => `填数字，单位：${unit}。不下达该指标的填 --。`,
    entryTitle: '完成数',
    entry: (unit: string, whole: boolean) =>
      `自1月起累计，单位：${unit}，填${whole ? '整数' : '数字'}。不适用的填 --。`,
    numberErrorTitle: '填写有误',
    wholeError: '请填0或正整数，不带单位和文字。',
    decimalError: '请填0或正数，不带单位和文字。',
    numberError: '请填数字，不带单位和文字。',
    percentError: '请填0%至100%之间的百分数，如47.0%。',
    points: (points: number) => `请填0至${points}之间的分数。`,
    pointsTitle: '评分',
    wordTitle: '请从列表中选择',
    word: '请从下拉列表中选择一项。',
    codeTitle: '编码',
    code: '可以留空，由程序按名称生成；自定的用小写英文字母、数字和下划线。',
  },

  settings: {
    title: '基本信息',
    hint: '左列为项目，右列为内容。本页与指标目录、单位名录、上年数一起，是各附件的来源。',
    item: '项目',
    content: '内容',
    explanation: '说明',
    criteria: '评议项目（附件3）',
    explanations: {
      district: '如：某某区',
      wholeLabel: '附件中全区一列的列名，如：全区、全市',
      year: '目标年度，四位数字',
      title: '工作簿标题，可不填',
      annex1Title: '可不填，按年度和区县名称生成；换行用 Alt+Enter',
      annex2Title: '同上',
      annex3Title: '同上',
      annex1Sheet: '工作表的名称，可不填，默认为“附件1 目标分解表”；不超过31个字',
      annex2Sheet: '同上，默认为“附件2 目标任务表”',
      annex3Sheet: '同上，默认为“附件3 评议表”',
      annex2Note: '印在附件2表下，可不填',
      entryMonths: '要哪几个月的完成数表，如：3、6、9、12；不填的只生成6月',
      documentTitle: '目标所据的文件，可不填',
      documentNumber: '文号，可不填',
      documentDate: '如：2017-03-31，可不填',
      targetStatus: '从下拉列表中选择',
      versionReason: '目标调整过的，写明原因',
      invented: '示例填“是”，各表将注明数字为虚构',
    },
  },
  indicators: {
    title: (year: string) => `${year}年指标目录`,
    hint: '一行一项指标。带下拉箭头的格从列表中选择；列的顺序可以调整，列名不要改。',
    templateTitle: '指标目录',
  },
  areas: {
    title: (year: string) => `${year}年单位名录`,
    hint: '一行一个单位，各附件按本页的顺序排列。权重列可以增加，列名写作“权重：”加名称，如“权重：人口”。',
    templateTitle: '单位名录',
  },
  priorYear: {
    title: (year: number) => `${year}年完成数（上年数）`,
    templateTitle: '上年数',
    hint: '全年数；不适用填 --，没有数的留空，零填 0。口径有调整的，在重述值中填可比数并写明原因。',
  },
  entry: {
    title: (year: number, month: number, district: string) =>
      month === 12
        ? `${year}年${district}目标完成数`
        : `${year}年${month === 1 ? '1月' : `1—${month}月`}${district}目标完成数`,
    hint: '各格填自1月起的累计数。有底色的格待填；颜色与“校核”列的文字指出需要核对之处。',
    districtHint: '由区级填报的指标，填自1月起的累计数；年度目标取自指标目录。',
  },
  template: {
    requiredHint: '深色列名的列必须填写，其余可以留空。',
    exampleNote: '以“示例：”开头的两行只是写法示例，读取时自动略过；可以删除。',
    priorYearHint: '一行一项指标，一列一个单位，列名用单位名录中的名称：把示例列名换成自己的单位，不够的向右增加。',
    exampleIndicators: ['示例：专利申请量', '示例：高新技术产业产值占比'],
    exampleAreas: ['示例：第一镇', '示例：第二街道'],
    exampleUnits: ['件', '%'],
    exampleWeight: '人口',
  },
};

export type SheetWords = typeof sheetWords;
