/** What the terminal prints, in Simplified Chinese. */
import type { PackSummary } from '../../catalogue/packs';
import { shown, visible } from '../shown-value';

/** How much of what people typed stays. */
interface KeptCounts {
  readonly targets: number;
  readonly actuals: number;
  readonly scores: number;
  readonly reasons: number;
}

export const commandWords = {
  usage: `年度目标表：制作年度目标附件表

用法：
  target-tables packs [--json]                     列出内置资料
  target-tables template --out 文件.xlsx           生成空白模板，填写后用于 annexes
  target-tables annexes --pack 资料编号 --out 文件.xlsx
  target-tables annexes --catalogue 模板.xlsx --out 文件.xlsx
                                                   生成全套年度工作簿
  target-tables spread --problem 问题.json [--json]
                                                   求解一个分解问题：合计、下限、上限、固定值
  target-tables check 工作簿.xlsx [--json]         校验目标和完成数，按单位列出问题
  target-tables returns 工作簿.xlsx --period 2017-06 --out 文件夹 [--deadline 2017-07-05]
                                                   为每个单位生成一份填报表
  target-tables collect 报表文件夹 --into 工作簿.xlsx --out 新工作簿.xlsx [--period 2017-06] [--slips 文件夹] [--json]
                                                   读取和校验报来的报表，合格的并入新工作簿，并生成退回单

选项：
  --force          输出文件已存在时覆盖
  --lang zh-CN     表格和提示的语言：zh-CN（默认）或 en-US
  --help           显示本说明

退出状态：0 完成且无误；1 已完成，但有错误待改正；2 输入不能使用，未写任何文件。
`,
  packLine: ({ id, title, counts }: PackSummary) =>
    `${id.padEnd(16)}${title}：单位 ${counts.areas} 个，指标 ${counts.indicators} 项，目标 ${counts.targets} 个，完成数 ${counts.figures} 个`,
  returnsWritten: (count: number, folder: string) => `已生成 ${count} 份填报表，在文件夹：${folder}`,
  fileLine: (file: string) => `  ${file}`,
  collecting: (number: number, total: number, file: string) => `正在读取 ${number}/${total}：${shown(file)}`,
  returnLine: (file: string, area: string | undefined, state: 'merged' | 'refused') =>
    `${state === 'merged' ? '已合并' : '未合并'}  ${shown(file)}${area === undefined ? '' : `（${area}）`}`,
  areasMissing: (areas: readonly string[]) => `没有可用报表的单位 ${areas.length} 个：${areas.map(shown).join('、')}。`,
  filesIgnored: (names: readonly string[]) =>
    `没有当作报表读取的 ${names.length} 项（文件夹、扫描件、临时文件等）：${names.map(shown).join('、')}。`,
  merged: (accepted: number, total: number, cells: number) =>
    `报来 ${total} 份，合并 ${accepted} 份，改动完成数 ${cells} 格。`,
  slipsWritten: (count: number, folder: string) => `已生成 ${count} 份退回单，在文件夹：${folder}`,
  filesMissing: (count: number) => `还有 ${count} 份没有生成。`,
  written: (file: string) => `已生成：${file}`,
  sheetLine: (name: string, what: string) => `  ${name}：${what}`,
  templateNext: (file: string) =>
    `请用 Excel 或 WPS 打开填写，保存后运行：target-tables annexes --catalogue ${file} --out 年度工作簿.xlsx`,
  sheetKinds: {
    settings: '区县、年度、标题和评议项目',
    catalogue: (rows: number) => `指标 ${rows} 项`,
    areas: (rows: number) => `单位 ${rows} 个`,
    'prior-year': (rows: number) => `${rows} 项指标的上年数`,
    'district-targets': (rows: number) => `全区目标 ${rows} 项`,
    'area-targets': (rows: number, columns: number) => `${rows} 项指标 × ${columns} 个单位的目标`,
    'review-form': (rows: number, columns: number) => `${rows} 个评议项目 × ${columns} 个单位`,
    entry: (rows: number, columns: number) => `${rows} 项指标 × ${columns} 个单位的完成数、完成率和亮灯`,
    'entry-district': (rows: number) => `${rows} 项区级指标的完成数`,
    findings: (rows: number) => `校验问题 ${rows} 处`,
    leftovers: '没有位置的内容，原样留存',
  },
  kept: ({ targets, actuals, scores, reasons }: KeptCounts) =>
    `已保留手工填写的内容：目标 ${targets} 处、完成数 ${actuals} 处、评分 ${scores} 处、原因 ${reasons} 处。`,
  leftovers: (count: number) => `有 ${count} 处内容在新表中已没有位置，原样放入“未归位数据”。`,
  split: (name: string, total: string, areas: number) =>
    `已分解：${name}，全区 ${total}，分到 ${areas} 个单位，合计正好相符。`,
  splitNote: (name: string, sentence: string) => `说明：${name}：${sentence}`,
  leftOpen: {
    byHand: '手工分解，请在附件2中填写各单位的目标。',
    noMethod: '未填分解方法，请在附件2中填写各单位的目标，或在指标目录中选择分解方法后重新生成。',
    noTarget: '未填全区目标，请在附件2中填写各单位的目标，或在指标目录中填写全区目标后重新生成。',
  },
  problemTotal: (total: string) => `已分解，合计 ${total}：`,
  problemArea: (code: string, value: string, why: string) => `  ${code}  ${value}  ${why}`,
  problemNote: (sentence: string) => `说明：${sentence}`,
  problemUnsolved: (sentence: string, remedies: string) =>
    remedies === '' ? `无解：${sentence}` : `无解：${sentence}可以：${remedies}。`,
  splitFailed: (name: string, sentence: string, remedies: string) =>
    remedies === ''
      ? `错误：${name}未能分解。${sentence}`
      : `错误：${name}未能分解。${sentence}可以这样处理：${remedies}。`,
  remedySeparator: '；或者',
  severity: { error: '错误', warning: '警告', note: '说明' },
  issueLine: (severity: string, sentence: string) => `${severity}：${sentence}`,
  findingLine: (severity: string, place: string, sentence: string, explanation: string | undefined) =>
    `${severity} ${place}${place === '' ? '' : '：'}${sentence}${explanation === undefined ? '' : `（已说明：${visible(explanation)}）`}`,
  counts: (errors: number, warnings: number, notes: number) =>
    `错误 ${errors} 处，警告 ${warnings} 处，说明 ${notes} 处。`,
  nothingWritten: '没有写入任何文件。',
  unexpected: '程序出现意外错误，没有写入任何文件。请把下面一行连同所用的文件告诉维护人员：',
};

export type CommandWords = typeof commandWords;
