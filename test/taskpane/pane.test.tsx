/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { cellText } from '../../src/model/grid';
import { issue } from '../../src/model/issue';
import { changeSheet, typeInto } from '../support/workbook-read';
import { Failed, MemoryWorkbook } from './support/memory-workbook';
import { heading, openPane, press, settled } from './support/open-pane';
import { yearOf } from './support/year-of';

const status = (): string => screen.getByRole('status').textContent;
const unreachable = issue('excel.unreachable', 'error', {}, {});

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

describe('a clerk who opens the pane for the first time', () => {
  it('has the annexes of Xinbei 2017 after three clicks', async () => {
    const { workbook } = await openPane();
    await press(/^采用内置通知/u);
    await press(/^新北区2017年/u);
    expect(workbook.written).toEqual([]);
    await press('生成附件表');
    expect(workbook.written).toHaveLength(1);
    expect(workbook.current.sheets.map(({ sheet }) => sheet)).toContain('附件2 目标任务表');
    expect(heading()).toBe('年度工作');
  });

  it('is told what was written, and can look at annex 2 or undo it', async () => {
    const { workbook } = await openPane();
    await press(/^试用示例/u);
    await press('生成附件表');
    expect(status()).toMatch(/^已新建 \d+ 张表。$/u);
    await press('看附件2');
    expect(workbook.shown).toEqual([{ sheet: '附件2 目标任务表' }]);
    await press('撤回');
    expect(heading()).toBe('撤回上一次更新');
    expect(workbook.restored).toEqual([]);
    await press('撤回');
    expect(workbook.restored).toHaveLength(1);
    expect(status()).toMatch(/^已删除：/u);
    expect(status()).not.toContain('_att');
    expect(heading()).toBe('年度目标分解表');
  });

  it('sees that her other sheets stay as they are', async () => {
    const workbook = new MemoryWorkbook();
    workbook.current = changeSheet(workbook.current, 'Sheet1', (sheet) => ({
      ...sheet,
      rows: [[{ value: '通讯录' }]],
    }));
    await openPane({ workbook });
    expect(screen.getByText('工作簿中原有的 1 张表不会改动。')).toBeTruthy();
  });

  it('is offered an empty catalogue to fill in', async () => {
    const { workbook } = await openPane();
    await press(/^用自己的目录/u);
    await press('生成空白目录');
    expect(heading()).toBe('预览：空白目录');
    await press('生成空白目录');
    expect(
      workbook.current.sheets.filter(({ visibility }) => visibility === 'visible').map(({ sheet }) => sheet),
    ).toEqual(['基本信息', '指标目录', '单位名录', '上年数']);
  });

  it('reads in her own file what is wrong with it, and where', async () => {
    const { container } = await openPane({ readFile: () => Promise.resolve([]) });
    await press(/^用自己的目录/u);
    const input = container.querySelector('input[type=file]');
    if (!input) throw new Error('no file input');
    await act(async () => {
      fireEvent.change(input, { target: { files: [new File(['x'], '我的目录.xlsx')] } });
      await settled();
    });
    expect(screen.getByText('“我的目录.xlsx”不能使用')).toBeTruthy();
    expect(screen.getByText(/没有工作表“指标目录”/u)).toBeTruthy();
  });
});

