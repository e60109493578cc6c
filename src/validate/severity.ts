/** How grave a finding is: as its rule says, but milder where a clerk would be shouted at for nothing. */
import type { Indicator } from '../model/indicator';
import type { Severity } from '../model/issue';
import { isPartial, type Period } from '../model/period';
import type { RuleDefinition } from './rule';

export interface Circumstances {
  readonly period?: Period | undefined;
  /** A return of single areas, which is to be whole; not the year's own sheet, which is filled in bit by bit. */
  readonly isReturn: boolean;
  readonly isDistrict: boolean;
}

/** What is only due in December may be open before. */
export function mayStayBlank({ schedule }: Indicator, period: Period | undefined): boolean {
  return schedule === 'yearEnd' && period !== undefined && isPartial(period);
}

export function severityOf(
  { code, severity }: RuleDefinition,
  indicator: Indicator | undefined,
  { period, isReturn, isDistrict }: Circumstances,
): Severity {
  switch (code) {
    case 'cell.missing':
      if (indicator && mayStayBlank(indicator, period)) return 'note';
      return isReturn ? severity : 'warning';
    case 'area.nothing':
      return isReturn ? severity : 'note';
    case 'cell.negative':
      // A loss or a write-back can make an amount negative.
      return indicator?.measure === 'amount' ? 'warning' : severity;
    case 'targets.belowLastYear':
      // A restated figure of the district is never scaled down, so an area's is not like for like.
      return isDistrict ? severity : 'note';
    default:
      return severity;
  }
}
