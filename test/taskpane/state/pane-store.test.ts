import { issue } from '../../../src/model/issue';
import type { UpdatePreview } from '../../../src/app/plan-update';
import type { PaneStore } from '../../../src/taskpane/state/pane-store';
import type { Screen } from '../../../src/taskpane/state/pane-state';
import { packOf, sheetOf, spotOf } from '../../support/plans';
import { BLANK, typeInto } from '../../support/workbook-read';
import { Failed } from '../support/memory-workbook';
import { storeOver } from '../support/store-over';
import { firstPlanOf, yearOf } from '../support/year-of';

const unreachable = issue('excel.unreachable', 'error', {}, {});

function screenOf<Name extends Screen['name']>(store: PaneStore, name: Name): Screen & { readonly name: Name } {
  const { screen } = store.state();
  expect(screen.name).toBe(name);
  return screen as Screen & { readonly name: Name };
}

function previewIn(store: PaneStore): UpdatePreview {
  const { preview, failure } = screenOf(store, 'preview');
  if (!preview) throw new Error(JSON.stringify(failure));
  return preview;
}

describe('from the open pane to the annexes', () => {
  it('lists the notices without the example, which has a way of its own', async () => {
    const { store } = storeOver();
    await store.start();
    await store.notices();
    const ids = screenOf(store, 'notices').notices?.map(({ id }) => id);
    expect(ids).toContain('xinbei-2017');
    expect(ids).not.toContain('example');
  });

  it('previews a notice without writing anything, and writes what was previewed', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewNotice('xinbei-2017');
    const preview = previewIn(store);
    expect(workbook.written).toEqual([]);
    await store.write({ kind: 'notice', id: 'xinbei-2017' }, preview);
    expect(workbook.written).toEqual([preview.update]);
    expect(store.state().result).toEqual({
      kind: 'written',
      fresh: preview.sheets.length,
      changed: 0,
      show: { annex: 2, sheet: '附件2 目标任务表' },
    });
    expect(store.state().reading?.opened.situation).toBe('annual');
  });

  it('shows annex 1 where the notice has no areas', async () => {
    const { store } = storeOver();
    await store.start();
    await store.previewNotice('wujin-2017');
    await store.write({ kind: 'notice', id: 'wujin-2017' }, previewIn(store));
    expect(store.state().result).toMatchObject({ show: { annex: 1, sheet: '附件1 目标分解表' } });
  });

  it('plans from the workbook as it is now, not as it was when the pane last looked', async () => {
    const workbook = await yearOf('xinbei-2017');
    const { store } = storeOver({ workbook });
    await store.start();
    const annex2 = sheetOf((await firstPlanOf('xinbei-2017')).update.plan, 'area-targets');
    const target = (await packOf('xinbei-2017')).targets.find(
      ({ area, value }) => area !== null && value.kind === 'number',
    );
    const spot = spotOf(annex2, target?.indicator ?? '', target?.area ?? '');
    workbook.current = typeInto(workbook.current, annex2.name, spot, 7);
    await store.previewUpdate();
    expect(previewIn(store).kept.targets).toBe(1);
  });

  it('writes the sheets in their own language, whatever the pane speaks', async () => {
    const { store } = storeOver({ workbook: await yearOf('example'), language: 'en-US' });
    await store.start();
    await store.previewUpdate();
    expect(previewIn(store).update.plan.sheets[0]?.name).toBe('基本信息');
  });

  it('says so when nothing would change', async () => {
    const { store } = storeOver({ workbook: await yearOf('example') });
    await store.start();
    await store.previewUpdate();
    expect(previewIn(store).isNothing).toBe(true);
  });

  it("refuses another district's notice with its sentence, and offers to try again", async () => {
    const { store } = storeOver({ workbook: await yearOf('example') });
    await store.start();
    await store.previewNotice('xinbei-2017');
    expect(screenOf(store, 'preview').failure?.issues.map(({ code }) => code)).toEqual(['workbook.otherYear']);
  });

  it('comes to the preview by itself when the ribbon asks for it, and to the choice where there is no catalogue', async () => {
    const ready = storeOver({ workbook: await yearOf('example') }).store;
    await ready.start();
    await ready.previewIfReady();
    expect(ready.state().screen.name).toBe('preview');
    const blank = storeOver().store;
    await blank.start();
    await blank.previewIfReady();
    expect(blank.state().screen.name).toBe('root');
  });
});

