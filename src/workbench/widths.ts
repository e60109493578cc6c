/**
 * Widths of columns: plans count characters of the workbook's default font, the host points. Eleven points
 * of 宋体 or 等线 have digits of 8 pixels; for other sizes half an em is near enough.
 */
import type { Font } from '../plan/plan';
import { HOST_FONT } from './format-style';

const POINTS_PER_PIXEL = 0.75;
const DIGIT_EMS = 0.5;

function digitPixels({ size }: Font): number {
  return Math.ceil(Math.round(size / POINTS_PER_PIXEL) * DIGIT_EMS);
}

/** A column that nobody touched: 72 pixels. */
export const STANDARD_CHARACTERS = 9;

/** Points of a column that is so many characters of a font wide; columns are whole pixels. */
export function points(width: number, font: Font): number {
  return Math.round(width * digitPixels(font)) * POINTS_PER_PIXEL;
}

/** Characters, of the host's own font, of a column that is so many points wide. */
export function characters(size: number): number {
  return size / POINTS_PER_PIXEL / digitPixels(HOST_FONT);
}
