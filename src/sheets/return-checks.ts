/**
 * What a return finds wrong in a cell by itself, at the town's desk and without the add-in: one list a row,
 * from which its marks, the words beside it and the count above the form are all made.
 */
import { isShare, type Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, type Quantity } from '../model/quantity';
import type { Range } from '../plan/address';
import type { ConditionalFormatPlan } from '../plan/plan';
import type { ReturnWords } from '../locales/zh-CN/returns';
import { isWhole } from './entry-marks';
import { quoted } from './formulas';
import type { Computed } from './sheet-draft';
import { MARKS } from './style-book';

/** Addresses of the cells that a row's checks read, all on the form. */
export interface CheckedCells {
  readonly actual: string;
  readonly explanation: string;
  /** What was reported for the period before, where that is a number. */
  readonly before?: string;
  /** Of an indicator that this one is a part of (其中). */
  readonly whole?: string;
  /** Of the indicators that this one is made up of (组成), all of them. */
  readonly parts: readonly string[];
}

/** Something that can be wrong in a cell. */
interface Check {
  /** True exactly where it is wrong; never an error. */
  readonly formula: string;
  readonly word: keyof ReturnWords['check'];
  /** A reason in the column of explanations settles it; anything else must be corrected. */
  readonly canBeExplained?: boolean;
  readonly look: ConditionalFormatPlan['look'];
}

/** A fraction is shown with its decimals, which the cell's own format would round away. */
const FRACTION = { ...MARKS.wrong, numberFormat: '0.0#####' } as const;
/** Finer than a step of five decimals, coarser than the noise of a few sums. */
const LEAST_DIFFERENCE = '0.0000001';

/** In the order in which they are told; the first that holds is the one that is said. */
function checksOf(indicator: Indicator, target: Quantity | undefined, cells: CheckedCells): Check[] {
  const { actual, before, whole, parts } = cells;
  const number = (condition: string) => `IF(ISNUMBER(${actual}),${condition},FALSE)`;
  const wrong = (word: Check['word'], formula: string, look: Check['look'] = MARKS.wrong): Check => ({
    word,
    formula,
    look,
  });
  const doubtful = (word: Check['word'], formula: string): Check => ({
    word,
    formula,
    canBeExplained: true,
    look: MARKS.doubtful,
  });
  const isText = (condition: string) => `IF(ISTEXT(${actual}),${condition},FALSE)`;
  const sign = quoted(NOT_APPLICABLE_SIGN);
  const checks: Check[] = [
    wrong('error', `ISERROR(${actual})`),
    wrong('notANumber', isText(`AND(TRIM(${actual})<>"",${actual}<>${sign})`)),
  ];
  if (!indicator.unbounded) checks.push(wrong('negative', number(`${actual}<0`)));
  if (isWhole(indicator)) checks.push(wrong('notWhole', number(`${actual}<>INT(${actual})`), FRACTION));
  if (isShare(indicator)) checks.push(wrong('outOfRange', number(`${actual}>1`)));
  if (whole !== undefined) checks.push(wrong('abovePartOf', number(`IF(ISNUMBER(${whole}),${actual}>${whole},FALSE)`)));
  if (parts.length > 0) {
    const list = parts.join(',');
    const differ = `IF(COUNT(${list})=${parts.length},ABS(SUM(${list})-${actual})>${LEAST_DIFFERENCE},FALSE)`;
    checks.push(wrong('partsDiffer', number(differ)));
  }
  if (target?.kind === 'number') checks.push(doubtful('hasTarget', isText(`${actual}=${sign}`)));
  if (target?.kind === 'notApplicable') checks.push(doubtful('noTarget', `ISNUMBER(${actual})`));
  if (before !== undefined && indicator.basis === 'flow' && indicator.measure !== 'ratio')
    checks.push(doubtful('falls', number(`${actual}<${before}`)));
  return checks;
}

/** The colours of an entry cell, with its address as it stands on the form. */
export function returnMarks(
  range: Range,
  indicator: Indicator,
  target: Quantity | undefined,
  cells: CheckedCells,
): ConditionalFormatPlan[] {
  return checksOf(indicator, target, cells).map(({ formula, look }) => ({ range, formula, look }));
}

/** The word of a row's check column. On a form that was just made the cell is blank, or holds `--`. */
export function checkWord(
  indicator: Indicator,
  target: Quantity | undefined,
  cells: CheckedCells,
  check: ReturnWords['check'],
): Computed {
  const { actual, explanation } = cells;
  const fine = `IF(${actual}=${quoted(NOT_APPLICABLE_SIGN)},${quoted(check.notApplicable)},${quoted(check.good)})`;
  const [error, ...others] = checksOf(indicator, target, cells);
  const said = others.reduceRight((otherwise, { formula, word, canBeExplained }) => {
    const words = quoted(check[word]);
    const told = canBeExplained ? `IF(TRIM(${explanation})="",${words},${quoted(check.explained)})` : words;
    return `IF(${formula},${told},${otherwise})`;
  }, fine);
  const filled = `IF(TRIM(${actual})="",${quoted(check.blank)},${said})`;
  return {
    formula: error === undefined ? filled : `IF(${error.formula},${quoted(check.error)},${filled})`,
    value: target?.kind === 'notApplicable' ? check.notApplicable : check.blank,
  };
}

/** The line above the form: how many cells are blank, and how many are to be corrected or explained. */
export function stateLine(
  words: string,
  rows: { readonly count: number; readonly blank: number },
  { check, state }: Pick<ReturnWords, 'check' | 'state'>,
): Computed {
  const counted = (word: string) => `COUNTIF(${words},${quoted(word)})`;
  const blank = counted(check.blank);
  const fine = [check.good, check.notApplicable, check.explained].map(counted).join('-');
  const wrong = `${rows.count}-${fine}-${blank}`;
  // The sentence with its two numbers as parts of a formula.
  const [before, between, after] = state.open('\u0000', '\u0000').split('\u0000') as [string, string, string];
  const open = `${quoted(before)}&${blank}&${quoted(between)}&(${wrong})&${quoted(after)}`;
  return {
    formula: `IF(${rows.count}=${fine.replaceAll('-', '+')},${quoted(state.done)},${open})`,
    value: rows.blank === 0 ? state.done : state.open(String(rows.blank), '0'),
  };
}
