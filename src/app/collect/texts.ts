/**
 * What the texts of a return name: which periods, and which areas. Titles, covers and file names are read
 * this way where the file's own records are gone, and held against the records where they are there.
 */
import { MONTHS } from '../../locales/en-US/months';
import type { Area } from '../../model/area';
import { labelKey } from '../../model/label';
import { comparePeriods, parsePeriod, type Period } from '../../model/period';
import type { YearBook } from '../../model/year-book';

const DASHES = /[‐‑‒–—―─−﹣~～至到]+/gu;
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

/** `2017年1—6月`, `2017年6月`; a day behind makes a date of it, which names no period. */
const MONTH_OF_YEAR = /(\d{4})年(?:0?1月?-)?(\d{1,2})月(?!\d{1,2}[日号])/gu;
const HALF_OF_YEAR = /(\d{4})年上半年/gu;
const QUARTER_OF_YEAR = /(\d{4})年(?:第?([一二三四1-4])|前([一二三四1-4]))季度/gu;
const CANONICAL = /(?<![\d-])(\d{4}-(?:\d{2}|Q[1-4]|H[12]))(?![\d-])/gu;
const ENGLISH = new RegExp(`(?<!\\d)(${MONTHS.join('|')})(\\d{4})(?!\\d)`, 'giu');
/** Counts only where nothing finer is said: an annual target has a year in its title, too. */
const WHOLE_YEAR = /(\d{4})年(?:度|全年)/gu;

/** The periods that the texts name, each once, in order of time. */
export function periodsNamed(texts: readonly string[]): Period[] {
  const keys = texts.map((text) => labelKey(text).replace(DASHES, '-'));
  const fine = keys.flatMap(finePeriods);
  const found = fine.length > 0 ? fine : keys.flatMap((key) => matches(key, WHOLE_YEAR, ([, year]) => `${year}-12`));
  const periods = found.flatMap((text) => parsePeriod(text) ?? []);
  const once = new Map(periods.map((period) => [`${period.year}-${period.throughMonth}`, period]));
  return [...once.values()].sort(comparePeriods);
}

/** The period of the first text that names one: a title stands above the date of its filling in. */
export function periodOfTitle(texts: readonly string[]): Period | undefined {
  const all = periodsNamed(texts);
  const isAmongAll = (period: Period) => all.some((each) => comparePeriods(each, period) === 0);
  return texts.flatMap((text) => periodsNamed([text]).filter(isAmongAll).slice(-1))[0];
}

/** The periods that a head names, which leaves out the year: 1—5月完成数. */
export function periodsOfHead(head: string, { year }: Pick<Period, 'year'>): Period[] {
  const named = periodsNamed([head]);
  return named.length > 0 ? named : periodsNamed([`${year}年${head}`]);
}

function finePeriods(key: string): string[] {
  return [
    ...matches(key, MONTH_OF_YEAR, ([, year, month = '']) => `${year}-${month.padStart(2, '0')}`),
    ...matches(key, HALF_OF_YEAR, ([, year]) => `${year}-H1`),
    ...matches(key, QUARTER_OF_YEAR, ([, year, one, until]) => `${year}-Q${quarterOf(one ?? until ?? '')}`),
    ...matches(key, CANONICAL, ([, text = '']) => text),
    ...matches(key, ENGLISH, ([, month = '', year]) => `${year}-${monthNumber(month)}`),
  ];
}

function matches(text: string, pattern: RegExp, read: (match: RegExpExecArray) => string): string[] {
  return [...text.matchAll(pattern)].map(read);
}

function quarterOf(sign: string): number {
  return QUARTERS[sign] ?? Number(sign);
}

function monthNumber(name: string): string {
  const at = MONTHS.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  return String(at + 1).padStart(2, '0');
}

export type AreaFinder = (texts: readonly string[]) => Area[];

/** A short name in Latin letters may stand in any word. */
const LEAST_LATIN = 4;
const LEAST_CHINESE = 2;

/**
 * @returns a function that finds the areas named in texts, each once; of names that lie within each other
 *   the longest counts, the district's own among them, and a name that two areas bear counts for neither
 */
export function areaFinder({ areas, district }: YearBook): AreaFinder {
  const bearers = new Map<string, Area | null>();
  const add = (name: string | undefined, area: Area | null) => {
    const key = labelKey(name ?? '').toLowerCase();
    if (key.length < (/[^\u0000-\u024f]/u.test(key) ? LEAST_CHINESE : LEAST_LATIN)) return;
    bearers.set(key, bearers.has(key) && bearers.get(key) !== area ? null : area);
  };
  for (const area of areas) {
    for (const name of [area.name, area.printedName, area.shortName, area.nameEn, ...area.aliases]) add(name, area);
  }
  for (const name of [district.name, district.wholeLabel]) {
    if (!bearers.has(labelKey(name).toLowerCase())) add(name, null);
  }
  const names = [...bearers.keys()].sort((left, right) => right.length - left.length);
  return (texts) => {
    const found = new Set<Area>();
    for (const text of texts) {
      let rest = labelKey(text).toLowerCase();
      for (const name of names) {
        if (!rest.includes(name)) continue;
        const area = bearers.get(name);
        if (area) found.add(area);
        rest = rest.replaceAll(name, '\n');
      }
    }
    return [...found];
  };
}
