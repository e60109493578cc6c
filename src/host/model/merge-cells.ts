/** Merging: the first cell keeps its content, the others lose theirs. */
import { refuse } from '../protocol/host-error';
import { cellsOf, holdsArea, overlaps, type Area } from './area';
import type { Sheet } from './sheet';
import { writeCell } from './write-cells';

export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  sheet.ensureAllowed();
  const wanted = across
    ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
    : [area];
  for (const each of wanted) {
    if (each.rows * each.columns === 1) continue;
    if (sheet.tables.some((table) => overlaps(table.area, each))) {
      throw refuse('InvalidOperation', 'Cells of a table are not merged');
    }
    if (sheet.merges.some((merge) => overlaps(merge, each) && !holdsArea(each, merge))) {
      throw refuse('InvalidOperation', 'The range overlaps merged cells');
    }
    keepFirst(sheet, each);
    sheet.merges = [...sheet.merges.filter((merge) => !overlaps(merge, each)), each];
  }
}

/** ASSUMED: through the interface, only what stands in the first cell survives. */
function keepFirst(sheet: Sheet, area: Area): void {
  for (const [row, column] of cellsOf(area)) {
    const cell = sheet.cells.at(row, column);
    if (!cell || (row === area.row && column === area.column)) continue;
    if (cell.value !== null || cell.formula) writeCell(sheet, row, column, '');
  }
}

export function unmergeCells(sheet: Sheet, area: Area): void {
  sheet.ensureAllowed();
  sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, area));
}
