/**
 * A pack (`seeds/*.json`): one document's facts in the shortest form that a person can still read and
 * correct by hand, and the way from it to a year book.
 *
 * Areas are listed once; a row of figures then holds one value an area in that order, or names the few
 * areas that it is about. In a cell `"--"` is "not applicable", null is missing, and any other text is
 * kept as typed. Every fact names its place in a document: a row's own `document`, or else the first one.
 */
import { z } from 'zod';
import { areaSchema, districtSchema } from '../model/area';
import { targetVersionSchema, type Figure, type Target } from '../model/figures';
import { indicatorSchema, placementSchema, qualifierSchema, type Source } from '../model/indicator';
import { hasErrors, issue, UnusableInput, type Issue } from '../model/issue';
import { parsePeriod } from '../model/period';
import { MISSING, NOT_APPLICABLE, NOT_APPLICABLE_SIGN, numberQuantity, type Quantity } from '../model/quantity';
import { annexSchema, criterionSchema, documentSchema, type YearBook } from '../model/year-book';
import { checkPack } from './check-pack';

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
  .extend({ placements: z.array(placementSchema.strict()).default([]) })
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

type Cell = z.infer<typeof cellSchema>;

/**
 * A pack's JSON as a year book.
 * @param file what the pack is called in issues
 * @throws UnusableInput with one issue per fault; each issue's `place.path` says where in the pack it is,
 *   such as `areaTargets[3].values[11]`
 */
export function yearBookFromPack(json: unknown, file = 'pack.json'): YearBook {
  const parsed = packSchema.safeParse(json);
  if (!parsed.success) throw new UnusableInput(parsed.error.issues.map((fault) => issueFromZod(fault, file)));
  const pack = parsed.data;
  const issues = checkPack(pack, file);
  if (hasErrors(issues)) throw new UnusableInput(issues);
  const { id, title, titleEn, year, district, invented, documents, annexes, indicators, areas, versions, criteria } =
    pack;
  return {
    ...{ id, title, titleEn, year, district, invented, documents, annexes, indicators, areas, versions, criteria },
    inForce: pack.inForce,
    targets: targetsOf(pack),
    figures: figuresOf(pack),
  };
}

/** The areas' codes with their values, from either form of a row. */
export function valuesByArea<Value>(
  values: readonly Value[] | Readonly<Record<string, Value>>,
  areas: readonly { readonly code: string }[],
): [area: string, value: Value][] {
  if (!isList(values)) return Object.entries(values);
  return areas.flatMap((area, position): [string, Value][] => {
    const value = values[position];
    return value === undefined ? [] : [[area.code, value]];
  });
}

function targetsOf(pack: Pack): Target[] {
  const inForce = pack.inForce ?? '';
  const district = pack.districtTargets.map((row): Target => ({
    indicator: row.indicator,
    area: null,
    value: numberQuantity(row.value),
    qualifier: row.qualifier,
    version: row.version ?? inForce,
    origin: 'document',
    held: false,
    reason: row.reason,
    source: sourceOf(pack, row),
    alsoStated: row.alsoStated,
  }));
  const areas = pack.areaTargets.flatMap((row) =>
    valuesByArea(row.values, pack.areas).map(([area, cell]): Target => ({
      indicator: row.indicator,
      area,
      value: quantityOf(cell),
      qualifier: row.qualifier,
      version: row.version ?? inForce,
      origin: row.held ? 'hand' : 'document',
      held: row.held,
      source: sourceOf(pack, row),
      alsoStated: [],
    })),
  );
  return [...district, ...areas];
}

function figuresOf(pack: Pack): Figure[] {
  const district = pack.districtFigures.map((row): Figure => ({
    indicator: row.indicator,
    area: null,
    period: row.period,
    reported: quantityOf(row.value),
    restated: row.restated,
    qualifier: row.qualifier,
    source: sourceOf(pack, row),
  }));
  const areas = pack.areaFigures.flatMap((row) => {
    const verified = new Map(row.verified === undefined ? [] : valuesByArea<Cell>(row.verified, pack.areas));
    return valuesByArea<Cell>(row.values, pack.areas).map(([area, cell]): Figure => {
      const verifiedCell = verified.get(area);
      return {
        indicator: row.indicator,
        area,
        period: row.period,
        reported: quantityOf(cell),
        verified: verifiedCell === undefined ? undefined : quantityOf(verifiedCell),
        source: sourceOf(pack, row),
      };
    });
  });
  return [...district, ...areas];
}

function sourceOf(
  pack: Pack,
  row: { document?: string | undefined; place: string; note?: string | undefined },
): Source {
  return { document: row.document ?? pack.documents[0]?.id ?? '', place: row.place, note: row.note };
}

function quantityOf(cell: Cell): Quantity {
  if (cell === null) return MISSING;
  if (cell === NOT_APPLICABLE_SIGN) return NOT_APPLICABLE;
  return typeof cell === 'number' ? numberQuantity(cell) : { kind: 'unreadable', text: cell };
}

function issueFromZod(fault: z.core.$ZodIssue, file: string): Issue {
  const path = fault.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return issue('catalogue.invalid', 'error', { file, path: path.replace(/^\./u, '') }, { message: fault.message });
}

function isList<Value>(values: readonly Value[] | Readonly<Record<string, Value>>): values is readonly Value[] {
  return Array.isArray(values);
}
