/**
 * What can go wrong in a live workbook, as data: a code and what its sentence needs. Office's own
 * messages are for developers; people read the sentences in `locales/`.
 */

/** Parameters by code. */
export interface ExcelProblemParams {
  /** This Excel is older than the floor of the add-in. */
  'excel.tooOld': { needed: string };
  /** A cell is being edited, so Excel takes no changes. */
  'excel.cellEditing': Record<never, never>;
  'excel.readOnly': Record<never, never>;
  /** No right to change what was to be changed, and no sheet to name. */
  'excel.accessDenied': Record<never, never>;
  'excel.sheetProtected': { sheets: readonly string[] };
  /** Sheets can't be added or renamed in this workbook. */
  'excel.structureProtected': Record<never, never>;
  /** Sheets of other origin bear names that are wanted; they are never overwritten. */
  'excel.sheetTaken': { sheets: readonly string[] };
  /** A sheet or a cell that was there a moment ago is gone. */
  'excel.gone': Record<never, never>;
  /** A name of a sheet, a table or a range stands already. */
  'excel.alreadyThere': Record<never, never>;
  /** A filter, a merge, a table or a pivot table is in the way. */
  'excel.conflict': { kind: 'filter' | 'merge' | 'pivot' | 'other' };
  /** Even the smallest piece is refused as too large. */
  'excel.tooLarge': Record<never, never>;
  /** Excel is busy, out of breath or out of reach; a second try may do. */
  'excel.unreachable': Record<never, never>;
  'excel.cancelled': Record<never, never>;
  /** Anything else: a bug of ours, or of Excel's. */
  'excel.unexpected': { code: string; location: string };
}

export type ExcelProblemCode = keyof ExcelProblemParams;

export type ExcelProblem = {
  [Code in ExcelProblemCode]: { readonly code: Code; readonly params: Readonly<ExcelProblemParams[Code]> };
}[ExcelProblemCode];

/** A problem of a given code, with its parameters checked by the compiler. */
export function problem<Code extends ExcelProblemCode>(
  code: Code,
  params: Readonly<ExcelProblemParams[Code]>,
): ExcelProblem {
  return { code, params } as ExcelProblem;
}

/** What a task that failed had done by then; a second try completes it. */
export interface Progress {
  /** Sheets that were written whole. */
  readonly written: readonly string[];
  /** Sheets that were not, or only in part. */
  readonly unwritten: readonly string[];
}

/** Thrown by the port: what went wrong, and how far the task had come. */
export class ExcelFailure extends Error {
  override readonly name = 'ExcelFailure';
  /** @param progress none where nothing was to be written */
  constructor(
    readonly problem: ExcelProblem,
    readonly progress?: Progress,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }
}
