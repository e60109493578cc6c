/**
 * What a task is about to do, as the register keeps it. A task that was broken off is taken up by the next
 * one: `restore` then still goes back to what stood there before the first of them.
 */
import type { WorkbookPlan } from '../plan/plan';
import { BLANK_DIGEST, digestOf, patchedRows, plannedRows, type Rows } from './contents';
import { brokenSheets, sheetNow } from './broken-sheets';
import {
  keepNames,
  madeAs,
  standingSheets,
  type Former,
  type Register,
  type SheetState,
  type Task,
  type TaskSheet,
} from './register';
import { nameKey, type FoundSheet, type Survey } from './survey';
import { isTouched, type Target, type WriteOrder } from './targets';

/** A sheet that an earlier, broken task began. */
interface Earlier {
  readonly sheet: TaskSheet;
  readonly id: string | undefined;
  readonly state: SheetState;
}

/** What a broken task has left; nothing where the last one came to its end. */
function earlierSheets(survey: Survey): readonly Earlier[] {
  const { task } = survey.register;
  if (!task || task.state === 'done') return [];
  const broken = brokenSheets(survey);
  return standingSheets(task, survey.step).flatMap(({ sheet, state }): Earlier[] => {
    const isKept = sheet.was?.keep !== undefined;
    if (sheet.isBack || sheet.isUntouched || (state === 'untouched' && isKept)) return [];
    const id = sheetNow(sheet, survey)?.id;
    return [{ sheet, id, state: broken.get(id ?? '')?.isHalfMade ? 'begun' : state }];
  });
}

/** Of a blank sheet that takes another name nothing is worth a copy. */
function formerOf({ plan }: Target, found: FoundSheet, { made }: Register, keep: () => string): Former {
  const { id, name, visibility, used, tables } = found;
  const isStarter = !used && nameKey(name) !== nameKey(plan.name);
  const before = made[id];
  return {
    name,
    visibility,
    ...(!isStarter && { keep: keep() }),
    ...(before !== undefined && { made: before }),
    ...(tables.length > 0 && { tables }),
  };
}

/**
 * @param targets the plan's sheets, in its order
 * @param back half-made sheets that got back what stood on them before, with its digest
 */
export function newTask(
  update: WriteOrder,
  targets: readonly Target[],
  survey: Survey,
  back: ReadonlyMap<string, string> = new Map(),
): Task {
  const { plan } = update;
  const { register, order, names, active } = survey;
  const earlier = earlierSheets(survey);
  const broken = earlier.length > 0 ? register.task : undefined;
  const fresh = keepNames(order.map(({ name }) => name));
  const known = new Map(earlier.map((each) => [each.id, each]));
  const touched = targets.filter(isTouched);
  const sheets = touched.map((target): TaskSheet => {
    const { plan: sheet, found } = target;
    const before = found && known.get(found.id);
    // Typed on a sheet that was added and never written: that is what stood there.
    const isSame = before && !(before.state === 'untouched' && found.used);
    const was = isSame ? before.sheet.was : found && formerOf(target, found, register, () => fresh.next().value);
    return {
      name: sheet.name,
      ...(found && { id: found.id }),
      digest: digestOf(rowsAfter(target, update)),
      ...(was && { was }),
      ...(before && isSame && !back.has(found.id) && triedBy(before)),
      ...(sheet.protected && { locks: true }),
    };
  });
  const mine = new Set(touched.flatMap(({ found }) => found?.id ?? []));
  return {
    state: 'writing',
    sheets: [...sheets, ...earlier.flatMap((each) => leftBy(each, mine, back))],
    names: { ...namesBefore(plan, names), ...broken?.names },
    order: broken?.order ?? order.map(({ id }) => id),
    active: broken?.active ?? active,
  };
}

/** What will stand on a sheet. */
function rowsAfter({ plan: sheet, work, found }: Target, { plan, patches, basedOn = [] }: WriteOrder): Rows {
  if (work === 'write') return plannedRows(sheet, plan.styles);
  const before = basedOn.find(({ id }) => id === found?.id)?.rows ?? [];
  return patchedRows(before, patches.get(sheet.name) ?? []);
}

function triedBy({ state, sheet: { digest } }: Earlier): Pick<TaskSheet, 'tried'> {
  if (state === 'untouched') return {};
  return { tried: { state, ...(state === 'whole' && digest !== undefined && { digest }) } };
}

/** Sheets of a broken task that the new one doesn't write; a half-made one has no digest. */
function leftBy(
  { sheet, id, state }: Earlier,
  mine: ReadonlySet<string>,
  back: ReadonlyMap<string, string>,
): TaskSheet[] {
  if (id === undefined || mine.has(id)) return [];
  const { digest: before, ...rest } = sheet;
  const digest = back.get(id) ?? before;
  if (state === 'begun' && !back.has(id)) return [{ ...rest, id, tried: { state } }];
  return [{ ...rest, id, isWhole: true, ...(digest !== undefined && { digest }) }];
}

function namesBefore(plan: WorkbookPlan, names: Survey['names']): Task['names'] {
  return Object.fromEntries(plan.names.map(({ name }) => [name, names.get(nameKey(name)) ?? null]));
}

/** The register once the sheets are there: ids of all of the plan's sheets, and of those that the task added. */
export function registerWith(
  task: Task,
  before: Register['made'],
  targets: readonly Target[],
  ids: readonly string[],
): Register {
  const idOf = new Map(targets.map(({ plan }, index) => [plan.name, ids[index] ?? '']));
  const sheets = task.sheets.map((sheet): TaskSheet => {
    const id = sheet.id ?? idOf.get(sheet.name);
    return id === undefined ? sheet : { ...sheet, id };
  });
  const made = targets.map(({ plan }, index): [string, string] => [ids[index] ?? '', madeAs(plan)]);
  return { made: { ...before, ...Object.fromEntries(made) }, task: { ...task, sheets } };
}

/**
 * The task as a restore takes it up: sheets that it never came to have what they had, and what it left
 * half-made is compared with nothing.
 */
export function settleTask(task: Task, step: number): Task {
  const sheets = standingSheets(task, step).map(({ sheet, state }): TaskSheet => {
    if (state === 'whole') return sheet;
    const { digest: _, ...rest } = sheet;
    if (state === 'begun') return rest;
    return sheet.was?.keep === undefined ? { ...rest, digest: BLANK_DIGEST } : { ...rest, isUntouched: true };
  });
  return { ...task, state: 'restoring', sheets };
}
