/**
 * What a return finds wrong in a cell by itself, at the town's desk and without the add-in: for each row a
 * list made from the rules that will judge it when it comes back. Its marks, the words beside it and the
 * count above the form are all made from this list.
 */
import type { ReturnWords } from '../locales/zh-CN/returns';
import type { RuleCode } from '../model/finding';
import type { Indicator } from '../model/indicator';
import type { Period } from '../model/period';
import type { Quantity } from '../model/quantity';
import type { Range } from '../plan/address';
import type { ConditionalFormatPlan } from '../plan/plan';
import { failureFormula, type FormulaCells, type FormulaOptions } from '../validate/formulas';
import { CELL_RULES } from '../validate/rules';
import { severityOf } from '../validate/severity';
import { quoted } from './formulas';
import type { Computed } from './sheet-draft';
import { MARKS } from './style-book';

/** A row of the form, and the cells that its rules read. */
export interface CheckedRow {
  readonly indicator: Indicator;
  readonly period: Period;
  /** Of the area, where there is one; `target` of the cells holds it. */
  readonly target: Quantity | undefined;
  readonly cells: FormulaCells;
  readonly options: FormulaOptions;
  /** Address of the town's explanation. */
  readonly explanation: string;
}

type Word = keyof ReturnWords['check'];

/** The rules that a form can judge by itself, in the order in which they are told, with their words. */
const WORDS: readonly (readonly [rule: RuleCode, word: (row: CheckedRow) => Word])[] = [
  ['cell.error', () => 'error'],
  ['cell.notANumber', () => 'notANumber'],
  ['cell.negative', (row) => (severityIn(row, 'cell.negative') === 'warning' ? 'negativeAmount' : 'negative')],
  ['cell.tooLarge', () => 'tooLarge'],
  ['cell.notWhole', () => 'notWhole'],
  ['cell.shareRange', () => 'outOfRange'],
  ['area.partAboveWhole', () => 'abovePartOf'],
  ['area.partsDiffer', () => 'partsDiffer'],
  ['cell.notApplicable', ({ target }) => (target?.kind === 'notApplicable' ? 'noTarget' : 'hasTarget')],
  ['cell.percentScale', () => 'percentScale'],
  ['cell.decimals', () => 'decimals'],
  ['area.ratioDiffers', () => 'ratioDiffers'],
  ['time.falls', () => 'falls'],
];

/** A number with more decimals than are due is shown with them; the cell's own format would round them away. */
const UNROUNDED: ReadonlySet<RuleCode> = new Set(['cell.notWhole', 'cell.decimals']);
const UNROUNDED_FORMATS = { fraction: '0.0#####%', number: '0.0#####' } as const;

interface Check {
  readonly rule: RuleCode;
  /** True exactly where the rule fails; never an error. */
  readonly formula: string;
  readonly word: Word;
  /** A reason in the column of explanations settles it; anything else must be corrected. */
  readonly canBeExplained: boolean;
}

function checksOf(row: CheckedRow): Check[] {
  const { indicator, cells, options } = row;
  return WORDS.flatMap(([rule, word]) => {
    const formula = failureFormula(rule, indicator, cells, 'percent', options);
    if (formula === 'FALSE') return [];
    return [{ rule, formula, word: word(row), canBeExplained: severityIn(row, rule) === 'warning' }];
  });
}

function severityIn({ indicator, period }: CheckedRow, code: RuleCode) {
  const rule = CELL_RULES.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`no rule ${code}`);
  return severityOf(rule, indicator, { period, isReturn: true, isDistrict: false });
}

/** The colours of a row's entry cell; red must be corrected, amber corrected or explained. */
export function returnMarks(range: Range, row: CheckedRow): ConditionalFormatPlan[] {
  const isFraction = row.indicator.unit === '%';
  return checksOf(row).map(({ rule, formula, canBeExplained }) => {
    const look = canBeExplained ? MARKS.doubtful : MARKS.wrong;
    const numberFormat = UNROUNDED_FORMATS[isFraction ? 'fraction' : 'number'];
    return { range, formula, look: UNROUNDED.has(rule) ? { ...look, numberFormat } : look };
  });
}

/** True where the area has nothing to fill in before the form can be sent. */
export function isFilledFromTheStart(row: CheckedRow): boolean {
  return row.target?.kind === 'notApplicable' || severityIn(row, 'cell.missing') !== 'error';
}

/** The word of a row's check column. On a form that was just made the cell is blank, or holds `--`. */
export function checkWord(row: CheckedRow, check: ReturnWords['check']): Computed {
  const { cells, explanation, target } = row;
  const actual = cells.value;
  const blank = severityIn(row, 'cell.missing') === 'error' ? check.blank : check.later;
  const fine = `IF(ISNUMBER(${actual}),${quoted(check.good)},${quoted(check.notApplicable)})`;
  const said = checksOf(row).reduceRight((otherwise, { formula, word, canBeExplained }) => {
    const words = quoted(check[word]);
    const told = canBeExplained ? `IF(TRIM(${explanation})="",${words},${quoted(check.explained)})` : words;
    return `IF(${formula},${told},${otherwise})`;
  }, fine);
  const isBlank = `IF(ISERROR(${actual}),FALSE,TRIM(${actual})="")`;
  return {
    formula: `IF(${isBlank},${quoted(blank)},${said})`,
    value: target?.kind === 'notApplicable' ? check.notApplicable : blank,
  };
}

/** Words that ask for a look or a reason; all others but the fine ones ask for a correction. */
export const DOUBTFUL_WORDS = [
  'negativeAmount',
  'percentScale',
  'decimals',
  'ratioDiffers',
  'hasTarget',
  'noTarget',
  'falls',
] as const satisfies readonly Word[];

/** Words that a form may be sent with. */
const FINE_WORDS = ['good', 'notApplicable', 'explained', 'later'] as const satisfies readonly Word[];

/** The line above the form: how many cells are blank, and how many are to be corrected or explained. */
export function stateLine(
  words: string,
  rows: { readonly count: number; readonly blank: number },
  { check, state }: Pick<ReturnWords, 'check' | 'state'>,
): Computed {
  const counted = (word: string) => `COUNTIF(${words},${quoted(word)})`;
  const blank = counted(check.blank);
  const fine = FINE_WORDS.map((word) => counted(check[word]));
  const wrong = [rows.count, ...fine, blank].join('-');
  // The sentence, with its two numbers as parts of a formula.
  const [before = '', between = '', after = ''] = state.open('\u0000', '\u0000').split('\u0000');
  const open = `${quoted(before)}&${blank}&${quoted(between)}&(${wrong})&${quoted(after)}`;
  return {
    formula: `IF(${fine.join('+')}=${rows.count},${quoted(state.done)},${open})`,
    value: rows.blank === 0 ? state.done : state.open(String(rows.blank), '0'),
  };
}
