/**
 * Where a person begins on a sheet: the cell that is selected when she first sees it. Otherwise that would
 * be A1, which is hidden on most of our sheets and shows its mark in the formula bar.
 */
import type { Range } from './address';
import type { CellPlan, SheetPlan } from './plan';

/**
 * The first cell to be filled in of the part that scrolls, or the first that can be seen there; with all
 * cells that are merged with it. Undefined where a sheet shows nothing.
 */
export function startCell(sheet: SheetPlan): Range | undefined {
  const found = firstVisible(sheet, (cell) => cell?.entry === true) ?? firstVisible(sheet, () => true);
  if (!found) return undefined;
  const { row, column } = found;
  const merge = sheet.merges.find(
    (each) =>
      row >= each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns,
  );
  return merge ?? { row, column, rows: 1, columns: 1 };
}

function firstVisible(
  { rows, columns, frozen = { rows: 0, columns: 0 } }: SheetPlan,
  isWanted: (cell: CellPlan | null | undefined) => boolean,
): { row: number; column: number } | undefined {
  for (let row = frozen.rows; row < rows.length; row += 1) {
    const { cells = [], hidden } = rows[row] ?? {};
    if (hidden) continue;
    for (let column = frozen.columns; column < cells.length; column += 1) {
      if (!columns[column]?.hidden && isWanted(cells[column])) return { row, column };
    }
  }
  return undefined;
}
