/**
 * The cells of a form → readings. What stands in a cell is taken as it is: a formula by the result that was
 * saved with it, a text as text, whatever it begins with. What a person should know of it is told.
 */
import type { Indicator } from '../../model/indicator';
import { isPercentage } from '../../model/indicator';
import { readNumber } from '../../figures/repair-number';
import { isCellError, type GridCell } from '../../model/grid';
import { issue, type Issue } from '../../model/issue';
import { MISSING } from '../../model/quantity';
import type { Reading } from '../../validate/figure-table';
import { cellAddress } from '../../plan/address';
import type { FormRead } from './form-read';

/** Begins a formula where Excel is given it as if it were typed. */
const LIKE_A_FORMULA = /^\s*[=+\-@＝＋－＠]/u;
/** `[1]Sheet1!A1`, `'C:\[book.xlsx]Sheet1'!A1`, `cmd|' /c calc'!A0` */
const ELSEWHERE = /\[[^\]]*\][^!]*!|\|[^!]*!/u;
/** So many cells are named in a sentence; the others are counted. */
const NAMED = 6;

export interface CellsRead {
  readonly figures: ReadonlyMap<string, Reading>;
  readonly explanations: ReadonlyMap<string, string>;
  readonly issues: readonly Issue[];
}

export function readFormCells({ grid, rows, column }: FormRead): CellsRead {
  const figures = new Map<string, Reading>();
  const explanations = new Map<string, string>();
  const issues: Issue[] = [];
  const formulas: string[] = [];
  const links: string[] = [];
  for (const [code, { indicator, row, cell, explanation }] of rows) {
    const place = { sheet: grid.sheet, row, column };
    const address = cellAddress(row, column);
    const isFormula = cell?.formula !== undefined;
    if (isFormula && cell.value === null) {
      figures.set(code, { quantity: MISSING });
      const params = { indicator: indicator.name, formula: cell.formula };
      issues.push(issue('return.formulaWithoutValue', 'error', place, params));
    } else {
      const reading = readCell(cell, indicator);
      figures.set(code, reading);
      if (isFormula) (ELSEWHERE.test(cell.formula) ? links : formulas).push(address);
      else if (reading.quantity.kind === 'unreadable' && LIKE_A_FORMULA.test(reading.quantity.text))
        issues.push(issue('return.formulaText', 'note', place, { value: reading.quantity.text }));
    }
    if (explanation !== '') explanations.set(code, explanation);
  }
  const place = { sheet: grid.sheet };
  const told = (cells: readonly string[]) => ({ count: cells.length, cells: cells.slice(0, NAMED) });
  if (formulas.length > 0) issues.push(issue('return.formulas', 'note', place, told(formulas)));
  if (links.length > 0) issues.push(issue('return.linkedFormulas', 'warning', place, told(links)));
  return { figures, explanations, issues };
}

function readCell(cell: GridCell | undefined, indicator: Indicator): Reading {
  const context = { unit: indicator.unit, percentage: isPercentage(indicator) };
  const { quantity, proposal, percentForm } = readNumber(cell, context);
  return {
    quantity,
    ...(proposal && { proposal }),
    ...(cell && isCellError(cell.value) && { isError: true }),
    ...(percentForm && { percentForm }),
    ...(cell?.formula !== undefined && { isFormula: true }),
  };
}
