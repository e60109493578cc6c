/** Puts values, formulas and number formats into cells, as Excel takes them. */
import { parseFormula, sheetsIn, type Formula } from '../calculation/formula';
import { invalidArgument, refuse } from '../protocol/host-error';
import { isJsonList, type Json } from '../protocol/json';
import { cellsOf, holdsArea, isUnbounded, type Area } from './area';
import type { Cell } from './cells';
import { takeTyped, type Taken } from './coerce';
import { LONGEST_TEXT } from './scalar';
import { shareChanges } from './share-format';
import type { Sheet } from './sheet';

/** A block must have the range's own size; one value alone goes into every cell. */
export function checkBlock(value: Json, { rows, columns }: Area): (row: number, column: number) => Json {
  if (!isJsonList(value)) return () => value;
  const fits = value.length === rows && value.every((line) => isJsonList(line) && line.length === columns);
  if (!fits) throw invalidArgument(`the size of the block does not match the range (${rows} × ${columns})`);
  const lines = value as readonly (readonly Json[])[];
  return (row, column) => lines[row]?.[column] ?? null;
}

function ensureBounded(area: Area): void {
  if (isUnbounded(area)) throw invalidArgument('cells of a whole row or column are not written one by one');
}

/** Cells under a merge take nothing, but for its first. */
export function isUnderMerge(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns &&
      !(row === merge.row && column === merge.column),
  );
}

/** One value into one cell: null leaves it, "" clears it, texts are read as typed. */
export function writeCell(sheet: Sheet, row: number, column: number, given: Json): void {
  if (given === null) return;
  if (typeof given === 'object') throw invalidArgument('a cell takes no object');
  const format = sheet.cells.formatAt(row, column);
  const text = typeof given === 'string' ? given : undefined;
  if (text !== undefined && text.length > LONGEST_TEXT) throw invalidArgument(`a text of ${text.length} characters`);
  if (text?.startsWith('=') && text.length > 1 && format.numberFormat !== '@') {
    putFormula(sheet, row, column, parseFormula(text));
  } else if (text === undefined) {
    // A cell in the text format takes numbers and booleans as text.
    putValue(sheet, row, column, { value: format.numberFormat === '@' ? String(given).toUpperCase() : given });
  } else if (text === '') {
    putValue(sheet, row, column, { value: null });
  } else {
    putValue(sheet, row, column, takeTyped(text, format.numberFormat, sheet.workbook.now().getFullYear()));
  }
}

/** Refuses a formula that names a sheet which is not there. */
export function putFormula(sheet: Sheet, row: number, column: number, formula: Formula): void {
  for (const name of sheetsIn(formula.tree)) {
    if (!sheet.workbook.findSheet(name))
      throw invalidArgument(`the formula names the sheet ${name}, which is not there`);
  }
  const cell = sheet.cells.open(row, column);
  cell.formula = formula;
  cell.value = null;
  delete cell.quoted;
  sheet.workbook.calculation.enter(sheet, row, column, formula);
}

/** A cell in General takes on the number format that comes with the value. */
export function putValue(sheet: Sheet, row: number, column: number, taken: Taken): void {
  const { calculation } = sheet.workbook;
  const format = sheet.cells.formatAt(row, column);
  const cell = sheet.cells.open(row, column);
  if (cell.formula) calculation.drop(sheet, row, column);
  cell.formula = undefined;
  cell.value = taken.value;
  if (taken.quoted) cell.quoted = true;
  else delete cell.quoted;
  if (taken.numberFormat && format.numberFormat === 'General') {
    cell.format = { ...format, numberFormat: taken.numberFormat };
  }
  if (!cell.format && cell.value === null && !cell.link) sheet.cells.remove(row, column);
  calculation.touch(sheet, row, column);
}

/** Brings back what stood in a cell before. */
export function putBack(sheet: Sheet, row: number, column: number, before: Cell | undefined): void {
  const { calculation } = sheet.workbook;
  calculation.drop(sheet, row, column);
  if (before) {
    Object.assign(sheet.cells.open(row, column), { formula: undefined, format: undefined, link: undefined }, before);
    if (!before.quoted) delete sheet.cells.open(row, column).quoted;
  } else sheet.cells.remove(row, column);
  if (before?.formula) calculation.enter(sheet, row, column, before.formula);
  calculation.touch(sheet, row, column);
}

export function writeValues(sheet: Sheet, area: Area, block: Json): void {
  ensureBounded(area);
  sheet.ensureUnlocked([area]);
  const at = checkBlock(block, area);
  const merges = sheet.mergesIn(area);
  const heads = sheet.tables.filter((table) => table.area.row >= area.row && table.area.row < area.row + area.rows);
  for (const [row, column] of cellsOf(area)) {
    if (merges.length > 0 && isUnderMerge(merges, row, column)) continue;
    const value = at(row - area.row, column - area.column);
    const inHead = heads.some(
      (table) =>
        table.area.row === row && column >= table.area.column && column < table.area.column + table.area.columns,
    );
    // A table's head holds texts only, and none twice.
    writeCell(sheet, row, column, inHead && typeof value === 'number' ? `'${value}` : value);
  }
  sheet.workbook.note(sheet, [area]);
}

export function writeNumberFormats(sheet: Sheet, area: Area, block: Json): void {
  sheet.ensureAllowed('allowFormatCells');
  const at = checkBlock(block, area);
  const put = shareChanges<string>((format, given) =>
    format.numberFormat === given ? format : { ...format, numberFormat: given === '' ? 'General' : given },
  );
  sheet.cells.patchFormats(area, (format, row, column) => {
    const given = at(row - area.row, column - area.column);
    if (given === null) return format;
    if (typeof given !== 'string') throw invalidArgument('a number format is a text');
    return put(format, given);
  });
}

/** What `clear` takes away: contents, looks, links, or everything. */
export function clearCells(sheet: Sheet, areas: readonly Area[], applyTo: string): void {
  const [contents, formats, links] = {
    All: [true, true, true],
    Contents: [true, false, false],
    Formats: [false, true, false],
    Hyperlinks: [false, false, true],
    RemoveHyperlinks: [false, true, true],
  }[applyTo] ?? [undefined, undefined, undefined];
  if (contents === undefined) throw invalidArgument(`clear ${applyTo}`);
  if (contents) sheet.ensureUnlocked(areas);
  else sheet.ensureAllowed('allowFormatCells');
  for (const area of areas) {
    sheet.cells.journal.add(area);
    for (const merge of sheet.mergesIn(area)) {
      if (contents && !holdsArea(area, merge)) {
        throw refuse('InvalidOperation', 'Part of a merged cell is not changed');
      }
    }
    for (const [row, column, cell] of [...sheet.cells.within(area)]) {
      if (contents && (cell.value !== null || cell.formula)) writeCell(sheet, row, column, '');
      if (links) delete cell.link;
    }
    if (formats) {
      sheet.cells.clearFormats(area);
      sheet.merges = sheet.merges.filter((merge) => !holdsArea(area, merge));
    }
  }
  if (formats) sheet.conditionalFormats.clear(areas);
  if (applyTo === 'All') sheet.validations.clear(areas);
  if (contents) sheet.workbook.note(sheet, areas);
}
