/**
 * Shares within bounds: clamp(λ·weight, floor, cap) with the one λ that meets the total, found exactly. What
 * is left to round is then a plain split among the areas that no bound holds, so {@link apportion} stays
 * within the bounds as well: they are whole steps, and a share between two of them rounds to one of them.
 */
import type { Claim } from './largest-remainder';

export interface BoundedClaim extends Claim {
  /** ≥ 0, in steps. */
  readonly floor: bigint;
  /** ≥ floor; none where nothing limits it. */
  readonly cap: bigint | undefined;
}

export interface ClampedShares {
  /** The scale as an exact fraction: a share is weight × top ÷ bottom before it is clamped. */
  readonly scale: { readonly top: bigint; readonly bottom: bigint };
  /** Claims whose share lies beyond a bound, and so are that bound. */
  readonly bound: ReadonlyMap<string, 'floor' | 'cap'>;
  /** Steps that the others share by their weights. */
  readonly rest: bigint;
}

/**
 * @param total at least the sum of the floors, and at most that of the caps where every claim with a weight
 *   has one
 * @param claims one at least has a positive weight
 */
export function clampShares(total: bigint, claims: readonly BoundedClaim[]): ClampedShares {
  const scale = findScale(total, claims);
  const bound = new Map<string, 'floor' | 'cap'>();
  let rest = total;
  for (const { code, weight, floor, cap } of claims) {
    const share = weight * scale.top;
    if (share < floor * scale.bottom) {
      bound.set(code, 'floor');
      rest -= floor;
    } else if (cap !== undefined && share > cap * scale.bottom) {
      bound.set(code, 'cap');
      rest -= cap;
    }
  }
  return { scale, bound, rest };
}

/** Where a claim leaves its floor, or comes to its cap, as λ grows from zero. */
interface Turn {
  readonly top: bigint;
  readonly bottom: bigint;
  /** top ÷ bottom as a double, which decides all comparisons but the closest. */
  readonly about: number;
  /** What changes there: steps that stand fast, and the weight that shares the rest. */
  readonly fixed: bigint;
  readonly weight: bigint;
}

/** The sum of clamped shares grows piece by piece with λ; the piece that meets the total gives λ. */
function findScale(total: bigint, claims: readonly BoundedClaim[]): { top: bigint; bottom: bigint } {
  let fixed = 0n;
  let weights = 0n;
  const turns: Turn[] = [];
  for (const { weight, floor, cap } of claims) {
    if (weight === 0n || floor > 0n) fixed += floor;
    if (weight === 0n) continue;
    if (floor === 0n) weights += weight;
    else turns.push(turnAt(floor, weight, -floor, weight));
    if (cap !== undefined) turns.push(turnAt(cap, weight, cap, -weight));
  }
  turns.sort(compareTurns);
  let last = { top: 0n, bottom: 1n };
  for (const turn of turns) {
    if (fixed * turn.bottom + weights * turn.top >= total * turn.bottom) break;
    fixed += turn.fixed;
    weights += turn.weight;
    last = turn;
  }
  return weights > 0n ? { top: total - fixed, bottom: weights } : { top: last.top, bottom: last.bottom };
}

function turnAt(bound: bigint, weight: bigint, fixed: bigint, change: bigint): Turn {
  return { top: bound, bottom: weight, about: Number(bound) / Number(weight), fixed, weight: change };
}

/** Doubles of this size are apart by far less than this part of them. */
const NEARLY_EQUAL = 1e-12;

/** At the same λ a floor is left before a cap is reached, so that floor = cap stands fast all along. */
function compareTurns(left: Turn, right: Turn): number {
  const apart = left.about - right.about;
  if (Math.abs(apart) > NEARLY_EQUAL * Math.abs(left.about + right.about)) return apart;
  const difference = left.top * right.bottom - right.top * left.bottom;
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  return left.weight > right.weight ? -1 : left.weight < right.weight ? 1 : 0;
}
