/** Issues in Chinese: what is wrong, and what to do about it. Where it is, `issue-sentence.ts` puts in front. */
import type { IssueCode, IssueParams, Proposal, RepairStep } from '../../model/issue';
import { fileName, megabytes, quoted, shown } from '../shown-value';
import { returnIssueSentences } from './return-issues';

const WHAT = { indicator: '指标', area: '单位', criterion: '评议项目' } as const;

const SUSPICIONS: Readonly<Record<IssueParams['file.suspicious']['what'], string>> = {
  partSize: '有一部分解开后过大',
  totalSize: '全部解开后过大',
  entries: '内含的部件过多',
  sizes: '记载的大小与实际不符',
  twice: '同一部件出现两次',
  doctype: '含有不应有的文档类型声明',
  encoding: '文字编码不合规定',
  cells: '单元格过多',
};

const TEXT_KINDS: Readonly<Record<IssueParams['file.text']['kind'], string>> = {
  csv: 'CSV 文本',
  html: '网页',
  xml: 'XML 文本',
  text: '文本',
};

const EXPECTED: Readonly<Record<Exclude<IssueParams['problem.field']['expected'], 'known'>, string>> = {
  object: '一组带名称的项（花括号）',
  list: '一个列表（方括号）',
  number: '数字，或写成文本的数字',
  text: '非空的文本',
  method: '规定的几种写法之一：method 为 proportional、equal 或 hand，rest 为 leave 或 spread',
  yesNo: 'true 或 false',
};

const CONFLICTS: Readonly<Record<IssueParams['excel.conflict']['kind'], string>> = {
  filter: '表中开着筛选',
  merge: '有合并的单元格挡着',
  pivot: '有数据透视表挡着',
  other: '表中已有的内容挡着',
};

function list(values: readonly string[]): string {
  return values.map(shown).join('、');
}

function repairStep(step: RepairStep): string {
  switch (step.step) {
    case 'fullWidth':
      return '全角改为半角';
    case 'separators':
      return '去掉千位分隔符';
    case 'approximate':
      return `去掉${quoted(step.sign)}`;
    case 'unit':
      return `去掉单位${quoted(step.unit)}`;
    case 'magnitude':
      return `${quoted(step.sign)}换算为${step.factor}倍`;
    case 'scrambled':
      return '数字与单位的次序颠倒';
    case 'percentSign':
      return '去掉百分号';
    case 'percentScale':
      return '小数换算为百分数';
    case 'textNumber':
      return '文本改为数字';
  }
}

/** 看起来是 120（去掉单位“件”），请核对后改为 120。 */
export function proposalSentence({ value, steps }: Proposal): string {
  const how = steps.length === 0 ? '' : `（${steps.map(repairStep).join('，')}）`;
  return `看起来是 ${value}${how}，请核对后改为 ${value}。`;
}

function proposalOr(proposal: Proposal | undefined, otherwise: string): string {
  return proposal ? proposalSentence(proposal) : otherwise;
}

function figure({ area, indicator }: { area: string; indicator: string }): string {
  return `${shown(area)}的${quoted(indicator)}`;
}

