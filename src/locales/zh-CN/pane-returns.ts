/** What the pane says while returns are sent out, collected and merged, in Simplified Chinese. */
import type { Period } from '../../model/period';
import { fileName } from '../shown-value';

const copies = (count: number) => `${count} 份`;

export const returnsPaneWords = {
  part: '收发填报表',
  makeForms: { name: '制作填报表', what: '每个单位一份，发给各单位填写' },
  collectForms: { name: '收取填报表', what: '读入各单位交回的表，核对之后合并' },
  collected: (count: number) => `已读入 ${copies(count)}`,

  period: '填报期间',
  month: ({ year, throughMonth }: Period) => `${year}年${throughMonth}月`,
  monthWithSheet: (month: string) => `${month}（已有完成数表）`,
  cumulative: ({ throughMonth }: Period) => (throughMonth === 1 ? '填1月的数。' : `填1月至${throughMonth}月的累计数。`),

  forms: {
    title: '制作填报表',
    hint: '每个单位一份 .xlsx，已列出本单位的指标和目标，填写时就有校核。',
    deadline: '报送时限（可不填）',
    make: '制作填报表',
    making: '正在制作填报表',
    step: (done: number, total: number) => `${done}/${total}`,
    made: (count: number) => `已制作 ${copies(count)}。`,
    saveAll: '全部下载（.zip）',
    each: '逐份下载',
    save: (name: string) => `下载 ${name}`,
    zipName: (month: string) => `填报表 ${month}.zip`,
    failed: '没有制作出来',
    download:
      '文件保存在浏览器或 Excel 的下载文件夹中。点了没有反应的，是这个版本的 Excel 不让窗格下载，请改用 Excel 网页版。',
    next: '发给各单位，收回后回到这里收取。',
    toCollect: '去收取填报表',
  },

  collect: {
    title: '收取填报表',
    hint: '把各单位交回的 .xlsx 文件一起拖到这里，或者选择文件。只读取，不改动它们。',
    more: '还可以再加文件；改好后重新交来的同名文件，会替换原来那一份。',
    choose: '选择文件',
    dropHere: '松开鼠标，读入这些文件',
    reading: (done: number, total: number) => `正在读入（${done}/${total}）`,
    file: (name: string) => `正在读 ${fileName(name)}`,
    stopping: '正在停下，手头的一份读完就停。',
    stopped: (count: number) => `已停下，读入了 ${copies(count)}。其余的请重新选择。`,
    failed: '没有读入',
    empty: '清空列表',

    all: '全部',
    state: {
      fit: '可以合并',
      faulty: '有问题',
      unusable: '不能使用',
      overruled: '仍然采用',
    },
    filter: (name: string, count: number) => `${name} ${count}`,
    filterLabel: '按状态筛选',
    total: (count: number) => `共 ${copies(count)}`,
    missing: (count: number) => `还没有交来：${count} 个单位`,
    unknownArea: '未认出单位',
    byLabels: '按指标名称认出（不是原来的表）',
    modified: (time: string) => `修改于 ${time}`,
    findings: (count: number) => `问题 ${count} 处`,
    showFindings: (count: number) => `看 ${count} 处问题`,
    hideFindings: '收起',
    cell: (sheet: string, cell: string) => `${sheet} ${cell}`,

    several: (area: string, count: number) => `${area}交来 ${copies(count)}，选用哪一份？`,
    newest: '最新',
    severalHint: '没有选定之前，这个单位不合并。',
    chosen: '已选用这一份',
    passedOver: '已选用另一份，这一份不合并',

    overrule: {
      open: '仍然采用…',
      label: '采用的理由',
      hint: '会记入工作簿，例如：已电话核实。',
      save: '确认采用',
      drop: '取消',
      said: (reason: string) => `仍然采用，理由：${reason}`,
      undo: '不再采用',
    },

    merge: (count: number) => `合并 ${copies(count)}`,
    nothingToMerge: '没有可以合并的填报表。',
    undecided: (count: number) => `${count} 个单位交来几份，还没有选定。`,
  },

  slips: {
    title: '退回单',
    hint: '每个单位一页，写明哪一格、什么问题、应当怎样改。',
    make: '制作退回单',
    making: '正在制作退回单',
    none: '没有要退回的。',
    together: (month: string) => `退回单 ${month}.xlsx`,
    print: '下载退回单（合在一起，可打印）',
    saveAll: '每单位一份（.zip）',
    zipName: (month: string) => `退回单 ${month}.zip`,
    made: (count: number) => `已制作 ${count} 个单位的退回单。`,
    failed: '没有制作出来',
  },

  merge: {
    title: (month: string) => `预览：合并到完成数 ${month}`,
    planning: '正在比对要合并的数',
    summary: (files: number, cells: number) => `合并 ${copies(files)}，会变的数 ${cells} 处。`,
    notWrittenYet: '这只是预览，还没有写入。',
    nothing: '没有要变的数，这些填报表已经合并过了。',
    overwritten: (count: number) => `会改动已有的数：${count} 处`,
    overwrittenHint: '表中现有的数与填报表不同。合并之后改过的数也在其中，请逐处核对。',
    fresh: (count: number) => `新填入的数：${count} 处`,
    notMerged: (count: number) => `不写入的格：${count} 处`,
    kept: '没有列出的数都不变。',
    accepted: '合并的文件',
    refused: '没有合并的文件',
    failed: '现在不能合并',
    do: (files: number) => `合并 ${copies(files)}`,
    done: (files: number, cells: number) => `已合并 ${copies(files)}，更新了 ${cells} 处。`,
  },
};

export type ReturnsPaneWords = typeof returnsPaneWords;
