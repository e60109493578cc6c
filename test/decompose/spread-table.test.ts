import fc from 'fast-check';
import type { SpreadArea } from '../../src/decompose/problem';
import { spreadTable, type TableAnswer, type TablePart } from '../../src/decompose/spread-table';
import { toSteps } from '../../src/model/steps';

const AREAS = ['a', 'b', 'c'];

function part(
  code: string,
  total: number,
  weights: readonly number[],
  more: Record<string, Partial<SpreadArea>> = {},
): TablePart {
  const areas = weights.map((weight, at) => ({ code: AREAS[at] ?? '', weight, ...more[AREAS[at] ?? ''] }));
  return { code, problem: { total, decimals: 0, method: 'proportional', basis: { kind: 'lastYear' }, areas } };
}
const whole = (...values: readonly number[]) => new Map(values.map((value, at) => [AREAS[at] ?? '', BigInt(value)]));

function valuesOf(answer: TableAnswer): Record<string, (string | null)[]> {
  if (!answer.feasible) throw new Error(JSON.stringify(answer));
  return Object.fromEntries([...answer.parts].map(([code, { areas }]) => [code, areas.map(({ value }) => value)]));
}
function refusal(answer: TableAnswer) {
  if (answer.feasible) throw new Error('feasible');
  return answer;
}

