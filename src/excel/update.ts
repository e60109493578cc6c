/**
 * Sheets of a plan → the live workbook:
 *
 *   look (2 syncs) → unchanged? (1 a piece) → copies, sheets, names (1) →
 *   each sheet: unchanged still? (1) → its calls (1 a piece) → show and note (1)
 *
 * Nothing is deleted but what stands on the sheets that are written, and of that a very hidden copy stays.
 * A sheet of another origin is never overwritten. When it fails half-way, the failure says which sheets are
 * whole; the same order given again completes it, and `restore` goes back to what stood there before.
 */
import type { RunOptions } from '../app/port';
import { rangeAddress } from '../plan/address';
import { checkPlan } from '../plan/check-plan';
import { describeFault } from '../plan/fault';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import { startCell } from '../plan/start-cell';
import { bringBackBroken } from './bring-back';
import type { Call } from './call';
import { patchCalls } from './cell-calls';
import { explaining, toFailure } from './errors';
import { switchEvents, withoutEvents } from './events';
import { excelIssue } from './failure';
import { noteStep, writeRegister } from './notes';
import { brokenSheets } from './broken-sheets';
import { stepOf, STEP_KEY, type Register, type SheetVisibility } from './register';
import { sendCalls } from './send';
import { exchange, stopIfAsked, type Session } from './session';
import { isSettled } from './settled';
import { sheetCalls } from './sheet-calls';
import { commitStructure } from './structure';
import type { Survey } from './survey';
import { findTargets, isTouched, refuseLocked, type Target, type WriteOrder } from './targets';
import { newTask, registerWith } from './task';
import { refuseChanged, refuseChangedNow, type Checked } from './unchanged';

/** @throws Error where Excel would refuse the plan: a fault of the plan, and so a bug of ours */
export function refuseFaultyPlan(plan: WorkbookPlan): void {
  const faults = checkPlan(plan);
  if (faults.length > 0) throw new Error(`The plan can't be written.\n${faults.map(describeFault).join('\n')}`);
}

/** A sheet on its way. */
interface Writing {
  readonly target: Target;
  readonly id: string;
  /** Its place in the register's task. */
  readonly index: number;
  readonly checked?: Checked;
}

/**
 * @param order with a plan without faults
 * @throws WorkbookFailure with what was written and what was not, once something was begun
 */
export async function updateWorkbook(
  session: Session,
  survey: Survey,
  order: WriteOrder,
  run: RunOptions,
): Promise<void> {
  const targets = await findTargets(session, order, survey);
  if (isSettled(targets, order.plan, survey)) return;
  refuseLocked(targets, survey);
  const planned = newTask(order, targets, survey);
  const checks = checksFor(targets, planned, survey);
  if (order.basedOn) await refuseChanged(session, [...checks.values()], order.basedOn);
  stopIfAsked(session);

  const written: string[] = [];
  // A sheet that a task before left half-made is begun, whatever becomes of this one.
  const begun = new Set([...checks].flatMap(([name, { before }]) => (before?.isHalfMade ? [name] : [])));
  try {
    await withoutEvents(session, async () => {
      const back = await bringBackBroken(session, survey, targets);
      const task = back.size === 0 ? planned : newTask(order, targets, survey, back);
      const structure = commitStructure(session, { plan: order.plan, targets, survey, task });
      const ids = await explaining(structure, excelIssue('excel.structureProtected', {}));
      for (const { plan, found } of targets) if (!found) begun.add(plan.name);
      const register = registerWith(task, survey.register.made, targets, ids);
      const sheets = targets
        .map((target, index) => ({ target, id: ids[index] ?? '', checked: checks.get(target.plan.name) }))
        .filter(({ target }) => isTouched(target))
        .map(({ checked, ...rest }, index): Writing => ({ ...rest, index, ...(checked && { checked }) }));
      await writeSheets(session, { order, run, sheets, register, written, begun });
      await showSheets(session, order.plan, targets, ids, register);
    });
  } catch (error) {
    const wanted = targets.filter(isTouched).map(({ plan: { name } }) => name);
    const unwritten = wanted.filter((name) => !written.includes(name));
    throw toFailure(error, { written, unwritten, begun: unwritten.filter((name) => begun.has(name)) });
  }
}

