/**
 * A condition as a formula of Excel 2019, with addresses given in. Percentages that stand as fractions are
 * brought to points inside the formula, so that the same limits are compared as in the loops.
 */
import {
  slackOf,
  STEP_NOISE,
  type ConditionNumbers,
  type Operand,
  type Predicate,
  termOperands,
  type Term,
} from './condition';
import { FLAG, STATE, TEXT_STATES } from './figure-table';
import type { ConditionRule } from './rule';

/** Where what a condition speaks of stands. A condition on what is not given holds nowhere. */
export type FormulaCells = {
  readonly [One in Exclude<Operand, 'parts'>]?: string;
} & {
  readonly value: string;
  readonly parts?: readonly string[];
};

export interface FormulaContext {
  readonly cells: FormulaCells;
  /** Percentages stand as fractions, so a figure in points is a hundred times the cell. */
  readonly isFraction: boolean;
  readonly isPercentage: boolean;
  readonly numbers: ConditionNumbers;
}

/** Signs that are read as "not applicable" besides `--`, as people type them. */
const NOT_APPLICABLE_SIGNS = ['--', '-', '—', '——', '/', '不适用'];
const FALSE = 'FALSE';
const ANY_STATE = STATE.blank | STATE.notApplicable | STATE.error | TEXT_STATES;

/** True exactly where the rule fails; FALSE where it can't be evaluated. */
export function writeFailure(rule: ConditionRule, context: FormulaContext): string {
  const guards: string[] = [];
  for (const { operand, admits = 0 } of rule.needs) {
    if (!isGiven(operand, context)) {
      // Where nobody says how far an area has come, it has begun.
      if (operand === 'begun') continue;
      return FALSE;
    }
    if (admits === 0) guards.push(...isReadable(operand, context));
  }
  for (const excuse of rule.excuses ?? []) {
    if (excuse !== 'value' && isGiven(excuse, context)) guards.push(`NOT(${isSign(addressOf(excuse, context))})`);
  }
  const guarded = new Set(rule.needs.filter(({ admits }) => admits === undefined).map(({ operand }) => operand));
  const condition = writePredicate(rule.fails, context, guarded);
  if (condition === FALSE) return FALSE;
  const whole = guards.length === 0 ? condition : `IF(${conjunction(guards)},${condition},FALSE)`;
  return `IFERROR(${whole},FALSE)`;
}

function writePredicate(predicate: Predicate, context: FormulaContext, guarded: ReadonlySet<Operand>): string {
  const again = (one: Predicate) => writePredicate(one, context, guarded);
  switch (predicate.is) {
    case 'above':
    case 'differs': {
      const open = [...new Set([...termOperands(predicate.left), ...termOperands(predicate.right)])].filter(
        (operand) => !guarded.has(operand),
      );
      if (open.some((operand) => !isGiven(operand, context))) return FALSE;
      // A threshold that this indicator doesn't have.
      if (![predicate.left, predicate.right].every((term) => isThere(term, context))) return FALSE;
      const [left, right] = [writeTerm(predicate.left, context), writeTerm(predicate.right, context)];
      const slack = slackOf(predicate.slack, context.numbers);
      const compared =
        predicate.is === 'differs'
          ? `ABS(${left}-${right})>${plain(slack)}`
          : slack === 0
            ? `${left}>${right}`
            : `${left}-${right}>${plain(slack)}`;
      const guards = open.flatMap((operand) => isReadable(operand, context));
      return guards.length === 0 ? compared : `IF(${conjunction(guards)},${compared},FALSE)`;
    }
    case 'offStep': {
      const value = writeTerm({ term: 'operand', operand: predicate.of }, context);
      return `ABS(${value}-ROUND(${value},${context.numbers.decimals}))>${plain(STEP_NOISE)}`;
    }
    case 'state':
      return isGiven(predicate.of, context) ? writeState(addressOf(predicate.of, context), predicate.states) : FALSE;
    case 'flag': {
      // A formula sees a value and not how it came to stand there.
      if (predicate.flag !== FLAG.fraction || context.isFraction || !context.isPercentage) return FALSE;
      const value = addressOf(predicate.of, context);
      return `AND(${value}<>0,ABS(${value})<=1)`;
    }
    case 'not': {
      const one = again(predicate.one);
      return one === FALSE ? 'TRUE' : `NOT(${one})`;
    }
    case 'and': {
      const each = predicate.all.map(again).filter((one) => one !== 'TRUE');
      return each.includes(FALSE) ? FALSE : conjunction(each);
    }
    case 'or': {
      const each = predicate.all.map(again).filter((one) => one !== FALSE);
      return each.length === 0 ? FALSE : each.length === 1 ? (each[0] ?? FALSE) : `OR(${each.join(',')})`;
    }
  }
}

