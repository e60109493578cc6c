/** Changes against the same period last year that stand out among those of the other areas. */
import type { Finding } from '../model/finding';
import { isPartial } from '../model/period';
import { STATE } from './figure-table';
import { outlierBounds, scoreOf, usualRange, type OutlierBounds } from './outliers';
import { isFor, NO_RELATIONS, parametersFor } from './rule';
import { PATTERN_RULES } from './rules';
import { columnAt, countsOf, makeFinding, type Scene } from './scene';

/** One outcome for each area. */
export function outliersOfRow(scene: Scene, row: number): Finding[] {
  const rule = PATTERN_RULES.outlier;
  const counts = countsOf(scene, rule.code);
  const { indicator, numbers, states } = columnAt(scene, row);
  const lastYear = scene.lastYear?.[row];
  const areas = scene.table.areas.length;
  if (lastYear === undefined || !isFor(rule.which, indicator, NO_RELATIONS)) {
    counts.notApplicable += areas;
    return [];
  }
  const limit = parametersFor(rule, indicator.code, scene.parameters);
  const least = indicator.measure === 'count' ? limit('leastCount') : 0;
  const places: number[] = [];
  for (let place = 0; place < areas; place += 1) {
    const [state, before] = [states[place], lastYear.states[place]];
    if (state === STATE.notApplicable || before === STATE.notApplicable) counts.notApplicable += 1;
    else if (state !== STATE.number || before !== STATE.number) counts.notEvaluated += 1;
    else if (isCompared(scene, row, place, least)) places.push(place);
    else counts.notApplicable += 1;
  }
  if (places.length < limit('pairs')) {
    counts.notEvaluated += places.length;
    return [];
  }
  const before = Float64Array.from(places, (place) => lastYear.numbers[place] ?? NaN);
  const now = Float64Array.from(places, (place) => numbers[place] ?? NaN);
  const bounds = outlierBounds(before, now, { U: limit('U'), A: limit('A'), C: limit('C') });
  return places.flatMap((place, each) => {
    const [then, value] = [before[each] ?? NaN, now[each] ?? NaN];
    const range = isOutside(then, value, bounds) ? rangeAround(then, bounds, limit('leastChange')) : undefined;
    if (range === undefined || (value >= range.least && value <= range.most)) {
      counts.passed += 1;
      return [];
    }
    counts.failed += 1;
    const params = {
      area: scene.areaNames[place] ?? '',
      indicator: indicator.name,
      value,
      before: then,
      // What may still be there, so inwards.
      least: roundTo(range.least, indicator.decimals, Math.ceil),
      most: roundTo(range.most, indicator.decimals, Math.floor),
    };
    return [makeFinding(scene, { rule, row, place, params })];
  });
}

function isOutside(before: number, now: number, { low, high, median, U }: OutlierBounds): boolean {
  const score = scoreOf(before, now, median, U);
  return score < low || score > high;
}

/** The bounds as figures, and at least so much to either side of the median change. */
function rangeAround(before: number, bounds: OutlierBounds, leastChange: number) {
  const { least, most } = usualRange(before, bounds);
  const expected = before * bounds.median;
  return { least: Math.min(least, expected * (1 - leastChange)), most: Math.max(most, expected * (1 + leastChange)) };
}

/** Zeros and small counts say nothing about change, and a whole year is no part of one. */
function isCompared(scene: Scene, row: number, place: number, least: number): boolean {
  const now = columnAt(scene, row).numbers[place] ?? NaN;
  const before = scene.lastYear?.[row]?.numbers[place] ?? NaN;
  return now > 0 && before > 0 && Math.max(now, before) >= least && !isWholeYear(scene, row, place);
}

/** What is given for the same period last year is last year's figure for the whole year. */
export function isWholeYear(scene: Scene, row: number, place: number): boolean {
  if (scene.period === undefined || !isPartial(scene.period)) return false;
  const { indicator } = columnAt(scene, row);
  if (indicator.basis !== 'flow' || indicator.measure === 'ratio') return false;
  const before = scene.lastYear?.[row]?.numbers[place] ?? NaN;
  const annual = scene.prior?.[row]?.numbers[place] ?? NaN;
  const limit = parametersFor(PATTERN_RULES.partialAgainstYear, indicator.code, scene.parameters);
  return before === annual && before >= limit('least');
}

function roundTo(value: number, decimals: number, how: (value: number) => number): number {
  const scale = 10 ** decimals;
  return Number((how(value * scale) / scale).toFixed(decimals));
}
