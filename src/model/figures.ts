/**
 * Figures (what was achieved) and targets (what is due), each for an indicator and an area or the
 * whole district, with where it comes from.
 */
import { z } from 'zod';
import { qualifierSchema, sourceSchema } from './indicator';
import { periodSchema } from './period';
import { quantitySchema, type Quantity } from './quantity';

/** An area's code, or null for the whole district. */
const whereSchema = z.string().nullable();

export const figureSchema = z.object({
  indicator: z.string(),
  area: whereSchema,
  /** Cumulative from January. */
  period: periodSchema,
  /** 上报数: what the area sent. A document's own figure for the district stands here too. */
  reported: quantitySchema.optional(),
  /** 核定数: what the records of the responsible department say; decisive where it exists. */
  verified: quantitySchema.optional(),
  /** 上年同期: the same months of the year before. */
  samePeriodLastYear: quantitySchema.optional(),
  /** Like for like under this year's definition; at the level where it is known, never scaled down. */
  restated: z.object({ value: z.number(), reason: z.string().min(1) }).optional(),
  /** How the document words the figure (超5850 is `above`); exact where none is given. */
  qualifier: qualifierSchema.optional(),
  source: sourceSchema.optional(),
});
export type Figure = z.infer<typeof figureSchema>;

/** True for figures that a sheet of that year's workbook shows: the year's own, and the whole year before. */
export function hasCell({ period }: Figure, year: number): boolean {
  return period.year === year || (period.year === year - 1 && period.throughMonth === 12);
}

export const targetSchema = z.object({
  indicator: z.string(),
  area: whereSchema,
  /** Points for ratios, the indicator's unit otherwise. */
  value: quantitySchema,
  qualifier: qualifierSchema.default('equal'),
  /** Id of the version that this target belongs to. */
  version: z.string(),
  /** document: printed in a notice; spread: computed; hand: typed by the clerk. */
  origin: z.enum(['document', 'spread', 'hand']).default('document'),
  /** A held target (固定) keeps its value when the rest of its row is split. */
  held: z.boolean().default(false),
  /** Why the target is lower than last year's (restated) figure, where it is. */
  reason: z.string().optional(),
  source: sourceSchema.optional(),
  /** Further statements of the same target in the document, agreeing or not. */
  alsoStated: z.array(z.object({ value: z.number(), qualifier: qualifierSchema, place: z.string() })).default([]),
});
export type Target = z.infer<typeof targetSchema>;

/** draft 草案 · consultation 征求意见 · issued 已印发 · adjusted 已调整 */
export const targetVersionSchema = z.object({
  id: z.string().min(1),
  status: z.enum(['draft', 'consultation', 'issued', 'adjusted']),
  document: z.string().optional(),
  date: z.string().optional(),
  reason: z.string().optional(),
});
export type TargetVersion = z.infer<typeof targetVersionSchema>;

/** The value that counts: verified where there is one (a blank is none), otherwise reported. */
export function decisiveValue(figure: Figure): Quantity | undefined {
  return figure.verified === undefined || figure.verified.kind === 'missing' ? figure.reported : figure.verified;
}
