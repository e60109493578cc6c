/** A sheet's print set-up → one call. Every setting is named, so that a sheet made anew forgets the old ones. */
import { cellAddress, columnLetters, rangeAddress } from '../plan/address';
import type { PrintPlan } from '../plan/plan';
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';

const POINTS_PER_INCH = 72;

interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** `&L甲&C第 &P 页` → its three sections; what stands before the first mark is the middle one, as in Excel. */
export function splitSections(text: string): Sections {
  const found = { L: '', C: '', R: '' };
  let section: keyof typeof found = 'C';
  // `&&` is a plain ampersand, and every other code stays where it is.
  for (const [piece] of text.matchAll(/&[^]|[^&]+|&$/gu)) {
    const mark = piece[0] === '&' ? piece[1]?.toUpperCase() : undefined;
    if (mark === 'L' || mark === 'C' || mark === 'R') section = mark;
    else found[section] += piece;
  }
  return { left: found.L, center: found.C, right: found.R };
}

function toZoom(fit: PrintPlan['fit']): Excel.PageLayoutZoomOptions {
  if (fit.kind === 'scale') return { scale: fit.percent };
  // Without a height: as many pages as it takes.
  return { horizontalFitToPages: 1, ...(fit.onePageHigh ? { verticalFitToPages: 1 } : {}) };
}

function applyHeadAndFoot(layout: Excel.PageLayout, print: PrintPlan): void {
  const header = splitSections(print.header ?? '');
  const footer = splitSections(print.footer ?? '');
  const page = layout.headersFooters.defaultForAllPages;
  page.leftHeader = header.left;
  page.centerHeader = header.center;
  page.rightHeader = header.right;
  page.leftFooter = footer.left;
  page.centerFooter = footer.center;
  page.rightFooter = footer.right;
}

function applyMargins(layout: Excel.PageLayout, { margins }: PrintPlan): void {
  layout.topMargin = margins.top * POINTS_PER_INCH;
  layout.bottomMargin = margins.bottom * POINTS_PER_INCH;
  layout.leftMargin = margins.left * POINTS_PER_INCH;
  layout.rightMargin = margins.right * POINTS_PER_INCH;
  layout.headerMargin = margins.header * POINTS_PER_INCH;
  layout.footerMargin = margins.footer * POINTS_PER_INCH;
}

function applyPage(sheet: Excel.Worksheet, print: PrintPlan): void {
  const layout = sheet.pageLayout;
  layout.paperSize = print.paper;
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.zoom = toZoom(print.fit);
  layout.centerHorizontally = print.centredAcross;
  layout.blackAndWhite = print.blackAndWhite ?? false;
  layout.firstPageNumber = print.firstPage ?? '';
  layout.setPrintArea(rangeAddress(print.area));
  const { titleRows, titleColumns } = print;
  if (titleRows) layout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
  if (titleColumns) {
    layout.setPrintTitleColumns(`$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`);
  }
  applyMargins(layout, print);
  applyHeadAndFoot(layout, print);
  const breaks = print.fit.kind === 'scale' ? print.fit.breaksBefore : [];
  for (const column of breaks) sheet.verticalPageBreaks.add(cellAddress(0, column));
}

export function pageCalls(print: PrintPlan | undefined): Call[] {
  if (!print) return [];
  return [{ bytes: 40 * ACTION_BYTES, apply: (sheet) => applyPage(sheet, print) }];
}
