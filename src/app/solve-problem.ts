/** The task behind `spread --problem`: a splitting problem from JSON, and its answer. */
import { isUnreadable, type SpreadAnswer, type SpreadSolved, type SpreadUnsolved } from '../decompose/answer';
import { readProblem } from '../decompose/read-problem';
import { spread } from '../decompose/spread';
import { issue, UnusableInput } from '../model/issue';

export type { SpreadSolved, SpreadUnsolved };

export type ProblemAnswer =
  | { readonly kind: 'answered'; readonly answer: SpreadAnswer }
  /** A number in it can't be read, a code stands twice, or something is left out. */
  | { readonly kind: 'unreadable'; readonly answer: SpreadUnsolved };

/**
 * @param text of a JSON file, with or without a byte order mark
 * @throws UnusableInput where it is no JSON, or no problem: every fault with its path
 */
export function solveProblem(text: string): ProblemAnswer {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    throw new UnusableInput([issue('problem.notJson', 'error', {}, {})]);
  }
  const read = readProblem(value);
  if ('faults' in read) {
    throw new UnusableInput(
      read.faults.map(({ path, expected }) => issue('problem.field', 'error', {}, { field: path, expected })),
    );
  }
  const answer = spread(read.problem);
  return !answer.feasible && isUnreadable(answer.obstacle)
    ? { kind: 'unreadable', answer }
    : { kind: 'answered', answer };
}
