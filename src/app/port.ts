/**
 * The doors between the clerk's tasks and a workbook, whichever host it lives in. `src/xlsx` opens one on
 * .xlsx files, `src/excel` on the workbook beside the pane.
 */
import type { Grid } from '../model/grid';
import type { WorkbookPlan } from '../plan/plan';

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

/** Part of a plan, to be written over a workbook that was read before. */
export interface WorkbookUpdate {
  /** The whole workbook as it is to be. */
  readonly plan: WorkbookPlan;
  /** The plan's sheets, by name, that are to be written; the others stand there already. */
  readonly write: readonly string[];
  /** The plan's sheet, by name → the id of the sheet that it takes the place of (which may bear another name). */
  readonly replaces: ReadonlyMap<string, string>;
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
  /** Brings back what stood there before the last `update`, whole or broken off. */
  restore(run?: RunOptions): Promise<Restored>;
  /** Brings a sheet to the front and, with a cell (`F12`), selects it. By id, or by name. */
  show(place: { readonly sheet: string; readonly cell?: string }): Promise<void>;
  /**
   * Tells of edits that a person makes, and of sheets that come, go or are renamed; own writes are silent.
   * @returns a function that stops it
   */
  watch(onChange: (change: { readonly sheetId: string; readonly address?: string }) => void): Promise<() => Promise<void>>;
}

/** The time, from outside, so that the same input gives the same bytes. */
export type Clock = () => Date;
