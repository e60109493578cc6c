/**
 * All rules, as data. An error keeps a return from being accepted; a warning wants a correction or an
 * explanation; a note informs.
 */
import type { RuleCode } from '../model/finding';
import { above, all, below, constant, differs, either, hasFlag, hasState, not, offStep } from './condition';
import { operand, parameter, product, type Predicate } from './condition';
import { FLAG, STATE, TEXT_STATES } from './figure-table';
import type { ConditionRule, RuleDefinition, Which } from './rule';

/** No figure of a district is larger; a longer number is a slip of the keyboard. */
const LARGEST_FIGURE = 1e12;

const value = operand('value');
const ANY_STATE = STATE.blank | STATE.notApplicable | STATE.error | TEXT_STATES;
const ACTUALS = ['actuals'] as const;
const TARGETS = ['targets'] as const;
const BOTH = ['actuals', 'targets'] as const;

/** Above 100 %. */
const aboveWhole: Predicate = above(value, constant(100), 'exact');
/** 4700 where 47 is meant: a hundredth of it would be a percentage of at least ten points. */
const hundredfold: Predicate = all(
  not(below(value, constant(1000), 'exact')),
  not(above(value, constant(10_000), 'exact')),
);
/** A share below one point, where the target is so many times as high, was typed as a fraction. */
const fraction: Predicate = either(
  hasFlag('value', FLAG.fraction),
  all(
    above(value, constant(0), 'exact'),
    not(above(value, constant(1), 'exact')),
    above(operand('target'), product(value, parameter('timesBelowTarget')), 'exact'),
  ),
);
const FRACTION_LIMITS = { timesBelowTarget: 20 } as const;
const isNumber = (of: 'value' | 'target'): Predicate => not(hasState(of, ANY_STATE));

const onText = (code: RuleCode, state: number): ConditionRule => ({
  code,
  severity: 'error',
  scope: 'cell',
  over: BOTH,
  which: 'every',
  needs: [{ operand: 'value', admits: TEXT_STATES }],
  fails: hasState('value', state),
});

const NUMBER = [{ operand: 'value' }] as const;