it('shows a broken-off write first where the ribbon asks for a preview', async () => {
  const workbook = await yearOf('example');
  workbook.current = { ...workbook.current, interrupted: { unwritten: ['附件2 目标任务表'] } };
  const { store } = storeOver({ workbook });
  await store.start();
  await store.previewIfReady();
  expect(store.state().screen.name).toBe('root');
});

describe("a clerk's own file", () => {
  const file = new File(['x'], '云溪区目录.xlsx');

  it('becomes a preview with what is wrong in it', async () => {
    const year = await yearOf('example');
    const { store } = storeOver({ readFile: () => Promise.resolve(year.current.sheets) });
    await store.start();
    await store.chooseFile([file]);
    expect(screenOf(store, 'preview').source).toMatchObject({ kind: 'file', name: '云溪区目录.xlsx' });
    expect(previewIn(store).sheets.length).toBeGreaterThan(5);
  });

  it('that is no catalogue stays where it was chosen, with the reasons', async () => {
    const { store } = storeOver({ readFile: () => Promise.resolve([]) });
    await store.start();
    await store.chooseFile([file]);
    const { failed } = screenOf(store, 'own');
    expect(failed?.file).toBe('云溪区目录.xlsx');
    expect(failed?.failure.issues.map(({ code }) => code)).toContain('table.sheetMissing');
  });

  it('that cannot be read says why', async () => {
    const refusal = new Failed([issue('file.oldXls', 'error', {}, {})]);
    const { store } = storeOver({ readFile: () => Promise.reject(refusal) });
    await store.start();
    await store.chooseFile([file]);
    expect(screenOf(store, 'own').failed?.failure.issues.map(({ code }) => code)).toEqual(['file.oldXls']);
  });

  it('is one file; several are refused', async () => {
    const { store } = storeOver();
    await store.start();
    await store.chooseFile([file, file]);
    expect(screenOf(store, 'own').tooMany).toBe(true);
  });

  it('does not open over a screen that the person went to meanwhile', async () => {
    let arrive: (grids: []) => void = () => undefined;
    const { store } = storeOver({ readFile: () => new Promise((resolve) => (arrive = resolve)) });
    await store.start();
    const reading = store.chooseFile([file]);
    store.home();
    arrive([]);
    await reading;
    expect(store.state().screen.name).toBe('root');
  });
});

describe('while sheets are written', () => {
  it('tells which sheet, and does not read the workbook at the same time', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewExample();
    let goOn: () => void = () => undefined;
    workbook.pause = new Promise((resolve) => (goOn = resolve));
    const writing = store.write({ kind: 'notice', id: 'example' }, previewIn(store));
    expect(screenOf(store, 'working').step).toMatchObject({ sheet: '基本信息', done: 0 });
    const reads = workbook.reads;
    workbook.change(workbook.current);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(workbook.reads).toBe(reads);
    goOn();
    await writing;
    expect(store.state().screen.name).toBe('root');
  });

  it('passes the wish to stop on to Excel, and says that it is stopping', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewExample();
    let signal: AbortSignal | undefined;
    workbook.update = (_, run) => {
      signal = run?.signal;
      return new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(new Failed([issue('excel.cancelled', 'error', {}, {})]))),
      );
    };
    const writing = store.write({ kind: 'notice', id: 'example' }, previewIn(store));
    store.stop();
    expect(screenOf(store, 'working').isStopping).toBe(true);
    await writing;
    expect(screenOf(store, 'broken').failure.issues.map(({ code }) => code)).toEqual(['excel.cancelled']);
  });

  it('keeps what was planned after a failure, so that a second try completes it', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewExample();
    const preview = previewIn(store);
    workbook.failure = {
      update: new Failed([unreachable], { written: ['基本信息'], unwritten: ['指标目录'], begun: [] }),
    };
    await store.write({ kind: 'notice', id: 'example' }, preview);
    const { task, failure } = screenOf(store, 'broken');
    expect(failure.progress?.unwritten).toEqual(['指标目录']);
    if (task.kind !== 'write') throw new Error('not a write');
    await store.write(task.source, task.preview);
    expect(workbook.written).toEqual([preview.update]);
  });

  it('are written once where the button is pressed twice', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewExample();
    const preview = previewIn(store);
    const source = { kind: 'notice', id: 'example' } as const;
    await Promise.all([store.write(source, preview), store.write(source, preview)]);
    expect(workbook.written).toEqual([preview.update]);
  });

  it('are looked at again by itself where the look after writing failed', async () => {
    const { store, workbook } = storeOver();
    const stop = await store.start();
    await store.previewExample();
    const preview = previewIn(store);
    workbook.failure = { read: new Failed([unreachable]) };
    await store.write({ kind: 'notice', id: 'example' }, preview);
    expect(store.state().reading?.opened.situation).toBe('blank');
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(store.state().reading?.opened.situation).toBe('annual');
    await stop();
  });

  it('counts as done where only the look at it afterwards fails', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewExample();
    const preview = previewIn(store);
    workbook.failure = { read: new Failed([unreachable]) };
    await store.write({ kind: 'notice', id: 'example' }, preview);
    expect(store.state()).toMatchObject({ screen: { name: 'root' }, result: { kind: 'written' } });
  });
});

