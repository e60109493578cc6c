/**
 * The bytes of an .xlsx file → a workbook plan: everything that a plan can say, so that what `writeXlsx`
 * wrote comes back as it was. What a plan can't say (charts, pictures, notes, bars in cells, filters) is
 * left out, and so is what Excel would refuse, since the plan is written again.
 */
import { readXlsx as readLibrary, type Sheet, type Workbook } from 'hucre/xlsx';
import { parseRange, type Range } from '../plan/address';
import { isDefinedName, sheetNameFault } from '../plan/names';
import type { NamePlan, SheetPlan, TablePlan, WorkbookPlan } from '../plan/plan';
import { issue, UnusableInput } from '../model/issue';
import { checkContainer } from './container';
import { readPageAttributes, type PageAttributes } from './page-attributes';
import { CellReader } from './read-cells';
import { readPrint } from './read-print';
import { readConditionalFormats, readValidations } from './read-rules';
import { StyleReader } from './read-styles';
import { readHexForms } from './text';

export interface ReadPlan {
  readonly plan: WorkbookPlan;
  /** The document's own properties beside those that every file has; only texts. */
  readonly custom: Readonly<Record<string, string>>;
}

/** What a sheet is for can't be seen in a file. */
const KIND = 'file';
/** Characters of a column that a file says nothing of: 72 pixels of 8 a character. */
export const STANDARD_WIDTH = 9;
const MAX_WIDTH = 255;

/** @throws UnusableInput with a file.* issue where the bytes can't be read */
export async function readPlan(bytes: Uint8Array): Promise<ReadPlan> {
  const found = await checkContainer(bytes);
  if (found) throw new UnusableInput([found]);
  const book = await readBook(bytes);
  const pages = await readPageAttributes(
    bytes,
    book.sheets.map(({ name }) => name),
  );
  return { plan: toPlan(book, pages), custom: textsOf(book.properties?.custom) };
}

async function readBook(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await readLibrary(bytes, { readStyles: true });
  } catch {
    // The container is whole, so what the library can't read is a part's content.
    throw new UnusableInput([issue('file.damaged', 'error', {}, {})]);
  }
}

