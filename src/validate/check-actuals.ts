/**
 * Checks the figures of a period: of all areas together, or of single areas' returns.
 *
 *   figures → scene (with targets, last period, last year) → rules over cells, areas, rows, columns
 *           → findings, with who is to blame
 */
import type { Checked } from '../model/finding';
import { comparePeriods, type Period } from '../model/period';
import type { YearIndex } from '../model/year-index';
import { runChecks, type CheckRun } from './check-run';
import { alignedColumns } from './derived-columns';
import type { FigureTable } from './figure-table';
import { targetTable, wholeYearTable } from './lookup-tables';
import type { RuleParameters } from './rule';
import { makeScene, type Scene } from './scene';

export interface ActualsInput {
  readonly index: YearIndex;
  readonly period: Period;
  readonly figures: FigureTable;
  /** Other periods of the same year, in any order; the last one before this is compared. */
  readonly earlier?: readonly { readonly period: Period; readonly figures: FigureTable }[];
  /** The same period last year, where it is known. */
  readonly lastYear?: FigureTable;
  /** Only these areas' own findings, as for a return; rules over all areas then rest. */
  readonly areas?: readonly string[];
  /** Thresholds other than the rules' own. */
  readonly parameters?: RuleParameters;
}

export function checkActuals(input: ActualsInput): Checked {
  return runActuals(input).checked;
}

/** The same, ready for changes; they are made in the figures given. */
export function runActuals(input: ActualsInput): CheckRun {
  const places = input.areas
    ?.map((area) => input.figures.columnOf(area))
    .filter((place) => place !== undefined)
    .sort((left, right) => left - right);
  return runChecks(actualsScene(input), places);
}

/** The period that figures are compared with: the last one before theirs. */
export function periodBefore({ period, earlier = [] }: Pick<ActualsInput, 'period' | 'earlier'>) {
  const [last] = earlier
    .filter((each) => each.period.year === period.year && comparePeriods(each.period, period) < 0)
    .sort((left, right) => comparePeriods(right.period, left.period));
  return last;
}

function actualsScene(input: ActualsInput): Scene {
  const { index, period, figures, lastYear, areas, parameters } = input;
  const last = periodBefore(input);
  return makeScene({
    index,
    kind: 'actual',
    period,
    table: figures,
    isReturn: areas !== undefined,
    parameters,
    targets: alignedColumns(figures, targetTable(index, figures)),
    prior: alignedColumns(figures, wholeYearTable(index, figures)),
    ...(last && { before: alignedColumns(figures, last.figures), beforePeriod: last.period }),
    ...(lastYear && { lastYear: alignedColumns(figures, lastYear) }),
  });
}
