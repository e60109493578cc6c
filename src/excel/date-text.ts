/** Dates out of a live workbook: Excel keeps them as days since 1900, and only the number format tells. */

/** What stands in quotes, in brackets or behind a backslash, and the fill and width signs. */
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\.|[_*]./gu;
const DATE_SIGNS = /[ymdhs]/iu;
/** The day before day 1; day 60 of Excel's calendar never was, so days before it are left as numbers. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SOUND_DAY = 61;
const LAST_DAY = 2_958_465;
const DAY = 86_400_000;
const MINUTES_A_DAY = 1_440;

export function isDateFormat(numberFormat: string): boolean {
  const [positive = ''] = numberFormat.replaceAll(LITERALS, '').split(';');
  return DATE_SIGNS.test(positive.replaceAll(/general/giu, ''));
}

/** `2026-03-31`, with ` 14:30` behind where there is a time; undefined where the number is no such day. */
export function dateText(serial: number): string | undefined {
  if (!(serial >= FIRST_SOUND_DAY && serial < LAST_DAY + 1)) return undefined;
  const minutes = Math.round(serial * MINUTES_A_DAY);
  const [day = '', time = ''] = new Date(EPOCH + (minutes * DAY) / MINUTES_A_DAY).toISOString().split('T');
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
