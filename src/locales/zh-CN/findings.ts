/** Findings in Chinese: the names of rules, what is wrong and what to do, what was expected, how to mend it. */
import type { FixKind, RuleCode, RuleParams } from '../../model/finding';
import type { Period } from '../../model/period';
import { quoted, shown } from '../shown-value';
import { proposalSentence } from './issues';

function list(values: readonly string[]): string {
  return values.map(quoted).join('、');
}

function figure({ area, indicator }: { area: string; indicator: string }): string {
  return `${shown(area)}的${quoted(indicator)}`;
}

function period({ year, throughMonth }: Period): string {
  return throughMonth === 12 ? `${year}年全年` : `${year}年1至${throughMonth}月`;
}

/** Numbers with their unit: `9923件`, `47%`. */
function number(value: number, unit: string): string {
  return `${value}${shown(unit)}`;
}

/** By rule: how lists and filters call it. */
const names: Readonly<Record<RuleCode, string>> = {
  'area.nothing': '尚未填报',
  'cell.missing': '漏填',
  'cell.notANumber': '不是数字',
  'cell.textAround': '数字带文字',
  'cell.textNumber': '文本型数字',
  'cell.error': '公式出错',
  'cell.negative': '负数',
  'cell.tooLarge': '数字过大',
  'cell.notWhole': '不是整数',
  'cell.decimals': '小数位过多',
  'cell.shareRange': '百分数超出范围',
  'cell.percentScale': '百分数大小不对',
  'cell.percentMixed': '百分数写法不一',
  'cell.formulaOverwritten': '公式被改成数值',
  'cell.notApplicable': '与是否适用不符',
  'area.partAboveWhole': '其中大于总数',
  'area.partsDiffer': '分项合计不符',
  'area.ratioDiffers': '比率与分子分母不符',
  'areas.sumDiffers': '各单位合计与全区数不符',
  'areas.copiedRow': '两行数据雷同',
  'areas.oneValue': '各单位同一个数',
  'time.falls': '累计数下降',
  'time.identical': '与上期完全相同',
  'time.outlier': '同比变化异常',
  'time.partialAgainstYear': '部分月份与全年数混用',
  'targets.short': '目标合计不足',
  'targets.notExceeded': '目标合计未超过',
  'targets.about': '目标合计略低',
  'targets.belowLastYear': '目标低于上年',
  'targets.changed': '目标印发后有改动',
};

