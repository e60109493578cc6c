/**
 * The sheets of a filled-in template, or of an annual workbook, as a year book. Every issue is gathered.
 * What is wrong in 基本信息, 指标目录 or 单位名录 leaves no year book to work with; a bad figure stays
 * in it as unreadable, with its text, and is told of.
 */
import { areaColumns } from '../catalogue/area-columns';
import { checkCatalogue } from '../catalogue/check-catalogue';
import { indicatorColumns } from '../catalogue/indicator-columns';
import { locateIn, type Locate } from '../catalogue/locate';
import { readAreas, type AreasRead } from '../catalogue/read-areas';
import { readIndicators, type DistrictTarget, type IndicatorsRead } from '../catalogue/read-indicators';
import { readSettings, type AnnexSheetKey, type Settings } from '../catalogue/read-settings';
import { findSheet, tableNames, type TableKey } from '../catalogue/table-names';
import { readPriorYear } from '../figures/read-prior-year';
import { readNumber } from '../figures/repair-number';
import { sheetWordsFor } from '../locales/sheet-words';
import type { Figure, Target } from '../model/figures';
import type { Grid } from '../model/grid';
import { hasErrors, issue, type Issue } from '../model/issue';
import { sheetNameFault } from '../plan/names';
import { ATT_SHEET } from '../sheets/annual-keys';
import { wordKey } from '../model/vocabulary';
import { yearBookSchema, type YearBook } from '../model/year-book';
import { collectDocuments, NOTICE } from './collect-documents';

/** The one version of the targets that a workbook of a year has before any is adjusted. */
const VERSION = 'v1';

const DEFAULT_WHOLE_LABEL = '全区';

export interface YearBookLoaded {
  /** Undefined where an issue blocks. */
  readonly yearBook?: YearBook;
  readonly issues: readonly Issue[];
}

export type Tables = ReadonlyMap<TableKey, Grid>;

/** The tables among a workbook's sheets, by their names. */
function tablesIn(grids: readonly Grid[]): Tables {
  return new Map(
    TABLES.flatMap((table): [TableKey, Grid][] => {
      const grid = findSheet(grids, table);
      return grid ? [[table, grid]] : [];
    }),
  );
}

const TABLES = ['settings', 'indicators', 'areas', 'priorYear'] as const satisfies readonly TableKey[];

/**
 * @param grids the workbook's sheets; 基本信息 and 指标目录 must be among them
 * @param tables where it is known which sheets they are
 */
export function loadYearBook(grids: readonly Grid[], tables: Tables = tablesIn(grids)): YearBookLoaded {
  const missing = (['settings', 'indicators', 'areas'] as const).flatMap((table) => sheetMissing(tables, table));
  const settings = read(tables.get('settings'), (grid) =>
    readSettings(grid, readNumber, { faultOf: sheetNameFault, isTaken: isTakenName }),
  );
  const indicators = read(tables.get('indicators'), (grid) => readIndicators(grid, readNumber)) ?? NO_INDICATORS;
  const areas = read(tables.get('areas'), (grid) => readAreas(grid, readNumber)) ?? NO_AREAS;
  const told = [
    ...uncalculated(tables),
    ...missing,
    ...(settings?.issues ?? []),
    ...indicators.issues,
    ...areas.issues,
  ];
  const locate: Locate = (thing, index, key) => (thing === 'indicator' ? indicators : areas).locate(index, key);
  const checked = checkCatalogue({ indicators: indicators.indicators, areas: areas.areas }, locate);
  const blocking = [...told, ...withoutTold(checked, told)];
  const priorYear = readFigures(tables, settings?.settings, indicators, areas);
  // While the catalogue itself is wrong, what last year's sheet says of it would only repeat it.
  if (hasErrors(blocking) || !settings) return { issues: blocking };
  const issues = [...blocking, ...priorYear.issues];
  return build(settings.settings, indicators, areas, priorYear.figures, issues);
}

const NO_INDICATORS: IndicatorsRead = {
  indicators: [],
  targets: [],
  locate: locateIn(undefined, [], indicatorColumns),
  issues: [],
};
const NO_AREAS: AreasRead = { areas: [], locate: locateIn(undefined, [], areaColumns), issues: [] };

function read<Read>(grid: Grid | undefined, reader: (grid: Grid) => Read): Read | undefined {
  return grid && reader(grid);
}

