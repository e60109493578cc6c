/** What a person should know of a year book's targets before they are issued: warnings, nothing that blocks. */
import { fallsBehind, type Indicator } from '../model/indicator';
import { issue, type Issue, type Place } from '../model/issue';
import { valueOf } from '../model/quantity';
import { sumExactly } from '../model/steps';
import type { YearBook } from '../model/year-book';
import { DISTRICT, indexYearBook, isSummed, type YearIndex } from '../model/year-index';

/** For a look before anything is written; of targets that stand in a workbook the rules tell. */
export function checkTargets(book: YearBook): Issue[] {
  const index = indexYearBook(book);
  return [
    ...index.inAnnex(1).flatMap((indicator) => checkReason(indicator, index)),
    ...book.indicators.flatMap((indicator) => checkPart(indicator, index)),
    ...index.inAnnex(2).flatMap((indicator) => checkSum(indicator, index)),
    ...checkLastYear(book),
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

/** The areas' targets, all of them given, fall short of the district's. */
function checkSum(indicator: Indicator, index: YearIndex): Issue[] {
  if (indicator.aggregation !== 'sum' || !isSummed(indicator) || index.areas.length === 0) return [];
  const total = valueOf(index.districtTarget(indicator)?.value);
  const targets = index.areas.map((area) => index.target(indicator.code, area.code)?.value);
  if (total === undefined || targets.some((each) => each?.kind !== 'number' && each?.kind !== 'notApplicable'))
    return [];
  const sum = sumExactly(
    targets.map(valueOf).filter((each) => each !== undefined),
    indicator.decimals,
  );
  if (sum >= total) return [];
  return [issue('figures.targetsShort', 'warning', {}, { indicator: indicator.name, sum, total })];
}

/** Last year's figures of the district against the sums of their areas, where every area has one. */
export function checkLastYear(book: YearBook, locate: (indicator: string) => Place = () => ({})): Issue[] {
  const index = indexYearBook(book);
  return book.indicators.flatMap((indicator) => checkPriorSum(indicator, index, locate));
}

function checkPriorSum(indicator: Indicator, index: YearIndex, locate: (indicator: string) => Place): Issue[] {
  if (indicator.aggregation !== 'sum' || !isSummed(indicator) || index.areas.length === 0) return [];
  const value = valueOf(index.priorYear(indicator.code, DISTRICT)?.reported);
  const figures = index.areas.map((area) => index.priorYear(indicator.code, area.code)?.reported);
  if (value === undefined || figures.some((figure) => figure?.kind !== 'number' && figure?.kind !== 'notApplicable'))
    return [];
  const numbers = figures.map(valueOf).filter((each) => each !== undefined);
  const sum = sumExactly(numbers, indicator.decimals);
  if (sum === value) return [];
  return [
    issue('figures.sumDiffers', 'warning', locate(indicator.code), {
      indicator: indicator.name,
      value,
      sum,
    }),
  ];
}
