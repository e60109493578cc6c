/**
 * How wide and how high text is, near enough that nothing is clipped: hosts give no fonts to measure
 * with when a plan is made, so a full-width sign counts one em and a half-width sign half an em.
 */

/** Pixels of one character of column width with 宋体 11, the default font of our workbooks. */
const PIXELS_PER_CHARACTER = 8;
const POINTS_PER_PIXEL = 0.75;
/** What a cell keeps free on its left and right. */
const CELL_PADDING_POINTS = 6;
/** Line height in ems: 1.2 with 仿宋; substituted fonts (Noto CJK) need 1.45. */
const LINE_HEIGHT = 1.45;
const ROW_PADDING_POINTS = 6;
/** Excel's own limit for a row. */
const HIGHEST_ROW = 409;

/** Signs at least as wide as a Chinese character: CJK, kana, full-width forms, and the dashes between them. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** Width in ems of the font's size. */
export function textWidth(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 1 : 0.55;
  return width;
}

export function longestLine(text: string): number {
  return Math.max(...text.split('\n').map(textWidth));
}

/** Points of a column that is `width` characters wide, its padding included, as files count it. */
export function columnPoints(width: number): number {
  return width * PIXELS_PER_CHARACTER * POINTS_PER_PIXEL;
}

/** The column width (characters) at which a text of so many ems stands on one line. */
export function widthFor(ems: number, fontSize: number): number {
  const points = ems * fontSize + CELL_PADDING_POINTS;
  return points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER;
}

/** Lines that a text takes in a cell of so many points: hard breaks kept, soft breaks anywhere. */
export function countLines(text: string, fontSize: number, points: number): number {
  const ems = Math.max(1, (points - CELL_PADDING_POINTS) / fontSize);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, wrappedLines(line, ems)), 0);
}

/** A Latin word or number stays whole where it fits on a line; everything else may break anywhere. */
const PIECES = /[\u0021-\u024F]+|./gsu;

/** A wide sign never straddles a line, so a line of 7.5 ems holds seven. */
function wrappedLines(line: string, ems: number): number {
  let lines = 1;
  let used = 0;
  const take = (width: number) => {
    if (used + width > ems) {
      lines += 1;
      used = width;
    } else {
      used += width;
    }
  };
  for (const piece of line.match(PIECES) ?? []) {
    const width = textWidth(piece);
    // A blank at the end of a line takes no room.
    if (piece === ' ' && used + width > ems) continue;
    if (width <= ems) take(width);
    else for (const sign of piece) take(textWidth(sign));
  }
  return lines;
}

/** The height (points) of a row whose fullest cell has so many lines. */
export function heightFor(lines: number, fontSize: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(lines * fontSize * LINE_HEIGHT + ROW_PADDING_POINTS));
}
