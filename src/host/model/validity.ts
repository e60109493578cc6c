/** Whether what stands in a cell keeps its validation, and which words a list offers. */
import { isTrue } from '../calculation/calculator';
import { ruleFormula } from '../calculation/formula';
import { isJsonObject, type Json, type JsonObject } from '../protocol/json';
import { cellsOf, intersect, lastColumn, lastRow, WHOLE_SHEET } from './area';
import { plainValue } from './plain-value';
import { CellError, type Scalar } from './scalar';
import type { Sheet } from './sheet';
import type { Validation } from './validations';

interface At {
  readonly sheet: Sheet;
  readonly validation: Validation;
  readonly rows: number;
  readonly columns: number;
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The value of a bound; null where it is a formula that leads to a blank cell. */
function bound({ sheet, rows, columns }: At, given: Json | undefined): Scalar {
  if (typeof given === 'number') return given;
  if (typeof given !== 'string') return NaN;
  return sheet.workbook.calculation.evaluateAt(ruleFormula(given), sheet, rows, columns);
}

function withinBounds(at: At, value: number, rule: JsonObject): boolean {
  const operator = textOf(rule['operator']);
  const given = [bound(at, rule['formula1']), ...(operator.endsWith('etween') ? [bound(at, rule['formula2'])] : [])];
  // With "ignore blank", a bound that stands in a blank cell is no bound.
  if (at.validation.ignoreBlanks && given.includes(null)) return true;
  const [first = NaN, second = NaN] = given.map((each) => (typeof each === 'number' ? each : NaN));
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
  return checks[operator] ?? false;
}

/** The cells that a list is taken from; undefined where its source is none. */
function listedCells({ sheet, rows, columns }: At, source: string): readonly Scalar[] | undefined {
  const place = sheet.workbook.calculation.placeAt(ruleFormula(source), sheet, rows, columns);
  if (!place) return undefined;
  const used = place.sheet.cells.usedArea(WHOLE_SHEET, true);
  const area =
    used && intersect(place.area, { row: 0, column: 0, rows: lastRow(used) + 1, columns: lastColumn(used) + 1 });
  return area ? [...cellsOf(area)].map(([row, column]) => place.sheet.cells.at(row, column)?.value ?? null) : [];
}

function inList(at: At, value: Scalar, source: string): boolean {
  if (value instanceof CellError) return false;
  // Words in the rule itself are compared with their case, those of cells without.
  if (!source.startsWith('=')) return source.split(',').some((word) => word.trim() === String(value));
  return (listedCells(at, source) ?? []).some((listed) =>
    typeof listed === 'string' && typeof value === 'string'
      ? listed.toLowerCase() === value.toLowerCase()
      : listed === value,
  );
}

function detailsOf({ rule }: Validation): JsonObject | undefined {
  return Object.values(rule).find(isJsonObject);
}

function keepsRule(at: At, value: Scalar): boolean {
  const { type, ignoreBlanks } = at.validation;
  if (type === 'None' || (ignoreBlanks && value === null)) return true;
  const details = detailsOf(at.validation);
  if (!details) return true;
  if (type === 'Custom') {
    const { sheet, rows, columns } = at;
    return isTrue(sheet.workbook.calculation.evaluateAt(ruleFormula(textOf(details['formula'])), sheet, rows, columns));
  }
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

/** What a list offers in one of its cells; undefined for any other rule. */
export function listWords(
  sheet: Sheet,
  validation: Validation,
  row: number,
  column: number,
): readonly string[] | undefined {
  if (validation.type !== 'List') return undefined;
  const source = textOf(detailsOf(validation)?.['source']);
  if (!source.startsWith('=')) return source.split(',').map((word) => word.trim());
  const { anchor } = validation;
  const at = { sheet, validation, rows: row - anchor.row, columns: column - anchor.column };
  return listedCells(at, source)
    ?.map((value) => String(plainValue(value)))
    .filter((word) => word !== '');
}

/** The formulas of a rule: bounds, a list's source, a custom rule. */
export function formulasOf(validation: Validation): readonly string[] {
  const details = detailsOf(validation) ?? {};
  return Object.values(details).filter((value): value is string => typeof value === 'string' && value.startsWith('='));
}
