import * as fc from 'fast-check';
import { blockOf, cutBlock, halveBlock, type Block, type Entry } from '../../src/excel/blocks';
import { textBytes, valueBytes } from '../../src/excel/bytes';
import { halvePiece, intoPieces, type Call } from '../../src/excel/call';
import { cellsIn, cutBands, groupBands, halveBands, type Band } from '../../src/excel/read-bands';

const entry: fc.Arbitrary<Entry> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('完成数', '专利"授权"量', '第一行\n第二行', '=SUM(A1:A9)'),
);
const table = fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 10 });

/** How the client sends it: JSON inside of JSON. */
const sent = (value: unknown): number => Buffer.byteLength(JSON.stringify(JSON.stringify(value))) - 2;

/** The cells that blocks set, by place. */
function cellsOf(blocks: readonly Block[]): Map<string, Entry> {
  return new Map(
    blocks.flatMap(({ range, entries }) =>
      entries.flatMap((row, at) =>
        row.flatMap((value, column) =>
          value === null ? [] : [[`${range.row + at},${range.column + column}`, value] as const],
        ),
      ),
    ),
  );
}

describe('bytes', () => {
  test('are never fewer than what is sent', () => {
    fc.assert(fc.property(entry, (value) => expect(valueBytes(value)).toBeGreaterThanOrEqual(sent(value))));
  });

  test('are not many more for Chinese text', () => {
    expect(textBytes('高新技术企业净增数')).toBeLessThanOrEqual(sent('高新技术企业净增数') + 2);
  });
});

describe('blocks of values', () => {
  test('hold every value at its place, however they are cut', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 300 }), (rows, limit) => {
        const block = blockOf(rows);
        const whole = rows.flatMap((row, at) =>
          row.flatMap((value, column) => (value === null ? [] : [[`${at},${column}`, value] as const])),
        );
        const pieces = block ? cutBlock(block, limit) : [];
        expect(cellsOf(pieces)).toEqual(new Map(whole));
        for (const { bytes, range, entries } of pieces) {
          expect(bytes <= limit || range.rows * range.columns === 1).toBe(true);
          expect(bytes).toBeGreaterThanOrEqual(sent(entries));
          expect(entries.map((row) => row.length)).toEqual(entries.map(() => range.columns));
        }
      }),
    );
  });

  test('leave out blank margins', () => {
    expect(blockOf([[], [null, null, 1], [null, 2, null, null]])?.range).toEqual({
      row: 1,
      column: 1,
      rows: 2,
      columns: 2,
    });
    expect(blockOf([[null], []])).toBeUndefined();
  });

  test('a single cell is never cut', () => {
    expect(halveBlock(blockOf([['字'.repeat(32_767)]]) as Block)).toBeUndefined();
  });
});

describe('requests', () => {
  const calls = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 40 });
  const noted = (sizes: readonly number[]): Call[] => sizes.map((bytes) => ({ bytes, apply: () => undefined }));

  test('keep the order, and stay below the limit', () => {
    fc.assert(
      fc.property(calls, fc.integer({ min: 50, max: 200 }), (sizes, limit) => {
        const all = noted(sizes);
        const pieces = intoPieces(all, limit);
        expect(pieces.flat()).toEqual(all);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });

  test('a refused request goes in halves, down to a single call that can’t be cut', () => {
    const [a, b, c] = noted([1, 2, 3]) as [Call, Call, Call];
    expect(halvePiece([a, b, c])).toEqual([[a], [b, c]]);
    expect(halvePiece([a])).toBeUndefined();
    expect(halvePiece([{ ...a, halves: () => [b, c] }])).toEqual([[b], [c]]);
  });
});

describe('bands to read', () => {
  const range = fc.record({
    row: fc.nat(50),
    column: fc.nat(50),
    rows: fc.integer({ min: 1, max: 60 }),
    columns: fc.integer({ min: 1, max: 30 }),
  });
  const rowsOf = (bands: readonly Band[]) =>
    bands.flatMap((band) =>
      Array.from({ length: band.range.rows }, (_, at) => ({ ...band.range, row: band.range.row + at, rows: 1 })),
    );

  test('cover each row once, in requests within the limit', () => {
    fc.assert(
      fc.property(range, fc.integer({ min: 30, max: 200 }), (used, limit) => {
        const groups = groupBands(cutBands({ sheet: 0, range: used }, limit), limit);
        expect(rowsOf(groups.flat())).toEqual(rowsOf([{ sheet: 0, range: used }]));
        for (const group of groups)
          expect(group.reduce((sum, band) => sum + cellsIn(band), 0)).toBeLessThanOrEqual(limit);
      }),
    );
  });

  test('small sheets share a request', () => {
    const bands = [0, 1, 2].map((sheet): Band => ({ sheet, range: { row: 0, column: 0, rows: 10, columns: 10 } }));
    expect(groupBands(bands, 250).map((group) => group.map(({ sheet }) => sheet))).toEqual([[0, 1], [2]]);
  });

  test('an answer that is too large is asked for in halves, down to a cell', () => {
    const wide: Band = { sheet: 1, range: { row: 4, column: 2, rows: 1, columns: 3 } };
    expect(
      halveBands([wide])
        ?.flat()
        .map((band) => [band.range.column, band.range.columns]),
    ).toEqual([
      [2, 1],
      [3, 2],
    ]);
    expect(halveBands([{ sheet: 1, range: { row: 4, column: 2, rows: 1, columns: 1 } }])).toBeUndefined();
  });
});
