/**
 * The host's workbook as plain data → the plan that is saved as .xlsx. Whatever Excel would refuse in a
 * file is left out here, since a person may have done anything: a link to a sheet that is gone, a name
 * that points nowhere, a table whose head was typed over.
 */
import { MAX_COLUMNS, MAX_ROWS } from '../host/model/area';
import { DEFAULT_FORMAT, type CellFormat } from '../host/model/cell-format';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../host/snapshot';
import { parseCell, parseRange, type Range } from '../plan/address';
import { isDefinedName } from '../plan/names';
import type {
  CellPlan,
  CellStyle,
  ColumnPlan,
  NamePlan,
  PlainValue,
  RowPlan,
  SheetPlan,
  TablePlan,
  WorkbookPlan,
} from '../plan/plan';
import { HOST_FONT, plainColour, styleOf } from './format-style';
import { printOf } from './page-print';
import { conditionalPlans, validationPlans } from './rules';
import { characters, STANDARD_CHARACTERS } from './widths';

/** What a sheet is for is known to whoever made it. */
const KIND = 'workbench';
const REFERENCE = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/isu;
const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Names each look once; cells that look alike share a format, so most are found without a comparison. */
class Styles {
  readonly all: Record<string, CellStyle> = {};
  private readonly byFormat = new Map<CellFormat, string>();
  private readonly byLook = new Map<string, string>();

  nameOf(format: CellFormat): string {
    const known = this.byFormat.get(format);
    if (known !== undefined) return known;
    const style = styleOf(format);
    const look = JSON.stringify(style);
    const name = this.byLook.get(look) ?? `s${this.byLook.size + 1}`;
    this.byLook.set(look, name);
    this.byFormat.set(format, name);
    this.all[name] = style;
    return name;
  }
}

export function planOfSnapshot(snapshot: WorkbookSnapshot): WorkbookPlan {
  const styles = new Styles();
  const names = new Set(snapshot.sheets.map(({ name }) => name));
  const sheets = snapshot.sheets.map((sheet) => sheetPlan(sheet, styles, names));
  const { properties } = snapshot;
  return {
    title: properties['Title'] ?? '',
    subject: properties['Subject'] ?? '',
    creator: properties['Author'] ?? '',
    styles: styles.all,
    defaultFont: HOST_FONT,
    sheets,
    names: namePlans(snapshot, sheets),
    activeSheet: snapshot.activeSheet,
  };
}

