/** Issues of returns in Chinese: what a file from a town is, or why it is not used. */
import type { IssueCode, IssueParams } from '../../model/issue';
import { quoted, shown } from '../shown-value';

export type ReturnIssueCode = Extract<IssueCode, `return.${string}` | `returns.${string}`>;

function list(values: readonly string[]): string {
  return values.map(shown).join('、');
}

export const returnIssueSentences: { readonly [Code in ReturnIssueCode]: (params: IssueParams[Code]) => string } = {
  'return.notRecognised': () => '文件中找不到填报表，没有读取。请让填报单位在下发的填报表中填写后重报。',
  'return.annualWorkbook': () => '这是年度工作簿，不是报表，没有读取。请把它移出报表所在的文件夹。',
  'return.newer': ({ version }) => `报表由更新的版本（格式 ${version}）生成，没有读取。请升级后再收集。`,
  'return.byLabels': () => '报表中的识别标记已不完整，按表名、表头和指标名称读取。请核对读出的单位、期间和各项数。',
  'return.otherDistrict': ({ district, expected }) =>
    `这是${quoted(district)}的报表，本工作簿是${quoted(expected)}的，没有采用。请核对是否放错了文件。`,
  'return.otherYear': ({ period, expected }) =>
    `报表的期间是 ${shown(period)}，应为 ${shown(expected)}，年度不同，没有采用。请让填报单位用本年度的填报表重报。`,
  'return.otherPeriod': ({ period, expected }) =>
    `报表的期间是 ${shown(period)}，应为 ${shown(expected)}，没有采用。请让填报单位用本期的填报表重报。`,
  'return.otherWorkbook': () =>
    '报表不是由这个年度工作簿生成的，区县和年度相同。请核对指标和单位是否一致，一致的可以写明原因后采用。',
  'return.periodUnknown': () => '报表上没有写明期间，没有采用。请让填报单位在标题中写明期间，例如“2017年1—6月”。',
  'return.periodDisagrees': ({ period, shown: printed }) =>
    `填报表是为 ${shown(period)} 生成的，表上写的却是 ${shown(printed)}，没有采用。请让填报单位用本期的填报表重报。`,
  'return.otherPeriodNamed': ({ period, others }) =>
    `报表的期间按 ${shown(period)} 读取，报表上还写有 ${list(others)}。请核对填的是哪一期的数，无误的写明原因后采用。`,
  'return.areaUnknown': ({ value }) =>
    `单位名录中没有报表的填报单位${quoted(value)}，没有采用。请核对名称，或在单位名录中补上这个单位或别名后重新收集。`,
  'return.areaMissing': () => '报表上没有写明填报单位，没有采用。请让填报单位在表上写明单位名称后重报。',
  'return.areaDisagrees': ({ area, shown: printed }) =>
    `填报表是为${quoted(area)}生成的，表上写的却是${quoted(printed)}，没有采用。请核对是哪个单位报的，让它用自己的填报表重报。`,
  'return.areaNotShown': ({ area }) =>
    `填报表是为${quoted(area)}生成的，表上的单位名称已不是它。请核对是哪个单位报的，无误的写明原因后采用。`,
  'return.fileNamesOther': ({ area, named }) =>
    `这是${quoted(area)}的填报表，文件名中却是${quoted(named)}。请核对是哪个单位报的，无误的写明原因后采用。`,
  'return.areaFromFileName': ({ area }) =>
    `报表上没有写明填报单位，只有文件名中有${quoted(area)}。请核对是哪个单位报的，无误的写明原因后采用。`,
  'return.severalAreas': ({ areas }) =>
    `报表上写有不止一个单位（${list(areas)}），分不清是哪个单位报的，没有采用。请让填报单位只写自己的名称后重报。`,
  'return.formTwice': ({ sheets }) =>
    `同一期的填报表有不止一张（${list(sheets.map(quoted))}），没有采用。请只保留一张后重新收集。`,
  'return.otherForms': ({ sheets }) => `文件中还有别的填报表（${list(sheets.map(quoted))}），没有读取。`,
  'return.columnTwice': () => '完成数有不止一列，分不清以哪一列为准，没有采用。请只保留一列后重新收集。',
  'return.monthAlone': ({ value }) =>
    `报表只有${quoted(value)}一列，是单月（季）的数，不是本年累计完成数，没有采用。请让填报单位填报累计完成数后重报。`,
  'return.headEdited': ({ value }) =>
    `完成数一列的表头已改为${quoted(value)}，这一列没有读取，报表没有采用。请核对这一列填的是什么，改回表头后重新收集。`,
  'return.rowMissing': ({ indicator }) =>
    `报表中没有${quoted(indicator)}这一行。请让填报单位补上，或用原来的填报表重报。`,
  'return.rowTwice': ({ indicator, firstRow }) =>
    `${quoted(indicator)}在第${firstRow + 1}行已有一行，两行的数不同，都没有读取。请只保留一行后重新收集。`,
  'return.rowUnknown': ({ label }) =>
    label === ''
      ? '这一行不是填报表原有的，其中的数没有读取。'
      : `${quoted(label)}这一行不是填报表原有的，其中的数没有读取。`,
  'return.rowAmbiguous': ({ label }) =>
    `名称为${quoted(label)}的指标不止一个，这一行没有读取。请让填报单位用原来的填报表重报。`,
  'return.labelEdited': ({ indicator, value }) =>
    `${quoted(indicator)}一行的名称${value === '' ? '已被清空' : `已改为${quoted(value)}`}，这一行没有读取。请核对填的是哪项指标，改回名称后重新收集。`,
  'return.unitEdited': ({ indicator, value, expected }) =>
    `${quoted(indicator)}的计量单位应为${quoted(expected)}，报表中${value === '' ? '已被清空' : `是${quoted(value)}`}，这一行没有读取。请核对数字，改回单位后重新收集。`,
  'return.unitNotSaid': ({ indicators }) =>
    `报表上没有写明金额的计量单位（${list(indicators)}），按目录中的单位读取。请核对是元、万元还是亿元，无误的写明原因后采用。`,
  'return.hiddenRows': ({ indicators }) => `填报表中有隐藏的行（${list(indicators)}），其中的数照常读取。请核对。`,
  'return.hiddenColumn': () => '完成数一列被隐藏，其中的数照常读取。请核对。',
  'return.otherSheets': ({ sheets }) => `填报表以外的工作表${list(sheets.map(quoted))}中还有数字，没有读取。`,
  'return.hiddenSheets': ({ sheets }) => `文件中有隐藏的工作表${list(sheets.map(quoted))}，其中的数没有读取。`,
  'return.picturesAndComments': ({ pictures, comments }) =>
    `文件中有图片 ${pictures} 处、批注 ${comments} 处，没有读取。需要的请打开文件查看。`,
  'return.formulas': ({ count, cells }) =>
    `有 ${count} 格填的是公式（${list(cells)}${count > cells.length ? ' 等' : ''}），采用了保存时算出的结果。请核对。`,
  'return.linkedFormulas': ({ count, cells }) =>
    `有 ${count} 格的公式引用了别的文件（${list(cells)}${count > cells.length ? ' 等' : ''}），只能读到保存时的结果。请让填报单位改填数字；确认无误的，写明原因后采用。`,
  'return.formulaWithoutValue': ({ indicator, formula }) =>
    `${quoted(indicator)}填的是公式${quoted(`=${formula}`)}，文件中没有算出的结果，没有读到数。请在 Excel 或 WPS 中打开、保存后重新收集，或改填数字。`,
  'return.formulaText': ({ value }) => `${quoted(value)}是文本，开头像公式，按文本读取，不会当作公式写入。`,
  'return.sameArea': ({ area, others, newest }) =>
    `${quoted(area)}还报来了${list(others)}。${newest === undefined ? '' : `其中${quoted(newest)}最新。`}请选定采用哪一份，选定之前都不合并。`,
  'return.notAccepted': ({ errors, warnings }) =>
    `有错误 ${errors} 处、未说明的警告 ${warnings} 处，没有合并。请退回改正，或写明原因后采用。`,
  'return.notChosen': ({ area, others }) =>
    `${quoted(area)}的报表不止一份（另有${list(others)}），这一份没有合并。请选定采用哪一份。`,
  'return.noCell': ({ indicator, area }) =>
    `完成数表中没有${quoted(area)}的${quoted(indicator)}这一格，这个数没有合并。请先更新附件表，再重新合并。`,
  'return.textNotMerged': ({ indicator, area, value }) =>
    `${quoted(area)}的${quoted(indicator)}填的是${quoted(value)}，读不出数，没有合并，完成数表中这一格不变。请核实后自行填写。`,
  'return.noEntrySheet': () =>
    '这个工作簿没有分单位的完成数表，不能合并报表。请在指标目录中把要收集的指标列入附件2，再更新附件表。',
  'return.periodNeeded': () => '这些文件都没有写明期间。请用 --period 指定，例如 --period 2017-06。',
  'return.severalPeriods': ({ periods }) =>
    `这些文件的期间不一致（${list(periods)}）。请用 --period 指定要收集哪一期，或把别的文件移出文件夹。`,
  'return.noFiles': ({ folder }) => `文件夹${quoted(folder)}中没有报表。请核对文件夹，把报表放进去后重试。`,
  'return.periodOutside': ({ year }) => `期间不在${year}年内。这个工作簿只收${year}年的报表，请改用${year}年的期间。`,
  'return.noAnnualWorkbook': () => '这不是年度工作簿，不能收集报表。请先生成附件表，再用那个工作簿收集。',

  'returns.notAnnual': () => '这不是年度工作簿，不能生成填报表。请先生成附件表，再用那个工作簿生成。',
  'returns.otherYear': ({ period, year }) =>
    `这个工作簿是${year}年度的，不能生成${quoted(period)}的填报表。请改用${year}年的期间，如 ${year}-06。`,
  'returns.noAreas': () =>
    '这个工作簿只有全区目标，没有分解到单位，因此没有要填报的单位。请在单位名录中填写单位，更新附件表后再生成。',
  'returns.noIndicators': () =>
    '这个工作簿的附件2没有指标，填报表无可填写。请在指标目录中把要填报的指标列入附件2，更新附件表后再生成。',
};
