/**
 * A pack (`seeds/*.json`): one document's facts in the shortest form that a person can still read and
 * correct by hand.
 *
 * Areas are listed once; a row of figures then holds one value an area in that order, or names the few
 * areas that it is about. In a cell `"--"` is "not applicable", null is missing, and any other text is
 * kept as typed. Every fact names its place in a document: a row's own `document`, or else the first one.
 */
import { z } from 'zod';
import { areaSchema, districtSchema } from '../model/area';
import { targetVersionSchema } from '../model/figures';
import { indicatorSchema, placementSchema, qualifierSchema } from '../model/indicator';
import { parsePeriod } from '../model/period';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { annexSchema, criterionSchema, documentSchema } from '../model/year-book';

const periodTextSchema = z.string().transform((text, context) => {
  const period = parsePeriod(text);
  if (period !== undefined) return period;
  context.addIssue({ code: 'custom', message: `"${text}" is no period such as 2017, 2017-06, 2017-Q2 or 2017-H1` });
  return z.NEVER;
});

const cellSchema = z.union([z.number(), z.string().min(1), z.null()]);
const targetCellSchema = z.union([z.number(), z.literal(NOT_APPLICABLE_SIGN), z.null()]);

/** One value an area, in the areas' order; or the values of some areas by their codes. */
const valuesOf = <Cell extends z.ZodType>(cell: Cell) => z.union([z.array(cell), z.record(z.string(), cell)]);

/** What every row of facts says about where it was read. */
const origin = {
  indicator: z.string(),
  place: z.string().min(1),
  document: z.string().optional(),
  note: z.string().optional(),
};

const districtTargetRowSchema = z.strictObject({
  ...origin,
  value: z.number(),
  qualifier: qualifierSchema.default('equal'),
  reason: z.string().optional(),
  version: z.string().optional(),
  alsoStated: z
    .array(z.strictObject({ value: z.number(), qualifier: qualifierSchema.default('equal'), place: z.string().min(1) }))
    .default([]),
});

const areaTargetRowSchema = z.strictObject({
  ...origin,
  values: valuesOf(targetCellSchema),
  qualifier: qualifierSchema.default('equal'),
  held: z.boolean().default(false),
  version: z.string().optional(),
});

const districtFigureRowSchema = z.strictObject({
  ...origin,
  period: periodTextSchema,
  value: cellSchema,
  qualifier: qualifierSchema.optional(),
  restated: z.strictObject({ value: z.number(), reason: z.string().min(1) }).optional(),
});

const areaFigureRowSchema = z.strictObject({
  ...origin,
  period: periodTextSchema,
  values: valuesOf(cellSchema),
  /** 核定数, where the responsible department's records are known. */
  verified: valuesOf(cellSchema).optional(),
});

const packIndicatorSchema = indicatorSchema
  .omit({ source: true })
  .extend({
    placements: z.array(placementSchema.strict()).default([]),
    milestones: z.array(indicatorSchema.shape.milestones.unwrap().element.strict()).default([]),
    spread: indicatorSchema.shape.spread.unwrap().strict().optional(),
  })
  .strict();

export const packSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
  title: z.string().min(1),
  titleEn: z.string().min(1),
  year: z.number().int().min(1949).max(2999),
  district: districtSchema.strict(),
  invented: z.boolean().default(false),
  documents: z.array(documentSchema.strict()).min(1),
  annexes: z
    .strictObject({
      1: annexSchema.strict().optional(),
      2: annexSchema.strict().optional(),
      3: annexSchema.strict().optional(),
    })
    .default({}),
  areas: z.array(areaSchema.strict()).default([]),
  indicators: z.array(packIndicatorSchema),
  versions: z.array(targetVersionSchema.strict()).default([]),
  inForce: z.string().optional(),
  criteria: z.array(criterionSchema.strict()).default([]),
  districtTargets: z.array(districtTargetRowSchema).default([]),
  areaTargets: z.array(areaTargetRowSchema).default([]),
  districtFigures: z.array(districtFigureRowSchema).default([]),
  areaFigures: z.array(areaFigureRowSchema).default([]),
  /** What the document only expects. A forecast is no actual: these rows never become figures. */
  forecasts: z.array(districtFigureRowSchema).default([]),
  /** Faults put into an invented pack on purpose, with what was meant; for demonstrations and tests. */
  deliberateMistakes: z
    .array(
      z.strictObject({
        kind: z.string(),
        indicator: z.string(),
        /** Null where a whole row is at fault; `meant` then has one value an area. */
        area: z.string().nullable(),
        period: periodTextSchema,
        meant: z.union([cellSchema, z.array(cellSchema)]),
      }),
    )
    .default([]),
});
export type Pack = z.infer<typeof packSchema>;

export type PackCell = z.infer<typeof cellSchema>;
