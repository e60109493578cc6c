/** Data validations and conditional formats: the host's ↔ those of a plan, which have one range each. */
import type { ConditionalFormat } from '../host/model/conditional-formats';
import type { Validation } from '../host/model/validations';
import type { Json, JsonObject } from '../host/protocol/json';
import { cellAddress } from '../plan/address';
import type { ConditionalFormatPlan, ConditionalLook, ValidationPlan, ValidationRule } from '../plan/plan';
import { moveRule, readRule, type FileRule } from '../xlsx/read-rules';
import { shiftFormula } from '../xlsx/shift-formula';
import { hostColour, plainColour } from './format-style';

const KINDS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
  list: 'list',
  custom: 'custom',
} as const;

const OPERATORS: Readonly<Record<string, NonNullable<FileRule['operator']>>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};
const SEVERITIES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;
const HOST_SEVERITIES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const textIn = (object: JsonObject, name: string): string => {
  const value = object[name];
  return typeof value === 'string' ? value : '';
};

function boundOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.replace(/^=/u, '') : undefined;
}

/** The host's rule in the words of a file. */
function fileRule(rule: JsonObject): FileRule | undefined {
  for (const [name, type] of Object.entries(KINDS)) {
    const given = rule[name];
    if (!isObject(given)) continue;
    if (type === 'list') {
      const source = textIn(given, 'source');
      return source.startsWith('=') ? { type, formula1: source.slice(1) } : { type, values: source.split(',') };
    }
    const formula1 = boundOf(type === 'custom' ? given['formula'] : given['formula1']);
    const formula2 = boundOf(given['formula2']);
    const operator = OPERATORS[textIn(given, 'operator')];
    return {
      type,
      ...(formula1 === undefined ? {} : { formula1 }),
      ...(formula2 === undefined ? {} : { formula2 }),
      ...(operator ? { operator } : {}),
    };
  }
  return undefined;
}

export function validationPlans(all: readonly Validation[]): ValidationPlan[] {
  return all.flatMap(({ areas, anchor, rule, prompt, errorAlert }): ValidationPlan[] => {
    const found = fileRule(rule);
    const read = found && readRule(found, cellAddress(anchor.row, anchor.column));
    if (!read) return [];
    const severity = SEVERITIES[textIn(errorAlert, 'style') as keyof typeof SEVERITIES];
    const hint = { title: textIn(prompt, 'title'), text: textIn(prompt, 'message') };
    const error = { title: textIn(errorAlert, 'title'), text: textIn(errorAlert, 'message') };
    return areas.map((range) => ({
      range,
      rule: moveRule(read, anchor, range),
      // Where no alert is shown, every entry passes.
      severity: errorAlert['showAlert'] === false ? 'information' : severity,
      ...(hint.title + hint.text === '' || prompt['showPrompt'] === false ? {} : { prompt: hint }),
      ...(error.title + error.text === '' ? {} : { error }),
    }));
  });
}

function hostRule(rule: ValidationRule): { readonly type: string; readonly rule: JsonObject } {
  switch (rule.type) {
    case 'words':
      return { type: 'List', rule: { list: { inCellDropDown: true, source: rule.words.join(',') } } };
    case 'list':
      return { type: 'List', rule: { list: { inCellDropDown: true, source: `=${rule.formula}` } } };
    case 'whole':
    case 'decimal': {
      const bounds = { formula1: rule.least, formula2: rule.most, operator: 'Between' };
      return rule.type === 'whole'
        ? { type: 'WholeNumber', rule: { wholeNumber: bounds } }
        : { type: 'Decimal', rule: { decimal: bounds } };
    }
    case 'custom':
      return { type: 'Custom', rule: { custom: { formula: `=${rule.formula}` } } };
  }
}

export function hostValidations(plans: readonly ValidationPlan[]): Validation[] {
  return plans.map(({ range, rule, severity, prompt, error }) => ({
    areas: [range],
    anchor: { row: range.row, column: range.column },
    ...hostRule(rule),
    prompt: { showPrompt: true, title: prompt?.title ?? '', message: prompt?.text ?? '' },
    errorAlert: {
      showAlert: true,
      style: HOST_SEVERITIES[severity],
      title: error?.title ?? '',
      message: error?.text ?? '',
    },
    ignoreBlanks: true,
  }));
}

function lookOf(format: ConditionalFormat): ConditionalLook {
  const { fillColor, fontColor, bold, underline, strikethrough, numberFormat } = format;
  return {
    ...(fillColor === null ? {} : { fill: plainColour(fillColor) }),
    ...(fontColor === null ? {} : { fontColour: plainColour(fontColor) }),
    ...(bold ? { bold } : {}),
    ...(underline === null || underline === 'None' ? {} : { underline: true }),
    ...(strikethrough ? { strikethrough } : {}),
    ...(numberFormat === null ? {} : { numberFormat }),
  };
}

export function conditionalPlans(all: readonly ConditionalFormat[]): ConditionalFormatPlan[] {
  return all.flatMap((format) => {
    const { areas, anchor, formula, stopIfTrue } = format;
    if (formula === '') return [];
    return areas.map((range) => ({
      range,
      formula: shiftFormula(formula.replace(/^=/u, ''), range.row - anchor.row, range.column - anchor.column),
      look: lookOf(format),
      ...(stopIfTrue ? { stopIfTrue } : {}),
    }));
  });
}

export function hostConditionalFormats(
  plans: readonly ConditionalFormatPlan[],
  newId: () => string,
): ConditionalFormat[] {
  return plans.map(({ range, formula, look, stopIfTrue }) => ({
    id: newId(),
    type: 'Custom',
    areas: [range],
    anchor: { row: range.row, column: range.column },
    formula: `=${formula}`,
    stopIfTrue: stopIfTrue ?? false,
    numberFormat: look.numberFormat ?? null,
    fillColor: look.fill === undefined ? null : hostColour(look.fill),
    fontColor: look.fontColour === undefined ? null : hostColour(look.fontColour),
    bold: look.bold ?? null,
    italic: null,
    underline: look.underline ? 'Single' : null,
    strikethrough: look.strikethrough ?? null,
  }));
}
