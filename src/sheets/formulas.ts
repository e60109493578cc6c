/**
 * Formulas, each with the value that it comes to. The words of the program never meet the words of a
 * formula without quotes, and binary noise is rounded away at {@link NOISE_DECIMALS}.
 */
import { shiftDecimal } from '../model/steps';
import { absoluteRange, cellAddress, quoteSheet, rangeAddress, type Range } from '../plan/address';
import type { PlainValue } from '../plan/plan';
import type { Computed } from './sheet-draft';

/** Finer than any indicator's step, coarser than the noise of adding a few hundred doubles. */
export const NOISE_DECIMALS = 9;

/** Excel calculates with doubles but looks at them with so many digits. */
const EXCEL_DIGITS = 15;

/** A text inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Rounds as Excel's ROUND does: half away from zero, on the decimal form. */
export function roundTo(value: number, decimals: number): number {
  const shifted = shiftDecimal(Number(Math.abs(value).toPrecision(EXCEL_DIGITS)), decimals);
  const rounded = shiftDecimal(Math.round(shifted), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Sum of the numbers of a range; blank where there is none. */
export function sumOrBlank(range: Range, value: number | undefined): Computed {
  const cells = rangeAddress(range);
  return { formula: `IF(COUNT(${cells})=0,"",ROUND(SUM(${cells}),${NOISE_DECIMALS}))`, value: value ?? '' };
}

/** left − right, blank unless both are numbers. */
export function differenceOrBlank(left: string, right: string, decimals: number, value: number | undefined): Computed {
  return {
    formula: `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),ROUND(${left}-${right},${decimals}),"")`,
    value: value ?? '',
  };
}

/** A block of cells on another sheet whose first row and first column hold keys. */
export interface KeyedBlock {
  readonly sheet: string;
  /** The whole block, keys included. */
  readonly range: Range;
}

/** The cell of a keyed block at two keys; an error where a key is not there, zero where the cell is blank. */
export function cellAtKeys({ sheet, range }: KeyedBlock, rowKey: string, columnKey: string): string {
  const at = (part: Range) => `${quoteSheet(sheet)}!${absoluteRange(part)}`;
  const row = `MATCH(${rowKey},${at({ ...range, columns: 1 })},0)`;
  const column = `MATCH(${columnKey},${at({ ...range, rows: 1 })},0)`;
  return `INDEX(${at(range)},${row},${column})`;
}

/**
 * The cell of a keyed block at two keys; blank where a key is not there or the cell is blank. With
 * `factor`, numbers are multiplied by it (`*100`, `/100`: fractions to points and back).
 */
export function lookUp(
  block: KeyedBlock,
  rowKey: string,
  columnKey: string,
  value: PlainValue,
  factor?: string,
): Computed {
  const cell = cellAtKeys(block, rowKey, columnKey);
  const shown = factor === undefined ? cell : `IF(ISNUMBER(${cell}),ROUND(${cell}${factor},${NOISE_DECIMALS}),${cell})`;
  return { formula: `IFERROR(IF(${cell}="","",${shown}),"")`, value: value ?? '' };
}

/** Texts joined by a separator, blank ones left out. */
export function joined(separator: string, parts: readonly Computed[]): Computed {
  return {
    formula: `TEXTJOIN(${quoted(separator)},TRUE,${parts.map((part) => part.formula).join(',')})`,
    value: parts
      .map((part) => part.value)
      .filter((value) => value !== '' && value !== null)
      .join(separator),
  };
}

/** A text where the count is above zero: `低于上年2处`; blank otherwise. */
export function countedText(countFormula: string, before: string, after: string, count: number): Computed {
  return {
    formula: `IF(${countFormula}>0,${quoted(before)}&${countFormula}&${quoted(after)},"")`,
    value: count > 0 ? `${before}${count}${after}` : '',
  };
}

/** Address of a cell with its column fixed (`$A5`), as keys in a hidden column are read. */
export function rowKeyAddress(row: number): string {
  return cellAddress(row, 0, { column: true });
}

/** Address of a cell with its row fixed (`F$1`), as keys in a hidden row are read. */
export function columnKeyAddress(column: number): string {
  return cellAddress(0, column, { row: true });
}
