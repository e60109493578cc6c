/** Typing, pasting and clearing, as a person does it. */
import { alertOf } from '../model/alert';
import { area as areaOf, cellsOf, intersect, WHOLE_SHEET, type Area } from '../model/area';
import { readTyped } from '../model/read-typed';
import { LONGEST_TEXT, type Scalar } from '../model/scalar';
import type { Sheet } from '../model/sheet';
import { rulesOf } from '../model/sheet-rules';
import { isValidCell } from '../model/validity';
import { clearCells, isUnderMerge, putBack, putFormula, putValue, writeCell } from '../model/write-cells';
import { invalidArgument } from '../protocol/host-error';
import { DONE, refused, type Outcome } from './outcome';

/** A cell under a merge is its first cell. */
function headOf(sheet: Sheet, row: number, column: number): readonly [number, number] {
  const [merge] = sheet.mergesIn(areaOf(row, column));
  return merge ? [merge.row, merge.column] : [row, column];
}

function put(sheet: Sheet, row: number, column: number, text: string): 'done' | 'broken' {
  const typed = readTyped(text, sheet.cells.formatAt(row, column).numberFormat, sheet.workbook.now().getFullYear());
  if (typed.kind === 'broken') return 'broken';
  if (typed.kind === 'formula') putFormula(sheet, row, column, typed.formula);
  else putValue(sheet, row, column, text === '' ? { value: null } : typed.taken);
  return 'done';
}

/** The cell that a text typed there goes into. */
export function typedBy(sheet: Sheet, { row, column }: Area): Area {
  return areaOf(...headOf(sheet, row, column));
}

/**
 * Types a text into one cell. An entry that breaks the cell's validation is taken back and refused, as its
 * alert says; with `force` a warning is overridden.
 */
export function typeInto(sheet: Sheet, cell: Area, text: string, force: boolean): Outcome {
  const [row, column] = headOf(sheet, cell.row, cell.column);
  if (text.length > LONGEST_TEXT) throw invalidArgument(`a text of ${text.length} characters`);
  sheet.ensureUnlocked([areaOf(row, column)]);
  const before = sheet.cells.at(row, column);
  const kept = before && { ...before };
  if (put(sheet, row, column, text) === 'broken') return refused('formula', text);
  sheet.workbook.calculation.settle();
  const refusal = text === '' ? undefined : refusalAt(sheet, row, column, force);
  if (refusal) {
    putBack(sheet, row, column, kept);
    return refusal;
  }
  const after: Scalar = sheet.cells.at(row, column)?.value ?? null;
  sheet.workbook.note(sheet, [areaOf(row, column)], { values: { before: kept?.value ?? null, after } });
  return DONE;
}

function refusalAt(sheet: Sheet, row: number, column: number, force: boolean): Outcome | undefined {
  const validation = rulesOf(sheet).validationAt(row, column);
  const alert = validation && alertOf(validation);
  if (!alert || (force && alert.severity !== 'stop') || isValidCell(sheet, validation, row, column)) return undefined;
  return { ok: false, reason: 'validation', ...alert };
}

const widthOf = (texts: readonly (readonly string[])[]): number => Math.max(0, ...texts.map((line) => line.length));

/** The cells that pasting these texts fills. */
export function pastedBy(area: Area, texts: readonly (readonly string[])[]): Area {
  const [rows, columns] = [texts.length, widthOf(texts)];
  return rows === 1 && columns === 1 ? area : { ...area, rows, columns };
}

/** One text fills the area; a block is laid down once from its first cell. Validation isn't asked, as in Excel. */
export function pasteInto(sheet: Sheet, area: Area, texts: readonly (readonly string[])[]): Outcome {
  const height = texts.length;
  const width = widthOf(texts);
  if (height === 0 || width === 0) return DONE;
  const single = height === 1 && width === 1;
  const target = pastedBy(area, texts);
  const place = intersect(target, WHOLE_SHEET);
  if (!place || place.rows !== target.rows || place.columns !== target.columns) {
    return refused('notPossible', 'the block leaves the sheet');
  }
  sheet.ensureUnlocked([place]);
  const merges = sheet.mergesIn(place);
  for (const [row, column] of cellsOf(place)) {
    const text = single ? texts[0]?.[0] : texts[row - place.row]?.[column - place.column];
    if (text === undefined || isUnderMerge(merges, row, column)) continue;
    // ASSUMED: pasted numbers are not points of a percentage, and what is no formula becomes a text.
    if (readTyped(text, sheet.cells.formatAt(row, column).numberFormat, 2000).kind === 'broken') {
      putValue(sheet, row, column, { value: text });
    } else writeCell(sheet, row, column, text);
  }
  sheet.workbook.note(sheet, [place]);
  return DONE;
}

/** The cells that clearing an area may empty: merged cells that begin in it count whole. */
export function clearedBy(sheet: Sheet, area: Area): Area {
  return widened(sheet, area);
}

/** What stands in the cells goes, their looks stay. */
export function clearInside(sheet: Sheet, area: Area): Outcome {
  sheet.ensureUnlocked([area]);
  const used = sheet.cells.usedArea(area, true);
  if (used) clearCells(sheet, [widened(sheet, used)], 'Contents');
  return DONE;
}

/** Merged cells that begin in the area are wholly within. */
function widened(sheet: Sheet, area: Area): Area {
  return sheet.mergesIn(area).reduce((sum, merge) => {
    const bottom = Math.max(sum.row + sum.rows, merge.row + merge.rows);
    const right = Math.max(sum.column + sum.columns, merge.column + merge.columns);
    const [row, column] = [Math.min(sum.row, merge.row), Math.min(sum.column, merge.column)];
    return { row, column, rows: bottom - row, columns: right - column };
  }, area);
}