/** Rules that look at each cell, alone or with others of its area. In the order in which findings are listed. */
export const CELL_RULES: readonly ConditionRule[] = [
  {
    code: 'cell.missing',
    severity: 'error',
    scope: 'cell',
    over: ACTUALS,
    which: 'every',
    needs: [{ operand: 'begun' }],
    excuses: ['value', 'target'],
    fails: hasState('value', STATE.blank),
  },
  onText('cell.notANumber', STATE.text),
  onText('cell.textAround', STATE.wordsAround),
  onText('cell.textNumber', STATE.textNumber),
  {
    code: 'cell.error',
    severity: 'error',
    scope: 'cell',
    over: BOTH,
    which: 'every',
    needs: [{ operand: 'value', admits: STATE.error | TEXT_STATES }],
    fails: hasState('value', STATE.error),
  },
  {
    code: 'cell.negative',
    severity: 'error',
    scope: 'cell',
    over: BOTH,
    which: 'bounded',
    needs: NUMBER,
    fails: below(value, constant(0), 'exact'),
  },
  {
    code: 'cell.tooLarge',
    severity: 'error',
    scope: 'cell',
    over: BOTH,
    which: 'every',
    parameters: { most: LARGEST_FIGURE },
    needs: NUMBER,
    fails: above(value, parameter('most'), 'exact'),
  },
  {
    code: 'cell.notWhole',
    severity: 'error',
    scope: 'cell',
    over: BOTH,
    which: 'wholeNumbers',
    needs: NUMBER,
    fails: offStep('value'),
  },
  {
    code: 'cell.decimals',
    severity: 'warning',
    scope: 'cell',
    over: BOTH,
    which: 'decimals',
    parameters: FRACTION_LIMITS,
    onlyFor: { timesBelowTarget: 'share' },
    needs: NUMBER,
    // 0.47 for 47 % has two decimals more than it means, and is told of once.
    fails: all(offStep('value'), not(fraction)),
  },
  {
    code: 'cell.shareRange',
    severity: 'error',
    scope: 'cell',
    over: BOTH,
    which: 'share',
    needs: NUMBER,
    fails: all(aboveWhole, not(hundredfold)),
  },
  {
    code: 'cell.percentScale',
    severity: 'warning',
    scope: 'cell',
    over: BOTH,
    which: 'share',
    parameters: FRACTION_LIMITS,
    needs: NUMBER,
    fails: either(fraction, hundredfold),
  },
  {
    code: 'cell.notApplicable',
    severity: 'warning',
    scope: 'cell',
    over: ACTUALS,
    which: 'every',
    needs: [
      { operand: 'value', admits: STATE.notApplicable },
      { operand: 'target', admits: STATE.notApplicable },
    ],
    fails: either(
      all(isNumber('value'), hasState('target', STATE.notApplicable)),
      all(hasState('value', STATE.notApplicable), isNumber('target')),
    ),
  },
  {
    code: 'cell.formulaOverwritten',
    severity: 'warning',
    scope: 'cell',
    over: BOTH,
    which: 'every',
    needs: [{ operand: 'value', admits: ANY_STATE }],
    fails: hasFlag('value', FLAG.formulaGone),
  },
  {
    code: 'area.partAboveWhole',
    severity: 'error',
    scope: 'area',
    over: BOTH,
    which: 'ofWhich',
    needs: [...NUMBER, { operand: 'whole' }],
    fails: above(value, operand('whole')),
  },
  {
    code: 'area.partsDiffer',
    severity: 'error',
    scope: 'area',
    // Targets of parts are split row by row, and needn't add up in each area.
    over: ACTUALS,
    which: 'hasParts',
    needs: [...NUMBER, { operand: 'parts' }],
    fails: differs(operand('parts'), value),
  },
  {
    code: 'area.ratioDiffers',
    severity: 'warning',
    scope: 'area',
    over: ACTUALS,
    which: 'quotient',
    needs: [...NUMBER, { operand: 'numerator' }, { operand: 'denominator' }],
    fails: all(
      above(operand('denominator'), constant(0), 'exact'),
      differs(value, product(operand('numerator'), parameter('quotientFactor'), operand('denominator')), 'rounding'),
    ),
  },
  {
    code: 'time.falls',
    severity: 'warning',
    scope: 'area',
    over: ACTUALS,
    which: 'flow',
    needs: [...NUMBER, { operand: 'before' }],
    fails: below(value, operand('before')),
  },
  ...(['higherIsBetter', 'lowerIsBetter'] as const).map((which): ConditionRule => ({
    code: 'targets.belowLastYear',
    severity: 'warning',
    scope: 'area',
    over: TARGETS,
    which,
    needs: [...NUMBER, { operand: 'prior' }],
    fails: which === 'higherIsBetter' ? below(value, operand('prior')) : above(value, operand('prior')),
  })),
  {
    code: 'targets.changed',
    severity: 'warning',
    scope: 'area',
    over: TARGETS,
    which: 'every',
    needs: [
      { operand: 'value', admits: ANY_STATE },
      { operand: 'issued', admits: STATE.notApplicable },
    ],
    fails: either(
      differs(value, operand('issued')),
      all(hasState('value', STATE.notApplicable), not(hasState('issued', STATE.notApplicable))),
      all(not(hasState('value', STATE.notApplicable)), hasState('issued', STATE.notApplicable)),
      hasState('value', STATE.blank | STATE.error | TEXT_STATES),
    ),
  },
];

/** What no number may do that is taken for a figure; completion is judged, and entries are admitted, only without. */
export const UNSOUND: readonly { readonly which: Which; readonly when: Predicate }[] = [
  { which: 'bounded', when: below(value, constant(0), 'exact') },
  { which: 'share', when: aboveWhole },
  { which: 'wholeNumbers', when: offStep('value') },
  { which: 'every', when: above(value, constant(LARGEST_FIGURE), 'exact') },
];

