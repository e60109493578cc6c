/**
 * Print set-up: which paper, and how a sheet that is too wide for it is split. One page wide down to
 * 60 %; below that by columns, with the labels repeated on each page.
 */
import type { Paper, PrintPlan } from '../plan/plan';
import type { SheetDraft } from './sheet-draft';
import { columnPoints } from './measure';

/** Short and long side in points. */
const PAPER: Record<Paper, readonly [number, number]> = { A4: [595, 842], A3: [842, 1191] };
const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };
const POINTS_PER_INCH = 72;
/** Below this a notice is hard to read on the wall, and columns are split over pages instead. */
const SMALLEST_SCALE = 0.6;
/** A4 is taken as long as the page is printed nearly at its size. */
const A4_SCALE = 0.85;
/** The widest that a character of column width is on any machine (宋体 11), so that no column falls off. */
const WIDEST_PIXELS_PER_CHARACTER = 8;

export interface PrintOptions {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly titleRows: { readonly first: number; readonly last: number };
  /** The last of the label columns, which are repeated where columns are split. */
  readonly lastLabelColumn: number;
  readonly footer: string;
}

/** Chooses paper, orientation and scale for the area, from the widths and heights of the draft. */
export function planPrint(draft: SheetDraft, options: PrintOptions): PrintPlan {
  const { firstRow, lastRow, firstColumn, lastColumn } = options;
  const widths = draft.widths(firstColumn, lastColumn).map((width) => columnPoints(width, WIDEST_PIXELS_PER_CHARACTER));
  const width = sum(widths);
  const height = sum(draft.heights(firstRow, lastRow));
  const { paper, orientation, scale } = choosePage(width, height);
  const base: Omit<PrintPlan, 'fit'> = {
    paper,
    orientation,
    area: { row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 },
    titleRows: options.titleRows,
    titleColumns: { first: firstColumn, last: options.lastLabelColumn },
    margins: MARGINS,
    centredAcross: true,
    footer: `&C${options.footer}`,
  };
  if (scale >= SMALLEST_SCALE) return { ...base, fit: { kind: 'onePageWide' } };
  const labels = options.lastLabelColumn - firstColumn + 1;
  return { ...base, fit: splitByColumns(widths, labels, firstColumn, printable('A3', 'landscape').across) };
}

function choosePage(width: number, height: number): { paper: Paper; orientation: 'portrait' | 'landscape'; scale: number } {
  const tall = printable('A4', 'portrait');
  const portrait = Math.min(1, tall.across / width);
  if (portrait >= A4_SCALE) return { paper: 'A4', orientation: 'portrait', scale: portrait };
  const wide = printable('A4', 'landscape');
  const landscape = Math.min(1, wide.across / width);
  if (landscape >= A4_SCALE && height * landscape <= wide.down) {
    return { paper: 'A4', orientation: 'landscape', scale: landscape };
  }
  return { paper: 'A3', orientation: 'landscape', scale: Math.min(1, printable('A3', 'landscape').across / width) };
}

/** As many pages as are needed at the smallest scale, with about as many columns on each. */
function splitByColumns(widths: readonly number[], labels: number, firstColumn: number, across: number): PrintPlan['fit'] {
  const labelWidth = sum(widths.slice(0, labels));
  const body = widths.slice(labels);
  const room = across / SMALLEST_SCALE - labelWidth;
  const pages = Math.max(2, Math.ceil(sum(body) / Math.max(room, Math.max(...body))));
  const perPage = Math.ceil(body.length / pages);
  const breaksBefore: number[] = [];
  let widest = 0;
  for (let first = 0; first < body.length; first += perPage) {
    if (first > 0) breaksBefore.push(firstColumn + labels + first);
    widest = Math.max(widest, labelWidth + sum(body.slice(first, first + perPage)));
  }
  return { kind: 'scale', percent: Math.max(10, Math.min(100, Math.floor((across / widest) * 100))), breaksBefore };
}

/** Points inside the margins. */
function printable(paper: Paper, orientation: 'portrait' | 'landscape'): { across: number; down: number } {
  const [short, long] = PAPER[paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    across: width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH,
    down: height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
