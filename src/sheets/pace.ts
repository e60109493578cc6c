/**
 * How far along an indicator is: completion, where it should stand by the end of a period as far as its
 * own schedule tells, and the light that follows. Stocks and ratios are only compared with their target here.
 */
import type { Indicator } from '../model/indicator';
import type { Period } from '../model/period';
import type { Range } from '../plan/address';
import type { ConditionalFormatPlan } from '../plan/plan';
import { isSoundNumber, soundFormulas } from '../validate/formulas';
import { NOISE_DECIMALS, quoted, roundTo } from './formulas';
import { markWhere } from './marks';
import type { Computed } from './sheet-draft';
import { MARKS } from './style-book';

/** Up to here behind the pace (as a share of the year's target) a light is yellow, beyond it red. */
export const YELLOW_BAND = 0.3;

/**
 * The share of the year's target (0 to 1) that is due by the end of the period; undefined where the
 * indicator has no pace: a stock, a ratio, a ceiling (lower is better), or one that follows last year's months, which a plan doesn't hold.
 */
export function dueShare(indicator: Indicator, period: Period): number | undefined {
  if (indicator.basis === 'stock' || indicator.measure === 'ratio' || indicator.direction === 'lower') return undefined;
  switch (indicator.schedule) {
    case 'linear':
      return period.throughMonth / 12;
    case 'yearEnd':
      return period.throughMonth === 12 ? 1 : 0;
    case 'milestones':
      return Math.max(
        0,
        ...indicator.milestones.filter((each) => each.month <= period.throughMonth).map((each) => each.share),
      );
    case 'lastYear':
      return undefined;
  }
}

export type Light = 'done' | 'green' | 'yellow' | 'red';

/** How an indicator is judged in a period. */
export interface Judgement {
  /** The share of the target that is due; undefined where there is no pace. */
  readonly due: number | undefined;
  /** A ceiling (lower is better) can be broken early, but is only kept once the year is over. */
  readonly ceiling: 'open' | 'final' | undefined;
}

export function judgementOf(indicator: Indicator, period: Period): Judgement {
  const due = dueShare(indicator, period);
  if (indicator.direction !== 'lower')
    return { due: due === undefined ? undefined : roundTo(due, NOISE_DECIMALS), ceiling: undefined };
  return { due: undefined, ceiling: period.throughMonth === 12 ? 'final' : 'open' };
}

/** The light of a completion rate (1 is the whole target). */
export function lightOf(rate: number, { due, ceiling }: Judgement): Light | undefined {
  if (ceiling !== undefined) return rate < 1 ? 'red' : ceiling === 'final' ? 'done' : 'green';
  if (rate >= 1) return 'done';
  if (due === undefined) return undefined;
  if (rate >= due) return 'green';
  return rate >= roundTo(due - YELLOW_BAND, NOISE_DECIMALS) ? 'yellow' : 'red';
}

/** The light of a rate cell against a pace cell, in the words of the sheet; blank where there is nothing to judge. */
export function lightCell(
  cells: { readonly rate: string; readonly pace: string },
  light: Light | undefined,
  { ceiling }: Judgement,
  lights: Readonly<Record<Light, string>>,
): Computed {
  const { rate, pace } = cells;
  const behind = `IF(${rate}>=ROUND(${pace}-${YELLOW_BAND},${NOISE_DECIMALS}),${quoted(lights.yellow)},${quoted(lights.red)})`;
  const judged = `IF(ISNUMBER(${pace}),IF(${rate}>=${pace},${quoted(lights.green)},${behind}),"")`;
  const kept = ceiling === 'open' ? lights.green : lights.done;
  return {
    formula: `IF(ISNUMBER(${rate}),IF(${rate}>=1,${quoted(kept)},${ceiling === undefined ? judged : quoted(lights.red)}),"")`,
    value: light === undefined ? '' : lights[light],
  };
}

/** Green, amber and red with the sign and the word that the cell holds anyway. */
export function lightMarks(range: Range, lights: Readonly<Record<Light, string>>): ConditionalFormatPlan[] {
  const looks = { done: MARKS.good, green: MARKS.good, yellow: MARKS.doubtful, red: MARKS.wrong } as const;
  return (Object.keys(looks) as Light[]).map((light) =>
    markWhere(range, (cell) => `${cell}=${quoted(lights[light])}`, looks[light]),
  );
}

/**
 * Completion as a formula over two cells: actual ÷ target; target ÷ actual where lower is better, and
 * complete where nothing of it happened. Blank unless both are numbers, the actual is one that can be
 * (not negative, whole, at most 100 %), and they can be divided.
 */
export function completionFormula(indicator: Indicator, actual: string, target: string): string {
  const rate =
    indicator.direction === 'lower'
      ? `IF(${actual}>0,ROUND(${target}/${actual},${NOISE_DECIMALS}),1)`
      : `IF(${target}>0,ROUND(${actual}/${target},${NOISE_DECIMALS}),"")`;
  return `IF(AND(ISNUMBER(${actual}),ISNUMBER(${target})),${whereSound(indicator, actual, rate)},"")`;
}

/** The formula where the actual is a number that can be; blank otherwise. */
export function whereSound(indicator: Indicator, actual: string, formula: string): string {
  const conditions = soundFormulas(indicator, actual, 'percent');
  return conditions.length === 0 ? formula : `IF(AND(${conditions.join(',')}),${formula},"")`;
}

/** What {@link completionFormula} comes to; both figures in points. */
export function completion(
  indicator: Indicator,
  actual: number | undefined,
  target: number | undefined,
): number | undefined {
  if (actual === undefined || target === undefined || !isSoundNumber(indicator, actual)) return undefined;
  if (indicator.direction === 'lower') return actual > 0 ? roundTo(target / actual, NOISE_DECIMALS) : 1;
  return target > 0 ? roundTo(actual / target, NOISE_DECIMALS) : undefined;
}
