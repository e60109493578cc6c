/** How a period is written as a key, for choices and names of files: `2017-06`, whole years too. */
import { formatPeriodMonth, type Period } from '../model/period';

export function periodKey(period: Period): string {
  return formatPeriodMonth(period);
}
