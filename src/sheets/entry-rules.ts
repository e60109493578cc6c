/**
 * The rules that an entry sheet can judge by itself: for each cell of a row the same conditions that findings
 * are made from, as formulas over cells of its own sheet. Marks and words are made from this list.
 */
import type { RuleCode } from '../model/finding';
import type { Indicator } from '../model/indicator';
import { cellAddress, type Range } from '../plan/address';
import { figureTable } from '../validate/figure-table';
import { failureFormula, type FormulaCells, type FormulaOptions } from '../validate/formulas';
import { relatedRows } from '../validate/relations';
import type { Scale } from './shown';

/** Another row of the sheet, in the same columns. */
export interface RelatedRow {
  readonly row: number;
  readonly indicator: Indicator;
}

/** A row of figures, and the rows that its rules compare it with. */
export interface EntryRow {
  readonly indicator: Indicator;
  readonly range: Range;
  /** The whole that it is a part of. */
  readonly whole?: RelatedRow;
  /** Its 组成. */
  readonly parts: readonly RelatedRow[];
  readonly quotient?: { readonly numerator: RelatedRow; readonly denominator: RelatedRow; readonly factor: number };
  /** The row that shows the same figures one period earlier. */
  readonly before?: number;
}

/** Rules over an entered cell, the gravest first; `FALSE` for an indicator that a rule is not for. */
export const ENTRY_RULES = [
  'cell.error',
  'cell.notANumber',
  'cell.negative',
  'cell.tooLarge',
  'cell.notWhole',
  'cell.shareRange',
  'area.partAboveWhole',
  'area.partsDiffer',
  'cell.percentScale',
  'cell.decimals',
  'area.ratioDiffers',
  'time.falls',
] as const satisfies readonly RuleCode[];
export type EntryRule = (typeof ENTRY_RULES)[number];

/** Rows of one block, each with those of the others that it hangs together with. */
export function entryRows(
  indicators: readonly Indicator[],
  rangeOf: (position: number) => Range,
  beforeOf?: (position: number) => number,
): EntryRow[] {
  const relations = relatedRows(figureTable(indicators, [], () => undefined));
  const at = (position: number | undefined): RelatedRow | undefined => {
    const indicator = position === undefined ? undefined : indicators[position];
    return indicator && position !== undefined ? { row: rangeOf(position).row, indicator } : undefined;
  };
  return indicators.map((indicator, position): EntryRow => {
    const related = relations[position];
    const [whole, numerator, denominator] = [related?.whole, related?.numerator, related?.denominator].map(at);
    const factor = related?.quotientFactor;
    return {
      indicator,
      range: rangeOf(position),
      parts: (related?.parts ?? []).map(at).filter((part) => part !== undefined),
      ...(whole && indicator.relation === 'ofWhich' && { whole }),
      ...(numerator && denominator && factor !== undefined && { quotient: { numerator, denominator, factor } }),
      ...(beforeOf && { before: beforeOf(position) }),
    };
  });
}

/** True exactly where the rule fails in the first cell of the row; relative, so that it may be copied along. */
export function failureAt(rule: RuleCode, row: EntryRow, scale: Scale = 'percent'): string {
  const { indicator, range, whole, parts, quotient, before } = row;
  const address = (at: number) => cellAddress(at, range.column);
  const cells: FormulaCells = {
    value: address(range.row),
    ...(whole && { whole: address(whole.row) }),
    ...(parts.length > 0 && { parts: parts.map((part) => address(part.row)) }),
    ...(quotient && { numerator: address(quotient.numerator.row), denominator: address(quotient.denominator.row) }),
    ...(before !== undefined && { before: address(before) }),
  };
  return failureFormula(rule, indicator, cells, scale, optionsFor(rule, row));
}

function optionsFor(rule: RuleCode, row: EntryRow): FormulaOptions {
  const { quotient } = row;
  return { related: comparedWith(rule, row), ...(quotient && { quotientFactor: quotient.factor }) };
}

/** The other indicators in a comparison whose last digit counts. */
export function comparedWith(rule: RuleCode, { whole, parts }: EntryRow): Indicator[] {
  if (rule === 'area.partsDiffer') return parts.map(({ indicator }) => indicator);
  return rule === 'area.partAboveWhole' && whole ? [whole.indicator] : [];
}
