/** What the loops read: for each operand of a condition a column of numbers and states. */
import type { Operand } from './condition';

/** The cells that an operand stands for, by position. Numbers are NaN where the state is none. */
export interface OperandColumn {
  readonly numbers: Float64Array;
  readonly states: Uint8Array;
  readonly flags?: Uint8Array;
  /** How many of its cells are no numbers; where this is 0 the states needn't be looked at. */
  readonly holes?: number;
}

export type OperandColumns = ReadonlyMap<Operand, OperandColumn>;

/** Positions that are worked through at a time. */
export const BLOCK = 4096;
