/** Sets of cells as rectangles: what they share, what is left of them. */
import { overlap, parseRange, type Range } from '../plan/address';

/**
 * The areas of an address as Excel gives it: with or without the sheet's name before each, of one area or of
 * several. Undefined where one of them is of whole rows or columns.
 */
export function rangesOf(address: string): Range[] | undefined {
  // A sheet's name may hold a comma.
  const areas = address.replaceAll(/'(?:[^']|'')*'!|[^,!]*!/gu, '').split(',');
  const ranges = areas.flatMap((area) => parseRange(area.trim()) ?? []);
  return ranges.length === areas.length ? ranges : undefined;
}

/** Undefined where the two share no cell. */
export function common(left: Range, right: Range): Range | undefined {
  if (!overlap(left, right)) return undefined;
  const [row, column] = [Math.max(left.row, right.row), Math.max(left.column, right.column)];
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row;
  const columns = Math.min(left.column + left.columns, right.column + right.columns) - column;
  return { row, column, rows, columns };
}

/** The smallest rectangle that holds both. */
export function around(left: Range, right: Range): Range {
  const [row, column] = [Math.min(left.row, right.row), Math.min(left.column, right.column)];
  const bottom = Math.max(left.row + left.rows, right.row + right.rows);
  const end = Math.max(left.column + left.columns, right.column + right.columns);
  return { row, column, rows: bottom - row, columns: end - column };
}

function without(range: Range, cut: Range): Range[] {
  const shared = common(range, cut);
  if (!shared) return [range];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  const beside = { row: shared.row, rows: shared.rows };
  return [
    { ...range, rows: shared.row - range.row },
    { ...range, row: below, rows: range.row + range.rows - below },
    { ...beside, column: range.column, columns: shared.column - range.column },
    { ...beside, column: right, columns: range.column + range.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The cells of some rectangles that lie in none of the others. */
export function outside(ranges: readonly Range[], cuts: readonly Range[]): Range[] {
  return cuts.reduce<Range[]>((left, cut) => left.flatMap((range) => without(range, cut)), [...ranges]);
}
