/** The sentences of the bare pane, in both languages. They move into src/locales when the pane is built. */
export interface PaneWords {
  readonly title: string;
  readonly state: string;
  readonly instead: string;
  /** A command of the terminal, and what it does. */
  readonly commands: readonly { readonly line: string; readonly does: string }[];
}

const LIST = 'npx target-tables packs';
const MAKE = 'npx target-tables annexes --pack xinbei-2017 --out out/xinbei-2017.xlsx';

export const ZH_CN: PaneWords = {
  title: '年度目标分解表',
  state: '任务窗格尚未开发，这里还不能操作。',
  instead: '目前请在终端中使用以下两条命令，生成的工作簿可直接用 Excel 打开。',
  commands: [
    { line: LIST, does: '列出内置的目标文件' },
    { line: MAKE, does: '生成新北区 2017 年的整套附件表' },
  ],
};

export const EN_US: PaneWords = {
  title: 'Annual target tables',
  state: 'This pane is not built yet; nothing can be done here.',
  instead: 'For now these two commands in a terminal do the work. Excel opens the workbooks that they make.',
  commands: [
    { line: LIST, does: 'lists the built-in notices' },
    { line: MAKE, does: 'makes the annexes of Xinbei District, 2017' },
  ],
};
