/** Office's error codes → problems. Only the code decides; Office's message goes along for developers. */
import { ExcelFailure, problem, type ExcelProblem, type Progress } from './problem';

/** Refused for its size; smaller pieces may pass. */
const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'OperationCellsExceedLimit',
  'RangeExceedsLimit',
]);

const KNOWN: Readonly<Record<string, ExcelProblem>> = {
  InvalidOperationInCellEditMode: problem('excel.cellEditing', {}),
  AccessDenied: problem('excel.accessDenied', {}),
  ItemNotFound: problem('excel.gone', {}),
  InvalidReference: problem('excel.gone', {}),
  ItemAlreadyExists: problem('excel.alreadyThere', {}),
  FilteredRangeConflict: problem('excel.conflict', { kind: 'filter' }),
  MergedRangeConflict: problem('excel.conflict', { kind: 'merge' }),
  PivotTableRangeConflict: problem('excel.conflict', { kind: 'pivot' }),
  Conflict: problem('excel.conflict', { kind: 'other' }),
  InsertDeleteConflict: problem('excel.conflict', { kind: 'other' }),
  ActivityLimitReached: problem('excel.unreachable', {}),
  ConnectionFailure: problem('excel.unreachable', {}),
  InactiveWorkbook: problem('excel.unreachable', {}),
  RequestAborted: problem('excel.unreachable', {}),
  ServiceNotAvailable: problem('excel.unreachable', {}),
  Timeout: problem('excel.unreachable', {}),
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

/** What an error means to a person. */
export function toProblem(error: unknown): ExcelProblem {
  if (error instanceof ExcelFailure) return error.problem;
  if (isTooLarge(error)) return problem('excel.tooLarge', {});
  const code = officeCode(error);
  const known = code === undefined ? undefined : KNOWN[code];
  return known ?? problem('excel.unexpected', { code: code ?? String(error), location: locationOf(error) });
}

/** The failure to throw in an error's place; a failure keeps what it says of the progress. */
export function toFailure(error: unknown, progress?: Progress): ExcelFailure {
  if (error instanceof ExcelFailure && error.progress !== undefined) return error;
  return new ExcelFailure(toProblem(error), progress, { cause: error });
}
