/** Data validation and conditional formats → calls. */
import { rangeAddress } from '../plan/address';
import type { ConditionalFormatPlan, SheetPlan, ValidationPlan, ValidationRule } from '../plan/plan';
import { ACTION_BYTES, textBytes } from './bytes';
import type { Call } from './call';
import { colour } from './look-calls';

export const SEVERITY = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** As Excel takes it and gives it back, but for the words of formulas. */
export function toRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.type) {
    case 'words':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case 'whole':
      return { wholeNumber: { operator: 'Between', formula1: rule.least, formula2: rule.most } };
    case 'decimal':
      return { decimal: { operator: 'Between', formula1: rule.least, formula2: rule.most } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
  }
}

export function validationCall({ range, rule, severity, prompt, error }: ValidationPlan): Call {
  return {
    bytes: 5 * ACTION_BYTES + textBytes(JSON.stringify({ rule, prompt, error })),
    apply: (sheet) => {
      const { dataValidation } = sheet.getRange(rangeAddress(range));
      dataValidation.rule = toRule(rule);
      dataValidation.ignoreBlanks = true;
      dataValidation.errorAlert = {
        showAlert: true,
        style: SEVERITY[severity],
        title: error?.title ?? '',
        message: error?.text ?? '',
      };
      if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
    },
  };
}

export function formatCall({ range, formula, look, stopIfTrue }: ConditionalFormatPlan): Call {
  return {
    bytes: 8 * ACTION_BYTES + textBytes(formula),
    apply: (sheet) => {
      const added = sheet.getRange(rangeAddress(range)).conditionalFormats.add('Custom');
      const { rule, format } = added.custom;
      rule.formula = `=${formula}`;
      if (look.fill !== undefined) format.fill.color = colour(look.fill);
      if (look.fontColour !== undefined) format.font.color = colour(look.fontColour);
      if (look.bold) format.font.bold = true;
      if (look.underline) format.font.underline = 'Single';
      if (look.strikethrough) format.font.strikethrough = true;
      if (look.numberFormat !== undefined) format.numberFormat = look.numberFormat;
      if (stopIfTrue) added.stopIfTrue = true;
    },
  };
}

/** Excel puts each new conditional format above those that are there, so the first of the plan comes last. */
export function ruleCalls({ validations, conditionalFormats }: SheetPlan): Call[] {
  return [...validations.map(validationCall), ...conditionalFormats.map(formatCall).reverse()];
}
