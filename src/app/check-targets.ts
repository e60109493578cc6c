/** What a person should know of a year book's targets before they are issued: warnings, nothing that blocks. */
import { fallsBehind, type Indicator } from '../model/indicator';
import { issue, type Issue, type Place } from '../model/issue';
import { valueOf } from '../model/quantity';
import { sumExactly } from '../model/steps';
import type { YearBook } from '../model/year-book';
import { DISTRICT, indexYearBook, isSummed, type YearIndex } from '../model/year-index';

/** What an issue is about, for whoever knows where it stands in a workbook. */
export type Subject = 'reason' | 'districtTarget' | 'areaTargets' | 'priorYear';
export type LocateSubject = (subject: Subject, indicator: string) => Place;

const NOWHERE: LocateSubject = () => ({});

export function checkTargets(book: YearBook, locate: LocateSubject = NOWHERE): Issue[] {
  const index = indexYearBook(book);
  return [
    ...index.inAnnex(1).flatMap((indicator) => checkReason(indicator, index, locate)),
    ...book.indicators.flatMap((indicator) => checkPart(indicator, index, locate)),
    ...index.inAnnex(2).flatMap((indicator) => checkSum(indicator, index, locate)),
    ...book.indicators.flatMap((indicator) => checkLastYear(indicator, index, locate)),
  ];
}

/** A target of annex 1 that is worse than last year, like for like, wants a stated reason. */
function checkReason(indicator: Indicator, index: YearIndex, locate: LocateSubject): Issue[] {
  const target = index.target(indicator.code, DISTRICT);
  const value = valueOf(target?.value);
  const prior = valueOf(index.comparablePrior(indicator.code, DISTRICT));
  if (value === undefined || prior === undefined || (target?.reason ?? '').trim() !== '') return [];
  if (!fallsBehind(indicator, value, prior)) return [];
  const place = locate('reason', indicator.code);
  return [issue('figures.reasonMissing', 'warning', place, { indicator: indicator.name, value, prior })];
}

/** 其中 above its whole, in the district's own targets. */
function checkPart({ code, name, parent, relation }: Indicator, index: YearIndex, locate: LocateSubject): Issue[] {
  const whole = parent === undefined || relation !== 'ofWhich' ? undefined : index.indicator(parent);
  if (whole === undefined) return [];
  const value = valueOf(index.target(code, DISTRICT)?.value);
  const total = valueOf(index.target(whole.code, DISTRICT)?.value);
  if (value === undefined || total === undefined || value <= total) return [];
  const place = locate('districtTarget', code);
  return [issue('figures.partAboveWhole', 'warning', place, { part: name, value, whole: whole.name, total })];
}

/** The areas' targets, all of them given, fall short of the district's. */
function checkSum(indicator: Indicator, index: YearIndex, locate: LocateSubject): Issue[] {
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
  const place = locate('areaTargets', indicator.code);
  return [issue('figures.targetsShort', 'warning', place, { indicator: indicator.name, sum, total })];
}

/** Last year's figure of the district against the sum of its areas, where every area has one. */
function checkLastYear(indicator: Indicator, index: YearIndex, locate: LocateSubject): Issue[] {
  if (indicator.aggregation !== 'sum' || !isSummed(indicator) || index.areas.length === 0) return [];
  const value = valueOf(index.priorYear(indicator.code, DISTRICT)?.reported);
  const figures = index.areas.map((area) => index.priorYear(indicator.code, area.code)?.reported);
  if (value === undefined || figures.some((figure) => figure?.kind !== 'number' && figure?.kind !== 'notApplicable'))
    return [];
  const numbers = figures.map(valueOf).filter((each) => each !== undefined);
  const sum = sumExactly(numbers, indicator.decimals);
  if (sum === value) return [];
  return [
    issue('figures.sumDiffers', 'warning', locate('priorYear', indicator.code), {
      indicator: indicator.name,
      value,
      sum,
    }),
  ];
}
