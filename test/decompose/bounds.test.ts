import fc from 'fast-check';
import type { SpreadSolved, SpreadUnsolved } from '../../src/decompose/answer';
import type { SpreadArea, SpreadProblem } from '../../src/decompose/problem';
import { spread } from '../../src/decompose/spread';
import { toSteps } from '../../src/model/steps';

/** Valid high-tech enterprises of Xinbei's eleven areas (annex 2 of its notice of 2017), as last year's figures. */
const XINBEI = {
  春江: 86,
  孟河: 23,
  新桥: 14,
  薛家: 50,
  罗溪: 35,
  西夏墅: 23,
  奔牛: 16,
  河海: 33,
  三井: 53,
  龙虎塘: 31,
  创意: 33,
} as const;

function xinbei(total: number, more: Partial<Record<keyof typeof XINBEI, Partial<SpreadArea>>> = {}): SpreadProblem {
  const areas = Object.entries(XINBEI).map(([code, weight]) => ({
    code,
    weight,
    ...more[code as keyof typeof XINBEI],
  }));
  return { total, decimals: 0, method: 'proportional', basis: { kind: 'lastYear' }, areas };
}

function row(total: number | string, areas: readonly Omit<SpreadArea, 'code'>[], decimals = 0): SpreadProblem {
  return {
    total,
    decimals,
    method: 'proportional',
    areas: areas.map((area, index) => ({ code: String.fromCharCode(97 + index), ...area })),
  };
}

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
const valuesOf = (problem: SpreadProblem) => solved(problem).areas.map((area) => area.value);
const areaOf = (answer: SpreadSolved, code: string) => answer.areas.find((area) => area.code === code);

describe("Xinbei's enterprises under bounds", () => {
  it('keeps 奔牛 at 16 and 三井 at 55, and lets the code decide between 孟河 and 西夏墅, which tie', () => {
    const answer = solved(xinbei(420, { 奔牛: { cap: 16 }, 三井: { hold: 55 } }));
    expect(Object.fromEntries(answer.areas.map(({ code, value }) => [code, value]))).toEqual({
      春江: '92',
      孟河: '25',
      新桥: '15',
      薛家: '53',
      罗溪: '37',
      西夏墅: '24',
      奔牛: '16',
      河海: '35',
      三井: '55',
      龙虎塘: '33',
      创意: '35',
    });
    expect(areaOf(answer, '奔牛')).toMatchObject({
      bound: 'cap',
      reason: { kind: 'cap', weight: '16', share: '17.02', value: '16' },
    });
    expect(areaOf(answer, '三井')).toMatchObject({ bound: 'hold' });
    expect(areaOf(answer, '孟河')?.reason).toMatchObject({ rounding: 'up', tie: { by: 'code', against: '西夏墅' } });
    expect(areaOf(answer, '西夏墅')?.reason).toMatchObject({ rounding: 'down', tie: { by: 'code', against: '孟河' } });
  });

  it('keeps nobody below last year where that is the floor', () => {
    const floors = Object.fromEntries(Object.entries(XINBEI).map(([code, floor]) => [code, { floor }]));
    const answer = solved(xinbei(400, floors));
    expect(answer.areas.every(({ code, value }) => Number(value) >= XINBEI[code as keyof typeof XINBEI])).toBe(true);
    expect(answer.total).toBe('400');
  });

  it('says which floors clash with a total below last year, by how much, and what would help', () => {
    const floors = Object.fromEntries(Object.entries(XINBEI).map(([code, floor]) => [code, { floor }]));
    const answer = unsolvable(xinbei(380, floors));
    expect(answer).toEqual({
      feasible: false,
      obstacle: { code: 'floorsAboveTotal', least: '397', total: '380' },
      short: '17',
      clash: Object.keys(XINBEI),
      remedies: [
        { do: 'setTotal', value: '397' },
        { do: 'liftFloor', areas: Object.keys(XINBEI).filter((code) => code !== '新桥' && code !== '奔牛') },
      ],
    });
  });
});

