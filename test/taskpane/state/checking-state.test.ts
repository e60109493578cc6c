import type { Finding } from '../../../src/model/finding';
import {
  INITIAL_CHECKING,
  reduceChecking,
  type CheckingEvent,
  type CheckingState,
} from '../../../src/taskpane/state/checking-state';

const finding: Finding = {
  rule: 'cell.error',
  severity: 'error',
  params: { area: '', indicator: '', value: '#REF!' },
  blame: [],
  fixes: [],
  place: {},
};
const explained = { kind: 'explained', finding } as const;
const fixed = { kind: 'fixedAll', rule: 'cell.textNumber', count: 7 } as const;
const wrote = (change: typeof explained | typeof fixed, id?: string): CheckingEvent => ({
  type: 'wrote',
  done: { change, back: [] },
  ...(id !== undefined && { id }),
});
const after = (...events: readonly CheckingEvent[]): CheckingState => events.reduce(reduceChecking, INITIAL_CHECKING);

describe('the work on findings', () => {
  it('is taken back step by step, the latest first', () => {
    const both = after(wrote(explained), wrote(fixed));
    expect(both.told).toEqual({ kind: 'changed', change: fixed });
    const one = reduceChecking(both, { type: 'tookBack', isTaken: true, left: [] });
    expect(one.told).toEqual({ kind: 'takenBack', change: fixed });
    expect(one.undoable.map(({ change }) => change)).toEqual([explained]);
    const none = reduceChecking(one, { type: 'tookBack', isTaken: true, left: [] });
    expect(none).toMatchObject({ told: { kind: 'takenBack', change: explained }, undoable: [] });
    expect(reduceChecking(none, { type: 'tookBack', isTaken: true, left: [] }).told).toBeUndefined();
  });

  it('can not be taken back cell by cell once whole sheets were written', () => {
    expect(after(wrote(fixed), { type: 'rewritten' })).toMatchObject({ undoable: [] });
  });

  it('keeps half-written explanations apart, until one is saved or dropped', () => {
    const two = after({ type: 'drafted', id: 'a', text: '属' }, { type: 'drafted', id: 'b', text: '实' });
    expect([...reduceChecking(two, wrote(explained, 'a')).drafts]).toEqual([['b', '实']]);
    expect([...reduceChecking(two, { type: 'draftDropped', id: 'b' }).drafts]).toEqual([['a', '属']]);
  });

  it('keeps a draft whose saving failed, and says why', () => {
    const failed = after(
      { type: 'drafted', id: 'a', text: '属实' },
      { type: 'writing' },
      { type: 'failed', failure: { issues: [] } },
    );
    expect(failed.drafts.get('a')).toBe('属实');
    expect(failed).toMatchObject({ isWriting: false, failure: { issues: [] } });
    expect(reduceChecking(failed, { type: 'writing' }).failure).toBeUndefined();
  });

  it('folds the list of a kind when its fixes are made', () => {
    const listed = after({ type: 'kindListed', rule: 'cell.textNumber' });
    expect(listed.listed).toBe('cell.textNumber');
    expect(reduceChecking(listed, wrote(fixed)).listed).toBeUndefined();
    expect(reduceChecking(listed, { type: 'kindListed' }).listed).toBeUndefined();
  });

  it('goes on to the step before where what was written last was changed since, and names it', () => {
    const left = [{ sheet: '完成数 2026-03', row: 4, column: 5 }];
    const one = reduceChecking(after(wrote(explained), wrote(fixed)), { type: 'tookBack', isTaken: false, left });
    expect(one.told).toEqual({ kind: 'left', change: fixed, left });
    expect(one.undoable.map(({ change }) => change)).toEqual([explained]);
  });

  it('that came to nothing leaves nothing to take back', () => {
    const state = after({ type: 'writing' }, { type: 'wroteNothing', change: { ...fixed, count: 0 } });
    expect(state).toMatchObject({ told: { kind: 'nothing' }, isWriting: false, undoable: [] });
  });
});
