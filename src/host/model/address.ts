/** Addresses as Excel's interface writes and reads them. */
import {
  areaBetween,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from './area';
import type { Area } from './area';

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `A1`, `B2:C3`, `A:C`, `3:5`; with `$` where anchored. */
export function formatArea(given: Area, anchor: '' | '$' = ''): string {
  const columns = [given.column, lastColumn(given)].map((column) => anchor + columnLetters(column));
  const rows = [given.row, lastRow(given)].map((row) => `${anchor}${row + 1}`);
  const [firstColumn = '', endColumn = ''] = columns;
  const [firstRow = '', endRow = ''] = rows;
  if (isWholeRows(given)) return `${firstRow}:${endRow}`;
  if (isWholeColumns(given)) return `${firstColumn}:${endColumn}`;
  if (given.rows === 1 && given.columns === 1) return firstColumn + firstRow;
  return `${firstColumn}${firstRow}:${endColumn}${endRow}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r\d*|c\d*)$/iu;

/** Quoted only where it must be, as Excel does it. */
export function quoteSheetName(name: string): string {
  return PLAIN_NAME.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function sheetAddress(sheet: string, given: Area, anchor: '' | '$' = ''): string {
  return `${quoteSheetName(sheet)}!${formatArea(given, anchor)}`;
}

const PART = /^\$?([a-z]{1,3})?\$?(\d{1,7})?$/iu;

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function parseCorner(text: string): Corner | undefined {
  const match = PART.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  return {
    ...(match[1] !== undefined && { column: columnNumber(match[1]) }),
    ...(match[2] !== undefined && { row: Number(match[2]) - 1 }),
  };
}

/** Undefined when it is no area of a sheet. */
export function parseArea(text: string): Area | undefined {
  const parts = text.split(':');
  if (parts.length > 2) return undefined;
  const [from, to] = [parts[0], parts[1] ?? parts[0]].map((part) => parseCorner((part ?? '').trim()));
  if (!from || !to) return undefined;
  const isCell = from.row !== undefined && from.column !== undefined;
  // `A` alone is no area, and `A1:B` is none either.
  if (parts.length === 1 && !isCell) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? MAX_ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? MAX_COLUMNS - 1];
  const found = areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return isOnSheet(found) ? found : undefined;
}

/** Takes `'a b'!A1` apart; the sheet is undefined where none is named. */
export function splitAddress(address: string): { readonly sheet?: string; readonly area: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/su.exec(address.trim());
  if (!match) return { area: address.trim() };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), area: match[3] ?? '' };
}
