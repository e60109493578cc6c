/**
 * Largest remainder (Hamilton, Hare–Niemeyer), in whole steps: every claim gets the whole part of its
 * share, and the steps left over go one each to the largest remainders. Of all splits that meet the
 * total it has the least sum of squared distances from the shares.
 * Source: M. Balinski, H. P. Young, Fair Representation (1982); F. Pukelsheim, Proportional
 * Representation (2014), with the BAZI system.
 */

export interface Claim {
  readonly code: string;
  /** ≥ 0, in any unit that all claims share. */
  readonly weight: bigint;
}

/** What decided between equal remainders, and against which claim. */
export interface Tie {
  readonly by: 'weight' | 'code';
  readonly against: string;
}

export interface Apportioned {
  readonly code: string;
  readonly steps: bigint;
  /** The share's part below a whole step, over the sum of the weights. */
  readonly remainder: bigint;
  readonly rounding: 'exact' | 'up' | 'down';
  /** Only where an equal remainder went the other way. */
  readonly tie?: Tie;
}

/**
 * Splits `total` steps in proportion to the weights; the answer doesn't depend on the claims' order.
 * Ties go to the larger remainder, then the larger weight, then the smaller code (by code points).
 * @param total ≥ 0
 * @param claims at least one, with distinct codes, not all of weight zero
 * @returns one entry a claim, in the order of the claims
 * @throws RangeError where total or weights are outside these bounds; callers check before
 */
export function apportion(total: bigint, claims: readonly Claim[]): Apportioned[] {
  const weightSum = claims.reduce((sum, claim) => sum + claim.weight, 0n);
  if (total < 0n || weightSum <= 0n || claims.some((claim) => claim.weight < 0n)) {
    throw new RangeError('apportion: total and weights must not be negative, and one weight must be positive');
  }
  const floors = claims.map((claim) => ({
    ...claim,
    steps: (total * claim.weight) / weightSum,
    remainder: (total * claim.weight) % weightSum,
  }));
  const ranked = [...floors].sort(
    (left, right) =>
      compareDescending(left.remainder, right.remainder) ||
      compareDescending(left.weight, right.weight) ||
      compareCodePoints(left.code, right.code),
  );
  const left = Number(total - floors.reduce((sum, floor) => sum + floor.steps, 0n));
  const up = new Set(ranked.slice(0, left).map((floor) => floor.code));
  const lastUp = ranked[left - 1];
  const firstDown = ranked[left];
  const tied = lastUp !== undefined && firstDown !== undefined && lastUp.remainder === firstDown.remainder;

  return floors.map(({ code, weight, steps, remainder }) => {
    if (remainder === 0n) return { code, steps, remainder, rounding: 'exact' };
    const isUp = up.has(code);
    const rounded = { code, steps: isUp ? steps + 1n : steps, remainder, rounding: isUp ? 'up' : 'down' } as const;
    if (!tied || remainder !== lastUp.remainder) return rounded;
    const rival = isUp ? firstDown : lastUp;
    return { ...rounded, tie: { by: rival.weight === weight ? 'code' : 'weight', against: rival.code } };
  });
}

/** Order by Unicode code points, which JavaScript's own comparison leaves for signs beyond U+FFFF. */
export function compareCodePoints(left: string, right: string): number {
  const leftSigns = [...left];
  const rightSigns = [...right];
  const shared = Math.min(leftSigns.length, rightSigns.length);
  for (let index = 0; index < shared; index += 1) {
    const difference = (leftSigns[index]?.codePointAt(0) ?? 0) - (rightSigns[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return leftSigns.length - rightSigns.length;
}

function compareDescending(left: bigint, right: bigint): number {
  return left > right ? -1 : left < right ? 1 : 0;
}
