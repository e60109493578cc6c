/**
 * The task behind opening the pane: what a workbook is to us, and the year book that it holds by now, with
 * everything that people typed.
 */
import type { TableKey } from '../catalogue/table-names';
import { isBlank, type Grid } from '../model/grid';
import { hasErrors, issue, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';
import { ATT_SHEET } from '../sheets/annual-keys';
import { FINDINGS_KIND } from '../sheets/findings-keys';
import { readAtt, type Remembered } from '../sheets/read-att';
import { withAnnexTargets } from './annex-mirror';
import { carryFigures } from './carry-figures';
import { carryTargets } from './carry-targets';
import { checkKeys } from './check-keys';
import { entriesOf, type Entry } from './entries';
import { joinRemembered } from './join-remembered';
import { loadYearBook, type Tables } from './load-year-book';
import type { WorkbookRead } from './port';
import { recogniseSheets, type SheetsRecognised } from './recognise-sheets';

/**
 * blank: no sheet holds anything · other: sheets of other origin only · catalogue: the tables are there,
 * and nothing is made from them · annual: sheets of ours are there · stopped: nothing may be written, and
 * the issues say why
 */
export type Situation = 'blank' | 'other' | 'catalogue' | 'annual' | 'stopped';

/** What people typed, carried into a year book. */
export interface Carried {
  readonly book: YearBook;
  /** Entries that are a person's own. */
  readonly typed: ReadonlySet<Entry>;
  readonly issues: readonly Issue[];
}

export interface OpenWorkbook {
  readonly read: WorkbookRead;
  readonly situation: Situation;
  readonly issues: readonly Issue[];
  /** As the sheets say now; none where nothing of ours is there, or an error is in the way. */
  readonly book?: YearBook;
  /** Of the sheets. */
  readonly language?: Language;
  readonly sheets: SheetsRecognised<WorkbookRead['sheets'][number]>;
  readonly remembered?: Remembered;
  readonly entries: readonly Entry[];
  readonly carried?: Carried;
}

/** A file as a workbook that is read: its sheets go by their names, and it is written elsewhere. */
export function readOfFile(grids: readonly Grid[]): WorkbookRead {
  return {
    sheets: grids.map((grid) => ({ ...grid, id: grid.sheet, isProtected: false })),
    isReadOnly: false,
    isStructureProtected: false,
  };
}

export function openWorkbook(read: WorkbookRead): OpenWorkbook {
  const register = readRegister(read.sheets);
  const sheets = recogniseSheets(read.sheets, register.remembered?.sheets ?? []);
  const opened = { read, sheets, entries: [], ...register };
  if (hasErrors(register.issues)) return { ...opened, situation: 'stopped' };
  const isOurs = sheets.att !== undefined || sheets.keyed.size > 0;
  if (!isOurs && sheets.tables.size === 0) {
    const holdsNothing = read.sheets.every((sheet) => sheet.rows.every((row) => row.every(isBlank)));
    return { ...opened, situation: holdsNothing ? 'blank' : 'other', issues: [] };
  }
  const loaded = loadYearBook(read.sheets, tablesToRead(sheets));
  if (!isOurs) {
    const language = languageOf(sheets.tables.get('indicators'));
    return {
      ...opened,
      situation: 'catalogue',
      issues: loaded.issues,
      language,
      ...(loaded.yearBook && { book: loaded.yearBook }),
    };
  }
  const { remembered } = register;
  const missing = sheets.att ? [] : [issue('workbook.registerMissing', 'warning', {}, {})];
  const faults = [...sheets.issues, ...faultsOfKeys(sheets, remembered, loaded.yearBook)];
  const issues = [...missing, ...register.issues, ...faults, ...loaded.issues];
  const language = remembered?.meta.language ?? languageOf(sheets.tables.get('indicators'));
  if (hasErrors(faults)) return { ...opened, situation: 'stopped', issues, language };
  const entries = [...sheets.keyed.values()].flatMap(({ keys }) => [...entriesOf(keys)]);
  const annual = { ...opened, situation: 'annual' as const, issues, language, entries };
  if (!loaded.yearBook) return annual;
  const base = remembered ? joinRemembered(loaded.yearBook, remembered) : loaded.yearBook;
  const carried = carryEntries(base, annual, true);
  return { ...annual, issues: [...issues, ...carried.issues], book: carried.book, carried };
}

/** The tables, with what stands in annex 1 in the place of its mirror. */
function tablesToRead({ tables, keyed }: SheetsRecognised<Grid>): Tables {
  const indicators = tables.get('indicators');
  const annex = keyed.get('district-targets')?.keys;
  return new Map<TableKey, Grid>(
    indicators ? [...tables, ['indicators', withAnnexTargets(indicators, annex)]] : tables,
  );
}

/** @param isOwn true where the book was read from this very workbook's tables */
export function carryEntries(
  book: YearBook,
  { entries, remembered, sheets }: Pick<OpenWorkbook, 'entries' | 'remembered' | 'sheets'>,
  isOwn: boolean,
): Carried {
  const there = new Set(sheets.keyed.keys());
  const targets = carryTargets({ book, entries, remembered, sheets: there, isOwn });
  const withTargets = { ...book, targets: targets.targets };
  const figures = carryFigures(withTargets, entries, remembered, there);
  return {
    book: { ...withTargets, figures: figures.figures },
    typed: new Set([...targets.typed, ...figures.typed]),
    issues: [...targets.issues, ...figures.issues],
  };
}

function readRegister(grids: readonly Grid[]): { remembered?: Remembered; issues: readonly Issue[] } {
  const att = grids.find(({ sheet }) => sheet === ATT_SHEET);
  if (!att) return { issues: [] };
  const register = readAtt(att);
  const place = { sheet: att.sheet };
  switch (register.state) {
    case 'newer':
      return { issues: [issue('workbook.newer', 'error', {}, { version: register.version })] };
    case 'damaged':
      return { issues: [issue('workbook.registerDamaged', 'warning', place, {})] };
    case 'good': {
      const { remembered, damagedRows } = register;
      const rows = damagedRows.length;
      return {
        remembered,
        issues: rows === 0 ? [] : [issue('workbook.registerDamaged', 'warning', place, { rows })],
      };
    }
  }
}

function faultsOfKeys(
  { keyed }: SheetsRecognised<Grid>,
  remembered: Remembered | undefined,
  book: YearBook | undefined,
): Issue[] {
  // 校验结果 is a report that may be sorted and cut: what is typed on it counts only where its row is whole.
  const figures = [...keyed].filter(([identity]) => identity !== FINDINGS_KIND);
  return figures.flatMap(([, { keys }]) => checkKeys(keys, remembered?.texts ?? [], book));
}

/** English where the sheet of the indicators is. */
function languageOf(indicators: Grid | undefined): Language {
  const texts = indicators?.rows.flatMap((row) => row.map((cell) => cell?.value)) ?? [];
  return texts.includes('Indicator') ? 'en-US' : 'zh-CN';
}
