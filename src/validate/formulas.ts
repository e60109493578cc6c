/**
 * The rules as formulas of Excel: for conditional formats (where a rule fails) and for data validations
 * (where an entry is good). Made from the same conditions as the findings.
 */
import type { RuleCode } from '../model/finding';
import { isPercentage, type Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { holdsFor } from './hold';
import { isFor, numbersFor, type ConditionRule, type RuleParameters } from './rule';
import { CELL_RULES, SUM_RULES, UNSOUND } from './rules';
import { conjunction, writeFailure, writeOpposite, type FormulaCells, type FormulaContext } from './write-formula';

export type { FormulaCells } from './write-formula';

/** points: as the model has it; percent: percentages as fractions under a percent format. */
export type FigureScale = 'points' | 'percent';

const ALONE = { hasParts: false, quotientFactor: undefined } as const;

export interface FormulaOptions {
  readonly parameters?: RuleParameters;
  /** The other indicators that are compared: the whole, the parts. The finest of them all decides the slack. */
  readonly related?: readonly Indicator[];
  /** For `area.ratioDiffers`: what numerator ÷ denominator is multiplied by; 100 for a percentage of one unit. */
  readonly quotientFactor?: number;
}

/**
 * True exactly where the rule fails; FALSE for a blank, `--` and text, unless the rule is about them.
 * `cell.notANumber` stands for all three rules about text, which a formula can't tell apart.
 * @returns `FALSE` for a rule that a formula can't express, or that is not for this indicator
 */
export function failureFormula(
  rule: RuleCode,
  indicator: Indicator,
  cells: FormulaCells,
  scale: FigureScale,
  options: FormulaOptions = {},
): string {
  const relations = { hasParts: (cells.parts ?? []).length > 0, quotientFactor: options.quotientFactor ?? 100 };
  const found = [...CELL_RULES, ...SUM_RULES].find(
    ({ code, which }) => code === rule && isFor(which, indicator, relations),
  );
  if (found === undefined) return 'FALSE';
  return writeFailure(found, contextOf(found, indicator, cells, scale, options));
}

function contextOf(
  rule: ConditionRule,
  indicator: Indicator,
  cells: FormulaCells,
  scale: FigureScale,
  { parameters, related = [], quotientFactor = 100 }: FormulaOptions,
): FormulaContext {
  return {
    cells,
    isPercentage: isPercentage(indicator),
    isFraction: scale === 'percent' && isPercentage(indicator),
    numbers: numbersFor(rule, [indicator, ...related], quotientFactor, parameters),
  };
}

/**
 * What a number must hold to, each true where it does, for a cell that holds a number. Completion is judged
 * only where all of them hold.
 */
export function soundFormulas(indicator: Indicator, cell: string, scale: FigureScale): string[] {
  const context: FormulaContext = {
    cells: { value: cell },
    isPercentage: isPercentage(indicator),
    isFraction: scale === 'percent' && isPercentage(indicator),
    numbers: { parameter: () => NaN, decimals: indicator.decimals },
  };
  return UNSOUND.filter(({ which }) => isFor(which, indicator, ALONE)).map(({ when }) => writeOpposite(when, context));
}

/** For data validation: true where the entry is a good number, or `--`. */
export function entryFormula(indicator: Indicator, cell: string, scale: FigureScale): string {
  const sound = conjunction(soundFormulas(indicator, cell, scale));
  return `IF(ISNUMBER(${cell}),${sound},IF(ISTEXT(${cell}),${cell}="${NOT_APPLICABLE_SIGN}",FALSE))`;
}

/** {@link soundFormulas} for a number of the model, in points. */
export function isSoundNumber(indicator: Indicator, value: number): boolean {
  return UNSOUND.every(({ which, when }) => !isFor(which, indicator, ALONE) || !holdsFor(when, value, indicator));
}
