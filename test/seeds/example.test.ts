import { valuesByArea, yearBookFromPack } from '../../src/catalogue/pack';
import { packSchema } from '../../src/catalogue/pack-schema';
import type { Figure } from '../../src/model/figures';
import { qualifierSchema, scheduleSchema, spreadMethodSchema } from '../../src/model/indicator';
import { comparePeriods, formatPeriod, isPartial } from '../../src/model/period';
import { NOT_APPLICABLE_SIGN, valueOf, type Quantity } from '../../src/model/quantity';
import { sumExactly } from '../../src/model/steps';
import type { YearBook } from '../../src/model/year-book';
import json from '../../seeds/example.json';

const pack = packSchema.parse(json);
const book = yearBookFromPack(json);

describe('the invented example', () => {
  it('says that it is invented', () => {
    expect(book.invented).toBe(true);
    for (const text of [book.title, ...book.documents.map((each) => each.title)]) expect(text).toContain('虚构');
    for (const annex of Object.values(book.annexes)) expect(annex?.title).toContain('虚构');
  });

  it('shows every word that an indicator can be described with', () => {
    const { indicators, areas } = book;
    const used = <Word>(words: readonly (Word | undefined)[]) => [...new Set(words.filter((each) => each !== undefined))].sort();
    expect(used(indicators.map((each) => each.schedule))).toEqual([...scheduleSchema.options].sort());
    expect(used(indicators.map((each) => each.spread?.method))).toEqual([...spreadMethodSchema.options].sort());
    expect(used(book.targets.map((each) => each.qualifier))).toEqual([...qualifierSchema.options].sort());
    expect(used(indicators.map((each) => each.measure))).toEqual(['amount', 'count', 'ratio']);
    expect(used(indicators.map((each) => each.basis))).toEqual(['flow', 'stock']);
    expect(used(indicators.map((each) => each.relation))).toEqual(['component', 'ofWhich']);
    expect(used(indicators.map((each) => each.aggregation))).toEqual(['none', 'sum', 'weighted']);
    expect(used(indicators.map((each) => each.decimals))).toEqual([0, 1, 2]);
    expect(used(areas.map((each) => each.kind))).toEqual(['base', 'park', 'subdistrict', 'town']);
    expect(indicators.filter((each) => each.direction === 'lower')).toHaveLength(1);
    expect(indicators.filter((each) => each.reconcilesWith !== undefined)).toHaveLength(1);
    expect(book.figures.filter((each) => each.restated !== undefined)).toHaveLength(1);
    expect(book.targets.some((each) => each.held)).toBe(true);
  });

  it('has last year by area, adding up to the district', () => {
    for (const { code, aggregation } of book.indicators) {
      const areas = numbersOf(code, '2025');
      if (aggregation !== 'sum' || areas.length === 0) continue;
      expect([code, sumExactly(areas, 0)]).toEqual([code, districtFigure(code, '2025')]);
    }
    expect(districtFigure('hightech_output_share', '2025')).toBe(
      share(districtFigure('hightech_output', '2025'), districtFigure('industrial_output', '2025')),
    );
  });

  it('has a row that adds up to the district indicator it reconciles with, in every period', () => {
    const [row] = book.indicators.filter((each) => each.reconcilesWith !== undefined);
    for (const period of ['2025', '2026-01', '2026-02', '2026-03']) {
      expect(sumExactly(numbersOf(row?.code ?? '', period), 0)).toBe(districtFigure(row?.reconcilesWith ?? '', period));
    }
  });

  it('has district targets that its parts and its ratio agree with', () => {
    const kinds = book.indicators.filter((each) => each.parent === 'patent_grants');
    expect(sumExactly(kinds.map((each) => target(each.code)), 0)).toBe(target('patent_grants'));
    expect(target('hightech_output_share')).toBe(share(target('hightech_output'), target('industrial_output')));
    for (const { code, parent, relation } of book.indicators) {
      if (parent !== undefined && relation === 'ofWhich') expect(target(code)).toBeLessThanOrEqual(target(parent));
    }
  });

  it('has two targets worse than last year, one with its reason and one without', () => {
    const worse = book.targets.filter((each) => {
      const indicator = book.indicators.find((one) => one.code === each.indicator);
      if (each.area !== null || indicator?.direction !== 'higher') return false;
      const last = book.figures.find((one) => one.indicator === each.indicator && one.area === null && !isPartial(one.period));
      return last !== undefined && (valueOf(each.value) ?? NaN) < (last.restated?.value ?? valueOf(last.reported) ?? NaN);
    });
    expect(worse.map((each) => [each.indicator, each.reason !== undefined])).toEqual([
      ['design_grants', false],
      ['industry_university_events', true],
    ]);
  });

  it('leaves the areas\' targets to be split, but for held ones and those that are not applicable', () => {
    const ofAreas = book.targets.filter((each) => each.area !== null);
    expect(ofAreas.every((each) => each.held || each.value.kind === 'notApplicable')).toBe(true);
    for (const { indicator, area, value } of ofAreas) {
      const last = book.figures.find((each) => each.indicator === indicator && each.area === area);
      expect([indicator, area, last?.reported?.kind]).toEqual([indicator, area, value.kind]);
    }
  });

  it('has the months of last year for every indicator whose pace follows them', () => {
    const followed = book.indicators.filter((each) => each.schedule === 'lastYear').map((each) => each.code);
    expect(followed.length).toBeGreaterThan(0);
    for (const code of followed) {
      const months = book.figures.filter((each) => each.indicator === code && each.area === 'qiming' && each.period.year === 2025);
      expect(months.map((each) => each.period.throughMonth).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
  });
});

describe('the example\'s deliberate mistakes', () => {
  it('are there, each of them, and nothing else is wrong', () => {
    const listed = pack.deliberateMistakes.map((each) => fault(each.kind, each.indicator, each.area, formatPeriod(each.period)));
    expect(faultsOf(book).sort()).toEqual(listed.sort());
    expect(listed).toHaveLength(7);
  });

  it('are all gone when what was meant is put in their place', () => {
    expect(faultsOf(yearBookFromPack(withoutMistakes()))).toEqual([]);
  });
});

/** From how many areas with the same value on a row is said to be a copy of another. */
const COPIED_FROM = 10;

function fault(kind: string, indicator: string, area: string | null, period: string): string {
  return [kind, indicator, area ?? 'all', period].join(' ');
}

/** What a careful reader finds wrong with the areas' figures, found without the program's own rules. */
function faultsOf({ indicators, areas, figures }: YearBook): string[] {
  const found: string[] = [];
  const at = new Map(figures.map((each) => [fault('', each.indicator, each.area, formatPeriod(each.period)), each]));
  const quantity = (code: string, area: string, period: string): Quantity | undefined => at.get(fault('', code, area, period))?.reported;
  const number = (code: string, area: string, period: string) => valueOf(quantity(code, area, period));
  const periods = [...new Set(figures.map((each) => formatPeriod(each.period)))];

  for (const period of periods) {
    for (const { code: area } of areas) {
      for (const { code, measure, parent, relation, numerator = '', denominator = '' } of indicators) {
        const typed = quantity(code, area, period);
        if (typed?.kind === 'missing') found.push(fault('blank', code, area, period));
        if (typed?.kind === 'unreadable') found.push(fault('textNumber', code, area, period));
        const value = valueOf(typed);
        if (value === undefined) continue;
        if (measure === 'ratio' && value < 1) found.push(fault('percentScale', code, area, period));
        else if (measure === 'ratio') {
          expect([code, area, period, value]).toEqual([code, area, period, share(number(numerator, area, period) ?? NaN, number(denominator, area, period) ?? NaN)]);
        }
        const whole = number(parent ?? '', area, period);
        if (whole !== undefined && value > whole) found.push(fault('partAboveWhole', code, area, period));
        if (relation === 'component' && whole !== undefined) {
          const siblings = indicators.filter((each) => each.parent === parent);
          const sum = (digits: number) => sumExactly([...siblings.filter((each) => each.code !== code).map((each) => number(each.code, area, period) ?? NaN), digits], 0);
          const swapped = Number([...String(value)].reverse().join(''));
          if (sum(value) !== whole && sum(swapped) === whole) found.push(fault('swappedDigits', code, area, period));
        }
      }
    }
    const rows = indicators.map(({ code }) => ({ code, values: areas.map((area) => number(code, area.code, period)) }));
    rows.forEach((row, position) => {
      const copied = rows.slice(position + 1).some((other) => other.values.filter((each, index) => each !== undefined && each === row.values[index]).length >= COPIED_FROM);
      if (copied) found.push(fault('copiedRow', row.code, null, period));
    });
  }
  for (const { code, basis, measure } of indicators) {
    if (basis !== 'flow' || measure === 'ratio') continue;
    for (const { code: area } of areas) found.push(...falls(figures.filter((each) => each.indicator === code && each.area === area)));
  }
  return found;
}

function falls(figures: readonly Figure[]): string[] {
  const inTime = [...figures].sort((left, right) => comparePeriods(left.period, right.period));
  return inTime.flatMap((each, position) => {
    const before = inTime[position - 1];
    if (before?.period.year !== each.period.year) return [];
    const fell = (valueOf(each.reported) ?? Infinity) < (valueOf(before.reported) ?? 0);
    return fell ? [fault('fallingFlow', each.indicator, each.area, formatPeriod(each.period))] : [];
  });
}

/** The pack's JSON with what was meant put back. */
function withoutMistakes(): unknown {
  const rows = json.areaFigures.map((row) => {
    const values = new Map(valuesByArea<string | number | null>(row.values, pack.areas));
    for (const { indicator, area, period, meant } of pack.deliberateMistakes) {
      if (indicator !== row.indicator || formatPeriod(period) !== row.period) continue;
      if (Array.isArray(meant)) pack.areas.forEach((each, position) => values.set(each.code, meant[position] ?? null));
      else if (area !== null) values.set(area, meant);
    }
    return { ...row, values: pack.areas.map((each) => values.get(each.code) ?? NOT_APPLICABLE_SIGN) };
  });
  return { ...json, areaFigures: rows };
}

function numbersOf(code: string, period: string): number[] {
  return book.figures.flatMap((each) =>
    each.indicator === code && each.area !== null && formatPeriod(each.period) === period ? (valueOf(each.reported) ?? []) : [],
  );
}

function districtFigure(code: string, period: string): number {
  const found = book.figures.find((each) => each.indicator === code && each.area === null && formatPeriod(each.period) === period);
  return valueOf(found?.reported) ?? NaN;
}

function target(code: string): number {
  return valueOf(book.targets.find((each) => each.indicator === code && each.area === null)?.value) ?? NaN;
}

/** A part of a whole in points with one decimal. */
function share(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10;
}
