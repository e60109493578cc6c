/**
 * Where an indicator should stand by the end of a period, as far as its own schedule tells, and the
 * lights that follow. Stocks and ratios are only compared with their target here.
 */
import type { Indicator } from '../model/indicator';
import type { Period } from '../model/period';

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
      return Math.max(0, ...indicator.milestones.filter((each) => each.month <= period.throughMonth).map((each) => each.share));
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
  return rate >= due - YELLOW_BAND ? 'yellow' : 'red';
}
