/** Whether what stands in cells keeps their validation. */
import { isTrue } from '../calculation/calculator';
import { parseFormula, type Formula } from '../calculation/formula';
import { cellsOf, isUnbounded } from '../model/area';
import type { Areas } from '../model/cell-range';
import { plainValue } from '../model/plain-value';
import { readAddress } from '../model/read-address';
import { CellError, type Scalar } from '../model/scalar';
import type { Sheet } from '../model/sheet';
import type { Validation } from '../model/validations';
import { notImplemented } from '../protocol/host-error';
import { isJsonObject, type Json, type JsonObject } from '../protocol/json';

interface At {
  readonly sheet: Sheet;
  readonly validation: Validation;
  readonly rows: number;
  readonly columns: number;
}

function evaluateAt({ sheet, rows, columns }: At, formula: Formula): Scalar {
  return sheet.workbook.calculation.evaluateAt(formula, sheet, rows, columns);
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function bound(at: At, given: Json | undefined): number {
  if (typeof given === 'number') return given;
  const value = typeof given === 'string' ? evaluateAt(at, parseFormula(given)) : null;
  return typeof value === 'number' ? value : NaN;
}

function withinBounds(at: At, value: number, rule: JsonObject): boolean {
  const [first, second] = [bound(at, rule['formula1']), bound(at, rule['formula2'])];
  const checks: Readonly<Record<string, boolean>> = {
    Between: value >= first && value <= second,
    NotBetween: value < first || value > second,
    EqualTo: value === first,
    NotEqualTo: value !== first,
    GreaterThan: value > first,
    LessThan: value < first,
    GreaterThanOrEqualTo: value >= first,
    LessThanOrEqualTo: value <= first,
  };
  return checks[textOf(rule['operator'])] ?? false;
}

function inList({ sheet }: At, value: Scalar, source: string): boolean {
  if (value instanceof CellError) return false;
  if (!source.startsWith('=')) return source.split(',').some((word) => word.trim() === String(value));
  const place = readAddress(source.replaceAll('$', ''), sheet);
  if (!place) throw notImplemented(`a list from ${source}`);
  return [...cellsOf(place.area)].some(([row, column]) => {
    const listed = place.sheet.cells.at(row, column)?.value ?? null;
    return typeof listed === 'string' && typeof value === 'string'
      ? listed.toLowerCase() === value.toLowerCase()
      : listed === value;
  });
}

function keepsRule(at: At, value: Scalar): boolean {
  const { type, rule, ignoreBlanks } = at.validation;
  if (type === 'None' || (ignoreBlanks && value === null)) return true;
  const [details] = Object.values(rule).filter(isJsonObject);
  if (!details) return true;
  if (type === 'Custom') return isTrue(evaluateAt(at, parseFormula(textOf(details['formula']))));
  if (type === 'List') return inList(at, value, textOf(details['source']));
  if (type === 'TextLength') return withinBounds(at, String(plainValue(value)).length, details);
  if (typeof value !== 'number') return false;
  return (type !== 'WholeNumber' || Number.isInteger(value)) && withinBounds(at, value, details);
}

/** One cell under its own rule. */
export function isValidCell(sheet: Sheet, validation: Validation, row: number, column: number): boolean {
  const { anchor } = validation;
  const at = { sheet, validation, rows: row - anchor.row, columns: column - anchor.column };
  return keepsRule(at, sheet.cells.at(row, column)?.value ?? null);
}

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
