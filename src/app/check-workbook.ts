/**
 * The task behind 校验: every rule over the actuals of every period and over the targets of an annual workbook,
 * each finding with the cell where it stands by now and with what a person said about it.
 */
import type { Checked, FigureKey, Finding, RuleCode, RuleOutcome } from '../model/finding';
import type { Place } from '../model/issue';
import { comparePeriods, type Period } from '../model/period';
import { indexYearBook, type YearIndex } from '../model/year-index';
import { checkActuals, type ActualsInput } from '../validate/check-actuals';
import { checkTargetRules } from '../validate/check-targets';
import { STATE, type FigureTable } from '../validate/figure-table';
import { entryPeriod } from './carry-figures';
import { explanationsOf, saidOf, type Said } from './explanations';
import { placeOfArea, placeOfFigure, placeOfReason, placeOfRow, type FigurePlace } from './figure-places';
import type { OpenWorkbook } from './open-workbook';
import { formulasGone } from './overwritten-formulas';
import { readActuals, readIssued, readLastYear, readTargets } from './read-figures';
import { shownText } from './shown-text';

export interface WorkbookChecks {
  /** Of targets first, then period by period. */
  readonly checked: Checked;
  /** Periods with an entry sheet, in order of time. */
  readonly periods: readonly Period[];
  /** The last of them on which something was filled in. */
  readonly latest?: Period;
}

export const NOTHING: WorkbookChecks = { checked: { findings: [], rules: [] }, periods: [] };

/** An opened workbook is never changed in place, and several screens ask for the same one. */
const known = new WeakMap<OpenWorkbook, WorkbookChecks>();

export function checkWorkbook(opened: OpenWorkbook): WorkbookChecks {
  let checks = known.get(opened);
  if (!checks) known.set(opened, (checks = runRules(opened)));
  return checks;
}

/** Periods that have an entry sheet, in order of time. */
export function periodsWithSheets({ sheets }: Pick<OpenWorkbook, 'sheets'>): Period[] {
  const found = new Map<string, Period>();
  for (const identity of sheets.keyed.keys()) {
    const period = entryPeriod(identity);
    if (period) found.set(`${period.year}|${period.throughMonth}`, period);
  }
  return [...found.values()].sort(comparePeriods);
}

function runRules(opened: OpenWorkbook): WorkbookChecks {
  const { book, situation } = opened;
  if (!book || situation !== 'annual') return NOTHING;
  const index = indexYearBook(book);
  const actuals = actualsOf(opened, index);
  return joinChecks(actuals, [checkTargetsOf(opened, index), ...actuals.map(checkActuals)], (all) =>
    placeFindings(opened, all),
  );
}

/** The figures of each period with an entry sheet, in order of time, beside what they are compared with. */
export function actualsOf(opened: OpenWorkbook, index: YearIndex): ActualsInput[] {
  const tables = periodsWithSheets(opened).map((period) => ({ period, figures: readActuals(opened, index, period) }));
  return tables.map(({ period, figures }, at) => {
    const lastYear = readLastYear(index, period);
    return {
      index,
      period,
      figures,
      earlier: tables.slice(0, at).filter(({ figures: table }) => isFilled(table)),
      ...(lastYear && { lastYear }),
    };
  });
}

export function checkTargetsOf(opened: OpenWorkbook, index: YearIndex): Checked {
  const issued = readIssued(opened, index);
  return checkTargetRules({ index, figures: readTargets(opened, index), ...(issued && { issued }) });
}

/** @param runs of the targets first, then of the periods in their order */
export function joinChecks(
  actuals: readonly Pick<ActualsInput, 'period' | 'figures'>[],
  runs: readonly Checked[],
  place: (checked: Checked) => Checked,
): WorkbookChecks {
  const latest = actuals.filter(({ figures }) => isFilled(figures)).at(-1)?.period;
  return {
    checked: place({
      // Thousands at each edit: flatMap would take them one by one.
      findings: ([] as Finding[]).concat(...runs.map(({ findings }) => findings)),
      rules: sumOutcomes(runs.flatMap(({ rules }) => rules)),
    }),
    periods: actuals.map(({ period }) => period),
    ...(latest && { latest }),
  };
}

/** A cell that says `--` by itself is nothing that somebody filled in. */
export function isFilled({ columns }: FigureTable): boolean {
  return columns.some(({ states }) => states.some((state) => state !== STATE.blank && state !== STATE.notApplicable));
}

export function sumOutcomes(outcomes: readonly RuleOutcome[]): RuleOutcome[] {
  const sums = new Map<RuleCode, RuleOutcome>();
  for (const each of outcomes) {
    const sum = sums.get(each.rule);
    sums.set(each.rule, {
      rule: each.rule,
      passed: each.passed + (sum?.passed ?? 0),
      failed: each.failed + (sum?.failed ?? 0),
      notApplicable: each.notApplicable + (sum?.notApplicable ?? 0),
      notEvaluated: each.notEvaluated + (sum?.notEvaluated ?? 0),
    });
  }
  return [...sums.values()];
}

/** Where each finding stands in the workbook by now, and what was said about it. */
export function placeFindings(opened: OpenWorkbook, { findings, rules }: Checked): Checked {
  const explanations = explanationsOf(opened);
  return { findings: findings.map((finding) => placed(opened, finding, explanations)), rules };
}

function placed(opened: OpenWorkbook, finding: Finding, explanations: ReadonlyMap<string, Said>): Finding {
  const overwritten = finding.rule === 'cell.formulaOverwritten' ? overwrittenPlace(opened, finding) : undefined;
  const place = overwritten ?? findPlace(opened, finding);
  const known: Finding = { ...finding, place: placeOf(place) };
  if (known.rule !== 'cell.formulaOverwritten' || !overwritten) return { ...known, ...saidOf(known, explanations) };
  // What stands in the formula's place, and not the figure that it was made for.
  const told = { ...known, params: { ...known.params, value: shownText(overwritten.cell) } };
  return { ...told, ...saidOf(told, explanations) };
}

function overwrittenPlace(opened: OpenWorkbook, { indicator, area, period }: Finding): FigurePlace | undefined {
  return period && formulasGone(opened, period).get(`${indicator ?? ''}|${area ?? ''}`);
}

function findPlace(opened: OpenWorkbook, { rule, cell, indicator, area, period }: Finding): FigurePlace | undefined {
  if (rule === 'targets.belowLastYear' && area === null && indicator !== undefined)
    return placeOfReason(opened, indicator) ?? (cell && placeOfFigure(opened, cell));
  const own = cell && placeOfFigure(opened, cell);
  if (own) return own;
  if (indicator === undefined)
    return typeof area === 'string' && period ? placeOfArea(opened, area, period) : undefined;
  const kind: FigureKey['kind'] = period === undefined ? 'target' : 'actual';
  const row = { kind, indicator, ...(period && { period }) };
  return placeOfRow(opened, row) ?? placeOfFigure(opened, { ...row, area: null });
}

function placeOf(found: FigurePlace | undefined): Place {
  return found ? { sheet: found.sheet.sheet, row: found.row, column: found.column } : {};
}
