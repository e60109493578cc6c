import fc from 'fast-check';
import type { SpreadSolved, SpreadUnsolved } from '../../src/decompose/answer';
import { isUnreadable } from '../../src/decompose/answer';
import type { SpreadArea, SpreadProblem } from '../../src/decompose/problem';
import { spread } from '../../src/decompose/spread';
import { toSteps } from '../../src/model/steps';

/** Valid high-tech enterprises of Xinbei's eleven areas (annex 2 of its notice of 2017). */
const XINBEI = [86, 23, 14, 50, 35, 23, 16, 33, 53, 31, 33];

const codeAt = (index: number) => `a${String(index).padStart(2, '0')}`;
const areas = (
  weights: readonly (number | string | null)[],
  more: Record<number, Partial<SpreadArea>> = {},
): SpreadArea[] => weights.map((weight, index) => ({ code: codeAt(index), weight, ...more[index] }));
const proportional = (total: number | string, weighted: readonly SpreadArea[], decimals = 0): SpreadProblem => ({
  total,
  decimals,
  method: 'proportional',
  areas: weighted,
});

function solved(problem: SpreadProblem): SpreadSolved {
  const answer = spread(problem);
  if (!answer.feasible) throw new Error(JSON.stringify(answer));
  return answer;
}
function unsolvable(problem: SpreadProblem): SpreadUnsolved {
  const answer = spread(problem);
  if (answer.feasible) throw new Error(JSON.stringify(answer));
  return answer;
}
const values = (problem: SpreadProblem) => solved(problem).areas.map((area) => area.value);
const total = (texts: readonly (string | null)[], decimals: number) =>
  texts.reduce((sum, text) => sum + (text === null ? 0n : (toSteps(text, decimals) ?? 0n)), 0n);

describe('splitting a total', () => {
  it("splits Xinbei's 420 enterprises by last year's 397, exactly", () => {
    const answer = solved({ ...proportional(420, areas(XINBEI)), basis: { kind: 'lastYear' } });
    expect(answer.areas.map((area) => area.quantity)).toEqual(
      [91, 24, 15, 53, 37, 24, 17, 35, 56, 33, 35].map((value) => ({ kind: 'number', value })),
    );
    expect(answer).toMatchObject({ total: '420', notes: [] });
    expect(answer.areas[0]).toEqual({
      code: 'a00',
      quantity: { kind: 'number', value: 91 },
      value: '91',
      share: '90.98',
      bound: null,
      reason: {
        kind: 'share',
        basis: { kind: 'lastYear' },
        weight: '86',
        totalWeight: '397',
        percent: '21.66',
        share: '90.98',
        value: '91',
        rounding: 'up',
      },
    });
  });

  it.each<[string, SpreadProblem, (string | null)[]]>([
    ['decimals', proportional('100.00', areas([1, 1, 1]), 2), ['33.34', '33.33', '33.33']],
    ['six decimals', proportional(1, areas([1, 1, 1]), 6), ['0.333334', '0.333333', '0.333333']],
    ['weights with decimals of different length', proportional(6, areas([0.1, '0.20', 0.3])), ['1', '2', '3']],
    ['weights that doubles would blur', proportional(3, areas(['0.1000000000000000000001', '0.1'])), ['2', '1']],
    [
      'a total of nearly 10^15 steps',
      proportional('999999999.999999', areas([1, 1, 1, 1]), 6),
      ['250000000.000000', '250000000.000000', '250000000.000000', '249999999.999999'],
    ],
    ['huge weights', proportional(10, areas([1e21, 5e20, 5e20])), ['5', '3', '2']],
    ['equal parts', { total: 20, decimals: 0, method: 'equal', areas: areas([9, null, 1]) }, ['7', '7', '6']],
    [
      'a held cell',
      proportional(420, areas(XINBEI, { 0: { hold: 80 } })),
      ['80', '25', '15', '55', '38', '25', '18', '36', '58', '34', '36'],
    ],
    [
      'an area that is not applicable',
      proportional(10, areas([1, 1, 8], { 2: { applicable: false } })),
      ['5', '5', null],
    ],
    ['a held zero', proportional(10, areas([1, 1], { 0: { hold: 0 } })), ['0', '10']],
    [
      'holds that meet the total',
      proportional(10, areas([1, 1], { 0: { hold: '4' }, 1: { hold: '6.0' } })),
      ['4', '6'],
    ],
    ['zero', proportional(0, areas([3, 4])), ['0', '0']],
    ['zero over weights of zero', proportional(0, areas([0, 0])), ['0', '0']],
  ])('meets the total with %s', (_, problem, expected) => {
    expect(values(problem)).toEqual(expected);
    expect(total(expected, problem.decimals)).toBe(toSteps(problem.total ?? 0, problem.decimals));
  });

  it('falls back to equal parts where every weight is zero, and says so', () => {
    const answer = solved({ ...proportional(7, areas([0, 0, 0, 5], { 3: { hold: 1 } })), basis: { kind: 'lastYear' } });
    expect(answer.areas.map((area) => area.value)).toEqual(['2', '2', '2', '1']);
    expect(answer.notes).toEqual([{ code: 'zeroBasis', basis: { kind: 'lastYear' }, areas: ['a00', 'a01', 'a02'] }]);
    expect(answer.areas[0]?.reason).toMatchObject({
      basis: { kind: 'equal' },
      weight: '1',
      totalWeight: '3',
      rest: '6',
      rounding: 'exact',
    });
  });

  it('says that the holds leave nothing for the others', () => {
    const answer = solved(proportional(10, areas([1, 2], { 0: { hold: 10 } })));
    expect(answer.areas.map((area) => area.value)).toEqual(['10', '0']);
    expect(answer.notes).toEqual([{ code: 'nothingLeft', held: '10', areas: ['a01'] }]);
  });

  it('prints shares with enough decimals to see what was rounded', () => {
    // 0.4998 goes down and 0.5002 up; 9.9998 is no 10.
    const answer = solved(proportional(2, areas([5002, 9998, 4998, 2])));
    expect(answer.areas.map((area) => [area.share, area.value])).toEqual([
      ['0.5002', '1'],
      ['0.9998', '1'],
      ['0.4998', '0'],
      ['0.0002', '0'],
    ]);
    expect(solved(proportional(1, areas([5002, 4998]))).areas.map((area) => area.share)).toEqual(['0.5002', '0.4998']);
    expect(solved(proportional(1, areas([99999, 1]))).areas[1]?.reason).toMatchObject({
      percent: '0.001',
      share: '0.00001',
    });
  });
});

