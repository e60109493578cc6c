/** What a cell shows: its value under its number format. Columns are never too narrow here. */
import { notImplemented } from '../protocol/host-error';
import { CellError, type Scalar } from './scalar';

/** General shows up to eleven signs. */
const GENERAL_SIGNS = 11;

/** A number as General shows it. */
export function showGeneral(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  if (size >= 1e11 || size < 1e-9) {
    const [digits = '', exponent = ''] = value.toExponential(5).split('e');
    const power = exponent.replace(/^([+-])(\d)$/u, '$10$2');
    return `${digits.includes('.') ? digits.replace(/\.?0+$/u, '') : digits}E${power}`;
  }
  const whole = Math.trunc(size).toString().length;
  const text = size.toFixed(Math.max(0, Math.min(GENERAL_SIGNS - 1 - whole, 9)));
  const shown = text.includes('.') ? text.replace(/\.?0+$/u, '') : text;
  return value < 0 && shown !== '0' ? `-${shown}` : shown;
}

type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digits'; readonly text: string }
  | { readonly kind: 'percent' | 'at' | 'general' }
  | { readonly kind: 'date'; readonly text: string };

const PIECE =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|(General)|\[(?:\$[^\]]*|DBNum\d|(Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\d+))\]|(@)|(%)|([#0?,.]*[#0?][#0?,.]*(?:E[+-]0+)?)|(y+|m+|d+|h+|s+|AM\/PM)|([-+$/():!^&'~{}<>= ¥▲△、，。·×（）\u2010-\u30ff\u4e00-\u9fff])/giuy;

/** Takes one section of a format apart; the host says what it can't read. */
function piecesOf(section: string, format: string): readonly Piece[] {
  const pieces: Piece[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < section.length) {
    const match = PIECE.exec(section);
    if (!match) throw notImplemented(`the number format ${format}`);
    const [, quoted, escaped, space, fill, general, , at, percent, digits, date, other] = match;
    if (quoted !== undefined || escaped !== undefined || other !== undefined) {
      pieces.push({ kind: 'literal', text: quoted ?? escaped ?? other ?? '' });
    } else if (space !== undefined) pieces.push({ kind: 'literal', text: ' ' });
    else if (general !== undefined) pieces.push({ kind: 'general' });
    else if (at !== undefined) pieces.push({ kind: 'at' });
    else if (percent !== undefined) pieces.push({ kind: 'percent' });
    else if (digits !== undefined) pieces.push({ kind: 'digits', text: digits });
    else if (date !== undefined) pieces.push({ kind: 'date', text: date });
    // Colours, locales and repeated signs leave no text.
    else if (fill === undefined && match[0] === '') throw notImplemented(`the number format ${format}`);
  }
  return pieces;
}

/** Splits at semicolons outside of quotes. */
function sectionsOf(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)|^(?=;)/gu) ?? [];
}

/** Rounds half away from zero on the decimal form, as Excel shows numbers. */
function fixed(size: number, decimals: number): string {
  const exact = Number(size.toPrecision(15));
  const [digits = '0', exponent = '0'] = String(exact).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}

function showDigits(size: number, pattern: string): string {
  if (/E/iu.test(pattern)) return showScientific(size, pattern);
  const [wholePattern = '', fractionPattern = ''] = pattern.split('.');
  const trailing = /,+$/u.exec(wholePattern)?.[0].length ?? 0;
  const grouped = wholePattern.slice(0, wholePattern.length - trailing).includes(',');
  const [whole = '0', fraction = ''] = fixed(size / 1000 ** trailing, fractionPattern.length).split('.');
  const least = (wholePattern.match(/0/gu) ?? []).length;
  const bare = whole === '0' && least === 0 ? '' : whole.padStart(least, '0');
  const shown = grouped ? bare.replace(/\B(?=(\d{3})+(?!\d))/gu, ',') : bare;
  let kept = fraction;
  for (let at = fraction.length - 1; at >= 0 && fractionPattern[at] !== '0' && kept.endsWith('0'); at -= 1) {
    kept = kept.slice(0, -1);
  }
  return pattern.includes('.') ? `${shown}.${kept}` : shown;
}

function showScientific(size: number, pattern: string): string {
  const [mantissa = '0', exponent = ''] = pattern.split(/E[+-]/iu);
  const [digits = '0', power = '0'] = size.toExponential(mantissa.split('.')[1]?.length ?? 0).split('e');
  const sign = power.startsWith('-') ? '-' : '+';
  return `${digits}E${sign}${power.replace(/^[+-]/u, '').padStart(exponent.length, '0')}`;
}

const DAY = 86_400_000;

function showDate(serial: number, text: string, minutes: boolean): string {
  const days = serial < 60 ? serial + 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY));
  const two = (value: number): string => String(value).padStart(text.length >= 2 ? 2 : 1, '0');
  const letter = text.charAt(0).toLowerCase();
  if (letter === 'y') return text.length > 2 ? String(date.getUTCFullYear()) : String(date.getUTCFullYear()).slice(2);
  if (letter === 'd' && text.length <= 2) return two(date.getUTCDate());
  if (letter === 'm' && minutes) return two(date.getUTCMinutes());
  if (letter === 'm' && text.length <= 2) return two(date.getUTCMonth() + 1);
  if (letter === 'h') return two(date.getUTCHours());
  if (letter === 's') return two(date.getUTCSeconds());
  throw notImplemented(`the date part ${text} of a number format`);
}

function showNumber(value: number, pieces: readonly Piece[], signed: boolean): string {
  const percents = pieces.filter(({ kind }) => kind === 'percent').length;
  const size = Math.abs(value) * 100 ** percents;
  let hour = false;
  const text = pieces.map((piece) => {
    if (piece.kind === 'literal') return piece.text;
    if (piece.kind === 'percent') return '%';
    if (piece.kind === 'digits') return showDigits(size, piece.text);
    if (piece.kind === 'date') {
      const minutes = hour && /^m/iu.test(piece.text);
      hour = /^h/iu.test(piece.text) || (hour && !minutes);
      return showDate(value, piece.text, minutes);
    }
    return showGeneral(Math.abs(value));
  });
  const shown = text.join('');
  // −0.4 as `0` is 0, without a sign.
  return signed && value < 0 && /[1-9]/u.test(shown) ? `-${shown}` : shown;
}

/** The text that stands in the cell. */
export function showText(value: Scalar, format: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.text;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General' || format === '@') return typeof value === 'number' ? showGeneral(value) : value;
  const sections = sectionsOf(format);
  if (sections.some((section) => /\[[<>=]/u.test(section))) throw notImplemented(`the number format ${format}`);
  if (typeof value === 'string') {
    const [textSection = '@'] = sections.length === 4 ? sections.slice(3) : [];
    return piecesOf(textSection, format)
      .map((piece) => (piece.kind === 'at' ? value : piece.kind === 'literal' ? piece.text : ''))
      .join('');
  }
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return showNumber(value, piecesOf(negative, format), false);
  if (value === 0 && zero !== undefined) return showNumber(value, piecesOf(zero, format), false);
  return showNumber(value, piecesOf(positive, format), true);
}