describe('parts that are split together with their whole', () => {
  it('add up to the whole in each area, and to their own total in each row', () => {
    const answer = spreadTable(whole(10, 7, 4), [
      part('invention', 6, [3, 2, 1]),
      part('utility', 11, [5, 4, 2]),
      part('design', 4, [2, 1, 1]),
    ]);
    expect(valuesOf(answer)).toEqual({ design: ['2', '1', '1'], invention: ['3', '2', '1'], utility: ['5', '4', '2'] });
  });

  it('say how each cell came about', () => {
    const answer = spreadTable(whole(5, 5), [part('x', 7, [1, 2]), part('y', 3, [1, 1])]);
    if (!answer.feasible) throw new Error('unsolved');
    expect(answer.parts.get('x')?.areas[0]).toMatchObject({
      value: '3',
      bound: null,
      reason: { kind: 'table', basis: { kind: 'lastYear' }, weight: '1', rounding: 'down' },
    });
  });

  it('keep what is held, and share the rest around it', () => {
    const answer = spreadTable(whole(5, 5), [part('x', 6, [1, 1], { a: { hold: 4 } }), part('y', 4, [1, 1])]);
    expect(valuesOf(answer)).toEqual({ x: ['4', '2'], y: ['1', '3'] });
  });

  it('keep to floors and caps, refitting the rest', () => {
    const answer = spreadTable(whole(10, 10), [part('x', 10, [9, 1], { a: { cap: 6 } }), part('y', 10, [1, 9])]);
    expect(valuesOf(answer)).toEqual({ x: ['6', '4'], y: ['4', '6'] });
    if (!answer.feasible) throw new Error('unsolved');
    expect(answer.parts.get('x')?.areas[0]).toMatchObject({
      bound: 'cap',
      reason: { kind: 'tableBound', bound: 'cap' },
    });
  });

  it('count all areas alike where last year was zero throughout, and say so', () => {
    const answer = spreadTable(whole(6, 4), [part('x', 6, [0, 0]), part('y', 4, [1, 1])]);
    expect(valuesOf(answer)).toEqual({ x: ['4', '2'], y: ['2', '2'] });
    if (!answer.feasible) throw new Error('unsolved');
    expect(answer.parts.get('x')?.notes).toEqual([
      { code: 'zeroBasis', basis: { kind: 'lastYear' }, areas: ['a', 'b'] },
    ]);
  });

  it('share an area without any figures of last year as the whole district is shared', () => {
    expect(valuesOf(spreadTable(whole(6, 3), [part('x', 6, [4, 0]), part('y', 3, [2, 0])]))).toEqual({
      x: ['4', '2'],
      y: ['2', '1'],
    });
  });

  it.each([
    [
      'totals that differ from the whole',
      whole(5, 5),
      [part('x', 6, [1, 1]), part('y', 5, [1, 1])],
      { code: 'partTotalsDiffer', parts: ['x', 'y'], sum: '11', total: '10' },
      '1',
    ],
    [
      'holds above the whole of an area',
      whole(5, 5),
      [part('x', 6, [1, 1], { a: { hold: 6 } }), part('y', 4, [1, 1])],
      { code: 'partsMissWhole', area: 'a', sum: '6', total: '5' },
      '1',
    ],
    [
      'an area whose parts are all held below its whole',
      whole(5, 5),
      [part('x', 6, [1, 1], { a: { hold: 2 } }), part('y', 4, [1, 1], { a: { hold: 2 } })],
      { code: 'partsMissWhole', area: 'a', sum: '4', total: '5' },
      '1',
    ],
    [
      'zeros that leave no room',
      whole(2, 4),
      [part('x', 5, [1, 0]), part('y', 1, [1, 1])],
      { code: 'tableBlocked', parts: ['x'], areas: ['a'] },
      '3',
    ],
  ])('answer with what clashes: %s', (_, of, parts, obstacle, short) => {
    expect(refusal(spreadTable(of, parts)).answer).toMatchObject({ obstacle, short });
  });

  it("name the part whose own problem can't be read", () => {
    const bad = part('y', 5, [1, 1], { a: { hold: -1 } });
    expect(refusal(spreadTable(whole(5, 5), [part('x', 5, [1, 1]), bad]))).toMatchObject({
      part: 'y',
      answer: { obstacle: { code: 'negative' } },
    });
  });

  const tables = fc
    .record({ parts: fc.integer({ min: 1, max: 4 }), areas: fc.integer({ min: 1, max: 10 }) })
    .chain(({ parts, areas }) => {
      const table = (least: number, most: number) =>
        fc.array(fc.array(fc.integer({ min: least, max: most }), { minLength: areas, maxLength: areas }), {
          minLength: parts,
          maxLength: parts,
        });
      return fc.record({ weights: table(1, 300), like: table(0, 40), held: table(0, 4) });
    });

  it('are exact in every margin, keep holds, and ask nothing of the order', () => {
    fc.assert(
      fc.property(tables, ({ weights, like, held }) => {
        const codes = (like[0] ?? []).map((_, at) => `area${at}`);
        const of = new Map(codes.map((code, at) => [code, like.reduce((sum, row) => sum + BigInt(row[at] ?? 0), 0n)]));
        const problems = like.map((row, at): TablePart => ({
          code: `part${at}`,
          problem: {
            total: row.reduce((sum, each) => sum + each, 0),
            decimals: 0,
            method: 'proportional',
            // Held as the table has them that the margins come from, so that there is a way.
            areas: codes.map((code, place) => ({
              code,
              weight: weights[at]?.[place] ?? 1,
              ...(held[at]?.[place] === 0 ? { hold: row[place] ?? 0 } : {}),
            })),
          },
        }));
        const answer = spreadTable(of, problems);
        const values = valuesOf(answer);
        problems.forEach(({ code, problem }, at) => {
          const steps = (values[code] ?? []).map((value) => toSteps(value ?? '', 0) ?? 0n);
          expect(steps.reduce((sum, each) => sum + each, 0n)).toBe(BigInt(problem.total ?? 0));
          problem.areas.forEach(({ hold }, place) => {
            if (hold !== undefined) expect(steps[place]).toBe(BigInt(like[at]?.[place] ?? 0));
          });
        });
        codes.forEach((code, place) => {
          const column = problems.reduce((sum, each) => sum + BigInt(values[each.code]?.[place] ?? 0), 0n);
          expect(column).toBe(of.get(code));
        });
        const turned = problems
          .map((each) => ({ ...each, problem: { ...each.problem, areas: [...each.problem.areas].reverse() } }))
          .reverse();
        const again = valuesOf(spreadTable(new Map([...of].reverse()), turned));
        for (const { code } of problems) expect([...(again[code] ?? [])].reverse()).toEqual(values[code]);
      }),
      { numRuns: 500 },
    );
  });
});
