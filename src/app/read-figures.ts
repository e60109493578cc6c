/**
 * Figures of an annual workbook as the rules take them: every cell of a sheet read by its keys, in the form in
 * which it stands there, proposals and all. A cell that no sheet has is not applicable: nobody is asked for it.
 */
import { readNumber } from '../figures/repair-number';
import { isCellError, type GridCell } from '../model/grid';
import { isPercentage, type Indicator } from '../model/indicator';
import type { Period } from '../model/period';
import { formatPeriodMonth, isPartial } from '../model/period';
import { NOT_APPLICABLE } from '../model/quantity';
import { DISTRICT, type Where, type YearIndex } from '../model/year-index';
import { sheetIdentity } from '../plan/keys';
import { figureTable, type FigureTable, type Reading } from '../validate/figure-table';
import { placeOfFigure } from './figure-places';
import type { OpenWorkbook } from './open-workbook';
import { formulasGone } from './overwritten-formulas';

type Sheets = Pick<OpenWorkbook, 'sheets'>;

const NOT_ASKED: Reading = { quantity: NOT_APPLICABLE };

/** Undefined for a blank cell. */
export function readingOf(cell: GridCell | undefined, indicator: Indicator): Reading | undefined {
  if (cell === undefined || cell.value === null) return undefined;
  const reading = readNumber(cell, { unit: indicator.unit, percentage: isPercentage(indicator) });
  return {
    ...reading,
    ...(isCellError(cell.value) && { isError: true }),
    ...(cell.formula !== undefined && { isFormula: true }),
  };
}

/** Reported figures of a period, from its entry sheets. */
export function readActuals({ sheets }: Sheets, index: YearIndex, period: Period): FigureTable {
  const month = formatPeriodMonth(period);
  const [entry, district] = ['entry', 'entry-district'].map((kind) => sheets.keyed.get(sheetIdentity(kind, month)));
  const rows = index.book.indicators.filter(({ code }) => entry?.keys.rows.has(code) || district?.keys.rows.has(code));
  const gone = formulasGone({ sheets }, period);
  return figureTable(rows, areaCodes(index), (indicator, area) => {
    const place = placeOfFigure({ sheets }, { kind: 'actual', indicator: indicator.code, area, period });
    if (!place) return NOT_ASKED;
    const reading = readingOf(place.cell, indicator);
    if (!gone.has(`${indicator.code}|${area ?? ''}`)) return reading;
    return { ...(reading ?? { quantity: { kind: 'missing' } }), formulaGone: true };
  });
}

/** Targets as the annexes have them: the areas' and the district's. */
export function readTargets({ sheets }: Sheets, index: YearIndex): FigureTable {
  const [areas, district] = ['area-targets', 'district-targets'].map((identity) => sheets.keyed.get(identity));
  const rows = index.book.indicators.filter(({ code }) => areas?.keys.rows.has(code) || district?.keys.rows.has(code));
  return figureTable(rows, areaCodes(index), (indicator, area) => {
    const place = placeOfFigure({ sheets }, { kind: 'target', indicator: indicator.code, area });
    if (place) return readingOf(place.cell, indicator);
    // A district's target that annex 1 doesn't print stands in the catalogue.
    const target = area === DISTRICT ? index.target(indicator.code, area) : undefined;
    return target ? { quantity: target.value } : NOT_ASKED;
  });
}

/** The same period last year, where something of it is known. */
export function readLastYear(index: YearIndex, period: Period): FigureTable | undefined {
  const before = { year: period.year - 1, throughMonth: period.throughMonth };
  const known = new Map<string, Reading>();
  for (const figure of index.book.figures) {
    const { year, throughMonth } = figure.period;
    const key = keyOf(figure.indicator, figure.area);
    if (year === period.year && throughMonth === period.throughMonth && figure.samePeriodLastYear)
      known.set(key, { quantity: figure.samePeriodLastYear });
    const reported = figure.verified ?? figure.reported;
    if (year === before.year && throughMonth === before.throughMonth && isPartial(before) && reported)
      if (!known.has(key)) known.set(key, { quantity: reported });
  }
  if (!isPartial(period)) {
    for (const { code } of index.book.indicators) {
      for (const area of [...areaCodes(index), DISTRICT]) {
        const prior = index.comparablePrior(code, area);
        if (prior && !known.has(keyOf(code, area))) known.set(keyOf(code, area), { quantity: prior });
      }
    }
  }
  if (known.size === 0) return undefined;
  return figureTable(index.book.indicators, areaCodes(index), ({ code }, area) => known.get(keyOf(code, area)));
}

/** What the targets were when they were issued, as far as it is remembered; none before that, or once adjusted. */
export function readIssued(opened: OpenWorkbook, index: YearIndex): FigureTable | undefined {
  const { remembered } = opened;
  const { inForce, versions } = index.book;
  if (!remembered || versions.find(({ id }) => id === inForce)?.status !== 'issued') return undefined;
  if (remembered.versions.find(({ id }) => id === inForce)?.status !== 'issued') return undefined;
  const issued = new Map<string, Reading>();
  for (const { indicator, area, version, value } of remembered.targets)
    if (version === inForce) issued.set(keyOf(indicator, area), { quantity: value });
  for (const { indicator, area, version, value } of remembered.issued)
    if (version === inForce) issued.set(keyOf(indicator, area), { quantity: value });
  if (issued.size === 0) return undefined;
  return figureTable(index.book.indicators, areaCodes(index), ({ code }, area) => issued.get(keyOf(code, area)));
}

function areaCodes(index: YearIndex): string[] {
  return index.areas.map(({ code }) => code);
}

function keyOf(indicator: string, area: Where): string {
  return `${indicator}|${area ?? ''}`;
}
