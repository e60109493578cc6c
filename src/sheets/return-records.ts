/**
 * `_return`: what a return says of itself, as plain rows (name | value) on a very hidden sheet. It holds
 * nothing of other areas. Whoever collects returns reads it first; a return without it is known by its
 * sheets' marks and labels only.
 */
import { z } from 'zod';
import { cellAt, cellText, type Grid } from '../model/grid';
import { languages } from '../model/language';
import { formatPeriodMonth, parsePeriod, type Period } from '../model/period';
import type { SheetPlan } from '../plan/plan';
import { RETURN_RECORDS_KIND, RETURN_RECORDS_SHEET } from './return-keys';
import { SheetDraft } from './sheet-draft';
import type { StyleBook } from './style-book';

/** Of returns; a change that an older version would misread makes it one more. */
export const RETURN_SCHEMA_VERSION = 1;

const periodText = z.string().transform((text, context): Period => {
  const period = parsePeriod(text);
  if (period) return period;
  context.addIssue({ code: 'custom', message: 'no period' });
  return z.NEVER;
});

const returnMetaSchema = z
  .object({
    schemaVersion: z.literal(RETURN_SCHEMA_VERSION),
    /** Of the annual workbook that the return was made from. */
    workbookId: z.string().min(1),
    district: z.string().min(1),
    year: z.number().int(),
    period: periodText,
    areaCode: z.string().min(1),
    areaName: z.string().min(1),
    language: z.enum(languages),
    /** Day on which the form was made, `2017-06-28`. */
    madeOn: z.iso.date(),
  })
  .refine(({ year, period }) => year === period.year);
export type ReturnMeta = z.infer<typeof returnMetaSchema>;

export type ReturnMetaRead =
  /** There is no such sheet: no return of ours, or its sheets were copied into another file. */
  | { readonly state: 'none' }
  /** The sheet is there and doesn't say what it must. */
  | { readonly state: 'damaged' }
  /** Made by a newer version of the add-in. */
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'good'; readonly meta: ReturnMeta };

const HEADS = ['name', 'value'] as const;
/** Rows behind these are none of ours. */
const MOST_ROWS = 100;

/** The sheet `_return`. */
export function writeReturnMeta(meta: ReturnMeta, styles: StyleBook): SheetPlan {
  const draft = new SheetDraft({
    kind: RETURN_RECORDS_KIND,
    name: RETURN_RECORDS_SHEET,
    visibility: 'veryHidden',
    gridlines: true,
  });
  const style = styles.use('key');
  HEADS.forEach((head, column) => {
    draft.setColumn(column, { width: 24 });
    draft.put(0, column, head, style);
  });
  const rows = Object.entries({ ...meta, period: formatPeriodMonth(meta.period) });
  rows.forEach(([name, value], position) => {
    draft.put(position + 1, 0, name, style);
    draft.put(position + 1, 1, value, style);
  });
  return draft.finish();
}

/** What a file says of itself, from all of its sheets. */
export function readReturnMeta(grids: readonly Grid[]): ReturnMetaRead {
  const grid = grids.find(({ sheet }) => sheet === RETURN_RECORDS_SHEET);
  if (!grid) return { state: 'none' };
  const values = new Map<string, unknown>();
  grid.rows.slice(1, MOST_ROWS).forEach((_, at) => {
    const name = cellText(cellAt(grid, at + 1, 0));
    if (name !== '' && !values.has(name)) values.set(name, cellAt(grid, at + 1, 1)?.value);
  });
  const version = values.get('schemaVersion');
  if (typeof version === 'number' && version > RETURN_SCHEMA_VERSION) return { state: 'newer', version };
  const parsed = returnMetaSchema.safeParse(Object.fromEntries(values));
  return parsed.success ? { state: 'good', meta: parsed.data } : { state: 'damaged' };
}
