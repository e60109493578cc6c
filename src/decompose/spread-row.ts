/**
 * From an indicator and what is known of its areas to a splitting problem. Parts of a whole
 * (`ofWhich`, `component`) are split like any other row here.
 */
import type { Area } from '../model/area';
import { decisiveValue, type Figure } from '../model/figures';
import type { Indicator, SpreadMethod } from '../model/indicator';
import { isPartial } from '../model/period';
import { MISSING, numberQuantity, valueOf, type Quantity } from '../model/quantity';
import type { SpreadArea, SpreadBasis, SpreadProblem } from './problem';

export interface SpreadRow {
  readonly indicator: Indicator;
  /** In the directory's order; areas that are no longer in use are left out. */
  readonly areas: readonly Area[];
  /** Last year's annual figures by area code, restated where they are; see {@link annualBasis}. */
  readonly lastYear: ReadonlyMap<string, Quantity>;
  /** The district's target; undefined where there is none. */
  readonly total: number | undefined;
  /** Held targets (固定), by area code. For `hand`, everything that was typed. */
  readonly holds?: ReadonlyMap<string, number>;
  /** Codes of areas that the indicator doesn't apply to, besides those whose last year says so. */
  readonly notApplicable?: ReadonlySet<string>;
  /** In place of the indicator's own method. */
  readonly method?: SpreadMethod;
  /** For `hand`: spread what remains, by last year where it has figures, else equally. */
  readonly spreadRest?: boolean;
}

/** What stands in the way of a row's problem (no problem is made), or what a reader should know. */
export type RowIssue =
  /** A ratio, or an indicator without a total, is never split as a sum. */
  | { readonly code: 'notASum'; readonly indicator: string }
  | { readonly code: 'totalMissing'; readonly indicator: string }
  /** The method names no weight. */
  | { readonly code: 'weightUnnamed'; readonly indicator: string }
  /** These areas don't have the stated weight. */
  | {
      readonly code: 'weightMissing';
      readonly indicator: string;
      readonly weight: string;
      readonly areas: readonly string[];
    }
  /** These areas' figures of last year are text or negative: splitting by them would guess. */
  | { readonly code: 'lastYearUnreadable'; readonly indicator: string; readonly areas: readonly string[] }
  /** No area has a figure of last year to split by. */
  | { readonly code: 'lastYearNowhere'; readonly indicator: string }
  /** A note: these areas have no figure last year, and so count as zero. */
  | { readonly code: 'lastYearMissing'; readonly indicator: string; readonly areas: readonly string[] };

export interface RowProblem {
  /** Undefined where an issue stands in the way. */
  readonly problem: SpreadProblem | undefined;
  readonly issues: readonly RowIssue[];
}

/** The problem of one row; `spread` solves it. Without a method of its own, a sum goes by last year. */
export function rowProblem(row: SpreadRow): RowProblem {
  const { indicator, total } = row;
  const isSum = indicator.aggregation === 'sum' && indicator.measure !== 'ratio';
  const method = row.method ?? indicator.spread?.method ?? (isSum ? 'lastYear' : 'hand');
  const spreadRest = method === 'hand' && row.spreadRest === true;
  const computed = method !== 'hand' || spreadRest;
  if (computed && !isSum) return refused({ code: 'notASum', indicator: indicator.code });
  if (computed && total === undefined) return refused({ code: 'totalMissing', indicator: indicator.code });

  const areas = row.areas.filter((area) => area.inUse);
  /** A held target says more of this year than a `--` of last year does. */
  const isApplicable = ({ code }: Area) =>
    row.notApplicable?.has(code) !== true &&
    (row.lastYear.get(code)?.kind !== 'notApplicable' || row.holds?.has(code) === true);
  /** Only these take part by weight. */
  const open = areas.filter((area) => isApplicable(area) && row.holds?.has(area.code) !== true);
  const weights = weightsOf(row, method, spreadRest, open);
  if (weights.refusal !== undefined) return refused(weights.refusal);

  const problem: SpreadProblem = {
    ...(isSum && total !== undefined ? { total } : {}),
    decimals: indicator.decimals,
    method: method === 'lastYear' || method === 'weights' ? 'proportional' : method,
    ...(spreadRest ? { rest: 'spread' } : {}),
    ...(weights.basis === undefined ? {} : { basis: weights.basis }),
    areas: areas.map((area): SpreadArea => {
      const applicable = isApplicable(area);
      const hold = row.holds?.get(area.code);
      const weight = weights.byArea?.get(area.code);
      return {
        code: area.code,
        ...(weight === undefined ? {} : { weight }),
        ...(hold === undefined ? {} : { hold }),
        ...(applicable ? {} : { applicable }),
      };
    }),
  };
  return { problem, issues: weights.notes ?? [] };
}