describe('bounds', () => {
  it.each<[string, SpreadProblem, (string | null)[]]>([
    ['a floor', row(10, [{ weight: 1, floor: 5 }, { weight: 4 }, { weight: 5 }]), ['5', '2', '3']],
    ['a cap', row(10, [{ weight: 8, cap: 3 }, { weight: 1 }, { weight: 1 }]), ['3', '4', '3']],
    [
      'floors and caps that set each other off',
      row(100, [{ weight: 50, cap: 20 }, { weight: 30, cap: 35 }, { weight: 10 }, { weight: 10, floor: 40 }]),
      ['20', '30', '10', '40'],
    ],
    ['a floor that is its cap', row(10, [{ weight: 1, floor: 4, cap: 4 }, { weight: 1 }]), ['4', '6']],
    [
      'a weight of zero with a floor',
      row(10, [{ weight: 0, floor: 2 }, { weight: 1 }, { weight: 3 }]),
      ['2', '2', '6'],
    ],
    [
      'floors that meet the total',
      row(5, [
        { weight: 9, floor: 1 },
        { weight: 1, floor: 4 },
      ]),
      ['1', '4'],
    ],
    [
      'caps that meet the total',
      row(5, [
        { weight: 9, cap: 1 },
        { weight: 1, cap: 4 },
      ]),
      ['1', '4'],
    ],
    ['zero under caps', row(0, [{ weight: 9, cap: 1 }, { weight: 1 }]), ['0', '0']],
    ['decimals', row('1.00', [{ weight: 1, cap: '0.25' }, { weight: 1 }, { weight: 1 }], 2), ['0.25', '0.38', '0.37']],
    ['equal parts', { ...row(10, [{ cap: 1 }, {}, {}]), method: 'equal' }, ['1', '5', '4']],
    ['an area left out', row(6, [{ weight: 1, floor: 9, applicable: false }, { weight: 1 }]), [null, '6']],
    [
      'a hold that a bound admits',
      row(10, [{ weight: 1, floor: 2, cap: 4, hold: 3 }, { weight: 1, floor: 6 }, { weight: 9 }]),
      ['3', '6', '1'],
    ],
  ])('meets the total with %s', (_, problem, expected) => {
    expect(valuesOf(problem)).toEqual(expected);
  });

  it('gives what caps leave to the areas without a weight, in equal parts, and says so', () => {
    const answer = solved(
      row(20, [{ weight: 5, cap: 9 }, { weight: 0 }, { weight: 0, floor: 1 }, { weight: 0, cap: 2 }]),
    );
    expect(answer.areas.map(({ value }) => value)).toEqual(['9', '5', '4', '2']);
    expect(answer.notes).toEqual([{ code: 'capsLeaveRest', rest: '10', areas: ['b', 'c', 'd'] }]);
    expect(answer.areas.map(({ bound }) => bound)).toEqual([null, null, null, 'cap']);
  });

  it('tightens a bound between two steps, and says so', () => {
    const answer = solved(row(10, [{ weight: 1, floor: '3.2' }, { weight: 9, cap: 5.9 }, { weight: 1 }]));
    expect(answer.areas.map(({ value }) => value)).toEqual(['4', '5', '1']);
    expect(answer.notes).toEqual([
      { code: 'boundTightened', area: 'a', bound: 'floor', from: '3.2', to: '4' },
      { code: 'boundTightened', area: 'b', bound: 'cap', from: '5.9', to: '5' },
    ]);
  });

  it('says what a bound area would have had without its bound', () => {
    const answer = solved(row(10, [{ weight: 1, floor: 5 }, { weight: 4 }, { weight: 5 }]));
    expect(answer.areas[0]).toEqual({
      code: 'a',
      quantity: { kind: 'number', value: 5 },
      value: '5',
      share: '0.56',
      bound: 'floor',
      reason: { kind: 'floor', basis: { kind: 'given' }, weight: '1', share: '0.56', value: '5' },
    });
    expect(answer.areas[1]?.reason).toMatchObject({ kind: 'share', rest: '5', totalWeight: '9', share: '2.22' });
  });
});

