/** Checking as she types: the real tasks over a workbook in memory, and what of it the pane reads. */
import { cellAddress } from '../../../src/plan/address';
import type { Finding } from '../../../src/model/finding';
import type { PaneTasks } from '../../../src/taskpane/services';
import type { PaneStore } from '../../../src/taskpane/state/pane-store';
import { sheetOf, spotOf } from '../../support/plans';
import type { MemoryWorkbook } from '../support/memory-workbook';
import { storeOver } from '../support/store-over';
import { firstPlanOf, yearOf } from '../support/year-of';

const QUIET = 1000;

const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Excel takes its time: what a reading brings is what stood there when it began. @returns a function that ends it */
function slowly(workbook: MemoryWorkbook, time: number): () => void {
  const real = workbook.read.bind(workbook);
  workbook.read = async () => {
    const seen = await real();
    await wait(time);
    return seen;
  };
  return () => {
    workbook.read = real;
  };
}

interface Opened {
  readonly store: PaneStore;
  readonly workbook: MemoryWorkbook;
  readonly place: { readonly id: string; readonly row: number; readonly column: number };
  readonly type: (value: string | number) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The example at its checking station, with a cell of the latest month to type into. */
async function open(tasks: Partial<PaneTasks> = {}): Promise<Opened> {
  const workbook = await yearOf('example');
  const { store } = storeOver({ workbook, tasks });
  const stop = await store.start();
  const entry = sheetOf((await firstPlanOf('example')).update.plan, 'entry', '2026-03');
  const { row, column } = spotOf(entry, 'hightech_output', 'yunshang');
  const id = workbook.current.sheets.find(({ sheet }) => sheet === entry.name)?.id ?? '';
  return {
    store,
    workbook,
    place: { id, row, column },
    stop,
    async type(value) {
      workbook.type(id, cellAddress(row, column), { value });
      await new Promise((resolve) => setTimeout(resolve, QUIET));
    },
  };
}

const rulesOf = (store: PaneStore): readonly string[] =>
  (store.state().checks?.checked.findings ?? [])
    .filter(({ indicator, area }) => indicator === 'hightech_output' && area === 'yunshang')
    .map(({ rule }) => rule);

function findingOf(store: PaneStore): Finding {
  const { findings = [] } = store.state().checks?.checked ?? {};
  const found = findings.find(({ rule, area }) => rule === 'cell.textAround' && area === 'yunshang');
  if (!found) throw new Error('no finding');
  return found;
}

describe('findings follow what she types', () => {
  it('from the changed cells alone while she looks at them, and everything is read when she goes back', async () => {
    const { store, workbook, type, stop } = await open();
    await store.station('actuals');
    const reads = workbook.reads;
    await type(-5);
    expect(rulesOf(store)).toContain('cell.negative');
    await type(5);
    expect(rulesOf(store)).not.toContain('cell.negative');
    expect(workbook.reads).toBe(reads);
    store.home();
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    expect(workbook.reads).toBe(reads + 1);
    await stop();
  });

  it('from the whole workbook where cells can not be read one by one', async () => {
    const { store, workbook, type, stop } = await open();
    await store.station('actuals');
    workbook.failure = { readCells: new Error('busy') };
    await type(-5);
    expect(rulesOf(store)).toContain('cell.negative');
    await stop();
  });

  it('and rules that a paste destroyed are put back with a word, and no number is changed', async () => {
    const { store, workbook, type, stop } = await open();
    workbook.harmed = ['完成数 2026-03'];
    await type(5);
    expect(store.state().checking.mended).toEqual(['完成数 2026-03']);
    expect(workbook.written).toEqual([]);
    expect(workbook.cellsWritten).toEqual([]);
    await stop();
  });
});

describe('a fix', () => {
  it('is written into its cell alone, and taken back from what the workbook said stood there', async () => {
    const { store, workbook, type, stop } = await open();
    await store.station('actuals');
    await type('约7');
    const finding = findingOf(store);
    await store.checking.fix(finding);
    expect(workbook.cellsWritten.at(-1)).toEqual([expect.objectContaining({ value: 7, expected: '约7' })]);
    expect(rulesOf(store)).not.toContain('cell.textAround');
    await store.checking.takeBack();
    expect(workbook.cellsWritten.at(-1)).toEqual([expect.objectContaining({ value: '约7', expected: 7 })]);
    expect(rulesOf(store)).toContain('cell.textAround');
    expect(store.state().checking.undoable).toEqual([]);
    await stop();
  });

  it('is taken back in its own row after rows were inserted, though the cell now at its place holds the same', async () => {
    const { store, workbook, place, type, stop } = await open();
    await store.station('actuals');
    await type('约7');
    workbook.type(place.id, cellAddress(place.row - 1, place.column), { value: 7 });
    await wait(QUIET);
    await store.checking.fix(findingOf(store));
    workbook.current = {
      ...workbook.current,
      sheets: workbook.current.sheets.map((sheet) =>
        sheet.id === place.id ? { ...sheet, rows: [...sheet.rows.slice(0, 5), [], ...sheet.rows.slice(5)] } : sheet,
      ),
    };
    await store.checking.takeBack();
    const rows = workbook.current.sheets.find(({ id }) => id === place.id)?.rows;
    expect(rows?.[place.row]?.[place.column]?.value).toBe(7);
    expect(rows?.[place.row + 1]?.[place.column]?.value).toBe('约7');
    await stop();
  });

  it('that was typed over since stays as it was typed, and the step before can be taken back', async () => {
    const { store, workbook, place, type, stop } = await open();
    await store.station('actuals');
    await type('约7');
    await store.checking.fix(findingOf(store));
    await type('约8');
    await store.checking.fix(findingOf(store));
    await type(9);
    await store.checking.takeBack();
    const [sheet = ''] = workbook.current.sheets.flatMap((each) => (each.id === place.id ? [each.sheet] : []));
    const left = [{ sheet, row: place.row, column: place.column }];
    expect(store.state().checking).toMatchObject({ told: { kind: 'left', left }, undoable: [{}] });
    await type(7);
    await store.checking.takeBack();
    expect(store.state().checking).toMatchObject({ told: { kind: 'takenBack' }, undoable: [] });
    await stop();
  });

  it('that no cell is there for is not said to be made, and can not be taken back', async () => {
    const { store, workbook, type, stop } = await open({ planFixes: () => Promise.resolve([]) });
    await store.station('actuals');
    await type('约7');
    await store.checking.fixAll('cell.textAround', [findingOf(store)]);
    expect(store.state().checking).toMatchObject({ told: { kind: 'nothing', change: { count: 0 } }, undoable: [] });
    expect(workbook.cellsWritten).toEqual([]);
    await stop();
  });

  it('that Excel refuses changes nothing, and says why', async () => {
    const { store, workbook, type, stop } = await open();
    await store.station('actuals');
    await type('约7');
    const finding = findingOf(store);
    workbook.failure = { writeCells: new Error('refused') };
    await store.checking.fix(finding);
    expect(store.state().checking).toMatchObject({
      isWriting: false,
      failure: { unforeseen: { kind: 'unexpected', message: 'Error: refused' } },
      undoable: [],
    });
    await stop();
  });
});

describe('what was changed while the pane was at something else', () => {
  it('is not undone on the screen by a reading that began before', async () => {
    const { store, workbook, type, stop } = await open();
    await store.station('actuals');
    await type('约7');
    const finding = findingOf(store);
    const goOn = slowly(workbook, 800);
    workbook.change(workbook.current);
    await wait(400);
    goOn();
    await store.checking.fix(finding);
    expect(rulesOf(store)).not.toContain('cell.textAround');
    await wait(1500);
    expect(rulesOf(store)).not.toContain('cell.textAround');
    await stop();
  });

  it('is found after a task that failed', async () => {
    const { store, workbook, type, stop } = await open();
    await store.station('actuals');
    await store.previewUpdate();
    const { screen } = store.state();
    if (screen.name !== 'preview' || !screen.preview) throw new Error('no preview');
    let goOn = (): void => undefined;
    workbook.pause = new Promise((resolve) => (goOn = resolve));
    workbook.failure = { update: new Error('changed meanwhile') };
    const writing = store.write(screen.source, screen.preview);
    await type(-5);
    goOn();
    await writing;
    expect(store.state().screen.name).toBe('broken');
    await store.station('actuals');
    await wait(QUIET);
    expect(rulesOf(store)).toContain('cell.negative');
    await stop();
  });

  it('is found though a task was looking at the workbook just then', async () => {
    const { store, workbook, type, stop } = await open();
    await store.previewUpdate();
    const { screen } = store.state();
    if (screen.name !== 'preview' || !screen.preview) throw new Error('no preview');
    const goOn = slowly(workbook, 2 * QUIET);
    const writing = store.write(screen.source, screen.preview);
    await wait(100);
    await type(-5);
    await writing;
    goOn();
    await store.station('actuals');
    await wait(3 * QUIET);
    expect(rulesOf(store)).toContain('cell.negative');
    await stop();
  });
});
