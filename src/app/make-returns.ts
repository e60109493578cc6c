/** The task behind 生成填报表: a workbook of the year → one return workbook for each area that gets targets. */
import { wordsFor } from '../locales/words';
import type { Area } from '../model/area';
import { issue, UnusableInput, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import { formatPeriod, type Period } from '../model/period';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import type { WorkbookPlan } from '../plan/plan';
import { planReturn } from '../sheets/return-workbook';
import { dayOf } from './day';
import { distinctNames } from './file-names';
import type { OpenWorkbook } from './open-workbook';
import type { Clock } from './port';

export interface ReturnsOptions {
  readonly language: Language;
  readonly clock: Clock;
  /** `2017-07-05`; without one the cover leaves a blank. */
  readonly deadline?: string;
}

/** A workbook to be written for an area. */
export interface AreaFile {
  /** A name that every system takes, with its ending. */
  readonly fileName: string;
  /** Code of the area. */
  readonly area: string;
  readonly plan: WorkbookPlan;
}

/**
 * In the order of the areas. No return holds anything of another area.
 * @throws UnusableInput where the workbook is none of a year, has no areas or no indicators for them, or
 *   the period is of another year
 */
export function planReturns(opened: OpenWorkbook, period: Period, options: ReturnsOptions): readonly AreaFile[] {
  const { language, clock, deadline } = options;
  const book = bookOf(opened);
  refuseOther(book, period);
  const areas = areasWithForms(book);
  const { sheets, returns } = wordsFor(language);
  const names = returnNames(areas, language, (name) => returns.fileName.form(name, period));
  return areas.map((area, at) => ({
    fileName: names[at] ?? '',
    area: area.code,
    plan: planReturn(book, area, period, {
      language,
      words: { sheets, returns },
      workbookId: workbookIdOf(opened, book),
      madeOn: dayOf(clock()),
      ...(deadline !== undefined && { deadline }),
    }),
  }));
}

/**
 * What may make returns wrong: errors of the catalogue and the targets. Figures of earlier months are not
 * among them; `check` tells of those.
 */
export function issuesForReturns({ issues, sheets }: OpenWorkbook): readonly Issue[] {
  const entries = new Set(
    [...sheets.keyed].flatMap(([identity, { keys }]) => (/^entry\b/u.test(identity) ? [keys.grid.sheet] : [])),
  );
  return issues.filter(({ severity, place }) => severity === 'error' && !entries.has(place.sheet ?? ''));
}

/** What returns of this workbook bear; of one whose register is gone, the catalogue's own. */
export function workbookIdOf({ remembered }: OpenWorkbook, book: YearBook): string {
  return remembered?.meta.workbookId ?? book.id;
}

/** Names of files, one an area, with the area's name in them. */
export function returnNames(areas: readonly Area[], language: Language, nameOf: (area: string) => string): string[] {
  return distinctNames(
    areas,
    (area) => ({ text: (language === 'en-US' ? area.nameEn : undefined) ?? area.name, otherwise: area.code }),
    nameOf,
    '.xlsx',
  );
}

function bookOf({ situation, issues, book }: OpenWorkbook): YearBook {
  if (situation === 'stopped' || (situation === 'annual' && book === undefined)) throw new UnusableInput(issues);
  if (situation !== 'annual' || book === undefined)
    throw new UnusableInput([issue('returns.notAnnual', 'error', {}, {})]);
  return book;
}

function refuseOther({ year }: YearBook, period: Period): void {
  if (period.year === year) return;
  throw new UnusableInput([issue('returns.otherYear', 'error', {}, { period: formatPeriod(period), year })]);
}

function areasWithForms(book: YearBook): readonly Area[] {
  const index = indexYearBook(book);
  if (index.areas.length === 0) throw new UnusableInput([issue('returns.noAreas', 'error', {}, {})]);
  if (index.inAnnex(2).length === 0) throw new UnusableInput([issue('returns.noIndicators', 'error', {}, {})]);
  return index.areas;
}
