/** Decimals of any length, read exactly: what a problem's totals, holds and weights are given as. */
import { decimalsOf, formatSteps, toSteps } from '../model/steps';

/** A number, or plain decimal text such as `"44.33"` where a double would be too coarse. */
export type Decimal = number | string;

/** Whole digits over a power of ten: 44.33 is 4433 and 2. */
export interface Exact {
  readonly digits: bigint;
  readonly decimals: number;
}

/** @returns undefined where the value is no plain decimal (NaN and Infinity among them) */
export function readDecimal(value: Decimal): Exact | undefined {
  const decimals = typeof value === 'number' ? decimalsOf(value) : decimalsOfText(value.trim());
  const digits = toSteps(value, decimals);
  return digits === undefined ? undefined : { digits, decimals };
}

/** Without zeros at the end: (8600, 2) is `86`. */
export function decimalText({ digits, decimals }: Exact): string {
  const text = formatSteps(digits, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
}

/** Below zero where the left value is the smaller one. */
export function compareExact(left: Exact, right: Exact): number {
  const decimals = Math.max(left.decimals, right.decimals);
  const difference =
    left.digits * 10n ** BigInt(decimals - left.decimals) - right.digits * 10n ** BigInt(decimals - right.decimals);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How many decimals the value needs: 44.30 needs one. */
export function decimalsNeeded(exact: Exact): number {
  return decimalsOfText(decimalText(exact));
}

/** The steps of 10^-stepDecimals next to a value ≥ 0: its own step twice, or those below and above it. */
export function neighbours({ digits, decimals }: Exact, stepDecimals: number): readonly [bigint, bigint] {
  if (decimals <= stepDecimals) {
    const steps = digits * 10n ** BigInt(stepDecimals - decimals);
    return [steps, steps];
  }
  const unit = 10n ** BigInt(decimals - stepDecimals);
  const below = digits / unit;
  return [below, digits % unit === 0n ? below : below + 1n];
}

/** How far a value stands below the next step, for a value with more decimals than the step. */
export function gapToNextStep(exact: Exact, stepDecimals: number): Exact {
  const [, above] = neighbours(exact, stepDecimals);
  return { digits: above * 10n ** BigInt(exact.decimals - stepDecimals) - exact.digits, decimals: exact.decimals };
}

function decimalsOfText(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