describe('bounds that leave no way are an answer', () => {
  it.each<[string, SpreadProblem, Partial<SpreadUnsolved>]>([
    [
      'floors above the total, with a hold',
      row(10, [
        { weight: 1, hold: 4 },
        { weight: 1, floor: 5 },
        { weight: 1, floor: 3 },
      ]),
      {
        obstacle: { code: 'floorsAboveTotal', least: '12', total: '10' },
        short: '2',
        clash: ['b', 'c'],
        remedies: [
          { do: 'setTotal', value: '12' },
          { do: 'liftFloor', areas: ['b', 'c'] },
        ],
      },
    ],
    [
      'floors of which no single one is enough',
      row(0, [
        { weight: 1, floor: 5 },
        { weight: 1, floor: 3 },
      ]),
      {
        obstacle: { code: 'floorsAboveTotal', least: '8', total: '0' },
        short: '8',
        remedies: [
          { do: 'setTotal', value: '8' },
          { do: 'liftFloors', areas: ['a', 'b'] },
        ],
      },
    ],
    [
      'caps below the total',
      row(10, [
        { weight: 1, cap: 4 },
        { weight: 0, cap: 5 },
      ]),
      {
        obstacle: { code: 'capsBelowTotal', most: '9', total: '10' },
        short: '1',
        clash: ['a', 'b'],
        remedies: [
          { do: 'setTotal', value: '9' },
          { do: 'liftCap', areas: ['a', 'b'] },
        ],
      },
    ],
    [
      'a floor above its cap',
      row(10, [{ weight: 1, floor: 6, cap: 4 }, { weight: 1 }]),
      {
        obstacle: { code: 'floorAboveCap', area: 'a', floor: '6', cap: '4', tightened: false },
        short: '2',
        clash: ['a'],
      },
    ],
    [
      'a floor above its cap once both are tightened',
      row(10, [{ weight: 1, floor: '4.2', cap: '4.8' }, { weight: 1 }]),
      { obstacle: { code: 'floorAboveCap', area: 'a', floor: '4.2', cap: '4.8', tightened: true }, short: '1' },
    ],
    [
      'a hold below its floor',
      row(10, [{ weight: 1, floor: 6, hold: 4 }, { weight: 1 }]),
      { obstacle: { code: 'holdBelowFloor', area: 'a', value: '4', floor: '6' }, short: '2', clash: ['a'] },
    ],
    [
      'a hold above its cap',
      row(10, [{ weight: 1, cap: 3, hold: 4 }, { weight: 1 }]),
      { obstacle: { code: 'holdAboveCap', area: 'a', value: '4', cap: '3' }, short: '1', clash: ['a'] },
    ],
    [
      'a bound below zero',
      row(10, [{ weight: 1, floor: -1 }, { weight: 1 }]),
      { obstacle: { code: 'negative', field: 'floor', area: 'a', value: '-1' }, clash: ['a'] },
    ],
    [
      'a bound that is no number',
      row(10, [{ weight: 1, cap: 'ten' }, { weight: 1 }]),
      { obstacle: { code: 'notADecimal', field: 'cap', area: 'a', value: 'ten' }, clash: ['a'] },
    ],
  ])('%s', (_, problem, expected) => {
    expect(unsolvable(problem)).toMatchObject(expected);
  });

  it('has a solution after each remedy that it offers', () => {
    const problems = [
      row(10, [{ weight: 1, floor: 6, cap: 4 }, { weight: 1 }]),
      row(10, [
        { weight: 1, cap: 4 },
        { weight: 0, cap: 5 },
      ]),
      row(10, [
        { weight: 1, hold: 4 },
        { weight: 1, floor: 5 },
        { weight: 1, floor: 3 },
      ]),
      row(10, [{ weight: 1, floor: 6, hold: 4 }, { weight: 1 }]),
      row(10, [{ weight: 1, cap: 3, hold: 4 }, { weight: 1 }]),
      row(0, [
        { weight: 1, floor: 5 },
        { weight: 1, floor: 3 },
      ]),
    ];
    for (const problem of problems) {
      const mended = unsolvable(problem).remedies.flatMap((remedy) => afterRemedy(problem, remedy));
      expect(mended.length).toBeGreaterThanOrEqual(2);
      expect(mended.map((each) => spread(each).feasible)).toEqual(mended.map(() => true));
    }
  });
});

function afterRemedy(problem: SpreadProblem, remedy: SpreadUnsolved['remedies'][number]): SpreadProblem[] {
  const change = (codes: readonly string[], to: Partial<SpreadArea>): SpreadProblem => ({
    ...problem,
    areas: problem.areas.map((area) => (codes.includes(area.code) ? { ...area, ...to } : area)),
  });
  switch (remedy.do) {
    case 'setTotal':
      return [{ ...problem, total: remedy.value }];
    case 'setFloor':
      return [change([remedy.area], { floor: remedy.value })];
    case 'setCap':
      return [change([remedy.area], { cap: remedy.value })];
    case 'setHold':
      return [change([remedy.area], { hold: remedy.value })];
    case 'releaseHold':
      return remedy.areas.map((code) => change([code], { hold: null }));
    case 'liftFloor':
      return remedy.areas.map((code) => change([code], { floor: null }));
    case 'liftCap':
      return remedy.areas.map((code) => change([code], { cap: null }));
    case 'liftFloors':
      return [change(remedy.areas, { floor: null })];
    default:
      throw new Error(remedy.do);
  }
}

