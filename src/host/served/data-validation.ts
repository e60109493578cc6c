/** Data validation of a range: its rule, its prompt, its alert. */
import { moveFormula, parseFormula } from '../calculation/formula';
import type { Areas } from '../model/cell-range';
import { rewriteRule } from '../model/rewrite-rules';
import type { Validation, ValidationChange } from '../model/validations';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { isJsonObject, type Json, type JsonObject } from '../protocol/json';
import { wantFlag, wantOneOf } from './format-fields';
import { isValid } from './valid-cells';

/** The longest list of words, and the longest formula, that a rule takes. */
const LONGEST_SOURCE = 255;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  custom: 'Custom',
};

function wantFormula(value: Json | undefined, what: string): string {
  if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument(`${what} is a formula`);
  return `=${parseFormula(value).text}`;
}

function readBounds(given: JsonObject): JsonObject {
  const operator = wantOneOf(given['operator'] ?? null, 'the operator', OPERATORS);
  const bound = (value: Json | undefined): string | number => {
    if (typeof value === 'number') return value;
    if (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) return Number(value);
    return wantFormula(value, 'the bound');
  };
  const two = operator.endsWith('etween');
  return { formula1: bound(given['formula1']), ...(two && { formula2: bound(given['formula2']) }), operator };
}

function readRule(kind: string, given: Json | undefined): JsonObject {
  if (!isJsonObject(given)) throw invalidArgument('the rule');
  if (kind === 'custom') return { formula: wantFormula(given['formula'], 'the rule') };
  if (kind !== 'list') return readBounds(given);
  const source = given['source'];
  if (typeof source !== 'string' || source === '') throw invalidArgument('the source of the list');
  if (source.length > LONGEST_SOURCE) throw invalidArgument(`a list of ${source.length} characters`);
  return {
    inCellDropDown: given['inCellDropDown'] !== false,
    source: source.startsWith('=') ? wantFormula(source, 'the source') : source,
  };
}

function change({ sheet, areas }: Areas, difference: ValidationChange): void {
  sheet.ensureAllowed();
  sheet.validations.change(areas, difference);
}

function setRule(range: Areas, value: Json): void {
  if (!isJsonObject(value)) throw invalidArgument('the rule');
  const named = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
  const [entry, ...others] = named;
  if (!entry || others.length > 0) throw invalidArgument('a rule has one kind');
  const [kind, given] = entry;
  const type = TYPES[kind];
  if (type === undefined) throw notImplemented(`DataValidationRule.${kind}`);
  change(range, { type, rule: { [kind]: readRule(kind, given) } });
}

/** A title has 32 characters, a message 255. */
function wantMessage(value: Json, flag: string, more: JsonObject): JsonObject {
  if (!isJsonObject(value)) throw invalidArgument('the message');
  const { title = '', message = '', [flag]: shown = true } = value;
  if (typeof title !== 'string' || title.length > 32) throw invalidArgument('the title of the message');
  if (typeof message !== 'string' || message.length > 255) throw invalidArgument('the message');
  return { message, title, [flag]: shown === true, ...more };
}

function all(range: Areas): readonly Validation[] {
  return range.sheet.validations.on(range.areas);
}

/** What all cells have in common, formulas as they read from the range's first cell. */
function common(range: Areas, read: (validation: Validation) => Json): Json {
  const [first, ...others] = all(range).map((each) => JSON.stringify(read(each)));
  return first === undefined || others.some((other) => other !== first) ? null : (JSON.parse(first) as Json);
}

function ruleFrom(range: Areas, { rule, anchor }: Validation): JsonObject {
  const [first] = range.areas;
  if (!first) return rule;
  return rewriteRule(rule, (formula) => moveFormula(formula, first.row - anchor.row, first.column - anchor.column));
}

function typeOf(range: Areas): string {
  const found = all(range);
  const types = new Set(found.map(({ type }) => type));
  // Some cells without any, or cells under different rules.
  if (types.size > 1) return types.has('None') ? 'MixedCriteria' : 'Inconsistent';
  const rules = new Set(found.map((each) => JSON.stringify(ruleFrom(range, each))));
  return rules.size > 1 ? 'Inconsistent' : (found[0]?.type ?? 'None');
}

const VALIDATION: Members<Areas> = {
  name: 'DataValidation',
  get: {
    Type: typeOf,
    Rule: (range) => common(range, (each) => ruleFrom(range, each)),
    Prompt: (range) => common(range, ({ prompt }) => prompt),
    ErrorAlert: (range) => common(range, ({ errorAlert }) => errorAlert),
    IgnoreBlanks: (range) => common(range, ({ ignoreBlanks }) => ignoreBlanks),
    Valid: isValid,
  },
  set: {
    Rule: setRule,
    Prompt: (range, value) => change(range, { prompt: wantMessage(value, 'showPrompt', {}) }),
    ErrorAlert: (range, value) => {
      const style = isJsonObject(value) ? (value['style'] ?? 'Stop') : 'Stop';
      const named = { style: wantOneOf(style, 'the style of the alert', ['Stop', 'Warning', 'Information']) };
      change(range, { errorAlert: wantMessage(value, 'showAlert', named) });
    },
    IgnoreBlanks: (range, value) => change(range, { ignoreBlanks: wantFlag(value, 'ignoreBlanks') }),
  },
  act: {
    Clear: ({ sheet, areas }) => {
      sheet.ensureAllowed();
      sheet.validations.clear(areas);
    },
  },
};

export function serveValidation(range: Areas): HostObject {
  return serve(VALIDATION, range);
}
