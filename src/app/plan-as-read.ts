/** A planned workbook as if it had been written and read again: what rules say of it, before it is. */
import type { GridCell } from '../model/grid';
import { sheetIdentity } from '../plan/keys';
import type { CellPlan, WorkbookPlan } from '../plan/plan';
import type { WorkbookRead } from './port';

export function readOfPlan({ sheets, styles }: WorkbookPlan): WorkbookRead {
  const gridCell = ({ value, formula, style }: CellPlan): GridCell | undefined => {
    const numberFormat = styles[style]?.numberFormat;
    if (value === null && formula === undefined && numberFormat === undefined) return undefined;
    return {
      value,
      ...(numberFormat !== undefined && { numberFormat }),
      ...(formula !== undefined && { formula }),
    };
  };
  return {
    sheets: sheets.map(({ name, kind, period, visibility, rows }) => ({
      id: name,
      sheet: name,
      visibility,
      isProtected: false,
      madeAs: sheetIdentity(kind, period),
      rows: rows.map(({ cells }) => cells.map((cell) => (cell ? gridCell(cell) : undefined))),
    })),
    isReadOnly: false,
    isStructureProtected: false,
  };
}