interface RowWeights {
  readonly basis?: SpreadBasis;
  readonly byArea?: ReadonlyMap<string, number>;
  readonly notes?: readonly RowIssue[];
  readonly refusal?: RowIssue;
}

function weightsOf(row: SpreadRow, method: SpreadMethod, spreadRest: boolean, open: readonly Area[]): RowWeights {
  if (method === 'weights') return statedWeights(row.indicator, open);
  if (method === 'lastYear') return lastYearWeights(row, open);
  const hasLastYear = open.some((area) => valueOf(row.lastYear.get(area.code)) !== undefined);
  return spreadRest && hasLastYear ? lastYearWeights(row, open) : {};
}

function lastYearWeights({ indicator, lastYear }: SpreadRow, open: readonly Area[]): RowWeights {
  const unreadable = open
    .filter(({ code }) => lastYear.get(code)?.kind === 'unreadable' || (valueOf(lastYear.get(code)) ?? 0) < 0)
    .map((area) => area.code);
  if (unreadable.length > 0) {
    return { refusal: { code: 'lastYearUnreadable', indicator: indicator.code, areas: unreadable } };
  }
  const without = open.filter((area) => valueOf(lastYear.get(area.code)) === undefined).map((area) => area.code);
  // A base of zeros is split equally; where there is none at all, that would be a guess.
  if (open.length > 0 && without.length === open.length) {
    return { refusal: { code: 'lastYearNowhere', indicator: indicator.code } };
  }
  return {
    basis: { kind: 'lastYear' },
    byArea: new Map(open.map((area) => [area.code, valueOf(lastYear.get(area.code)) ?? 0])),
    notes: without.length === 0 ? [] : [{ code: 'lastYearMissing', indicator: indicator.code, areas: without }],
  };
}

/** A weight that is missing is no zero: the area would silently get nothing. */
function statedWeights(indicator: Indicator, open: readonly Area[]): RowWeights {
  const name = indicator.spread?.weight;
  if (name === undefined) return { refusal: { code: 'weightUnnamed', indicator: indicator.code } };
  const without = open.filter((area) => area.weights[name] === undefined).map((area) => area.code);
  if (without.length > 0) {
    return { refusal: { code: 'weightMissing', indicator: indicator.code, weight: name, areas: without } };
  }
  return {
    basis: { kind: 'weight', name },
    byArea: new Map(open.map((area) => [area.code, area.weights[name] ?? 0])),
  };
}

/**
 * An indicator's annual figures of one year by area code, as a basis to split by: the area's own
 * restated figure where it has one, else the decisive one. Partial periods are no annual figures.
 */
export function annualBasis(
  figures: readonly Figure[],
  indicator: string,
  year: number,
): ReadonlyMap<string, Quantity> {
  const basis = new Map<string, Quantity>();
  for (const figure of figures) {
    if (figure.indicator !== indicator || figure.area === null) continue;
    if (figure.period.year !== year || isPartial(figure.period)) continue;
    basis.set(
      figure.area,
      figure.restated ? numberQuantity(figure.restated.value) : (decisiveValue(figure) ?? MISSING),
    );
  }
  return basis;
}

function refused(refusal: RowIssue): RowProblem {
  return { problem: undefined, issues: [refusal] };
}
