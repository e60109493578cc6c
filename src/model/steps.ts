/**
 * Exact decimals. A figure with d decimals is a whole number of steps of 10^-d; sums and splits are
 * done in steps as bigint, so that no total is ever met "nearly".
 */

/** More decimals than any indicator prints; 4-decomposition asks for exactness up to here. */
export const MAX_DECIMALS = 6;

const PLAIN_DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/u;

/**
 * A decimal number as a whole number of steps of 10^-decimals.
 * @param value a finite number, or plain decimal text such as `"-12.50"`; no exponent, no separators
 * @returns undefined when the text is no plain decimal or the value does not lie on a step
 */
export function toSteps(value: number | string, decimals: number): bigint | undefined {
  const match = PLAIN_DECIMAL.exec(typeof value === 'number' ? plainDecimal(value) : value.trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  if (/[1-9]/u.test(fraction.slice(decimals))) return undefined;
  const steps = BigInt(whole + kept);
  return sign === '-' ? -steps : steps;
}

/** Steps as a decimal text with exactly `decimals` decimals: (4433n, 2) is `44.33`. */
export function formatSteps(steps: bigint, decimals: number): string {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return steps < 0n ? `-${text}` : text;
}

/** Steps as the nearest double, which is the one that the same decimal typed into a cell would be. */
export function fromSteps(steps: bigint, decimals: number): number {
  return Number(formatSteps(steps, decimals));
}

/**
 * The exact sum of figures that lie on steps of 10^-decimals, as the double nearest to it.
 * Figures with more decimals than that are summed with the decimals that they have.
 */
export function sumExactly(values: readonly number[], decimals: number): number {
  const finest = values.reduce((most, value) => Math.max(most, decimalsOf(value)), decimals);
  let total = 0n;
  for (const value of values) total += toSteps(value, finest) ?? 0n;
  return fromSteps(total, finest);
}

/** A decimal with its point moved, exactly: (57.5, -2) is 0.575, which 57.5 / 100 need not be. */
export function shiftDecimal(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** How many decimals the shortest decimal form of the number has: 44.33 has 2, 12 has 0. */
export function decimalsOf(value: number): number {
  const text = plainDecimal(value);
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The shortest decimal form without an exponent, which `String` gives below 10^21 and above 10^-7. */
function plainDecimal(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(text);
  if (!match) return text;
  const [, sign = '', lead = '', rest = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  const digits = lead + rest;
  const plain =
    exponent < 0
      ? `0.${'0'.repeat(-exponent - 1)}${digits}`
      : digits.padEnd(exponent + 1, '0').replace(new RegExp(`^(\\d{${exponent + 1}})(?=\\d)`, 'u'), '$1.');
  return sign + plain;
}
