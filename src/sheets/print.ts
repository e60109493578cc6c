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

/** A page is filled to here, so that another program's fonts don't push the last row over. */
const PAGE_FILL = 0.94;
/** Rows higher than this much look empty. */
const AIRIEST = 1.45;
/** A table that is a little too long is shrunk to one page rather than leaving two rows on a second. */
const SMALLEST_SHRINK = 0.8;

/**
 * A machine without 宋体 measures columns by a substitute whose digits are up to a fifth wider. A fitted
 * page shrinks with them; a split one has a fixed scale, and must hold its columns there too.
 */
const SUBSTITUTE_WIDENING = 1.2;

export interface PrintOptions {
  /** Part of a notice: printed without colours, its pages numbered by themselves. */
  readonly isAnnex?: boolean;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly titleRows: { readonly first: number; readonly last: number };
  /** The last of the label columns, which are repeated where columns are split. */
  readonly lastLabelColumn: number;
  readonly footer: string;
  /** Rows that may be made higher so that a short table fills its page, as notices print it. */
  readonly airyRows?: { readonly first: number; readonly last: number };
}

/** Chooses paper, orientation and scale for the area, from the widths and heights of the draft. */
export function planPrint(draft: SheetDraft, options: PrintOptions): PrintPlan {
  const { firstRow, lastRow, firstColumn, lastColumn } = options;
  const widths = draft.widths(firstColumn, lastColumn).map((width) => columnPoints(width));
  const width = sum(widths);
  const height = sum(draft.heights(firstRow, lastRow));
  // A notice's table stays on one page where it can; working sheets may run over several.
  const { paper, orientation, scale } = choosePage(width, options.airyRows ? height : 0);
  const base: Omit<PrintPlan, 'fit'> = {
    paper,
    orientation,
    area: { row: firstRow, column: firstColumn, rows: lastRow - firstRow + 1, columns: lastColumn - firstColumn + 1 },
    titleRows: options.titleRows,
    titleColumns: { first: firstColumn, last: options.lastLabelColumn },
    margins: MARGINS,
    centredAcross: true,
    // Annexes are issued; what is marked on the screen must not tint the notice.
    blackAndWhite: options.isAnnex === true,
    footer: `&C${options.footer}`,
    ...(options.isAnnex && { firstPage: 1 }),
  };
  if (scale >= SMALLEST_SCALE) {
    const room = printable(paper, orientation).down / scale;
    if (options.airyRows && height < room) spreadOut(draft, options.airyRows, room * PAGE_FILL - height);
    const onePageHigh =
      height > room * PAGE_FILL && room / height >= SMALLEST_SHRINK && (scale * room) / height >= SMALLEST_SCALE;
    return { ...base, fit: { kind: 'onePageWide', ...(onePageHigh && { onePageHigh }) } };
  }
  const labels = options.lastLabelColumn - firstColumn + 1;
  return { ...base, fit: splitByColumns(widths, labels, firstColumn, printable('A3', 'landscape').across) };
}

/** Gives the rows so many points more, in proportion to their heights, up to the factor that still looks right. */
function spreadOut(draft: SheetDraft, rows: { readonly first: number; readonly last: number }, points: number): void {
  const heights = draft.heights(rows.first, rows.last);
  const factor = Math.min(AIRIEST, 1 + points / sum(heights));
  if (factor <= 1) return;
  heights.forEach((height, position) => draft.setHeight(rows.first + position, Math.floor(height * factor * 2) / 2));
}

function choosePage(
  width: number,
  height: number,
): { paper: Paper; orientation: 'portrait' | 'landscape'; scale: number } {
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

/**
 * The last column of the first page: of the table, or where it has to be split, of its first part. What
 * stands over the table (its title) goes no further.
 */
export function lastColumnOfFirstPage(
  draft: SheetDraft,
  columns: { readonly first: number; readonly last: number; readonly lastLabel: number },
): number {
  const widths = draft.widths(columns.first, columns.last).map((width) => columnPoints(width));
  const { across } = printable('A3', 'landscape');
  if (across / sum(widths) >= SMALLEST_SCALE) return columns.last;
  const fit = splitByColumns(widths, columns.lastLabel - columns.first + 1, columns.first, across);
  return fit.kind === 'scale' ? (fit.breaksBefore[0] ?? columns.last + 1) - 1 : columns.last;
}

/** As few pages as the smallest scale allows, about equally full; the fullest gives the scale of all. */
function splitByColumns(
  widths: readonly number[],
  labels: number,
  firstColumn: number,
  across: number,
): PrintPlan['fit'] {
  const labelWidth = sum(widths.slice(0, labels));
  const body = widths.slice(labels);
  const room = across / SMALLEST_SCALE / SUBSTITUTE_WIDENING - labelWidth;
  const pages = fill(body, room).length;
  const parts = fill(body, Math.min(room, sum(body) / pages + Math.max(...body)));
  const breaksBefore = parts.slice(1).map((part) => firstColumn + labels + part.first);
  const widest = (labelWidth + Math.max(...parts.map((part) => part.width))) * SUBSTITUTE_WIDENING;
  return { kind: 'scale', percent: Math.max(10, Math.min(100, Math.floor((across / widest) * 100))), breaksBefore };
}

/** Columns side by side into parts of at most so many points; a wider column stands alone. */
function fill(widths: readonly number[], room: number): { first: number; width: number }[] {
  const parts = [{ first: 0, width: 0 }];
  for (const [position, width] of widths.entries()) {
    const last = parts.at(-1);
    if (last && (last.width === 0 || last.width + width <= room)) last.width += width;
    else parts.push({ first: position, width });
  }
  return parts;
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
