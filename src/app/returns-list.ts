/** Files that were sent in, as a clerk decides on them: by state, with those first that need her word. */
import { isOpen, type Finding } from '../model/finding';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import { acceptReturns } from './collect/accept-returns';
import type { CollectedReturn, Collection } from './collect/types';

/** overruled: faulty, and taken all the same */
export type ReturnState = CollectedReturn['state'] | 'overruled';

export interface ReturnDecisions {
  /** File → why it is taken with its faults. */
  readonly overruled: ReadonlyMap<string, string>;
  /** Area → the file that counts, where it sent several. */
  readonly chosen: ReadonlyMap<string, string>;
}

export interface ListedReturn {
  readonly returned: CollectedReturn;
  readonly state: ReturnState;
  /** Where its area sent several files and the clerk has chosen. */
  readonly choice?: 'chosen' | 'passedOver';
}

/** Several files of one area, and the one that was chosen. */
export interface SeveralReturns {
  readonly area: string;
  readonly files: readonly CollectedReturn[];
  readonly chosen?: string;
}

export interface ReturnsList {
  /** Those that the filter lets through. */
  readonly files: readonly ListedReturn[];
  readonly counts: Readonly<Record<ReturnState, number>>;
  readonly several: readonly SeveralReturns[];
  /** How many files would be merged as things stand. */
  readonly mergeable: number;
  /** Areas that sent several files, none of which was chosen. */
  readonly undecided: number;
}

/** True where the finding keeps its file from being merged; a blank cell does, in a return. */
export function keepsOut(finding: Finding): boolean {
  return isOpen(finding);
}

export const RETURN_STATES: readonly ReturnState[] = ['faulty', 'unusable', 'overruled', 'fit'];

export function listReturns(
  collection: Collection,
  decisions: ReturnDecisions,
  book: YearBook,
  filter?: ReturnState,
): ReturnsList {
  const { files } = collection;
  const areas = book.areas.map(({ code }) => code);
  const { chosen, overruled } = decisions;
  const taken = { chosen, overruled: new Set(overruled.keys()) };
  const listed = files.map((returned): ListedReturn => {
    const choice = choiceOf(returned, decisions);
    return { returned, state: stateOf(returned, decisions), ...(choice && { choice }) };
  });
  const several = severalOf(files, decisions, areas);
  const count = (state: ReturnState) => listed.filter((each) => each.state === state).length;
  return {
    files: listed
      .filter(({ state }) => filter === undefined || state === filter)
      .sort((left, right) => rank(left, areas) - rank(right, areas)),
    counts: { fit: count('fit'), faulty: count('faulty'), unusable: count('unusable'), overruled: count('overruled') },
    several,
    mergeable: acceptReturns(collection, taken, indexYearBook(book)).accepted.length,
    undecided: several.filter((each) => each.chosen === undefined).length,
  };
}

function stateOf({ file, state }: CollectedReturn, { overruled }: ReturnDecisions): ReturnState {
  return state === 'faulty' && overruled.has(file) ? 'overruled' : state;
}

function choiceOf({ file, area, sameAreaAs }: CollectedReturn, { chosen }: ReturnDecisions): ListedReturn['choice'] {
  const counts = area === undefined || sameAreaAs.length === 0 ? undefined : chosen.get(area);
  return counts === undefined ? undefined : counts === file ? 'chosen' : 'passedOver';
}

function rank({ returned: { area }, state }: ListedReturn, areas: readonly string[]): number {
  const at = area === undefined ? -1 : areas.indexOf(area);
  return RETURN_STATES.indexOf(state) * (areas.length + 1) + (at < 0 ? areas.length : at);
}

function severalOf(
  files: readonly CollectedReturn[],
  { chosen }: ReturnDecisions,
  areas: readonly string[],
): SeveralReturns[] {
  return areas.flatMap((area) => {
    const own = files.filter((each) => each.area === area && each.state !== 'unusable');
    if (own.length < 2) return [];
    const file = chosen.get(area);
    const isThere = own.some((each) => each.file === file);
    return [{ area, files: own, ...(file !== undefined && isThere && { chosen: file }) }];
  });
}
