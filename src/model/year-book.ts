/**
 * A year book: everything that one year's work of one district is made from. Built-in packs, filled-in
 * templates and annual workbooks all become one of these, and every sheet is planned from it.
 */
import { z } from 'zod';
import { areaSchema, districtSchema } from './area';
import { figureSchema, targetSchema, targetVersionSchema } from './figures';
import { indicatorSchema } from './indicator';

/** A document that facts come from. */
export const documentSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  issuer: z.string().optional(),
  /** Document number (文号), such as 常科发〔2021〕59号. */
  number: z.string().optional(),
  /** As far as known: 2017, 2017-03 or 2017-03-31. */
  date: z.string().optional(),
});

/** A criterion (评分项) of the review form. */
export const criterionSchema = z.object({
  number: z.string().min(1),
  name: z.string().min(1),
  /** As printed, with its line breaks. */
  printedName: z.string().optional(),
  points: z.number().positive(),
});
export type Criterion = z.infer<typeof criterionSchema>;

export const annexSchema = z.object({
  /** With line breaks where the notice breaks it; made from year and district where none is given. */
  title: z.string().min(1).optional(),
  /** Name of the sheet, for districts whose annexes are numbered or called otherwise. */
  sheetName: z.string().min(1).optional(),
  /** Printed under the table. */
  note: z.string().optional(),
});

export const yearBookSchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
  title: z.string().min(1),
  titleEn: z.string().optional(),
  year: z.number().int().min(1949).max(2999),
  district: districtSchema,
  /** True where district and figures are made up; every sheet then says so. */
  invented: z.boolean().default(false),
  documents: z.array(documentSchema).default([]),
  annexes: z.object({ 1: annexSchema.optional(), 2: annexSchema.optional(), 3: annexSchema.optional() }).default({}),
  /** In the order in which sheets list them. */
  indicators: z.array(indicatorSchema),
  /** In the order in which sheets list them. */
  areas: z.array(areaSchema),
  versions: z.array(targetVersionSchema).default([]),
  /** Id of the version in force. */
  inForce: z.string().optional(),
  targets: z.array(targetSchema),
  figures: z.array(figureSchema),
  criteria: z.array(criterionSchema).default([]),
  /** Months (1 to 12) that actuals are collected for, besides those with figures already. */
  entryMonths: z.array(z.number().int().min(1).max(12)).default([]),
});
export type YearBook = z.infer<typeof yearBookSchema>;
