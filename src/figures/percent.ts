/**
 * Percentages are kept in points (47.0); Excel keeps 0.47 in a cell with a percent format. The way
 * between the two is a shift of the decimal point, never a multiplication: 0.575 × 100 is 57.49999….
 */
import { shiftDecimal } from '../model/steps';

/** Spreadsheets calculate with doubles and look at them with so many digits. */
const DIGITS = 15;

/** 0.575 → 57.5; 0.026000000000000002, which 2.6 / 100 comes to, → 2.6 */
export function pointsFromFraction(fraction: number): number {
  return shiftDecimal(Number(fraction.toPrecision(DIGITS)), 2);
}

/** 57.5 → 0.575 */
export function fractionFromPoints(points: number): number {
  return shiftDecimal(points, -2);
}

/** True for number formats that show a fraction as a percentage; a quoted or escaped % is only a sign. */
export function isPercentFormat(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && numberFormat.replace(/"[^"]*"|\\./gu, '').includes('%');
}
