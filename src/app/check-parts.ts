/**
 * Parts against their whole, area by area: 其中 above it, and 组成 that don't add up to it. The same that the
 * sheets mark in red; a warning each, with its cell where it is known.
 */
import type { Indicator } from '../model/indicator';
import { issue, type Issue, type Place } from '../model/issue';
import { valueOf, type Quantity } from '../model/quantity';
import { sumExactly } from '../model/steps';
import type { YearIndex } from '../model/year-index';

/** What is looked at, for each area: targets, or the actuals of a period. */
export type ValueOf = (indicator: string, area: string) => Quantity | undefined;

type Locate = (indicator: string, area: string) => Place;

/** 其中 above its whole. Targets of 组成 are split row by row, and needn't add up in each area. */
export function checkTargetParts(index: YearIndex, quantityOf: ValueOf, locate: Locate): Issue[] {
  return index.inAnnex(2).flatMap((indicator) => partAboveWhole(indicator, index, quantityOf, locate));
}

/** The same, and 组成 that don't add up to their whole. */
export function checkActualParts(index: YearIndex, quantityOf: ValueOf, locate: Locate): Issue[] {
  const rows = index.inAnnex(2);
  return rows.flatMap((indicator) => [
    ...partAboveWhole(indicator, index, quantityOf, locate),
    ...partsDiffer(indicator, rows, index, quantityOf, locate),
  ]);
}

function partAboveWhole(
  { code, name, parent, relation }: Indicator,
  index: YearIndex,
  quantityOf: ValueOf,
  locate: Locate,
): Issue[] {
  const whole = parent === undefined || relation !== 'ofWhich' ? undefined : index.indicator(parent);
  if (whole === undefined) return [];
  return index.areas.flatMap((area) => {
    const value = valueOf(quantityOf(code, area.code));
    const total = valueOf(quantityOf(whole.code, area.code));
    if (value === undefined || total === undefined || value <= total) return [];
    const params = { area: area.shortName ?? area.name, part: name, value, whole: whole.name, total };
    return [issue('figures.areaPartAboveWhole', 'warning', locate(code, area.code), params)];
  });
}

function partsDiffer(
  whole: Indicator,
  rows: readonly Indicator[],
  index: YearIndex,
  quantityOf: ValueOf,
  locate: Locate,
): Issue[] {
  const parts = rows.filter(({ parent, relation }) => relation === 'component' && parent === whole.code);
  if (parts.length === 0) return [];
  return index.areas.flatMap((area) => {
    const value = valueOf(quantityOf(whole.code, area.code));
    const numbers = parts.map((part) => valueOf(quantityOf(part.code, area.code)));
    if (value === undefined || numbers.some((each) => each === undefined)) return [];
    const sum = sumExactly(
      numbers.filter((each) => each !== undefined),
      whole.decimals,
    );
    if (sum === value) return [];
    const params = { area: area.shortName ?? area.name, whole: whole.name, value, sum };
    return [issue('figures.areaPartsDiffer', 'warning', locate(whole.code, area.code), params)];
  });
}
