/** The outlier bounds against the published formula, reckoned here on a road of its own, step by step. */
import fc from 'fast-check';
import { outlierBounds, scoreOf, usualRange } from '../../src/validate/outliers';

const DEFAULTS = { U: 0.5, A: 0.05, C: 4 };

/** univOutl's definition, with plain arrays and quartiles as R's default gives them. */
function published(before: readonly number[], now: readonly number[]) {
  const quantile = (values: readonly number[], share: number) => {
    const sorted = [...values].sort((left, right) => left - right);
    const h = (sorted.length - 1) * share;
    const [lower, upper] = [sorted[Math.floor(h)] ?? NaN, sorted[Math.ceil(h)] ?? NaN];
    return lower + (h - Math.floor(h)) * (upper - lower);
  };
  const ratios = now.map((each, i) => each / (before[i] ?? NaN));
  const median = quantile(ratios, 0.5);
  const scores = ratios.map((ratio, i) => {
    const centred = ratio < median ? 1 - median / ratio : ratio / median - 1;
    return centred * Math.sqrt(Math.max(before[i] ?? NaN, now[i] ?? NaN));
  });
  const [q1, q2, q3] = [0.25, 0.5, 0.75].map((share) => quantile(scores, share)) as [number, number, number];
  const low = q2 - 4 * Math.max(q2 - q1, Math.abs(0.05 * q2));
  const high = q2 + 4 * Math.max(q3 - q2, Math.abs(0.05 * q2));
  return { median, scores, low, high };
}

describe('Hidiroglou and Berthelot', () => {
  // Worked by hand: the ratios are 1, 1.1, 1.2, 1.3 and 4, so the median is 1.2; scores are
  // (1 − 1.2) × √100 = −2, (1 − 1.2 / 1.1) × √110 = −0.953463, 0, (1.3 / 1.2 − 1) × √130 = 0.950146, (4 / 1.2 − 1) × √400 = 46.666667.
  // Quartiles −0.953463, 0, 0.950146: bounds −4 × 0.953463 = −3.813850 and 4 × 0.950146 = 3.800585.
  const before = [100, 100, 100, 100, 100];
  const now = [100, 110, 120, 130, 400];

  it('comes to the bounds of the hand-worked example', () => {
    const bounds = outlierBounds(Float64Array.from(before), Float64Array.from(now), DEFAULTS);
    expect(bounds.median).toBeCloseTo(1.2, 12);
    expect(bounds.low).toBeCloseTo(-3.81385, 5);
    expect(bounds.high).toBeCloseTo(3.800585, 5);
    expect(now.map((each) => scoreOf(100, each, bounds.median, 0.5) > bounds.high)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('agrees with the published formula on any figures', () => {
    const figure = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 10, maxLength: 60 }), (pairs) => {
        const [then, after] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
        const theirs = published(then, after);
        const ours = outlierBounds(Float64Array.from(then), Float64Array.from(after), DEFAULTS);
        expect(ours.median).toBeCloseTo(theirs.median, 9);
        for (const [mine, other] of [
          [ours.low, theirs.low],
          [ours.high, theirs.high],
        ] as const) {
          expect(Math.abs(mine - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
        }
      }),
    );
  });

  it('says which figures would be usual: the range ends where the score meets its bounds', () => {
    const bounds = outlierBounds(Float64Array.from(before), Float64Array.from(now), DEFAULTS);
    const { least, most } = usualRange(100, bounds);
    expect(scoreOf(100, least, bounds.median, bounds.U)).toBeCloseTo(bounds.low, 6);
    expect(scoreOf(100, most, bounds.median, bounds.U)).toBeCloseTo(bounds.high, 6);
    expect(least).toBeLessThan(100);
    expect(most).toBeGreaterThan(130);
  });
});
