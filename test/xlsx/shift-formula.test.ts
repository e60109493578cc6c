/** A rule that holds on several ranges, or a formula that cells share, reads in each place as Excel shows it there. */
import { shiftFormula } from '../../src/xlsx/shift-formula';

test.each([
  ['A1+$B$2*C$3+$D4', 2, 1, 'B3+$B$2*D$3+$D6'],
  ['SUM(A1:B2)/LOG10(C1)', 1, 1, 'SUM(B2:C3)/LOG10(D2)'],
  ['"A1"&A1', 1, 0, '"A1"&A2'],
  ["'A1 表'!B2+表A1!B2+R2!B2", 1, 1, "'A1 表'!C3+表A1!C3+R2!C3"],
  ['A:B', 5, 1, 'B:C'],
  ['$A:B', 0, 1, '$A:C'],
  ['2:$3', 1, 9, '3:$3'],
  ['A1:INDEX(B1:B9,2)', 1, 0, 'A2:INDEX(B2:B10,2)'],
  ['指标表[A1]+total_2026+TAX2026A', 1, 1, '指标表[A1]+total_2026+TAX2026A'],
  ['AND(A1<>"",ISNUMBER(A1))', 3, 0, 'AND(A4<>"",ISNUMBER(A4))'],
])('%s, %i down and %i across', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test('a reference that would leave the sheet is gone', () => {
  expect(shiftFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
  expect(shiftFormula('SUM(A1:B2)', 0, -1)).toBe('SUM(#REF!)');
});
