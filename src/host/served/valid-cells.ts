/** Whether what stands in the cells of a range keeps their validation. */
import { cellsOf, isUnbounded } from '../model/area';
import type { Areas } from '../model/cell-range';
import { isValidCell } from '../model/validity';
import { notImplemented } from '../protocol/host-error';
import type { Json } from '../protocol/json';

/** True or false for all cells, null where they differ. */
export function isValid({ sheet, areas }: Areas): Json {
  if (areas.some(isUnbounded)) throw notImplemented('DataValidation.valid of whole rows or columns');
  sheet.workbook.calculation.settle();
  const found = new Set<boolean>();
  for (const validation of sheet.validations.on(areas)) {
    for (const area of validation.areas) {
      for (const [row, column] of cellsOf(area)) found.add(isValidCell(sheet, validation, row, column));
    }
  }
  return found.size === 1 ? found.has(true) : null;
}