/** Rules that compare the areas' sum with one figure of the district. */
export const SUM_RULES: readonly ConditionRule[] = [
  {
    code: 'areas.sumDiffers',
    severity: 'warning',
    scope: 'row',
    over: ACTUALS,
    which: 'summed',
    needs: [...NUMBER, { operand: 'areas' }],
    fails: differs(operand('areas'), value),
  },
  {
    code: 'targets.short',
    severity: 'warning',
    scope: 'row',
    over: TARGETS,
    which: 'summed',
    qualifiers: ['equal', 'atLeast'],
    needs: [{ operand: 'areas' }, { operand: 'total' }],
    fails: below(operand('areas'), operand('total')),
  },
  {
    code: 'targets.notExceeded',
    severity: 'warning',
    scope: 'row',
    over: TARGETS,
    which: 'summed',
    qualifiers: ['above'],
    needs: [{ operand: 'areas' }, { operand: 'total' }],
    fails: not(above(operand('areas'), operand('total'))),
  },
  {
    code: 'targets.about',
    severity: 'note',
    scope: 'row',
    over: TARGETS,
    which: 'summed',
    qualifiers: ['about'],
    needs: [{ operand: 'areas' }, { operand: 'total' }],
    fails: below(operand('areas'), operand('total')),
  },
];

/** Rules that compare many cells with each other; what they do is in a file of their own each. */
export const PATTERN_RULES = {
  percentMixed: {
    code: 'cell.percentMixed',
    severity: 'warning',
    scope: 'row',
    over: ACTUALS,
    which: 'percentage',
  },
  oneValue: {
    code: 'areas.oneValue',
    severity: 'note',
    scope: 'row',
    over: ACTUALS,
    which: 'every',
    // Three towns may well have ten each; small counts agree by chance.
    parameters: { areas: 5, least: 10 },
  },
  copiedRow: {
    code: 'areas.copiedRow',
    severity: 'warning',
    scope: 'rows',
    over: ACTUALS,
    which: 'every',
    // Ten of eleven areas in the case that this rule is made for. Zeros don't count, nor rows with few different figures.
    parameters: { share: 0.9, areas: 6, distinct: 4 },
  },
  outlier: {
    code: 'time.outlier',
    severity: 'warning',
    scope: 'row',
    over: ACTUALS,
    which: 'bounded',
    // Hidiroglou and Berthelot (1986), with the defaults of univOutl; counts under ten jump by themselves. Where
    // most areas change alike the bounds are next to nothing, so a tenth from the usual change is always let pass.
    parameters: { U: 0.5, A: 0.05, C: 4, pairs: 10, leastCount: 10, leastChange: 0.1 },
  },
  identical: {
    code: 'time.identical',
    severity: 'warning',
    scope: 'column',
    over: ACTUALS,
    which: 'every',
    parameters: { figures: 3, flows: 2 },
  },
  partialAgainstYear: {
    code: 'time.partialAgainstYear',
    severity: 'warning',
    scope: 'column',
    over: ACTUALS,
    which: 'flow',
    // Small figures of a part of the year equal those of a whole year by chance.
    parameters: { least: 10, figures: 3 },
  },
  nothing: {
    code: 'area.nothing',
    severity: 'error',
    scope: 'column',
    over: ACTUALS,
    which: 'every',
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>;

/** Every rule that is there for actuals, or for targets, in the order in which outcomes are listed. */
export function rulesOver(what: 'actuals' | 'targets'): readonly RuleCode[] {
  const rules: readonly RuleDefinition[] = [...CELL_RULES, ...SUM_RULES, ...Object.values(PATTERN_RULES)];
  return [...new Set(rules.filter((rule) => rule.over.includes(what)).map(({ code }) => code))];
}
