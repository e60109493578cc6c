/** What the loops read: for each operand of a condition a column of numbers and states. */
import type { Operand } from './condition';

/** The cells that an operand stands for, by position. Numbers are NaN where the state is none. */
export interface OperandColumn {
  readonly numbers: Float64Array;
  readonly states: Uint8Array;
  readonly flags?: Uint8Array;
  /** How many of its cells are no numbers; where this is 0 the states needn't be looked at. */
  holes?: number;
}

export type OperandColumns = ReadonlyMap<Operand, OperandColumn>;

/** Positions that are worked through at a time; so many that they stay in the processor's cache. */
export const BLOCK = 4096;

/** States are looked at by fours, most of which are four numbers. */
export const STATES_A_WORD = 4;

/** Places are kept from one indicator to the next so that its states begin with a word. */
export function wholeWords(width: number): number {
  return Math.ceil(width / STATES_A_WORD) * STATES_A_WORD;
}

/** States as words; undefined where they don't begin with one. What is left over at the end is in none. */
export function stateWords(states: Uint8Array): Int32Array | undefined {
  if (states.byteOffset % STATES_A_WORD !== 0) return undefined;
  return new Int32Array(states.buffer, states.byteOffset, Math.floor(states.length / STATES_A_WORD));
}

/** The same state bits in each of a word's states. */
export function inEachState(bits: number): number {
  return Math.imul(bits & 0xff, 0x01010101);
}
