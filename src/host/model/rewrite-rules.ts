/** Formulas of validations and conditional formats follow what happens to sheets, as those of cells do. */
import { parseFormula, type Formula } from '../calculation/formula';
import { isJsonObject, type Json, type JsonObject } from '../protocol/json';
import type { Sheet } from './sheet';

function rewriteText(text: string, change: (formula: Formula) => Formula): string {
  if (!text.startsWith('=')) return text;
  const formula = parseFormula(text);
  const next = change(formula);
  return next === formula ? text : `=${next.text}`;
}

/** Every text of a rule that is a formula. */
export function rewriteRule(rule: JsonObject, change: (formula: Formula) => Formula): JsonObject {
  const entries = Object.entries(rule).map(([key, value]): [string, Json | undefined] => {
    if (typeof value === 'string') return [key, rewriteText(value, change)];
    return [key, isJsonObject(value) ? rewriteRule(value, change) : value];
  });
  return Object.fromEntries(entries);
}

export function rewriteRules(sheet: Sheet, change: (formula: Formula) => Formula): void {
  const { validations, conditionalFormats } = sheet;
  validations.replace(validations.list().map((each) => ({ ...each, rule: rewriteRule(each.rule, change) })));
  for (const format of conditionalFormats.list()) format.formula = rewriteText(format.formula, change);
}