/** Sheets that a workbook gets under names of ours, in either language; entry sheets go by their first word. */
function isTakenName(name: string, key: AnnexSheetKey): boolean {
  const own = wordKey(name);
  return (['zh-CN', 'en-US'] as const).some((language) => {
    const { names } = sheetWordsFor(language);
    const period = { year: 0, throughMonth: 1 };
    const entries = [names.entry(period), names.districtEntry(period)].map((each) =>
      wordKey(each.replace(/[\d-]+$/u, '')),
    );
    const annexes = { annex1Sheet: names.annex1, annex2Sheet: names.annex2, annex3Sheet: names.annex3 };
    const fixed = [ATT_SHEET, ...Object.entries(annexes).flatMap(([each, text]) => (each === key ? [] : [text]))];
    return fixed.some((each) => wordKey(each) === own) || entries.some((each) => own.startsWith(each));
  });
}

/** Files made by other programs may hold formulas without a result; read as blanks, they would pass unseen. */
function uncalculated(tables: Tables): Issue[] {
  return [...tables.values()].flatMap(({ sheet, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell?.formula !== undefined && cell.formula !== '' && cell.value === null
          ? [issue('table.formulaWithoutValue', 'warning', { sheet, row, column }, { formula: cell.formula })]
          : [],
      ),
    ),
  );
}

function sheetMissing(tables: Tables, table: TableKey): Issue[] {
  if (tables.has(table)) return [];
  // A document may give targets for the district alone; its workbook has no list of areas.
  const severity = table === 'areas' ? 'warning' : 'error';
  return [issue('table.sheetMissing', severity, {}, { sheet: tableNames[table]['zh-CN'] })];
}

/** One sentence a cell: what couldn't be read needs no second one about what it leads to. */
function withoutTold(checked: readonly Issue[], told: readonly Issue[]): Issue[] {
  const cellOf = ({ place }: Issue) => `${place.sheet ?? ''}|${place.row ?? ''}|${place.column ?? ''}`;
  const cells = new Set(told.filter((each) => each.severity === 'error').map(cellOf));
  return checked.filter((each) => each.place.column === undefined || !cells.has(cellOf(each)));
}

function readFigures(
  tables: Tables,
  settings: Settings | undefined,
  { indicators }: IndicatorsRead,
  { areas }: AreasRead,
) {
  const grid = tables.get('priorYear');
  if (!grid) return { figures: [], issues: [] };
  const wholeLabel = settings?.wholeLabel ?? DEFAULT_WHOLE_LABEL;
  return readPriorYear({ grid, indicators, areas, year: settings?.year ?? 0, wholeLabel });
}

function build(
  settings: Settings,
  { indicators, targets }: IndicatorsRead,
  { areas }: AreasRead,
  figures: readonly Figure[],
  issues: readonly Issue[],
): YearBookLoaded {
  const { year, district, annexTitles, annexSheets, annex2Note } = settings;
  const sourced = collectDocuments(settings, indicators, figures);
  const annexes = ([1, 2, 3] as const).map((annex) => {
    const [title, sheetName] = [annexTitles[annex], annexSheets[annex]];
    const note = annex === 2 ? annex2Note : undefined;
    return [annex, { ...(title && { title }), ...(sheetName && { sheetName }), ...(note && { note }) }];
  });
  const parsed = yearBookSchema.safeParse({
    id: `workbook-${year}`,
    title: settings.title ?? `${district}${year}年度目标`,
    year,
    district: { name: district, wholeLabel: settings.wholeLabel ?? DEFAULT_WHOLE_LABEL },
    invented: settings.invented,
    documents: sourced.documents,
    annexes: Object.fromEntries(annexes) as unknown,
    indicators: sourced.indicators,
    areas,
    versions: [versionOf(settings)],
    inForce: VERSION,
    targets: targets.map((target) => targetOf(target, settings)),
    figures: sourced.figures,
    criteria: settings.criteria,
    entryMonths: settings.entryMonths,
  });
  if (parsed.success) return { yearBook: parsed.data, issues };
  // The readers check everything that the schema does; whatever they miss must not pass for a year book.
  const faults = parsed.error.issues.map((fault) =>
    issue('catalogue.invalid', 'error', { path: fault.path.join('.') }, { message: fault.message }),
  );
  return { issues: [...issues, ...faults] };
}

function versionOf({ targetStatus, documentTitle, documentDate, versionReason }: Settings) {
  return {
    id: VERSION,
    status: targetStatus,
    ...(documentTitle === undefined ? {} : { document: NOTICE }),
    ...(documentDate === undefined ? {} : { date: documentDate }),
    ...(versionReason === undefined ? {} : { reason: versionReason }),
  };
}

/** A target of an issued notice comes from the notice; any other was typed. */
function targetOf({ indicator, value, qualifier, reason }: DistrictTarget, { documentTitle }: Settings): Target {
  return {
    indicator,
    area: null,
    value,
    qualifier,
    version: VERSION,
    origin: documentTitle === undefined ? 'hand' : 'document',
    held: false,
    ...(reason === undefined ? {} : { reason }),
    alsoStated: [],
  };
}
