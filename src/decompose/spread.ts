/**
 * Splits a district total over its areas (分解): whole steps, the total met exactly, held cells
 * untouched, floors and caps kept, the same answer in whatever order the areas are listed. What can't be solved is an answer
 * too, never an exception.
 */
import { formatSteps } from '../model/steps';
import { unsolved, type SpreadAnswer, type SpreadNote, type SpreadUnsolved } from './answer';
import { STEP_LIMIT } from './check-bounds';
import { checkProblem, type CheckedArea, type CheckedProblem } from './check-problem';
import type { BoundedClaim } from './clamped-shares';
import { explainFixed } from './explain';
import type { SpreadBasis, SpreadProblem } from './problem';
import { boundsClash, claimsOf, solveRest, type Rest } from './solve';

/**
 * Solves one splitting problem by largest remainder within the bounds, after the held cells are taken off.
 * @returns each area's value with its reason, or what stands in the way and what would resolve it
 */
export function spread(problem: SpreadProblem): SpreadAnswer {
  const checked = checkProblem(problem);
  if (!checked.ok) return checked.answer;
  const { total } = checked.value;
  return total === undefined || (problem.method === 'hand' && problem.rest !== 'spread')
    ? leaveOpen(problem, checked.value)
    : solve(problem, checked.value, total);
}

function solve(problem: SpreadProblem, checked: CheckedProblem, total: bigint): SpreadAnswer {
  const { decimals } = problem;
  const text = (steps: bigint) => formatSteps(steps, decimals);
  const held = checked.areas.filter(isHeld);
  const open = checked.areas.filter(isOpen);
  const heldSum = sumOfHolds(held);
  const steps = total - heldSum;
  if (steps < 0n || (steps > 0n && open.length === 0)) return holdsClash(held, total, decimals);

  const { claims, basis, insteadOf } = weigh(problem, open);
  const rest: Rest = {
    decimals,
    basis,
    weightDecimals: basis.kind === 'equal' ? 0 : checked.weightDecimals,
    claims,
    steps,
    held: heldSum,
  };
  const clash = boundsClash(rest);
  if (clash) return clash;
  const notes: SpreadNote[] = [...checked.notes];
  if (insteadOf !== undefined && steps > 0n) {
    notes.push({ code: 'zeroBasis', basis: insteadOf, areas: codesOf(open) });
  }
  if (steps === 0n && total > 0n && open.length > 0) {
    notes.push({ code: 'nothingLeft', held: text(heldSum), areas: codesOf(open) });
  }
  const solved = solveRest(rest);
  return {
    feasible: true,
    total: text(total),
    areas: checked.areas.map((area) => solved.answers.get(area.code) ?? explainFixed(area, decimals)),
    notes: [...notes, ...solved.notes],
  };
}

/** By hand: what was typed stands, whatever it adds up to, and the rest stays open. */
function leaveOpen({ decimals }: SpreadProblem, { total, areas, notes: moved }: CheckedProblem): SpreadAnswer {
  const text = (steps: bigint) => formatSteps(steps, decimals);
  const typed = sumOfHolds(areas);
  const open = codesOf(areas.filter(isOpen));
  const notes: SpreadNote[] = [...moved];
  if (open.length > 0) {
    notes.push({
      code: 'handOpen',
      areas: open,
      typed: text(typed),
      rest: total === undefined ? null : text(total - typed),
    });
  } else if (total !== undefined && typed !== total) {
    notes.push({ code: 'handDiffers', sum: text(typed), total: text(total), difference: text(typed - total) });
  }
  return {
    feasible: true,
    total: total === undefined ? null : text(total),
    areas: areas.map((area) => explainFixed(area, decimals)),
    notes,
  };
}

interface Weighted {
  readonly claims: readonly BoundedClaim[];
  readonly basis: SpreadBasis;
  /** What was asked for, where all its weights are zero. */
  readonly insteadOf?: SpreadBasis;
}

function weigh(problem: SpreadProblem, open: readonly CheckedArea[]): Weighted {
  const equal: Weighted = { claims: claimsOf(open, () => 1n), basis: { kind: 'equal' } };
  if (problem.method === 'equal' || open.every((area) => area.weight === undefined)) return equal;
  const claims = claimsOf(open, ({ weight }) => weight ?? 0n);
  const basis = problem.basis ?? { kind: 'given' };
  return claims.some((claim) => claim.weight > 0n) ? { claims, basis } : { ...equal, insteadOf: basis };
}

/** The holds are above the total, or below it with no other area to take the rest. */
function holdsClash(held: readonly CheckedArea[], total: bigint, decimals: number): SpreadUnsolved {
  const text = (steps: bigint) => formatSteps(steps, decimals);
  const heldSum = sumOfHolds(held);
  const over = heldSum - total;
  const clash = codesOf(over > 0n ? held.filter((area) => (area.hold ?? 0n) > 0n) : held);
  const enough = codesOf(held.filter((area) => (area.hold ?? 0n) >= over));
  return unsolved(
    { code: over > 0n ? 'holdsAboveTotal' : 'holdsBelowTotal', held: text(heldSum), total: text(total) },
    {
      short: text(over > 0n ? over : -over),
      clash,
      remedies: [
        ...(heldSum < STEP_LIMIT ? [{ do: 'setTotal', value: text(heldSum) } as const] : []),
        enough.length > 0 ? { do: 'releaseHold', areas: enough } : { do: 'releaseHolds', areas: clash },
      ],
    },
  );
}

function isHeld(area: CheckedArea): boolean {
  return area.hold !== undefined;
}

function isOpen(area: CheckedArea): boolean {
  return area.applicable && area.hold === undefined;
}

function codesOf(areas: readonly CheckedArea[]): string[] {
  return areas.map((area) => area.code);
}

function sumOfHolds(areas: readonly CheckedArea[]): bigint {
  return areas.reduce((sum, area) => sum + (area.hold ?? 0n), 0n);
}
