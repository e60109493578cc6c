/** Where the annexes find the figures of other sheets: blocks with keys in their first row and column. */
import type { KeyedBlock } from './formulas';

export interface Sources {
  readonly indicators: KeyedBlock;
  readonly priorYear: KeyedBlock;
}

/** Keys of columns that other sheets look up. */
export const SOURCE_KEYS = {
  /** 指标目录: the district's target, in points for ratios. */
  districtTarget: 'districtTarget',
  /** 上年数: the district's figure, restated where it is. */
  comparablePrior: 'column:comparable',
} as const;
