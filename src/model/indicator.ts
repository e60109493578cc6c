/**
 * An indicator (指标) and the words that it is described with. See 指标目录 in the guide: every field
 * here is a column there.
 */
import { z } from 'zod';
import type { Language } from './language';
import { MAX_DECIMALS } from './steps';

/** Where a fact was read: which document of the year book, and where in it. */
export const sourceSchema = z.object({
  document: z.string().min(1),
  place: z.string().min(1),
  note: z.string().optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** `ofWhich` 其中: a subset, child ≤ parent. `component` 组成: the siblings add up to the parent. */
export const relationSchema = z.enum(['ofWhich', 'component']);
export const measureSchema = z.enum(['count', 'amount', 'ratio']);
/** `flow` 新增/全年: what happens within the year. `stock` 累计/有效/拥有量: what stands at its end. */
export const basisSchema = z.enum(['flow', 'stock']);
/** How the district's figure comes from the areas' figures; `none`: no total to meet. */
export const aggregationSchema = z.enum(['sum', 'weighted', 'none']);
export const directionSchema = z.enum(['higher', 'lower']);
/** 等于 · 不少于/以上 · 超过/突破 · 左右/力争 */
export const qualifierSchema = z.enum(['equal', 'atLeast', 'above', 'about']);
export type Qualifier = z.infer<typeof qualifierSchema>;
/** How the year's work is spread over its months. */
export const scheduleSchema = z.enum(['linear', 'lastYear', 'milestones', 'yearEnd']);
/** How the district target becomes one target an area; `hand`: typed, or taken from a document. */
export const spreadMethodSchema = z.enum(['lastYear', 'weights', 'equal', 'hand']);
export type SpreadMethod = z.infer<typeof spreadMethodSchema>;

/** An annex that an indicator stands in, and how it is printed there. */
export const placementSchema = z.object({
  annex: z.union([z.literal(1), z.literal(2)]),
  /** The printed number; rows that share one are merged under it; none for an unnumbered 其中 row. */
  number: z.string().optional(),
  /** The name as printed, with its line break; the indicator's own name where none is given. */
  printedName: z.string().optional(),
});
export type Placement = z.infer<typeof placementSchema>;

export const indicatorSchema = z.object({
  /** Stable from year to year: lower-case letters, digits and underscores. */
  code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/u),
  name: z.string().min(1),
  nameEn: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  placements: z.array(placementSchema).default([]),
  /** A heading over several rows (专利, 上报信息): it has no figure and implies no rule. */
  group: z.string().optional(),
  /** Code of the indicator that this one is a part of. */
  parent: z.string().optional(),
  relation: relationSchema.optional(),
  /** Unit of measure (计量单位), never a place. */
  unit: z.string().min(1),
  /** True where the document prints no unit and this one is our reading. */
  unitInferred: z.boolean().default(false),
  measure: measureSchema,
  basis: basisSchema,
  aggregation: aggregationSchema,
  /** Codes of numerator and denominator, for `weighted`. */
  numerator: z.string().optional(),
  denominator: z.string().optional(),
  /** A growth rate or the like: a ratio that may be below 0 or above 100 %. */
  unbounded: z.boolean().default(false),
  direction: directionSchema.default('higher'),
  decimals: z.number().int().min(0).max(MAX_DECIMALS),
  schedule: scheduleSchema.default('linear'),
  /** For `milestones`: the share of the year's target (0 to 1) that is due by the end of a month. */
  milestones: z
    .array(z.object({ month: z.number().int().min(1).max(12), share: z.number().min(0).max(1) }))
    .default([]),
  spread: z
    .object({
      method: spreadMethodSchema,
      /** Name of the areas' weight, for `weights`. */
      weight: z.string().optional(),
    })
    .optional(),
  definition: z.string().optional(),
  departments: z.array(z.string()).default([]),
  /** Whose records decide (核定): the department that verifies this indicator. */
  verifiedBy: z.string().optional(),
  /** Code of the district indicator that this row adds up to; only such rows are ever compared. */
  reconcilesWith: z.string().optional(),
  source: sourceSchema.optional(),
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** Where the indicator stands in an annex, or undefined where it doesn't. */
export function placementIn(indicator: Indicator, annex: 1 | 2): Placement | undefined {
  return indicator.placements.find((placement) => placement.annex === annex);
}

/** A share of a whole: a percentage that can only lie between 0 and 100. */
export function isShare(indicator: Indicator): boolean {
  return isPercentage(indicator) && !indicator.unbounded;
}

/** A percentage, whose printed form is `47.0%` and whose model value is 47.0 points. */
export function isPercentage(indicator: Indicator): boolean {
  return indicator.measure === 'ratio' && indicator.unit === '%';
}

/**
 * True where a target falls behind last year's figure: below it, or above it where lower is better. Both
 * are compared at the indicator's own decimals, as they are printed.
 */
export function fallsBehind(
  { direction, decimals }: Indicator,
  target: number | undefined,
  prior: number | undefined,
): boolean {
  if (target === undefined || prior === undefined) return false;
  const change = Number((target - prior).toFixed(decimals));
  return direction === 'lower' ? change > 0 : change < 0;
}

/** The indicator's name in the language, where it has one there. */
export function indicatorName(indicator: Indicator, language: Language): string {
  return language === 'en-US' ? (indicator.nameEn ?? indicator.name) : indicator.name;
}
