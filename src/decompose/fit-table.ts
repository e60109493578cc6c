/**
 * Iterative proportional fitting: scales a table of weights until its rows and columns add up to whole-number
 * margins, so that each cell keeps its proportions as far as the margins let it.
 * Source: W. E. Deming, F. F. Stephan, On a Least Squares Adjustment of a Sampled Frequency Table When the
 * Expected Marginal Totals are Known, Annals of Mathematical Statistics 11 (1940).
 */

/** Fitted cells are whole numbers of 2^-64 steps, fine enough to tell shares of 10^15 steps apart. */
export const FINE_BITS = 64n;

/** Margins that are met so closely that no rounding could tell. */
const CLOSE = 1n << (FINE_BITS - 30n);
/** Tables without zeros take some twenty rounds; where zeros force others to zero it may never end. */
const MOST_ROUNDS = 400;

/**
 * @param weights by row and column, ≥ 0; a zero stays zero
 * @param rows sums of the rows in steps, and `columns` those of the columns, with the same total
 * @returns cells in 2^-64 steps; near the margins where zeros keep them from being met
 */
export function fitTable(
  weights: readonly (readonly bigint[])[],
  rows: readonly bigint[],
  columns: readonly bigint[],
): bigint[][] {
  const wanted = rows.map((row) => row << FINE_BITS);
  const wantedAcross = columns.map((column) => column << FINE_BITS);
  // Weights of any size start as fine as the result is.
  let cells = weights.map((row) => row.map((weight) => weight << FINE_BITS));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    cells = cells.map((row, at) => scaledTo(row, wanted[at] ?? 0n));
    const sums = columns.map((_, column) => cells.reduce((sum, row) => sum + (row[column] ?? 0n), 0n));
    const isClose = sums.every((sum, column) => distance(sum, wantedAcross[column] ?? 0n) <= CLOSE);
    if (isClose) break;
    cells = cells.map((row) =>
      row.map((cell, column) => {
        const sum = sums[column] ?? 0n;
        return sum === 0n ? 0n : (cell * (wantedAcross[column] ?? 0n)) / sum;
      }),
    );
  }
  return cells;
}

function scaledTo(cells: readonly bigint[], wanted: bigint): bigint[] {
  const sum = cells.reduce((total, cell) => total + cell, 0n);
  return cells.map((cell) => (sum === 0n ? 0n : (cell * wanted) / sum));
}

function distance(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}
