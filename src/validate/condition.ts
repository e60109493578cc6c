/**
 * Conditions as small trees. One tree becomes a loop over typed arrays (`select-cells.ts`) and a formula of
 * Excel (`write-formula.ts`), so that the finding, the colour and the validation of a cell cannot disagree.
 */

/** What a condition can speak of. Those with `s` are several cells, and stand for their sum. */
export type Operand =
  | 'value'
  | 'whole'
  | 'parts'
  | 'numerator'
  | 'denominator'
  /** The area's own target. */
  | 'target'
  /** The same figure one period earlier in the year. */
  | 'before'
  /** The same period last year. */
  | 'lastYear'
  /** Last year's figure for the whole year, like for like. */
  | 'prior'
  /** The areas' figures, summed. */
  | 'areas'
  /** The district's target that the areas answer to. */
  | 'total'
  | 'issued'
  /** A number where the area has begun to fill in its figures, blank where it hasn't. */
  | 'begun';

export type Term =
  | { readonly term: 'operand'; readonly operand: Operand }
  | { readonly term: 'constant'; readonly value: number }
  | { readonly term: 'parameter'; readonly name: string }
  /** A times b ÷ c; c may be left out. */
  | { readonly term: 'product'; readonly left: Term; readonly right: Term; readonly per?: Term };

/**
 * How much two sides may differ and still count as equal: `printed` a third of the last digit that the
 * indicators print (no decimal that somebody types lies on that edge, and noise of sums is far finer);
 * `rounding` half of that digit, for a quotient that was rounded; `exact` none, for limits that are constants.
 */
export type Slack = 'printed' | 'rounding' | 'exact';

export type Predicate =
  | { readonly is: 'above' | 'differs'; readonly left: Term; readonly right: Term; readonly slack: Slack }
  /** Has more decimals than the indicator prints. */
  | { readonly is: 'offStep'; readonly of: Operand }
  /** One of the cell's state bits is set. */
  | { readonly is: 'state'; readonly of: Operand; readonly states: number }
  /** One of {@link import('./figure-table').FLAG}. */
  | { readonly is: 'flag'; readonly of: Operand; readonly flag: number }
  | { readonly is: 'not'; readonly one: Predicate }
  | { readonly is: 'and' | 'or'; readonly all: readonly Predicate[] };

/** Finer than a step of six decimals, coarser than binary noise. */
export const STEP_NOISE = 5e-8;

export const operand = (name: Operand): Term => ({ term: 'operand', operand: name });
export const constant = (value: number): Term => ({ term: 'constant', value });
export const parameter = (name: string): Term => ({ term: 'parameter', name });
export const product = (left: Term, right: Term, per?: Term): Term => ({
  term: 'product',
  left,
  right,
  ...(per && { per }),
});
export const above = (left: Term, right: Term, slack: Slack = 'printed'): Predicate => ({
  is: 'above',
  left,
  right,
  slack,
});
/** left < right */
export const below = (left: Term, right: Term, slack: Slack = 'printed'): Predicate => above(right, left, slack);
export const differs = (left: Term, right: Term, slack: Slack = 'printed'): Predicate => ({
  is: 'differs',
  left,
  right,
  slack,
});
export const hasState = (of: Operand, states: number): Predicate => ({ is: 'state', of, states });
export const hasFlag = (of: Operand, flag: number): Predicate => ({ is: 'flag', of, flag });
export const offStep = (of: Operand): Predicate => ({ is: 'offStep', of });
export const not = (one: Predicate): Predicate => ({ is: 'not', one });
export const all = (...each: readonly Predicate[]): Predicate => ({ is: 'and', all: each });
export const either = (...each: readonly Predicate[]): Predicate => ({ is: 'or', all: each });

/** The numbers that a condition is read with: parameters, and decimals of what is compared. */
export interface ConditionNumbers {
  parameter(name: string): number;
  readonly decimals: number;
}

const A_THIRD = 0.3333;
/** A hair more than a half, so that a quotient that lies on the edge may be rounded either way. */
const A_HALF = 0.500001;

/** The difference that a slack allows, as the shortest decimal, the same in a loop and in a formula. */
export function slackOf(slack: Slack, { decimals }: ConditionNumbers): number {
  if (slack === 'exact') return 0;
  return Number(`${slack === 'printed' ? A_THIRD : A_HALF}e-${decimals}`);
}

/** Operands that a term reads. */
export function termOperands(term: Term): Operand[] {
  if (term.term === 'operand') return [term.operand];
  return term.term === 'product' ? [term.left, term.right, ...(term.per ? [term.per] : [])].flatMap(termOperands) : [];
}
