/** Formulas of validations and conditional formats follow what happens to sheets, as those of cells do. */
import { ruleFormula, type Formula } from '../calculation/formula';
import { isJsonObject, type Json, type JsonObject } from '../protocol/json';
import type { Sheet } from './sheet';

export function rewriteText(text: string, change: (formula: Formula) => Formula): string {
  if (!text.startsWith('=')) return text;
  const formula = ruleFormula(text);
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
  const before = validations.list();
  const after = before.map((each) => {
    const rule = rewriteRule(each.rule, change);
    return JSON.stringify(rule) === JSON.stringify(each.rule) ? each : { ...each, rule };
  });
  if (after.some((each, at) => each !== before[at])) validations.replace(after);
  for (const format of conditionalFormats.list()) {
    const formula = rewriteText(format.formula, change);
    if (formula !== format.formula) conditionalFormats.change(format, { formula });
  }
}
