/** A call of a function, as the function sees it. */
import type { Scalar } from '../model/scalar';
import type { Matrix, Reference, Value } from './value';

/** What functions are given: parts that they may evaluate or leave alone. */
export interface Call {
  readonly count: number;
  has(index: number): boolean;
  value(index: number): Value;
  scalar(index: number): Scalar;
  matrix(index: number): Matrix;
  reference(index: number): Reference;
  number(index: number, otherwise?: number): number;
  text(index: number): string;
  /** Applies to each cell where an argument is an array, or to the one value. */
  each(indexes: readonly number[], apply: (values: readonly Scalar[]) => Scalar): Value;
  report(what: string): void;
}
