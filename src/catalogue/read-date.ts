/** Dates as people type them, and as Excel keeps them. */
import type { GridCell } from '../model/grid';

/** Excel counts days from 1899-12-30; a bare year is far below the first serial number taken for a day. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 18_264; // 1950-01-01
const LAST_SERIAL = 401_768; // 2999-12-31
const DAY = 86_400_000;

const DATE = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2}))?)?[年月日]?$/u;

/**
 * Reads `2017-03-31`, `2017年3月31日`, `2017.3`, `2017年` and Excel's own dates.
 * @returns 2017, 2017-03 or 2017-03-31; undefined where it is no day, month or year
 */
export function readDate(cell: GridCell): string | undefined {
  const { value } = cell;
  if (typeof value === 'number' && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    return new Date(EXCEL_EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10);
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = DATE.exec(String(value).normalize('NFKC').replace(/\s/gu, ''));
  if (!match?.[1]) return undefined;
  const [, year, month, day] = match;
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const text = parts.join('-');
  const whole = [...parts, '01', '01'].slice(0, 3).join('-');
  const date = new Date(`${whole}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== whole ? undefined : text;
}
