/** Copies cells to other cells: values, formulas, formats, or all of them with their rules and merges. */
import { moveFormula } from '../calculation/formula';
import { invalidArgument } from '../protocol/host-error';
import { area as areaOf, intersect, WHOLE_SHEET, type Area } from './area';
import type { CellFormat } from './cell-format';
import type { CellRange } from './cell-range';
import type { Cell } from './cells';
import { takeRules } from './copy-rules';
import { clearCells } from './write-cells';

interface Taken {
  readonly row: number;
  readonly column: number;
  /** How far it came: what relative references move by. */
  readonly down: number;
  readonly across: number;
  readonly cell: Cell | undefined;
  readonly format: CellFormat;
}

export type CopyType = 'All' | 'Values' | 'Formulas' | 'Formats';

/**
 * ASSUMED: sizes and hiding of rows and columns stay behind (Excel takes them along with whole ones). A single
 * source cell fills the target; otherwise the block is laid down once, from its first cell.
 * @returns the cells that it was laid on
 */
export function copyCells(target: CellRange, source: CellRange, type: CopyType): Area {
  const { sheet } = target;
  const single = source.cellCount === 1;
  const size = single ? target.area : source.area;
  const place = intersect({ ...target.area, rows: size.rows, columns: size.columns }, WHOLE_SHEET);
  if (!place || place.rows !== size.rows || place.columns !== size.columns)
    throw invalidArgument('the copy leaves the sheet');
  sheet.ensureUnlocked([place]);
  source.sheet.workbook.calculation.settle();
  const used = source.sheet.cells.usedArea(source.area, false);
  const taken = takeAll(
    source,
    single ? target.area : (used ?? areaOf(source.area.row, source.area.column)),
    single,
    target,
  );
  const putRules = takeRules(source.sheet, source.area);
  if (!single && used) clearBefore(target, place, type);
  for (const each of taken) putOne(target, each, type);
  if (type === 'All') {
    copyMerges(target, source, place);
    putRules(sheet, place);
  }
  return place;
}

/** Read first: source and target may overlap. */
function takeAll({ sheet, area }: CellRange, from: Area, single: boolean, target: CellRange): readonly Taken[] {
  const taken: Taken[] = [];
  for (let down = 0; down < from.rows; down += 1) {
    for (let across = 0; across < from.columns; across += 1) {
      const row = single ? area.row : from.row + down;
      const column = single ? area.column : from.column + across;
      const cell = sheet.cells.at(row, column);
      const at = single ? [down, across] : [row - area.row, column - area.column];
      const [toRow = 0, toColumn = 0] = at;
      const [putRow, putColumn] = [target.area.row + toRow, target.area.column + toColumn];
      taken.push({
        row: putRow,
        column: putColumn,
        down: putRow - row,
        across: putColumn - column,
        cell: cell && { ...cell },
        format: sheet.cells.formatAt(row, column),
      });
    }
  }
  return taken;
}

function clearBefore({ sheet }: CellRange, place: Area, type: CopyType): void {
  if (type === 'All') {
    sheet.merges = sheet.merges.filter((merge) => !intersect(merge, place));
    clearCells(sheet, [place], 'All');
  } else if (type === 'Formats') clearCells(sheet, [place], 'Formats');
  else clearCells(sheet, [place], 'Contents');
}

function putOne({ sheet }: CellRange, { row, column, down, across, cell, format }: Taken, type: CopyType): void {
  const { calculation } = sheet.workbook;
  if (type === 'Formats' || type === 'All') sheet.cells.patchFormats(areaOf(row, column), () => format);
  if (type === 'Formats') return;
  const open = sheet.cells.open(row, column);
  if (open.formula) calculation.drop(sheet, row, column);
  open.formula = undefined;
  open.value = cell?.value ?? null;
  if (cell?.quoted) open.quoted = true;
  if (cell?.link && type === 'All') open.link = cell.link;
  if (cell?.formula && type !== 'Values') {
    const formula = moveFormula(cell.formula, down, across);
    open.formula = formula;
    calculation.enter(sheet, row, column, formula);
  }
  calculation.touch(sheet, row, column);
}

function copyMerges({ sheet }: CellRange, source: CellRange, place: Area): void {
  const moved = source.sheet.mergesIn(source.area).map((merge) => ({
    ...merge,
    row: merge.row - source.area.row + place.row,
    column: merge.column - source.area.column + place.column,
  }));
  sheet.merges = [...sheet.merges, ...moved];
}