describe('by hand', () => {
  const hand = (more: Partial<SpreadProblem>, holds: Record<number, Partial<SpreadArea>> = {}): SpreadProblem => ({
    total: 10,
    decimals: 0,
    method: 'hand',
    areas: areas([null, null, null], holds),
    ...more,
  });

  it('leaves every area open where nothing was typed', () => {
    const answer = solved(hand({}));
    expect(answer.areas.map((area) => area.quantity.kind)).toEqual(['missing', 'missing', 'missing']);
    expect(answer.notes).toEqual([{ code: 'handOpen', areas: ['a00', 'a01', 'a02'], typed: '0', rest: '10' }]);
    const { total: _, ...untold } = hand({});
    expect(solved(untold)).toMatchObject({ total: null, notes: [{ code: 'handOpen', rest: null }] });
  });

  it('keeps what was typed even where it misses the total, and says by how much', () => {
    const typed = { 0: { hold: 5 }, 1: { hold: 4 }, 2: { hold: 3 } };
    const answer = solved(hand({}, typed));
    expect(answer.areas.map((area) => area.value)).toEqual(['5', '4', '3']);
    expect(answer.notes).toEqual([{ code: 'handDiffers', sum: '12', total: '10', difference: '2' }]);
  });

  it('spreads what remains only when asked: by the weights there are, else equally', () => {
    expect(values(hand({}, { 1: { hold: 4 } }))).toEqual([null, '4', null]);
    expect(values(hand({ rest: 'spread' }, { 1: { hold: 4 } }))).toEqual(['3', '4', '3']);
    expect(values(hand({ rest: 'spread', areas: areas([2, 7, 1], { 1: { hold: 4 } }) }))).toEqual(['4', '4', '2']);
    expect(unsolvable(hand({ rest: 'spread' }, { 0: { hold: 6 }, 1: { hold: 6 } })).obstacle.code).toBe(
      'holdsAboveTotal',
    );
  });
});

