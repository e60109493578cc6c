/**
 * 基本信息 → what a year book says of itself: district, year, titles, the notice that it belongs to, and
 * the criteria of annex 3. Settings are found by their names in the first columns, in any order.
 */
import { columnHeaded } from '../model/column';
import { cellAt, cellText, isBlank, isCellError, type Grid, type GridCell } from '../model/grid';
import { issue, type Issue, type IssueParams, type Place } from '../model/issue';
import type { TargetVersion } from '../model/figures';
import type { Language } from '../model/language';
import { readWord, wordKey, wordsOf } from '../model/vocabulary';
import type { Criterion } from '../model/year-book';
import type { QuantityReader } from '../model/quantity-reader';
import { readCriteria } from './read-criteria';
import { readDate } from './read-date';
import { settingRows, type SettingKey } from './settings';
import { tableNames } from './table-names';

export interface Settings {
  readonly district: string;
  readonly wholeLabel?: string;
  readonly year: number;
  readonly title?: string;
  readonly annexTitles: Readonly<Partial<Record<1 | 2 | 3, string>>>;
  /** Names for the annexes' sheets, in place of our own. */
  readonly annexSheets: Readonly<Partial<Record<1 | 2 | 3, string>>>;
  readonly annex2Note?: string;
  readonly documentTitle?: string;
  readonly documentNumber?: string;
  /** 2017, 2017-03 or 2017-03-31. */
  readonly documentDate?: string;
  readonly entryMonths: readonly number[];
  readonly targetStatus: TargetVersion['status'];
  readonly versionReason?: string;
  readonly invented: boolean;
  readonly criteria: readonly Criterion[];
}

/** Why Excel would refuse the name of a sheet; the check itself comes from whoever knows Excel. */
export type SheetNameFault = IssueParams['setting.sheetName']['fault'];
export type AnnexSheetKey = 'annex1Sheet' | 'annex2Sheet' | 'annex3Sheet';

/** What names of sheets have to do with, from whoever knows Excel and the other sheets of a workbook. */
export interface SheetNames {
  faultOf(name: string): SheetNameFault | undefined;
  /** True where a sheet that the workbook gets anyway would bear the name. */
  isTaken(name: string, key: AnnexSheetKey): boolean;
}

interface Found {
  readonly cell: GridCell | undefined;
  readonly place: Place;
  /** As the sheet words it. */
  readonly name: string;
}

const FIRST_YEAR = 1949;
const LAST_YEAR = 2999;

/** @returns settings that are whole only where no issue is an error */
export function readSettings(
  grid: Grid,
  readQuantity: QuantityReader,
  names: SheetNames,
): { settings: Settings; issues: Issue[] } {
  const { criteria, firstRow, issues: criteriaIssues } = readCriteria(grid, readQuantity);
  const issues: Issue[] = [];
  const found = findSettings(grid, firstRow, issues);
  const language = languageOf(found);

  for (const each of settingRows) {
    const at = found.get(each.key);
    if (!each.required || (at && !isBlank(at.cell))) continue;
    const setting = at?.name ?? each.heading[language];
    issues.push(issue('setting.missing', 'error', at?.place ?? { sheet: grid.sheet }, { setting }));
  }

  const text = (key: SettingKey) => textOf(found.get(key), issues);
  const date = readDateOf(found.get('documentDate'), issues);
  const sheetName = (key: AnnexSheetKey) => readSheetName(found, key, names, issues);
  const settings: Settings = {
    district: text('district') ?? '',
    ...given('wholeLabel', text('wholeLabel')),
    year: readYear(found.get('year'), issues),
    ...given('title', text('title')),
    annexTitles: {
      ...given(1, text('annex1Title')),
      ...given(2, text('annex2Title')),
      ...given(3, text('annex3Title')),
    },
    annexSheets: {
      ...given(1, sheetName('annex1Sheet')),
      ...given(2, sheetName('annex2Sheet')),
      ...given(3, sheetName('annex3Sheet')),
    },
    ...given('annex2Note', text('annex2Note')),
    ...given('documentTitle', text('documentTitle')),
    ...given('documentNumber', text('documentNumber')),
    ...given('documentDate', date),
    entryMonths: readMonths(found.get('entryMonths'), issues),
    targetStatus: wordOf(found.get('targetStatus'), 'targetStatus', language, issues) ?? 'draft',
    ...given('versionReason', text('versionReason')),
    invented: wordOf(found.get('invented'), 'yesNo', language, issues) === 'yes',
    criteria,
  };
  return { settings, issues: [...issues, ...criteriaIssues] };
}

