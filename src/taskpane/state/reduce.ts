/** How the pane's state changes: one pure step for each thing that happens. */
import type { UpdatePreview } from '../../app/plan-update';
import type { Language } from '../../model/language';
import type { WorkbookChecks } from '../../app/check-workbook';
import type { MergePreview } from '../../app/collect/plan-merge';
import type { Notice, Reading } from '../services';
import { reduceChecking, type CheckingEvent } from './checking-state';
import type { Failure } from './failure';
import { findStation, type PaneState, type Result, type Screen, type Task } from './pane-state';
import { reduceReturns, type ReturnsEvent } from './returns-state';

export type PaneEvent =
  | { readonly type: 'read'; readonly reading: Reading; readonly checks?: WorkbookChecks }
  | { readonly type: 'readFailed'; readonly failure: Failure }
  /** A person goes to a screen. */
  | { readonly type: 'went'; readonly screen: Screen; readonly focus?: string }
  | { readonly type: 'noticesListed'; readonly notices: readonly Notice[] }
  | { readonly type: 'noticesFailed'; readonly failure: Failure }
  | { readonly type: 'fileFailed'; readonly file: string; readonly failure: Failure }
  | { readonly type: 'planned'; readonly preview: UpdatePreview }
  | { readonly type: 'planFailed'; readonly failure: Failure }
  | { readonly type: 'began'; readonly task: Task }
  | { readonly type: 'stepped'; readonly sheet: string; readonly done: number; readonly total: number }
  | { readonly type: 'waited' }
  | { readonly type: 'stopping' }
  | { readonly type: 'broke'; readonly failure: Failure }
  | { readonly type: 'finished'; readonly result: Result; readonly reading?: Reading; readonly checks?: WorkbookChecks }
  | { readonly type: 'showFailed'; readonly failure: Failure }
  | { readonly type: 'shown' }
  | { readonly type: 'spoke'; readonly language: Language }
  | { readonly type: 'checked'; readonly checks: WorkbookChecks }
  | { readonly type: 'checking'; readonly event: CheckingEvent }
  | { readonly type: 'returns'; readonly event: ReturnsEvent }
  | { readonly type: 'mergePlanned'; readonly preview: MergePreview }
  | { readonly type: 'mergeFailed'; readonly failure: Failure };

const ROOT: Screen = { name: 'root' };

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const { screen } = state;
  switch (event.type) {
    case 'read':
      return { ...withReading(state, event), screen: stillThere(screen, event.reading) };
    case 'readFailed':
      // What was read before stays in view: a cell that is being edited must not take the pane away.
      return state.reading === undefined ? { ...state, screen: { name: 'reading', failure: event.failure } } : state;
    case 'went':
      return arrive(state, event.screen, event.focus);
    case 'noticesListed':
      return screen.name === 'notices' ? { ...state, screen: { name: 'notices', notices: event.notices } } : state;
    case 'noticesFailed':
      return screen.name === 'notices' ? { ...state, screen: { name: 'notices', failure: event.failure } } : state;
    case 'fileFailed':
      return screen.name === 'own'
        ? { ...state, screen: { name: 'own', failed: { file: event.file, failure: event.failure } } }
        : state;
    case 'planned':
      return screen.name === 'preview'
        ? { ...state, screen: { name: 'preview', source: screen.source, preview: event.preview } }
        : state;
    case 'planFailed':
      return screen.name === 'preview'
        ? { ...state, screen: { name: 'preview', source: screen.source, failure: event.failure } }
        : state;
    case 'began':
      return arrive(state, { name: 'working', task: event.task, isStopping: false });
    case 'stepped':
      return screen.name === 'working'
        ? {
            ...state,
            isWaiting: false,
            screen: { ...screen, step: { sheet: event.sheet, done: event.done, total: event.total } },
          }
        : state;
    case 'waited':
      return { ...state, isWaiting: true };
    case 'stopping':
      return screen.name === 'working' ? { ...state, screen: { ...screen, isStopping: true } } : state;
    case 'broke':
      return screen.name === 'working'
        ? arrive(state, { name: 'broken', task: screen.task, failure: event.failure })
        : state;
    case 'finished':
      return {
        ...arrive(withReading(state, event), screenAfter(state)),
        checking: reduceChecking(state.checking, { type: 'rewritten' }),
        result: event.result,
      };
    case 'showFailed':
      return { ...state, isWaiting: false, showFailure: event.failure };
    case 'shown': {
      const { showFailure: _, ...rest } = state;
      return { ...rest, isWaiting: false };
    }
    case 'spoke':
      return { ...state, language: event.language };
    case 'checked':
      return { ...state, checks: event.checks };
    case 'checking':
      return { ...state, checking: reduceChecking(state.checking, event.event) };
    case 'returns':
      return { ...state, returns: reduceReturns(state.returns, event.event) };
    case 'mergePlanned':
      return screen.name === 'merge' ? { ...state, screen: { name: 'merge', preview: event.preview } } : state;
    case 'mergeFailed':
      return screen.name === 'merge' ? { ...state, screen: { name: 'merge', failure: event.failure } } : state;
  }
}

/** Findings of the reading before stay in view until this one's are there, and are of no use to a task. */
function withReading(
  state: PaneState,
  { reading, checks }: { readonly reading?: Reading; readonly checks?: WorkbookChecks },
): PaneState {
  return { ...state, ...(reading && { reading }), ...(checks && { checks }) };
}

/** To where the task began. */
function screenAfter({ screen }: PaneState): Screen {
  const task = screen.name === 'working' ? screen.task : undefined;
  if (task?.kind === 'merge') return { name: 'returns' };
  return task?.kind === 'undo' && task.from ? { name: task.from } : ROOT;
}

/** On a new screen, what was told on the one before has been read. */
function arrive(state: PaneState, screen: Screen, focus?: string): PaneState {
  const { result: _result, showFailure: _failure, focus: _focus, ...rest } = state;
  return { ...rest, screen, isWaiting: false, visit: state.visit + 1, ...(focus !== undefined && { focus }) };
}

/** The screen that stays in view when the workbook has been read anew. */
function stillThere(screen: Screen, { opened, stations }: Reading): Screen {
  if (screen.name === 'reading') return ROOT;
  const isOfYear = screen.name === 'station' || screen.name === 'forms' || screen.name === 'returns';
  if (!isOfYear) return screen;
  const isYear = opened.situation === 'catalogue' || opened.situation === 'annual';
  if (!isYear) return ROOT;
  return screen.name !== 'station' || findStation(stations, screen.station) ? screen : ROOT;
}
