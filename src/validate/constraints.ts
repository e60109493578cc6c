/**
 * What an area's figures must hold to, all together, as inequalities over its cells: no negative counts,
 * shares up to 100, parts within their whole, parts that add up, ratios of their numerator and denominator,
 * flows that don't fall. The same limits as the rules', for the search for who is to blame.
 */
import type { RuleCode } from '../model/finding';
import { isShare } from '../model/indicator';
import { slackOf, STEP_NOISE } from './condition';
import { STATE } from './figure-table';
import { isWholeNumber } from './rule';
import { columnAt, type Scene } from './scene';

/** The sum of factors times figures is at most `most`. */
export interface Inequality {
  readonly factors: ReadonlyMap<number, number>;
  readonly most: number;
}

export interface Constraint {
  readonly rule: RuleCode;
  /** Rows of its cells, the one that the rule's finding stands in first. */
  readonly rows: readonly number[];
  holds(valueOf: (row: number) => number): boolean;
  /**
   * As inequalities over the free rows, the others having the values given; undefined where it can be met
   * whatever the rest is.
   */
  over(free: ReadonlySet<number>, valueOf: (row: number) => number): readonly Inequality[] | undefined;
}

export type ValueOfRow = (row: number) => number;

/** What some rows' cells must hold to; only cells that hold a number are spoken of. */
export function constraintsAt(scene: Scene, place: number, rows: readonly number[]): Constraint[] {
  const { related } = scene;
  const isNumber = (row: number) => columnAt(scene, row).states[place] === STATE.number;
  const decimalsOf = (rows: readonly number[]) =>
    Math.max(...rows.map((row) => columnAt(scene, row).indicator.decimals));
  const slackFor = (rows: readonly number[], slack: 'printed' | 'rounding' = 'printed') =>
    slackOf(slack, { parameter: () => NaN, decimals: decimalsOf(rows) });
  return rows.filter(isNumber).flatMap((row) => {
    const { indicator } = columnAt(scene, row);
    const own = related[row];
    const each: Constraint[] = [];
    if (!indicator.unbounded) each.push(linear('cell.negative', [[row, -1]], 0));
    if (isShare(indicator)) each.push(linear('cell.shareRange', [[row, 1]], 100));
    if (isWholeNumber(indicator)) each.push(whole(row));
    const before = scene.before?.[row];
    if (before?.states[place] === STATE.number && isFlow(scene, row)) {
      each.push(linear('time.falls', [[row, -1]], slackFor([row]) - (before.numbers[place] ?? 0)));
    }
    const parent = own?.whole;
    if (indicator.relation === 'ofWhich' && parent !== undefined && isNumber(parent)) {
      each.push(
        linear(
          'area.partAboveWhole',
          [
            [row, 1],
            [parent, -1],
          ],
          slackFor([row, parent]),
        ),
      );
    }
    const parts = (own?.parts ?? []).filter((part) => columnAt(scene, part).states[place] !== STATE.notApplicable);
    if (parts.length > 0 && parts.every(isNumber)) {
      const sides = [[row, -1], ...parts.map((part) => [part, 1])] as [number, number][];
      const slack = slackFor([row, ...(own?.parts ?? [])]);
      each.push(equation('area.partsDiffer', sides, slack));
    }
    const { numerator, denominator, quotientFactor } = own ?? {};
    if (quotientFactor !== undefined && numerator !== undefined && denominator !== undefined) {
      if (isNumber(numerator) && isNumber(denominator)) {
        each.push(quotient([row, numerator, denominator], quotientFactor, slackFor([row], 'rounding')));
      }
    }
    return each;
  });
}

function isFlow(scene: Scene, row: number): boolean {
  const { indicator } = columnAt(scene, row);
  return indicator.basis === 'flow' && indicator.measure !== 'ratio' && !indicator.unbounded;
}

function sum(sides: readonly (readonly [number, number])[], valueOf: ValueOfRow): number {
  return sides.reduce((total, [row, factor]) => total + factor * valueOf(row), 0);
}

function inequality(
  sides: readonly (readonly [number, number])[],
  most: number,
  free: ReadonlySet<number>,
  valueOf: ValueOfRow,
): Inequality {
  const fixed = sides.filter(([row]) => !free.has(row));
  return { factors: new Map(sides.filter(([row]) => free.has(row))), most: most - sum(fixed, valueOf) };
}

function linear(rule: RuleCode, sides: readonly (readonly [number, number])[], most: number): Constraint {
  return {
    rule,
    rows: sides.map(([row]) => row),
    holds: (valueOf) => sum(sides, valueOf) <= most,
    over: (free, valueOf) => [inequality(sides, most, free, valueOf)],
  };
}

function equation(rule: RuleCode, sides: readonly (readonly [number, number])[], slack: number): Constraint {
  const opposite = sides.map(([row, factor]): [number, number] => [row, -factor]);
  return {
    rule,
    rows: sides.map(([row]) => row),
    holds: (valueOf) => Math.abs(sum(sides, valueOf)) <= slack,
    over: (free, valueOf) => [inequality(sides, slack, free, valueOf), inequality(opposite, slack, free, valueOf)],
  };
}

/** A whole number can be found for any range that matters here, so only a cell that stays as it is can break it. */
function whole(row: number): Constraint {
  const holds = (valueOf: ValueOfRow) => Math.abs(valueOf(row) - Math.round(valueOf(row))) <= STEP_NOISE;
  return {
    rule: 'cell.notWhole',
    rows: [row],
    holds,
    over: (free, valueOf) => (free.has(row) || holds(valueOf) ? undefined : IMPOSSIBLE),
  };
}

const IMPOSSIBLE: readonly Inequality[] = [{ factors: new Map(), most: -1 }];

/**
 * ratio = numerator × factor ÷ denominator. With the denominator fixed it is linear; with only the denominator
 * free too; with it and another one free there is always a way.
 */
function quotient(
  [ratio, numerator, denominator]: readonly [number, number, number],
  factor: number,
  slack: number,
): Constraint {
  const holds = (valueOf: ValueOfRow) =>
    valueOf(denominator) <= 0 ||
    Math.abs(valueOf(ratio) - (valueOf(numerator) * factor) / valueOf(denominator)) <= slack;
  return {
    rule: 'area.ratioDiffers',
    rows: [ratio, numerator, denominator],
    holds,
    over(free, valueOf) {
      if (!free.has(denominator)) {
        const under = valueOf(denominator);
        if (under <= 0) return undefined;
        const sides = [
          [ratio, 1],
          [numerator, -factor / under],
        ] as const;
        return [
          inequality(sides, slack, free, valueOf),
          inequality(
            sides.map(([row, each]) => [row, -each] as const),
            slack,
            free,
            valueOf,
          ),
        ];
      }
      if (free.has(ratio) || free.has(numerator)) return undefined;
      const [value, over] = [valueOf(ratio), valueOf(numerator) * factor];
      const bounds: Inequality[] = [{ factors: new Map([[denominator, -(value + slack)]]), most: -over }];
      if (value - slack > 0) bounds.push({ factors: new Map([[denominator, value - slack]]), most: over });
      return bounds;
    },
  };
}
