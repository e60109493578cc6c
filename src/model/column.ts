/**
 * Columns as data: what a table's columns are called and what their cells hold. The sheet builders
 * print tables from these definitions, and the readers find the columns again by them, in any order.
 */
import { cellText, type Grid } from './grid';
import type { Worded } from './language';
import { wordKey, type Enumeration } from './vocabulary';

/** `list`: several texts in a cell, parted by 、；or line breaks. */
export type ColumnKind = 'text' | 'list' | 'number' | 'enum' | 'yesNo';

export interface Column<Key extends string = string> {
  /** Stable; printed in the hidden key row where a sheet has one. */
  readonly key: Key;
  readonly heading: Worded;
  /** Further headings that a reader takes for this column. */
  readonly also: readonly string[];
  readonly kind: ColumnKind;
  /** For `enum` (and `yesNo`): where its words are. */
  readonly enumeration?: Enumeration;
  /** The column must be there, and no cell of it may be blank. */
  readonly required: boolean;
}

interface ColumnOptions {
  readonly also?: readonly string[];
  readonly required?: boolean;
}

/** A column of text, lists or numbers. */
export function column<Key extends string>(
  key: Key,
  kind: 'text' | 'list' | 'number',
  chinese: string,
  english: string,
  options: ColumnOptions = {},
): Column<Key> {
  return {
    key,
    kind,
    heading: { 'zh-CN': chinese, 'en-US': english },
    also: options.also ?? [],
    required: options.required ?? false,
  };
}

/** A column whose cells hold words of a closed vocabulary. */
export function wordColumn<Key extends string>(
  key: Key,
  enumeration: Enumeration,
  chinese: string,
  english: string,
  options: ColumnOptions = {},
): Column<Key> {
  const base = column(key, 'text', chinese, english, options);
  return { ...base, kind: enumeration === 'yesNo' ? 'yesNo' : 'enum', enumeration };
}

/** A head row may stand below a title and hints, but not deeper than this. */
export const HEAD_ROW_LIMIT = 30;

/** Sheets can be thousands of columns wide, so the headings' keys are made once a list of columns. */
const byHeading = new WeakMap<readonly Column[], ReadonlyMap<string, Column>>();

/** The column whose heading the text is, in whichever language; undefined where it is none's. */
export function columnHeaded<Key extends string>(
  columns: readonly Column<Key>[],
  text: string,
): Column<Key> | undefined {
  let keys = byHeading.get(columns);
  if (!keys) {
    keys = new Map(columns.flatMap((each) => headingsOf(each).map((heading) => [wordKey(heading), each] as const)));
    byHeading.set(columns, keys);
  }
  return keys.get(wordKey(text)) as Column<Key> | undefined;
}

function headingsOf(each: Column): readonly string[] {
  return [each.heading['zh-CN'], each.heading['en-US'], ...each.also];
}

/** The head row of a table and where its columns stand in it. */
export interface Heads<Key extends string = string> {
  readonly row: number;
  /** Index of the first column with that heading, by key. */
  readonly columns: ReadonlyMap<Key, number>;
  /** Headings of known columns that stand a second time. */
  readonly twice: readonly Heading[];
  /** What else stands in the head row. */
  readonly others: readonly Heading[];
}

export interface Heading {
  readonly column: number;
  readonly text: string;
}

/** How many known headings make a head row, and how many rows of a sheet are looked at. */
export interface HeadSearch {
  readonly least?: number;
  readonly limit?: number;
}

/**
 * Finds the head row: the one with the most known headings, the uppermost of several. Headings in their
 * own spelling count double, so that a hidden row of keys (`code`) never passes for one (`Code`).
 */
export function findHeads<Key extends string>(
  grid: Grid,
  columns: readonly Column<Key>[],
  { least = 2, limit = HEAD_ROW_LIMIT }: HeadSearch = {},
): Heads<Key> | undefined {
  let best: { heads: Heads<Key>; score: number } | undefined;
  for (let row = 0; row < Math.min(grid.rows.length, limit); row += 1) {
    const { heads, score } = headsIn(grid, row, columns);
    if (heads.columns.size >= least && score > (best?.score ?? 0)) best = { heads, score };
  }
  return best?.heads;
}

function headsIn<Key extends string>(grid: Grid, row: number, columns: readonly Column<Key>[]) {
  const found = new Map<Key, number>();
  const twice: Heading[] = [];
  const others: Heading[] = [];
  let score = 0;
  for (const [index, cell] of (grid.rows[row] ?? []).entries()) {
    const text = cellText(cell);
    if (text === '') continue;
    const match = columnHeaded(columns, text);
    if (!match) others.push({ column: index, text });
    else if (found.has(match.key)) twice.push({ column: index, text });
    else {
      found.set(match.key, index);
      score += headingsOf(match).includes(text) ? 2 : 1;
    }
  }
  return { heads: { row, columns: found, twice, others }, score };
}
