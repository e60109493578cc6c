/** What is to be read → bands of rows, and bands → requests whose answers Excel will still send. */
import type { Range } from '../plan/address';

/**
 * Cells a request. A cell's value, type, formula and format come to some 60 bytes, and to 200 with long
 * Chinese text; Excel refuses answers over 5 MB, and what it refuses is asked for again in halves.
 */
export const PIECE_CELLS = 24_000;

export interface Band {
  /** Index of the sheet that it belongs to. */
  readonly sheet: number;
  readonly range: Range;
}

export function cellsIn({ range }: Band): number {
  return range.rows * range.columns;
}

/** Bands of whole rows, each of at most so many cells (or one row). */
export function cutBands({ sheet, range }: Band, limit: number = PIECE_CELLS): Band[] {
  const height = Math.max(1, Math.floor(limit / range.columns));
  return Array.from({ length: Math.ceil(range.rows / height) }, (_, index) => {
    const row = range.row + index * height;
    return { sheet, range: { ...range, row, rows: Math.min(height, range.row + range.rows - row) } };
  });
}

/** Small bands share a request. */
export function groupBands(bands: readonly Band[], limit: number = PIECE_CELLS): Band[][] {
  const groups: Band[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const band of bands) {
    cells += cellsIn(band);
    const group = groups.at(-1);
    if (group && cells <= limit) group.push(band);
    else {
      groups.push([band]);
      cells = cellsIn(band);
    }
  }
  return groups;
}

/** The same cells in two requests; undefined for a single cell. */
export function halveBands(bands: readonly Band[]): (readonly Band[])[] | undefined {
  const [first] = bands;
  if (!first) return undefined;
  if (bands.length > 1) {
    const half = bands.length >> 1;
    return [bands.slice(0, half), bands.slice(half)];
  }
  const { sheet, range } = first;
  const { row, column, rows, columns } = range;
  if (rows > 1) {
    const half = rows >> 1;
    return [
      [{ sheet, range: { ...range, rows: half } }],
      [{ sheet, range: { ...range, row: row + half, rows: rows - half } }],
    ];
  }
  if (columns === 1) return undefined;
  const half = columns >> 1;
  return [
    [{ sheet, range: { ...range, columns: half } }],
    [{ sheet, range: { ...range, column: column + half, columns: columns - half } }],
  ];
}
