/** An area (单位): a town, subdistrict, park or base that the district's targets are split over. */
import { z } from 'zod';

/** 镇 · 街道 · 园区 · 基地 */
export const areaKindSchema = z.enum(['town', 'subdistrict', 'park', 'base']);
export type AreaKind = z.infer<typeof areaKindSchema>;

export const areaSchema = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/u),
  name: z.string().min(1),
  /** As annexes print it, over two lines; the name itself where none is given. */
  printedName: z.string().optional(),
  shortName: z.string().optional(),
  nameEn: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  kind: areaKindSchema,
  /** Named weights (population, output, staff), each ≥ 0. */
  weights: z.record(z.string(), z.number().nonnegative()).default({}),
  /** False for an area that no longer gets targets but keeps its history. */
  inUse: z.boolean().default(true),
});
export type Area = z.infer<typeof areaSchema>;

export const districtSchema = z.object({
  name: z.string().min(1),
  /** How sheets head the district's own column: 全区, 全市. */
  wholeLabel: z.string().min(1).default('全区'),
});
