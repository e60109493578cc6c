/** Which period a return is of. A form of another month looks the same, figures and all. */
import { issue, type Issue } from '../../model/issue';
import { formatPeriodMonth, type Period } from '../../model/period';
import type { Expected } from './expected';
import { periodOfTitle, periodsNamed, periodsOfHead } from './texts';

/** Texts of the form, and of its cover. */
export type Pages = readonly (readonly string[])[];

export interface PeriodFound {
  readonly period?: Period;
  readonly refusals: readonly Issue[];
  readonly issues: readonly Issue[];
}

interface Clues {
  /** Of its records, or of the form's own mark. */
  readonly own: Period | undefined;
  /** Over the figures. */
  readonly head: string;
  readonly pages: Pages;
  readonly file: string;
}

/** Its records say it, or else the form's own title does; whatever names another period beside is a doubt. */
export function findPeriod(
  { own, head, pages, file }: Clues,
  { period: wanted }: Pick<Expected, 'period'>,
): PeriodFound {
  const named = pages.map((texts) => periodsNamed(texts));
  if (own) {
    const disagrees = named.find((each) => each.length > 0 && !each.some((period) => isSame(period, own)));
    const [shown] = disagrees ?? [];
    const params = { period: formatPeriodMonth(own), shown: shown ? formatPeriodMonth(shown) : '' };
    if (shown) return { period: own, refusals: [issue('return.periodDisagrees', 'error', {}, params)], issues: [] };
  }
  const inFileName = periodsNamed([file]);
  const found = own ?? pages.flatMap((texts) => periodOfTitle(texts) ?? [])[0] ?? inFileName[0];
  if (!found) return { refusals: [issue('return.periodUnknown', 'error', {}, {})], issues: [] };
  if (isSame(found, wanted)) {
    const all = [...named.flat(), ...periodsOfHead(head, found), ...(own ? [] : inFileName)];
    const others = [...new Set(all.filter((each) => !isSame(each, found)).map(formatPeriodMonth))];
    const params = { period: formatPeriodMonth(found), others };
    const doubts = others.length === 0 ? [] : [issue('return.otherPeriodNamed', 'warning', {}, params)];
    return { period: found, refusals: [], issues: doubts };
  }
  const code = found.year === wanted.year ? 'return.otherPeriod' : 'return.otherYear';
  const params = { period: formatPeriodMonth(found), expected: formatPeriodMonth(wanted) };
  return { period: found, refusals: [issue(code, 'error', {}, params)], issues: [] };
}

function isSame(left: Period, right: Period): boolean {
  return left.year === right.year && left.throughMonth === right.throughMonth;
}
