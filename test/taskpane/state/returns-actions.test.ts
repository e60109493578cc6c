/** Dropping files, again and in between: the real collecting over a workbook in memory. */
import { collectReturns } from '../../../src/app/collect/collect-returns';
import type { CollectedReturn, ReadWorkbookFile } from '../../../src/app/collect/types';
import type { PaneStore } from '../../../src/taskpane/state/pane-store';
import { storeOver } from '../support/store-over';
import { yearOf } from '../support/year-of';

const MARCH = { year: 2026, throughMonth: 3 };
const file = (name: string, text = name): File => new File([text], name, { lastModified: 1 });
const filesOf = (store: PaneStore): readonly string[] =>
  (store.state().returns.collection?.files ?? []).map((each) => each.file);

/** @param onRead told what stands in each file that is read */
async function open(onRead: (text: string) => void = () => undefined): Promise<PaneStore> {
  const read: ReadWorkbookFile = (bytes) => {
    onRead(new TextDecoder().decode(bytes));
    return Promise.resolve([]);
  };
  const { store } = storeOver({
    workbook: await yearOf('example'),
    tasks: { collect: (sources, opened, period, _, run) => collectReturns(sources, opened, period, read, run) },
  });
  await store.start();
  return store;
}

function overrule(store: PaneStore, name: string): void {
  const found = store.state().returns.collection?.files.find((each): each is CollectedReturn => each.file === name);
  if (!found) throw new Error(`no ${name}`);
  store.returns.overrule(found, '已核实');
}
const overruled = (store: PaneStore): readonly string[] => [...store.state().returns.decisions.overruled.keys()];

describe('an overrule', () => {
  it('of what a file said before does not count for its new contents, though another drop came in between', async () => {
    const store = await open();
    await store.returns.add(MARCH, [file('luoxi.xlsx', 'old')]);
    overrule(store, 'luoxi.xlsx');
    const first = store.returns.add(MARCH, [file('luoxi.xlsx', 'new')]);
    await Promise.all([first, store.returns.add(MARCH, [file('other.xlsx')])]);
    expect(filesOf(store)).toEqual(['luoxi.xlsx', 'other.xlsx']);
    expect(overruled(store)).toEqual([]);
  });

  it('that was made while the new contents were read is of the old ones, and goes with them', async () => {
    const store = await open((text) => {
      if (text === 'new') overrule(store, 'luoxi.xlsx');
    });
    await store.returns.add(MARCH, [file('luoxi.xlsx', 'old'), file('other.xlsx')]);
    overrule(store, 'other.xlsx');
    await store.returns.add(MARCH, [file('luoxi.xlsx', 'new')]);
    expect(overruled(store)).toEqual(['other.xlsx']);
  });
});

describe('stopping', () => {
  it('keeps the files that were read before, and what was decided on them', async () => {
    let isStopping = false;
    const store = await open((text) => {
      if (isStopping && text === 'a.xlsx') store.returns.stopCollecting();
    });
    await store.returns.add(MARCH, [file('a.xlsx'), file('b.xlsx'), file('c.xlsx', 'old')]);
    overrule(store, 'b.xlsx');
    isStopping = true;
    await store.returns.add(MARCH, [file('c.xlsx', 'new'), file('d.xlsx')]);
    // What c.xlsx held before is not what the town says now.
    expect(filesOf(store)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(store.state().returns.collection?.isCancelled).toBe(true);
    expect(overruled(store)).toEqual(['b.xlsx']);
    isStopping = false;
    await store.returns.add(MARCH, [file('d.xlsx')]);
    expect(filesOf(store)).toEqual(['a.xlsx', 'b.xlsx', 'd.xlsx']);
  });
});
