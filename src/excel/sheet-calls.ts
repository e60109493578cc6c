/**
 * One sheet of a plan → calls, in the order in which Excel wants them:
 *
 *   forget the old → number formats → values → merges → looks → sizes → rules → table → view → page → lock
 *
 * Made again, the calls give the same sheet.
 */
import { rangeAddress } from '../plan/address';
import type { CellStyle, Font, SheetPlan, TablePlan } from '../plan/plan';
import { ACTION_BYTES, textBytes } from './bytes';
import type { Call } from './call';
import { cellCalls } from './cell-calls';
import { colour, lookCalls, mergeCalls } from './look-calls';
import { pageCalls } from './page-calls';
import { ruleCalls } from './rule-calls';
import { sizeCalls } from './size-calls';

/** What stands on a sheet that is about to be made anew. */
export interface Remains {
  readonly isProtected: boolean;
  readonly tables: readonly string[];
}

/** Contents, looks and rules of the whole sheet; the sheet itself stays, and so do formulas that point to it. */
export function forgetCalls({ isProtected, tables }: Remains): Call[] {
  return [
    {
      bytes: (20 + tables.length) * ACTION_BYTES,
      apply: (sheet) => {
        if (isProtected) sheet.protection.unprotect();
        for (const name of tables) sheet.tables.getItem(name).convertToRange();
        sheet.freezePanes.unfreeze();
        sheet.verticalPageBreaks.removePageBreaks();
        sheet.horizontalPageBreaks.removePageBreaks();
        const all = sheet.getRange();
        all.unmerge();
        all.dataValidation.clear();
        all.conditionalFormats.clearAll();
        all.clear('All');
        all.rowHidden = false;
        all.columnHidden = false;
        all.format.useStandardHeight = true;
        all.format.useStandardWidth = true;
      },
    },
  ];
}

function tableCalls({ name, range, columns }: TablePlan): Call[] {
  return [
    {
      bytes: 8 * ACTION_BYTES + textBytes(columns.join()),
      apply: (sheet) => {
        const table = sheet.tables.add(rangeAddress(range), true);
        table.name = name;
        // The plan's own styles are the look of the cells.
        table.style = 'TableStyleLight1';
        table.showBandedRows = false;
      },
    },
  ];
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: NonNullable<SheetPlan['frozen']>): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(rangeAddress({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function viewCalls({ frozen, gridlines, tabColour }: SheetPlan): Call[] {
  return [
    {
      bytes: 6 * ACTION_BYTES,
      apply: (sheet) => {
        sheet.showGridlines = gridlines;
        // An empty text takes the colour away.
        sheet.tabColor = tabColour === undefined ? '' : colour(tabColour);
        if (frozen) freeze(sheet, frozen);
      },
    },
  ];
}

const LOCK: Call = { bytes: 2 * ACTION_BYTES, apply: (sheet) => sheet.protection.protect() };

/** @param remains none for a sheet that was just added */
export function sheetCalls(
  plan: SheetPlan,
  styles: Readonly<Record<string, CellStyle>>,
  defaultFont: Font,
  remains?: Remains,
): Call[] {
  return [
    ...(remains ? forgetCalls(remains) : []),
    ...cellCalls(plan, styles),
    ...mergeCalls(plan),
    ...lookCalls(plan, styles),
    ...sizeCalls(plan, defaultFont),
    ...ruleCalls(plan),
    ...(plan.table ? tableCalls(plan.table) : []),
    ...viewCalls(plan),
    ...pageCalls(plan.print),
    ...(plan.protected ? [LOCK] : []),
  ];
}
