/** What returns (报表) and return slips (退回单) print, in Simplified Chinese. */
import type { Period } from '../../model/period';

/** `2017年1—6月`; a dash that file names may hold where the printed one may not. */
function months({ year, throughMonth }: Period, dash: string): string {
  return throughMonth === 1 ? `${year}年1月` : `${year}年1${dash}${throughMonth}月`;
}

export const returnWords = {
  period: (period: Period) => months(period, '—'),
  /** The months alone, for heads of columns. */
  monthsOf: ({ throughMonth }: Period) => (throughMonth === 1 ? '1月' : `1—${throughMonth}月`),
  /** Names of files, without the ending. */
  fileName: {
    form: (area: string, period: Period) => `${area}_${months(period, '-')}_填报表`,
    slip: (area: string, period: Period) => `${area}_${months(period, '-')}_退回单`,
  },
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  /** A number format of Excel's. */
  dateFormat: 'yyyy"年"m"月"d"日"',
  numberedLine: (number: number, text: string) => `${number}．${text}`,

  sheets: { cover: '封面', form: '填报表', unknownFiles: '未识别的文件' },
  cover: {
    title: (district: string) => `${district}年度目标完成情况\n填  报  表`,
    subtitle: (period: string) => `（${period}）`,
    area: '填报单位',
    period: '填报期间',
    periodValue: (period: string, throughMonth: number) =>
      throughMonth === 1 ? period : `${period}，各数自1月1日起累计`,
    issuer: '收表单位',
    deadline: '报送时限',
    deadlineValue: (date: string) => `${date}前`,
    state: '填报情况',
    filledBy: '填报人',
    checkedBy: '审核人',
    phone: '联系电话',
    date: '填报日期',
    seal: '填报单位\n（盖章）',
    howTo: '填报说明',
    steps: (throughMonth: number) => [
      throughMonth === 1
        ? '在“填报表”页有底色的格中填写1月的完成数。'
        : `在“填报表”页有底色的格中填写1月1日至${throughMonth}月底的累计完成数，不填当月数。`,
      '没有发生的填 0，本单位不适用的指标填 --（两个短横线），不要留空。',
      '只填数字，不带单位和文字；个数、件数等填整数，金额用“计量单位”栏的单位。',
      '百分数填 47 或 47% 均可，格中显示为百分数；不要填 0.47。',
      '“校核”栏提示有误的请改正；核实无误的，在“说明”栏写明原因。',
      '不要改动指标名称，不要增删行列，也不要另做表格。',
      '填完后保存为 .xlsx 文件报送，并打印盖章。',
    ],
  },
  form: {
    title: (district: string, period: string) => `${period}${district}目标完成情况填报表`,
    area: (name: string) => `填报单位：${name}`,
    heads: {
      unit: '计量单位',
      target: '年度目标',
      before: (months: string) => `${months}\n已报数`,
      actual: (months: string) => `${months}\n累计完成数`,
      explanation: '说明',
      check: '校核',
    },
    note: '注：有底色的格由填报单位填写；--表示不适用。年度目标和已报数供参考，有出入的请与收表单位联系。',
    noteWithoutBefore: '注：有底色的格由填报单位填写；--表示不适用。年度目标供参考，有出入的请与收表单位联系。',
    inferredUnits: '带*的计量单位系按指标名称推定，文件中未印。',
    explanationTitle: '说明',
    explanation: '数字低于上期、与目标不一致等，经核实无误的，在此写明原因，不超过200字。',
    explanationError: '说明不超过200字。',
  },
  /** Words of the check column. Each stands there whole, and the line above the form counts them. */
  check: {
    good: '符合要求',
    notApplicable: '不适用',
    explained: '已写明原因',
    later: '年底填报，可暂不填',
    blank: '未填',
    error: '公式出错，请改填数字',
    notANumber: '不是数字，请只填数字',
    negative: '不能是负数',
    negativeAmount: '是负数，请核对或写明原因',
    tooLarge: '数字过大，请核对位数',
    notWhole: '应填整数',
    outOfRange: '应在0至100%之间',
    percentScale: '百分数的大小不对，请核对或写明原因',
    decimals: '小数位数过多，请核对或写明原因',
    abovePartOf: '“其中”大于总数',
    partsDiffer: '与各分项合计不符',
    ratioDiffers: '与按有关指标计算的结果不符，请核对或写明原因',
    hasTarget: '有年度目标，应填数字，或写明不适用的原因',
    noTarget: '没有年度目标，请核对或写明原因',
    falls: '累计数低于上期，请核对或写明原因',
  },
  slip: {
    title: '报表退回单',
    unknownTitle: '未能识别的报表',
    togetherTitle: (period: string) => `${period}报表退回单`,
    to: (name: string) => `致：${name}`,
    intro: (period: string, files: readonly string[], errors: number, warnings: number) =>
      `你单位报送的${period}填报表（${files.join('、')}）经校核，有${errors}处须改正，${warnings}处须核实，现予退回。`,
    unknownIntro: (files: number) =>
      `下列${files}个文件未能确认是哪个单位的报表，没有采用。请与报送单位联系后按原表重新报送。`,
    heads: {
      number: '序号',
      cell: '单元格',
      indicator: '指标名称',
      value: '填报内容',
      problem: '问题',
      expected: '应为',
      fix: '修改建议',
      file: '文件',
    },
    inFile: (file: string) => `文件：${file}`,
    wholeFile: '整份报表',
    blankCell: '（空白）',
    blankCells: (count: number) => `共${count}项没有填。请补填；确实没有的填 0，不适用的填 --。`,
    todo: (until: string) =>
      `请${until}对照上表逐项改正；经核实确实无误的，在填报表“说明”一栏写明原因。改好后用原表保存为 .xlsx 文件重新报送，不要改动指标名称和行列。`,
    until: (date: string) => `于${date}前`,
    soon: '尽快',
    sign: (issuer: string, date: string) =>
      [`退回单位（盖章）：${issuer}`, '经办人：', '联系电话：', `退回日期：${date}`].join('\u3000'.repeat(6)),
  },
  state: {
    done: '✓ 已填齐，各格均符合要求，可以报送。',
    open: (blank: string, wrong: string) => `▲ 还有 ${blank} 格未填，${wrong} 格待改。`,
  },
};

export type ReturnWords = typeof returnWords;
