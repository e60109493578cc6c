import * as fc from 'fast-check';
import { groupRectangles, joinAddresses, runsOf } from '../../src/excel/rectangles';
import { parseRange, type Range } from '../../src/plan/address';

const keys = fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), { maxLength: 8 }), {
  maxLength: 12,
});

/** What the groups paint, cell by cell; a cell painted twice is said so. */
function painted(groups: ReadonlyMap<string, readonly Range[]>): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [key, ranges] of groups) {
    for (const { row, column, rows, columns } of ranges) {
      for (let at = 0; at < rows * columns; at += 1) {
        const cell = `${row + Math.floor(at / columns)},${column + (at % columns)}`;
        cells.set(cell, cells.has(cell) ? 'twice' : key);
      }
    }
  }
  return cells;
}

describe('equal cells in few rectangles', () => {
  test('every cell gets its own look, and gets it once', () => {
    fc.assert(
      fc.property(keys, (rows) => {
        const expected = rows.flatMap((row, at) =>
          row.flatMap((key, column) => (key === undefined ? [] : [[`${at},${column}`, key] as const])),
        );
        expect(painted(groupRectangles(rows))).toEqual(new Map(expected));
      }),
    );
  });

  test('a table of one look is one rectangle', () => {
    const rows = Array.from({ length: 300 }, () => Array.from({ length: 200 }, () => 'boxed'));
    expect(groupRectangles(rows)).toEqual(new Map([['boxed', [{ row: 0, column: 0, rows: 300, columns: 200 }]]]));
  });

  test('rows that end early and gaps split a rectangle', () => {
    expect(groupRectangles([['a', 'a'], ['a', 'a'], ['a'], [], ['a']]).get('a')).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 2, column: 0, rows: 1, columns: 1 },
      { row: 4, column: 0, rows: 1, columns: 1 },
    ]);
  });
});

describe('runs', () => {
  test('join equal neighbours and leave out what is undefined', () => {
    expect(runsOf([8, 8, undefined, 8, 9, 9])).toEqual([
      { first: 0, last: 1, value: 8 },
      { first: 3, last: 3, value: 8 },
      { first: 4, last: 5, value: 9 },
    ]);
    expect(runsOf([])).toEqual([]);
  });
});

describe('addresses', () => {
  const ranges = fc.array(
    fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 99 }),
      columns: fc.integer({ min: 1, max: 99 }),
    }),
    { maxLength: 60 },
  );

  test('hold every rectangle in order, and never more characters than Excel takes', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: 40, max: 200 }), (all, limit) => {
        const addresses = joinAddresses(all, limit);
        expect(addresses.every((address) => address.length <= limit)).toBe(true);
        expect(addresses.flatMap((address) => address.split(',').map(parseRange))).toEqual(all);
      }),
    );
  });

  test('stay below 8,192 characters by themselves', () => {
    const scattered = Array.from({ length: 5_000 }, (_, row) => ({ row, column: 5, rows: 1, columns: 1 }));
    expect(Math.max(...joinAddresses(scattered).map((address) => address.length))).toBeLessThan(8_192);
  });
});