describe('the way back', () => {
  it('undoes the last write and says what became of the sheets', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    await store.previewExample();
    await store.write({ kind: 'notice', id: 'example' }, previewIn(store));
    await store.undo();
    expect(store.state().result).toMatchObject({ kind: 'restored', restored: { sheets: [], left: [] } });
    expect(workbook.current).toBe(BLANK);
    expect(store.state().reading?.opened.situation).toBe('blank');
  });

  it('does not throw away what was typed since without being told to', async () => {
    const workbook = await yearOf('example');
    const { store } = storeOver({ workbook });
    await store.start();
    workbook.failure = { restore: new Failed([issue('excel.changedSinceTask', 'error', {}, { sheets: ['附件2'] })]) };
    await store.undo();
    expect(screenOf(store, 'broken').task.kind).toBe('undo');
    expect(workbook.restored).toEqual([]);
    await store.undo({ force: true });
    expect(workbook.restored).toEqual([expect.objectContaining({ force: true })]);
  });
});

describe('what else the pane does', () => {
  it('brings a cell to the front, and says so when it cannot', async () => {
    const { store, workbook } = storeOver();
    await store.start();
    workbook.failure = { show: new Failed([unreachable]) };
    await store.show({ sheet: '上年数', cell: 'J9' });
    expect(store.state().showFailure?.issues).toEqual([unreachable]);
    await store.show({ sheet: '上年数', cell: 'J9' });
    expect(workbook.shown).toEqual([{ sheet: '上年数', cell: 'J9' }]);
    expect(store.state().showFailure).toBeUndefined();
  });

  it('remembers the language, and begins in the one remembered', () => {
    const { store, kept } = storeOver({ language: 'zh-CN', remembered: 'en-US' });
    expect(store.state().language).toBe('en-US');
    store.speak('zh-CN');
    expect({ language: store.state().language, kept }).toEqual({ language: 'zh-CN', kept: ['zh-CN'] });
  });

  it('follows what is typed in the workbook', async () => {
    const { store, workbook } = storeOver();
    const stop = await store.start();
    expect(store.state().reading?.opened.situation).toBe('blank');
    workbook.change((await yearOf('example')).current);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(store.state().reading?.opened.situation).toBe('annual');
    expect(store.state().visit).toBe(0);
    await stop();
  });

  it('says why the workbook cannot be read, and reads it at the next try', async () => {
    const { store, workbook } = storeOver();
    workbook.failure = { read: new Failed([unreachable]) };
    await store.start();
    expect(screenOf(store, 'reading').failure?.issues).toEqual([unreachable]);
    await store.readAgain();
    expect(store.state().screen.name).toBe('root');
  });
});