const sentences: { readonly [Code in RuleCode]: (params: RuleParams[Code], unit: string) => string } = {
  'area.nothing': ({ area, figures }) => `${shown(area)}还没有填报，应填 ${figures} 项。请催报，或补填。`,
  'cell.missing': (where) => `${figure(where)}没有填。请补填；确实没有的填 0，不适用的填 --。`,
  'cell.notANumber': ({ value, ...where }) =>
    `${figure(where)}应填数字，现为${quoted(value)}。请改为数字；不适用的填 --。`,
  'cell.textAround': ({ value, proposal, ...where }) =>
    `${figure(where)}的数字前后有文字，现为${quoted(value)}。${proposalSentence(proposal)}`,
  'cell.textNumber': ({ value, proposal, ...where }) =>
    `${figure(where)}是文本，不参加合计，现为${quoted(value)}。${proposalSentence(proposal)}`,
  'cell.error': ({ value, ...where }) => `${figure(where)}是错误值 ${shown(value)}。请改正公式，或直接填数。`,
  'cell.negative': ({ value, ...where }, unit) => `${figure(where)}是负数 ${number(value, unit)}。请核对。`,
  'cell.tooLarge': ({ value, most, ...where }) => `${figure(where)}是 ${value}，超过 ${most}，像是多输了数字。请核对。`,
  'cell.notWhole': ({ value, ...where }, unit) => `${figure(where)}应为整数，现为 ${number(value, unit)}。请核对。`,
  'cell.decimals': ({ value, decimals, ...where }, unit) =>
    `${figure(where)}最多 ${decimals} 位小数，现为 ${number(value, unit)}。请核对，或四舍五入。`,
  'cell.shareRange': ({ value, ...where }) => `${figure(where)}是 ${value}%，超出 0 至 100%。请核对。`,
  'cell.percentScale': ({ value, proposal, ...where }) =>
    `${figure(where)}按百分数填，现为 ${value}%。${proposalSentence(proposal)}`,
  'cell.percentMixed': ({ indicator, forms }) =>
    `${quoted(indicator)}这一行的百分数写法不一（${forms.map(shown).join('、')}）。请核对，并改为同一种写法。`,
  'cell.formulaOverwritten': ({ value, ...where }) =>
    `${figure(where)}原是公式，现被改成数值${quoted(value)}，以后不会自动更新。请恢复公式，或说明原因。`,
  'cell.notApplicable': ({ value, hasTarget, ...where }, unit) =>
    hasTarget
      ? `${figure(where)}有目标，完成数却填了 --（不适用）。请填数，或核对目标。`
      : `${figure(where)}的目标为 --（不适用），完成数却填了 ${shown(value)}${shown(unit)}。请改为 --，或核对目标。`,
  'area.partAboveWhole': ({ area, part, value, whole, total }, unit) =>
    `${shown(area)}的${quoted(part)}为 ${number(value, unit)}，大于它所属的${quoted(whole)} ${number(total, unit)}。请核对这两个数。`,
  'area.partsDiffer': ({ area, whole, value, parts, sum }, unit) =>
    `${shown(area)}的${quoted(whole)}为 ${number(value, unit)}，分项（${list(parts)}）合计为 ${number(sum, unit)}。请核对总数和分项。`,
  'area.ratioDiffers': ({ value, numerator, denominator, quotient, ...where }, unit) =>
    `${figure(where)}为 ${number(value, unit)}，按${quoted(numerator)}除以${quoted(denominator)}应为 ${number(quotient, unit)}。请核对这三个数。`,
  'areas.sumDiffers': ({ indicator, value, sum }, unit) =>
    `${quoted(indicator)}的全区数为 ${number(value, unit)}，各单位合计为 ${number(sum, unit)}，两者不符。请核对。`,
  'areas.copiedRow': ({ indicator, other, same, of }) =>
    `${quoted(indicator)}与${quoted(other)}在 ${of} 个单位中有 ${same} 个的数完全相同，像是复制或填错了行。请核对这两行。`,
  'areas.oneValue': ({ indicator, value, areas }, unit) =>
    `${quoted(indicator)}的 ${areas} 个单位都是 ${number(value, unit)}。请确认不是整行填充的。`,
  'time.falls': ({ value, before, period: of, ...where }, unit) =>
    `${figure(where)}累计为 ${number(value, unit)}，少于${period(of)}的 ${number(before, unit)}；累计数不应减少。请核对，或说明原因。`,
  'time.identical': ({ area, period: of, same }) =>
    `${shown(area)}的 ${same} 项数据与${period(of)}完全相同，像是重报了上一期。请核对，或说明原因。`,
  'time.outlier': ({ value, before, least, most, ...where }, unit) =>
    `${figure(where)}为 ${number(value, unit)}，上年同期为 ${number(before, unit)}，与其他单位相比变化过大（一般在 ${number(least, unit)} 至 ${number(most, unit)} 之间）。请核对，或说明原因。`,
  'time.partialAgainstYear': ({ value, before, ...where }, unit) =>
    `${figure(where)}为 ${number(value, unit)}，只是部分月份，却用了上年全年数 ${number(before, unit)}。请改用同期数，或说明原因。`,
  'targets.short': ({ indicator, sum, total }, unit) =>
    `${quoted(indicator)}各单位目标合计 ${number(sum, unit)}，少于全区目标 ${number(total, unit)}。请补足差额，或调整全区目标。`,
  'targets.notExceeded': ({ indicator, value, total }, unit) =>
    `${quoted(indicator)}的全区目标是超过 ${number(total, unit)}，各单位目标合计 ${number(value, unit)}，没有超过。请增加目标。`,
  'targets.about': ({ indicator, value, total }, unit) =>
    `${quoted(indicator)}的全区目标是 ${number(total, unit)}左右，各单位目标合计 ${number(value, unit)}。供参考。`,
  'targets.belowLastYear': ({ value, prior, isRestated, ...where }, unit) =>
    `${figure(where)}目标 ${number(value, unit)}，不及上年${isRestated ? '按新口径的' : ''}实绩 ${number(prior, unit)}，没有写明原因。请填写原因，或调整目标。`,
  'targets.changed': ({ value, issued, ...where }) =>
    `${figure(where)}印发的目标是${quoted(issued)}，现为${value === '' ? '空白' : quoted(value)}。请改回，或按调整程序另存版本。`,
};

