/**
 * What the pane knows of the returns: the forms that were made, the files that were collected, and what she
 * decided on them. It stays until the pane closes, wherever she goes meanwhile.
 */
import type { Collection } from '../../app/collect/types';
import type { ReturnDecisions, ReturnState } from '../../app/returns-list';
import type { Period } from '../../model/period';
import type { Failure } from './failure';

/** An .xlsx file that can be saved. */
export interface MadeFile {
  readonly fileName: string;
  /** Code of the area that it is for; none for a file about all of them. */
  readonly area?: string;
  readonly bytes: Uint8Array;
}

/** Files that are being made one after the other, or are there. */
export type Making =
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly files: readonly MadeFile[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ReturnsState {
  /** Chosen by her; otherwise what the workbook suggests. */
  readonly period?: Period;
  /** As she typed it. */
  readonly deadline: string;
  readonly forms?: Making;
  readonly slips?: Making;
  readonly collecting?: {
    readonly done: number;
    readonly total: number;
    readonly file?: string;
    readonly isStopping: boolean;
  };
  readonly collection?: Collection;
  /** Why the files could not be collected. */
  readonly failure?: Failure;
  readonly decisions: ReturnDecisions;
  /** Reasons that are being typed, by file. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly filter?: ReturnState;
}

export type ReturnsEvent =
  | { readonly type: 'periodChosen'; readonly period: Period }
  | { readonly type: 'deadlineTyped'; readonly text: string }
  | { readonly type: 'forms' | 'slips'; readonly making?: Making }
  | { readonly type: 'collecting'; readonly done: number; readonly total: number; readonly file?: string }
  | { readonly type: 'stopping' }
  /** Files that stand for others of the same name: what was decided on those is no more. */
  | { readonly type: 'replaced'; readonly files: readonly string[] }
  | { readonly type: 'collected'; readonly collection: Collection }
  | { readonly type: 'collectFailed'; readonly failure: Failure }
  | { readonly type: 'filtered'; readonly filter?: ReturnState }
  | { readonly type: 'drafted'; readonly file: string; readonly text: string }
  | { readonly type: 'draftDropped'; readonly file: string }
  | { readonly type: 'overruled'; readonly file: string; readonly reason: string }
  | { readonly type: 'overruleUndone'; readonly file: string }
  | { readonly type: 'chose'; readonly area: string; readonly file: string }
  | { readonly type: 'emptied' };

const NO_DECISIONS: ReturnDecisions = { overruled: new Map(), chosen: new Map() };

export const INITIAL_RETURNS: ReturnsState = { deadline: '', decisions: NO_DECISIONS, drafts: new Map() };

export function reduceReturns(state: ReturnsState, event: ReturnsEvent): ReturnsState {
  const { decisions, drafts } = state;
  switch (event.type) {
    case 'periodChosen': {
      // Forms, files and decisions are of one period.
      const { deadline } = state;
      return { ...INITIAL_RETURNS, deadline, period: event.period };
    }
    case 'deadlineTyped': {
      const { forms: _, ...rest } = state;
      return { ...rest, deadline: event.text };
    }
    case 'forms':
    case 'slips':
      return { ...state, [event.type]: event.making };
    case 'collecting': {
      const { failure: _, ...rest } = state;
      const { done, total, file } = event;
      const isStopping = state.collecting?.isStopping ?? false;
      return { ...rest, collecting: { done, total, isStopping, ...(file !== undefined && { file }) } };
    }
    case 'stopping':
      return state.collecting ? { ...state, collecting: { ...state.collecting, isStopping: true } } : state;
    case 'replaced': {
      const { files } = event;
      const overruled = dropped(decisions.overruled, ([file]) => files.includes(file));
      const chosen = dropped(decisions.chosen, ([, file]) => files.includes(file));
      return { ...state, decisions: { overruled, chosen } };
    }
    case 'collected': {
      const { collecting: _c, slips: _s, ...rest } = state;
      return { ...rest, collection: event.collection };
    }
    case 'collectFailed': {
      const { collecting: _, ...rest } = state;
      return { ...rest, failure: event.failure };
    }
    case 'filtered': {
      const { filter: _, ...rest } = state;
      return { ...rest, ...(event.filter && { filter: event.filter }) };
    }
    case 'drafted':
      return { ...state, drafts: new Map([...drafts, [event.file, event.text]]) };
    case 'draftDropped':
      return { ...state, drafts: dropped(drafts, ([file]) => file === event.file) };
    case 'overruled':
      return {
        ...state,
        drafts: dropped(drafts, ([file]) => file === event.file),
        decisions: { ...decisions, overruled: new Map([...decisions.overruled, [event.file, event.reason]]) },
      };
    case 'overruleUndone': {
      const overruled = dropped(decisions.overruled, ([file]) => file === event.file);
      return { ...state, decisions: { ...decisions, overruled } };
    }
    case 'chose':
      return {
        ...state,
        decisions: { ...decisions, chosen: new Map([...decisions.chosen, [event.area, event.file]]) },
      };
    case 'emptied': {
      const { collection: _c, failure: _f, slips: _s, filter: _i, ...rest } = state;
      return { ...rest, decisions: NO_DECISIONS, drafts: new Map() };
    }
  }
}

function dropped<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  isGone: (entry: readonly [Key, Value]) => boolean,
): ReadonlyMap<Key, Value> {
  return new Map([...map].filter((entry) => !isGone(entry)));
}
