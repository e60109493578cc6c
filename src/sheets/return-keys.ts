/**
 * The names by which a return is known, whoever filled it in and however the sheets are called by then: the
 * marks of its sheets and the keys of its columns and rows. The rows of the form go by indicators' codes.
 */
import { formatPeriodMonth, type Period } from '../model/period';
import { LABEL_KEYS, sheetIdentity } from '../plan/keys';
import { ACTUAL_KEY } from './annual-keys';

/** Kinds of the two sheets that a town sees. */
export const RETURN_KINDS = { form: 'return', cover: 'return-cover' } as const;

/** The very hidden sheet that says what the file is. */
export const RETURN_RECORDS_SHEET = '_return';
export const RETURN_RECORDS_KIND = 'return-records';

/** `return|2017-06` */
export function returnIdentity(period: Period): string {
  return sheetIdentity(RETURN_KINDS.form, formatPeriodMonth(period));
}

/** `return-cover|2017-06` */
export function returnCoverIdentity(period: Period): string {
  return sheetIdentity(RETURN_KINDS.cover, formatPeriodMonth(period));
}

/** Columns of the form. A town fills in `actual` and `explanation`; what stands in the others is ours. */
export const RETURN_COLUMNS = {
  number: LABEL_KEYS.number,
  group: LABEL_KEYS.group,
  name: LABEL_KEYS.name,
  unit: 'helper:unit',
  target: 'helper:target',
  /** What was reported for the period before, where that is known. */
  before: 'helper:before',
  actual: ACTUAL_KEY,
  explanation: 'explanation',
  check: 'helper:check',
} as const;
export type ReturnColumn = keyof typeof RETURN_COLUMNS;

/** Rows of the cover that a town fills in, in the column of this key. */
export const COVER_ENTRY_COLUMN = 'entry';
export const COVER_ROWS = {
  deadline: 'deadline',
  filledBy: 'filledBy',
  checkedBy: 'checkedBy',
  phone: 'phone',
  date: 'date',
} as const;