/** True where the predicate doesn't hold, for a cell that holds a number. */
export function writeOpposite(predicate: Predicate, context: FormulaContext): string {
  if (predicate.is === 'above' && predicate.slack === 'exact') {
    const [left, right] = [writeTerm(predicate.left, context), writeTerm(predicate.right, context)];
    return predicate.left.term === 'constant' ? `${right}>=${left}` : `${left}<=${right}`;
  }
  return `NOT(${writePredicate(predicate, context, new Set(['value']))})`;
}

/** Conditions that hold together; TRUE where there is none. */
export function conjunction(each: readonly string[]): string {
  return each.length > 1 ? `AND(${each.join(',')})` : (each[0] ?? 'TRUE');
}

function writeTerm(term: Term, context: FormulaContext): string {
  switch (term.term) {
    case 'constant':
      return plain(term.value);
    case 'parameter':
      return plain(context.numbers.parameter(term.name));
    case 'product': {
      const product = `${writeTerm(term.left, context)}*${writeTerm(term.right, context)}`;
      return term.per ? `${product}/${writeTerm(term.per, context)}` : product;
    }
    case 'operand':
      if (term.operand === 'parts')
        return `SUM(${(context.cells.parts ?? []).join(',')})${points(term.operand, context)}`;
      if (term.operand === 'areas') return `SUM(${addressOf('areas', context)})${points(term.operand, context)}`;
      return `${addressOf(term.operand, context)}${points(term.operand, context)}`;
  }
}

/** False where a parameter of the term is none of this indicator's. */
function isThere(term: Term, context: FormulaContext): boolean {
  if (term.term === 'parameter') return !Number.isNaN(context.numbers.parameter(term.name));
  return term.term !== 'product' || (isThere(term.left, context) && isThere(term.right, context));
}

/** What a ratio is made of has units of its own. */
function points(operand: Operand, { isFraction }: FormulaContext): string {
  return isFraction && operand !== 'numerator' && operand !== 'denominator' ? '*100' : '';
}

function isGiven(operand: Operand, { cells }: FormulaContext): boolean {
  return operand === 'parts' ? (cells.parts ?? []).length > 0 : cells[operand] !== undefined;
}

function addressOf(operand: Operand, { cells }: FormulaContext): string {
  return operand === 'parts' ? (cells.parts ?? []).join(',') : (cells[operand] ?? '');
}

function isReadable(operand: Operand, context: FormulaContext): string[] {
  const address = addressOf(operand, context);
  switch (operand) {
    case 'parts':
      return [
        ...(context.cells.parts ?? []).map((part) => `OR(ISNUMBER(${part}),${isSign(part)})`),
        `COUNT(${address})>0`,
      ];
    case 'areas':
      return [
        `COUNT(${address})>0`,
        `SUMPRODUCT((1-ISNUMBER(${address}))*(${address}<>"${NOT_APPLICABLE_SIGNS[0] ?? ''}"))=0`,
      ];
    case 'begun':
      return [`COUNT(${address})>0`];
    default:
      return [`ISNUMBER(${address})`];
  }
}

function isSign(address: string): string {
  return `OR(${NOT_APPLICABLE_SIGNS.map((sign) => `${address}="${sign}"`).join(',')})`;
}

function writeState(address: string, states: number): string {
  if ((states & ANY_STATE) === ANY_STATE) return `NOT(ISNUMBER(${address}))`;
  const each: string[] = [];
  if (states & STATE.error) each.push(`ISERROR(${address})`);
  if (states & STATE.blank) each.push(`IF(ISERROR(${address}),FALSE,TRIM(${address})="")`);
  if (states & STATE.notApplicable) each.push(`IF(ISERROR(${address}),FALSE,${isSign(address)})`);
  // The three kinds of text are one to a formula, and stand under the first.
  if (states & STATE.text) {
    each.push(
      `IF(ISERROR(${address}),FALSE,IF(ISNUMBER(${address}),FALSE,AND(TRIM(${address})<>"",NOT(${isSign(address)}))))`,
    );
  }
  return each.length === 0 ? FALSE : each.length === 1 ? (each[0] ?? FALSE) : `OR(${each.join(',')})`;
}

/** Without an exponent, which not every program reads. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/u, '') : text;
}
