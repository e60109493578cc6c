/** Who is to blame: the smallest sets of cells that mend everything, and the slips that would explain it. */
import fc from 'fast-check';
import type { Finding } from '../../src/model/finding';
import { indexYearBook } from '../../src/model/year-index';
import { checkActuals } from '../../src/validate/check-actuals';
import { slipsOf } from '../../src/validate/slips';
import { numberQuantity } from '../../src/model/quantity';
import { bookOf, component, count, ofWhich, share, tableOf, type IndicatorInput, type Typed } from './figures';

function findingsOf(
  indicators: readonly IndicatorInput[],
  cells: Readonly<Record<string, Typed>>,
  before?: Readonly<Record<string, Typed>>,
): readonly Finding[] {
  const index = indexYearBook(bookOf({ indicators: [...indicators], areas: ['t'] }));
  const table = (of: Readonly<Record<string, Typed>>) =>
    tableOf(
      index.book.indicators,
      ['t'],
      Object.fromEntries(Object.entries(of).map(([code, typed]) => [code, [typed]])),
    );
  return checkActuals({
    index,
    period: { year: 2017, throughMonth: 6 },
    figures: table(cells),
    ...(before && { earlier: [{ period: { year: 2017, throughMonth: 3 }, figures: table(before) }] }),
    areas: ['t'],
  }).findings;
}

const blamed = (finding: Finding | undefined) => finding?.blame.map((set) => set.map(({ indicator }) => indicator));
const PATENTS = [count('all'), component('a', 'all'), component('b', 'all')];

describe('blame', () => {
  it('falls on the cell that two failing rules have in common', () => {
    const findings = findingsOf([...PATENTS, ofWhich('s', 'a')], { all: 100, a: 60, b: 70, s: 65 });
    expect(findings.map(({ rule }) => rule)).toEqual(['area.partsDiffer', 'area.partAboveWhole']);
    // Only another figure for a meets both: it would have to be 30 for the sum and at least 65 for its part.
    for (const finding of findings) expect(blamed(finding)?.every((set) => set.length === 2)).toBe(true);
    expect(blamed(findings[0])).toContainEqual(['a', 'b']);
  });

  it('is one cell where one is enough for all that failed', () => {
    const findings = findingsOf([...PATENTS, ofWhich('s', 'a')], { all: 100, a: 37, b: 30, s: 65 });
    expect(findings).toHaveLength(2);
    for (const finding of findings) expect(blamed(finding)).toEqual([['a']]);
  });

  it('never falls on a formula', () => {
    const all = { quantity: numberQuantity(100), isFormula: true };
    const [finding] = findingsOf(PATENTS, { all, a: 37, b: 30 });
    expect(blamed(finding)).toEqual([['a'], ['b']]);
  });

  it('never falls on what was reported in an earlier period', () => {
    const [finding] = findingsOf([count('x')], { x: 3 }, { x: 70 });
    expect(blamed(finding)).toEqual([['x']]);
    expect(finding?.blame.flat().map(({ period }) => period?.throughMonth)).toEqual([6]);
  });

  it('names a ratio and what it is made of', () => {
    const ratio = share('r', { aggregation: 'weighted', numerator: 'n', denominator: 'd' });
    const [finding] = findingsOf([ratio, count('n'), count('d')], { r: 47, n: 460, d: 1000 });
    expect(blamed(finding)).toEqual([['r'], ['n'], ['d']]);
  });

  it('every set that is named mends all rules by some values, and no smaller set does', () => {
    const value = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(value, value, value, value, (all, a, b, s) => {
        const indicators = [...PATENTS, ofWhich('s', 'a')];
        const cells = { all, a, b, s };
        const findings = findingsOf(indicators, cells);
        const [finding] = findings;
        if (finding === undefined || finding.fixes.length > 0) return;
        // Tried out: all values from 0 to 36, the largest sum that can come about.
        const codes = Object.keys(cells) as (keyof typeof cells)[];
        const isFine = (one: typeof cells) => one.a + one.b === one.all && one.s <= one.a;
        const canMend = (set: readonly string[]) => {
          const [first, second] = set as (keyof typeof cells)[];
          for (let x = 0; first !== undefined && x <= 36; x += 1) {
            if (second === undefined && isFine({ ...cells, [first]: x })) return true;
            for (let y = 0; second !== undefined && y <= 36; y += 1) {
              if (isFine({ ...cells, [first]: x, [second]: y })) return true;
            }
          }
          return false;
        };
        const ones = codes.map((code) => [code]).filter(canMend);
        const twos = codes.flatMap((one, i) => codes.slice(i + 1).map((other) => [one, other])).filter(canMend);
        expect(blamed(finding)).toEqual(ones.length > 0 ? ones : twos);
      }),
      { numRuns: 300 },
    );
  });

  it('ends on a hundred parts that hang together, and still finds the single cells', () => {
    const many = Array.from({ length: 100 }, (_, place) => component(`p${place}`, 'all'));
    const cells = Object.fromEntries(many.map(({ code }) => [code, 2]));
    const [finding] = findingsOf([count('all'), ...many], { all: 207, ...cells });
    expect(finding?.blame).toHaveLength(101);
    expect(finding?.fixes).toEqual([]);
  });
});

describe('slips of the keyboard', () => {
  it.each([
    [1855, 8155, 'swap'],
    [611, 6111, 'doubled'],
    [611, 61, 'doubled', false],
    [611, 11, 'dropped'],
    [5, -5, 'sign'],
    [120, 1200, 'tenfold'],
    [120, 1.2, 'hundredfold'],
    [120, 1_200_000, 'tenThousandfold'],
    [120, 0.012, 'tenThousandfold'],
  ] as const)('%d typed as %d: %s', (meant, typed, kind, isOne: boolean = true) => {
    expect(slipsOf(typed).some((slip) => slip.value === meant && slip.kind === kind)).toBe(isOne);
  });

  it('proposes the other sign for a negative count, which is all that would do', () => {
    const [finding] = findingsOf([count('x')], { x: -12 });
    expect(finding?.fixes.map(({ kind, value }) => [kind, value])).toEqual([['sign', 12]]);
  });

  it('proposes no value that would break another rule', () => {
    // 12 for -12 would mend the sign and lift the part above its whole.
    const [finding] = findingsOf([count('w'), ofWhich('x', 'w')], { w: 11, x: -12 });
    expect(finding?.rule).toBe('cell.negative');
    expect(finding?.fixes).toEqual([]);
  });
});
