/** Where a figure stands in an annual workbook by now: by the keys of its row and column, never by position. */
import type { FigureKey } from '../model/finding';
import { cellAt, cellText, type GridCell } from '../model/grid';
import { formatPeriodMonth, type Period } from '../model/period';
import { HEAD_ROW_KEY, LABEL_KEYS, sheetIdentity } from '../plan/keys';
import { ACTUAL_KEY, DISTRICT_FIGURE_KEY, REASON_KEY, TARGET_KEY } from '../sheets/annual-keys';
import { SOURCE_KEYS } from '../sheets/sources';
import type { OpenWorkbook } from './open-workbook';
import type { SheetRead } from './port';

export interface FigurePlace {
  readonly sheet: SheetRead;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell | undefined;
}

type Sheets = Pick<OpenWorkbook, 'sheets'>;

/** Identities of the sheets that a figure may stand on, with the key of its column there. */
export function homesOf({ kind, area, period }: Omit<FigureKey, 'indicator'>): [identity: string, columnKey: string][] {
  if (kind === 'target') {
    return area === null ? [['district-targets', TARGET_KEY]] : [['area-targets', area]];
  }
  if (kind === 'priorYear' || period === undefined) return [];
  const month = formatPeriodMonth(period);
  const entry = sheetIdentity('entry', month);
  return area === null
    ? [
        [entry, DISTRICT_FIGURE_KEY],
        [sheetIdentity('entry-district', month), ACTUAL_KEY],
      ]
    : [[entry, area]];
}

/** Undefined where no sheet of the workbook has a cell for it. */
export function placeOfFigure({ sheets }: Sheets, key: FigureKey): FigurePlace | undefined {
  const { kind, indicator, area } = key;
  if (kind === 'priorYear')
    return placeInTable(sheets.tables.get('priorYear'), 'column:code', area ?? 'column:district', indicator);
  for (const [identity, columnKey] of homesOf(key)) {
    const found = sheets.keyed.get(identity);
    const [row, column] = [found?.keys.rows.get(indicator), found?.keys.columns.get(columnKey)];
    if (found && row !== undefined && column !== undefined)
      return { sheet: found.sheet, row, column, cell: cellAt(found.sheet, row, column) };
  }
  // Annex 1 doesn't print every target of the district; the catalogue holds them all.
  if (kind !== 'target' || area !== null) return undefined;
  return placeInTable(sheets.tables.get('indicators'), 'code', SOURCE_KEYS.districtTarget, indicator);
}

/** The row of an indicator, at its label: for what is said of a whole row. */
export function placeOfRow(
  { sheets }: Sheets,
  { kind, indicator, period }: Pick<FigureKey, 'kind' | 'indicator' | 'period'>,
): FigurePlace | undefined {
  const homes = [null, ''].flatMap((area) => homesOf({ kind, area, ...(period && { period }) }));
  // Whatever is said of all areas is said of the sheet that holds them.
  for (const [identity] of homes.reverse()) {
    const found = sheets.keyed.get(identity);
    const row = found?.keys.rows.get(indicator);
    if (!found || row === undefined) continue;
    const column = found.keys.columns.get(LABEL_KEYS.name) ?? found.keys.keyColumn;
    return { sheet: found.sheet, row, column, cell: cellAt(found.sheet, row, column) };
  }
  return undefined;
}

/** The head of an area's column: for what is said of all its figures of a period. */
export function placeOfArea({ sheets }: Sheets, area: string, period: Period): FigurePlace | undefined {
  const found = sheets.keyed.get(sheetIdentity('entry', formatPeriodMonth(period)));
  const [row, column] = [found?.keys.rows.get(HEAD_ROW_KEY), found?.keys.columns.get(area)];
  if (!found || row === undefined || column === undefined) return undefined;
  return { sheet: found.sheet, row, column, cell: cellAt(found.sheet, row, column) };
}

/** The cell for the reason of a district's target, which settles that it is lower than last year's figure. */
export function placeOfReason({ sheets }: Sheets, indicator: string): FigurePlace | undefined {
  const found = sheets.keyed.get('district-targets');
  const [row, column] = [found?.keys.rows.get(indicator), found?.keys.columns.get(REASON_KEY)];
  if (!found || row === undefined || column === undefined)
    return placeInTable(sheets.tables.get('indicators'), 'code', 'reason', indicator);
  return { sheet: found.sheet, row, column, cell: cellAt(found.sheet, row, column) };
}

/** Tables have their keys in their first row and the codes in a column of their own. */
function placeInTable(sheet: SheetRead | undefined, codeKey: string, columnKey: string, indicator: string) {
  const [keys = []] = sheet?.rows ?? [];
  const [codes, column] = [codeKey, columnKey].map((key) => keys.findIndex((cell) => cellText(cell) === key));
  if (!sheet || codes === undefined || column === undefined || codes < 0 || column < 0) return undefined;
  const row = sheet.rows.findIndex((cells) => cellText(cells[codes]) === indicator);
  return row < 0 ? undefined : { sheet, row, column, cell: cellAt(sheet, row, column) };
}
