/**
 * A year book as large as a real one gets: 40 areas, 60 indicators of every kind, last year's figures, half
 * a year of this one. Everything is computed from its position, so that it is the same every time.
 */
import { yearBookSchema, type YearBook } from '../../src/model/year-book';
import { NOT_APPLICABLE, numberQuantity, type Quantity } from '../../src/model/quantity';
import type { z } from 'zod';

type BookInput = z.input<typeof yearBookSchema>;
type IndicatorInput = BookInput['indicators'][number];

const YEAR = 2026;
const PERIOD = { year: YEAR, throughMonth: 6 };
export const BIG_AREAS = 40;
export const BIG_INDICATORS = 60;

/** Its targets are held at 10, and 1 is done: exactly 30 points behind a pace of 40 %. */
const HELD_PLACE = 7;

/** What the indicators are, over and over; parts follow their whole at once. */
const PATTERN: readonly Partial<IndicatorInput>[] = [
  { unit: '件', spread: { method: 'lastYear' }, schedule: 'linear' },
  { unit: '件', spread: { method: 'lastYear' }, schedule: 'linear', relation: 'ofWhich' },
  { unit: '亿元', measure: 'amount', decimals: 2, spread: { method: 'weights', weight: '产值' }, schedule: 'lastYear' },
  { unit: '%', measure: 'ratio', aggregation: 'none', decimals: 1, spread: { method: 'hand' } },
  { unit: '家', basis: 'stock', spread: { method: 'lastYear' }, schedule: 'yearEnd' },
  { unit: '场', spread: { method: 'equal' }, schedule: 'milestones', milestones: [{ month: 6, share: 0.4 }] },
  { unit: '个', direction: 'lower', spread: { method: 'lastYear' }, schedule: 'yearEnd' },
  { unit: '件', spread: { method: 'lastYear' }, group: '专利' },
  { unit: '件', spread: { method: 'lastYear' }, group: '专利', relation: 'component' },
  { unit: '件', spread: { method: 'lastYear' }, group: '专利', relation: 'component' },
  { unit: '篇/万人', measure: 'ratio', aggregation: 'none', decimals: 3, spread: { method: 'hand' } },
  { unit: '万元', measure: 'amount', decimals: 1, spread: { method: 'hand' } },
];

/** Positions in the pattern of the whole that a part belongs to. */
const WHOLE_OF: Readonly<Record<number, number>> = { 1: 0, 8: 7, 9: 7 };

/** @param areaCount at least 8, for the one whose targets are held */
export function bigBook(areaCount = BIG_AREAS, indicatorCount = BIG_INDICATORS): YearBook {
  const indicators = Array.from({ length: indicatorCount }, (_, position) => indicatorAt(position));
  const areas = Array.from({ length: areaCount }, (_, place) => ({
    code: areaCode(place),
    name: `第${place + 1}${place % 3 === 0 ? '经济开发区' : '镇'}`,
    kind: place % 3 === 0 ? ('park' as const) : ('town' as const),
    weights: { 产值: 10 + ((place * 37) % 91) / 10 },
  }));
  return yearBookSchema.parse({
    id: 'big-2026',
    title: '大区2026年目标',
    year: YEAR,
    district: { name: '大区' },
    indicators,
    areas,
    versions: [{ id: 'v1', status: 'issued' }],
    inForce: 'v1',
    targets: indicators.flatMap((indicator) => targetsOf(indicator, areaCount)),
    figures: indicators.flatMap((indicator) => figuresOf(indicator, areaCount)),
    criteria: [
      { number: '1', name: '组织领导', points: 10 },
      { number: '2', name: '特色工作', points: 5 },
    ],
  } satisfies BookInput);
}

function areaCode(place: number): string {
  return `area_${place + 1}`;
}

function indicatorAt(position: number): IndicatorInput {
  const place = position % PATTERN.length;
  const whole = WHOLE_OF[place];
  return {
    code: `indicator_${position + 1}`,
    name: `第${position + 1}项指标`,
    unit: '个',
    measure: 'count',
    basis: 'flow',
    aggregation: 'sum',
    decimals: 0,
    placements: [
      { annex: 1, ...(whole === undefined && { number: String(position + 1) }) },
      { annex: 2, number: String(position + 1 - (whole === undefined ? 0 : place - whole)) },
    ],
    ...PATTERN[place],
    ...(whole !== undefined && { parent: `indicator_${position + 1 - place + whole}` }),
  };
}

