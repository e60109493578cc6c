/**
 * What the workbook's settings remember, since only they can hold ids of sheets: which sheets the add-in
 * made, and what the last task did, so that it can be completed or taken back by a pane that was opened
 * later. No figure and no word of a clerk's stands here.
 */

/** One setting holds the register; another, which changes with every sheet, how far the task has come. */
export const REGISTER_KEY = 'targetTables';
export const STEP_KEY = 'targetTables.step';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What a sheet was before the task. */
export interface Former {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The name of the copy; none of the blank sheet of a new workbook. */
  readonly keep?: string;
  /** What it had been made as. */
  readonly made?: string;
  /** Names of the tables on it, which the copy's have not. */
  readonly tables?: readonly string[];
}

export interface TaskSheet {
  /** As the task names it. */
  readonly name: string;
  /** Not known yet of a sheet that was only just added. */
  readonly id?: string;
  /** Of what the task writes on it; none where that is not known. */
  readonly digest?: string;
  /** None for a sheet that the task added. */
  readonly was?: Former;
  /** The add-in's own protection lies on it. */
  readonly locks?: true;
  /** Written whole by a task before, which this one completes. */
  readonly isWhole?: true;
  /** How a broken task before left it; so it stands until this one begins it anew. */
  readonly tried?: { readonly state: 'begun' | 'whole'; readonly digest?: string };
  /** A restore has brought back what stood on it before. */
  readonly isBack?: true;
  /** The task that is taken back never came to it, so that it holds what it did, and what was typed since. */
  readonly isUntouched?: true;
}

export interface Task {
  readonly state: 'writing' | 'done' | 'restoring';
  /** In the order in which they are written. */
  readonly sheets: readonly TaskSheet[];
  /** Defined names → the formula that they had; null where they are new. */
  readonly names: Readonly<Record<string, string | null>>;
  /** Ids of all sheets as they stood. */
  readonly order: readonly string[];
  /** Id of the sheet that was in front. */
  readonly active: string;
}

export interface Register {
  /** Id of a sheet → what it was made as. */
  readonly made: Readonly<Record<string, string>>;
  readonly task?: Task;
}

/** How far a task has come with a sheet. */
export type SheetState = 'untouched' | 'begun' | 'whole';

/** The step that is noted when the n-th sheet is begun, and when it is whole. */
export function stepOf(index: number, state: 'begun' | 'whole'): number {
  return 2 * index + (state === 'begun' ? 1 : 2);
}

function stateOf({ state, sheets }: Task, step: number, index: number): SheetState {
  if (state !== 'writing' || sheets[index]?.isWhole || step >= stepOf(index, 'whole')) return 'whole';
  return step >= stepOf(index, 'begun') ? 'begun' : 'untouched';
}

/** A sheet of a task, and what tasks have made of it so far; its digest is of what they wrote. */
export interface Standing {
  readonly sheet: TaskSheet;
  readonly state: SheetState;
}

export function standingSheets(task: Task, step: number): readonly Standing[] {
  return task.sheets.map((each, index): Standing => {
    const { tried, ...sheet } = each;
    const state = stateOf(task, step, index);
    if (state !== 'untouched' || !tried) return { sheet, state };
    const { digest: _, ...rest } = sheet;
    const { digest } = tried;
    return { sheet: { ...rest, ...(digest !== undefined && { digest }) }, state: tried.state };
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTaskSheet(value: unknown): value is TaskSheet {
  if (!isRecord(value) || typeof value['name'] !== 'string') return false;
  const { was } = value;
  return was === undefined || (isRecord(was) && typeof was['name'] === 'string');
}

function isTask(value: unknown): value is Task {
  if (!isRecord(value)) return false;
  const { state, sheets, names, order } = value;
  return (
    typeof state === 'string' &&
    Array.isArray(sheets) &&
    sheets.every(isTaskSheet) &&
    isRecord(names) &&
    Array.isArray(order)
  );
}

/** What a setting holds may have been changed by anybody; what is no register of ours counts as none. */
export function readRegister(value: unknown): Register {
  if (!isRecord(value) || !isRecord(value['made'])) return { made: {} };
  const made = Object.entries(value['made']).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { task } = value;
  return { made: Object.fromEntries(made), ...(isTask(task) && { task }) };
}

export function readStep(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** `kind`, or `kind|period` for a sheet that is made anew each period. */
export function madeAs({ kind, period }: { readonly kind: string; readonly period?: string }): string {
  return period === undefined ? kind : `${kind}|${period}`;
}

/** Copies of sheets as they were; very hidden, and no part of the workbook that anybody reads. */
const KEEP = /^_att_keep_(\d+)$/u;

export function isKeepName(name: string): boolean {
  return KEEP.test(name);
}

/** Names for copies that no sheet bears yet. */
export function* keepNames(taken: readonly string[]): Generator<string, never> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = `_att_keep_${number}`;
    if (!used.has(name)) yield name;
  }
}
