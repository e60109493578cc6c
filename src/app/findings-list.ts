/**
 * Findings as a clerk works through them: filtered, by town and then by gravity, with what can be put right
 * in one go. What is settled (a warning that was explained) stands apart, and so is out of the count.
 */
import { findingId, isOpen, type Finding, type Fix, type RuleCode } from '../model/finding';
import type { Severity } from '../model/issue';
import { comparePeriods, formatPeriodMonth, type Period } from '../model/period';

/** What stands for the whole district, and for all areas together, where a town would stand. */
export const NO_TOWN = '*';
/** Choice of a filter: findings of every period. */
export const EVERY_PERIOD = 'every';

/** No value: all of them; but findings of the latest period only, where no period is chosen. */
export interface FindingFilters {
  /** Code of an area, or {@link NO_TOWN}. */
  readonly area?: string;
  readonly severity?: Severity;
  readonly rule?: RuleCode;
  /** `2017-06`, or {@link EVERY_PERIOD}. */
  readonly period?: string;
}

export interface Counted<Value> {
  readonly value: Value;
  readonly count: number;
}

export interface ListedFinding {
  readonly id: string;
  readonly finding: Finding;
}

export interface TownFindings {
  readonly area: string;
  /** Errors, then warnings, then notes. */
  readonly findings: readonly ListedFinding[];
  readonly errors: number;
  readonly warnings: number;
}

/** Findings of one rule that each have the one fix. */
export interface Mendable {
  readonly rule: RuleCode;
  readonly findings: readonly ListedFinding[];
}

