/** The failures of the live workbook: an issue each, which `locales/` makes a sentence of. */
import { issue, WorkbookFailure, type IssueCode, type IssueParams, type Place } from '../model/issue';

export type ExcelCode = Extract<IssueCode, `excel.${string}`>;

export function excelIssue<Code extends ExcelCode>(
  code: Code,
  params: Readonly<IssueParams[Code]>,
  place: Place = {},
): WorkbookFailure['issues'][number] {
  return issue(code, code === 'excel.cancelled' ? 'note' : 'error', place, params);
}

/** A failure of one issue, its parameters checked by the compiler. */
export function failure<Code extends ExcelCode>(
  code: Code,
  params: Readonly<IssueParams[Code]>,
  place: Place = {},
): WorkbookFailure {
  return new WorkbookFailure([excelIssue(code, params, place)]);
}
