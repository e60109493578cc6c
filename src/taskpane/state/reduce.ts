/** How the pane's state changes: one pure step for each thing that happens. */
import type { UpdatePreview } from '../../app/plan-update';
import type { Language } from '../../model/language';
import type { Notice, Reading } from '../services';
import type { Failure } from './failure';
import { findStation, type PaneState, type Result, type Screen, type Task } from './pane-state';

export type PaneEvent =
  | { readonly type: 'read'; readonly reading: Reading }
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
  | { readonly type: 'finished'; readonly result: Result; readonly reading?: Reading }
  | { readonly type: 'showFailed'; readonly failure: Failure }
  | { readonly type: 'shown' }
  | { readonly type: 'spoke'; readonly language: Language };

const ROOT: Screen = { name: 'root' };

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  const { screen } = state;
  switch (event.type) {
    case 'read':
      return { ...state, reading: event.reading, screen: stillThere(screen, event.reading) };
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
        ...arrive(event.reading === undefined ? state : { ...state, reading: event.reading }, ROOT),
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
  }
}

/** On a new screen, what was told on the one before has been read. */
function arrive(state: PaneState, screen: Screen, focus?: string): PaneState {
  const { result: _result, showFailure: _failure, focus: _focus, ...rest } = state;
  return { ...rest, screen, isWaiting: false, visit: state.visit + 1, ...(focus !== undefined && { focus }) };
}

/** The screen that stays in view when the workbook has been read anew. */
function stillThere(screen: Screen, { opened, stations }: Reading): Screen {
  if (screen.name === 'reading') return ROOT;
  if (screen.name !== 'station') return screen;
  const isYear = opened.situation === 'catalogue' || opened.situation === 'annual';
  return isYear && findStation(stations, screen.station) ? screen : ROOT;
}
