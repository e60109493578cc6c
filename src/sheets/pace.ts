/**
 * How far along an indicator is: completion, where it should stand by the end of a period as far as its
 * own schedule tells, and the light that follows. Stocks and ratios are only compared with their target here.
 */
import type { Indicator } from '../model/indicator';
import type { Period } from '../model/period';
import type { Range } from '../plan/address';
import type { ConditionalFormatPlan } from '../plan/plan';
import { NOISE_DECIMALS, quoted, roundTo } from './formulas';
import { markWhere } from './marks';
import type { Computed } from './sheet-draft';
import { MARKS } from './style-book';

/** Up to here behind the pace (as a share of the year's target) a light is yellow, beyond it red. */
export const YELLOW_BAND = 0.3;

/**
 * The share of the year's target (0 to 1) that is due by the end of the period; undefined where the
 * indicator has no pace: a stock, a ratio, or one that follows last year's months, which a plan doesn't hold.
 */
export function dueShare(indicator: Indicator, period: Period): number | undefined {
  if (indicator.basis === 'stock' || indicator.measure === 'ratio') return undefined;
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

/** The light of a completion rate (1 is the whole target) against the share that is due. */
export function lightOf(rate: number, due: number | undefined): Light | undefined {
  if (rate >= 1) return 'done';
  if (due === undefined) return undefined;
  if (rate >= due) return 'green';
  return rate >= roundTo(due - YELLOW_BAND, NOISE_DECIMALS) ? 'yellow' : 'red';
}

/** The light of a rate cell against a pace cell, in the words of the sheet; blank where there is nothing to judge. */
export function lightCell(
  cells: { readonly rate: string; readonly pace: string },
  light: Light | undefined,
  lights: Readonly<Record<Light, string>>,
): Computed {
  const { rate, pace } = cells;
  const behind = `IF(${rate}>=ROUND(${pace}-${YELLOW_BAND},${NOISE_DECIMALS}),${quoted(lights.yellow)},${quoted(lights.red)})`;
  const judged = `IF(${rate}>=${pace},${quoted(lights.green)},${behind})`;
  return {
    formula: `IF(ISNUMBER(${rate}),IF(${rate}>=1,${quoted(lights.done)},IF(ISNUMBER(${pace}),${judged},"")),"")`,
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
 * complete where nothing of it happened. Blank unless both are numbers that can be divided.
 */
export function completionFormula(indicator: Indicator, actual: string, target: string): string {
  const rate =
    indicator.direction === 'lower'
      ? `IF(${actual}>0,ROUND(${target}/${actual},${NOISE_DECIMALS}),IF(${actual}=0,1,""))`
      : `IF(${target}>0,ROUND(${actual}/${target},${NOISE_DECIMALS}),"")`;
  return `IF(AND(ISNUMBER(${actual}),ISNUMBER(${target})),${rate},"")`;
}

/** What {@link completionFormula} comes to; both figures on the same scale. */
export function completion(
  indicator: Indicator,
  actual: number | undefined,
  target: number | undefined,
): number | undefined {
  if (actual === undefined || target === undefined) return undefined;
  if (indicator.direction === 'lower') {
    if (actual === 0) return 1;
    return actual > 0 ? roundTo(target / actual, NOISE_DECIMALS) : undefined;
  }
  return target > 0 ? roundTo(actual / target, NOISE_DECIMALS) : undefined;
}