describe('a clerk in the course of the year', () => {
  it('sees district and year, and the four stations with their state in words', async () => {
    await openPane({ workbook: await yearOf('example') });
    expect(screen.getByRole('banner').textContent).toContain('示例区 2026年');
    const rows = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^目录(?:已完成|\d+ 处待处理)/u),
      expect.stringMatching(/^上年数(?:已完成|进行中|\d+ 处待处理)/u),
      expect.stringMatching(/^目标分解(?:已完成|进行中|\d+ 处待处理)/u),
      expect.stringMatching(/^完成数 2026年\d+月(?:已完成|进行中|未开始|\d+ 处待处理)/u),
    ]);
  });

  it('opens a station in place, goes to its sheet, and comes back to where she was', async () => {
    const { workbook } = await openPane({ workbook: await yearOf('example') });
    await press(/^目录/u);
    expect(heading()).toBe('目录');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await press('打开“指标目录”');
    expect(workbook.shown).toEqual([{ sheet: '指标目录' }]);
    await press('返回年度工作');
    expect(document.activeElement?.textContent).toMatch(/^目录/u);
  });

  it('is told that nothing changes when nothing changed, and writes nothing', async () => {
    const { workbook } = await openPane({ workbook: await yearOf('example') });
    await press('更新附件表');
    expect(screen.getByText('没有需要更新的内容。各表与目录一致。', { selector: 'p' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '更新附件表' })).toBeNull();
    expect(workbook.written).toEqual([]);
  });

  it('can only read what is wrong where the workbook must not be written', async () => {
    const workbook = await yearOf('example');
    const doubled = (rows: (typeof workbook.current.sheets)[number]['rows']) => {
      const [first, second] = rows.flatMap((row, at) => (/^[a-z_]+$/u.test(cellText(row[0])) ? [at] : []));
      return rows.map((row, at) => (at === second ? [rows[first ?? 0]?.[0], ...row.slice(1)] : row));
    };
    workbook.current = changeSheet(workbook.current, '附件2 目标任务表', (sheet) => ({
      ...sheet,
      rows: doubled(sheet.rows),
    }));
    await openPane({ workbook });
    expect(heading()).toBe('先处理以下问题');
    const names = within(screen.getByRole('main'))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual([expect.stringContaining('附件2 目标任务表'), '重新读取']);
  });

  it('is not offered an update while the catalogue has an error, and is told so', async () => {
    const workbook = await yearOf('example');
    const catalogue = workbook.current.sheets.find(({ sheet }) => sheet === '指标目录');
    const heads = catalogue?.rows.findIndex((row) => row.some((cell) => cellText(cell) === '小数位数')) ?? 0;
    const column = catalogue?.rows[heads]?.findIndex((cell) => cellText(cell) === '小数位数') ?? 0;
    workbook.current = typeInto(workbook.current, '指标目录', { row: heads + 1, column }, '两位');
    await openPane({ workbook });
    expect(screen.getByText('目录填好、没有错误之后，才能生成或更新附件表。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '更新附件表' })).toBeNull();
    await press(/^目录/u);
    expect(screen.getByText(/“小数位数”应填数字，现为“两位”/u)).toBeTruthy();
  });

  it('is not offered to write into a read-only workbook', async () => {
    const workbook = await yearOf('example');
    workbook.current = { ...workbook.current, isReadOnly: true };
    await openPane({ workbook });
    expect(screen.getByText(/^工作簿是只读的/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '更新附件表' })).toBeNull();
  });

  it('finds a write that was broken off, and both ways on', async () => {
    const workbook = await yearOf('example');
    const unwritten = ['附件3 评议表'];
    workbook.current = {
      ...workbook.current,
      interrupted: { unwritten },
      restorable: { sheets: unwritten, added: [] },
    };
    await openPane({ workbook });
    expect(screen.getByText('没有写完的表：“附件3 评议表”。')).toBeTruthy();
    await press('恢复原样');
    expect(heading()).toBe('撤回上一次更新');
    await press('返回');
    await press('继续写完');
    expect(heading()).toMatch(/^预览/u);
  });

  it('is not led to complete a year whose catalogue itself is half written', async () => {
    const workbook = await yearOf('example');
    workbook.current = { ...workbook.current, interrupted: { unwritten: ['单位名录', '附件2 目标任务表'] } };
    await openPane({ workbook });
    expect(screen.queryByRole('button', { name: '继续写完' })).toBeNull();
    expect(screen.getByRole('button', { name: '恢复原样' })).toBeTruthy();
  });

  it('is not led to complete annexes whose notice is not in the workbook: its targets would be missing', async () => {
    const workbook = await yearOf('example');
    const unwritten = ['附件2 目标任务表'];
    const added = ['基本信息', '指标目录', '单位名录', '上年数', ...unwritten];
    workbook.current = { ...workbook.current, interrupted: { unwritten }, restorable: { sheets: [], added } };
    await openPane({ workbook });
    expect(screen.queryByRole('button', { name: '继续写完' })).toBeNull();
    expect(screen.getByText('没有写完的内容不在工作簿中，不能接着写。请恢复原样，再重新生成。')).toBeTruthy();
  });
});

