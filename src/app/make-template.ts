/** The task behind 空白模板: a catalogue workbook to fill in, with examples that reading skips. */
import { wordsFor } from '../locales/words';
import type { Language } from '../model/language';
import { numberQuantity } from '../model/quantity';
import { yearBookSchema, type YearBook } from '../model/year-book';
import type { WorkbookPlan } from '../plan/plan';
import { planTemplate } from '../sheets/template-workbook';
import type { Clock, WorkbookPort } from './port';

/** @throws UnusableInput where the port can't be written */
export async function makeTemplate(language: Language, port: WorkbookPort, clock: Clock): Promise<WorkbookPlan> {
  const plan = planTemplateWorkbook(language, clock);
  await port.commit(plan);
  return plan;
}

/** The empty catalogue, before it is written anywhere. */
export function planTemplateWorkbook(language: Language, clock: Clock): WorkbookPlan {
  return planTemplate(templateBook(language, clock), language, wordsFor(language).sheets);
}

/** Targets are set in the first months of their year; from autumn on, the next year is prepared. */
function targetYear(now: Date): number {
  return now.getUTCMonth() >= AUTUMN ? now.getUTCFullYear() + 1 : now.getUTCFullYear();
}

/** October, counted from 0. */
const AUTUMN = 9;

/** What the template is made from: the examples, under the year that is prepared now. */
export function templateBook(language: Language, clock: Clock): YearBook {
  return exampleBook(language, targetYear(clock()));
}

/** Two indicators and two areas whose names say that they are examples; district and title are left open. */
function exampleBook(language: Language, year: number): YearBook {
  const { template } = wordsFor(language).sheets;
  const [count, ratio] = template.exampleIndicators;
  const [countUnit, ratioUnit] = template.exampleUnits;
  const indicators = [
    {
      code: 'example_patents',
      name: count,
      unit: countUnit,
      measure: 'count',
      basis: 'flow',
      aggregation: 'sum',
      decimals: 0,
      placements: [
        { annex: 1, number: '1' },
        { annex: 2, number: '1' },
      ],
      spread: { method: 'lastYear' },
    },
    {
      code: 'example_share',
      name: ratio,
      unit: ratioUnit,
      measure: 'ratio',
      basis: 'stock',
      aggregation: 'none',
      decimals: 1,
      placements: [
        { annex: 1, number: '2' },
        { annex: 2, number: '2' },
      ],
      spread: { method: 'hand' },
    },
  ];
  const areas = template.exampleAreas.map((name, position) => ({
    code: `example_${position + 1}`,
    name,
    kind: position === 0 ? 'town' : 'subdistrict',
    weights: { [template.exampleWeight]: position === 0 ? 38_000 : 52_000 },
  }));
  const target = (indicator: string, value: number) => ({
    indicator,
    area: null,
    value: numberQuantity(value),
    version: 'draft',
    origin: 'hand',
  });
  const prior = (indicator: string, area: string | null, value: number) => ({
    indicator,
    area,
    period: { year: year - 1, throughMonth: 12 },
    reported: numberQuantity(value),
  });
  const book = yearBookSchema.parse({
    id: 'template',
    title: '-',
    year,
    district: { name: '-', ...(language === 'en-US' && { wholeLabel: 'District' }) },
    indicators,
    areas,
    versions: [{ id: 'draft', status: 'draft' }],
    inForce: 'draft',
    targets: [target('example_patents', 500), target('example_share', 46.5)],
    figures: [
      prior('example_patents', null, 460),
      prior('example_patents', 'example_1', 160),
      prior('example_patents', 'example_2', 300),
      prior('example_share', null, 45.2),
      prior('example_share', 'example_1', 41),
      prior('example_share', 'example_2', 48.5),
    ],
  });
  return { ...book, title: '', district: { ...book.district, name: '' } };
}
