/** References in formulas are told from whatever only looks like one. */
import { referenceAddress, replaceReferences, seenFrom } from '../../src/plan/references';

const moved = (formula: string): string =>
  replaceReferences(formula, (each) =>
    each.isElsewhere ? undefined : referenceAddress(each, each.row + 1, each.column + 1),
  );

describe('references', () => {
  test.each([
    ['B5>B4', 'C6>C5'],
    ['AND(ISNUMBER($B5),B$5<$B$5)', 'AND(ISNUMBER($C6),C$6<$C$6)'],
    ['SUM(F5:K9)', 'SUM(G6:L10)'],
  ])('%s moves', (formula, after) => {
    expect(moved(formula)).toBe(after);
  });

  test.each(['"B5"&"说""A1"""', "'附件 B5'!B5:C6", '年度!B5', 'LOG10(1)', 'ABC12345678', 'name_B5', '_B5', '1E5'])(
    '%s holds none of the sheet itself',
    (formula) => {
      expect(moved(formula)).toBe(formula);
    },
  );

  test('a formula that was copied looks the same from its new cell, and another one does not', () => {
    const here = seenFrom('AND(B5>B$4,"B5"="")', { row: 4, column: 1 });
    expect(seenFrom('AND(C9>C$4,"B5"="")', { row: 8, column: 2 })).toBe(here);
    expect(seenFrom('AND(C9>C$5,"B5"="")', { row: 8, column: 2 })).not.toBe(here);
    expect(seenFrom("'附件2'!B5", { row: 4, column: 1 })).toBe(seenFrom("'附件2'!C6", { row: 5, column: 2 }));
  });
});
