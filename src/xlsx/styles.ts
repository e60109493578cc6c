/** Styles and conditional looks of a plan, in the library's words. */
import type { CellStyle as LibraryStyle } from 'hucre/xlsx';
import type { Border, Borders, CellStyle, ConditionalLook, Font } from '../plan/plan';

type LibraryFont = NonNullable<LibraryStyle['font']>;
type LibraryBorders = NonNullable<LibraryStyle['border']>;
type LibraryAlignment = NonNullable<LibraryStyle['alignment']>;

/** Cells without a format of their own; the library would write it as a custom one. */
const GENERAL = 'General';

export function toFont({ name, size, bold, italic, underline, colour }: Font): LibraryFont {
  return {
    name,
    size,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(colour === undefined ? {} : { color: { rgb: colour } }),
  };
}

function toSide({ weight, colour }: Border): NonNullable<LibraryBorders['top']> {
  return { style: weight, color: { rgb: colour } };
}

function toBorders({ top, bottom, left, right, diagonalDown }: Borders): LibraryBorders {
  return {
    ...(top ? { top: toSide(top) } : {}),
    ...(bottom ? { bottom: toSide(bottom) } : {}),
    ...(left ? { left: toSide(left) } : {}),
    ...(right ? { right: toSide(right) } : {}),
    ...(diagonalDown ? { diagonal: toSide(diagonalDown), diagonalDown: true } : {}),
  };
}

function toAlignment({ horizontal, vertical, wrap, indent }: CellStyle): LibraryAlignment {
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(indent ? { indent } : {}),
  };
}

export function toCellStyle(style: CellStyle): LibraryStyle {
  const { font, fill, borders, numberFormat, unlocked } = style;
  const alignment = toAlignment(style);
  return {
    font: toFont(font),
    ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(borders ? { border: toBorders(borders) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(numberFormat === undefined || numberFormat === GENERAL ? {} : { numFmt: numberFormat }),
    ...(unlocked ? { protection: { locked: false } } : {}),
  };
}

/**
 * What a conditional format changes. Excel paints such a fill in the pattern's background colour and
 * LibreOffice in the foreground, so both are set; an alignment would make Excel repair the file.
 */
export function toConditionalStyle({
  fill,
  fontColour,
  bold,
  underline,
  strikethrough,
  numberFormat,
}: ConditionalLook): LibraryStyle {
  const font: LibraryFont = {
    ...(bold ? { bold } : {}),
    ...(underline ? { underline } : {}),
    ...(strikethrough ? { strikethrough } : {}),
    ...(fontColour === undefined ? {} : { color: { rgb: fontColour } }),
  };
  return {
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
    ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
  };
}