function textsOf(custom: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(custom).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function toPlan(book: Workbook, pages: ReadonlyMap<string, PageAttributes>): WorkbookPlan {
  const styles = new StyleReader(book.defaultFont, book.themeColors);
  const usable = book.sheets.filter(({ name }) => sheetNameFault(name) === undefined);
  const cells = new CellReader(styles, new Set(usable.map(({ name }) => name)));
  const sheets = withOneVisible(usable.map((sheet) => toSheet(sheet, cells, styles, pages.get(sheet.name))));
  if (sheets.length === 0) throw new UnusableInput([issue('file.damaged', 'error', {}, {})]);
  const wanted = book.sheets[book.activeSheet ?? 0]?.name;
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const active = visible.find(({ name }) => name === wanted) ?? visible[0];
  const { title = '', subject = '', creator = '' } = book.properties ?? {};
  return {
    title,
    subject,
    creator,
    styles: styles.styles(),
    defaultFont: styles.defaultFont,
    sheets,
    names: readNames(book, new Set(sheets.flatMap(({ table }) => (table ? [table.name.toLowerCase()] : [])))),
    activeSheet: active?.name ?? '',
  };
}

/** Excel shows the first sheet of a file that hides them all. */
function withOneVisible(sheets: readonly SheetPlan[]): readonly SheetPlan[] {
  if (sheets.some(({ visibility }) => visibility === 'visible')) return sheets;
  return sheets.map((sheet, index) => (index === 0 ? { ...sheet, visibility: 'visible' } : sheet));
}

const SHEET_RANGE = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/su;

function readNames({ namedRanges = [], sheets }: Workbook, tables: ReadonlySet<string>): NamePlan[] {
  const taken = new Set(tables);
  return namedRanges.flatMap(({ name, range: text, scope }): NamePlan[] => {
    const match = SHEET_RANGE.exec(text);
    const sheet = (match?.[1] ?? match?.[2] ?? '').replaceAll("''", "'");
    const range = parseRange(match?.[3] ?? '');
    const isGood = scope === undefined && isDefinedName(name) && !taken.has(name.toLowerCase());
    if (!isGood || !range || !sheets.some((each) => each.name === sheet)) return [];
    taken.add(name.toLowerCase());
    return [{ name, sheet, range }];
  });
}

function toSheet(
  sheet: Sheet,
  cells: CellReader,
  styles: StyleReader,
  attributes: PageAttributes | undefined,
): SheetPlan {
  const rows = cells.rows(sheet);
  const columns = readColumns(sheet);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const extent = rows.length > 0 && width > 0 ? { row: 0, column: 0, rows: rows.length, columns: width } : undefined;
  const print = readPrint(sheet, attributes, extent);
  const table = readTable(sheet);
  const tabColour = styles.colour(sheet.view?.tabColor);
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.freezePane ?? {};
  return {
    kind: KIND,
    name: sheet.name,
    visibility: sheet.veryHidden ? 'veryHidden' : sheet.hidden ? 'hidden' : 'visible',
    columns,
    rows,
    merges: readMerges(sheet),
    validations: readValidations(sheet.dataValidations),
    conditionalFormats: readConditionalFormats(sheet.conditionalRules, styles),
    ...(table ? { table } : {}),
    ...(frozenRows + frozenColumns > 0 ? { frozen: { rows: frozenRows, columns: frozenColumns } } : {}),
    ...(print ? { print } : {}),
    gridlines: sheet.view?.showGridLines ?? true,
    ...(tabColour === undefined ? {} : { tabColour }),
    ...(sheet.protection?.sheet ? { protected: true } : {}),
  };
}

function readColumns({ columns = [] }: Sheet): SheetPlan['columns'] {
  const read = columns.map(({ width = STANDARD_WIDTH, hidden }) => ({
    width: Math.min(width, MAX_WIDTH),
    ...(hidden ? { hidden } : {}),
  }));
  // Programs name all 16,384 columns to say the width of those that hold nothing.
  const said = columns.reduce((last, { width, hidden }, at) => (width !== undefined || hidden ? at + 1 : last), 0);
  return read.slice(0, said);
}

/** Overlapping merges, which other programs write, come down to the first of them. */
function readMerges({ merges = [] }: Sheet): Range[] {
  const taken = new Set<string>();
  return merges.flatMap(({ startRow, startCol, endRow, endCol }): Range[] => {
    const range = { row: startRow, column: startCol, rows: endRow - startRow + 1, columns: endCol - startCol + 1 };
    if (range.rows * range.columns < 2 || range.rows * range.columns > MAX_MERGED) return [];
    const cells = Array.from(
      { length: range.rows * range.columns },
      (_, at) => `${startRow + Math.floor(at / range.columns)},${startCol + (at % range.columns)}`,
    );
    if (cells.some((cell) => taken.has(cell))) return [];
    for (const cell of cells) taken.add(cell);
    return [range];
  });
}

/** A merge of a whole sheet is a slip, and takes for ever. */
const MAX_MERGED = 100_000;

function readTable({ tables, cells, rows }: Sheet): TablePlan | undefined {
  // A plan holds one table a sheet.
  const [table] = tables ?? [];
  const range = table?.range === undefined ? undefined : parseRange(table.range);
  if (!table || !range) return undefined;
  const columns = table.columns.map(({ name }) => readHexForms(name));
  // Excel calls a file damaged whose table heads differ from their cells.
  const heads = columns.map(
    (_, at) => cells?.get(`${range.row},${range.column + at}`)?.value ?? rows[range.row]?.[range.column + at],
  );
  return columns.every((column, at) => column === heads[at]) ? { name: table.name, range, columns } : undefined;
}
