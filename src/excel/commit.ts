/**
 * A workbook plan → the live workbook:
 *
 *   look (2 syncs) → sheets and names (1) → each sheet's calls (1 a piece) → show (1) → events back (1)
 *
 * Nothing is deleted but what stands on the plan's own sheets. A sheet of another origin is never
 * overwritten. When it fails half-way, the failure says which sheets are whole, and the same plan
 * committed again completes it.
 */
import { checkPlan } from '../plan/check-plan';
import { describeFault } from '../plan/fault';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import { toFailure, toProblem } from './errors';
import { withoutEvents } from './events';
import { ExcelFailure, problem, type ExcelProblem } from './problem';
import { sendCalls } from './send';
import { sheetCalls } from './sheet-calls';
import { commitStructure } from './structure';
import { nameKey, surveyWorkbook, type Survey } from './survey';

export interface CommitOptions {
  /** May this sheet of the workbook be made anew? Asked by id and name, for those that are not blank. */
  readonly mayReplace: (sheet: { readonly id: string; readonly name: string }) => boolean;
  /** Told of each sheet's id as soon as it is ours, before anything is written on it. */
  readonly onSheets?: (ids: readonly string[]) => void;
  /** Told before each sheet is written. */
  readonly onProgress?: (step: { readonly sheet: string; readonly done: number; readonly total: number }) => void;
  /** Stops between two pieces. */
  readonly signal?: AbortSignal;
}

/** @throws Error where Excel would refuse the plan: a fault of the plan, and so a bug of ours */
export function refuseFaultyPlan(plan: WorkbookPlan): void {
  const faults = checkPlan(plan);
  if (faults.length > 0) throw new Error(`The plan can't be written.\n${faults.map(describeFault).join('\n')}`);
}

/**
 * @param plan without faults
 * @throws ExcelFailure with what was written and what was not
 */
export async function commitPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  options: CommitOptions,
): Promise<void> {
  const written: string[] = [];
  try {
    const survey = await surveyWorkbook(context, plan);
    refuseForeign(survey, options);
    await withoutEvents(context, () => writeSheets(context, plan, survey, options, written));
  } catch (error) {
    const unwritten = plan.sheets.map(({ name }) => name).filter((name) => !written.includes(name));
    throw toFailure(error, { written, unwritten });
  }
}

function refuseForeign({ found }: Survey, { mayReplace }: CommitOptions): void {
  const taken = [...found.values()].filter((sheet) => !sheet.isBlank && !mayReplace(sheet));
  if (taken.length > 0) throw new ExcelFailure(problem('excel.sheetTaken', { sheets: taken.map(({ name }) => name) }));
}

async function writeSheets(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  survey: Survey,
  { onSheets, onProgress, signal }: CommitOptions,
  written: string[],
): Promise<void> {
  const stopIfAsked = (): void => {
    if (signal?.aborted) throw new ExcelFailure(problem('excel.cancelled', {}));
  };
  stopIfAsked();
  const ids = await explaining(commitStructure(context, plan, survey), problem('excel.structureProtected', {}));
  onSheets?.(ids);
  for (const [index, sheet] of plan.sheets.entries()) {
    onProgress?.({ sheet: sheet.name, done: index, total: plan.sheets.length });
    const remains = survey.found.get(nameKey(sheet.name)) ?? (index === 0 ? survey.starter : undefined);
    const calls = sheetCalls(sheet, plan.styles, plan.defaultFont, remains);
    await explaining(
      sendCalls(context, ids[index] ?? '', calls, stopIfAsked),
      problem('excel.sheetProtected', { sheets: [sheet.name] }),
    );
    written.push(sheet.name);
  }
  await showSheets(context, plan, ids);
}

/** Says what is protected where Excel only says that access is denied. */
async function explaining<Result>(work: Promise<Result>, denied: ExcelProblem): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (toProblem(error).code !== 'excel.accessDenied') throw error;
    throw new ExcelFailure(denied, undefined, { cause: error });
  }
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const satisfies Record<
  SheetPlan['visibility'],
  string
>;

/** One sync. Sheets are shown before others are hidden, since one must always be visible. */
async function showSheets(context: Excel.RequestContext, plan: WorkbookPlan, ids: readonly string[]): Promise<void> {
  const { worksheets } = context.workbook;
  const places = plan.sheets.map((sheet, index) => ({ sheet, proxy: worksheets.getItem(ids[index] ?? '') }));
  const visible = places.filter(({ sheet }) => sheet.visibility === 'visible');
  const others = places.filter(({ sheet }) => sheet.visibility !== 'visible');
  for (const { proxy } of visible) proxy.visibility = 'Visible';
  visible.find(({ sheet }) => sheet.name === plan.activeSheet)?.proxy.activate();
  for (const { sheet, proxy } of others) proxy.visibility = VISIBILITY[sheet.visibility];
  await context.sync();
}
