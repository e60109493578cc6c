/**
 * The door between the clerk's tasks and a workbook, whichever host it lives in. `src/xlsx` opens it
 * on .xlsx files, `src/excel` on the workbook beside the pane.
 */
import type { Grid } from '../model/grid';
import type { WorkbookPlan } from '../plan/plan';

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

/** The time, from outside, so that the same input gives the same bytes. */
export type Clock = () => Date;