describe('a write that fails', () => {
  it('says why, what is written and what is not, and goes on at the second try', async () => {
    const { workbook } = await openPane();
    await press(/^试用示例/u);
    workbook.failure = {
      update: new Failed([unreachable], { written: ['基本信息'], unwritten: ['指标目录', '单位名录'], begun: [] }),
    };
    await press('生成附件表');
    expect(heading()).toBe('没有写完');
    expect(screen.getByText(/^Excel 正忙或没有响应/u)).toBeTruthy();
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['基本信息', '指标目录', '单位名录']));
    await press('继续写完');
    expect(heading()).toBe('年度工作');
    expect(workbook.written).toHaveLength(1);
  });

  it('offers to preview again where somebody changed a sheet meanwhile', async () => {
    const { workbook } = await openPane();
    await press(/^试用示例/u);
    const changed = issue('excel.changedMeanwhile', 'error', {}, { sheet: '附件2 目标任务表', cell: 'F12' });
    workbook.failure = { update: new Failed([changed]) };
    await press('生成附件表');
    expect(screen.getByText('没有写入任何内容。')).toBeTruthy();
    await press('重新预览');
    expect(heading()).toBe('预览：示例区 2026年');
  });

  it('does not throw away typed figures with an undo unless she says so', async () => {
    const { workbook } = await openPane();
    await press(/^试用示例/u);
    await press('生成附件表');
    await press('撤回');
    const typed = issue('excel.changedSinceTask', 'error', {}, { sheets: ['附件2 目标任务表'] });
    workbook.failure = { restore: new Failed([typed]) };
    await press('撤回');
    expect(heading()).toBe('没有撤回');
    await press('仍要撤回');
    expect(workbook.restored).toEqual([expect.objectContaining({ force: true })]);
  });
});

describe('while it works', () => {
  it('tells which sheet it is at, and that Excel waits for a cell', async () => {
    const { workbook } = await openPane();
    await press(/^试用示例/u);
    workbook.update = (_, run) => {
      run?.onProgress?.({ sheet: '附件2 目标任务表', done: 5, total: 13 });
      run?.onWaiting?.();
      return new Promise(() => undefined);
    };
    await press('生成附件表');
    expect(screen.getByText('附件2 目标任务表（6/13）')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('38');
    expect(status()).toMatch(/^Excel 正在编辑单元格/u);
    await press('取消');
    expect(screen.getByText('正在停下，手头的一步做完就停。')).toBeTruthy();
  });
});

describe('the language', () => {
  it('changes at once, on the page and for its readers, and is remembered', async () => {
    const { kept } = await openPane();
    await press('EN');
    expect(heading()).toBe('Annual Target Tables');
    expect(document.documentElement.lang).toBe('en-US');
    expect(document.title).toBe('Annual Target Tables');
    expect(kept).toEqual(['en-US']);
    expect(screen.getByRole('button', { name: 'EN' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('is also that of the sheets to be made, as long as there are none', async () => {
    const { workbook } = await openPane();
    await press(/^试用示例/u);
    await press('EN');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'EN' }));
    await press('Make the annexes');
    expect(workbook.current.sheets[0]?.sheet).toBe('Settings');
  });

  it('is that of Office at first', async () => {
    await openPane({ language: 'en-US' });
    expect(screen.getByRole('button', { name: /^Take a built-in notice/u })).toBeTruthy();
  });
});

describe('the focus', () => {
  it('goes to the heading of each screen, and back to what led there', async () => {
    await openPane();
    expect(document.activeElement).toBe(document.body);
    await press(/^采用内置通知/u);
    expect(document.activeElement?.textContent).toBe('内置通知');
    await press('返回');
    expect(document.activeElement?.textContent).toMatch(/^采用内置通知/u);
  });

  it('is not taken from the workbook when a task ends while she types there', async () => {
    await openPane();
    await press(/^试用示例/u);
    jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    await press('生成附件表');
    expect(heading()).toBe('年度工作');
    expect(document.activeElement).toBe(document.body);
  });

  it('stays on what she is at while the workbook is read anew', async () => {
    const { workbook } = await openPane({ workbook: await yearOf('example') });
    const button = screen.getByRole('button', { name: '更新附件表' });
    await act(async () => {
      button.focus();
      workbook.change({ ...workbook.current });
      await new Promise((resolve) => setTimeout(resolve, 800));
    });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '更新附件表' }));
  });

  it('is not lost when the screen changes beneath it', async () => {
    const { workbook } = await openPane({ workbook: await yearOf('example') });
    await press(/^上年数/u);
    await act(async () => {
      workbook.change(new MemoryWorkbook().current);
      await new Promise((resolve) => setTimeout(resolve, 800));
    });
    expect(heading()).toBe('年度目标分解表');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });
});
