/** What the pane says, in Simplified Chinese. Issues have their own file; here is everything around them. */
import type { Period } from '../../model/period';
import { checkingPaneWords } from './pane-checking';
import { returnsPaneWords } from './pane-returns';

const cells = (count: number) => `${count} 处`;
const sheets = (names: readonly string[]) => names.map((name) => `“${name}”`).join('、');

export const paneWords = {
  product: '年度目标分解表',
  yearOf: (year: number) => `${year}年`,
  invented: '示例，数字均属虚构',
  listSeparator: '、',
  colon: '：',

  language: { label: '界面语言', 'zh-CN': '中文', 'en-US': 'English', short: { 'zh-CN': '中文', 'en-US': 'EN' } },

  actions: {
    make: '生成附件表',
    update: '更新附件表',
    writeTemplate: '生成空白目录',
    back: '返回',
    backToList: '返回年度工作',
    cancel: '取消',
    retry: '重试',
    undo: '撤回',
    undoLast: '撤回上一次更新',
    undoAnyway: '仍要撤回',
    continueWriting: '继续写完',
    restore: '恢复原样',
    previewAgain: '重新预览',
    readAgain: '重新读取',
    chooseFile: '选择 .xlsx 文件',
    fromFile: '从 .xlsx 文件读入目录',
    seeSheet: (annex: 1 | 2) => `看附件${annex}`,
    seeCatalogue: '去填写',
    openSheet: (name: string) => `打开“${name}”`,
    showRest: (count: number) => `其余 ${count} 处`,
  },

  welcome: {
    purpose: [
      '把全区的年度目标分解到各镇、街道、园区，合计与全区目标正好相等。',
      '生成附件和完成数表。都是普通的 Excel 表，可以打印、修改和转发。',
      '写入之前先列出要写什么，写入之后可以撤回，您填的内容都会保留。',
    ],
    choose: '从哪里开始',
    example: { name: '试用示例', what: '虚构区县的一整套表，先看看做出来的样子' },
    notice: { name: '采用内置通知', what: '各地公开印发的年度目标，直接生成附件表' },
    own: { name: '用自己的目录', what: '读入填好的目录，或生成空白目录来填写' },
    otherSheets: (count: number) => `工作簿中原有的 ${count} 张表不会改动。`,
  },

  notices: {
    title: '内置通知',
    hint: '来自各地公开的文件，每个数都注明了出处。',
    counts: ({ areas, indicators, targets }: { areas: number; indicators: number; targets: number }) =>
      `${indicators} 项指标，${areas > 0 ? `${areas} 个单位，` : ''}${targets > 0 ? `${targets} 个目标` : '没有目标'}`,
    noAreas: '没有各单位的目标，不生成附件2',
  },

  own: {
    title: '用自己的目录',
    hint: '目录是四张表：基本信息、指标目录、单位名录、上年数。',
    fileTitle: '已经填好',
    fileHint: '选择填好目录的 .xlsx 文件，或把文件拖到这里。只读取，不改动它。',
    dropHere: '松开鼠标，读入这个文件',
    reading: (file: string) => `正在读取“${file}”`,
    templateTitle: '还没有填',
    templateHint: '在本工作簿中生成四张空白表，照列名填写，填好后回到这里。',
    fileFailed: (file: string) => `“${file}”不能使用`,
    fileFailedNext: '请在这个文件中改好以下各处，保存后重新选择。',
    oneFile: '一次只能读入一个文件。请只拖一个 .xlsx 文件。',
  },

  preview: {
    title: (district: string, year: number) => `预览：${district} ${year}年`,
    titleUnknown: '预览',
    titleTemplate: '预览：空白目录',
    planning: '正在计算要写入的内容',
    notWrittenYet: '这只是预览，还没有写入。',
    nothing: '没有需要更新的内容。各表与目录一致。',
    summary: ({ fresh, changed, same }: { fresh: number; changed: number; same: number }) =>
      `${[
        ...(fresh > 0 ? [`新建 ${fresh} 张表`] : []),
        ...(changed > 0 ? [`更新 ${changed} 张表`] : []),
        ...(same > 0 ? [`${same} 张表不变`] : []),
      ].join('，')}。`,
    sheets: '工作表',
    change: {
      new: '新建',
      changed: '更新',
      figures: (count: number) => `改 ${cells(count)}`,
    },
    unchanged: '不变：',
    kept: '保留您填的内容',
    keptCounts: ({
      targets,
      actuals,
      scores,
      reasons,
    }: {
      targets: number;
      actuals: number;
      scores: number;
      reasons: number;
    }) =>
      [
        ...(targets > 0 ? [`目标 ${cells(targets)}`] : []),
        ...(actuals > 0 ? [`完成数 ${cells(actuals)}`] : []),
        ...(scores > 0 ? [`评分 ${cells(scores)}`] : []),
        ...(reasons > 0 ? [`原因 ${cells(reasons)}`] : []),
      ].join('，') + '，原样保留。',
    figures: (count: number) => `会变的数：${cells(count)}`,
    from: '原为',
    to: '改为',
    blank: '空白',
    leftovers: (sheet: string, count: number) => `移到“${sheet}”：${cells(count)}`,
    leftoversHint: '以下内容在更新后的表中没有位置，连同原来的位置一起留存。',
    renamed: '重名的表',
    renamedSheet: (wanted: string, used: string) =>
      `工作簿中已有一张不是由本窗格生成的“${wanted}”，不动它。要写入的表改名为“${used}”。`,
    split: '分解',
    splitDone: (count: number) => `${count} 项指标已分解，各单位合计与全区目标正好相等。`,
    splitNone: '各单位的目标都已给定，没有要分解的指标。',
    splitFailed: (name: string, sentence: string) => `“${name}”未能分解。${sentence}`,
    splitNote: (name: string, sentence: string) => `“${name}”：${sentence}`,
    remedies: (text: string) => `可以这样处理：${text}。`,
    issues: (count: number) => `请核对：${cells(count)}`,
    fileIssues: (file: string, count: number) => `“${file}”中请核对：${cells(count)}`,
    failed: '现在不能写入',
    templateNext: '写入之后在四张表中填写；填好回到这里，再生成附件表。',
  },

  writing: {
    title: '正在写入',
    undoing: '正在撤回',
    step: (sheet: string, number: number, total: number) => `${sheet}（${number}/${total}）`,
    preparing: '正在核对各表并留存原样',
    finishing: '正在收尾',
    hint: '可以继续在 Excel 中工作；正在写的表请先不要改。',
    cancelling: '正在停下，手头的一步做完就停。',
  },

  broken: {
    title: '没有写完',
    undoTitle: '没有撤回',
    nothingWritten: '没有写入任何内容。',
    writtenTitle: '已写的表',
    unwrittenTitle: '没有写的表',
    next: '可以继续写完，也可以恢复成写入之前的样子。',
    nextStale: '可以重新预览后再写，也可以恢复成写入之前的样子。',
  },

  result: {
    written: ({ fresh, changed }: { fresh: number; changed: number }) =>
      `已${[...(fresh > 0 ? [`新建 ${fresh} 张表`] : []), ...(changed > 0 ? [`更新 ${changed} 张表`] : [])].join('，')}。`,
    template: '空白目录已经生成。请在各表中填写，填好后在这里生成附件表。',
    restored: (names: readonly string[]) => `已恢复原样：${sheets(names)}。`,
    removed: (names: readonly string[]) => `已删除：${sheets(names)}。`,
    left: (names: readonly string[]) => `写入之后又有改动，没有删除：${sheets(names)}。`,
    nothingRestored: '已经是写入之前的样子。',
  },

  interrupted: {
    title: '上次写入中断了',
    unwritten: (names: readonly string[]) => `没有写完的表：${sheets(names)}。`,
    unknown: '有的表可能没有写完。',
    onlyRestore: '没有写完的内容不在工作簿中，不能接着写。请恢复原样，再重新生成。',
  },

  undo: {
    title: '撤回上一次更新',
    restores: '这些表恢复成更新之前的样子',
    removes: '这些表是上次新建的，会删除',
    leaves: '其中写入之后又填过内容的表，会留下不删。',
  },

  home: {
    title: '年度工作',
    ready: '目录已可使用，可以生成附件表。',
    notReady: '目录填好、没有错误之后，才能生成或更新附件表。',
  },

  stations: {
    names: { catalogue: '目录', lastYear: '上年数', targets: '目标分解', actuals: '完成数' },
    inPeriod: (name: string, { year, throughMonth }: Period) => `${name} ${year}年${throughMonth}月`,
    state: {
      notBegun: '未开始',
      waiting: '目录改好后再核对',
      toSettle: (count: number) => `${cells(count)}待处理`,
      begun: '进行中',
      done: '已完成',
    },
    catalogue: (indicators: number, areas: number) =>
      areas > 0 ? `${indicators} 项指标，${areas} 个单位` : `${indicators} 项指标`,
    filled: (filled: number, whole: number) =>
      filled === whole ? `${whole} 格都已填` : `已填 ${filled} 格，共 ${whole} 格`,
    toSettleTitle: (count: number) => `待处理：${cells(count)}`,
    alsoTitle: '供参考',
    about: {
      catalogue: '区县、年度、指标和单位，是各附件的来源。改动之后，按“更新附件表”写入各表。',
      lastYear: '上年完成数，是分解目标和核对目标的依据。',
      targets: '附件1是全区目标，附件2是各单位目标，都可以直接在表中填写和修改。',
      actuals: '填自1月起的累计数。完成率和亮灯随填随算，填错的格会标出。',
    },
    openTitle: '相关的表',
  },

  stopped: {
    title: '先处理以下问题',
    hint: '为了不弄错您的数，窗格暂不写入。请在表中改好，改好后这里会自动更新。',
  },

  checking: checkingPaneWords,
  returns: returnsPaneWords,

  severity: { error: '错误', warning: '警告', note: '说明' },

  failure: {
    title: '没有读出工作簿',
    unexpected: (message: string) =>
      `窗格出了意外，工作簿没有因此改动。请重试；仍然不行的，请把这句话告诉维护人员：${message}`,
    notLoaded: '窗格的一部分没有加载出来，工作簿没有改动。请检查网络后重试。',
    showFailed: '没有转到那一格。',
    crashed: '窗格显示出错，工作簿没有因此改动。请重新打开窗格。',
    reload: '重新打开',
  },

  reading: '正在读取工作簿',
  loading: '正在打开',
  waiting: 'Excel 正在编辑单元格，窗格在等待。请按回车键完成编辑，或按 Esc 键放弃，随后自动继续。',

  needsExcel: {
    noOffice: {
      title: '请在 Excel 中打开',
      what: '这里是 Excel 的任务窗格，离开 Excel 不能使用。请在 Excel 的“年度目标”选项卡中打开它。',
    },
    noScript: {
      title: '没有连上 Excel',
      what: '窗格没有加载到 Office 的程序文件（office.js）。请检查网络；不能上外网的单位，请管理员改用本地的 office.js。',
    },
    tooOld: {
      title: 'Excel 版本过低',
      what: '这个 Excel 缺少窗格所需的功能（ExcelApi 1.9）。',
    },
    versionsTitle: '可以使用的版本',
    versions: [
      'Windows：Microsoft 365，或 Excel 2021 及以后版本',
      'Mac：Microsoft 365，或 Excel 2021 及以后版本',
      '网页：用新版 Edge 或 Chrome 打开的 Excel 网页版',
    ],
  },
};

/** The same sentences in every language. */
export type PaneWords = typeof paneWords;
