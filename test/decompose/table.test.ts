import fc from 'fast-check';
import { FINE_BITS, fitTable } from '../../src/decompose/fit-table';
import { roundTable } from '../../src/decompose/round-table';

const sum = (steps: readonly bigint[]) => steps.reduce((total, each) => total + each, 0n);
const across = (cells: readonly (readonly bigint[])[]) =>
  (cells[0] ?? []).map((_, at) => sum(cells.map((row) => row[at] ?? 0n)));
const big = (numbers: readonly (readonly number[])[]) => numbers.map((row) => row.map(BigInt));

/** Plain doubles, many rounds: a road of its own to the fitted table. */
function fitPlainly(
  weights: readonly (readonly number[])[],
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  let cells = weights.map((row) => [...row]);
  for (let round = 0; round < 300; round += 1) {
    cells = cells.map((row, at) =>
      row.map((cell) => (cell * (rows[at] ?? 0)) / (row.reduce((total, each) => total + each, 0) || 1)),
    );
    const sums = columns.map((_, at) => cells.reduce((total, row) => total + (row[at] ?? 0), 0) || 1);
    cells = cells.map((row) => row.map((cell, at) => (cell * (columns[at] ?? 0)) / (sums[at] ?? 1)));
  }
  return cells;
}

/** A table with positive weights, and margins that a whole-number table has. */
const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 12 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      weights: fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      like: fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  )
  .map(({ weights, like }) => {
    const margins = { rows: big(like).map(sum), columns: across(big(like)) };
    return { weights, margins };
  });

describe('a table of parts and areas', () => {
  it("rounds Cox's kind of table with every margin kept", () => {
    const fitted = fitTable(
      big([
        [1, 1, 1],
        [1, 1, 1],
        [1, 1, 1],
      ]),
      [2n, 2n, 1n],
      [2n, 2n, 1n],
    );
    const rounded = roundTable(fitted, { rows: [2n, 2n, 1n], columns: [2n, 2n, 1n] });
    expect(rounded).toEqual({
      kind: 'rounded',
      cells: big([
        [1, 1, 0],
        [1, 1, 0],
        [0, 0, 1],
      ]),
    });
  });

  it('is exact in every margin and within one step of the fitted table in every cell', () => {
    fc.assert(
      fc.property(tables, ({ weights, margins }) => {
        const rounded = roundTable(fitTable(big(weights), margins.rows, margins.columns), margins);
        if (rounded.kind !== 'rounded') throw new Error('blocked');
        expect(rounded.cells.map(sum)).toEqual(margins.rows);
        expect(across(rounded.cells)).toEqual(margins.columns);
        const fitted = fitPlainly(weights, margins.rows.map(Number), margins.columns.map(Number));
        rounded.cells.forEach((row, at) =>
          row.forEach((cell, column) => {
            expect(Math.abs(Number(cell) - (fitted[at]?.[column] ?? NaN))).toBeLessThan(1 + 1e-6);
          }),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the nearest of all tables with these margins, by the sum of squares', () => {
    const few = tables.filter(({ weights }) => weights.length <= 3 && (weights[0]?.length ?? 0) <= 4);
    fc.assert(
      fc.property(few, ({ weights, margins }) => {
        const fitted = fitTable(big(weights), margins.rows, margins.columns);
        const rounded = roundTable(fitted, margins);
        if (rounded.kind !== 'rounded') throw new Error('blocked');
        const shares = fitted.map((row) => row.map((cell) => Number(cell) / 2 ** Number(FINE_BITS)));
        const cost = (cells: readonly (readonly bigint[])[]) =>
          cells
            .flatMap((row, at) => row.map((cell, column) => (Number(cell) - (shares[at]?.[column] ?? 0)) ** 2))
            .reduce((total, each) => total + each, 0);
        expect(cost(rounded.cells)).toBeCloseTo(Math.min(...roundings(shares, margins).map(cost)), 6);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps to its margins up to 10^15 steps', () => {
    const total = 10n ** 15n - 1n;
    const weights = [
      [3n, 5n, 7n],
      [11n, 13n, 17n],
    ];
    const margins = {
      rows: [total / 3n, total - total / 3n],
      columns: [total / 7n, total / 5n, total - total / 7n - total / 5n],
    };
    const fitted = fitTable(weights, margins.rows, margins.columns);
    const rounded = roundTable(fitted, margins);
    if (rounded.kind !== 'rounded') throw new Error('blocked');
    expect(rounded.cells.map(sum)).toEqual(margins.rows);
    expect(across(rounded.cells)).toEqual(margins.columns);
    rounded.cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        const apart = (cell << FINE_BITS) - (fitted[at]?.[column] ?? 0n);
        expect(apart < 1n << FINE_BITS && -apart < 1n << FINE_BITS).toBe(true);
      }),
    );
  });

  it('says which rows have no room in the columns that are open to them, and how much they lack', () => {
    const margins = { rows: [5n, 1n], columns: [2n, 4n] };
    const fitted = fitTable(
      [
        [1n, 0n],
        [1n, 1n],
      ],
      margins.rows,
      margins.columns,
    );
    expect(roundTable(fitted, margins)).toEqual({ kind: 'blocked', rows: [0], columns: [0], short: 3n });
  });
});

/** Every table of cells rounded up or down that has the margins. */
function roundings(
  shares: readonly (readonly number[])[],
  { rows, columns }: { rows: readonly bigint[]; columns: readonly bigint[] },
): bigint[][][] {
  const width = columns.length;
  const found: bigint[][][] = [];
  const search = (at: number, cells: bigint[][], left: bigint[]): void => {
    const row = Math.floor(at / width);
    if (row === rows.length) {
      if (left.every((each) => each === 0n)) found.push(cells.map((line) => [...line]));
      return;
    }
    const column = at % width;
    const share = shares[row]?.[column] ?? 0;
    for (const value of new Set([BigInt(Math.floor(share + 1e-9)), BigInt(Math.ceil(share - 1e-9))])) {
      const line = [...(cells[row] ?? []), value];
      const done = column === width - 1;
      if (done ? sum(line) !== rows[row] : sum(line) > (rows[row] ?? 0n)) continue;
      const rest = left.map((each, place) => (place === column ? each - value : each));
      if ((rest[column] ?? 0n) < 0n) continue;
      search(at + 1, [...cells.slice(0, row), line], rest);
    }
  };
  search(0, [], [...columns]);
  return found;
}
