/**
 * How cells of a generated sheet are known: by a key in the hidden first row and one in the hidden first
 * column, never by their position. The cell where the two meet bears the sheet's own mark, which a copy
 * carries along and a rename doesn't touch.
 *
 * Every row and every column that holds something has a key, so that whatever stands without one was
 * typed by a person.
 */

/** Row and column of the keys in a plan; in a workbook a person may have moved them. */
export const KEY_PLACE = 0;

const MARK = 'sheet:';
/** As we write it; a person's `sheet: 1 of 3` is none. */
const MARKED = /^sheet:([a-z]+(?:-[a-z]+)*(?:\|\d{4}-\d{2})?)$/u;

/** Keys of rows and columns that only hold text of ours (titles, hints, numbers), in their order. */
const TEXT_KEY = 'text:';

/** Of the row of heads and the columns of labels, which name what the other keys stand for. */
export const HEAD_ROW_KEY = 'label:head';
export const LABEL_KEYS = { number: 'label:number', group: 'label:group', name: 'label:name' } as const;

/** What a generated sheet is, as its mark and the register have it: `entry|2017-06`, `area-targets`. */
export function sheetIdentity(kind: string, period?: string): string {
  return period === undefined ? kind : `${kind}|${period}`;
}

export function sheetMark(identity: string): string {
  return MARK + identity;
}

/** The identity that a cell's text marks its sheet with; undefined for any other text. */
export function readSheetMark(text: string): string | undefined {
  return MARKED.exec(text)?.[1];
}

export function textKey(position: number): string {
  return TEXT_KEY + position;
}

/** Before the keys of rows and columns that nobody fills in: texts, labels, helper columns, repeated rows. */
const NOT_FILLED_IN = [TEXT_KEY, 'label:', 'helper:', 'prior:', 'rate:', 'light:', 'last:', 'settled:'];

/** True for keys whose rows or columns people fill in. */
export function isFilledIn(key: string): boolean {
  return key !== '' && !NOT_FILLED_IN.some((prefix) => key.startsWith(prefix));
}
