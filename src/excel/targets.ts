/** Which sheet of the workbook each sheet of the plan is, or will be. */
import type { WorkbookUpdate } from '../app/port';
import { excelIssue, failure } from './failure';
import { WorkbookFailure } from '../model/issue';
import type { SheetPlan } from '../plan/plan';
import { isKeepName } from './register';
import { sheetNow } from './broken-sheets';
import { lookCloser, nameKey, type FoundSheet, type ListedSheet, type Survey } from './survey';
import type { Session } from './session';

export interface Target {
  readonly plan: SheetPlan;
  /** Made anew, changed in some cells, or left as it stands there already. */
  readonly work: 'write' | 'patch' | 'none';
  /** None: it is to be added. */
  readonly found?: FoundSheet;
}

/** What is to be written, and over what. `basedOn` is missing where nothing was read before. */
export type WriteOrder = Pick<WorkbookUpdate, 'plan' | 'write' | 'replaces' | 'patches'> &
  Partial<Pick<WorkbookUpdate, 'basedOn'>>;

/** Something of it changes. */
export function isTouched({ work }: Target): boolean {
  return work !== 'none';
}

/** What Excel calls the sheet of a new workbook; one that a person has given a name is hers. */
const STARTER = /^(?:sheet|工作表)\s?\d+$/iu;

/**
 * One sync.
 * @throws WorkbookFailure excel.sheetTaken, excel.gone
 */
export async function findTargets(session: Session, order: WriteOrder, survey: Survey): Promise<readonly Target[]> {
  const { plan, write, replaces, patches } = order;
  const written = new Set(write);
  const others = survey.order.filter(({ name }) => !isKeepName(name));
  const listed = plan.sheets.map((sheet) => listedFor(sheet, replaces, survey));
  const [only, ...more] = others;
  const isNew = more.length === 0 && listed.every((each) => !each);
  const starter = isNew && only && STARTER.test(only.name) ? only : undefined;
  const concerned = [...new Set([...listed, starter])].filter((each) => each !== undefined);
  const looks = new Map((await lookCloser(session, concerned)).map((found) => [found.id, found]));
  const targets = plan.sheets.map((sheet, index): Target => {
    const isStarter = index === 0 && starter && written.has(sheet.name);
    const found = looks.get((isStarter ? starter : listed[index])?.id ?? '');
    // The only sheet of a workbook is taken only where nothing stands on it.
    const isOurs = found && (!isStarter || !found.used);
    const isPatched = (patches.get(sheet.name)?.length ?? 0) > 0;
    const work = written.has(sheet.name) ? 'write' : isPatched ? 'patch' : 'none';
    return { plan: sheet, work, ...(isOurs && { found }) };
  });
  refuseTaken(targets, order, survey);
  const missing = targets.find(({ work, found }) => work !== 'write' && !found);
  if (missing) throw gone(missing.plan.name);
  return targets;
}

function gone(sheet: string): WorkbookFailure {
  return failure('excel.gone', { sheet }, { sheet });
}

/** By the id that the plan was made from, or by name; a name that its bearer is about to give up is free. */
function listedFor(
  { name }: SheetPlan,
  replaces: ReadonlyMap<string, string>,
  { order }: Survey,
): ListedSheet | undefined {
  const id = replaces.get(name);
  if (id !== undefined) {
    const known = order.find((sheet) => sheet.id === id);
    if (!known) throw gone(name);
    return known;
  }
  const replaced = new Set(replaces.values());
  return order.find((sheet) => nameKey(sheet.name) === nameKey(name) && !replaced.has(sheet.id));
}

/** A sheet that only bears a wanted name is ours where the register knows it, and anybody's where it is blank. */
function refuseTaken(targets: readonly Target[], { replaces }: WriteOrder, survey: Survey): void {
  const { made, task } = survey.register;
  const own = new Set([
    ...replaces.values(),
    ...Object.keys(made),
    ...(task?.sheets ?? []).flatMap((sheet) => sheetNow(sheet, survey)?.id ?? []),
  ]);
  const taken = targets.flatMap(({ work, found }) =>
    work === 'write' && found?.used && !own.has(found.id) ? [found.name] : [],
  );
  if (taken.length > 0) throw new WorkbookFailure([excelIssue('excel.sheetTaken', { sheets: taken })]);
}

/** @throws WorkbookFailure where the workbook or a sheet may not be written, before anything is */
export function refuseLocked(targets: readonly Target[], { isReadOnly, isStructureProtected }: Survey): void {
  if (isReadOnly) throw failure('excel.readOnly', {});
  if (isStructureProtected) throw failure('excel.structureProtected', {});
  // What the add-in locks against slips, without a password, it unlocks again.
  const locked = targets.filter(
    ({ plan, work, found }) => found?.isProtected && work !== 'none' && !(plan.protected && work === 'write'),
  );
  refuseProtected(locked.flatMap(({ found }) => found ?? []));
}

export function refuseProtected(sheets: readonly FoundSheet[]): void {
  if (sheets.length === 0) return;
  throw failure('excel.sheetProtected', { sheets: sheets.map(({ name }) => name) });
}
