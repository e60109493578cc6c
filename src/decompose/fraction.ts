/** Shares are exact fractions; here they become decimal text that still tells what was rounded. */
import { formatSteps } from '../model/steps';
import type { Apportioned } from './largest-remainder';

/** Decimals beyond the step that a share shows; more are added only to tell shares apart. */
export const EXTRA_DECIMALS = 2;

/** Beyond this a double wouldn't show the difference either. */
const MOST_EXTRA_DECIMALS = 15;

/** numerator ÷ denominator (both ≥ 0) rounded half up to so many decimals: (36120, 397, 2) is `90.98`. */
export function formatFraction(numerator: bigint, denominator: bigint, decimals: number): string {
  return formatSteps(roundHalfUp(numerator * 10n ** BigInt(decimals), denominator), decimals);
}

/** part ÷ whole in per cent, with two decimals, or as many more as it takes not to show zero. */
export function formatPercent(part: bigint, whole: bigint): string {
  let decimals = EXTRA_DECIMALS;
  while (
    part > 0n &&
    decimals < MOST_EXTRA_DECIMALS &&
    roundHalfUp(part * 100n * 10n ** BigInt(decimals), whole) === 0n
  ) {
    decimals += 1;
  }
  return formatFraction(part * 100n, whole, decimals);
}

/**
 * How many decimals the shares of one split need, so that none that lies between two steps looks like
 * a whole step, and the last one that went up doesn't look like the first one that went down.
 * @param weightSum what the shares' remainders are counted over
 * @param decimals of the step
 */
export function decimalsToTell(shares: readonly Apportioned[], weightSum: bigint, decimals: number): number {
  const inexact = shares.filter((share) => share.rounding !== 'exact');
  const remainders = (rounding: 'up' | 'down') =>
    inexact.filter((share) => share.rounding === rounding).map((share) => share.remainder);
  const lastUp = remainders('up').reduce<bigint | undefined>(
    (least, each) => (least !== undefined && least < each ? least : each),
    undefined,
  );
  const firstDown = remainders('down').reduce((most, each) => (most > each ? most : each), 0n);

  const tells = (extra: number) => {
    const unit = 10n ** BigInt(extra);
    const shown = (remainder: bigint) => roundHalfUp(remainder * unit, weightSum);
    if (inexact.some(({ remainder }) => shown(remainder) === 0n || shown(remainder) === unit)) return false;
    return lastUp === undefined || lastUp === firstDown || shown(lastUp) !== shown(firstDown);
  };
  let extra = EXTRA_DECIMALS;
  while (extra < MOST_EXTRA_DECIMALS && !tells(extra)) extra += 1;
  return decimals + extra;
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n);
}
