/**
 * The sheets of a task that was broken off. What it wrote, whole or half, is no basis to plan on: what
 * counts is what stood there before, on the copy that was kept, or nothing where the task added the sheet.
 * Only where a person typed on a sheet that was whole, what she sees there counts.
 */
import { BLANK_DIGEST, digestOf, type Rows } from './contents';
import { standingSheets, type Standing, type Task, type TaskSheet } from './register';
import { nameKey, type ListedSheet, type Survey } from './survey';

export interface BrokenSheet {
  readonly sheet: TaskSheet;
  readonly now: ListedSheet;
  /** None: the task added the sheet. */
  readonly copy?: ListedSheet;
  /** Cleared and not filled again, or still to be brought back. */
  readonly isHalfMade: boolean;
  /** The digest of what the task has left there; a half-made sheet's is not known. */
  readonly left?: string;
}

/** The sheet of a task as it stands now: by its id, or by its name where the id was not noted any more. */
export function sheetNow({ id, name }: TaskSheet, { order }: Pick<Survey, 'order'>): ListedSheet | undefined {
  return order.find((sheet) => (id === undefined ? nameKey(sheet.name) === nameKey(name) : sheet.id === id));
}

/** By the id of the sheet; empty where the last task came to its end. */
export function brokenSheets({ register: { task }, step, order }: Survey): ReadonlyMap<string, BrokenSheet> {
  const broken = new Map<string, BrokenSheet>();
  if (!task || task.state === 'done') return broken;
  for (const standing of standingSheets(task, step)) {
    const { sheet } = standing;
    const now = sheetNow(sheet, { order });
    const how = howItStands(task, standing);
    const copy = order.find(({ name }) => name === sheet.was?.keep);
    // Where somebody deleted the copy, what stands there is all that there is.
    if (!now || !how || (sheet.was?.keep !== undefined && !copy)) continue;
    broken.set(now.id, { sheet, now, ...(copy && { copy }), ...how });
  }
  return broken;
}

function howItStands(
  { state: task }: Task,
  { sheet, state }: Standing,
): Pick<BrokenSheet, 'isHalfMade' | 'left'> | undefined {
  const { digest, isBack, isUntouched, was } = sheet;
  const isKept = was?.keep !== undefined;
  if (isBack || isUntouched || (state === 'untouched' && isKept)) return undefined;
  if (state === 'begun' || (task === 'restoring' && isKept)) return { isHalfMade: true };
  if (state === 'untouched') return { isHalfMade: false, left: BLANK_DIGEST };
  if (digest !== undefined) return { isHalfMade: false, left: digest };
  return task === 'restoring' ? { isHalfMade: true } : undefined;
}

/** False where a person typed on the sheet after the task had left it. */
export function isAsLeft({ isHalfMade, left }: BrokenSheet, rows: Rows): boolean {
  return isHalfMade || digestOf(rows) === left;
}
