/** What the pane says while findings are worked through, in Simplified Chinese. The findings have their own file. */
import type { Period } from '../../model/period';
import { quoted } from '../shown-value';

const places = (count: number) => `${count} 处`;

const cellList = (cells: readonly string[], total: number) =>
  ` ${cells.join('、')} ${total > cells.length ? `等 ${places(total)}` : ''}`;

export const checkingPaneWords = {
  open: (count: number) => `待处理 ${places(count)}`,
  none: '没有待处理的问题。',
  noneIn: (month: string) => `${month}没有待处理的问题。`,
  elsewhere: (count: number) => `其他月份还有 ${places(count)}待处理。`,
  blank: (count: number) => `还有 ${count} 格没有填`,
  noneShown: '这样筛选，没有要看的问题。',
  counts: ({ errors, warnings, notes }: { errors: number; warnings: number; notes: number }) =>
    [
      ...(errors > 0 ? [`错误 ${errors}`] : []),
      ...(warnings > 0 ? [`警告 ${warnings}`] : []),
      ...(notes > 0 ? [`说明 ${notes}`] : []),
    ].join('，'),
  planning: '正在核对各数',
  notChecked: '目录改好后再核对。',

  filters: {
    title: '筛选',
    area: '单位',
    severity: '程度',
    rule: '问题',
    period: '期间',
    all: '全部',
    allAreas: '全部单位',
    allRules: '全部问题',
    allPeriods: '全部月份',
    option: (name: string, count: number) => `${name}（${count}）`,
    clear: '取消筛选',
  },
  month: ({ year, throughMonth }: Period) => `${year}年${throughMonth}月`,
  wholeDistrict: '全区及各单位合计',

  fold: '收起',
  unfold: '展开',

  mend: {
    title: '一次改正',
    all: (count: number, rule: string) => `把 ${places(count)}“${rule}”全部改正`,
    list: '将改正以下各处，改后可以撤回。',
    do: (count: number) => `改正这 ${places(count)}`,
    drop: '不改了',
  },
  several: '可能是其中一处填错，请核对后在表中改：',
  expected: (text: string) => `应为：${text}`,

  explain: {
    open: '写说明',
    label: '说明',
    hint: '属实的，写明原因，例如：某企业搬迁，产值不再计入。',
    save: '记入说明',
    drop: '取消',
    takeBack: '取消说明',
    said: (text: string, at: string) => `说明（${at}）：${text}`,
  },
  settled: (count: number) => `已说明 ${places(count)}`,
  showSettled: (count: number) => `显示已说明的 ${places(count)}`,
  hideSettled: (count: number) => `收起已说明的 ${places(count)}`,

  told: {
    fixed: (place: string, fix: string) => `${place} 已${fix}。`,
    fixedAll: (count: number, rule: string) => `已改正 ${places(count)}“${rule}”。`,
    explained: (place: string) => `${place} 的说明已记入工作簿。`,
    unexplained: (place: string) => `${place} 的说明已取消。`,
    takenBack: (sentence: string) => `已撤回：${sentence}`,
    takenBackInPart: (sentence: string, cells: readonly string[], total: number) =>
      `已撤回：${sentence}其中${cellList(cells, total)}后来又改过，保留现在的内容。`,
    /** @param cells the first of them; none where they stand on no sheet that is seen */
    notTakenBack: (cells: readonly string[], total: number) =>
      `没有撤回：${cells.length === 0 ? '这一处' : cellList(cells, total)}后来又改过，保留现在的内容。`,
    nothing: '没有改动：这些单元格在表中已经找不到。请重新打开问题列表。',
    mended: (sheets: readonly string[]) =>
      `粘贴去掉了${sheets.map((name) => quoted(name)).join('、')}的填写限制和颜色标记，已经补上，数没有动。`,
    /** Where the finding stands on no sheet. */
    nowhere: '这一处',
    writing: '正在写入',
    failed: '没有改',
    more: (count: number) => `还可撤回 ${count} 次`,
  },
  takeBack: '撤回',

  findingsSheet: {
    title: '校验结果表',
    hint: '把现在的问题列成一张表，可以打印和转发。',
    make: '生成校验结果表',
    see: '看校验结果',
    done: '校验结果表已更新。',
    preview: '预览：校验结果表',
  },
  otherTitle: '表中还有',
};

export type CheckingPaneWords = typeof checkingPaneWords;
