/**
 * Checks a splitting problem and turns it into whole steps, so that everything after it is whole-number
 * arithmetic. The first thing that is wrong is the answer: an obstacle with what would resolve it.
 */
import { formatSteps, MAX_DECIMALS } from '../model/steps';
import type { SpreadNote } from './answer';
import { checkBounds, STEP_LIMIT, type Bounds } from './check-bounds';
import { accept, refuse, type Checked } from './checked';
import { decimalsNeeded, decimalText, gapToNextStep, neighbours, readDecimal, type Exact } from './decimal';
import { isApplicable, type SpreadArea, type SpreadProblem } from './problem';

export interface CheckedArea {
  readonly code: string;
  readonly applicable: boolean;
  /** In units of 10^-weightDecimals. */
  readonly weight: bigint | undefined;
  readonly hold: bigint | undefined;
  /** Zero where none is given. */
  readonly floor: bigint;
  readonly cap: bigint | undefined;
}

/** The same problem in whole steps. */
export interface CheckedProblem {
  readonly total: bigint | undefined;
  readonly weightDecimals: number;
  readonly areas: readonly CheckedArea[];
  /** Bounds that were moved to a step. */
  readonly notes: readonly SpreadNote[];
}

/** Reads every number of a problem. */
export function checkProblem(problem: SpreadProblem): Checked<CheckedProblem> {
  const { decimals, areas } = problem;
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MAX_DECIMALS) {
    return refuse({ code: 'decimalsOutOfRange', decimals, most: MAX_DECIMALS });
  }
  const codes = areas.map((area) => area.code);
  const twice = firstTwice(codes);
  if (twice !== undefined) return refuse({ code: 'areaTwice', area: twice }, { clash: [twice] });

  const total = checkTotal(problem);
  if (!total.ok) return total;
  const holds = checkHolds(areas, decimals);
  if (!holds.ok) return holds;
  if (!areas.some(isApplicable)) {
    return refuse({ code: 'noApplicableArea' }, { clash: codes, remedies: [{ do: 'makeApplicable', areas: codes }] });
  }
  const weights = checkWeights(problem);
  if (!weights.ok) return weights;
  const bounds = checkAllBounds(areas, holds.value, decimals);
  if (!bounds.ok) return bounds;
  return accept({
    total: total.value,
    weightDecimals: weights.value.decimals,
    areas: areas.map((area) => ({
      code: area.code,
      applicable: isApplicable(area),
      weight: weights.value.byArea.get(area.code),
      hold: holds.value.get(area.code),
      floor: bounds.value.get(area.code)?.floor ?? 0n,
      cap: bounds.value.get(area.code)?.cap,
    })),
    notes: [...bounds.value.values()].flatMap(({ notes }) => notes),
  });
}

function firstTwice(codes: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return codes.find((code) => seen.size === seen.add(code).size);
}

function checkTotal({ total, decimals, method, rest }: SpreadProblem): Checked<bigint | undefined> {
  if (total === undefined || total === null) {
    return method === 'hand' && rest !== 'spread' ? accept(undefined) : refuse({ code: 'totalMissing' });
  }
  const value = String(total);
  const exact = readDecimal(total);
  if (exact === undefined) return refuse({ code: 'notADecimal', field: 'total', value });
  if (exact.digits < 0n) return refuse({ code: 'negative', field: 'total', value });
  const [below, above] = neighbours(exact, decimals);
  if (above >= STEP_LIMIT) return refuse({ code: 'tooLarge', field: 'total', value });
  if (below === above) return accept(above);
  const needed = decimalsNeeded(exact);
  return refuse(
    { code: 'totalOffStep', total: decimalText(exact), step: formatSteps(1n, decimals) },
    {
      short: decimalText(gapToNextStep(exact, decimals)),
      remedies: [
        { do: 'setTotal', value: formatSteps(above, decimals) },
        { do: 'setTotal', value: formatSteps(below, decimals) },
        ...(needed <= MAX_DECIMALS ? [{ do: 'setDecimals', decimals: needed } as const] : []),
      ],
    },
  );
}

