/** Small year books and tables of figures for the tests of rules. */
import type { z } from 'zod';
import type { Indicator } from '../../src/model/indicator';
import { NOT_APPLICABLE, numberQuantity } from '../../src/model/quantity';
import { yearBookSchema, type YearBook } from '../../src/model/year-book';
import { figureTable, type FigureTable, type Reading } from '../../src/validate/figure-table';

type BookInput = z.input<typeof yearBookSchema>;
export type IndicatorInput = BookInput['indicators'][number];

export function count(code: string, more: Partial<IndicatorInput> = {}): IndicatorInput {
  return { code, name: code, unit: '件', measure: 'count', basis: 'flow', aggregation: 'sum', decimals: 0, ...more };
}

export function component(code: string, parent: string): IndicatorInput {
  return count(code, { parent, relation: 'component' });
}

export function ofWhich(code: string, parent: string): IndicatorInput {
  return count(code, { parent, relation: 'ofWhich' });
}

export function amount(code: string, more: Partial<IndicatorInput> = {}): IndicatorInput {
  return count(code, { unit: '万元', measure: 'amount', decimals: 2, ...more });
}

export function share(code: string, more: Partial<IndicatorInput> = {}): IndicatorInput {
  return count(code, { unit: '%', measure: 'ratio', basis: 'stock', aggregation: 'none', decimals: 1, ...more });
}

export function bookOf({
  year = 2017,
  indicators,
  areas,
  ...more
}: Partial<Omit<BookInput, 'areas' | 'indicators'>> & {
  readonly indicators: IndicatorInput[];
  readonly areas: readonly string[];
}): YearBook {
  return yearBookSchema.parse({
    id: 'book',
    title: '某区目标',
    year,
    district: { name: '某区' },
    versions: [{ id: 'v1', status: 'issued' }],
    inForce: 'v1',
    targets: [],
    figures: [],
    ...more,
    indicators,
    areas: areas.map((code) => ({ code, name: `${code}镇`, kind: 'town' as const })),
  } satisfies BookInput);
}

/** A number, `--`, a blank, or a reading as it comes from a cell. */
export type Typed = number | '--' | null | Reading;

export function readingOf(typed: Typed): Reading | undefined {
  if (typed === null) return undefined;
  if (typed === '--') return { quantity: NOT_APPLICABLE };
  return typeof typed === 'number' ? { quantity: numberQuantity(typed) } : typed;
}

/** @param rows by indicator: one cell an area, then the district's own */
export function tableOf(
  indicators: readonly Indicator[],
  areas: readonly string[],
  rows: Readonly<Record<string, readonly Typed[]>>,
): FigureTable {
  return figureTable(indicators, areas, ({ code }, area) =>
    readingOf(rows[code]?.[area === null ? areas.length : areas.indexOf(area)] ?? null),
  );
}