export interface FindingsList {
  /** All that stand open in the station, whatever the filters; blank cells apart. */
  readonly open: number;
  /** Cells that are to be filled in yet; in the list when their rule is asked for. */
  readonly blank: number;
  /** Those that the filters let through, by town. */
  readonly towns: readonly TownFindings[];
  readonly shown: { readonly errors: number; readonly warnings: number; readonly notes: number };
  readonly settled: readonly ListedFinding[];
  /** Kinds with several findings, among those that are shown. */
  readonly mendable: readonly Mendable[];
  /** What the filters offer, with how many findings of the chosen period stand open under each. */
  readonly areas: readonly Counted<string>[];
  readonly severities: readonly Counted<Severity>[];
  readonly rules: readonly Counted<RuleCode>[];
  /** Months with findings, the latest first. */
  readonly periods: readonly Counted<Period>[];
  /** Those that stand open in months that are not shown. */
  readonly elsewhere: number;
  /** The month that is shown; none where every one is, or findings have none. */
  readonly period?: Period;
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** A cell that is only open yet: while a month is being filled in, there are hundreds, and none is wrong. */
export const BLANK_RULE: RuleCode = 'cell.missing';

/** True for what is settled on the annexes, and not among the actuals. */
export function isAboutTargets({ period }: Finding): boolean {
  return period === undefined;
}

/** True where a person must correct it or explain it; a cell that is only open yet is nothing to settle. */
export function isToSettle(finding: Finding): boolean {
  return finding.rule !== BLANK_RULE && isOpen(finding);
}

/** The one value that is proposed; none where several would do. */
export function proposedFix({ fixes }: Finding): Fix | undefined {
  return fixes.length === 1 ? fixes[0] : undefined;
}

/** @param areas codes in the workbook's order */
export function listFindings(
  findings: readonly Finding[],
  areas: readonly string[],
  filters: FindingFilters = {},
): FindingsList {
  const periods = countPeriods(findings);
  const period = filters.period === EVERY_PERIOD ? undefined : chosenPeriod(periods, filters.period);
  const within = findings.filter(
    (each) => period === undefined || !each.period || comparePeriods(each.period, period) === 0,
  );
  const listed = within.map((finding) => ({ id: findingId(finding), finding }));
  const unsettled = listed.filter(({ finding }) => finding.explanation === undefined);
  const shown = unsettled.filter(({ finding }) => passes(finding, filters));
  const counting = unsettled.filter(({ finding }) => isCounted(finding, filters));
  const towns = byTown(shown, areas);
  const count = (severity: Severity) => shown.filter(({ finding }) => finding.severity === severity).length;
  return {
    open: within.filter(isToSettle).length,
    blank: within.filter((each) => each.rule === BLANK_RULE).length,
    towns,
    shown: { errors: count('error'), warnings: count('warning'), notes: count('note') },
    settled: listed.filter(({ finding }) => finding.explanation !== undefined && passes(finding, filters)),
    mendable: mendableOf(towns),
    areas: inOrder(counted(counting, townOf), [NO_TOWN, ...areas], filters.area),
    severities: inOrder(
      counted(counting, ({ severity }) => severity),
      SEVERITIES,
      filters.severity,
    ),
    rules: withChosen(
      counted(unsettled, ({ rule }) => rule),
      filters.rule,
    ),
    periods,
    elsewhere: periods.reduce(
      (sum, { value, count: open }) => sum + (period && comparePeriods(value, period) !== 0 ? open : 0),
      0,
    ),
    ...(period && { period }),
  };
}

function townOf({ area }: Finding): string {
  return area ?? NO_TOWN;
}

function isCounted(finding: Finding, { rule }: FindingFilters): boolean {
  return finding.rule !== BLANK_RULE || rule === BLANK_RULE;
}

function passes(finding: Finding, filters: FindingFilters): boolean {
  const { area, severity, rule } = filters;
  return (
    isCounted(finding, filters) &&
    (area === undefined || townOf(finding) === area) &&
    (severity === undefined || finding.severity === severity) &&
    (rule === undefined || finding.rule === rule)
  );
}

function byTown(listed: readonly ListedFinding[], areas: readonly string[]): TownFindings[] {
  const found = groupBy(listed, ({ finding }) => townOf(finding));
  // What concerns them all first; an area that has gone from the list of areas last.
  const order = [NO_TOWN, ...areas, ...found.keys()].filter((each, at, all) => all.indexOf(each) === at);
  return order.flatMap((area) => {
    const findings = found.get(area);
    if (!findings) return [];
    const count = (severity: Severity) => findings.filter(({ finding }) => finding.severity === severity).length;
    return [
      {
        area,
        findings: [...findings].sort((left, right) => ORDER[left.finding.severity] - ORDER[right.finding.severity]),
        errors: count('error'),
        warnings: count('warning'),
      },
    ];
  });
}

function mendableOf(towns: readonly TownFindings[]): Mendable[] {
  const fixable = towns.flatMap(({ findings }) => findings).filter(({ finding }) => proposedFix(finding));
  return [...groupBy(fixable, ({ finding }) => finding.rule)]
    .filter(([, findings]) => findings.length > 1)
    .map(([rule, findings]) => ({ rule, findings }));
}

function countPeriods(findings: readonly Finding[]): Counted<Period>[] {
  const found = groupBy(
    findings.filter(({ period }) => period),
    ({ period }) => (period ? formatPeriodMonth(period) : ''),
  );
  return [...found.values()]
    .flatMap((each) => {
      const value = each[0]?.period;
      const open = each.filter(isToSettle);
      return value ? [{ value, count: open.length }] : [];
    })
    .sort((left, right) => comparePeriods(right.value, left.value));
}

function chosenPeriod(periods: readonly Counted<Period>[], chosen: string | undefined): Period | undefined {
  return (periods.find(({ value }) => formatPeriodMonth(value) === chosen) ?? periods[0])?.value;
}

function counted<Value>(listed: readonly ListedFinding[], valueOf: (finding: Finding) => Value): Counted<Value>[] {
  return [...groupBy(listed, ({ finding }) => valueOf(finding))].map(([value, each]) => ({
    value,
    count: each.length,
  }));
}

function inOrder<Value>(
  found: readonly Counted<Value>[],
  order: readonly Value[],
  chosen: Value | undefined,
): Counted<Value>[] {
  const rank = ({ value }: Counted<Value>) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...withChosen(found, chosen)].sort((left, right) => rank(left) - rank(right));
}

/** A filter stays though the last of its findings is settled. */
function withChosen<Value>(found: readonly Counted<Value>[], chosen: Value | undefined): readonly Counted<Value>[] {
  const isThere = chosen === undefined || found.some(({ value }) => value === chosen);
  return isThere ? found : [...found, { value: chosen, count: 0 }];
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
