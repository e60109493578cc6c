/** `worksheet.copy`: everything on the sheet, under the next free name. */
import { rewriteReferences, sameName } from '../calculation/formula';
import { invalidArgument } from '../protocol/host-error';
import { WHOLE_SHEET } from './area';
import type { Sheet } from './sheet';

function freeName({ workbook, name }: Sheet): string {
  const base = name.slice(0, 26);
  for (let number = 2; ; number += 1) {
    const candidate = `${base} (${number})`;
    if (!workbook.findSheet(candidate)) return candidate;
  }
}

function positionFor(position: string, sheet: Sheet, relative: Sheet | undefined): number {
  const { sheets } = sheet.workbook;
  const beside = (): number => {
    if (!relative) throw invalidArgument('relativeTo');
    return relative.position;
  };
  switch (position) {
    case 'None':
      return sheets.length - 1;
    case 'Beginning':
      return 0;
    case 'End':
      return sheets.length - 1;
    case 'Before':
      return beside();
    case 'After':
      return beside() + 1;
    default:
      throw invalidArgument(`the position ${position}`);
  }
}

/** ASSUMED: the copy of a hidden sheet is hidden in the same way; references to the sheet itself follow to the copy. */
export function copySheet(sheet: Sheet, position: string, relative: Sheet | undefined): Sheet {
  const { workbook } = sheet;
  const { calculation } = workbook;
  const copy = workbook.addSheet(freeName(sheet));
  workbook.moveSheet(copy, Math.min(positionFor(position, sheet, relative), workbook.sheets.length - 1));
  sheet.cells.copyTo(copy.cells, (formula) =>
    rewriteReferences(formula, (found) =>
      sameName(found.context?.at(-1) ?? '', sheet.name) ? { ...found, context: [copy.name] } : found,
    ),
  );
  sheet.rows.copyTo(copy.rows);
  sheet.columns.copyTo(copy.columns);
  copy.merges = sheet.merges;
  copy.validations.replace(sheet.validations.list());
  copy.conditionalFormats.replace(
    sheet.conditionalFormats.list().map((format) => ({ ...format, id: workbook.newId() })),
  );
  copy.tables = sheet.tables.map((table, at) => ({
    ...table,
    id: workbook.newId(),
    name: `${table.name}_${copy.position}_${at}`,
  }));
  copy.frozen = sheet.frozen;
  copy.page = { ...sheet.page, headers: { ...sheet.page.headers } };
  copy.tabColor = sheet.tabColor;
  copy.showGridlines = sheet.showGridlines;
  copy.showHeadings = sheet.showHeadings;
  copy.protection = sheet.protection;
  if (sheet.visibility !== 'Visible') workbook.showSheet(copy, sheet.visibility);
  for (const [row, column, cell] of copy.cells.within(WHOLE_SHEET)) {
    if (!cell.formula) continue;
    // What the original came to, the copy comes to as well.
    if (calculation.isWaiting(sheet, row, column)) calculation.enter(copy, row, column, cell.formula);
    else calculation.enterDone(copy, row, column, cell.formula);
  }
  return copy;
}