/** A small problem in whole steps, for roads that share nothing with the solver. */
interface Small {
  readonly total: number;
  readonly areas: readonly { weight: number; floor: number; cap: number; hold: number | null }[];
}

const small = (most: number, count: number): fc.Arbitrary<Small> =>
  fc.record({
    total: fc.integer({ min: 0, max: most }),
    areas: fc.array(
      fc
        .record({
          weight: fc.integer({ min: 0, max: 9 }),
          floor: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 })),
          room: fc.oneof(fc.constant(most), fc.integer({ min: 0, max: 6 })),
          hold: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(6) }),
        })
        .map(({ weight, floor, room, hold }) => ({
          weight,
          floor,
          cap: floor + room,
          hold: hold === null ? null : floor + Math.min(hold, room),
        })),
      { minLength: 1, maxLength: count },
    ),
  });

const problemOf = ({ total, areas }: Small): SpreadProblem => row(total, areas);

/** What the paper lists: nothing else may be refused. */
function isFeasible({ total, areas }: Small): boolean {
  const least = areas.reduce((sum, { floor, hold }) => sum + (hold ?? floor), 0);
  const most = areas.reduce((sum, { cap, hold }) => sum + (hold ?? cap), 0);
  return least <= total && total <= most;
}

/** λ as a fraction, by trying for each area whether it stands at its floor, at its cap, or between. */
function scaleOf(free: Small['areas'], rest: number): { top: number; bottom: number } | undefined {
  const places = free.length;
  for (let code = 0; code < 3 ** places; code += 1) {
    const kinds = free.map((_, place) => Math.floor(code / 3 ** place) % 3);
    const fixed = free.reduce((sum, { floor, cap }, place) => sum + ([floor, cap, 0][kinds[place] ?? 0] ?? 0), 0);
    const bottom = free.reduce((sum, { weight }, place) => sum + (kinds[place] === 2 ? weight : 0), 0);
    const top = rest - fixed;
    if (bottom === 0 || top < 0) continue;
    const agrees = free.every(({ weight, floor, cap }, place) => {
      const share = weight * top;
      if (kinds[place] === 0) return share <= floor * bottom;
      return kinds[place] === 1 ? share >= cap * bottom : share >= floor * bottom && share <= cap * bottom;
    });
    if (agrees) return { top, bottom };
  }
  return undefined;
}

/** The best of all splits within the bounds, by the sum of squares; ties by remainder, weight and code. */
function bestSplit(free: Small['areas'], rest: number, { top, bottom }: { top: number; bottom: number }): number[] {
  // Everything times `bottom`, so that squares stay whole numbers.
  const clamped = free.map(({ weight, floor, cap }) => Math.min(cap * bottom, Math.max(floor * bottom, weight * top)));
  const order = free
    .map((_, place) => place)
    .sort((left, right) => (free[right]?.weight ?? 0) - (free[left]?.weight ?? 0) || left - right);
  let best: { cost: number; ups: string; values: number[] } | undefined;
  const search = (place: number, left: number, values: number[]): void => {
    const area = free[place];
    if (area === undefined) {
      if (left !== 0) return;
      const cost = values.reduce((sum, value, at) => sum + (value * bottom - (clamped[at] ?? 0)) ** 2, 0);
      // Of equal costs: those that went up first in the order of the rule.
      const ups = order.map((at) => ((values[at] ?? 0) * bottom > (clamped[at] ?? 0) ? 'a' : 'b')).join('');
      if (best === undefined || cost < best.cost || (cost === best.cost && ups < best.ups))
        best = { cost, ups, values };
      return;
    }
    for (let value = area.floor; value <= Math.min(area.cap, left); value += 1)
      search(place + 1, left - value, [...values, value]);
  };
  search(0, rest, []);
  return best?.values ?? [];
}

