/** A whole sheet as it is shown. */
import { alertOf, promptOf } from '../model/alert';
import {
  areaBetween,
  cellCount,
  cellsOf,
  intersect,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  WHOLE_SHEET,
} from '../model/area';
import type { Bands } from '../model/bands';
import type { CellFormat } from '../model/cell-format';
import type { Sheet } from '../model/sheet';
import type { Validation } from '../model/validations';
import { listWords } from '../model/validity';
import { isJsonObject } from '../protocol/json';
import { cellView } from './cell-view';
import { rulesOf } from '../model/sheet-rules';
import type { BandFormatView, BandView, CellView, SheetView, TabView, ValidationView } from './types';

export function tabView({ id, name, visibility, tabColor }: Sheet): TabView {
  return { id, name, visibility, tabColor };
}

function cellsOfSheet(sheet: Sheet): readonly CellView[] {
  const rules = rulesOf(sheet);
  const views: CellView[] = [];
  for (const [row, column] of sheet.cells.within(WHOLE_SHEET)) views.push(cellView(sheet, row, column, rules));
  const blank = blankLooks(sheet);
  return [...views, ...blank].sort((left, right) => left.row - right.row || left.column - right.column);
}

/** ASSUMED: beyond what is used, and in ranges larger than this, nobody looks for conditional looks of blank cells. */
const MOST_BLANK = 100_000;

/** Cells that hold nothing, but that a conditional format gives a look. */
function blankLooks(sheet: Sheet): readonly CellView[] {
  const used = sheet.cells.usedArea(WHOLE_SHEET, false);
  if (!used) return [];
  const within = areaBetween(0, 0, lastRow(used), lastColumn(used));
  const rules = rulesOf(sheet);
  const seen = new Set<number>();
  const views: CellView[] = [];
  for (const { areas } of sheet.conditionalFormats.list()) {
    for (const area of areas) {
      const common = intersect(area, within);
      if (!common || cellCount(common) > MOST_BLANK) continue;
      for (const [row, column] of cellsOf(common)) {
        const key = row * MAX_COLUMNS + column;
        if (sheet.cells.at(row, column) || seen.has(key)) continue;
        seen.add(key);
        const view = cellView(sheet, row, column, rules);
        if (view.format !== sheet.cells.formatAt(row, column)) views.push(view);
      }
    }
  }
  return views;
}

function bandViews(bands: Bands): readonly BandView[] {
  return bands.entries().map(([index, { hidden }]) => ({ index, size: bands.size(index), hidden: hidden === true }));
}

function formatViews(formats: ReadonlyMap<number, CellFormat>): readonly BandFormatView[] {
  return [...formats].map(([index, format]) => ({ index, format })).sort((left, right) => left.index - right.index);
}

function validationView(sheet: Sheet, validation: Validation): ValidationView {
  const { areas, anchor, type, rule } = validation;
  const list = rule['list'];
  const dropDown = isJsonObject(list) && list['inCellDropDown'] !== false;
  const words = dropDown ? listWords(sheet, validation, anchor.row, anchor.column) : undefined;
  const prompt = promptOf(validation);
  const alert = alertOf(validation);
  return {
    areas,
    type,
    ...(words && { words }),
    ...(prompt && { prompt }),
    ...(alert && { alert }),
  };
}

function frozenOf({ frozen }: Sheet): Pick<SheetView, 'frozen'> {
  if (!frozen) return {};
  const { rows, columns } = frozen;
  // Frozen rows alone come as an area over all columns, and the other way round.
  return { frozen: { rows: rows === MAX_ROWS ? 0 : rows, columns: columns === MAX_COLUMNS ? 0 : columns } };
}

export function sheetView(sheet: Sheet): SheetView {
  sheet.ensureAlive().workbook.calculation.settle();
  const { base, rows, columns } = sheet.cells.layers();
  const used = sheet.cells.usedArea(WHOLE_SHEET, false);
  return {
    ...tabView(sheet),
    cells: cellsOfSheet(sheet),
    baseFormat: base,
    rowFormats: formatViews(rows),
    columnFormats: formatViews(columns),
    merges: sheet.merges,
    rows: bandViews(sheet.rows),
    columns: bandViews(sheet.columns),
    standardHeight: sheet.rows.size(MAX_ROWS - 1),
    standardWidth: sheet.columns.size(MAX_COLUMNS - 1),
    ...frozenOf(sheet),
    showGridlines: sheet.showGridlines,
    showHeadings: sheet.showHeadings,
    validations: sheet.validations.list().map((validation) => validationView(sheet, validation)),
    isProtected: sheet.protection !== undefined,
    usedRows: used ? lastRow(used) + 1 : 0,
    usedColumns: used ? lastColumn(used) + 1 : 0,
  };
}