/** By name, the sheets that are there: those that the plan leaves as they are, it was made from as well. */
function checksFor(
  targets: readonly Target[],
  task: ReturnType<typeof newTask>,
  survey: Survey,
): ReadonlyMap<string, Checked> {
  const broken = brokenSheets(survey);
  const checks = targets.flatMap(({ plan, found }): [string, Checked][] => {
    const sheet = task.sheets.find(({ name }) => name === plan.name);
    if (!found) return [];
    const before = broken.get(found.id);
    return [[plan.name, { found, ...(sheet && { sheet }), ...(before && { before }) }]];
  });
  return new Map(checks);
}

interface Work {
  readonly order: WriteOrder;
  readonly run: RunOptions;
  readonly sheets: readonly Writing[];
  readonly register: Register;
  readonly written: string[];
  readonly begun: Set<string>;
}

async function writeSheets(session: Session, { order, run, sheets, register, written, begun }: Work): Promise<void> {
  for (const { target, id, index, checked } of sheets) {
    const { plan: sheet } = target;
    run.onProgress?.({ sheet: sheet.name, done: index, total: sheets.length });
    // The first was looked at a moment ago, with all others.
    if (checked && order.basedOn && index > 0) await refuseChangedNow(session, checked, order.basedOn);
    const calls: Call[] = [
      // Only now are the ids of added sheets known.
      ...(index === 0 ? [writeRegister(register)] : []),
      noteStep(stepOf(index, 'begun')),
      ...callsFor(target, order),
      noteStep(stepOf(index, 'whole')),
    ];
    const denied = excelIssue('excel.sheetProtected', { sheets: [sheet.name] });
    stopIfAsked(session);
    begun.add(sheet.name);
    await explaining(sendCalls(session, id, calls), denied);
    written.push(sheet.name);
  }
}

function callsFor({ plan: sheet, work, found }: Target, { plan, patches }: WriteOrder): readonly Call[] {
  if (work === 'patch') return patchCalls(patches.get(sheet.name) ?? []);
  return sheetCalls(sheet, plan.styles, plan.defaultFont, found);
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const satisfies Record<
  SheetPlan['visibility'],
  SheetVisibility
>;

/** One sync. Sheets are shown before others are hidden, since one must always be visible. */
async function showSheets(
  session: Session,
  plan: WorkbookPlan,
  targets: readonly Target[],
  ids: readonly string[],
  register: Register,
): Promise<void> {
  const { worksheets, settings } = session.context.workbook;
  const { task } = register;
  await exchange(session, () => {
    const places = targets.map(({ plan: sheet, work }, index) => ({
      sheet,
      work,
      proxy: worksheets.getItem(ids[index] ?? ''),
    }));
    const visible = places.filter(({ sheet }) => sheet.visibility === 'visible');
    const others = places.filter(({ sheet }) => sheet.visibility !== 'visible');
    for (const { proxy } of visible) proxy.visibility = 'Visible';
    const front = visible.find(({ sheet }) => sheet.name === plan.activeSheet);
    front?.proxy.activate();
    // On a sheet that stays, what the person has selected stays too.
    const start = front?.work === 'write' ? startCell(front.sheet) : undefined;
    if (start) front?.proxy.getRange(rangeAddress(start)).select();
    for (const { sheet, proxy } of others) proxy.visibility = VISIBILITY[sheet.visibility];
    writeRegister({ ...register, ...(task && { task: { ...task, state: 'done' } }) }).apply(
      worksheets.getItem(ids[0] ?? ''),
    );
    settings.getItemOrNullObject(STEP_KEY).delete();
    switchEvents(session, true);
  });
}
