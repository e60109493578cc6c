import { issue } from '../../../src/model/issue';
import type { Station } from '../../../src/app/stations';
import type { Reading } from '../../../src/taskpane/services';
import { findStation, initialState, type PaneState, type Screen } from '../../../src/taskpane/state/pane-state';
import { reduce, type PaneEvent } from '../../../src/taskpane/state/reduce';
import { openWorkbook } from '../../../src/app/open-workbook';
import { BLANK } from '../../support/workbook-read';

const station: Station = {
  id: 'actuals',
  period: { year: 2026, throughMonth: 3 },
  state: 'begun',
  toSettle: 0,
  filled: 1,
  whole: 2,
  issues: [],
  findings: [],
  sheets: [],
};
const reading: Reading = { opened: { ...openWorkbook(BLANK), situation: 'annual' }, stations: [station], periods: [] };
const failure = { issues: [issue('excel.unreachable', 'error', {}, {})] };

const after = (state: PaneState, ...events: PaneEvent[]): PaneState => events.reduce(reduce, state);
const start = initialState('zh-CN');
const on = (screen: Screen): PaneState => ({ ...start, reading, screen });

describe('what happens to the pane', () => {
  it('shows the workbook as soon as it has been read', () => {
    expect(after(start, { type: 'read', reading }).screen).toEqual({ name: 'root' });
  });

  it('does not take the focus when it opens or follows the workbook', () => {
    expect(after(start, { type: 'read', reading }, { type: 'read', reading }).visit).toBe(0);
  });

  it('moves the focus once for each screen that a person goes to', () => {
    expect(after(on({ name: 'root' }), { type: 'went', screen: { name: 'own' } }).visit).toBe(1);
  });

  it('says why the workbook could not be read', () => {
    expect(after(start, { type: 'readFailed', failure }).screen).toEqual({ name: 'reading', failure });
  });

  it('keeps what is in view when a later reading fails', () => {
    const state = on({ name: 'station', station: 'actuals-2026-3' });
    expect(after(state, { type: 'readFailed', failure })).toBe(state);
  });

  it('stays in the opened station of actuals when its first figure is typed, which gives it a period', () => {
    const state = on({ name: 'station', station: 'actuals' });
    expect(after(state, { type: 'read', reading }).screen).toEqual({ name: 'station', station: 'actuals' });
    expect(findStation(reading.stations, 'actuals')).toBe(station);
  });

  it('leaves an opened station that is gone from the workbook', () => {
    const state = on({ name: 'station', station: 'actuals-2026-3' });
    expect(after(state, { type: 'read', reading }).screen.name).toBe('station');
    expect(after(state, { type: 'read', reading: { ...reading, stations: [] } }).screen.name).toBe('root');
    const blank = { ...reading, opened: openWorkbook(BLANK) };
    expect(after(state, { type: 'read', reading: blank }).screen.name).toBe('root');
  });

  it('keeps the preview in view when the workbook changes beneath it', () => {
    const state = on({ name: 'preview', source: { kind: 'workbook' } });
    expect(after(state, { type: 'read', reading }).screen).toBe(state.screen);
  });

  it.each<[string, PaneEvent]>([
    ['a plan', { type: 'planFailed', failure }],
    ['a list of notices', { type: 'noticesFailed', failure }],
    ['a file', { type: 'fileFailed', file: 'x.xlsx', failure }],
    ['a step of writing', { type: 'stepped', sheet: '附件1', done: 0, total: 2 }],
    ['an end of writing', { type: 'broke', failure }],
  ])('drops %s that comes after the person went elsewhere', (_, event) => {
    const state = on({ name: 'root' });
    expect(after(state, event)).toBe(state);
  });

  it('tells of a result on the next screen only', () => {
    const told = after(on({ name: 'root' }), { type: 'finished', result: { kind: 'written', fresh: 2, changed: 0 } });
    expect(told.result).toBeDefined();
    expect(after(told, { type: 'went', screen: { name: 'undo' } }).result).toBeUndefined();
  });

  it('no longer says that it waits for a cell when the next sheet is being written', () => {
    const state = { ...on({ name: 'working', task: { kind: 'undo' }, isStopping: false }), isWaiting: true };
    expect(after(state, { type: 'stepped', sheet: '附件1', done: 0, total: 2 }).isWaiting).toBe(false);
  });

  it('goes back to the button that led away', () => {
    const state = on({ name: 'station', station: 'actuals-2026-3' });
    const back = after(state, { type: 'went', screen: { name: 'root' }, focus: 'station-actuals-2026-3' });
    expect(back.focus).toBe('station-actuals-2026-3');
    expect(after(back, { type: 'went', screen: { name: 'own' } }).focus).toBeUndefined();
  });
});
