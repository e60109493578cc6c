/** Makes each area's answer, with the reason of its cell (how it came), from what was apportioned. */
import { MISSING, NOT_APPLICABLE, numberQuantity } from '../model/quantity';
import { formatSteps, fromSteps } from '../model/steps';
import type { AreaAnswer } from './answer';
import type { CheckedArea } from './check-problem';
import { decimalText } from './decimal';
import { decimalsToTell, formatFraction, formatPercent } from './fraction';
import type { Apportioned, Claim } from './largest-remainder';
import type { SpreadBasis } from './problem';

export interface Split {
  readonly decimals: number;
  /** The steps that were split: the total without the holds. */
  readonly rest: bigint;
  readonly hasHolds: boolean;
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
  const weightSum = claims.reduce((sum, claim) => sum + claim.weight, 0n);
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
          ...(split.hasHolds ? { rest: formatSteps(rest, decimals) } : {}),
        },
      };
      return [[code, answer] as const];
    }),
  );
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
