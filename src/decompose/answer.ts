/**
 * What a splitting problem is answered with. All of it is data: sentences are made from it in
 * `locales/`. Decimals are exact text, so that nothing is lost on the way through JSON.
 */
import type { Quantity } from '../model/quantity';
import type { Tie } from './largest-remainder';
import type { SpreadBasis } from './problem';

export type SpreadAnswer = SpreadSolved | SpreadUnsolved;

export interface SpreadSolved {
  readonly feasible: true;
  /** With all decimals of the step; null where a `hand` problem gives none. */
  readonly total: string | null;
  /** In the problem's order. */
  readonly areas: readonly AreaAnswer[];
  readonly notes: readonly SpreadNote[];
}

export type Bound = 'floor' | 'cap' | 'hold';

export interface AreaAnswer {
  readonly code: string;
  /** A number, not applicable, or missing where nothing was typed. */
  readonly quantity: Quantity;
  /** The number with all decimals of the step; null where there is none. */
  readonly value: string | null;
  /**
   * The unrounded share, with enough decimals to tell what was rounded; where a floor or a cap bound it, what
   * the scale of its neighbours would have given it. Null where none was computed.
   */
  readonly share: string | null;
  /** What bound the value in place of its share. */
  readonly bound: Bound | null;
  readonly reason: SpreadReason;
}

/** Why a cell is what it is. */
export type SpreadReason =
  | {
      readonly kind: 'share';
      readonly basis: SpreadBasis;
      readonly weight: string;
      readonly totalWeight: string;
      /** weight ÷ totalWeight in per cent, rounded. */
      readonly percent: string;
      readonly share: string;
      readonly value: string;
      readonly rounding: 'exact' | 'up' | 'down';
      /** Where an equal remainder was rounded the other way. */
      readonly tie?: Tie;
      /** What was left to split after what was held or stands at a bound, where there is any. */
      readonly rest?: string;
    }
  /** The share lies beyond a bound, and the value is that bound. */
  | {
      readonly kind: 'floor' | 'cap';
      readonly basis: SpreadBasis;
      readonly weight: string;
      /** What the scale of its neighbours would have given it. */
      readonly share: string;
      readonly value: string;
    }
  /** A part (组成) that was split together with the others: `share` fits its own total and the area's whole. */
  | {
      readonly kind: 'table';
      readonly basis: SpreadBasis;
      readonly weight: string;
      readonly share: string;
      readonly value: string;
      readonly rounding: 'exact' | 'up' | 'down';
    }
  /** The same, where the fitted share lay beyond a bound. */
  | {
      readonly kind: 'tableBound';
      readonly bound: 'floor' | 'cap';
      readonly basis: SpreadBasis;
      readonly weight: string;
      readonly value: string;
    }
  | { readonly kind: 'hold'; readonly value: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'notApplicable' };

export type SpreadNote =
  /** Every weight is zero, so the total was split equally. */
  | { readonly code: 'zeroBasis'; readonly basis: SpreadBasis; readonly areas: readonly string[] }
  /** A bound that lay between two steps. */
  | {
      readonly code: 'boundTightened';
      readonly area: string;
      readonly bound: 'floor' | 'cap';
      readonly from: string;
      readonly to: string;
    }
  /** All areas with a weight stand at their caps; `rest` goes in equal parts to those without. */
  | { readonly code: 'capsLeaveRest'; readonly rest: string; readonly areas: readonly string[] }
  /** The holds take up the whole total; the other areas get zero. */
  | { readonly code: 'nothingLeft'; readonly held: string; readonly areas: readonly string[] }
  /** By hand: nothing was typed for these areas. `rest` is total − typed, where there is a total. */
  | {
      readonly code: 'handOpen';
      readonly areas: readonly string[];
      readonly typed: string;
      readonly rest: string | null;
    }
  /** By hand: the typed values don't add up to the total; `difference` is sum − total. */
  | { readonly code: 'handDiffers'; readonly sum: string; readonly total: string; readonly difference: string };

export interface SpreadUnsolved {
  readonly feasible: false;
  readonly obstacle: Obstacle;
  /** By how much it fails, in the indicator's unit; null where that is no amount. */
  readonly short: string | null;
  /** Codes of the areas that clash. */
  readonly clash: readonly string[];
  /** Each alone resolves it, the likelier first. */
  readonly remedies: readonly Remedy[];
}

