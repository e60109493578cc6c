/**
 * A table of a sheet: its head row, wherever it stands, and the rows below it that hold something.
 * Columns are found by their headings in any order; unknown ones and blank rows don't matter.
 */
import { columnHeaded, findHeads, type Column, type HeadSearch, type Heads } from '../model/column';
import { cellAt, cellText, isBlank, type Grid, type GridCell } from '../model/grid';
import { issue, type Issue, type Place } from '../model/issue';
import type { Language } from '../model/language';

export interface Table<Key extends string> {
  readonly sheet: string;
  readonly heads: Heads<Key>;
  /** The language of the headings; issues name headings and words in it. */
  readonly language: Language;
  /** Rows of the sheet that hold something in a known column. */
  readonly rows: readonly number[];
  cell(row: number, key: Key): GridCell | undefined;
  place(row: number, key: Key): Place;
  /** The heading as it stands in the sheet. */
  heading(key: Key): string;
}

/** A remark under a table is no row of it. */
const REMARK = /^(?:备注|注|说明|note|remark)s?\s*[:：]/iu;

/** @returns no table where the head row or a required column is missing */
export function readTable<Key extends string>(
  grid: Grid,
  columns: readonly Column<Key>[],
  search: HeadSearch = {},
): { table?: Table<Key>; issues: Issue[] } {
  const heads = findHeads(grid, columns, search);
  if (!heads) return { issues: [headMissing(grid, columns)] };
  const language = languageOf(grid, heads, columns);
  const place = (row: number, key: Key): Place => {
    const column = heads.columns.get(key);
    return { sheet: grid.sheet, row, ...(column === undefined ? {} : { column }) };
  };
  const issues = heads.twice.map(({ column, text }) =>
    issue('table.columnTwice', 'error', { sheet: grid.sheet, row: heads.row, column }, { heading: text }),
  );
  for (const each of columns) {
    if (!each.required || heads.columns.has(each.key)) continue;
    const at = { sheet: grid.sheet, row: heads.row };
    issues.push(issue('table.columnMissing', 'error', at, { heading: each.heading[language] }));
  }
  const table: Table<Key> = {
    sheet: grid.sheet,
    heads,
    language,
    rows: filledRows(grid, heads),
    cell: (row, key) => cellIn(grid, heads, row, key),
    place,
    heading: (key) => headingIn(grid, heads, columns, language, key),
  };
  return { table, issues };
}

function headMissing(grid: Grid, columns: readonly Column[]): Issue {
  const blank = grid.rows.every((row) => row.every(isBlank));
  if (blank) return issue('table.empty', 'error', { sheet: grid.sheet }, { sheet: grid.sheet });
  const headings = columns.filter((each) => each.required).map((each) => each.heading['zh-CN']);
  return issue('table.headMissing', 'error', { sheet: grid.sheet }, { sheet: grid.sheet, headings });
}

function filledRows<Key extends string>(grid: Grid, heads: Heads<Key>): number[] {
  const rows: number[] = [];
  for (let row = heads.row + 1; row < grid.rows.length; row += 1) {
    const texts = [...heads.columns.values()].map((column) => cellText(cellAt(grid, row, column)));
    const filled = texts.filter((text) => text !== '');
    const remark = filled.length === 1 && REMARK.test(filled[0] ?? '');
    if (filled.length > 0 && !remark) rows.push(row);
  }
  return rows;
}

function cellIn<Key extends string>(grid: Grid, heads: Heads<Key>, row: number, key: Key): GridCell | undefined {
  const column = heads.columns.get(key);
  return column === undefined ? undefined : cellAt(grid, row, column);
}

function headingIn<Key extends string>(
  grid: Grid,
  heads: Heads<Key>,
  columns: readonly Column<Key>[],
  language: Language,
  key: Key,
): string {
  const printed = cellText(cellIn(grid, heads, heads.row, key));
  return printed === '' ? (columns.find((each) => each.key === key)?.heading[language] ?? key) : printed;
}

/** English only where the first heading is the English one. */
function languageOf<Key extends string>(grid: Grid, heads: Heads<Key>, columns: readonly Column<Key>[]): Language {
  const first = [...heads.columns.values()].map((column) => cellText(cellAt(grid, heads.row, column)))[0] ?? '';
  return columnHeaded(columns, first) !== undefined && /^[\p{ASCII}]+$/u.test(first) ? 'en-US' : 'zh-CN';
}

/** A clerk's own remarks are no misspelt heading. */
const OWN_REMARK = /备注|批注|remark|note/iu;

/** A warning for each column under an unknown heading that holds something: a heading may only be misspelt. */
export function ignoredColumns<Key extends string>(
  grid: Grid,
  { heads, rows }: Table<Key>,
  isKnown: (heading: string) => boolean = () => false,
): Issue[] {
  return heads.others
    .filter(
      ({ column, text }) =>
        !OWN_REMARK.test(text) && !isKnown(text) && rows.some((row) => !isBlank(cellAt(grid, row, column))),
    )
    .map(({ column, text }) =>
      issue('table.columnIgnored', 'warning', { sheet: grid.sheet, row: heads.row, column }, { heading: text }),
    );
}
