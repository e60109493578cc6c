/**
 * A splitting problem: a total, the step, and what is known of each area. What it looks like in whole
 * steps is in check-problem.ts.
 */
import type { Decimal } from './decimal';

/** Where the weights come from, for the sentence that explains a cell. */
export type SpreadBasis =
  | { readonly kind: 'lastYear' }
  | { readonly kind: 'weight'; readonly name: string }
  /** Weights that came with the problem and that nobody named. */
  | { readonly kind: 'given' }
  | { readonly kind: 'equal' };

export interface SpreadArea {
  readonly code: string;
  /** ≥ 0; needed for `proportional`, ignored for `equal`. */
  readonly weight?: Decimal | null;
  /** A value that stays as it is (固定); the rest is solved for what remains. */
  readonly hold?: Decimal | null;
  /** The least that it may get; tightened to the next step above. */
  readonly floor?: Decimal | null;
  /** The most that it may get; tightened to the next step below. */
  readonly cap?: Decimal | null;
  /** False for an area that the indicator doesn't apply to: it gets nothing. True where not given. */
  readonly applicable?: boolean;
}

/**
 * `proportional`: by the weights. `equal`: all alike. `hand`: typed values are the holds; what remains
 * stays open, or is spread by the weights if the areas have any and equally otherwise.
 */
export type ProblemMethod = 'proportional' | 'equal' | 'hand';

export interface SpreadProblem {
  /** In the indicator's unit. May be missing for `hand` with the rest left open. */
  readonly total?: Decimal | null;
  /** The step is 10^-decimals; 0 to 6. */
  readonly decimals: number;
  readonly method: ProblemMethod;
  /** For `hand`: what becomes of the areas that nothing was typed for; `leave` where not given. */
  readonly rest?: 'leave' | 'spread';
  /** Of the weights; `given` where not given. */
  readonly basis?: SpreadBasis;
  /** Codes are distinct. The answer lists the areas in this order and depends on it in nothing else. */
  readonly areas: readonly SpreadArea[];
}

export function isApplicable(area: SpreadArea): boolean {
  return area.applicable !== false;
}