describe('what has no solution is an answer', () => {
  it('names the holds that are above the total, by how much, and which one would be enough', () => {
    const problem = proportional(
      100,
      areas([1, 1, 1, 1], { 0: { hold: 70 }, 1: { hold: 40 }, 2: { hold: 5 }, 3: { hold: 0 } }),
    );
    expect(spread(problem)).toEqual({
      feasible: false,
      obstacle: { code: 'holdsAboveTotal', held: '115', total: '100' },
      short: '15',
      clash: ['a00', 'a01', 'a02'],
      remedies: [
        { do: 'setTotal', value: '115' },
        { do: 'releaseHold', areas: ['a00', 'a01'] },
      ],
    });
    expect(unsolvable(proportional(1, areas([1, 1], { 0: { hold: 3 }, 1: { hold: 3 } }))).remedies).toContainEqual({
      do: 'releaseHolds',
      areas: ['a00', 'a01'],
    });
  });

  it('offers to release a hold that is just enough, and no total beyond the limit', () => {
    const remedies = (total: number, first: number, second: number) =>
      unsolvable(proportional(total, areas([1, 1], { 0: { hold: first }, 1: { hold: second } }))).remedies;
    expect(remedies(10, 5, 10)).toContainEqual({ do: 'releaseHold', areas: ['a00', 'a01'] });
    expect(remedies(10, 4, 11)).toContainEqual({ do: 'releaseHold', areas: ['a01'] });
    expect(remedies(1, 6e14, 6e14)).toEqual([{ do: 'releaseHolds', areas: ['a00', 'a01'] }]);
  });

  it('names the holds that are below the total where no area is left', () => {
    expect(
      unsolvable(proportional(10, areas([1, 1, 1], { 0: { hold: 4 }, 1: { hold: 5 }, 2: { applicable: false } }))),
    ).toEqual({
      feasible: false,
      obstacle: { code: 'holdsBelowTotal', held: '9', total: '10' },
      short: '1',
      clash: ['a00', 'a01'],
      remedies: [
        { do: 'setTotal', value: '9' },
        { do: 'releaseHold', areas: ['a00', 'a01'] },
      ],
    });
  });

  it('offers the next steps for a total or a hold that lies between two', () => {
    expect(unsolvable(proportional('420.5', areas([1])))).toMatchObject({
      obstacle: { code: 'totalOffStep', total: '420.5', step: '1' },
      short: '0.5',
      remedies: [
        { do: 'setTotal', value: '421' },
        { do: 'setTotal', value: '420' },
        { do: 'setDecimals', decimals: 1 },
      ],
    });
    expect(unsolvable(proportional(0.1 + 0.2, areas([1]), 1)).remedies).toEqual([
      { do: 'setTotal', value: '0.4' },
      { do: 'setTotal', value: '0.3' },
    ]);
    expect(unsolvable(proportional(9, areas([1, 1], { 1: { hold: 1.25 } }), 1))).toMatchObject({
      obstacle: { code: 'holdOffStep', area: 'a01', value: '1.25', step: '0.1' },
      clash: ['a01'],
      remedies: [{ value: '1.3' }, { value: '1.2' }, { do: 'releaseHold' }],
    });
  });

  it.each<[string, SpreadProblem, SpreadUnsolved['obstacle'], string[], boolean]>([
    ['no areas', proportional(1, []), { code: 'noApplicableArea' }, [], false],
    [
      'no applicable area',
      proportional(0, areas([1], { 0: { applicable: false } })),
      { code: 'noApplicableArea' },
      ['a00'],
      false,
    ],
    ['a negative total', proportional(-1, areas([1])), { code: 'negative', field: 'total', value: '-1' }, [], false],
    [
      'a negative hold',
      proportional(1, areas([1], { 0: { hold: '-2' } })),
      { code: 'negative', field: 'hold', area: 'a00', value: '-2' },
      ['a00'],
      false,
    ],
    [
      'a negative weight',
      proportional(1, areas([1, -1])),
      { code: 'negative', field: 'weight', area: 'a01', value: '-1' },
      ['a01'],
      false,
    ],
    [
      'a hold where nothing applies',
      proportional(1, areas([1, 1], { 1: { applicable: false, hold: 1 } })),
      { code: 'holdNotApplicable', area: 'a01', value: '1' },
      ['a01'],
      false,
    ],
    [
      'a total with a separator',
      proportional('1,200', areas([1])),
      { code: 'notADecimal', field: 'total', value: '1,200' },
      [],
      true,
    ],
    [
      'a total that is no number',
      proportional(NaN, areas([1])),
      { code: 'notADecimal', field: 'total', value: 'NaN' },
      [],
      true,
    ],
    [
      'an infinite weight',
      proportional(1, areas([Infinity])),
      { code: 'notADecimal', field: 'weight', area: 'a00', value: 'Infinity' },
      ['a00'],
      true,
    ],
    [
      'too large a total',
      proportional('1000000000000000', areas([1])),
      { code: 'tooLarge', field: 'total', value: '1000000000000000' },
      [],
      true,
    ],
    [
      'too large a total for its decimals',
      proportional(1e9, areas([1]), 6),
      { code: 'tooLarge', field: 'total', value: '1000000000' },
      [],
      true,
    ],
    ['a weight missing', proportional(1, areas([1, null])), { code: 'weightMissing', areas: ['a01'] }, ['a01'], true],
    ['no total', { decimals: 0, method: 'equal', areas: areas([1]) }, { code: 'totalMissing' }, [], true],
    ['seven decimals', proportional(1, areas([1]), 7), { code: 'decimalsOutOfRange', decimals: 7, most: 6 }, [], true],
    [
      'an area twice',
      proportional(1, [...areas([1]), ...areas([1])]),
      { code: 'areaTwice', area: 'a00' },
      ['a00'],
      true,
    ],
  ])('%s', (_, problem, obstacle, clash, unreadable) => {
    expect(unsolvable(problem)).toMatchObject({ obstacle, clash });
    expect(isUnreadable(obstacle)).toBe(unreadable);
  });

  it('resolves with each remedy that changes the total or releases a hold', () => {
    const problem = proportional(9, areas([1, 2, 3], { 0: { hold: 7 }, 1: { hold: 4 }, 2: { hold: 1 } }));
    const release = (code: string) =>
      problem.areas.map((area) => (area.code === code ? { ...area, hold: null } : area));
    const mended = unsolvable(problem).remedies.flatMap((remedy): SpreadProblem[] => {
      if (remedy.do === 'setTotal') return [{ ...problem, total: remedy.value }];
      return remedy.do === 'releaseHold' ? remedy.areas.map((code) => ({ ...problem, areas: release(code) })) : [];
    });
    expect(mended.map((each) => spread(each).feasible)).toEqual([true, true, true]);
  });
});

