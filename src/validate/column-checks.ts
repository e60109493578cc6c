/** Rules that look at all of an area's figures at once. */
import type { Finding } from '../model/finding';
import { isPartial } from '../model/period';
import { STATE } from './figure-table';
import type { OperandColumn } from './operand-columns';
import { isFor, NO_RELATIONS, parametersFor } from './rule';
import { isWholeYear } from './row-outliers';
import { PATTERN_RULES } from './rules';
import { countsOf, makeFinding, type Scene } from './scene';
import { mayStayBlank } from './severity';

export function checkColumn(scene: Scene, place: number): Finding[] {
  return [...identical(scene, place), ...partialAgainstYear(scene, place)];
}

/**
 * Areas that have filled in nothing: one finding each, in place of one a cell. Nothing is said of a sheet
 * that nobody has begun.
 */
export function checkNothing(scene: Scene, begun: OperandColumn, places: readonly number[]): Finding[] {
  const rule = PATTERN_RULES.nothing;
  const counts = countsOf(scene, rule.code);
  const isOpen = scene.isReturn || begun.states.includes(STATE.number);
  return places.flatMap((place) => {
    if (begun.states[place] === STATE.number) {
      counts.passed += 1;
      return [];
    }
    const asked = scene.table.columns.filter(
      ({ states, indicator }, row) =>
        states[place] === STATE.blank &&
        scene.targets?.[row]?.states[place] !== STATE.notApplicable &&
        !mayStayBlank(indicator, scene.period),
    ).length;
    if (asked === 0) counts.notApplicable += 1;
    else if (!isOpen) counts.notEvaluated += 1;
    else {
      counts.failed += 1;
      const params = { area: scene.areaNames[place] ?? '', figures: asked };
      return [makeFinding(scene, { rule, place, params })];
    }
    return [];
  });
}

/** The figures of the period before, handed in once more. One outcome an area. */
function identical(scene: Scene, place: number): Finding[] {
  const rule = PATTERN_RULES.identical;
  const counts = countsOf(scene, rule.code);
  const { before, beforePeriod, table } = scene;
  if (before === undefined || beforePeriod === undefined) {
    counts.notApplicable += 1;
    return [];
  }
  const limit = parametersFor(rule, '', scene.parameters);
  let [same, of, flows] = [0, 0, 0];
  for (const [row, { numbers, indicator }] of table.columns.entries()) {
    const [now, then] = [numbers[place] ?? NaN, before[row]?.numbers[place] ?? NaN];
    if (Number.isNaN(now) || Number.isNaN(then)) continue;
    of += 1;
    same += now === then ? 1 : 0;
    flows += now !== 0 && indicator.basis === 'flow' ? 1 : 0;
  }
  // Stocks and zeros may stand still.
  if (of < limit('figures') || flows < limit('flows')) counts.notEvaluated += 1;
  else if (same < of) counts.passed += 1;
  else {
    counts.failed += 1;
    const params = { area: scene.areaNames[place] ?? '', period: beforePeriod, same };
    return [makeFinding(scene, { rule, place, params })];
  }
  return [];
}

/**
 * A part of the year beside a whole one: what is given for the same period last year is last year's whole
 * figure, or an area's figures are those of the whole year before. One outcome a cell.
 */
function partialAgainstYear(scene: Scene, place: number): Finding[] {
  const rule = PATTERN_RULES.partialAgainstYear;
  const counts = countsOf(scene, rule.code);
  const isMeant = scene.period !== undefined && isPartial(scene.period) && scene.prior !== undefined;
  const repeated = isMeant ? repeatedFigures(scene, place) : new Set<number>();
  return scene.table.columns.flatMap(({ indicator, states, numbers }, row) => {
    const prior = scene.prior?.[row];
    const state = states[place];
    if (!isMeant || !isFor(rule.which, indicator, NO_RELATIONS) || state === STATE.notApplicable)
      counts.notApplicable += 1;
    else if (state !== STATE.number || prior?.states[place] !== STATE.number) counts.notEvaluated += 1;
    else if (!repeated.has(row) && !isWholeYear(scene, row, place)) counts.passed += 1;
    else {
      counts.failed += 1;
      const before = prior.numbers[place] ?? NaN;
      const params = {
        area: scene.areaNames[place] ?? '',
        indicator: indicator.name,
        value: numbers[place] ?? NaN,
        before,
      };
      return [makeFinding(scene, { rule, row, place, params })];
    }
    return [];
  });
}

/** One figure may equal last year's by chance, most of an area's don't. */
function repeatedFigures(scene: Scene, place: number): ReadonlySet<number> {
  const rule = PATTERN_RULES.partialAgainstYear;
  const repeated = new Set<number>();
  let compared = 0;
  for (const [row, { indicator, numbers }] of scene.table.columns.entries()) {
    const [now, then] = [numbers[place] ?? NaN, scene.prior?.[row]?.numbers[place] ?? NaN];
    if (!isFor(rule.which, indicator, NO_RELATIONS) || Number.isNaN(now) || !(then > 0)) continue;
    compared += 1;
    if (now === then && now >= parametersFor(rule, indicator.code, scene.parameters)('least')) repeated.add(row);
  }
  const limit = parametersFor(rule, '', scene.parameters);
  return repeated.size >= limit('figures') && repeated.size * 2 > compared ? repeated : new Set();
}
