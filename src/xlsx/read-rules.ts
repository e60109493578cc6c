/**
 * The library's data validations and conditional formats → those of a plan. A plan has one range a rule
 * and three forms of rule; what a file says otherwise is said as a formula where that is possible.
 */
import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { cellAddress, parseRange, type Range } from '../plan/address';
import type { ConditionalFormatPlan, InputMessage, ValidationPlan, ValidationRule } from '../plan/plan';
import { stripPrefixes } from './formula';
import type { StyleReader } from './read-styles';
import { shiftFormula } from './shift-formula';
import { readHexForms } from './text';

type Operator = NonNullable<DataValidation['operator']>;

/** What a rule of validation says, in the words of the file. */
export type FileRule = Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'>;

const SIGNS = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
} as const;

/** Excel's limits, which files of other programs may break. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

/** `A1:B2 D4` → its ranges. */
export function readRanges(text: string): Range[] {
  return text.split(/[ ,]+/u).flatMap((part) => parseRange(part.toUpperCase()) ?? []);
}

function comparison(subject: string, operator: Operator, first: string, second: string | undefined): string {
  if (operator === 'between') return `AND(${subject}>=${first},${subject}<=${second ?? first})`;
  if (operator === 'notBetween') return `OR(${subject}<${first},${subject}>${second ?? first})`;
  return `${subject}${SIGNS[operator]}${first}`;
}

function isNumeral(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '' && Number.isFinite(Number(text));
}

/**
 * @param subject the address of the first cell
 * @returns undefined where Excel would refuse the rule, or it says nothing
 */
export function readRule(rule: FileRule, subject: string): ValidationRule | undefined {
  const read = ruleOf(rule, subject);
  return read && isGood(read) ? read : undefined;
}

function ruleOf(
  { type, operator = 'between', values, formula1, formula2 }: FileRule,
  subject: string,
): ValidationRule | undefined {
  if (type === 'list' && values) return { type: 'words', words: values.map(readHexForms) };
  if (formula1 === undefined) return undefined;
  const first = stripPrefixes(formula1);
  const second = formula2 === undefined ? undefined : stripPrefixes(formula2);
  switch (type) {
    case 'list':
    case 'custom':
      return { type, formula: first };
    case 'whole':
    case 'decimal':
      if (operator === 'between' && isNumeral(first) && isNumeral(second)) {
        const [least = 0, most = 0] = [Number(first), Number(second)].sort((left, right) => left - right);
        return { type, least, most };
      }
      return {
        type: 'custom',
        formula: `AND(ISNUMBER(${subject}),${type === 'whole' ? `${subject}=INT(${subject}),` : ''}${comparison(subject, operator, first, second)})`,
      };
    case 'date':
    case 'time':
      return { type: 'custom', formula: `AND(ISNUMBER(${subject}),${comparison(subject, operator, first, second)})` };
    case 'textLength':
      return { type: 'custom', formula: comparison(`LEN(${subject})`, operator, first, second) };
  }
}

function message(title: string | undefined, text: string | undefined): InputMessage | undefined {
  if (title === undefined && text === undefined) return undefined;
  return {
    title: readHexForms(title ?? '').slice(0, MAX_TITLE),
    text: readHexForms(text ?? '').slice(0, MAX_MESSAGE),
  };
}

/** The rule as it reads from another first cell. */
export function moveRule(
  rule: ValidationRule,
  from: Pick<Range, 'row' | 'column'>,
  to: Pick<Range, 'row' | 'column'>,
): ValidationRule {
  return rule.type === 'list' || rule.type === 'custom'
    ? { ...rule, formula: shiftFormula(rule.formula, to.row - from.row, to.column - from.column) }
    : rule;
}

const MAX_WORDS = 255;

/** Only what Excel itself would take: other programs write lists that it refuses. */
function isGood(rule: ValidationRule): boolean {
  if (rule.type !== 'words') return true;
  const { words } = rule;
  return (
    words.length > 0 &&
    words.join(',').length <= MAX_WORDS &&
    words.every((word) => /\S/u.test(word) && !/[,"]/u.test(word))
  );
}

export function readValidations(all: readonly DataValidation[] | undefined): ValidationPlan[] {
  return (all ?? []).flatMap((each): ValidationPlan[] => {
    const ranges = readRanges(each.range);
    const [first] = ranges;
    const rule = first && readRule(each, cellAddress(first.row, first.column));
    if (!rule) return [];
    const prompt = each.showInputMessage ? message(each.inputTitle, each.inputMessage) : undefined;
    const error = message(each.errorTitle, each.errorMessage);
    // Where no message is to be shown, every entry passes.
    const severity = each.showErrorMessage === false ? 'information' : (each.errorStyle ?? 'stop');
    return ranges.map((range) => ({
      range,
      rule: moveRule(rule, first, range),
      severity,
      ...(prompt ? { prompt } : {}),
      ...(error ? { error } : {}),
    }));
  });
}

/** The formula that is true where the rule holds; undefined for bars, scales and icons. */
function formulaOf(rule: ConditionalRule, subject: string): string | undefined {
  const [first, second] = [rule.formula ?? []].flat().map(stripPrefixes);
  if (rule.type === 'cellIs') {
    return first === undefined || rule.operator === undefined
      ? undefined
      : comparison(subject, rule.operator, first, second);
  }
  // The rules about texts and blanks carry their own formula beside them.
  const isScale = rule.type === 'colorScale' || rule.type === 'dataBar' || rule.type === 'iconSet';
  return isScale ? undefined : first;
}

export function readConditionalFormats(
  all: readonly ConditionalRule[] | undefined,
  styles: StyleReader,
): ConditionalFormatPlan[] {
  return [...(all ?? [])]
    .sort((left, right) => left.priority - right.priority)
    .flatMap((rule): ConditionalFormatPlan[] => {
      const ranges = readRanges(rule.range);
      const [first] = ranges;
      const formula = first && formulaOf(rule, cellAddress(first.row, first.column));
      if (first === undefined || formula === undefined || formula === '') return [];
      const look = styles.look(rule.style);
      return ranges.map((range) => ({
        range,
        formula: shiftFormula(formula, range.row - first.row, range.column - first.column),
        look,
        ...(rule.stopIfTrue ? { stopIfTrue: true } : {}),
      }));
    });
}
