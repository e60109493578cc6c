/**
 * The doors between the clerk's tasks and a workbook, whichever host it lives in. `src/xlsx` opens one on
 * .xlsx files, `src/excel` on the workbook beside the pane.
 */
import type { Grid, GridCell } from '../model/grid';
import type { Range } from '../plan/address';
import type { ConditionalFormatPlan, PlainValue, ValidationPlan, WorkbookPlan } from '../plan/plan';

/** What a port writes, for those who only hand it on. */
export type { WorkbookPlan };

/** A workbook that is read, or written whole. */
export interface WorkbookPort {
  /**
   * The cells of every sheet, very hidden ones too, in the workbook's order.
   * @throws UnusableInput where the workbook can't be read
   */
  readSheets(): Promise<readonly Grid[]>;
  /**
   * Writes the whole plan, or nothing.
   * @throws UnusableInput where the workbook can't be written
   */
  commit(plan: WorkbookPlan): Promise<void>;
}

/** A sheet of a live workbook. */
export interface SheetRead extends Grid {
  /** Stays when the sheet is renamed or moved; a copy has another. */
  readonly id: string;
  readonly isProtected: boolean;
}

export interface WorkbookRead {
  readonly sheets: readonly SheetRead[];
  readonly isReadOnly: boolean;
  /** Sheets can't be added or renamed. */
  readonly isStructureProtected: boolean;
  /** The last task was broken off (the pane was closed, Excel failed); these sheets are not whole. */
  readonly interrupted?: { readonly unwritten: readonly string[] };
  /** What `restore` would do; none where there is nothing to go back to. */
  readonly restorable?: Restorable;
}

export interface Restorable {
  /** Sheets that get back what stood on them before the last task. */
  readonly sheets: readonly string[];
  /** Sheets that the last task added; they go, unless something was typed on them since. */
  readonly added: readonly string[];
}

/** A value for one cell of a sheet that is not made anew. */
export interface CellPatch {
  /** Where the cell stands by now, both from 0. */
  readonly row: number;
  readonly column: number;
  readonly value: PlainValue;
  readonly numberFormat: string;
}

/** Some cells of a sheet, as they stand by now. */
export interface CellsRead {
  /** Where the first of them stands, both from 0. */
  readonly row: number;
  readonly column: number;
  /** By row and column from there, as wide and as high as what was asked for; undefined where blank. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
}

/** A value for one cell, written at once and without a copy of its sheet: a fix, an explanation. */
export interface CellWrite {
  readonly sheetId: string;
  /** Where the cell stands by now, both from 0. */
  readonly row: number;
  readonly column: number;
  /** Null clears the cell. */
  readonly value: PlainValue;
  /** Written in the value's place, without its equals sign: what a write took away is brought back so. */
  readonly formula?: string;
  /** Stays as it is where none is given, but for a text format, which would make text of a number. */
  readonly numberFormat?: string;
  /** What must stand there by now (the value that a formula comes to); otherwise nothing is written. */
  readonly expected?: PlainValue;
}

/** The rules that the cells of one sheet must bear, with ranges and references where they stand by now. */
export interface SheetRules {
  readonly sheetId: string;
  readonly validations: readonly ValidationPlan[];
  /** In order of priority, first wins. */
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  /** Cells that show where the sheet's rows and columns stand; where one holds something else by now, nothing is put back. */
  readonly landmarks?: readonly { readonly range: Range; readonly values: readonly (readonly PlainValue[])[] }[];
  /** Addresses of cells that were edited since the rules were last seen to be whole; the rules of others are not looked at while those of these are. */
  readonly edited?: readonly string[];
}

/** Part of a plan, to be written over a workbook that was read before. */
export interface WorkbookUpdate {
  /** The whole workbook as it is to be. */
  readonly plan: WorkbookPlan;
  /** The plan's sheets, by name, that are to be made (anew); the others stand there already. */
  readonly write: readonly string[];
  /** The plan's sheet, by name → the id of the sheet that is it already (and may bear another name). */
  readonly replaces: ReadonlyMap<string, string>;
  /** Cells to be changed on sheets that stay as they are otherwise, by the plan's name of the sheet. */
  readonly patches: ReadonlyMap<string, readonly CellPatch[]>;
  /** What the plan was made from: where one of these sheets has changed since, nothing is written on it. */
  readonly basedOn: readonly SheetRead[];
}

export interface RunOptions {
  /** Told before each sheet is written; `done` of `total` are whole. */
  readonly onProgress?: (step: { readonly sheet: string; readonly done: number; readonly total: number }) => void;
  /** Told when the host waits for the person to finish editing a cell. */
  readonly onWaiting?: () => void;
  /** Stops between two pieces of work. */
  readonly signal?: AbortSignal;
}

export interface RestoreOptions extends RunOptions {
  /** Restores sheets that somebody changed after the task, too, and so loses these changes. */
  readonly force?: boolean;
}

/** What `restore` did. */
export interface Restored {
  readonly sheets: readonly string[];
  readonly removed: readonly string[];
  /** Added sheets that stay, since something was typed on them. */
  readonly left: readonly string[];
}

/**
 * The workbook beside the pane. Every method throws {@link WorkbookFailure}, and nothing else, where the
 * host refuses.
 */
export interface LiveWorkbook extends WorkbookPort {
  readonly readSheets: () => Promise<readonly SheetRead[]>;
  read(): Promise<WorkbookRead>;
  /**
   * Keeps copies of the sheets that it overwrites, for `restore`; the copies of the task before go. A
   * failure says what was written; the same update again, or a new one made from a new `read`, completes it.
   */
  update(update: WorkbookUpdate, run?: RunOptions): Promise<void>;
  /**
   * Brings back what stood there before the last `update`, whole or broken off. Where somebody changed one
   * of the overwritten sheets since, nothing is done (`excel.changedSinceTask`) unless `force` is given.
   */
  restore(run?: RestoreOptions): Promise<Restored>;
  /** Brings a sheet to the front and, with a cell (`F12`), selects it. By id, or by name. A hidden one is shown. */
  show(place: { readonly sheet: string; readonly cell?: string }, run?: RunOptions): Promise<void>;
  /** The cells at an address, as an edit is told of: `B3`, `B3:D8`; of whole rows or columns, what is used. */
  readCells(place: { readonly sheetId: string; readonly address: string }): Promise<CellsRead>;
  /**
   * Writes single cells, all or none, and makes no call that would empty Excel's own list of steps to undo.
   * Where a cell holds something else than was expected, nothing is written (`excel.changedMeanwhile`).
   * @returns the writes that take it back
   */
  writeCells(writes: readonly CellWrite[], run?: RunOptions): Promise<readonly CellWrite[]>;
  /**
   * Puts back data validations and conditional formats that are not there any more as they were made, as
   * after a paste. What a person added herself stays.
   * @returns names of the sheets on which something was put back
   */
  mendRules(sheets: readonly SheetRules[], run?: RunOptions): Promise<readonly string[]>;
  /**
   * Tells of edits that a person makes, and of sheets that come and go; own writes are silent. Without an
   * address the whole sheet may be another: rows or columns came or went, or the sheet did.
   * @returns a function that stops it
   */
  watch(
    onChange: (change: { readonly sheetId: string; readonly address?: string }) => void,
  ): Promise<() => Promise<void>>;
}

/** The time, from outside, so that the same input gives the same bytes. */
export type Clock = () => Date;
