/**
 * Splits a district total over its areas (分解): whole steps, the total met exactly, held cells
 * untouched, the same answer in whatever order the areas are listed. What can't be solved is an answer
 * too, never an exception.
 */
import { formatSteps } from '../model/steps';
import { unsolved, type SpreadAnswer, type SpreadNote, type SpreadUnsolved } from './answer';
import { checkProblem, STEP_LIMIT, type CheckedArea, type CheckedProblem } from './check-problem';
import { explainFixed, explainShares } from './explain';
import { apportion, type Claim } from './largest-remainder';
import type { SpreadBasis, SpreadProblem } from './problem';

/**
 * Solves one splitting problem by largest remainder, after the held cells are taken off.
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
  const rest = total - heldSum;
  if (rest < 0n || (rest > 0n && open.length === 0)) return holdsClash(held, total, decimals);

  const weighted = weigh(problem, open);
  const notes: SpreadNote[] = [];
  if (weighted.insteadOf !== undefined && rest > 0n) {
    notes.push({ code: 'zeroBasis', basis: weighted.insteadOf, areas: codesOf(open) });
  }
  if (rest === 0n && total > 0n && open.length > 0) {
    notes.push({ code: 'nothingLeft', held: text(heldSum), areas: codesOf(open) });
  }
  const answers = explainShares({
    decimals,
    rest,
    hasHolds: held.length > 0,
    claims: weighted.claims,
    basis: weighted.basis,
    weightDecimals: weighted.basis.kind === 'equal' ? 0 : checked.weightDecimals,
    shares: open.length === 0 ? [] : apportion(rest, weighted.claims),
  });
  return {
    feasible: true,
    total: text(total),
    areas: checked.areas.map((area) => answers.get(area.code) ?? explainFixed(area, decimals)),
    notes,
  };
}

/** By hand: what was typed stands, whatever it adds up to, and the rest stays open. */
function leaveOpen({ decimals }: SpreadProblem, { total, areas }: CheckedProblem): SpreadAnswer {
  const text = (steps: bigint) => formatSteps(steps, decimals);
  const typed = sumOfHolds(areas);
  const open = codesOf(areas.filter(isOpen));
  const notes: SpreadNote[] = [];
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
  readonly claims: readonly Claim[];
  readonly basis: SpreadBasis;
  /** What was asked for, where all its weights are zero. */
  readonly insteadOf?: SpreadBasis;
}

function weigh(problem: SpreadProblem, open: readonly CheckedArea[]): Weighted {
  const equal: Weighted = { claims: open.map(({ code }) => ({ code, weight: 1n })), basis: { kind: 'equal' } };
  if (problem.method === 'equal' || open.every((area) => area.weight === undefined)) return equal;
  const claims = open.map(({ code, weight }) => ({ code, weight: weight ?? 0n }));
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
