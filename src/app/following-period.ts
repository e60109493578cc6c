/** Which period's entry sheet is wanted next: as 基本信息 says, or in the rhythm of the sheets that are there. */
import type { Period } from '../model/period';
import { periodsWithSheets } from './check-workbook';
import type { OpenWorkbook } from './open-workbook';

/** Where nothing tells a rhythm, districts collect by the quarter. */
const QUARTER = 3;

/** Undefined once the whole year has its sheet, and where there are none. */
export function followingPeriod(opened: OpenWorkbook): Period | undefined {
  const { book } = opened;
  const months = periodsWithSheets(opened).map(({ throughMonth }) => throughMonth);
  const last = months.at(-1);
  if (!book || last === undefined || last >= 12) return undefined;
  const wanted = book.entryMonths.find((month) => month > last && !months.includes(month));
  const step = last - (months.at(-2) ?? last - QUARTER);
  return { year: book.year, throughMonth: wanted ?? Math.min(12, last + step) };
}