function checkHolds(areas: readonly SpreadArea[], decimals: number): Checked<ReadonlyMap<string, bigint>> {
  const byArea = new Map<string, bigint>();
  for (const area of areas) {
    if (area.hold === undefined || area.hold === null) continue;
    const hold = checkHold(area, area.hold, decimals);
    if (!hold.ok) return hold;
    byArea.set(area.code, hold.value);
  }
  return accept(byArea);
}

function checkHold(area: SpreadArea, hold: number | string, decimals: number): Checked<bigint> {
  const { code } = area;
  const clash = [code];
  const release = { do: 'releaseHold', areas: clash } as const;
  const value = String(hold);
  const exact = readDecimal(hold);
  if (exact === undefined) return refuse({ code: 'notADecimal', field: 'hold', area: code, value }, { clash });
  if (exact.digits < 0n) {
    return refuse({ code: 'negative', field: 'hold', area: code, value }, { clash, remedies: [release] });
  }
  if (!isApplicable(area)) {
    return refuse(
      { code: 'holdNotApplicable', area: code, value: decimalText(exact) },
      { clash, remedies: [release, { do: 'makeApplicable', areas: clash }] },
    );
  }
  const [below, above] = neighbours(exact, decimals);
  if (above >= STEP_LIMIT) return refuse({ code: 'tooLarge', field: 'hold', area: code, value }, { clash });
  if (below === above) return accept(above);
  return refuse(
    { code: 'holdOffStep', area: code, value: decimalText(exact), step: formatSteps(1n, decimals) },
    {
      clash,
      short: decimalText(gapToNextStep(exact, decimals)),
      remedies: [
        { do: 'setHold', area: code, value: formatSteps(above, decimals) },
        { do: 'setHold', area: code, value: formatSteps(below, decimals) },
        release,
      ],
    },
  );
}

/** Bounds of areas that the indicator doesn't apply to bind nothing. */
function checkAllBounds(
  areas: readonly SpreadArea[],
  holds: ReadonlyMap<string, bigint>,
  decimals: number,
): Checked<ReadonlyMap<string, Bounds>> {
  const byArea = new Map<string, Bounds>();
  for (const area of areas) {
    if (!isApplicable(area)) continue;
    const bounds = checkBounds(area, holds.get(area.code), decimals);
    if (!bounds.ok) return bounds;
    byArea.set(area.code, bounds.value);
  }
  return accept(byArea);
}

/** The weights of the areas that are left to split over, all over one power of ten. */
function checkWeights(problem: SpreadProblem): Checked<{ byArea: ReadonlyMap<string, bigint>; decimals: number }> {
  const isOpen = (area: SpreadArea) => isApplicable(area) && (area.hold ?? null) === null;
  const open = problem.areas.filter(isOpen);
  const exacts = new Map<string, Exact>();
  for (const { code, weight } of problem.method === 'equal' ? [] : open) {
    if (weight === undefined || weight === null) continue;
    const exact = readDecimal(weight);
    const about = { field: 'weight', area: code, value: String(weight) } as const;
    if (exact === undefined) return refuse({ code: 'notADecimal', ...about }, { clash: [code] });
    if (exact.digits < 0n) return refuse({ code: 'negative', ...about }, { clash: [code] });
    exacts.set(code, exact);
  }
  const without = open.map((area) => area.code).filter((code) => !exacts.has(code));
  const byWeights =
    problem.method === 'hand' ? problem.rest === 'spread' && exacts.size > 0 : problem.method === 'proportional';
  if (byWeights && without.length > 0) {
    return refuse(
      { code: 'weightMissing', areas: without },
      { clash: without, remedies: [{ do: 'setWeight', areas: without }] },
    );
  }
  const decimals = Math.max(0, ...[...exacts.values()].map((exact) => exact.decimals));
  const scale = (exact: Exact) => exact.digits * 10n ** BigInt(decimals - exact.decimals);
  return accept({ byArea: new Map([...exacts].map(([code, exact]) => [code, scale(exact)])), decimals });
}