/** `'附件 1'!$B$2:$C$4`, taken apart; undefined for anything else. */
function placeOf(reference: string): { readonly sheet: string; readonly range: Range } | undefined {
  const match = REFERENCE.exec(reference.replace(/^[=#]/u, ''));
  const range = parseRange((match?.[3] ?? '').toUpperCase());
  const sheet = (match?.[1] ?? match?.[2] ?? '').replaceAll("''", "'");
  return range && { sheet, range };
}

function namePlans({ names }: WorkbookSnapshot, sheets: readonly SheetPlan[]): NamePlan[] {
  return names.flatMap(({ name, formula, sheet: scope }): NamePlan[] => {
    const place = placeOf(formula);
    const home = sheets.find((each) => each.name.toLowerCase() === place?.sheet.toLowerCase());
    if (!place || !home || scope !== undefined || !isDefinedName(name)) return [];
    return [{ name, sheet: home.name, range: place.range }];
  });
}

/** A formula's blank text is a result; behind an error nothing stands, so that it is calculated anew. */
function valueOf({ value, formula, isError }: CellSnapshot): PlainValue {
  if (formula === undefined) return value === '' ? null : value;
  return isError ? null : value;
}

function linkOf({ link }: CellSnapshot, sheets: ReadonlySet<string>): CellPlan['link'] {
  const place = placeOf(link?.documentReference ?? '');
  const cell = link?.documentReference?.split('!').at(-1)?.replaceAll('$', '').split(':')[0]?.toUpperCase() ?? '';
  return place && sheets.has(place.sheet) && parseCell(cell) ? { sheet: place.sheet, cell } : undefined;
}

function rowPlans({ cells, rows }: SheetSnapshot, styles: Styles, sheets: ReadonlySet<string>): RowPlan[] {
  const lines: (CellPlan | null)[][] = [];
  const plain = styles.nameOf(DEFAULT_FORMAT);
  for (const cell of cells) {
    const isBlank = cell.value === '' && cell.formula === undefined && !cell.link;
    if (isBlank && styles.nameOf(cell.format) === plain) continue;
    const line = (lines[cell.row] ??= []);
    const link = linkOf(cell, sheets);
    line[cell.column] = {
      value: valueOf(cell),
      ...(cell.formula === undefined ? {} : { formula: cell.formula }),
      style: styles.nameOf(cell.format),
      ...(link ? { link } : {}),
    };
  }
  const bands = new Map(rows);
  const count = Math.max(lines.length, ...[...bands.keys()].map((row) => row + 1));
  return Array.from({ length: count }, (_, row): RowPlan => {
    const { size, hidden } = bands.get(row) ?? {};
    return {
      ...(size === undefined ? {} : { height: size }),
      ...(hidden ? { hidden } : {}),
      cells: Array.from(lines[row] ?? [], (cell) => cell ?? null),
    };
  });
}

function columnPlans({ columns }: SheetSnapshot): ColumnPlan[] {
  const bands = new Map(columns);
  const count = Math.max(0, ...[...bands.keys()].map((column) => column + 1));
  return Array.from({ length: count }, (_, column): ColumnPlan => {
    const { size, hidden } = bands.get(column) ?? {};
    return { width: size === undefined ? STANDARD_CHARACTERS : characters(size), ...(hidden ? { hidden } : {}) };
  });
}

function tablePlan({ tables, cells }: SheetSnapshot): TablePlan | undefined {
  // A plan holds one table a sheet.
  const [table] = tables;
  if (!table) return undefined;
  const { name, area, columns } = table;
  const heads = new Map(cells.filter(({ row }) => row === area.row).map((cell) => [cell.column, cell]));
  const isGood = columns.every((column, at) => {
    const head = heads.get(area.column + at);
    return head?.value === column && head.formula === undefined;
  });
  return isGood && isDefinedName(name) ? { name, range: area, columns } : undefined;
}

function frozenPlan({ frozen }: SheetSnapshot): SheetPlan['frozen'] {
  if (!frozen) return undefined;
  const rows = frozen.rows === MAX_ROWS ? 0 : frozen.row + frozen.rows;
  const columns = frozen.columns === MAX_COLUMNS ? 0 : frozen.column + frozen.columns;
  return { rows, columns };
}

function extentOf(rows: readonly RowPlan[]): Range | undefined {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return rows.length > 0 && columns > 0 ? { row: 0, column: 0, rows: rows.length, columns } : undefined;
}

function sheetPlan(sheet: SheetSnapshot, styles: Styles, sheets: ReadonlySet<string>): SheetPlan {
  const rows = rowPlans(sheet, styles, sheets);
  const table = tablePlan(sheet);
  const frozen = frozenPlan(sheet);
  const print = printOf(sheet.page, extentOf(rows));
  return {
    kind: KIND,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    columns: columnPlans(sheet),
    rows,
    merges: sheet.merges,
    validations: validationPlans(sheet.validations),
    conditionalFormats: conditionalPlans(sheet.conditionalFormats),
    ...(table ? { table } : {}),
    ...(frozen ? { frozen } : {}),
    ...(print ? { print } : {}),
    gridlines: sheet.showGridlines,
    ...(sheet.tabColor === '' ? {} : { tabColour: plainColour(sheet.tabColor) }),
    ...(sheet.isProtected ? { protected: true } : {}),
  };
}
