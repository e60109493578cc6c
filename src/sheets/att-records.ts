/**
 * The records of `_att`, each with its writer and its reader side by side: one row a fact, with its kind,
 * up to three keys and up to four values, so that anybody can read the sheet.
 */
import { z } from 'zod';
import { figureSchema, targetSchema, targetVersionSchema, type Figure, type Target } from '../model/figures';
import { languages } from '../model/language';
import { formatPeriodMonth, parsePeriod } from '../model/period';
import { MISSING, NOT_APPLICABLE, NOT_APPLICABLE_SIGN, numberQuantity, type Quantity } from '../model/quantity';
import { documentSchema } from '../model/year-book';
import type { PlainValue } from '../plan/plan';

/** Raised when rows change their meaning; a reader refuses what is newer than itself. */
export const SCHEMA_VERSION = 2;

export const ATT_HEADS = ['record', 'key1', 'key2', 'key3', 'value1', 'value2', 'value3', 'value4'] as const;

/** Stands where an area's code would, for the district as a whole. */
const DISTRICT_KEY = '*';

/** A row without its kind: three keys, four values. */
export type Fields = readonly [
  key1: PlainValue,
  key2: PlainValue,
  key3: PlainValue,
  value1: PlainValue,
  value2: PlainValue,
  value3: PlainValue,
  value4: PlainValue,
];

function fields(keys: readonly (PlainValue | undefined)[], values: readonly (PlainValue | undefined)[]): Fields {
  const at = (list: readonly (PlainValue | undefined)[], place: number) => list[place] ?? null;
  return [at(keys, 0), at(keys, 1), at(keys, 2), at(values, 0), at(values, 1), at(values, 2), at(values, 3)];
}

/** Blank cells as fields that are not there. */
function present<Shape extends object>(shape: Shape): Partial<Shape> {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== null)) as Partial<Shape>;
}

export interface RecordKind<Item> {
  readonly name: string;
  write(item: Item): Fields;
  /** Undefined where the row says nothing that can be used. */
  read(row: Fields): Item | undefined;
}

/** A kind whose rows a schema checks. */
function kind<Item>(
  name: string,
  schema: z.ZodType<Item>,
  write: (item: Item) => Fields,
  shape: (row: Fields) => unknown,
): RecordKind<Item> {
  return { name, write, read: (row) => schema.safeParse(shape(row)).data };
}

const text = z.string().min(1);

export const metaSchema = z.object({
  schemaVersion: z.number().int(),
  workbookId: text,
  bookId: text,
  district: text,
  year: z.number().int(),
  language: z.enum(languages),
  inForce: text.optional(),
});
export type Meta = z.infer<typeof metaSchema>;

export const metaRecord = kind(
  'meta',
  z.object({ name: text, value: z.union([z.string(), z.number()]) }),
  ({ name, value }) => fields([name], [value]),
  ([name, , , value]) => ({ name, value }),
);

/** What a generated sheet was made for, so that it is known again when it is renamed. */
const registeredSheetSchema = z.object({
  name: text,
  kind: text,
  /** Period of an entry sheet, `2017-06`. */
  period: text.optional(),
  /** Digest of everything on it that no person fills in. */
  look: text,
});
export type RegisteredSheet = z.infer<typeof registeredSheetSchema>;

export const sheetRecord = kind(
  'sheet',
  registeredSheetSchema,
  ({ name, period, kind: what, look }) => fields([name, period], [what, look]),
  ([name, period, , what, look]) => present({ name, period, kind: what, look }),
);

export const documentRecord = kind(
  'document',
  documentSchema,
  ({ id, title, issuer, number, date }) => fields([id], [title, issuer, number, date]),
  ([id, , , title, issuer, number, date]) => present({ id, title, issuer, number, date }),
);

export const versionRecord = kind(
  'version',
  targetVersionSchema,
  ({ id, status, document, date, reason }) => fields([id], [status, document, date, reason]),
  ([id, , , status, document, date, reason]) => present({ id, status, document, date, reason }),
);

const where = (area: string | null): string => area ?? DISTRICT_KEY;
const area = (key: PlainValue): unknown => (key === DISTRICT_KEY ? null : key);

function written(quantity: Quantity | undefined): PlainValue {
  if (quantity?.kind === 'number') return quantity.value;
  if (quantity?.kind === 'unreadable') return quantity.text;
  return quantity?.kind === 'notApplicable' ? NOT_APPLICABLE_SIGN : null;
}

function read(value: PlainValue): Quantity | undefined {
  if (typeof value === 'number') return numberQuantity(value);
  if (value === NOT_APPLICABLE_SIGN) return NOT_APPLICABLE;
  return typeof value === 'string' ? { kind: 'unreadable', text: value } : undefined;
}

const keysOfTarget = ({ indicator, area: place, version }: Target) => [indicator, where(place), version];

