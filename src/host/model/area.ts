/** Rectangles of cells, counted from 0, and what can be done with them. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** By its first and last cell, both within. */
export function areaBetween(row: number, column: number, lastRow: number, lastColumn: number): Area {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export const lastRow = ({ row, rows }: Area): number => row + rows - 1;
export const lastColumn = ({ column, columns }: Area): number => column + columns - 1;
export const isWholeColumns = ({ row, rows }: Area): boolean => row === 0 && rows === MAX_ROWS;
export const isWholeRows = ({ column, columns }: Area): boolean => column === 0 && columns === MAX_COLUMNS;
export const isUnbounded = (each: Area): boolean => isWholeColumns(each) || isWholeRows(each);
export const cellCount = ({ rows, columns }: Area): number => rows * columns;

export function isOnSheet({ row, column, rows, columns }: Area): boolean {
  return (
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS
  );
}

export function holds(outer: Area, row: number, column: number): boolean {
  return row >= outer.row && row <= lastRow(outer) && column >= outer.column && column <= lastColumn(outer);
}

export function holdsArea(outer: Area, inner: Area): boolean {
  return holds(outer, inner.row, inner.column) && holds(outer, lastRow(inner), lastColumn(inner));
}

export function intersect(left: Area, right: Area): Area | undefined {
  const row = Math.max(left.row, right.row);
  const column = Math.max(left.column, right.column);
  const rows = Math.min(lastRow(left), lastRow(right)) - row + 1;
  const columns = Math.min(lastColumn(left), lastColumn(right)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function overlaps(left: Area, right: Area): boolean {
  return intersect(left, right) !== undefined;
}

/** The smallest rectangle round both. */
export function boundingArea(left: Area, right: Area): Area {
  return areaBetween(
    Math.min(left.row, right.row),
    Math.min(left.column, right.column),
    Math.max(lastRow(left), lastRow(right)),
    Math.max(lastColumn(left), lastColumn(right)),
  );
}

/** What is left of `from` without `hole`: up to four rectangles, above, below, left, right. */
export function subtract(from: Area, hole: Area): readonly Area[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  return [
    areaBetween(from.row, from.column, cut.row - 1, lastColumn(from)),
    areaBetween(lastRow(cut) + 1, from.column, lastRow(from), lastColumn(from)),
    areaBetween(cut.row, from.column, lastRow(cut), cut.column - 1),
    areaBetween(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(from)),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

export function subtractAll(from: readonly Area[], holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>((rest, hole) => rest.flatMap((each) => subtract(each, hole)), from);
}

export function* cellsOf({ row, column, rows, columns }: Area): Generator<readonly [number, number]> {
  for (let at = row; at < row + rows; at += 1) {
    for (let across = column; across < column + columns; across += 1) yield [at, across];
  }
}
