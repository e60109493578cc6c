import fc from 'fast-check';
import { fractionFromPoints, pointsFromFraction } from '../../src/figures/percent';

describe('percentages', () => {
  it.each([
    [0.575, 57.5],
    [0.47, 47],
    [1.132, 113.2],
    [-0.07, -7],
    [1e-9, 1e-7],
    [0, 0],
  ])('%d is %d points, and back', (fraction, points) => {
    expect(pointsFromFraction(fraction)).toBe(points);
    expect(fractionFromPoints(points)).toBe(fraction);
  });

  it('are the same after there and back, whatever was printed', () => {
    const points = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((digits) => Number(`${digits}e-6`));
    fc.assert(fc.property(points, (each) => expect(pointsFromFraction(fractionFromPoints(each))).toBe(each)));
  });
});
