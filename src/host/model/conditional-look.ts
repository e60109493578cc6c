/** The look that conditional formats give a cell: the first that holds wins, property by property. */
import { isTrue } from '../calculation/calculator';
import { ruleFormula } from '../calculation/formula';
import { holds } from './area';
import type { ConditionalFormat } from './conditional-formats';
import type { Sheet } from './sheet';

const LOOKS = ['numberFormat', 'fillColor', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough'] as const;
export type ConditionalLook = Partial<Pick<ConditionalFormat, (typeof LOOKS)[number]>>;

/** `formats`: those that may hold on the cell, first wins; all of the sheet's where none are given. */
export function conditionalLook(
  sheet: Sheet,
  row: number,
  column: number,
  formats: readonly ConditionalFormat[] = sheet.conditionalFormats.list(),
): ConditionalLook {
  const look: Record<string, unknown> = {};
  for (const format of formats) {
    if (format.formula === '' || !format.areas.some((area) => holds(area, row, column))) continue;
    const { anchor, formula } = format;
    const { calculation } = sheet.workbook;
    const value = calculation.evaluateAt(ruleFormula(formula), sheet, row - anchor.row, column - anchor.column);
    if (!isTrue(value)) continue;
    for (const name of LOOKS) if (format[name] !== null) look[name] ??= format[name];
    if (format.stopIfTrue) break;
  }
  return look;
}
