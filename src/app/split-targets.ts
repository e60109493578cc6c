/**
 * Fills in the area targets that a year book leaves open: every row of annex 2 that has a district
 * target and a way to split it. What is held, or printed in a document, stays as it is.
 */
import type { SpreadSolved, SpreadUnsolved } from '../decompose/answer';
import { spread } from '../decompose/spread';
import { rowProblem, type RowIssue } from '../decompose/spread-row';
import type { Target } from '../model/figures';
import type { Indicator } from '../model/indicator';
import { NOT_APPLICABLE, valueOf, type Quantity } from '../model/quantity';
import { sumExactly } from '../model/steps';
import { indexYearBook, type YearIndex } from '../model/year-index';
import type { YearBook } from '../model/year-book';

/** What became of one row: solved with its reasons, without a solution, left to the clerk, or not to be split at all. */
export type RowOutcome =
  | {
      readonly indicator: Indicator;
      readonly kind: 'solved';
      readonly answer: SpreadSolved;
      readonly issues: readonly RowIssue[];
    }
  | { readonly indicator: Indicator; readonly kind: 'unsolved'; readonly answer: SpreadUnsolved }
  | { readonly indicator: Indicator; readonly kind: 'open'; readonly why: 'byHand' | 'noMethod' | 'noTarget' }
  | { readonly indicator: Indicator; readonly kind: 'refused'; readonly issues: readonly RowIssue[] };

export interface SplitReport {
  readonly book: YearBook;
  /** Of the rows that were to be split; rows with all their targets given are not among them. */
  readonly outcomes: readonly RowOutcome[];
}

/** The version that computed targets belong to where a year book names none. */
const DRAFT = 'draft';

export function splitTargets(book: YearBook): SplitReport {
  const index = indexYearBook(book);
  const version = book.inForce ?? book.versions.at(-1)?.id ?? DRAFT;
  const outcomes: RowOutcome[] = [];
  const added: Target[] = [];
  for (const indicator of index.inAnnex(2)) {
    const outcome = splitRow(indicator, index);
    if (outcome === undefined) continue;
    outcomes.push(outcome);
    if (outcome.kind === 'solved') added.push(...newTargets(indicator, outcome.answer, index, version));
  }
  if (added.length === 0) return { book, outcomes };
  // A blank that was kept as a target gives way to the value that fills it.
  const filled = new Set(added.map(keyOf));
  const kept = book.targets.filter((target) => target.value.kind !== 'missing' || !filled.has(keyOf(target)));
  return { book: { ...book, targets: [...kept, ...added] }, outcomes };
}

/**
 * Splits every row anew that may be: where nobody typed a target, or what was typed leaves a sum that
 * misses the district's. A row that finds no answer keeps the targets that it had.
 */
export function splitAnew(book: YearBook): SplitReport {
  const opened = openComputedTargets(book);
  const report = splitTargets(opened);
  if (opened === book) return report;
  const solved = new Set(report.outcomes.flatMap((each) => (each.kind === 'solved' ? [each.indicator.code] : [])));
  const open = new Set(opened.targets);
  const lost = book.targets.filter((target) => !open.has(target) && !solved.has(target.indicator));
  return { ...report, book: { ...report.book, targets: [...report.book.targets, ...lost] } };
}

/** The year book without the computed targets of rows that may be split anew. */
function openComputedTargets(book: YearBook): YearBook {
  const index = indexYearBook(book);
  const open = new Set<string>();
  for (const indicator of index.inAnnex(2)) {
    const { spread: setting, code, decimals } = indicator;
    const row = index.areas.map((area) => index.target(code, area.code));
    if (setting === undefined || !row.some((target) => target?.origin === 'spread')) continue;
    const typed = row.some((target) => target?.origin === 'hand');
    const total = valueOf(index.districtTarget(indicator)?.value);
    const numbers = row.map((target) => valueOf(target?.value)).filter((each) => each !== undefined);
    const isExact = row.every((target) => target !== undefined) && sumExactly(numbers, decimals) === total;
    if (!typed || !isExact) open.add(code);
  }
  const targets = book.targets.filter((target) => {
    const inForce = book.inForce === undefined || target.version === book.inForce;
    return !(inForce && target.area !== null && target.origin === 'spread' && open.has(target.indicator));
  });
  return open.size === 0 ? book : { ...book, targets };
}

function keyOf({ indicator, area, version }: Target): string {
  return `${indicator}|${area ?? ''}|${version}`;
}

function splitRow(indicator: Indicator, index: YearIndex): RowOutcome | undefined {
  const given = new Map(index.areas.map((area) => [area.code, index.target(indicator.code, area.code)?.value]));
  const open = [...given.values()].some((value) => value === undefined || value.kind === 'missing');
  if (!open) return undefined;
  const { spread: setting } = indicator;
  // A district target of `--` says that there is nothing to split.
  if (index.districtTarget(indicator)?.value.kind === 'notApplicable') return undefined;
  if (setting === undefined) {
    return { indicator, kind: 'open', why: indicator.aggregation === 'sum' ? 'noMethod' : 'byHand' };
  }
  const total = valueOf(index.districtTarget(indicator)?.value);
  const holds = new Map(
    [...given].flatMap(([code, value]): [string, number][] => {
      const held = valueOf(value);
      return held === undefined ? [] : [[code, held]];
    }),
  );
  if (setting.method === 'hand' && (holds.size === 0 || indicator.aggregation !== 'sum' || total === undefined)) {
    return { indicator, kind: 'open', why: 'byHand' };
  }
  if (total === undefined && indicator.aggregation === 'sum') return { indicator, kind: 'open', why: 'noTarget' };
  const { problem, issues } = rowProblem({
    indicator,
    areas: index.areas,
    lastYear: new Map(
      index.areas.flatMap((area): [string, Quantity][] => {
        const quantity = index.comparablePrior(indicator.code, area.code);
        return quantity === undefined ? [] : [[area.code, quantity]];
      }),
    ),
    total,
    holds,
    notApplicable: new Set([...given].filter(([, value]) => value?.kind === 'notApplicable').map(([code]) => code)),
    // By hand, what is typed is kept and the rest follows; where nothing is typed, nothing is presumed.
    spreadRest: true,
  });
  if (problem === undefined) return { indicator, kind: 'refused', issues };
  const answer = spread(problem);
  return answer.feasible ? { indicator, kind: 'solved', answer, issues } : { indicator, kind: 'unsolved', answer };
}

/** The targets that the answer adds; given ones are left alone. */
function newTargets(indicator: Indicator, answer: SpreadSolved, index: YearIndex, version: string): Target[] {
  return answer.areas.flatMap(({ code, quantity }) => {
    const before = index.target(indicator.code, code);
    if (before !== undefined && before.value.kind !== 'missing') return [];
    if (quantity.kind === 'missing') return [];
    const value = quantity.kind === 'notApplicable' ? NOT_APPLICABLE : quantity;
    return [
      {
        indicator: indicator.code,
        area: code,
        value,
        qualifier: 'equal',
        version,
        origin: 'spread',
        held: false,
        alsoStated: [],
      },
    ];
  });
}
