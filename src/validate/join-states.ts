/** Joins the states of the cells that decide whether a rule can be evaluated, and counts where it can't. */
import { STATE } from './figure-table';
import { BLOCK, inEachState, STATES_A_WORD, stateWords, type OperandColumn } from './operand-columns';

export interface Deciding {
  readonly column: OperandColumn;
  /** Bits that don't stand in the way. */
  readonly ignored: number;
}

/** A column that decides, with its states as words where they can be read so. */
export interface DecidingStates extends Deciding {
  readonly words: Int32Array | undefined;
  readonly keptInEach: number;
}

export function decidingStates({ column, ignored }: Deciding): DecidingStates {
  return { column, ignored, words: stateWords(column.states), keptInEach: inEachState(~ignored) };
}

/** The joined states of one block, from position 0 on; 0 where the rule can be evaluated. */
export const joined = new Uint8Array(BLOCK);
const joinedWords = new Int32Array(joined.buffer);

/** What was counted in the last block. */
export const tally = { notApplicable: 0, notEvaluated: 0 };

export function joinStates(open: readonly DecidingStates[], start: number, length: number): void {
  tally.notApplicable = 0;
  tally.notEvaluated = 0;
  const words = start % STATES_A_WORD === 0 ? Math.floor(length / STATES_A_WORD) : 0;
  const isByWords = words > 0 && open.every((each) => each.words !== undefined);
  const done = isByWords ? words * STATES_A_WORD : 0;
  if (isByWords) joinWords(open, start / STATES_A_WORD, words);
  for (let i = done; i < length; i += 1) {
    let state = 0;
    for (const { column, ignored } of open) state |= (column.states[start + i] as number) & ~ignored;
    joined[i] = state;
    if (state !== 0) count(state);
  }
}

function count(state: number): void {
  if ((state & STATE.notApplicable) === 0) tally.notEvaluated += 1;
  else tally.notApplicable += 1;
}

function joinWords(open: readonly DecidingStates[], start: number, words: number): void {
  const [first, second] = open;
  if (first?.words === undefined) return;
  if (open.length === 1) copyWords(first.words, first.keptInEach, start, words);
  else if (open.length === 2 && second?.words !== undefined)
    joinTwo(first.words, first.keptInEach, second.words, second.keptInEach, start, words);
  else {
    copyWords(first.words, first.keptInEach, start, words);
    for (const other of open.slice(1)) if (other.words) addWords(other.words, other.keptInEach, start, words);
  }
  for (let word = 0; word < words; word += 1) {
    if (joinedWords[word] === 0) continue;
    for (let i = word * STATES_A_WORD; i < (word + 1) * STATES_A_WORD; i += 1) {
      const state = joined[i] as number;
      if (state !== 0) count(state);
    }
  }
}

function copyWords(from: Int32Array, kept: number, start: number, words: number): void {
  for (let word = 0; word < words; word += 1) joinedWords[word] = (from[start + word] as number) & kept;
}

function joinTwo(
  left: Int32Array,
  leftKept: number,
  right: Int32Array,
  rightKept: number,
  start: number,
  words: number,
): void {
  for (let word = 0; word < words; word += 1) {
    joinedWords[word] = ((left[start + word] as number) & leftKept) | ((right[start + word] as number) & rightKept);
  }
}

function addWords(from: Int32Array, kept: number, start: number, words: number): void {
  for (let word = 0; word < words; word += 1) {
    joinedWords[word] = (joinedWords[word] as number) | ((from[start + word] as number) & kept);
  }
}