function isRatio({ measure }: IndicatorInput): boolean {
  return measure === 'ratio';
}

/** Every fifth area doesn't have every fourth indicator. */
function applies(position: number, place: number): boolean {
  return !(position % 4 === 3 && place % 5 === 2);
}

function positionOf({ code }: IndicatorInput): number {
  return Number(code.split('_')[1]) - 1;
}

/** Last year's figure in steps of the indicator, so that nothing has more decimals than it may. */
function lastYearSteps(indicator: IndicatorInput, place: number): number {
  const position = positionOf(indicator);
  const size = isRatio(indicator) ? 10 ** indicator.decimals * 60 : 4000;
  const part = WHOLE_OF[position % PATTERN.length] === undefined ? 1 : 0.4;
  return Math.floor((1 + ((position * 7919 + place * 104_729) % size)) * part);
}

function quantity(indicator: IndicatorInput, steps: number): Quantity {
  return numberQuantity(Number((steps / 10 ** indicator.decimals).toFixed(indicator.decimals)));
}

function sumOfSteps(indicator: IndicatorInput, areaCount: number): number {
  const position = positionOf(indicator);
  return places(areaCount).reduce(
    (sum, place) => sum + (applies(position, place) ? lastYearSteps(indicator, place) : 0),
    0,
  );
}

function places(areaCount: number): number[] {
  return Array.from({ length: areaCount }, (_, place) => place);
}

/** The district's target is a tenth above last year; areas have their own where the row is not split. */
function targetsOf(indicator: IndicatorInput, areaCount: number): BookInput['targets'] {
  const position = positionOf(indicator);
  const total = isRatio(indicator) ? lastYearSteps(indicator, 0) : Math.round(sumOfSteps(indicator, areaCount) * 1.1);
  const district = { indicator: indicator.code, area: null, value: quantity(indicator, total), version: 'v1' };
  const areas = places(areaCount).flatMap((place) => {
    const target = { indicator: indicator.code, area: areaCode(place), version: 'v1' };
    if (!applies(position, place)) return [{ ...target, value: NOT_APPLICABLE }];
    if (isRatio(indicator))
      return [{ ...target, value: quantity(indicator, lastYearSteps(indicator, place) + place - 8) }];
    return place === HELD_PLACE ? [{ ...target, value: numberQuantity(10), held: true, origin: 'hand' as const }] : [];
  });
  return [district, ...areas.filter(({ value }) => value.kind !== 'number' || value.value >= 0)];
}

function figuresOf(indicator: IndicatorInput, areaCount: number): BookInput['figures'] {
  const position = positionOf(indicator);
  const lastYear = { year: YEAR - 1, throughMonth: 12 };
  const { code } = indicator;
  const whole = quantity(
    indicator,
    isRatio(indicator) ? lastYearSteps(indicator, 0) : sumOfSteps(indicator, areaCount),
  );
  const restated = position % 6 === 0 ? { restated: { value: 12_345, reason: '口径调整' } } : {};
  const areas = places(areaCount).flatMap((place): BookInput['figures'] => {
    const applicable = applies(position, place);
    const steps = lastYearSteps(indicator, place);
    const before = applicable ? quantity(indicator, steps) : NOT_APPLICABLE;
    // Some towns are late, some are ahead, one reports nothing.
    const now = applicable ? doneBy(indicator, place, steps) : NOT_APPLICABLE;
    return [
      { indicator: code, area: areaCode(place), period: lastYear, reported: before },
      ...(place === 5 ? [] : [{ indicator: code, area: areaCode(place), period: PERIOD, reported: now }]),
    ];
  });
  return [{ indicator: code, area: null, period: lastYear, reported: whole, ...restated }, ...areas];
}

function doneBy(indicator: IndicatorInput, place: number, steps: number): Quantity {
  if (place === HELD_PLACE && !isRatio(indicator)) return numberQuantity(1);
  return quantity(indicator, Math.round(steps * (((place + positionOf(indicator)) % 12) / 10)));
}
