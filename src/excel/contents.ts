/**
 * What stands in cells, in a form that compares: two readings of a sheet that nobody typed on are the
 * same, and so are a sheet and the plan that it was written from.
 *
 * A formula is its text and not its value, which follows other sheets. It is compared without what Excel
 * writes in its own way or changes when a sheet is renamed: names of sheets, blanks, capitals of names.
 */
import type { CellPatch } from '../app/port';
import type { GridCell } from '../model/grid';
import type { CellStyle, SheetPlan } from '../plan/plan';
import { GENERAL } from './cell-calls';
import { plainValue } from './grid-cell';

export type Rows = readonly (readonly (GridCell | undefined)[])[];

/** A text in quotes; a sheet's name in quotes with its mark; a word, with a mark or as the first of a range. */
const PARTS = /("(?:[^"]|"")*")|'(?:[^']|'')*'!|([\p{L}\p{N}_.$]+)(?:(!)|:([\p{L}\p{N}_.$]+))?|[\s@]/gu;
/** What some versions of Excel put before the names of newer functions. */
const PREFIX = /^_xl(?:fn|ws)\./iu;

/** Without what Excel writes in its own way. */
export function looseFormula(formula: string): string {
  return formula.replaceAll(PARTS, (match, text?: string, word?: string, mark?: string, to?: string) => {
    if (text !== undefined) return text;
    if (word === undefined || mark !== undefined) return '';
    const plain = word.replace(PREFIX, '').toUpperCase();
    // A range of one cell is that cell.
    return to === undefined || to === word ? plain : match.toUpperCase();
  });
}

/** Excel keeps 15 digits of a number. */
const DIGITS = 15;

/** '' for a blank cell; what is text, number, truth, error or formula never looks like another. */
export function contentKey(cell: GridCell | undefined): string {
  if (!cell) return '';
  if (cell.formula !== undefined) return `=${looseFormula(cell.formula)}`;
  const { value } = cell;
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `n${Number(value.toPrecision(DIGITS))}`;
  if (typeof value === 'object') return `e${value.error}`;
  return typeof value === 'string' ? `t${value}` : `b${value}`;
}

function isSame(left: GridCell | undefined, right: GridCell | undefined): boolean {
  // Two readings spell nearly every formula alike, and comparing what they spell loosely takes its time.
  const isAlike = left?.formula !== undefined && left.formula === right?.formula;
  return isAlike || contentKey(left) === contentKey(right);
}

/** The first cell, in reading order, that is not the same; undefined where all are. */
export function firstDifference(before: Rows, now: Rows): { row: number; column: number } | undefined {
  for (let row = 0; row < Math.max(before.length, now.length); row += 1) {
    const [left = [], right = []] = [before[row], now[row]];
    for (let column = 0; column < Math.max(left.length, right.length); column += 1) {
      if (!isSame(left[column], right[column])) return { row, column };
    }
  }
  return undefined;
}

/** What a sheet of the plan will hold, as it is read back. */
export function plannedRows({ rows }: SheetPlan, styles: Readonly<Record<string, CellStyle>>): Rows {
  return rows.map(({ cells }) =>
    cells.map((cell): GridCell | undefined => {
      if (!cell) return undefined;
      if (cell.formula !== undefined) return { value: null, formula: cell.formula };
      const format = styles[cell.style]?.numberFormat ?? GENERAL;
      return { value: plainValue({ value: cell.value, type: '' }, format) };
    }),
  );
}

/** The same with some cells changed. */
export function patchedRows(rows: Rows, patches: readonly CellPatch[]): Rows {
  const after = rows.map((row) => [...row]);
  for (const { row, column, value, numberFormat } of patches) {
    while (after.length <= row) after.push([]);
    const cells = after[row];
    if (cells) cells[column] = { value: plainValue({ value, type: '' }, numberFormat) };
  }
  return after;
}

/** Multipliers of a known 53-bit hash (cyrb53). */
const PRIMES = [2_654_435_761, 1_597_334_677, 2_246_822_507, 3_266_489_909] as const;
const SEEDS = [0xde_ad_be_ef, 0x41_c6_ce_57] as const;

/** Both halves of the hash, with a text more in it. Plain numbers and an array of integers, for speed. */
function mix(state: Int32Array, text: string): void {
  let [high = 0, low = 0] = state;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, PRIMES[0]);
    low = Math.imul(low ^ code, PRIMES[1]);
  }
  state[0] = high;
  state[1] = low;
}

function letters([first = 0, second = 0]: Int32Array): string {
  const [, , a, b] = PRIMES;
  const high = Math.imul(first ^ (first >>> 16), a) ^ Math.imul(second ^ (second >>> 13), b);
  const low = Math.imul(second ^ (second >>> 16), a) ^ Math.imul(high ^ (high >>> 13), b);
  return (0x1_00_00_00_00 * (0x1f_ff_ff & low) + (high >>> 0)).toString(36);
}

/** A few letters that two sheets share only where the same stands in the same cells. */
export function digestOf(rows: Rows): string {
  const state = Int32Array.from(SEEDS);
  rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      const key = contentKey(cell);
      if (key !== '') mix(state, `${at},${column}:${key}\n`);
    });
  });
  return letters(state);
}

/** The digest of a sheet that holds nothing. */
export const BLANK_DIGEST = digestOf([]);