/** A target without its reason, its source and its other statements, which have rows of their own. */
export const targetRecord = kind<Target>(
  'target',
  targetSchema,
  (target) =>
    fields(keysOfTarget(target), [
      written(target.value),
      target.origin,
      target.held ? 'held' : null,
      target.qualifier === 'equal' ? null : target.qualifier,
    ]),
  ([indicator, place, version, value, origin, held, qualifier]) => ({
    ...present({ indicator, version, origin, qualifier }),
    area: area(place),
    value: read(value) ?? MISSING,
    held: held === 'held',
  }),
);

/** A fact about the target, or the figure, at three keys. */
export interface Detail {
  readonly indicator: string;
  readonly area: string | null;
  /** Id of the version of a target, period of a figure. */
  readonly of: string;
  readonly values: readonly PlainValue[];
}

function detail(name: string): RecordKind<Detail> {
  return {
    name,
    write: ({ indicator, area: place, of, values }) => fields([indicator, where(place), of], values),
    read: ([indicator, place, of, ...values]) =>
      typeof indicator === 'string' && typeof of === 'string' && typeof place === 'string'
        ? { indicator, area: place === DISTRICT_KEY ? null : place, of, values }
        : undefined,
  };
}

export const reasonRecord = detail('reason');
export const sourceRecord = detail('source');
export const alsoStatedRecord = detail('alsoStated');
export const restatedRecord = detail('restated');
export const figureSourceRecord = detail('figureSource');

/** The value that a target was issued with, where another one stands in its cell by now. */
export interface IssuedTarget {
  readonly indicator: string;
  readonly area: string | null;
  readonly version: string;
  readonly value: Quantity;
}

export const issuedRecord: RecordKind<IssuedTarget> = {
  name: 'issued',
  write: ({ indicator, area: place, version, value }) => fields([indicator, where(place), version], [written(value)]),
  read: ([indicator, place, version, value]) =>
    typeof indicator === 'string' && typeof version === 'string' && typeof place === 'string'
      ? { indicator, area: place === DISTRICT_KEY ? null : place, version, value: read(value) ?? MISSING }
      : undefined,
};

/** A figure that says more than its cell shows; restated values and sources have rows of their own. */
export const figureRecord = kind<Figure>(
  'figure',
  figureSchema,
  ({ indicator, area: place, period, reported, verified, samePeriodLastYear, qualifier }) =>
    fields(
      [indicator, where(place), formatPeriodMonth(period)],
      [written(reported), written(verified), written(samePeriodLastYear), qualifier],
    ),
  ([indicator, place, period, reported, verified, same, qualifier]) => ({
    indicator,
    area: area(place),
    period: typeof period === 'string' ? parsePeriod(period) : undefined,
    ...(reported === null ? {} : { reported: read(reported) }),
    ...(verified === null ? {} : { verified: read(verified) }),
    ...(same === null ? {} : { samePeriodLastYear: read(same) }),
    ...present({ qualifier }),
  }),
);

/** A text of ours on a keyed sheet, so that one that a person typed over it is seen. */
const rememberedTextSchema = z.object({
  /** Identity of the sheet. */
  sheet: text,
  row: text,
  column: text,
  value: z.union([z.string(), z.number(), z.boolean()]),
});
export type RememberedText = z.infer<typeof rememberedTextSchema>;

export const textRecord = kind(
  'text',
  rememberedTextSchema,
  ({ sheet, row, column, value }) => fields([sheet, row, column], [value]),
  ([sheet, row, column, value]) => ({ sheet, row, column, value }),
);

/** What a person said about a finding that she lets stand. */
const keptExplanationSchema = z.object({
  /** Id of the finding, which stays while it stands. */
  finding: text,
  text,
  /** `2017-07-03T09:12` */
  at: text,
  /** The values that it was given for; none where the finding has none, or an older version wrote it. */
  about: z.array(text).optional(),
});
export type KeptExplanation = z.infer<typeof keptExplanationSchema>;

/** As many as a row has fields for; the last ones stay. */
const MOST_VALUES = 2;

export const explanationRecord = kind(
  'explanation',
  keptExplanationSchema,
  ({ finding, text: said, at, about = [] }) => fields([finding], [said, at, ...about.slice(-MOST_VALUES)]),
  ([finding, , , said, at, ...about]) => {
    const values = about.filter((each) => each !== null).map(asText);
    return { finding, text: asText(said), at, ...(values.length > 0 && { about: values }) };
  },
);

/** A faulty return that a person took in all the same, and why. */
const overruleSchema = z.object({
  file: text,
  /** Code of the area. */
  area: text,
  /** `2017-06` */
  period: text,
  reason: text,
  at: text,
});
export type Overrule = z.infer<typeof overruleSchema>;

export const overruleRecord = kind(
  'overrule',
  overruleSchema,
  ({ file, area: place, period, reason, at }) => fields([file, place, period], [reason, at]),
  ([file, place, period, reason, at]) => ({ file: asText(file), area: place, period, reason: asText(reason), at }),
);

/** A text that a person typed: Excel makes a number of `2017` wherever it stands. */
function asText(value: PlainValue): PlainValue {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
