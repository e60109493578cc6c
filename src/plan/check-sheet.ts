/** The part of `checkPlan` that looks at one sheet: its cells, merges, ranges and print set-up. */
import { MAX_COLUMNS, MAX_ROWS, parseCell, type Range } from './address';
import { checkTable } from './check-table';
import { checkFormula } from './check-formula';
import { checkValidation } from './check-validation';
import type { PlanFaultCode, Report } from './fault';
import { checkKeys } from './check-keys';
import { checkMerges } from './check-merges';
import { UNSAFE_IN_XML } from './names';
import type { CellPlan, CellStyle, PrintPlan, RowPlan, SheetPlan } from './plan';

/** Excel's limits, as its specifications page gives them. */
export const MAX_CELL_TEXT = 32_767;
const MAX_ROW_HEIGHT = 409;
const MAX_COLUMN_WIDTH = 255;
const MAX_LINKS = 65_530;
const MAX_HEADER_FOOTER = 255;
const MAX_BREAKS = 1_023;
const SCALE = { least: 10, most: 400 } as const;

export interface Surroundings {
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly sheets: ReadonlySet<string>;
}

export function checkSheet(sheet: SheetPlan, surroundings: Surroundings, report: Report): void {
  const { name } = sheet;
  checkSizes(sheet, report);
  checkCells(sheet, surroundings, report);
  for (const range of sheet.merges) checkRange(range, name, report);
  checkMerges(sheet, report);
  if (sheet.keyed) checkKeys(sheet, report);
  for (const validation of sheet.validations) {
    checkRange(validation.range, name, report);
    checkValidation(validation, name, report);
  }
  for (const { range, formula } of sheet.conditionalFormats) {
    checkRange(range, name, report);
    checkFormula(formula, { sheet: name, row: range.row, column: range.column }, report);
  }
  if (sheet.table) {
    checkRange(sheet.table.range, name, report);
    checkTable(sheet, sheet.table, report);
  }
  if (sheet.print) checkPrint(sheet.print, name, report);
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  if (!isCount(rows) || !isCount(columns)) report({ code: 'sheet.frozen', sheet: name, detail: `${rows}, ${columns}` });
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** Reports a rectangle that is empty or leaves the sheet. */
export function checkRange(range: Range, sheet: string, report: Report): void {
  const { row, column, rows, columns } = range;
  const good =
    [row, column, rows, columns].every(isCount) &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!good) report({ code: 'range.outside', sheet, detail: `${row}, ${column}, ${rows} × ${columns}` });
}

function checkSizes(sheet: SheetPlan, report: Report): void {
  const { name } = sheet;
  if (sheet.rows.length > MAX_ROWS) report({ code: 'sheet.tooManyRows', sheet: name, detail: `${sheet.rows.length}` });
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), sheet.columns.length);
  if (widest > MAX_COLUMNS) report({ code: 'sheet.tooManyColumns', sheet: name, detail: `${widest}` });
  sheet.columns.forEach(({ width }, column) => {
    if (!(width >= 0 && width <= MAX_COLUMN_WIDTH))
      report({ code: 'column.width', sheet: name, column, detail: `${width}` });
  });
  sheet.rows.forEach(({ height }, row) => {
    if (height !== undefined && !(height >= 0 && height <= MAX_ROW_HEIGHT)) {
      report({ code: 'row.height', sheet: name, row, detail: `${height}` });
    }
  });
}

function checkCells(sheet: SheetPlan, { styles, sheets }: Surroundings, report: Report): void {
  const known = new Set(Object.keys(styles));
  let links = 0;
  const check = (cell: CellPlan, row: number, column: number): void => {
    const tell = (code: PlanFaultCode, detail: string): void =>
      report({ code, sheet: sheet.name, row, column, detail });
    const { value, formula, link } = cell;
    if (!known.has(cell.style)) tell('cell.style', cell.style);
    if (typeof value === 'string') {
      if (value.length > MAX_CELL_TEXT) tell('cell.textTooLong', `${value.length}`);
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      tell('cell.number', `${value}`);
    }
    if (formula !== undefined) checkFormula(formula, { sheet: sheet.name, row, column }, report);
    if (!link) return;
    links += 1;
    if (!sheets.has(link.sheet) || !parseCell(link.cell)) tell('cell.linkTarget', `${link.sheet}!${link.cell}`);
  };
  sheet.rows.forEach((row: RowPlan, at) => {
    for (let column = 0; column < row.cells.length; column += 1) {
      const cell = row.cells[column];
      if (cell) check(cell, at, column);
    }
  });
  if (links > MAX_LINKS) report({ code: 'sheet.tooManyLinks', sheet: sheet.name, detail: `${links}` });
}

function checkPrint(print: PrintPlan, sheet: string, report: Report): void {
  checkRange(print.area, sheet, report);
  for (const [titles, limit] of [
    [print.titleRows, MAX_ROWS],
    [print.titleColumns, MAX_COLUMNS],
  ] as const) {
    if (!titles) continue;
    const { first, last } = titles;
    const good = isCount(first) && isCount(last) && first <= last && last < limit;
    if (!good) report({ code: 'print.titles', sheet, detail: `${first} to ${last}` });
  }
  const { fit } = print;
  if (fit.kind === 'scale') {
    const { percent, breaksBefore } = fit;
    const goodScale = Number.isInteger(percent) && percent >= SCALE.least && percent <= SCALE.most;
    if (!goodScale) report({ code: 'print.scale', sheet, detail: `${percent}` });
    const goodBreaks =
      breaksBefore.length <= MAX_BREAKS && breaksBefore.every((at) => isCount(at) && at > 0 && at < MAX_COLUMNS);
    if (!goodBreaks) report({ code: 'print.breaks', sheet, detail: breaksBefore.join(', ') });
  }
  for (const [side, inches] of Object.entries(print.margins)) {
    if (!(inches >= 0 && Number.isFinite(inches)))
      report({ code: 'print.margins', sheet, detail: `${side} ${inches}` });
  }
  for (const text of [print.header, print.footer]) {
    if (text === undefined) continue;
    const good = text.length <= MAX_HEADER_FOOTER && !UNSAFE_IN_XML.test(text.replaceAll('\n', ''));
    if (!good) report({ code: 'print.headerFooter', sheet, detail: text });
  }
}
