/** Actuals that stand on a workbook's entry sheets, carried into a year book. Whatever stands in their cells was typed. */
import { readFigureCell } from '../figures/read-figure-cell';
import { decisiveValue, type Figure } from '../model/figures';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import { cellText } from '../model/grid';
import type { Issue } from '../model/issue';
import { formatPeriodMonth, parsePeriod, type Period } from '../model/period';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import { ACTUAL_KEY, DISTRICT_FIGURE_KEY } from '../sheets/annual-keys';
import type { Remembered } from '../sheets/read-att';
import type { Entry } from './entries';
import { sameQuantity } from './join-remembered';

export interface FiguresCarried {
  readonly figures: Figure[];
  readonly typed: ReadonlySet<Entry>;
  readonly issues: readonly Issue[];
}

/** The period of an entry sheet; undefined for any other sheet. */
export function entryPeriod(identity: string): Period | undefined {
  const [kind, period = ''] = identity.split('|');
  return kind === 'entry' || kind === 'entry-district' ? parsePeriod(period) : undefined;
}

/** Null for the district's own figure, undefined for an entry that is no figure. */
function areaOf({ identity, columnKey }: Entry): string | null | undefined {
  if (identity.startsWith('entry-district|')) return columnKey === ACTUAL_KEY ? null : undefined;
  if (!identity.startsWith('entry|')) return undefined;
  return columnKey === DISTRICT_FIGURE_KEY ? null : columnKey;
}

/** @param sheets identities of the generated sheets that the workbook has */
export function carryFigures(
  book: YearBook,
  entries: readonly Entry[],
  remembered: Remembered | undefined,
  sheets: ReadonlySet<string>,
): FiguresCarried {
  const index = indexYearBook(book);
  const areas = new Map(book.areas.map((area) => [area.code, area]));
  const known = new Map((remembered?.figures ?? []).map((figure) => [keyOf(figure), figure]));
  const figures = new Map(book.figures.map((figure) => [keyOf(figure), figure]));
  const typed = new Set<Entry>();
  // When the sheet was made, and not by what the target is now.
  const exempt = new Set(
    (remembered?.targets ?? book.targets)
      .filter(({ value }) => value.kind === 'notApplicable')
      .map(({ indicator, area }) => `${indicator}|${area ?? ''}`),
  );
  const isOursToSay = (indicator: string, area: string) => exempt.has(`${indicator}|${area}`);
  const issues: Issue[] = [];
  for (const entry of entries) {
    const area = areaOf(entry);
    const period = entryPeriod(entry.identity);
    if (area === undefined || period === undefined) continue;
    const key = keyOf({ indicator: entry.rowKey, area, period });
    // An area without a target doesn't report: the sheet said so itself.
    if (area !== null && cellText(entry.cell) === NOT_APPLICABLE_SIGN && isOursToSay(entry.rowKey, area)) {
      const told = known.get(key);
      if (told) figures.set(key, told);
      continue;
    }
    typed.add(entry);
    const indicator = index.indicator(entry.rowKey);
    const name = area === null ? book.district.wholeLabel : areas.get(area)?.name;
    if (!indicator || name === undefined) continue;
    const reported = readFigureCell({ cell: entry.cell, place: entry.place, indicator, area: name }, issues);
    const before = known.get(key) ?? figures.get(key);
    const isSame = before !== undefined && sameQuantity(before.reported ?? decisiveValue(before), reported);
    figures.set(key, isSame ? before : { indicator: entry.rowKey, area, period, ...keptBeside(before), reported });
  }
  for (const [key, figure] of known) {
    if (figures.has(key) || figure.period.year !== book.year) continue;
    const month = formatPeriodMonth(figure.period);
    const isThere = sheets.has(`entry|${month}`) || sheets.has(`entry-district|${month}`);
    // Emptied by a person; what departments verified has no cell of its own yet and stays.
    if (!isThere) figures.set(key, figure);
    else if (figure.verified) figures.set(key, withoutReported(figure));
  }
  return { figures: [...figures.values()], typed, issues };
}

/** What belongs to the figure whatever was reported. */
function keptBeside(figure: Figure | undefined): Partial<Figure> {
  const { verified, samePeriodLastYear } = figure ?? {};
  return { ...(verified && { verified }), ...(samePeriodLastYear && { samePeriodLastYear }) };
}

function withoutReported({ reported: _emptied, source: _of, ...rest }: Figure): Figure {
  return rest;
}

function keyOf({ indicator, area, period }: Pick<Figure, 'indicator' | 'area' | 'period'>): string {
  return `${indicator}|${area ?? ''}|${formatPeriodMonth(period)}`;
}
