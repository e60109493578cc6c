/**
 * A formula as it reads so many rows down and columns across, as when it is copied there. Files hold one
 * formula for many cells (shared formulas, rules on several ranges); plans hold one a place.
 */
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from '../plan/address';

/** Texts, quoted sheet names and table columns are stepped over; a word may be a reference, a name or a function. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|([\p{L}\p{N}_.$\\?]+)(?::([\p{L}\p{N}_.$\\?]+))?([(!]?)/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/iu;
const COLUMN = /^(\$?)([A-Z]{1,3})$/iu;
const ROW = /^(\$?)([1-9]\d{0,6})$/u;

const GONE = '#REF!';

export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replaceAll(PIECES, (piece, first?: string, last?: string, mark = '') => {
    // `A1!` is a sheet, `LOG10(` a function; in `A1:INDEX(` only the first word is a reference.
    if (first === undefined || mark === '!' || (mark === '(' && last === undefined)) return piece;
    const move = (word: string): string | undefined => shiftCell(word, rows, columns);
    if (last === undefined) return move(first) ?? piece;
    if (mark === '(') return `${move(first) ?? first}:${last}(`;
    const isRows = ROW.test(first) && ROW.test(last);
    const isColumns = COLUMN.test(first) && COLUMN.test(last);
    const line = (word: string): string => (isRows ? shiftRow(word, rows) : shiftColumn(word, columns));
    const [from, to] = [first, last].map((word) => (isRows || isColumns ? line(word) : (move(word) ?? word)));
    return from === GONE || to === GONE ? GONE : `${from ?? ''}:${to ?? ''}`;
  });
}

/** Undefined where the word is no cell. */
function shiftCell(word: string, rows: number, columns: number): string | undefined {
  const match = CELL.exec(word);
  if (!match) return undefined;
  const [, columnAnchor = '', letters = '', rowAnchor = '', number = ''] = match;
  if (columnNumber(letters) >= MAX_COLUMNS || Number(number) > MAX_ROWS) return undefined;
  const column = shiftColumn(columnAnchor + letters, columns);
  const row = shiftRow(rowAnchor + number, rows);
  return column === GONE || row === GONE ? GONE : column + row;
}

function shiftColumn(word: string, by: number): string {
  if (word.startsWith('$')) return word;
  const column = columnNumber(word) + by;
  return column >= 0 && column < MAX_COLUMNS ? columnLetters(column) : GONE;
}

function shiftRow(word: string, by: number): string {
  if (word.startsWith('$')) return word;
  const row = Number(word) + by;
  return row >= 1 && row <= MAX_ROWS ? String(row) : GONE;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
