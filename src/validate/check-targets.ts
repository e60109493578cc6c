/** Checks the targets of a year: each cell, parts against wholes, the areas' sum against the district, last year, what was issued. */
import type { Checked } from '../model/finding';
import type { YearIndex } from '../model/year-index';
import { runChecks } from './check-run';
import { alignedColumns } from './derived-columns';
import type { FigureTable } from './figure-table';
import { priorForTargets } from './lookup-tables';
import type { RuleParameters } from './rule';
import { makeScene } from './scene';

export interface TargetsInput {
  readonly index: YearIndex;
  readonly figures: FigureTable;
  /** As they were issued, where that is known. */
  readonly issued?: FigureTable;
  readonly parameters?: RuleParameters;
}

export function checkTargetRules({ index, figures, issued, parameters }: TargetsInput): Checked {
  const scene = makeScene({
    index,
    kind: 'target',
    table: figures,
    isReturn: false,
    parameters,
    prior: alignedColumns(figures, priorForTargets(index, figures)),
    ...(issued && { issued: alignedColumns(figures, issued) }),
  });
  return runChecks(scene).checked;
}
