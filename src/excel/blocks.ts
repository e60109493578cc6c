/** A table of values → whole blocks, each small enough to be sent at once. */
import type { Range } from '../plan/address';
import { valueBytes } from './bytes';

/** What a cell is set to; null leaves it as it is. */
export type Entry = string | number | boolean | null;

export interface Block {
  /** Where it stands on the sheet. */
  readonly range: Range;
  readonly entries: readonly (readonly Entry[])[];
  /** Of each row, so that a large block is not counted again for each of its parts. */
  readonly rowBytes: readonly number[];
  readonly bytes: number;
}

type Rows = readonly (readonly Entry[])[];

/** With its brackets and a comma. */
function bytesOfRow(row: readonly Entry[]): number {
  return row.reduce<number>((bytes, entry) => bytes + valueBytes(entry), 3);
}

/** @param entries as wide and as high as the range */
export function makeBlock(range: Range, entries: Rows, rowBytes: readonly number[] = entries.map(bytesOfRow)): Block {
  return { range, entries, rowBytes, bytes: rowBytes.reduce((sum, bytes) => sum + bytes, 2) };
}

/**
 * The block around everything that is not null; undefined where there is nothing.
 * @param rows by row and column from A1; rows may end early
 */
export function blockOf(rows: Rows): Block | undefined {
  let top = rows.length;
  let bottom = -1;
  let left = Number.POSITIVE_INFINITY;
  let right = -1;
  rows.forEach((row, at) => {
    row.forEach((entry, column) => {
      if (entry === null) return;
      top = Math.min(top, at);
      bottom = at;
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
  });
  if (bottom < 0) return undefined;
  const columns = right - left + 1;
  const entries = rows
    .slice(top, bottom + 1)
    .map((row) => Array.from({ length: columns }, (_, column) => row[left + column] ?? null));
  return makeBlock({ row: top, column: left, rows: entries.length, columns }, entries);
}

/** Two halves, one above the other, or side by side where there is one row only; undefined for a single cell. */
export function halveBlock({ range, entries, rowBytes }: Block): [Block, Block] | undefined {
  const { row, column, rows, columns } = range;
  if (rows > 1) {
    const half = rows >> 1;
    return [
      makeBlock({ ...range, rows: half }, entries.slice(0, half), rowBytes.slice(0, half)),
      makeBlock({ ...range, row: row + half, rows: rows - half }, entries.slice(half), rowBytes.slice(half)),
    ];
  }
  if (columns === 1) return undefined;
  const half = columns >> 1;
  return [
    makeBlock(
      { ...range, columns: half },
      entries.map((each) => each.slice(0, half)),
    ),
    makeBlock(
      { ...range, column: column + half, columns: columns - half },
      entries.map((each) => each.slice(half)),
    ),
  ];
}

/** Pieces of at most so many bytes, in reading order; a single cell is never cut. */
export function cutBlock(block: Block, limit: number): Block[] {
  if (block.bytes <= limit) return [block];
  const halves = halveBlock(block);
  return halves ? halves.flatMap((half) => cutBlock(half, limit)) : [block];
}
