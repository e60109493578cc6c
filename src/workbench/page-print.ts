/** How a sheet is printed: the host's page ↔ the print set-up of a plan. */
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../host/model/area';
import { newPage, type HeaderPart, type Page } from '../host/model/page';
import type { Range } from '../plan/address';
import type { PrintPlan } from '../plan/plan';

const POINTS_PER_INCH = 72;
/** Points come to inches with no more places than anybody sets. */
const PLACES = 1e4;
const MAX_HEADER_FOOTER = 255;

const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * PLACES) / PLACES;

type Part = 'Header' | 'Footer';

function textOf({ headers }: Page, part: Part): string | undefined {
  const sections = ['Left', 'Center', 'Right'].map((side): string => {
    const text = headers[`${side}${part}` as HeaderPart];
    return text === '' ? '' : `&${side.charAt(0)}${text}`;
  });
  const text = sections.join('');
  return text === '' ? undefined : text.slice(0, MAX_HEADER_FOOTER);
}

/** `&L甲&C第 &P 页` → its sections; what stands before the first mark is the middle one, as in Excel. */
function sectionsOf(text: string | undefined, part: Part): Partial<Record<HeaderPart, string>> {
  const found = { Left: '', Center: '', Right: '' };
  const sides = { L: 'Left', C: 'Center', R: 'Right' } as const;
  let side: keyof typeof found = 'Center';
  for (const [piece] of (text ?? '').matchAll(/&[^]|[^&]+|&$/gu)) {
    const mark = piece.startsWith('&') ? piece.charAt(1).toUpperCase() : '';
    if (mark === 'L' || mark === 'C' || mark === 'R') side = sides[mark];
    else found[side] += piece;
  }
  return Object.fromEntries(Object.entries(found).map(([name, section]) => [`${name}${part}`, section]));
}

function isUntouched(page: Page): boolean {
  return JSON.stringify(page) === JSON.stringify(newPage());
}

function fitOf({ zoom, columnBreaks }: Page): PrintPlan['fit'] {
  if (zoom.horizontalFitToPages !== undefined) {
    return { kind: 'onePageWide', ...(zoom.verticalFitToPages === 1 ? { onePageHigh: true } : {}) };
  }
  return { kind: 'scale', percent: zoom.scale ?? 100, breaksBefore: columnBreaks };
}

/**
 * @param extent what is printed where no area is set
 * @returns undefined for a page that nobody set up
 */
export function printOf(page: Page, extent: Range | undefined): PrintPlan | undefined {
  const area = page.printArea[0] ?? extent;
  if (!area || isUntouched(page)) return undefined;
  const { titleRows, titleColumns, firstPageNumber } = page;
  const header = textOf(page, 'Header');
  const footer = textOf(page, 'Footer');
  return {
    paper: page.paperSize === 'A3' ? 'A3' : 'A4',
    orientation: page.orientation === 'Landscape' ? 'landscape' : 'portrait',
    area,
    ...(titleRows ? { titleRows: { first: titleRows.row, last: titleRows.row + titleRows.rows - 1 } } : {}),
    ...(titleColumns
      ? { titleColumns: { first: titleColumns.column, last: titleColumns.column + titleColumns.columns - 1 } }
      : {}),
    fit: fitOf(page),
    margins: {
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    },
    centredAcross: page.centerHorizontally,
    ...(page.blackAndWhite ? { blackAndWhite: true } : {}),
    ...(firstPageNumber === '' ? {} : { firstPage: firstPageNumber }),
    ...(footer === undefined ? {} : { footer }),
    ...(header === undefined ? {} : { header }),
  };
}

export function pageOf(print: PrintPlan | undefined): Page {
  const page = newPage();
  if (!print) return page;
  const { fit, margins, titleRows, titleColumns } = print;
  const rows = (lines: NonNullable<typeof titleRows>): Area => ({
    row: lines.first,
    column: 0,
    rows: lines.last - lines.first + 1,
    columns: MAX_COLUMNS,
  });
  const columns = (lines: NonNullable<typeof titleColumns>): Area => ({
    row: 0,
    column: lines.first,
    rows: MAX_ROWS,
    columns: lines.last - lines.first + 1,
  });
  return {
    ...page,
    paperSize: print.paper,
    orientation: print.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    printArea: [print.area],
    titleRows: titleRows && rows(titleRows),
    titleColumns: titleColumns && columns(titleColumns),
    zoom:
      fit.kind === 'scale'
        ? { scale: fit.percent }
        : { horizontalFitToPages: 1, ...(fit.onePageHigh ? { verticalFitToPages: 1 } : {}) },
    columnBreaks: fit.kind === 'scale' ? fit.breaksBefore : [],
    topMargin: margins.top * POINTS_PER_INCH,
    bottomMargin: margins.bottom * POINTS_PER_INCH,
    leftMargin: margins.left * POINTS_PER_INCH,
    rightMargin: margins.right * POINTS_PER_INCH,
    headerMargin: margins.header * POINTS_PER_INCH,
    footerMargin: margins.footer * POINTS_PER_INCH,
    centerHorizontally: print.centredAcross,
    blackAndWhite: print.blackAndWhite ?? false,
    firstPageNumber: print.firstPage ?? '',
    headers: { ...page.headers, ...sectionsOf(print.header, 'Header'), ...sectionsOf(print.footer, 'Footer') },
  };
}
