/**
 * Periods of reporting. A figure is always cumulative from January, so a period is a year and the
 * month that it runs through: `2017-06`, `2017-Q2` and `2017-H1` are one and the same period.
 */
import { z } from 'zod';

export const periodSchema = z.object({
  year: z.number().int().min(1949).max(2999),
  /** The last month that is included, 1 to 12; 12 is the whole year. */
  throughMonth: z.number().int().min(1).max(12),
});
export type Period = z.infer<typeof periodSchema>;

const PERIOD_FORM = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/u;

/**
 * Reads `2017`, `2017-06`, `2017-Q2` or `2017-H1`.
 * @returns undefined when the text is none of these forms or names no month.
 */
export function parsePeriod(text: string): Period | undefined {
  const match = PERIOD_FORM.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, quarter, half] = match;
  const throughMonth = month ? Number(month) : quarter ? Number(quarter) * 3 : half ? Number(half) * 6 : 12;
  const period = periodSchema.safeParse({ year: Number(year), throughMonth });
  return period.success ? period.data : undefined;
}

/** The canonical form: `2017` for a whole year, otherwise `2017-06`. */
export function formatPeriod(period: Period): string {
  return period.throughMonth === 12 ? String(period.year) : formatPeriodMonth(period);
}

/** Year and month, whole years too: `2017-12`. For names of sheets, which sort by it. */
export function formatPeriodMonth(period: Period): string {
  return `${period.year}-${String(period.throughMonth).padStart(2, '0')}`;
}

/** True for a period that ends before December: never comparable with an annual figure. */
export function isPartial(period: Period): boolean {
  return period.throughMonth < 12;
}

/** Orders periods by time. */
export function comparePeriods(left: Period, right: Period): number {
  return left.year - right.year || left.throughMonth - right.throughMonth;
}
