/** What Office.js tells of a cell → a cell of a grid. */
import type { GridCell } from '../model/grid';
import { GENERAL } from './cell-calls';
import { dateText, isDateFormat } from './date-text';

/** The leaf properties of one cell, as a range gives them in its arrays. */
export interface LoadedCell {
  readonly value: unknown;
  readonly type: string;
  readonly formula: unknown;
  readonly numberFormat: unknown;
}

/** A formula's text, without the equals sign; a text that only looks like one is its own value. */
export function formulaOf({ formula, value }: Pick<LoadedCell, 'formula' | 'value'>): string | undefined {
  if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return undefined;
  return formula.slice(1);
}

/** A date is the text of its day, as it comes from files. */
export function plainValue(
  { value, type }: Pick<LoadedCell, 'value' | 'type'>,
  numberFormat: string | undefined,
): GridCell['value'] {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' && numberFormat !== undefined && isDateFormat(numberFormat)) {
    return dateText(value) ?? value;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Undefined for a blank cell of no format of its own. */
export function toGridCell(cell: LoadedCell): GridCell | undefined {
  const formula = formulaOf(cell);
  const numberFormat =
    typeof cell.numberFormat === 'string' && cell.numberFormat !== GENERAL ? cell.numberFormat : undefined;
  const value = plainValue(cell, numberFormat);
  const isBlank = formula === undefined && (value === '' || value === null);
  if (isBlank && numberFormat === undefined) return undefined;
  return {
    value: isBlank ? null : value,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(formula === undefined ? {} : { formula }),
  };
}
