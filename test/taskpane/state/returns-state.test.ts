import type { Collection } from '../../../src/app/collect/types';
import {
  INITIAL_RETURNS,
  reduceReturns,
  type ReturnsEvent,
  type ReturnsState,
} from '../../../src/taskpane/state/returns-state';

const JUNE = { year: 2017, throughMonth: 6 };
const collection: Collection = { period: JUNE, files: [], areasMissing: [], rules: [], isCancelled: false };
const after = (...events: readonly ReturnsEvent[]): ReturnsState => events.reduce(reduceReturns, INITIAL_RETURNS);

const decided: readonly ReturnsEvent[] = [
  { type: 'collected', collection },
  { type: 'overruled', file: 'a.xlsx', reason: '已核实' },
  { type: 'overruled', file: 'b.xlsx', reason: '退库' },
  { type: 'chose', area: 'north', file: 'a.xlsx' },
];

describe('the collected returns', () => {
  it('keep what was decided when more files come', () => {
    const { decisions } = after(...decided, { type: 'collected', collection });
    expect([...decisions.overruled]).toEqual([
      ['a.xlsx', '已核实'],
      ['b.xlsx', '退库'],
    ]);
    expect([...decisions.chosen]).toEqual([['north', 'a.xlsx']]);
  });

  it('forget what was decided on a file that a corrected one stands for', () => {
    const { decisions } = after(...decided, { type: 'replaced', files: ['a.xlsx'] });
    expect([...decisions.overruled.keys()]).toEqual(['b.xlsx']);
    expect(decisions.chosen.size).toBe(0);
  });

  it('can be overruled and not, until they are merged', () => {
    const { decisions } = after(...decided, { type: 'overruleUndone', file: 'a.xlsx' });
    expect([...decisions.overruled.keys()]).toEqual(['b.xlsx']);
  });

  it('of another month begin anew', () => {
    const state = after({ type: 'deadlineTyped', text: '2017-07-05' }, ...decided, {
      type: 'periodChosen',
      period: { year: 2017, throughMonth: 7 },
    });
    expect(state.collection).toBeUndefined();
    expect(state.decisions.overruled.size).toBe(0);
    expect(state.deadline).toBe('2017-07-05');
  });

  it('have no slips that tell of files before those that came since', () => {
    const made: ReturnsEvent = { type: 'slips', making: { kind: 'made', files: [] } };
    expect(after(...decided, made).slips).toBeDefined();
    expect(after(...decided, made, { type: 'collected', collection }).slips).toBeUndefined();
  });

  it('say where the reading is, and that it stops, until it has stopped', () => {
    const reading = after(
      { type: 'collecting', done: 0, total: 40 },
      { type: 'stopping' },
      { type: 'collecting', done: 3, total: 40, file: 'd.xlsx' },
    );
    expect(reading.collecting).toEqual({ done: 3, total: 40, file: 'd.xlsx', isStopping: true });
    expect(reduceReturns(reading, { type: 'collected', collection }).collecting).toBeUndefined();
  });

  it('made for one deadline are not offered for another', () => {
    const state = after(
      { type: 'forms', making: { kind: 'made', files: [] } },
      { type: 'deadlineTyped', text: '2017-07-06' },
    );
    expect(state.forms).toBeUndefined();
  });
});