describe('for any row with bounds', () => {
  it('is refused exactly where floors, caps and holds leave no way', () => {
    fc.assert(
      fc.property(small(60, 8), (each) => {
        expect(spread(problemOf(each)).feasible).toBe(isFeasible(each));
      }),
      { numRuns: 10_000 },
    );
  });

  it('meets the total within the bounds, keeps holds, and asks nothing of the order', () => {
    fc.assert(
      fc.property(small(60, 8).filter(isFeasible), fc.infiniteStream(fc.nat()), (each, keys) => {
        const problem = problemOf(each);
        const answer = solved(problem);
        const values = answer.areas.map(({ value }) => Number(value));
        expect(values.reduce((sum, value) => sum + value, 0)).toBe(each.total);
        each.areas.forEach(({ floor, cap, hold }, place) => {
          const value = values[place] ?? NaN;
          if (hold !== null) expect(value).toBe(hold);
          expect(value >= floor && value <= cap).toBe(true);
        });
        const shuffled = problem.areas
          .map((area) => [keys.next().value ?? 0, area] as const)
          .sort(([left], [right]) => left - right)
          .map(([, area]) => area);
        const byCode = new Map(solved({ ...problem, areas: shuffled }).areas.map((area) => [area.code, area]));
        expect(answer.areas.map(({ code }) => byCode.get(code))).toEqual(answer.areas);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is what an exhaustive search finds best, tie by tie', () => {
    let searched = 0;
    fc.assert(
      fc.property(small(14, 6).filter(isFeasible), (each) => {
        const free = each.areas.filter(({ hold }) => hold === null);
        const rest = each.total - each.areas.reduce((sum, { hold }) => sum + (hold ?? 0), 0);
        const scale = scaleOf(free, rest);
        // Without a weight between the bounds there is no λ to speak of: equal parts, tested above.
        if (scale === undefined) return;
        searched += 1;
        const answer = solved(problemOf(each)).areas.filter(({ bound }) => bound !== 'hold');
        expect(answer.map(({ value }) => Number(value))).toEqual(bestSplit(free, rest, scale));
      }),
      { numRuns: 2_000 },
    );
    expect(searched).toBeGreaterThan(1_000);
  });

  it('stays within one step of each clamped share, at any decimals and up to 10^15 steps', () => {
    const large = fc.record({
      decimals: fc.integer({ min: 0, max: 6 }),
      steps: fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }),
      areas: fc.array(
        fc.record({
          weight: fc.integer({ min: 1, max: 100_000 }),
          floor: fc.nat(20),
          room: fc.integer({ min: 1, max: 40 }),
        }),
        { minLength: 2, maxLength: 30 },
      ),
    });
    fc.assert(
      fc.property(large, ({ decimals, steps, areas }) => {
        const text = (each: bigint) => decimalText(each, decimals);
        const bounded = areas.map(({ weight, floor, room }, place) => ({
          weight,
          floor: (steps * BigInt(floor)) / 1_000n,
          // One area is left without a cap, so that there is a way.
          cap: place === 0 ? steps : (steps * BigInt(floor + room)) / 1_000n,
        }));
        const problem = row(
          text(steps),
          bounded.map(({ weight, floor, cap }) => ({ weight, floor: text(floor), cap: text(cap) })),
          decimals,
        );
        if (bounded.reduce((sum, { floor }) => sum + floor, 0n) > steps) {
          expect(unsolvable(problem).obstacle.code).toBe('floorsAboveTotal');
          return;
        }
        const values = solved(problem).areas.map(({ value }) => toSteps(value ?? '', decimals) ?? -1n);
        expect(values.reduce((sum, each) => sum + each, 0n)).toBe(steps);
        // λ by halving, in whole parts of 2^-80: independent of how the solver finds it.
        const shift = 80n;
        const clamped = (scale: bigint) =>
          bounded.map(({ weight, floor, cap }) => {
            const share = BigInt(weight) * scale;
            const [least, most] = [floor << shift, cap << shift];
            return share < least ? least : share > most ? most : share;
          });
        let [low, high] = [0n, (steps + 1n) << shift];
        while (high - low > 1n) {
          const middle = (low + high) / 2n;
          if (clamped(middle).reduce((sum, each) => sum + each, 0n) <= steps << shift) low = middle;
          else high = middle;
        }
        clamped(low).forEach((share, place) => {
          const gap = ((values[place] ?? 0n) << shift) - share;
          expect(gap < (1n << shift) + (1n << 40n) && -gap < (1n << shift) + (1n << 40n)).toBe(true);
        });
      }),
      { numRuns: 2_000 },
    );
  });
});

function decimalText(steps: bigint, decimals: number): string {
  const digits = String(steps).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
