import fc from 'fast-check';
import {
  absoluteRange,
  cellAddress,
  columnLetters,
  MAX_COLUMNS,
  MAX_ROWS,
  overlap,
  parseCell,
  parseRange,
  quoteSheet,
  rangeAddress,
  sheetRange,
  type Range,
} from '../../src/plan/address';

const ROW = fc.nat(MAX_ROWS - 1);
const COLUMN = fc.nat(MAX_COLUMNS - 1);
/** Two corners, in any order. */
const CORNERS = fc.tuple(ROW, COLUMN, ROW, COLUMN);
const rangeOf = ([row1, column1, row2, column2]: readonly [number, number, number, number]): Range => ({
  row: Math.min(row1, row2),
  column: Math.min(column1, column2),
  rows: Math.abs(row1 - row2) + 1,
  columns: Math.abs(column1 - column2) + 1,
});

describe('A1 arithmetic', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [MAX_COLUMNS - 1, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  it('leads to every cell and back', () => {
    fc.assert(
      fc.property(ROW, COLUMN, fc.boolean(), fc.boolean(), (row, column, fixRow, fixColumn) =>
        expect(parseCell(cellAddress(row, column, { row: fixRow, column: fixColumn }))).toEqual({ row, column }),
      ),
    );
  });

  it('leads to every range and back, from whichever corners', () => {
    fc.assert(
      fc.property(CORNERS, (corners) => {
        const range = rangeOf(corners);
        expect(parseRange(rangeAddress(range))).toEqual(range);
        expect(parseRange(absoluteRange(range))).toEqual(range);
        expect(parseRange(`${cellAddress(corners[0], corners[1])}:${cellAddress(corners[2], corners[3])}`)).toEqual(
          range,
        );
      }),
    );
    expect(rangeAddress({ row: 2, column: 1, rows: 1, columns: 1 })).toBe('B3');
  });

  it.each(['', 'A', '1', 'A0', 'a1', 'XFE1', 'A1048577', 'AAAA1', 'A1B', '$$A1', 'A:A', 'A1:', ':A1', 'A1:B', 'R1C1'])(
    '%j is no cell and no range of cells',
    (address) => {
      expect(parseCell(address)).toBeUndefined();
      expect(parseRange(address)).toBeUndefined();
    },
  );

  it('finds that two ranges overlap exactly where they share a cell', () => {
    const small = fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4), fc.nat(4)).map(rangeOf);
    const cells = ({ row, column, rows, columns }: Range) =>
      Array.from({ length: rows * columns }, (_, index) =>
        cellAddress(row + Math.floor(index / columns), column + (index % columns)),
      );
    fc.assert(
      fc.property(small, small, (left, right) => {
        const shared = cells(left).some((address) => cells(right).includes(address));
        expect(overlap(left, right)).toBe(shared);
        expect(overlap(right, left)).toBe(shared);
      }),
    );
  });

  it('quotes sheet names so that an apostrophe ends no name', () => {
    expect(sheetRange("附件1 'A'", { row: 1, column: 1, rows: 8, columns: 5 })).toBe("'附件1 ''A'''!$B$2:$F$9");
    fc.assert(
      fc.property(fc.string(), (name) => {
        const quoted = quoteSheet(name);
        expect(quoted).toMatch(/^'(?:[^']|'')*'$/u);
        expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(name);
      }),
    );
  });
});