/** A number of a problem. */
export type Field = 'total' | 'hold' | 'weight' | 'floor' | 'cap';

export type Obstacle =
  // The problem can't be read
  | {
      readonly code: 'notADecimal';
      readonly field: Field;
      readonly area?: string;
      readonly value: string;
    }
  | { readonly code: 'decimalsOutOfRange'; readonly decimals: number; readonly most: number }
  | { readonly code: 'areaTwice'; readonly area: string }
  | { readonly code: 'totalMissing' }
  | { readonly code: 'weightMissing'; readonly areas: readonly string[] }
  | { readonly code: 'tooLarge'; readonly field: Field; readonly area?: string; readonly value: string }
  // It can be read and has no solution
  | {
      readonly code: 'negative';
      readonly field: Field;
      readonly area?: string;
      readonly value: string;
    }
  | { readonly code: 'totalOffStep'; readonly total: string; readonly step: string }
  | { readonly code: 'holdOffStep'; readonly area: string; readonly value: string; readonly step: string }
  | { readonly code: 'holdNotApplicable'; readonly area: string; readonly value: string }
  | { readonly code: 'noApplicableArea' }
  | { readonly code: 'holdsAboveTotal'; readonly held: string; readonly total: string }
  | { readonly code: 'holdsBelowTotal'; readonly held: string; readonly total: string }
  /** `tightened`: only once both were moved to the step. */
  | {
      readonly code: 'floorAboveCap';
      readonly area: string;
      readonly floor: string;
      readonly cap: string;
      readonly tightened: boolean;
    }
  | { readonly code: 'holdBelowFloor'; readonly area: string; readonly value: string; readonly floor: string }
  | { readonly code: 'holdAboveCap'; readonly area: string; readonly value: string; readonly cap: string }
  /** The least that they may get, holds among it, is more than the total. */
  | { readonly code: 'floorsAboveTotal'; readonly least: string; readonly total: string }
  /** The most that they may get, holds among it, is less than the total. */
  | { readonly code: 'capsBelowTotal'; readonly most: string; readonly total: string }
  // Parts of a whole
  /** The parts' district totals don't add up to the whole's. */
  | {
      readonly code: 'partTotalsDiffer';
      readonly parts: readonly string[];
      readonly sum: string;
      readonly total: string;
    }
  /** What is fixed in an area doesn't leave the parts' open cells what the whole wants. */
  | { readonly code: 'partsMissWhole'; readonly area: string; readonly sum: string; readonly total: string }
  /** These parts can be given to these areas only, which have less room. */
  | { readonly code: 'tableBlocked'; readonly parts: readonly string[]; readonly areas: readonly string[] };

const UNREADABLE: ReadonlySet<Obstacle['code']> = new Set([
  'notADecimal',
  'decimalsOutOfRange',
  'areaTwice',
  'totalMissing',
  'weightMissing',
  'tooLarge',
]);

/** True where the problem can't be read at all, as opposed to one that has no solution. */
export function isUnreadable(obstacle: Obstacle): boolean {
  return UNREADABLE.has(obstacle.code);
}

export type Remedy =
  | { readonly do: 'setTotal'; readonly value: string }
  | { readonly do: 'setHold'; readonly area: string; readonly value: string }
  /** Any one of these holds, each by itself. */
  | { readonly do: 'releaseHold'; readonly areas: readonly string[] }
  /** These holds all together, where no single one is enough. */
  | { readonly do: 'releaseHolds'; readonly areas: readonly string[] }
  | { readonly do: 'setFloor' | 'setCap'; readonly area: string; readonly value: string }
  /** Any one of these bounds, taken away by itself. */
  | { readonly do: 'liftFloor' | 'liftCap'; readonly areas: readonly string[] }
  /** These floors all together, where no single one is enough. */
  | { readonly do: 'liftFloors'; readonly areas: readonly string[] }
  /** Any one of these areas. */
  | { readonly do: 'makeApplicable'; readonly areas: readonly string[] }
  /** All of these areas. */
  | { readonly do: 'setWeight'; readonly areas: readonly string[] }
  | { readonly do: 'setDecimals'; readonly decimals: number };

/** An answer that says why there is no solution. */
export function unsolved(
  obstacle: Obstacle,
  more: Partial<Omit<SpreadUnsolved, 'feasible' | 'obstacle'>> = {},
): SpreadUnsolved {
  return { feasible: false, obstacle, short: null, clash: [], remedies: [], ...more };
}
