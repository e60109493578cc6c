/** A1 arithmetic. Rows and columns count from 0; the forms that Excel reads count from 1. */

/** The last row and column of a sheet in Excel 2007 and later. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells by its first cell and its size (both sizes at least 1). */
export interface Range {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

export interface Anchoring {
  /** `$` before the row number. */
  readonly row?: boolean;
  /** `$` before the column letters. */
  readonly column?: boolean;
}

/** (4, 5) → F5 is row index 4, column index 5; with anchors `$F$5`. */
export function cellAddress(row: number, column: number, anchored: Anchoring = {}): string {
  return `${anchored.column ? '$' : ''}${columnLetters(column)}${anchored.row ? '$' : ''}${row + 1}`;
}

const ABSOLUTE: Anchoring = { row: true, column: true };

/** `B3:D8`, or `B3` for a single cell. */
export function rangeAddress(range: Range, anchored: Anchoring = {}): string {
  const first = cellAddress(range.row, range.column, anchored);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1, anchored)}`;
}

export function absoluteRange(range: Range): string {
  return rangeAddress(range, ABSOLUTE);
}

/** A sheet's name as formulas write it: always quoted, so that blanks, brackets and digits are safe. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'附件1 目标分解表'!$B$2:$F$9` */
export function sheetRange(sheet: string, range: Range): string {
  return `${quoteSheet(sheet)}!${absoluteRange(range)}`;
}

const CELL_FORM = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u;

/** Reads `F5` or `$F$5`; undefined when it is no cell of a sheet. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = CELL_FORM.exec(address);
  if (!match?.[1] || !match[2]) return undefined;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(match[2]) - 1;
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

/** Reads `B3:D8` or `B3`, in any order of corners; undefined when it is no range of cells. */
export function parseRange(address: string): Range | undefined {
  const [from, to = from, ...more] = address.split(':');
  if (more.length > 0) return undefined;
  const first = from === undefined ? undefined : parseCell(from);
  const last = to === undefined ? undefined : parseCell(to);
  if (!first || !last) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  };
}

/** True where the two rectangles share a cell. */
export function overlap(left: Range, right: Range): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}
