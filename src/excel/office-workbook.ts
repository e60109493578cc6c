/** The port over the workbook beside the pane. Wants Office to be ready. */
import type { WorkbookPort } from '../app/port';
import { readCapabilities } from './capabilities';
import { commitPlan, refuseFaultyPlan, type CommitOptions } from './commit';
import { toFailure } from './errors';
import { readWorkbook } from './read';

export interface OfficeWorkbookOptions {
  /**
   * May a sheet that bears a wanted name be made anew, because the register knows it as ours? Sheets
   * that this port wrote and blank ones always may; by default no other one.
   */
  readonly mayReplace?: CommitOptions['mayReplace'];
  readonly onProgress?: CommitOptions['onProgress'];
  readonly signal?: AbortSignal;
  /** Wait until the person leaves the cell that she is editing, instead of failing with excel.cellEditing. */
  readonly waitForCellEdit?: boolean;
}

/**
 * The port throws {@link import('./problem').ExcelFailure} and nothing else, but for plans that are at fault.
 * @throws ExcelFailure excel.tooOld where this Excel is below the floor
 */
export function openOfficeWorkbook(options: OfficeWorkbookOptions = {}): WorkbookPort {
  const capabilities = readCapabilities();
  const { mayReplace = () => false, onProgress, signal, waitForCellEdit = false } = options;
  /** Ids of sheets that this port wrote, or began to write before it failed. */
  const own = new Set<string>();
  const runOptions: Excel.RunOptions = { delayForCellEdit: waitForCellEdit };
  return {
    async readSheets() {
      return failing(() => Excel.run(runOptions, (context) => readWorkbook(context)));
    },
    async commit(plan) {
      refuseFaultyPlan(plan);
      const writing: Excel.RunOptions = capabilities.undoGroups ? { ...runOptions, mergeUndoGroup: true } : runOptions;
      await failing(() =>
        Excel.run(writing, (context) =>
          commitPlan(context, plan, {
            mayReplace: (sheet) => own.has(sheet.id) || mayReplace(sheet),
            onSheets: (ids) => ids.forEach((id) => own.add(id)),
            ...(onProgress && { onProgress }),
            ...(signal && { signal }),
          }),
        ),
      );
    },
  };
}

/** Office refuses a run for reasons of its own too, before any work of ours begins. */
async function failing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toFailure(error);
  }
}
