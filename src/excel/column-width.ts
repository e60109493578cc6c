/**
 * Column widths: plans count characters as files do, cells' padding included; Office.js counts points.
 * A character is as wide as the widest digit of the workbook's default font, in whole pixels at 96 dpi.
 */
import type { Font } from '../plan/plan';

const PIXELS_PER_POINT = 96 / 72;
/** Digits are half an em wide in 宋体 and nearly so in the fonts that Excel uses by default. */
const DIGIT_EMS = 0.5;

/** Pixels of the widest digit: 8 for 宋体 11. */
export function digitPixels({ size }: Font): number {
  return Math.ceil(Math.round(size * PIXELS_PER_POINT) * DIGIT_EMS);
}

/** Points of a column that is so many characters wide; Excel rounds columns to whole pixels. */
export function columnPoints(characters: number, font: Font): number {
  return Math.round(characters * digitPixels(font)) / PIXELS_PER_POINT;
}
