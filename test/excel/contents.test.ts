/** A sheet that nobody typed on compares as unchanged, however Excel writes its formulas; every typing is seen. */
import * as fc from 'fast-check';
import { BLANK_DIGEST, contentKey, digestOf, firstDifference, patchedRows } from '../../src/excel/contents';
import { ownFormula } from '../../src/excel/own-formula';
import type { GridCell } from '../../src/model/grid';

const formula = (text: string): GridCell => ({ value: null, formula: text });
const plain = (value: GridCell['value']): GridCell => ({ value });

describe('the same', () => {
  test.each([
    ["'附件2'!B1+2", '附件2!B1+2'],
    ["'2017 目标'!$B$1", "'改过名的'!$B$1"],
    ["'Bob''s'!A1", "'x'!A1"],
    ['SUM(C4:C4)', 'SUM(C4)'],
    ['sum( A1 , b2 )', 'SUM(A1,B2)'],
    ['_xlfn.IFS(A1>0,1)', 'IFS(A1>0,1)'],
    ['@A1:A9', 'A1:A9'],
    ['IF(B2="","",B2)', 'IF( \'表\'!B2="", "", \'表\'!B2 )'],
  ])('%s as %s', (left, right) => expect(contentKey(formula(left))).toBe(contentKey(formula(right))));

  test('a formula with another result', () => {
    expect(contentKey({ value: 3, formula: 'A1' })).toBe(contentKey({ value: 4, formula: 'A1' }));
  });

  test('a number but for what Excel’s 15 digits do not hold', () => {
    expect(contentKey(plain(0.1 + 0.2))).toBe(contentKey(plain(0.3)));
  });

  test('blank in every way', () => {
    expect([undefined, plain(null), plain(''), { value: null, numberFormat: '0%' }].map(contentKey)).toEqual([
      '',
      '',
      '',
      '',
    ]);
    expect(digestOf([[undefined], [], [plain(null)]])).toBe(BLANK_DIGEST);
  });
});

describe('not the same', () => {
  test.each([
    ['a cell next to it', formula('A1+B2'), formula('A1+B3')],
    ['a word in quotes', formula('IF(A1>0,"是","否")'), formula('IF(A1>0,"是"," 否")')],
    ['a name of a sheet in quotes of a text', formula('"甲!"'), formula('"乙!"')],
    ['a formula and its text', formula('A1'), plain('=A1')],
    ['a number and a text that looks like it', plain(1), plain('1')],
    ['truth and a text that looks like it', plain(true), plain('true')],
    ['an error and a text that looks like it', plain({ error: '#N/A' }), plain('#N/A')],
    ['nothing and a blank', plain(null), plain(' ')],
  ])('%s', (_, left, right) => expect(contentKey(left)).not.toBe(contentKey(right)));

  test('the first cell that differs is named, in reading order', () => {
    const rows = [[plain(1), plain(2)], [plain(3)]];
    expect(firstDifference(rows, [[plain(1), plain(2)], [plain(3)], []])).toBeUndefined();
    expect(firstDifference(rows, [[plain(1)], [plain(4)]])).toEqual({ row: 0, column: 1 });
    expect(firstDifference(rows, [...rows, [undefined, plain('新')]])).toEqual({ row: 2, column: 1 });
  });

  test('one value moved, changed, added or lost gives another digest', () => {
    const cell = fc.oneof(
      fc.constant(undefined),
      fc.integer().map(plain),
      fc.string().map(plain),
      fc.constantFrom('A1', 'B2*2').map(formula),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, rows, (left, right) => {
        expect(digestOf(left) === digestOf(right)).toBe(firstDifference(left, right) === undefined);
      }),
    );
  });
});

test('patches change their cells and nothing else', () => {
  const rows = [[plain(1), plain(2)]];
  const after = patchedRows(rows, [
    { row: 0, column: 1, value: 0.5, numberFormat: '0%' },
    { row: 2, column: 0, value: 42_825, numberFormat: 'yyyy-mm-dd' },
  ]);
  expect(after.map((row) => row.map((each) => each?.value))).toEqual([[1, 0.5], [], ['2017-03-31']]);
  expect(rows).toEqual([[plain(1), plain(2)]]);
});

test('a formula loses the name of the copy, and no other text', () => {
  expect(ownFormula('_att_keep_1!A1+\'_att_keep_1\'!B2&"_att_keep_1!"+_att_keep_12!C3', '_att_keep_1')).toBe(
    'A1+B2&"_att_keep_1!"+_att_keep_12!C3',
  );
});
