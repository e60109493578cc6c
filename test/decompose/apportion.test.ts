import fc from 'fast-check';
import { formatFraction } from '../../src/decompose/fraction';
import { apportion, compareCodePoints, type Claim } from '../../src/decompose/largest-remainder';

/**
 * Apportionment populations of the 38 states after the US census of 1880, in alphabetical order.
 * Source: the census as given by the MAA's "Apportioning Representatives in the United States Congress"
 * (usa1880 in the R package apportR).
 */
// prettier-ignore
const STATES_1880: readonly (readonly [string, number])[] = [
  ['Alabama', 1262505], ['Arkansas', 802525], ['California', 864694], ['Colorado', 194327],
  ['Connecticut', 622700], ['Delaware', 146608], ['Florida', 269493], ['Georgia', 1542180],
  ['Illinois', 3077871], ['Indiana', 1978301], ['Iowa', 1624615], ['Kansas', 996096],
  ['Kentucky', 1648690], ['Louisiana', 939946], ['Maine', 648936], ['Maryland', 934943],
  ['Massachusetts', 1783085], ['Michigan', 1636937], ['Minnesota', 780773], ['Mississippi', 1131597],
  ['Missouri', 2168380], ['Nebraska', 452402], ['Nevada', 62266], ['New Hampshire', 346991],
  ['New Jersey', 1131116], ['New York', 5082871], ['North Carolina', 1399750], ['Ohio', 3198062],
  ['Oregon', 174768], ['Pennsylvania', 4282891], ['Rhode Island', 276531], ['South Carolina', 995577],
  ['Tennessee', 1542359], ['Texas', 1591749], ['Vermont', 332286], ['Virginia', 1512565],
  ['West Virginia', 618457], ['Wisconsin', 1315497],
];

const claims = (weights: readonly (number | bigint)[]): Claim[] =>
  weights.map((weight, index) => ({ code: String.fromCharCode(97 + index), weight: BigInt(weight) }));
const steps = (total: number, weights: readonly number[]) =>
  apportion(BigInt(total), claims(weights)).map((each) => Number(each.steps));

describe('largest remainder', () => {
  it.each([
    ['three thirds of 100, which round to 99', 100, [1, 1, 1], [34, 33, 33]],
    ['16.5, 16.5 and 67, which round to 101', 100, [33, 33, 134], [17, 16, 67]],
    ['six areas of 2.5, which round to 18', 15, [1, 1, 1, 1, 1, 1], [3, 3, 3, 2, 2, 2]],
    ['an area of weight zero', 7, [0, 2, 1], [0, 5, 2]],
    ['less than one for each', 2, [5, 4, 3, 2], [1, 1, 0, 0]],
    ['nothing to split', 0, [5, 4], [0, 0]],
    ['an exact split', 12, [1, 2, 3], [2, 4, 6]],
  ])('%s still adds up', (_, total, weights, expected) => {
    expect(steps(total, weights)).toEqual(expected);
    expect(expected.reduce((sum, each) => sum + each, 0)).toBe(total);
  });

  it('shows the Alabama paradox of the census of 1880', () => {
    const states = STATES_1880.map(([code, people]) => ({ code, weight: BigInt(people) }));
    const people = states.reduce((sum, state) => sum + state.weight, 0n);
    const quotas = (house: bigint) =>
      states
        .filter((state) => ['Alabama', 'Texas', 'Illinois'].includes(state.code))
        .map((state) => formatFraction(house * state.weight, people, 3));
    // The quotas that C. W. Seaton of the census office reported to Congress in 1881.
    expect(quotas(299n)).toEqual(['7.646', '18.640', '9.640']);
    expect(quotas(300n)).toEqual(['7.671', '18.702', '9.672']);
    // Alabama lost a seat because the constitution gives Nevada (0.377) one; without that it is Florida, a seat earlier.
    const seats = (house: bigint) => new Map(apportion(house, states).map((each) => [each.code, each.steps]));
    const [before, after] = [seats(298n), seats(299n)];
    const changed = states
      .map(({ code }) => [code, before.get(code), after.get(code)])
      .filter(([, from, to]) => from !== to);
    expect(changed).toEqual([
      ['Alabama', 7n, 8n],
      ['Florida', 2n, 1n],
      ['Illinois', 18n, 19n],
    ]);
  });

  it('can give an area less of a larger total, as the textbook case has it', () => {
    // Wikipedia, "Apportionment paradox": three states of 6, 6 and 2.
    expect([steps(10, [6, 6, 2]), steps(11, [6, 6, 2])]).toEqual([
      [4, 4, 2],
      [5, 5, 1],
    ]);
  });

  it('decides ties by the larger weight, then by the smaller code, and says so', () => {
    // Shares 0.5 and 1.5.
    const byWeight = apportion(2n, claims([1, 3]));
    expect(byWeight.map((each) => each.steps)).toEqual([0n, 2n]);
    expect(byWeight.map((each) => each.tie)).toEqual([
      { by: 'weight', against: 'b' },
      { by: 'weight', against: 'a' },
    ]);
    const byCode = apportion(1n, [
      { code: 'b', weight: 4n },
      { code: 'a', weight: 4n },
    ]);
    expect(byCode).toEqual([
      { code: 'b', steps: 0n, remainder: 4n, rounding: 'down', tie: { by: 'code', against: 'a' } },
      { code: 'a', steps: 1n, remainder: 4n, rounding: 'up', tie: { by: 'code', against: 'b' } },
    ]);
  });

  it('speaks of no tie where equal remainders went the same way', () => {
    // Shares 1.2, 1.2 and 0.6; then 0.8, 0.8 and 0.4.
    expect(apportion(3n, claims([2, 2, 1])).map((each) => [each.rounding, each.tie])).toEqual([
      ['down', undefined],
      ['down', undefined],
      ['up', undefined],
    ]);
    expect(apportion(2n, claims([2, 2, 1])).map((each) => [each.rounding, each.tie])).toEqual([
      ['up', undefined],
      ['up', undefined],
      ['down', undefined],
    ]);
  });

  it('orders codes by code points, not by UTF-16 units or by language', () => {
    const codes = ['\u{20000}', '\uFF5E', 'é', 'z', 'ab', 'a', 'B'];
    expect([...codes].sort(compareCodePoints)).toEqual(['B', 'a', 'ab', 'z', 'é', '\uFF5E', '\u{20000}']);
  });

  it('is the split with the least squared distance from the shares, by trying every split', () => {
    const few = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 5 })
      .filter((weights) => weights.some((each) => each > 0));
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 9 }), (weights, total) => {
        const whole = weights.reduce((sum, each) => sum + each, 0);
        // Whole numbers throughout: distances are multiplied by the sum of the weights.
        const distance = (split: readonly number[]) =>
          split.reduce((sum, each, index) => sum + (each * whole - total * (weights[index] ?? 0)) ** 2, 0);
        const best = Math.min(...everySplit(total, weights.length).map(distance));
        expect(distance(steps(total, weights))).toBe(best);
      }),
      { numRuns: 150 },
    );
  });

  it('refuses what no caller may ask', () => {
    expect(() => apportion(1n, [])).toThrow(RangeError);
    expect(() => apportion(1n, claims([0, 0]))).toThrow(RangeError);
    expect(() => apportion(-1n, claims([1]))).toThrow(RangeError);
  });
});

function everySplit(total: number, areas: number): number[][] {
  if (areas === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) =>
    everySplit(total - first, areas - 1).map((rest) => [first, ...rest]),
  ).flat();
}
