/** Office's error codes → failures. Only the code decides; Office's message goes along as the cause. */
import { WorkbookFailure, type Issue, type Progress } from '../model/issue';
import { excelIssue } from './failure';

/** Refused for its size; smaller pieces may pass. */
const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

const CELL_EDITING = 'InvalidOperationInCellEditMode';
const ACCESS_DENIED = 'AccessDenied';

const gone = excelIssue('excel.gone', {});
const conflict = excelIssue('excel.conflict', { kind: 'other' });
const unreachable = excelIssue('excel.unreachable', {});

const KNOWN: Readonly<Record<string, Issue>> = {
  [CELL_EDITING]: excelIssue('excel.cellEditing', {}),
  [ACCESS_DENIED]: excelIssue('excel.accessDenied', {}),
  ItemNotFound: gone,
  InvalidReference: gone,
  ItemAlreadyExists: excelIssue('excel.alreadyThere', {}),
  FilteredRangeConflict: excelIssue('excel.conflict', { kind: 'filter' }),
  MergedRangeConflict: excelIssue('excel.conflict', { kind: 'merge' }),
  PivotTableRangeConflict: excelIssue('excel.conflict', { kind: 'pivot' }),
  Conflict: conflict,
  InsertDeleteConflict: conflict,
  ActivityLimitReached: unreachable,
  ConnectionFailure: unreachable,
  InactiveWorkbook: unreachable,
  RequestAborted: unreachable,
  ServiceNotAvailable: unreachable,
  Timeout: unreachable,
};

/** The code of an error of Office's; undefined for any other error. */
export function officeCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Where in the object model Office met the error, as `Range.formulas`. */
function locationOf(error: unknown): string {
  const info = typeof error === 'object' && error !== null && 'debugInfo' in error ? error.debugInfo : undefined;
  const place = typeof info === 'object' && info !== null && 'errorLocation' in info ? info.errorLocation : undefined;
  return typeof place === 'string' ? place : '';
}

export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(officeCode(error) ?? '');
}

/** The request was refused at the door, since a person is in the middle of a cell. */
export function isCellEditing(error: unknown): boolean {
  return officeCode(error) === CELL_EDITING;
}

/** What an error of Office's means to a person. */
function toIssue(error: unknown): Issue {
  if (isTooLarge(error)) return excelIssue('excel.tooLarge', {});
  const code = officeCode(error);
  const known = code === undefined ? undefined : KNOWN[code];
  return known ?? excelIssue('excel.unexpected', { code: code ?? String(error), location: locationOf(error) });
}

/** The failure to throw in an error's place; a failure keeps its issues, and what it says of the progress. */
export function toFailure(error: unknown, progress?: Progress): WorkbookFailure {
  if (!(error instanceof WorkbookFailure)) return new WorkbookFailure([toIssue(error)], progress, { cause: error });
  if (error.progress !== undefined || progress === undefined) return error;
  return new WorkbookFailure(error.issues, progress, { cause: error });
}

/** Says what is protected where Excel only says that access is denied. */
export async function explaining<Result>(work: Promise<Result>, denied: Issue): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (officeCode(error) !== ACCESS_DENIED) throw error;
    throw new WorkbookFailure([denied], undefined, { cause: error });
  }
}
