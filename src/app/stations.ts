/** The year's work as stations, each with its state: what is filled in, and what is to settle. */
import { cellText } from '../model/grid';
import type { Finding } from '../model/finding';
import type { Indicator } from '../model/indicator';
import type { Issue, Place } from '../model/issue';
import { formatPeriodMonth, type Period } from '../model/period';
import type { Quantity } from '../model/quantity';
import { DISTRICT, indexYearBook, type YearIndex } from '../model/year-index';
import { FINDINGS_KIND } from '../sheets/findings-keys';
import { checkLastYear } from './check-targets';
import { checkWorkbook, type WorkbookChecks } from './check-workbook';
import { entryPeriod } from './carry-figures';
import { isAboutTargets, isToSettle } from './findings-list';
import { issuesBesideFindings } from './issues-beside-findings';
import type { OpenWorkbook } from './open-workbook';

export type StationId = 'catalogue' | 'lastYear' | 'targets' | 'actuals';

export interface Station {
  readonly id: StationId;
  /**
   * notBegun: nothing there · toSettle: something is wrong or doubtful · begun: cells are open · done ·
   * waiting: not looked at until the catalogue can be read
   */
  readonly state: 'notBegun' | 'toSettle' | 'begun' | 'done' | 'waiting';
  readonly toSettle: number;
  /** Cells that hold something, of those that want it; indicators for 目录. */
  readonly filled: number;
  readonly whole: number;
  /** 完成数: the latest period with figures. */
  readonly period?: Period;
  readonly issues: readonly Issue[];
  /** What the rules found on its sheets: 目标分解 and 完成数. */
  readonly findings: readonly Finding[];
  /** The sheet to go to, where there is one. */
  readonly sheet?: string;
  /** All of its sheets, in the order of the work. */
  readonly sheets: readonly string[];
}

/** @param checks what the rules found, where somebody has it already */
export function stationsOf(opened: OpenWorkbook, checks: WorkbookChecks = checkWorkbook(opened)): readonly Station[] {
  const { book } = opened;
  const index = book && indexYearBook(book);
  const ofLastYear = book ? checkLastYear(book, (code) => placeOfLastYear(opened, code)) : [];
  // What stands there stays; it is only not looked at while the catalogue can't be read.
  const isWaiting = opened.situation === 'annual' && book === undefined;
  // An empty catalogue is not begun; that its cells are blank is nothing to settle yet.
  const isUntouched = opened.situation === 'catalogue' && opened.issues.every(({ code }) => BLANK.has(code));
  const beside = issuesBesideFindings(opened);
  const issuesOf = (id: StationId): Issue[] => [
    ...beside.filter((each) => stationOf(opened, each) === id),
    ...(id === 'lastYear' ? ofLastYear : []),
  ];
  const findingsOf = (id: StationId): Finding[] =>
    checks.checked.findings.filter((finding) => stationOfFinding(finding) === id);
  const sheetsOf = sheetsByStation(opened);
  const station = (id: StationId, progress: Progress, sheet: string | undefined): Station => {
    const issues = isUntouched ? [] : issuesOf(id);
    const findings = findingsOf(id);
    const toSettle = issues.length + findings.filter(isToSettle).length;
    const { filled, whole, period } = progress;
    const state =
      toSettle > 0 ? 'toSettle' : isWaiting ? 'waiting' : filled === 0 ? 'notBegun' : filled < whole ? 'begun' : 'done';
    return {
      id,
      state,
      toSettle,
      filled,
      whole,
      issues,
      findings,
      sheets: sheetsOf(id),
      ...(period && { period }),
      ...(sheet !== undefined && { sheet }),
    };
  };
  const { tables, keyed } = opened.sheets;
  const actuals = index ? actualsProgress(index) : NOTHING;
  const annex = keyed.get('area-targets') ?? keyed.get('district-targets');
  const entry = [...keyed].filter(([identity]) => entryPeriod(identity) !== undefined);
  const latest = actuals.period && formatPeriodMonth(actuals.period);
  const sheetOfActuals = entry.find(([identity]) => identity.endsWith(latest ?? '')) ?? entry[0];
  const catalogue = book?.indicators.length ?? 0;
  return [
    station('catalogue', { filled: catalogue, whole: catalogue }, tables.get('indicators')?.sheet),
    station('lastYear', index ? lastYearProgress(index) : NOTHING, tables.get('priorYear')?.sheet),
    station('targets', index ? targetsProgress(index) : NOTHING, annex?.sheet.sheet),
    station('actuals', actuals, sheetOfActuals?.[1].sheet.sheet),
  ];
}