export const issueSentences: { readonly [Code in IssueCode]: (params: IssueParams[Code]) => string } = {
  'table.sheetMissing': ({ sheet }) => `工作簿中没有工作表${quoted(sheet)}。请补上这张表，或用模板重新填写。`,
  'table.columnMissing': ({ heading }) => `表头中没有${quoted(heading)}列。请补上这一列。`,
  'table.columnTwice': ({ heading }) => `${quoted(heading)}列出现了两次。请只保留一列。`,
  'table.empty': ({ sheet }) => `${quoted(sheet)}中没有内容。请填写后重试。`,
  'table.headMissing': ({ sheet, headings }) =>
    `在${quoted(sheet)}的前30行中没有找到表头。请补上表头，其中应有：${list(headings)}。`,
  'table.cellError': ({ heading, value }) => `${quoted(heading)}是错误值 ${shown(value)}。请改正公式，或直接填写内容。`,
  'workbook.newer': ({ version }) =>
    `这个工作簿是用更新的版本（数据版本${version}）生成的。请更新本加载项后再打开；在此之前工作簿不会改动。`,
  'workbook.registerMissing': () =>
    '隐藏的登记表不见了。表中的目标和完成数都按手工填写保留，更新附件表时会重建登记表。',
  'workbook.registerDamaged': ({ rows }) =>
    rows === undefined
      ? '隐藏的登记表已损坏，无法读取。表中的目标和完成数都按手工填写保留，更新附件表时会重建登记表。'
      : `隐藏的登记表中有${rows}行看不懂，已略过。请核对附件2中手工填写的目标；更新附件表时会重写登记表。`,
  'workbook.sheetTwice': ({ sheets }) =>
    `${list(sheets)}像是同一张表的几份副本，无法判断以哪一份为准。请把正式的一份改回原来的表名，或删去多余的副本。`,
  'workbook.keysGone': ({ sheet }) =>
    `${quoted(sheet)}中隐藏的首行或首列已被删除，无法认出各单元格。请撤消删除；如已无法撤消，请把该表改名留存，再重新生成。`,
  'workbook.keyTwice': ({ label, first }) =>
    `${quoted(label)}与${shown(first)}是同一项，出现了两次，无法判断以哪一处为准。请删去多余的一处。`,
  'workbook.labelDisagrees': ({ label, expected }) =>
    `这里应为${quoted(expected)}，现为${quoted(label)}，数据可能错位。请改回原名；要改名称请到指标目录或单位名录中改。`,
  'workbook.otherYear': ({ district, year, otherDistrict, otherYear }) =>
    `这个工作簿是${shown(district)}${year}年度的，而要生成的是${shown(otherDistrict)}${otherYear}年度的。一个工作簿只放一个区县一个年度的表，请新建工作簿后再生成。`,
  'workbook.notAnnual': () => '不是由本程序生成的年度工作簿，没有可校验的目标和完成数。请先生成附件表。',
  'workbook.namesTaken': ({ sheets }) =>
    `工作簿中已有${list(sheets)}，空白目录要用这些表名。请把原来的表改名，或在新工作簿中生成。`,
  'workbook.readOnly': () => '工作簿是只读的，不能写入。请另存一份，在新文件中操作。',
  'workbook.structureProtected': () => '工作簿的结构受保护，不能增加工作表。请在“审阅”中取消“保护工作簿”后重试。',
  'workbook.sheetsProtected': ({ sheets }) => `${list(sheets)}受保护，不能写入。请在“审阅”中撤消工作表保护后重试。`,
  'workbook.sheetsLeftBehind': ({ sheets }) => `${list(sheets)}不是本程序生成的，没有带入新文件。需要时请自行复制。`,
  'setting.missing': ({ setting }) => `没有填写${quoted(setting)}。请在${quoted(setting)}右侧的单元格中填写。`,
  'setting.notAYear': ({ value }) => `年度应为四位数字，现为${quoted(value)}。请改为如 2017 的写法。`,
  'setting.notMonths': ({ value }) => `填报月份${quoted(value)}看不懂。请写月份数，用顿号隔开，如：3、6、9、12。`,
  'setting.notADate': ({ setting, value }) =>
    `${quoted(setting)}应为日期，现为${quoted(value)}。请改为如 2017-03-31 的写法。`,
  'setting.sheetName': ({ value, fault }) =>
    ({
      empty: '工作表名称是空白。请填写名称，或者清空此格使用默认名称。',
      tooLong: `工作表名称${quoted(value)}超过31个字，Excel不接受。请缩短。`,
      character: `工作表名称${quoted(value)}含有Excel不接受的符号，不能用 : \\ / ? * [ ] 和控制字符。请改掉这些符号。`,
      apostrophe: `工作表名称${quoted(value)}以单引号开头或结尾，Excel不接受。请去掉单引号。`,
      reserved: `${quoted(value)}是Excel保留的名称。请换一个名称。`,
    })[fault],
  'table.columnIgnored': ({ heading }) =>
    `不认识列名${quoted(heading)}，这一列没有读取。请核对列名；自己加的列可以不管。`,
  'table.formulaWithoutValue': ({ formula }) =>
    `公式 ${shown(`=${formula}`)} 还没有计算结果，按空格处理。请用 Excel 或 WPS 打开文件，保存后重试。`,
  'setting.sheetNameTaken': ({ value }) => `工作表名称${quoted(value)}已被本工作簿的另一张表使用。请换一个名称。`,
  'setting.twice': ({ setting }) => `${quoted(setting)}出现了两次，只读取了前一处。请删去其中一处。`,

  'catalogue.codeMissing': ({ name }) => `${quoted(name)}与上面的一行同名。请改名；确是两项的，请分别填写编码。`,
  'catalogue.codeMade': ({ name, code }) =>
    `${quoted(name)}没有编码，已按名称生成${quoted(code)}。名称改动后编码会变，需要固定的请自行填写。`,
  'catalogue.codeForm': ({ value }) =>
    `编码${quoted(value)}不合规定。编码以小写英文字母开头，只含小写英文字母、数字和下划线，最多64个字符，请改正。`,
  'catalogue.codeTwice': ({ value, firstRow }) => `编码${quoted(value)}与第${firstRow + 1}行重复。请改用别的编码。`,
  'catalogue.nameBlank': ({ what, code }) =>
    code === '' ? `这一行的${WHAT[what]}没有名称。请填写名称。` : `${WHAT[what]}${quoted(code)}没有名称。请填写名称。`,
  'catalogue.nameTooLong': ({ value, length, limit }) =>
    `名称${quoted(value)}有${length}个字符，超过了${limit}个字符的上限。请缩短名称，说明文字另填。`,
  'catalogue.parentUnknown': ({ code, parent }) =>
    `指标${quoted(code)}的上级指标${quoted(parent)}不在指标目录中。请核对编码，或先补上这个指标。`,
  'catalogue.parentCycle': ({ codes }) => {
    const round = codes.length > 1 && codes.at(-1) === codes[0] ? codes : [...codes, ...codes.slice(0, 1)];
    return `上级指标首尾相接，成了循环：${round.map(shown).join(' → ')}。请改正其中一个指标的上级。`;
  },
  'catalogue.relationMissing': ({ code, parent }) =>
    `指标${quoted(code)}有上级指标${quoted(parent)}，但没有注明两者的关系。请填“其中”或“组成”。`,
  'catalogue.unknownWord': ({ heading, value, allowed }) =>
    `${quoted(heading)}不能填${quoted(value)}。请改为以下之一：${list(allowed)}。`,
  'catalogue.notANumber': ({ heading, value, proposal }) =>
    `${quoted(heading)}应填数字，现为${quoted(value)}。${proposalOr(proposal, '请改为数字。')}`,
  'catalogue.numberOutOfRange': ({ heading, value, least, most, whole }) => {
    const range =
      most >= Number.MAX_SAFE_INTEGER ? `不能小于${least}` : `应为${least}到${most}之间的${whole ? '整数' : '数'}`;
    return `${quoted(heading)}${range}，现为${quoted(value)}。请改正。`;
  },
  'catalogue.fieldMissing': ({ heading, code }) =>
    `${code === '' ? '这一行' : quoted(code)}没有填写${quoted(heading)}。请补填。`,
  'catalogue.referenceUnknown': ({ heading, code, value }) =>
    `${quoted(code)}的${quoted(heading)}填的是${quoted(value)}，没有找到。请核对写法。`,
  'catalogue.weightUnknown': ({ code, weight }) =>
    `指标${quoted(code)}按${quoted(weight)}分解，但单位名录中没有${quoted(`权重：${weight}`)}列。请补上这一列，或改用别的权重。`,
  'catalogue.targetDecimals': ({ name, value, decimals }) =>
    `${quoted(name)}的全区目标是 ${value}，小数位数却是 ${decimals}，印出来会变样。请改目标数或小数位数。`,
  'catalogue.targetAboveWhole': ({ name, value }) =>
    `${quoted(name)}的全区目标是 ${value}%，超出0至100%。请核对；增长率一类的指标，请在“可超出0至100%”中选“是”。`,
  'catalogue.criterionTwice': ({ number, firstRow }) =>
    `评议项目的序号${quoted(number)}与第${firstRow + 1}行重复。请改用别的序号。`,
  'catalogue.negativeTarget': ({ name, value }) => `${quoted(name)}的全区目标是负数 ${value}。请改为0或正数。`,
  'catalogue.ratioSummed': ({ name }) =>
    `${quoted(name)}是比率，各单位的数不能相加。请把合计方式改为“加权”或“不汇总”。`,
  'catalogue.milestoneForm': ({ code, value }) =>
    `指标${quoted(code)}的进度节点${quoted(value)}读不出来。请写成“5月 40%；9月 80%”的样子，月份和比例由小到大。`,
  'catalogue.exampleRow': ({ name }) => `${quoted(name)}是示例行，已略过。可以删除。`,
  'catalogue.invalid': ({ message }) => `内容不合规定（${shown(message)}）。请改正。`,

  'areas.nameTwice': ({ value, firstRow, first }) =>
    `${quoted(value)}已是第${firstRow + 1}行${quoted(first)}的名称或别名。一个名称只能属于一个单位，请改正其中一处。`,
  'areas.matchedLoosely': ({ value, area }) =>
    `${quoted(value)}已按${quoted(area)}读取，两者只有括号、空格或换行不同。请核对。`,

  'figures.areaUnknown': ({ value }) =>
    `单位名录中没有${quoted(value)}，它的数没有读取。请核对名称，或在单位名录中补上这个单位或别名。`,
  'figures.areaTwice': ({ value, first }) =>
    `${quoted(value)}与前面的${quoted(first)}是同一个单位，只读取了前一处。请删去其中一处。`,
  'figures.indicatorUnknown': ({ value }) =>
    value === ''
      ? '这一行没有指标编码和名称，其中的数没有读取。请补填。'
      : `指标目录中没有${quoted(value)}，这一行没有读取。请核对编码和名称，或在指标目录中补上这个指标。`,
  'figures.indicatorTwice': ({ value, firstRow }) =>
    `指标${quoted(value)}已在第${firstRow + 1}行出现，这一行没有读取。请只保留一行。`,
  'figures.indicatorAmbiguous': ({ value, codes }) =>
    `名称为${quoted(value)}的指标不止一个（${list(codes)}），这一行没有读取。请填写指标编码。`,
  'figures.keyAndLabelDisagree': ({ key, label, expected }) => {
    const labelled = label === '' ? '名称却是空的' : `名称写的却是${quoted(label)}`;
    return `编码${quoted(key)}是${quoted(expected)}的，${labelled}，没有读取。请核对后改为一致。`;
  },
  'figures.notANumber': ({ value, proposal, ...where }) =>
    `${figure(where)}应填数字，现为${quoted(value)}。${proposalOr(proposal, '请改为数字；不适用的填 --，没有数的留空。')}`,
  'figures.cellError': ({ value, ...where }) => `${figure(where)}是错误值 ${shown(value)}。请改正公式，或直接填数。`,
  'figures.percentScale': ({ value, proposal, ...where }) =>
    `${figure(where)}按百分数填，现为 ${value}。${proposalSentence(proposal)}`,
  'figures.percentMixed': ({ indicator, forms }) =>
    `${quoted(indicator)}这一行的百分数写法不一（${list(forms)}）。请核对，并改为同一种写法。`,
  'figures.negative': ({ value, ...where }) => `${figure(where)}是负数 ${value}。请核对。`,
  'figures.decimals': ({ value, decimals, ...where }) =>
    `${figure(where)}${decimals === 0 ? '应为整数' : `最多${decimals}位小数`}，现为 ${value}。请核对。`,
  'figures.reasonMissing': ({ indicator, value, prior }) =>
    `${quoted(indicator)}的目标 ${value} 不及上年数 ${prior}，没有写明原因。请在附件1或指标目录中填写低于上年的原因。`,
  'figures.partAboveWhole': ({ part, value, whole, total }) =>
    `${quoted(part)}的全区目标 ${value} 大于它所属的${quoted(whole)} ${total}。请核对。`,
  'figures.targetsShort': ({ indicator, sum, total }) =>
    `${quoted(indicator)}各单位目标合计 ${sum}，少于全区目标 ${total}。请更新附件表，程序会重新分解；由您定的，请补足差额或调整全区目标。`,
  'figures.sumDiffers': ({ indicator, value, sum }) =>
    `${quoted(indicator)}的上年数，全区为 ${value}，各单位合计为 ${sum}，两者不符。请在上年数中核对。`,
  'figures.shareOutOfRange': ({ value, indicator, area }) =>
    `${shown(area)}的${quoted(indicator)}是 ${value}%，超出0至100%。请核对；增长率一类的指标，请在指标目录的“可超出0至100%”中选“是”。`,
  'figures.restatedReasonMissing': ({ indicator, value }) =>
    `${quoted(indicator)}有重述值 ${value}，但没有写明原因，重述值没有采用。请填写重述原因。`,

  'file.notFound': ({ file }) => `找不到${fileName(file)}。请核对路径和文件名。`,
  'file.noRight': ({ file }) => `没有权限读写${fileName(file)}。请检查权限，并确认文件没有在别的程序中打开。`,
  'file.exists': ({ file }) => `${fileName(file)}已经存在，没有改动它。请换一个文件名，或加上 --force 覆盖。`,
  'file.sameAsInput': ({ file }) =>
    `${fileName(file)}正是要读取的文件，不能用新工作簿覆盖它，其中已填的目标和完成数会丢失。请换一个输出文件名。`,
  'file.noSpace': ({ file }) => `磁盘空间不足，${fileName(file)}没有写成。请腾出空间后重试。`,
  'file.folderMissing': ({ folder }) => `没有文件夹${fileName(folder)}。请先建立，或换一个位置。`,
  'file.isFolder': ({ file }) => `${fileName(file)}是文件夹，不是文件。请指定一个文件。`,
  'file.notFolder': ({ folder }) => `${fileName(folder)}是文件，不是文件夹。请指定一个文件夹。`,
  'file.extension': ({ file }) => `${fileName(file)}的扩展名不是 .xlsx。请改用 .xlsx 文件。`,
  'file.tooLarge': ({ size, limit }) =>
    `文件有 ${megabytes(size)} MB，超过了 ${megabytes(limit)} MB 的上限。请删去无关的工作表和图片后重试。`,
  'file.empty': () => '文件是空的。请换一个完好的文件。',
  'file.oldXls': () => '这是旧式的 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx 后重试。',
  'file.encrypted': () => '文件设有打开密码。请在 Excel 或 WPS 中去掉密码后重试。',
  'file.ods': () => '这是 .ods 文件。请另存为 .xlsx 后重试。',
  'file.binaryXlsb': () => '这是二进制的 .xlsb 文件。请在 Excel 中另存为 .xlsx 后重试。',
  'file.otherOffice': ({ kind }) =>
    `这是 ${kind === 'word' ? 'Word 文档' : 'PowerPoint 演示文稿'}，不是工作簿。请改用 .xlsx 文件。`,
  'file.text': ({ kind }) =>
    `文件的内容是${TEXT_KINDS[kind]}，不是工作簿。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。`,
  'file.notXlsx': () => '这不是 .xlsx 工作簿。请改用 .xlsx 文件。',
  'file.damaged': () => '文件已损坏，读不出来。请在 Excel 或 WPS 中打开并另存一份后重试，或请提供者重发。',
  'file.suspicious': ({ what }) =>
    `文件内容异常（${SUSPICIONS[what]}），为安全起见没有读取。请在 Excel 或 WPS 中打开并另存一份后重试。`,
  'file.tooSlow': ({ seconds }) =>
    `文件内容过于庞杂，${seconds} 秒内没有读完，已停止读取。请在 Excel 或 WPS 中删去多余的行列和格式，另存一份后重试。`,

  ...returnIssueSentences,

  'command.unknown': ({ value, known }) => `没有命令${quoted(value)}。可用的命令：${list(known)}。`,
  'command.extraWord': ({ value }) => `多出了${quoted(value)}。文件名含空格的，请加引号。`,
  'command.optionUnknown': ({ value }) => `没有选项${quoted(value)}。请核对写法。`,
  'command.optionMissing': ({ options }) => `缺少选项 ${options.map(shown).join(' 或 ')}。请补上。`,
  'command.folderMissing': ({ command }) => `没有指定文件夹。请在 ${shown(command)} 后面写明报表所在的文件夹。`,
  'command.fileMissing': ({ command }) => `没有指定文件。请在 ${shown(command)} 后面写明工作簿的文件名。`,
  'command.optionValue': ({ option }) => `选项 ${shown(option)} 后面没有内容。请补上。`,
  'command.notAPeriod': ({ value }) => `${quoted(value)}不是期间。请写年-月，如 2017-06（1至6月），全年写 2017。`,
  'command.notADate': ({ option, value }) =>
    `选项 ${shown(option)} 的${quoted(value)}不是日期。请写成年-月-日，如 2017-07-05。`,
  'command.optionTwice': ({ option }) => `选项 ${shown(option)} 写了两次。请只保留一次。`,
  'command.optionsExclude': ({ options }) => `选项 ${options.map(shown).join(' 和 ')} 不能同时使用。请只用其中一个。`,
  'command.optionWord': ({ option, value, allowed }) =>
    `选项 ${shown(option)} 不能是${quoted(value)}。请改为以下之一：${list(allowed)}。`,
  'command.notYet': ({ value, known }) => `${quoted(value)}尚未提供。目前可用：${list(known)}。`,
  'problem.notJson': () => '不是有效的 JSON，无法读取分解问题。请检查括号、引号和逗号。',
  'problem.field': ({ field, expected }) =>
    expected === 'known'
      ? `不认识的项${quoted(field)}。请删去或改正拼写。`
      : `${field === '' ? '整个文件' : `${quoted(field)}这一项`}应为${EXPECTED[expected]}。请改正后再运行。`,
  'pack.unknown': ({ value, known }) => `没有内置的资料${quoted(value)}。请改为以下之一：${list(known)}。`,

  'excel.tooOld': () => '这个 Excel 版本太旧，不能使用本加载项。请改用 Excel 2021 或更新的版本，或网页版 Excel。',
  'excel.cellEditing': () => '有单元格正在编辑，Excel 暂不接受操作。请按回车键结束编辑，然后重试。',
  'excel.readOnly': () => '工作簿是只读的，没有写入任何内容。请启用编辑，或另存一份后在新文件中操作。',
  'excel.accessDenied': () => '没有修改的权限，Excel 拒绝了写入。请检查工作簿和工作表是否受保护，解除后重试。',
  'excel.sheetProtected': ({ sheets }) =>
    `工作表${list(sheets.map(quoted))}受保护，不能写入。请在“审阅”中撤消工作表保护，然后重试。`,
  'excel.structureProtected': () =>
    '工作簿的结构受保护，不能增加或改名工作表，没有写入任何内容。请在“审阅”中取消“保护工作簿”，然后重试。',
  'excel.sheetTaken': ({ sheets }) =>
    `工作表${list(sheets.map(quoted))}不是本加载项生成的，没有覆盖。请给它改名，然后重试。`,
  'excel.gone': ({ sheet }) =>
    sheet === undefined
      ? '要操作的工作表或单元格已经不在了，可能刚被删除。请重新预览后再操作。'
      : `工作表${quoted(sheet)}已经不在了，可能刚被删除或改名。请重新预览后再操作。`,
  'excel.sheetHidden': ({ sheet }) =>
    `工作表${quoted(sheet)}是本加载项用来记录的隐藏表，不能显示。请按说明在其他工作表中核对。`,
  'excel.alreadyThere': () => '同名的工作表、表格或名称已经存在，写入没有完成。请改掉重复的名称，然后重试。',
  'excel.conflict': ({ kind }) => `${CONFLICTS[kind]}，写入没有完成。请先取消，然后重试。`,
  'excel.tooLarge': () => '内容太多，Excel 不肯一次接受，写入没有完成。请缩短过长的文字，然后重试。',
  'excel.unreachable': () => 'Excel 正忙或没有响应，操作没有完成。请稍等片刻，然后重试。',
  'excel.cancelled': () => '已按您的要求停止，没有全部完成。要做完请再来一次，不要了可以恢复原样。',
  'excel.changedMeanwhile': ({ sheet, cell }) =>
    `预览之后有人改动了工作表${quoted(sheet)}${cell === undefined ? '' : `的单元格${shown(cell)}`}，这张表没有覆盖。请重新预览，核对后再写入。`,
  'excel.changedSinceTask': ({ sheets }) =>
    `生成之后，工作表${list(sheets.map(quoted))}又有改动，恢复原样会丢掉这些改动，所以没有恢复。请先把要保留的内容另存，然后确认恢复。`,
  'excel.nothingToRestore': () => '没有可以撤回的操作，工作簿没有改动。请刷新窗格后再看。',
  'excel.unexpected': ({ code, location }) =>
    `Excel 报告了意外的错误（${shown(code)}${location === '' ? '' : `，${shown(location)}`}），操作没有完成。请重试；仍不成功的，请保存工作簿并重新打开。`,
};
