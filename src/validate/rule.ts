/** What a rule is: data. Its words are in `locales/`, its loop and its formula are made from its condition. */
import type { RuleCode } from '../model/finding';
import { isPercentage, isShare, type Indicator, type Qualifier } from '../model/indicator';
import type { Severity } from '../model/issue';
import type { ConditionNumbers, Operand, Predicate } from './condition';

/** What a rule looks at: one cell, cells of one area, a row of all areas, all rows, an area's whole column. */
export type Scope = 'cell' | 'area' | 'row' | 'rows' | 'column';

/** Which indicators a rule is for. */
export type Which =
  | 'every'
  | 'bounded'
  | 'share'
  | 'wholeNumbers'
  | 'decimals'
  | 'percentage'
  | 'flow'
  | 'ofWhich'
  | 'hasParts'
  | 'quotient'
  | 'summed'
  | 'higherIsBetter'
  | 'lowerIsBetter';

export interface Need {
  readonly operand: Operand;
  /** State bits besides a number with which the condition can still be evaluated. */
  readonly admits?: number;
}

export interface RuleDefinition {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly scope: Scope;
  readonly over: readonly ('actuals' | 'targets')[];
  readonly which: Which;
  /** Thresholds, which may be set otherwise for all indicators or for one. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Thresholds that only some indicators have; what is compared with one that isn't there, doesn't hold. */
  readonly onlyFor?: Readonly<Record<string, Which>>;
}

/** A rule whose condition is a tree. */
export interface ConditionRule extends RuleDefinition {
  /** Where one of them can't be read the rule can't be evaluated; where one is `--` it is not applicable. */
  readonly needs: readonly Need[];
  /** Where one of these is `--` the rule is not applicable; anything else is fine. */
  readonly excuses?: readonly Operand[];
  /** Qualifiers of the district's target that the rule is for. */
  readonly qualifiers?: readonly Qualifier[];
  readonly fails: Predicate;
}

/** Thresholds other than the defaults: by rule, for all indicators and for single ones. */
export type RuleParameters = {
  readonly [Code in RuleCode]?: {
    readonly all?: Readonly<Record<string, number>>;
    readonly byIndicator?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  };
};

/** What an indicator's relations to others are, as far as rules ask. */
export interface Relations {
  readonly hasParts: boolean;
  /** What numerator ÷ denominator is multiplied by; undefined where it can't be told. */
  readonly quotientFactor: number | undefined;
}

/** Counts are whole numbers; amounts and ratios may have decimals. */
export function isWholeNumber({ measure, decimals }: Indicator): boolean {
  return measure === 'count' && decimals === 0;
}

export function isFor(which: Which, indicator: Indicator, relations: Relations): boolean {
  switch (which) {
    case 'every':
      return true;
    case 'bounded':
      return !indicator.unbounded;
    case 'share':
      return isShare(indicator);
    case 'wholeNumbers':
      return isWholeNumber(indicator);
    case 'decimals':
      return !isWholeNumber(indicator);
    case 'percentage':
      return isPercentage(indicator);
    case 'flow':
      return indicator.basis === 'flow' && indicator.measure !== 'ratio' && !indicator.unbounded;
    case 'ofWhich':
      return indicator.relation === 'ofWhich' && indicator.parent !== undefined;
    case 'hasParts':
      return relations.hasParts;
    case 'quotient':
      return relations.quotientFactor !== undefined;
    case 'summed':
      return indicator.aggregation === 'sum' && indicator.measure !== 'ratio';
    case 'higherIsBetter':
      return indicator.direction === 'higher';
    case 'lowerIsBetter':
      return indicator.direction === 'lower';
  }
}

/** A rule's thresholds for an indicator. */
export function parametersFor(
  rule: RuleDefinition,
  indicator: string,
  given: RuleParameters | undefined,
): (name: string) => number {
  const own = given?.[rule.code];
  return (name) => {
    const value = own?.byIndicator?.[indicator]?.[name] ?? own?.all?.[name] ?? rule.parameters?.[name];
    if (value === undefined) throw new Error(`${rule.code} has no parameter ${name}`);
    return value;
  };
}

/** Of an indicator that is looked at by itself. */
export const NO_RELATIONS: Relations = { hasParts: false, quotientFactor: undefined };

export function numbersFor(
  rule: RuleDefinition,
  indicators: readonly Indicator[],
  quotientFactor: number | undefined,
  given: RuleParameters | undefined,
): ConditionNumbers {
  const [first] = indicators;
  const own = parametersFor(rule, first?.code ?? '', given);
  const has = (name: string) => {
    const which = rule.onlyFor?.[name];
    return which === undefined || (first !== undefined && isFor(which, first, NO_RELATIONS));
  };
  return {
    parameter: (name) => (name === 'quotientFactor' ? (quotientFactor ?? NaN) : has(name) ? own(name) : NaN),
    decimals: Math.max(0, ...indicators.map(({ decimals }) => decimals)),
  };
}
