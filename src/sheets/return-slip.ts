/** 退回单: one page that goes back to a town with its return: which cell, what is wrong, what to do, until when. */
import type { ReturnWords } from '../locales/zh-CN/returns';
import type { SheetWords } from '../locales/zh-CN/sheets';
import type { SheetPlan } from '../plan/plan';
import { cellAddress } from '../plan/address';
import { columnPoints, countLines, heightFor } from './measure';
import { formPage } from './return-context';
import { SheetDraft } from './sheet-draft';
import { fontOf, type StyleBase, type StyleBook } from './style-book';

/** Something about a file as such, in words that take the rest of the line. */
export interface SlipNote {
  /** `填报表 G12`, or that it is about the whole file. */
  readonly cell: string;
  readonly note: string;
}

/** One thing that is wrong in a figure, in the words of the page. */
export interface SlipLine {
  readonly cell: string;
  readonly indicator: string;
  /** What stands there. */
  readonly value: string;
  readonly problem: string;
  readonly expected: string;
  readonly fix: string;
}

/** The lines of one file, under its name where there are several. */
export interface SlipFile {
  readonly heading?: string;
  readonly lines: readonly (SlipLine | SlipNote)[];
}

export interface Slip {
  readonly sheetName: string;
  readonly title: string;
  /** `致：…`; none on the page of files that nobody is known for. */
  readonly to?: string;
  readonly intro: string;
  readonly files: readonly SlipFile[];
  /** What to do and until when; none on the page of files that nobody is known for. */
  readonly todo?: string;
  readonly sign?: string;
}

export interface SlipContext {
  readonly styles: StyleBook;
  readonly words: { readonly sheets: SheetWords; readonly returns: ReturnWords };
  /** Figures are invented, and each page says so. */
  readonly invented: boolean;
}

const SLIP_KIND = 'return-slip';
const FIELDS = ['number', 'cell', 'indicator', 'value', 'problem', 'expected', 'fix'] as const;
type Field = (typeof FIELDS)[number];
const WIDTHS: Readonly<Record<Field, number>> = {
  number: 5,
  cell: 13,
  indicator: 23,
  value: 12,
  problem: 42,
  expected: 17,
  fix: 19,
};
const FIRST_COLUMN = 0;
/** Where a note about a file begins. */
const NOTE_COLUMN = 2;
const LAST_COLUMN = FIELDS.length - 1;
const STYLES: Readonly<Record<Field, StyleBase>> = {
  number: 'slipCentred',
  cell: 'slipCentred',
  indicator: 'slipText',
  value: 'slipCentred',
  problem: 'slipText',
  expected: 'slipText',
  fix: 'slipText',
};
const LINE_HEIGHT = 26;
/** Room for the seal above the line of signatures. */
const SEAL_HEIGHT = 46;
/** Points inside the margins of an A4 page laid across; a longer slip is shrunk so far, and then runs over. */
const PAGE_HEIGHT = 505;
const LEAST_SCALE = 0.65;

export function planSlip(slip: Slip, context: SlipContext): SheetPlan {
  const { styles, words } = context;
  const draft = new SheetDraft({ kind: SLIP_KIND, name: slip.sheetName });
  FIELDS.forEach((field, column) => draft.setColumn(column, { width: WIDTHS[field] }));
  let row = 0;
  const across = (text: string, base: StyleBase, least = 0) => {
    putAcross(draft, row, text, base, least, context);
    row += 1;
  };
  across(slip.title, 'title');
  if (context.invented) across(words.sheets.inventedNotice, 'notice');
  if (slip.to !== undefined) across(slip.to, 'line', LINE_HEIGHT);
  across(slip.intro, 'note', LINE_HEIGHT);
  const headRow = row;
  const heads = words.returns.slip.heads;
  FIELDS.forEach((field, column) => draft.put(row, column, heads[field], styles.use('head')));
  draft.setHeight(row, LINE_HEIGHT);
  row += 1;
  let number = 0;
  for (const { heading, lines } of slip.files) {
    if (heading !== undefined) across(heading, 'slipHeading', LINE_HEIGHT);
    for (const line of lines) {
      number += 1;
      putLine(draft, row, number, line, context);
      row += 1;
    }
  }
  if (slip.todo !== undefined) across(slip.todo, 'note', LINE_HEIGHT);
  if (slip.sign !== undefined) across(slip.sign, 'line', SEAL_HEIGHT);
  const height = draft.heights(0, row - 1).reduce((sum, each) => sum + each, 0);
  draft.frozen = { rows: headRow + 1, columns: 0 };
  draft.print = formPage({ row: 0, column: FIRST_COLUMN, rows: row, columns: FIELDS.length }, 'landscape', {
    footer: words.sheets.annexFooter,
    ownNumbers: true,
    headRow,
    onePageHigh: PAGE_HEIGHT / height >= LEAST_SCALE,
  });
  return draft.finish();
}

function putAcross(
  draft: SheetDraft,
  row: number,
  text: string,
  base: StyleBase,
  least: number,
  { styles }: SlipContext,
): void {
  draft.putMerged({ row, column: FIRST_COLUMN, rows: 1, columns: FIELDS.length }, text, styles.use(base));
  const points = draft.widths(FIRST_COLUMN, LAST_COLUMN).reduce((sum, width) => sum + columnPoints(width), 0);
  const { size } = fontOf(base);
  draft.setHeight(row, Math.max(least, heightFor(countLines(text, size, points), size)));
}

function putLine(
  draft: SheetDraft,
  row: number,
  number: number,
  line: SlipLine | SlipNote,
  { styles }: SlipContext,
): void {
  const texts = { number, ...line };
  let lines = 1;
  for (const [column, field] of FIELDS.entries()) {
    const base = STYLES[field];
    const text = field in texts ? String(texts[field as keyof typeof texts]) : '';
    draft.put(row, column, field === 'number' ? number : text, styles.use(base));
    lines = Math.max(lines, linesOf(text, base, WIDTHS[field]));
  }
  if ('note' in line) {
    const rest = FIELDS.slice(NOTE_COLUMN);
    draft.putMerged({ row, column: NOTE_COLUMN, rows: 1, columns: rest.length }, line.note, styles.use('slipText'));
    const width = rest.reduce((sum, field) => sum + WIDTHS[field], 0);
    lines = Math.max(lines, linesOf(line.note, 'slipText', width));
  }
  draft.setHeight(row, Math.max(LINE_HEIGHT, heightFor(lines, fontOf('slipText').size)));
}

function linesOf(text: string, base: StyleBase, width: number): number {
  const { size } = fontOf(base);
  return countLines(text, size, columnPoints(width) - (base === 'slipText' ? size : 0));
}

/** Address of a cell as a slip names it. */
export function slipCell(sheet: string, row: number | undefined, column: number | undefined): string {
  if (row === undefined) return sheet;
  return `${sheet} ${column === undefined ? String(row + 1) : cellAddress(row, column)}`;
}
