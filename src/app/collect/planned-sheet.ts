/** A planned sheet as if it had been read from a workbook, so that a task can go on with it before it is written. */
import type { GridCell } from '../../model/grid';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import { sheetIdentity } from '../../plan/keys';
import { keyedGrid, type KeyedGrid } from '../../sheets/keyed-grid';
import type { SheetRead } from '../port';

export function readOfPlan(sheet: SheetPlan, styles: WorkbookPlan['styles']): SheetRead {
  const rows = sheet.rows.map(({ cells }) =>
    cells.map((cell): GridCell | undefined => {
      if (!cell) return undefined;
      const { numberFormat } = styles[cell.style] ?? {};
      if (cell.value === null && cell.formula === undefined && numberFormat === undefined) return undefined;
      return {
        value: cell.value,
        ...(numberFormat !== undefined && { numberFormat }),
        ...(cell.formula !== undefined && { formula: cell.formula }),
      };
    }),
  );
  const { name, visibility, kind, period } = sheet;
  return { id: name, sheet: name, visibility, isProtected: false, rows, madeAs: sheetIdentity(kind, period) };
}

export function keyedPlan(sheet: SheetPlan, styles: WorkbookPlan['styles']): KeyedGrid | undefined {
  return keyedGrid(readOfPlan(sheet, styles));
}
