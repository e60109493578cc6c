/** What a person should know of a year book's targets before they are issued: warnings, nothing that blocks. */
import { fallsBehind, type Indicator } from '../model/indicator';
import { issue, type Issue } from '../model/issue';
import { valueOf } from '../model/quantity';
import { sumExactly } from '../model/steps';
import type { YearBook } from '../model/year-book';
import { DISTRICT, indexYearBook, isSummed, type YearIndex } from '../model/year-index';

export function checkTargets(book: YearBook): Issue[] {
  const index = indexYearBook(book);
  return [
    ...index.inAnnex(1).flatMap((indicator) => checkReason(indicator, index)),
    ...book.indicators.flatMap((indicator) => checkPart(indicator, index)),
    ...book.indicators.flatMap((indicator) => checkLastYear(indicator, index)),
  ];
}

/** A target of annex 1 that is worse than last year, like for like, wants a stated reason. */
function checkReason(indicator: Indicator, index: YearIndex): Issue[] {
  const target = index.target(indicator.code, DISTRICT);
  const value = valueOf(target?.value);
  const prior = valueOf(index.comparablePrior(indicator.code, DISTRICT));
  if (value === undefined || prior === undefined || (target?.reason ?? '').trim() !== '') return [];
  if (!fallsBehind(indicator, value, prior)) return [];
  return [issue('figures.reasonMissing', 'warning', {}, { indicator: indicator.name, value, prior })];
}

/** 其中 above its whole, in the district's own targets. */
function checkPart({ code, name, parent, relation }: Indicator, index: YearIndex): Issue[] {
  const whole = parent === undefined || relation !== 'ofWhich' ? undefined : index.indicator(parent);
  if (whole === undefined) return [];
  const value = valueOf(index.target(code, DISTRICT)?.value);
  const total = valueOf(index.target(whole.code, DISTRICT)?.value);
  if (value === undefined || total === undefined || value <= total) return [];
  return [issue('figures.partAboveWhole', 'warning', {}, { part: name, value, whole: whole.name, total })];
}

/** Last year's figure of the district against the sum of its areas, where every area has one. */
function checkLastYear(indicator: Indicator, index: YearIndex): Issue[] {
  if (indicator.aggregation !== 'sum' || !isSummed(indicator) || index.areas.length === 0) return [];
  const value = valueOf(index.priorYear(indicator.code, DISTRICT)?.reported);
  const figures = index.areas.map((area) => index.priorYear(indicator.code, area.code)?.reported);
  if (value === undefined || figures.some((figure) => figure?.kind !== 'number' && figure?.kind !== 'notApplicable'))
    return [];
  const numbers = figures.map(valueOf).filter((each) => each !== undefined);
  const sum = sumExactly(numbers, indicator.decimals);
  return sum === value ? [] : [issue('figures.sumDiffers', 'warning', {}, { indicator: indicator.name, value, sum })];
}