/** What should have stood there, in a few words; '' where nothing in particular. */
const expected: { readonly [Code in RuleCode]?: (params: RuleParams[Code], unit: string) => string } = {
  'area.nothing': ({ figures }) => `填报 ${figures} 项`,
  'cell.missing': () => '数字，或 --',
  'cell.notANumber': () => '数字，或 --',
  'cell.textAround': ({ proposal }, unit) => number(proposal.value, unit),
  'cell.textNumber': ({ proposal }, unit) => number(proposal.value, unit),
  'cell.error': () => '数字，或 --',
  'cell.negative': () => '不小于 0',
  'cell.tooLarge': ({ most }) => `不大于 ${most}`,
  'cell.notWhole': () => '整数',
  'cell.decimals': ({ decimals }) => `最多 ${decimals} 位小数`,
  'cell.shareRange': () => '0 至 100%',
  'cell.percentScale': ({ proposal }) => `${proposal.value}%`,
  'cell.percentMixed': () => '同一种写法',
  'cell.formulaOverwritten': () => '原来的公式',
  'cell.notApplicable': ({ hasTarget }) => (hasTarget ? '数字' : '--'),
  'area.partAboveWhole': ({ whole, total }, unit) => `不大于${quoted(whole)} ${number(total, unit)}`,
  'area.partsDiffer': ({ sum }, unit) => `与分项合计 ${number(sum, unit)} 相等`,
  'area.ratioDiffers': ({ quotient }, unit) => number(quotient, unit),
  'areas.sumDiffers': ({ sum }, unit) => `与各单位合计 ${number(sum, unit)} 相等`,
  'areas.copiedRow': ({ other }) => `与${quoted(other)}不同`,
  'areas.oneValue': () => '各单位各自的数',
  'time.falls': ({ before }, unit) => `不少于 ${number(before, unit)}`,
  'time.identical': () => '本期的数',
  'time.outlier': ({ least, most }, unit) => `${number(least, unit)} 至 ${number(most, unit)}`,
  'time.partialAgainstYear': () => '同期数',
  'targets.short': ({ total }, unit) => `不少于 ${number(total, unit)}`,
  'targets.notExceeded': ({ total }, unit) => `超过 ${number(total, unit)}`,
  'targets.about': ({ total }, unit) => `${number(total, unit)}左右`,
  'targets.belowLastYear': ({ prior }, unit) => `不低于 ${number(prior, unit)}，或有原因`,
  'targets.changed': ({ issued }) => shown(issued),
};

const HOW: Readonly<Record<FixKind, string>> = {
  repair: '',
  swap: '相邻两位数字颠倒',
  doubled: '多输了一位重复的数字',
  dropped: '少输了一位数字',
  sign: '正负号输错',
  tenfold: '差 10 倍',
  hundredfold: '差 100 倍',
  tenThousandfold: '差 1 万倍，单位可能弄错',
  notApplicable: '',
};

export const findingWords = {
  names,
  sentences,
  expected,
  fix(kind: FixKind, name: string, value: number | null, unit: string): string {
    const how = HOW[kind] === '' ? '' : `（${HOW[kind]}）`;
    return `${name === '' ? '' : quoted(name)}改为 ${value === null ? '--' : number(value, unit)}${how}`;
  },
  /** 以下几处中有一处有误：A；B；C和D同时 */
  blame(sets: readonly (readonly string[])[]): string {
    const each = sets.map((set) => `${list(set)}${set.length > 1 ? '同时有误' : ''}`);
    return each.length === 1 ? `最可能有误的是：${each.join('')}` : `可能是其中之一有误：${each.join('；')}`;
  },
};

export type FindingWords = typeof findingWords;
