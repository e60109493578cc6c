/**
 * What Excel makes of a value that is put into a cell: texts are read as if they were typed. Dates are
 * read year first, as Excel in Chinese does; a month and a day alone are the running year's.
 */
import { CellError, isErrorText, type Scalar } from './scalar';

export interface Taken {
  readonly value: Scalar;
  /** The format that a cell in General takes on with it. */
  readonly numberFormat?: string;
  readonly quoted?: true;
}

const NUMBER = /^([+-]?)(?:(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?|\.(\d+))(?:e([+-]?\d+))?(%?)$/iu;
const DATE = /^(\d{4})([-/年])(\d{1,2})(?:[-/月](\d{1,2})日?)?$/u;
const MONTH_DAY = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/u;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u;

const DAY = 86_400_000;

/** Days since 1899-12-30, Excel's own count from March 1900 on; undefined for no day of the calendar. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year < 1900) return undefined;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / DAY);
  // Excel counts a 29 February 1900 that never was.
  return serial < 61 ? serial - 1 : serial;
}

function readNumber(text: string): Taken | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = match[4] ?? '', , exponent, percent] = match;
  // The point is moved in the text: 2.6 / 100 is not quite 0.026.
  const power = Number(exponent ?? '0') - (percent ? 2 : 0);
  const size = Number(`${whole.replaceAll(',', '') || '0'}.${fraction || '0'}e${power}`);
  if (!Number.isFinite(size)) return undefined;
  const value = sign === '-' ? -size : size;
  if (percent) return { value, numberFormat: fraction ? '0.00%' : '0%' };
  if (exponent !== undefined) return { value, numberFormat: '0.00E+00' };
  if (whole.includes(',')) return { value, numberFormat: fraction ? '#,##0.00' : '#,##0' };
  return { value };
}

function readDate(text: string, year: number): Taken | undefined {
  const full = DATE.exec(text);
  if (full) {
    const [, inYear, mark, month, day] = full;
    const value = dateSerial(Number(inYear), Number(month), Number(day ?? 1));
    const numberFormat = day === undefined ? (mark === '年' ? 'yyyy"年"m"月"' : 'mmm-yy') : 'yyyy/m/d';
    return value === undefined
      ? undefined
      : { value, numberFormat: mark === '年' && day ? 'yyyy"年"m"月"d"日"' : numberFormat };
  }
  const short = MONTH_DAY.exec(text);
  if (!short) return undefined;
  const value = dateSerial(year, Number(short[1]), Number(short[2] ?? short[3]));
  return value === undefined ? undefined : { value, numberFormat: 'm"月"d"日"' };
}

function readTime(text: string): Taken | undefined {
  const match = TIME.exec(text);
  if (!match || Number(match[2]) > 59 || Number(match[3] ?? 0) > 59) return undefined;
  const value = (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
  return { value, numberFormat: match[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}

/** Points of a percentage as a share, exactly: 2.6 is 0.026. */
export function shareOf(points: number): number {
  const [digits = '', exponent = '0'] = String(points).split('e');
  return Number(`${digits}e${Number(exponent) - 2}`);
}

/** Reads a text as if it were typed into a cell with a number format; formulas are the caller's. */
export function takeTyped(text: string, numberFormat: string, year: number): Taken {
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  if (numberFormat === '@') return { value: text };
  const trimmed = text.trim();
  if (/^(?:true|false)$/iu.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  const upper = trimmed.toUpperCase();
  if (isErrorText(upper)) return { value: new CellError(upper) };
  return readNumber(trimmed) ?? readDate(trimmed, year) ?? readTime(trimmed) ?? { value: text };
}
