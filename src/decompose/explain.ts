/** Makes each area's answer, with the reason of its cell (how it came), from what was apportioned. */
import { MISSING, NOT_APPLICABLE, numberQuantity } from '../model/quantity';
import { formatSteps, fromSteps } from '../model/steps';
import type { AreaAnswer } from './answer';
import type { CheckedArea } from './check-problem';
import { decimalText } from './decimal';
import type { BoundedClaim, ClampedShares } from './clamped-shares';
import { decimalsToTell, EXTRA_DECIMALS, formatFraction, formatPercent } from './fraction';
import type { Apportioned, Claim } from './largest-remainder';
import type { SpreadBasis } from './problem';

export interface Split {
  readonly decimals: number;
  /** The steps that were split: the total without what is held or stands at a bound. */
  readonly rest: bigint;
  /** True where that is less than the total. */
  readonly isPart: boolean;
  readonly claims: readonly Claim[];
  readonly basis: SpreadBasis;
  /** Of the claims' weights. */
  readonly weightDecimals: number;
  /** In the claims' order. */
  readonly shares: readonly Apportioned[];
}

/** The answers of the areas that a split gave something to, by code. */
export function explainShares(split: Split): ReadonlyMap<string, AreaAnswer> {
  const { decimals, rest, claims, basis, shares } = split;
  // Where nothing is left to share, all weights may be zero.
  const weightSum = claims.reduce((sum, claim) => sum + claim.weight, 0n) || 1n;
  const shareDecimals = decimalsToTell(shares, weightSum, decimals);
  const weightText = (weight: bigint) => decimalText({ digits: weight, decimals: split.weightDecimals });

  return new Map(
    claims.flatMap(({ code, weight }, index) => {
      const apportioned = shares[index];
      if (apportioned === undefined) return [];
      const { steps, rounding, tie } = apportioned;
      const value = formatSteps(steps, decimals);
      const share = formatFraction(rest * weight, weightSum * 10n ** BigInt(decimals), shareDecimals);
      const answer: AreaAnswer = {
        code,
        quantity: numberQuantity(fromSteps(steps, decimals)),
        value,
        share,
        bound: null,
        reason: {
          kind: 'share',
          basis,
          weight: weightText(weight),
          totalWeight: weightText(weightSum),
          percent: formatPercent(weight, weightSum),
          share,
          value,
          rounding,
          ...(tie === undefined ? {} : { tie }),
          ...(split.isPart ? { rest: formatSteps(rest, decimals) } : {}),
        },
      };
      return [[code, answer] as const];
    }),
  );
}

export interface AtBounds extends Pick<Split, 'decimals' | 'basis' | 'weightDecimals'> {
  readonly claims: readonly BoundedClaim[];
  readonly bound: ClampedShares['bound'];
  readonly scale: ClampedShares['scale'];
}

/** The answers of areas whose share lies beyond a bound, by code. */
export function explainBounds({ decimals, basis, weightDecimals, claims, bound, scale }: AtBounds) {
  return claims.flatMap(({ code, weight, floor, cap }): [string, AreaAnswer][] => {
    const kind = bound.get(code);
    if (kind === undefined) return [];
    const steps = kind === 'floor' ? floor : (cap ?? 0n);
    const value = formatSteps(steps, decimals);
    const share = formatFraction(weight * scale.top, scale.bottom * 10n ** BigInt(decimals), decimals + EXTRA_DECIMALS);
    const reason = { kind, basis, weight: decimalText({ digits: weight, decimals: weightDecimals }), share, value };
    return [[code, { code, quantity: numberQuantity(fromSteps(steps, decimals)), value, share, bound: kind, reason }]];
  });
}

/** The answer of an area that no share was computed for: held, open or not applicable. */
export function explainFixed({ code, applicable, hold }: CheckedArea, decimals: number): AreaAnswer {
  const nothing = { code, value: null, share: null, bound: null } as const;
  if (!applicable) return { ...nothing, quantity: NOT_APPLICABLE, reason: { kind: 'notApplicable' } };
  if (hold === undefined) return { ...nothing, quantity: MISSING, reason: { kind: 'open' } };
  const value = formatSteps(hold, decimals);
  const quantity = numberQuantity(fromSteps(hold, decimals));
  return { code, quantity, value, share: null, bound: 'hold', reason: { kind: 'hold', value } };
}