/** Above the criteria, each name that a row begins with, and the cell to the right of it. */
function findSettings(grid: Grid, end: number, issues: Issue[]): ReadonlyMap<SettingKey, Found> {
  const found = new Map<SettingKey, Found>();
  for (let row = 0; row < end; row += 1) {
    const cells = grid.rows[row] ?? [];
    const column = cells.findIndex((cell) => columnHeaded<SettingKey>(settingRows, cellText(cell)) !== undefined);
    const name = cellText(cells[column]);
    const key = columnHeaded<SettingKey>(settingRows, name)?.key;
    if (column < 0 || key === undefined) continue;
    const place = { sheet: grid.sheet, row, column: column + 1 };
    if (found.has(key)) issues.push(issue('setting.twice', 'error', { ...place, column }, { setting: name }));
    else found.set(key, { cell: cellAt(grid, row, column + 1), place, name });
  }
  return found;
}

function languageOf(found: ReadonlyMap<SettingKey, Found>): Language {
  const names = [...found.values()].map((each) => each.name);
  return names.some((name) => /^\p{ASCII}+$/u.test(name)) ? 'en-US' : 'zh-CN';
}

function textOf(found: Found | undefined, issues: Issue[]): string | undefined {
  if (!found || isBlank(found.cell)) return undefined;
  if (found.cell && isCellError(found.cell.value)) {
    const params = { heading: found.name, value: found.cell.value.error };
    issues.push(issue('table.cellError', 'error', found.place, params));
    return undefined;
  }
  return cellText(found.cell);
}

/** A name that Excel refuses, that another sheet of the workbook bears, or that stands twice, is an issue. */
function readSheetName(
  found: ReadonlyMap<SettingKey, Found>,
  key: AnnexSheetKey,
  names: SheetNames,
  issues: Issue[],
): string | undefined {
  const at = found.get(key);
  const name = textOf(at, issues);
  if (name === undefined || !at) return undefined;
  const fault = names.faultOf(name);
  if (fault !== undefined) issues.push(issue('setting.sheetName', 'error', at.place, { value: name, fault }));
  const others = ANNEX_SHEETS.filter((other) => other !== key).map((other) => cellText(found.get(other)?.cell));
  const taken = Object.values(tableNames).flatMap((names) => Object.values<string>(names));
  if (names.isTaken(name, key) || [...others, ...taken].some((other) => wordKey(other) === wordKey(name))) {
    issues.push(issue('setting.sheetNameTaken', 'error', at.place, { value: name }));
  }
  return name;
}

const ANNEX_SHEETS = ['annex1Sheet', 'annex2Sheet', 'annex3Sheet'] as const;

function readYear(found: Found | undefined, issues: Issue[]): number {
  const value = textOf(found, issues);
  if (value === undefined || !found) return 0;
  const year = Number(/^(\d{4})\s*年?(?:度)?$/u.exec(value.normalize('NFKC'))?.[1] ?? Number.NaN);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return year;
  issues.push(issue('setting.notAYear', 'error', found.place, { value }));
  return 0;
}

/** `3、6、9、12`, `3月；6月` or a single number. */
function readMonths(found: Found | undefined, issues: Issue[]): number[] {
  const value = textOf(found, issues);
  if (value === undefined || !found) return [];
  const months = value
    .normalize('NFKC')
    .split(/[、,;\s]+/u)
    .filter((part) => part !== '')
    .map((part) => Number(/^(\d{1,2})月?$/u.exec(part)?.[1] ?? Number.NaN));
  if (months.every((month) => month >= 1 && month <= 12))
    return [...new Set(months)].sort((left, right) => left - right);
  issues.push(issue('setting.notMonths', 'error', found.place, { value }));
  return [];
}

function readDateOf(found: Found | undefined, issues: Issue[]): string | undefined {
  const value = textOf(found, issues);
  if (value === undefined || !found?.cell) return undefined;
  const date = readDate(found.cell);
  if (date === undefined) issues.push(issue('setting.notADate', 'error', found.place, { setting: found.name, value }));
  return date;
}

function wordOf<E extends 'targetStatus' | 'yesNo'>(
  found: Found | undefined,
  enumeration: E,
  language: Language,
  issues: Issue[],
) {
  const value = textOf(found, issues);
  if (value === undefined || !found) return undefined;
  const read = readWord(enumeration, value);
  const allowed = wordsOf(enumeration, language);
  if (read === undefined)
    issues.push(issue('catalogue.unknownWord', 'error', found.place, { heading: found.name, value, allowed }));
  return read;
}

/** The property where there is something to say, so that optional ones are left out otherwise. */
function given<Key extends string | number>(key: Key, value: string | undefined): { [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: string });
}