describe('for any row', () => {
  const row = fc.record({
    decimals: fc.integer({ min: 0, max: 6 }),
    steps: fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
    weights: fc.array(fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom('0', '0.5', '12.25', '306.4')), {
      minLength: 1,
      maxLength: 12,
    }),
    flags: fc.array(fc.constantFrom('open', 'open', 'open', 'held', 'none'), { minLength: 12, maxLength: 12 }),
  });
  const text = (steps: bigint, decimals: number) =>
    decimals === 0
      ? String(steps)
      : `${steps / 10n ** BigInt(decimals)}.${String(steps % 10n ** BigInt(decimals)).padStart(decimals, '0')}`;
  /** Holds take up a part of the total; the first area is always open, so there is a solution. */
  const problemOf = ({
    decimals,
    steps,
    weights,
    flags,
  }: typeof row extends fc.Arbitrary<infer T> ? T : never): SpreadProblem => ({
    total: text(steps, decimals),
    decimals,
    method: 'proportional',
    areas: weights.map((weight, index) => ({
      code: codeAt(index),
      weight,
      ...(index > 0 && flags[index] === 'held' ? { hold: text(steps / 13n, decimals) } : {}),
      ...(index > 0 && flags[index] === 'none' ? { applicable: false } : {}),
    })),
  });

  it('meets the total, keeps holds, stays within one step of each share, and asks nothing of the order', () => {
    fc.assert(
      fc.property(row.map(problemOf), fc.infiniteStream(fc.nat()), (problem, keys) => {
        const answer = solved(problem);
        const { decimals } = problem;
        expect(
          total(
            answer.areas.map((area) => area.value),
            decimals,
          ),
        ).toBe(toSteps(problem.total ?? 0, decimals));
        answer.areas.forEach((area, index) => {
          const given = problem.areas[index];
          expect(area.code).toBe(given?.code);
          if (given?.applicable === false) expect(area.quantity.kind).toBe('notApplicable');
          else if (given?.hold !== undefined) expect(area.value).toBe(given.hold);
          else {
            // The printed share is never a whole step by rounding, so strictly less than one step holds for it too.
            const finest = (area.share ?? '').split('.')[1]?.length ?? 0;
            const gap = (toSteps(area.value ?? '', finest) ?? 0n) - (toSteps(area.share ?? '', finest) ?? 0n);
            expect(gap * gap < 10n ** BigInt(2 * (finest - decimals))).toBe(true);
          }
        });
        const shuffled = problem.areas
          .map((area) => [keys.next().value ?? 0, area] as const)
          .sort(([left], [right]) => left - right);
        const again = solved({ ...problem, areas: shuffled.map(([, area]) => area) });
        const byCode = new Map(again.areas.map((area) => [area.code, area]));
        expect(answer.areas.map((area) => byCode.get(area.code))).toEqual(answer.areas);
      }),
    );
  });

  it('returns the same row when its result is split again as the weights', () => {
    fc.assert(
      fc.property(row.map(problemOf), (problem) => {
        const first = solved(problem).areas;
        const again = problem.areas.map((area, index) => ({ ...area, weight: first[index]?.value ?? null }));
        const basisIsZero = first.every(
          (area) => area.bound === 'hold' || area.value === null || Number(area.value) === 0,
        );
        if (!basisIsZero) expect(values({ ...problem, areas: again })).toEqual(first.map((area) => area.value));
      }),
    );
  });
});
