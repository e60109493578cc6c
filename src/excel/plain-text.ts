/**
 * A text on its way into a cell. Excel reads what it is given as if it were typed: `3-5` becomes a date,
 * `1/2` a fraction, `=A1` a formula. An apostrophe in front keeps a text what it is; it does not show.
 */

/** Begins a formula, or is taken for the apostrophe itself. */
const OPENING = /^['=+\-@#]/u;
/** Words that are values. */
const VALUE_WORDS: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);
/** Words inside of numbers, dates and times: `1E5`, `3:15 PM`, `5 Mar`. */
const VALUE_PARTS =
  /\d\.?e(?=[+\-\d])|\s[ap](?=\s|$)|[\d\s][ap]\.?m|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec/giu;
/** What else numbers, dates, times and amounts of money are made of, in Chinese and in English. */
const VALUE_SIGNS = /^[\p{N}\p{Sc}\s.,:;/%()+\-~，．：／％（）＋－年月日号时時分秒点點上下午早晚]+$/u;
const DIGIT = /\p{N}/u;
/** Cells of this format take every text as it is. */
export const TEXT_FORMAT = '@';

/** Would Excel make anything but this text of it? */
export function needsApostrophe(text: string): boolean {
  if (OPENING.test(text) || VALUE_WORDS.has(text.trim().toUpperCase())) return true;
  return DIGIT.test(text) && VALUE_SIGNS.test(text.replaceAll(VALUE_PARTS, ' '));
}

/** What to set a cell to, so that it holds exactly this text. */
export function textEntry(text: string, numberFormat: string | undefined): string {
  const isSafe = numberFormat === TEXT_FORMAT ? !text.startsWith("'") : !needsApostrophe(text);
  return isSafe ? text : `'${text}`;
}