function sheetsByStation({ sheets }: OpenWorkbook): (id: StationId) => string[] {
  const { tables, keyed } = sheets;
  const named = (names: readonly (string | undefined)[]) => names.filter((name) => name !== undefined);
  const isEntry = (identity: string) => entryPeriod(identity) !== undefined;
  const ofKeyed = (isOf: (identity: string) => boolean) =>
    [...keyed].filter(([identity]) => isOf(identity)).map(([, { sheet }]) => sheet.sheet);
  return (id) => {
    switch (id) {
      case 'catalogue':
        return named([tables.get('settings')?.sheet, tables.get('indicators')?.sheet, tables.get('areas')?.sheet]);
      case 'lastYear':
        return named([tables.get('priorYear')?.sheet]);
      case 'targets':
        return ofKeyed((identity) => !isEntry(identity) && identity !== FINDINGS_KIND);
      case 'actuals':
        return ofKeyed((identity) => isEntry(identity) || identity === FINDINGS_KIND);
    }
  };
}

/** What is told of a catalogue that nobody has filled in yet, its examples among it. */
const BLANK: ReadonlySet<Issue['code']> = new Set(['setting.missing', 'table.empty', 'catalogue.exampleRow']);

interface Progress {
  readonly filled: number;
  readonly whole: number;
  readonly period?: Period;
}
const NOTHING: Progress = { filled: 0, whole: 0 };

function count(quantities: readonly (Quantity | undefined)[]): Progress {
  return {
    filled: quantities.filter((each) => each !== undefined && each.kind !== 'missing').length,
    whole: quantities.length,
  };
}

/** Indicators of annex 2 by areas; without areas, those of annex 1 for the district. */
function cellsOf(index: YearIndex): [Indicator, string | null][] {
  const rows = index.areas.length > 0 ? index.inAnnex(2) : [];
  return rows.length > 0
    ? rows.flatMap((indicator) => index.areas.map((area): [Indicator, string] => [indicator, area.code]))
    : index.inAnnex(1).map((indicator): [Indicator, null] => [indicator, DISTRICT]);
}

/** What is split by last year's figures wants them; where nothing is, every row does. */
function lastYearProgress(index: YearIndex): Progress {
  const cells = cellsOf(index);
  const wanted = cells.filter(([indicator]) => indicator.spread?.method === 'lastYear');
  const prior = (list: typeof cells) => count(list.map(([{ code }, area]) => index.comparablePrior(code, area)));
  return wanted.length > 0 ? prior(wanted) : prior(cells);
}

function targetsProgress(index: YearIndex): Progress {
  return count(cellsOf(index).map(([{ code }, area]) => index.target(code, area)?.value));
}

/** The latest period in which anything was filled in; cells that say `--` by themselves count as filled. */
function actualsProgress(index: YearIndex): Progress {
  const cells = cellsOf(index);
  for (const period of [...index.periods].reverse()) {
    const figures = cells.map(([{ code }, area]) => {
      const figure = index.figure(code, area, period);
      return figure?.reported ?? figure?.verified;
    });
    if (count(figures).filled === 0) continue;
    const filled = figures.map((figure, at) => figure ?? saidByTarget(index, cells[at]));
    return { ...count(filled), period };
  }
  return { filled: 0, whole: cells.length };
}

function saidByTarget(index: YearIndex, cell: readonly [Indicator, string | null] | undefined): Quantity | undefined {
  const target = cell && index.target(cell[0].code, cell[1])?.value;
  return target?.kind === 'notApplicable' ? target : undefined;
}

function stationOf({ sheets }: OpenWorkbook, { place }: Issue): StationId {
  const { sheet } = place;
  if (sheet === undefined) return 'catalogue';
  if (sheets.tables.get('priorYear')?.sheet === sheet) return 'lastYear';
  for (const [identity, found] of sheets.keyed) {
    if (found.sheet.sheet !== sheet) continue;
    return entryPeriod(identity) === undefined && identity !== FINDINGS_KIND ? 'targets' : 'actuals';
  }
  return 'catalogue';
}

function stationOfFinding(finding: Finding): StationId {
  return isAboutTargets(finding) ? 'targets' : 'actuals';
}

/** The row of 上年数. */
function placeOfLastYear({ sheets }: OpenWorkbook, code: string): Place {
  const sheet = sheets.tables.get('priorYear');
  const row = sheet?.rows.findIndex((cells) => cells.some((cell) => cellText(cell) === code)) ?? -1;
  return sheet === undefined || row < 0 ? {} : { sheet: sheet.sheet, row };
}
