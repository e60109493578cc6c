/**
 * Findings (校验问题): what a rule found wrong, doubtful or worth knowing in figures, as data. The sentence
 * is made in `locales/`; where the cell stands by now is added by whoever knows the workbook.
 */
import type { Place, Proposal, Severity } from './issue';
import type { Period } from './period';
import { formatPeriodMonth } from './period';
import type { Qualifier } from './indicator';

/** A figure, known by what it is and not by where it stands. A target is the figure of a year without a period. */
export interface FigureKey {
  readonly kind: 'actual' | 'target' | 'priorYear';
  readonly indicator: string;
  /** Null for the whole district. */
  readonly area: string | null;
  /** Of an actual. */
  readonly period?: Period;
}

/**
 * What a rule's sentence is made from, by the rule's code. Names are as sentences print them; numbers are in
 * the indicator's unit, points for percentages. Every finding about one area names it as `area`.
 */
export interface RuleParams {
  // A cell
  /** Nothing at all is filled in; in its place no single cell is said to be missing. */
  'area.nothing': { area: string; figures: number };
  'cell.missing': { area: string; indicator: string };
  'cell.notANumber': { area: string; indicator: string; value: string; proposal?: Proposal };
  /** A number with words before or behind it: `约120件`. */
  'cell.textAround': { area: string; indicator: string; value: string; proposal: Proposal };
  /** A number that is kept as text: `１，２００`. */
  'cell.textNumber': { area: string; indicator: string; value: string; proposal: Proposal };
  'cell.error': { area: string; indicator: string; value: string };
  'cell.negative': { area: string; indicator: string; value: number };
  'cell.tooLarge': { area: string; indicator: string; value: number; most: number };
  'cell.notWhole': { area: string; indicator: string; value: number };
  'cell.decimals': { area: string; indicator: string; value: number; decimals: number };
  'cell.shareRange': { area: string; indicator: string; value: number };
  /** 0.47 or 4700 where 47 is meant. */
  'cell.percentScale': { area: string; indicator: string; value: number; proposal: Proposal };
  /** A row of percentages that are written in different ways: `47.0%`, 47 and 0.47. */
  'cell.percentMixed': { indicator: string; forms: readonly string[] };
  'cell.formulaOverwritten': { area: string; indicator: string; value: string };
  /** `--` where the area has a target, or a number where its target is `--`. */
  'cell.notApplicable': { area: string; indicator: string; value: string; hasTarget: boolean };
  // One area
  'area.partAboveWhole': { area: string; part: string; value: number; whole: string; total: number };
  'area.partsDiffer': { area: string; whole: string; value: number; parts: readonly string[]; sum: number };
  'area.ratioDiffers': {
    area: string;
    indicator: string;
    value: number;
    numerator: string;
    denominator: string;
    quotient: number;
  };
  // All areas
  'areas.sumDiffers': { indicator: string; value: number; sum: number };
  'areas.copiedRow': { indicator: string; other: string; same: number; of: number };
  'areas.oneValue': { indicator: string; value: number; areas: number };
  // Time
  'time.falls': { area: string; indicator: string; value: number; before: number; period: Period };
  'time.identical': { area: string; period: Period; same: number };
  'time.outlier': { area: string; indicator: string; value: number; before: number; least: number; most: number };
  'time.partialAgainstYear': { area: string; indicator: string; value: number; before: number };
  // Targets
  'targets.short': { indicator: string; sum: number; total: number };
  'targets.notExceeded': { indicator: string; value: number; total: number };
  'targets.about': { indicator: string; value: number; total: number; qualifier: Qualifier };
  'targets.belowLastYear': { area: string; indicator: string; value: number; prior: number; isRestated: boolean };
  'targets.changed': { area: string; indicator: string; value: string; issued: string };
}

export type RuleCode = keyof RuleParams;

/** How a fix came about. The number repairs are told by the proposal; the others are slips of the keyboard. */
export type FixKind =
  | 'repair' // readable as a number: 120件, １２０, 0.47 under %
  | 'swap' // two neighbouring digits changed places
  | 'doubled' // a digit stands twice
  | 'dropped' // a digit is missing
  | 'sign'
  | 'tenfold'
  | 'hundredfold'
  | 'tenThousandfold' // 万
  | 'notApplicable'; // `--` where the target says so

/** One value that would settle the finding. Never applied without a person's word. */
export interface Fix {
  readonly kind: FixKind;
  readonly cell: FigureKey;
  /** In the indicator's unit, points for percentages; null for `--`. */
  readonly value: number | null;
  /** Name and unit of the cell's indicator, as sentences print them. */
  readonly name?: string;
  readonly unit?: string;
}

/** What a person said about a finding that she lets stand. */
export interface Explanation {
  readonly text: string;
  /** ISO date and time of day, `2017-07-03T09:12`. */
  readonly at: string;
}

export type Finding = {
  [Code in RuleCode]: {
    readonly rule: Code;
    readonly severity: Severity;
    /** Of the row that it stands in; the whole of a parent and its parts. */
    readonly indicator?: string;
    /** Null for the whole district; none for a finding about all areas. */
    readonly area?: string | null;
    readonly period?: Period;
    /** Code of the row that it is compared with, where two rows of equal standing are. */
    readonly other?: string;
    readonly params: Readonly<RuleParams[Code]>;
    /** Of the numbers in it; none for a finding about several indicators. */
    readonly unit?: string;
    /** The cell to go to. */
    readonly cell?: FigureKey;
    /** The smallest sets of cells whose change would settle it and what failed beside it; all that are equally small. */
    readonly blame: readonly (readonly FigureKey[])[];
    /** One: it is proposed. Several: each would do, they are named, and none is proposed. */
    readonly fixes: readonly Fix[];
    /** In the workbook or the file; filled in by whoever knows where its cells stand. */
    readonly place: Place;
    readonly explanation?: Explanation;
    /** Was said of another value in its place, and doesn't settle this one. */
    readonly former?: Explanation;
  };
}[RuleCode];

export type FindingOf<Code extends RuleCode> = Extract<Finding, { readonly rule: Code }>;

/** How often a rule came to which outcome. */
export interface RuleOutcome {
  readonly rule: RuleCode;
  readonly passed: number;
  readonly failed: number;
  readonly notApplicable: number;
  readonly notEvaluated: number;
}

/** What running all rules gives. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleOutcome[];
}

/** Stays the same while the finding stands, wherever its cells move: explanations are kept under it. */
export function findingId({ rule, indicator, area, period, other }: Finding): string {
  const where = area === undefined ? '' : (area ?? '*');
  const parts = [rule, indicator ?? '', where, period ? formatPeriodMonth(period) : ''];
  return [...parts, ...(other === undefined ? [] : [other])].join('|');
}

/** True where the finding keeps a return from being accepted: an error, or a warning that nobody explained yet. */
export function isOpen({ severity, explanation }: Finding): boolean {
  return severity === 'error' || (severity === 'warning' && explanation === undefined);
}
