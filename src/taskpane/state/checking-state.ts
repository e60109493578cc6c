/**
 * What the pane knows of the work on findings: filters and half-written explanations, which stay when she
 * leaves the screen, and what was written, so that it can be taken back step by step.
 */
import type { FindingFilters } from '../../app/findings-list';
import type { BackWrite, LeftCell } from '../../app/take-back';
import type { Finding, Fix, RuleCode } from '../../model/finding';
import type { Failure } from './failure';

/** What was written into single cells. */
export type Change =
  | { readonly kind: 'fixed'; readonly finding: Finding; readonly fix: Fix }
  | { readonly kind: 'fixedAll'; readonly rule: RuleCode; readonly count: number }
  | { readonly kind: 'explained'; readonly finding: Finding }
  | { readonly kind: 'unexplained'; readonly finding: Finding };

export interface Undoable {
  readonly change: Change;
  /** Bring back what stood there. */
  readonly back: readonly BackWrite[];
}

/** The line that says what was done last. */
export interface Told {
  /** nothing: no cell had to be written, or could be · left: every cell holds something else by now */
  readonly kind: 'changed' | 'takenBack' | 'nothing' | 'left';
  readonly change: Change;
  /** Cells that were not taken back. */
  readonly left?: readonly LeftCell[];
}

export interface CheckingState {
  readonly filters: FindingFilters;
  /** By town: whether she unfolded it; by itself, a short list is unfolded. */
  readonly unfolded: ReadonlyMap<string, boolean>;
  /** Explanations that are being written, by the finding's id. */
  readonly drafts: ReadonlyMap<string, string>;
  readonly showsSettled: boolean;
  /** Kind whose fixes are listed before they are all made. */
  readonly listed?: RuleCode;
  /** Something is being written. */
  readonly isWriting: boolean;
  readonly told?: Told;
  /** Sheets whose cells got back the rules that a paste had destroyed. */
  readonly mended?: readonly string[];
  /** Why the last thing could not be done. */
  readonly failure?: Failure;
  /** The latest last. */
  readonly undoable: readonly Undoable[];
}

export type CheckingEvent =
  | { readonly type: 'filtered'; readonly filters: FindingFilters }
  | { readonly type: 'unfolded'; readonly area: string; readonly isUnfolded: boolean }
  | { readonly type: 'drafted'; readonly id: string; readonly text: string }
  | { readonly type: 'draftDropped'; readonly id: string }
  | { readonly type: 'settledShown'; readonly isShown: boolean }
  | { readonly type: 'kindListed'; readonly rule?: RuleCode }
  | { readonly type: 'writing' }
  | { readonly type: 'wrote'; readonly done: Undoable; readonly id?: string }
  | { readonly type: 'wroteNothing'; readonly change: Change; readonly id?: string }
  /** @param isTaken whether any cell was taken back; what was left has been changed since, and stays */
  | { readonly type: 'tookBack'; readonly isTaken: boolean; readonly left: readonly LeftCell[] }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'mended'; readonly sheets: readonly string[] }
  /** The workbook is another one than before: what was done can't be taken back cell by cell. */
  | { readonly type: 'rewritten' };

export const INITIAL_CHECKING: CheckingState = {
  filters: {},
  unfolded: new Map(),
  drafts: new Map(),
  showsSettled: false,
  isWriting: false,
  undoable: [],
};

export function reduceChecking(state: CheckingState, event: CheckingEvent): CheckingState {
  switch (event.type) {
    case 'filtered':
      return { ...state, filters: event.filters };
    case 'unfolded':
      return { ...state, unfolded: new Map([...state.unfolded, [event.area, event.isUnfolded]]) };
    case 'drafted':
      return { ...state, drafts: new Map([...state.drafts, [event.id, event.text]]) };
    case 'draftDropped':
      return { ...state, drafts: without(state.drafts, event.id) };
    case 'settledShown':
      return { ...state, showsSettled: event.isShown };
    case 'kindListed':
      return { ...withoutList(state), ...(event.rule !== undefined && { listed: event.rule }) };
    case 'writing':
      return { ...quiet(state), isWriting: true };
    case 'wrote':
      return {
        ...withoutList(quiet(state)),
        drafts: event.id === undefined ? state.drafts : without(state.drafts, event.id),
        told: { kind: 'changed', change: event.done.change },
        undoable: [...state.undoable, event.done],
      };
    case 'wroteNothing':
      return {
        ...withoutList(quiet(state)),
        drafts: event.id === undefined ? state.drafts : without(state.drafts, event.id),
        told: { kind: 'nothing', change: event.change },
      };
    case 'tookBack': {
      const last = state.undoable.at(-1);
      if (!last) return quiet(state);
      return {
        ...quiet(state),
        told: {
          kind: event.isTaken ? 'takenBack' : 'left',
          change: last.change,
          ...(event.left.length > 0 && { left: event.left }),
        },
        // Gone either way: a step that can't be taken back must not keep her from those before it.
        undoable: state.undoable.slice(0, -1),
      };
    }
    case 'failed':
      return { ...quiet(state), failure: event.failure };
    case 'mended':
      return { ...state, mended: event.sheets };
    case 'rewritten':
      return { ...quiet(state), undoable: [] };
  }
}

function without(drafts: CheckingState['drafts'], id: string): CheckingState['drafts'] {
  return new Map([...drafts].filter(([each]) => each !== id));
}

/** What was told before has been read. */
function quiet({ told: _told, failure: _failure, ...rest }: CheckingState): CheckingState {
  return { ...rest, isWriting: false };
}

function withoutList({ listed: _, ...rest }: CheckingState): CheckingState {
  return rest;
}
