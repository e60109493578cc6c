import { formatSteps, fromSteps, sumExactly, toSteps, decimalsOf } from '../../src/model/steps';

describe('exact decimals', () => {
  it.each([
    ['44.33', 2, 4433n],
    ['-0.5', 1, -5n],
    [1e-7, 6, undefined],
    [1e21, 0, 10n ** 21n],
    [1.5e21, 0, 15n * 10n ** 20n],
    ['12.340', 2, 1234n],
    ['12.345', 2, undefined],
    ['1,200', 0, undefined],
  ])('%s with %i decimals is %s steps', (value, decimals, steps) => {
    expect(toSteps(value, decimals)).toBe(steps);
  });

  it('prints steps with all their decimals', () => {
    expect(formatSteps(-5n, 2)).toBe('-0.05');
    expect(fromSteps(4433n, 2)).toBe(44.33);
    expect(decimalsOf(1.25e-7)).toBe(9);
  });

  it('sums what binary fractions would miss', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(sumExactly([0.1, 0.2], 1)).toBe(0.3);
    expect(sumExactly([306.4, 0.05], 1)).toBe(306.45);
  });
});
