/**
 * Solves the part of a problem that is left once the held cells are taken off: within the bounds, or with the
 * bounds that clash.
 */
import { formatSteps } from '../model/steps';
import { unsolved, type AreaAnswer, type Remedy, type SpreadNote, type SpreadUnsolved } from './answer';
import { STEP_LIMIT } from './check-bounds';
import type { CheckedArea } from './check-problem';
import { clampShares, type BoundedClaim } from './clamped-shares';
import { explainBounds, explainShares } from './explain';
import { apportion } from './largest-remainder';
import type { SpreadBasis } from './problem';

export interface Rest {
  readonly decimals: number;
  readonly basis: SpreadBasis;
  readonly weightDecimals: number;
  /** One at least. Some weight is positive. */
  readonly claims: readonly BoundedClaim[];
  /** Steps to be given out. */
  readonly steps: bigint;
  /** Steps that are held. */
  readonly held: bigint;
}

export interface RestSolved {
  readonly answers: ReadonlyMap<string, AreaAnswer>;
  readonly notes: readonly SpreadNote[];
}

/** The first bounds that leave no way; undefined where there is one. */
export function boundsClash({ claims, steps, held, decimals }: Rest): SpreadUnsolved | undefined {
  const text = (each: bigint) => formatSteps(each, decimals);
  const least = sum(claims.map(({ floor }) => floor));
  const total = text(steps + held);
  if (least > steps) {
    const over = least - steps;
    const floored = claims.filter(({ floor }) => floor > 0n);
    const enough = floored.filter(({ floor }) => floor >= over).map(({ code }) => code);
    return unsolved(
      { code: 'floorsAboveTotal', least: text(least + held), total },
      {
        short: text(over),
        clash: floored.map(({ code }) => code),
        remedies: [
          ...setTotal(least + held, decimals),
          enough.length > 0
            ? { do: 'liftFloor', areas: enough }
            : { do: 'liftFloors', areas: floored.map(({ code }) => code) },
        ],
      },
    );
  }
  const caps = claims.map(({ cap }) => cap);
  if (caps.some((cap) => cap === undefined)) return undefined;
  const most = sum(caps.filter((cap) => cap !== undefined));
  if (most >= steps) return undefined;
  const codes = claims.map(({ code }) => code);
  return unsolved(
    { code: 'capsBelowTotal', most: text(most + held), total },
    {
      short: text(steps - most),
      clash: codes,
      remedies: [...setTotal(most + held, decimals), { do: 'liftCap', areas: codes }],
    },
  );
}

function setTotal(steps: bigint, decimals: number): Remedy[] {
  return steps < STEP_LIMIT ? [{ do: 'setTotal', value: formatSteps(steps, decimals) }] : [];
}

/** @param rest of which {@link boundsClash} says nothing */
export function solveRest(rest: Rest): RestSolved {
  const { claims, steps, decimals } = rest;
  const weighted = claims.filter(({ weight }) => weight > 0n);
  const weightless = claims.filter(({ weight }) => weight === 0n);
  const most = weighted.every(({ cap }) => cap !== undefined) ? sum(weighted.map(({ cap }) => cap ?? 0n)) : undefined;
  const keptByFloors = sum(weightless.map(({ floor }) => floor));
  const beyond = most === undefined ? 0n : steps - keptByFloors - most;
  if (most === undefined || beyond <= 0n) return { answers: explain(rest, claims, steps), notes: [] };
  // Every area with a weight stands at its cap; the others share what is left alike.
  const others = weightless.map((claim) => ({ ...claim, weight: 1n }));
  const equal: Rest = { ...rest, basis: { kind: 'equal' }, weightDecimals: 0 };
  return {
    answers: new Map([...explain(rest, weighted, most), ...explain(equal, others, keptByFloors + beyond)]),
    notes: [
      {
        code: 'capsLeaveRest',
        rest: formatSteps(beyond, decimals),
        areas: others.map(({ code }) => code),
      },
    ],
  };
}

function explain(
  { decimals, basis, weightDecimals, held }: Rest,
  claims: readonly BoundedClaim[],
  steps: bigint,
): ReadonlyMap<string, AreaAnswer> {
  const { scale, bound, rest } = clampShares(steps, claims);
  const free = claims.filter(({ code }) => !bound.has(code));
  const isFree = free.some(({ weight }) => weight > 0n);
  const frame = { decimals, basis, weightDecimals };
  return new Map([
    ...explainBounds({ ...frame, scale, claims: claims.filter(({ code }) => bound.has(code)), bound }),
    ...explainShares({
      ...frame,
      rest,
      isPart: held > 0n || bound.size > 0,
      claims: free,
      // Where no weight is left there is nothing left to give: zero each.
      shares: isFree
        ? apportion(rest, free)
        : free.map(({ code }) => ({ code, steps: 0n, remainder: 0n, rounding: 'exact' })),
    }),
  ]);
}

/** As {@link BoundedClaim}s, which the areas that take part are. */
export function claimsOf(areas: readonly CheckedArea[], weightOf: (area: CheckedArea) => bigint): BoundedClaim[] {
  return areas.map((area) => ({ code: area.code, weight: weightOf(area), floor: area.floor, cap: area.cap }));
}

function sum(steps: readonly bigint[]): bigint {
  return steps.reduce((total, each) => total + each, 0n);
}
