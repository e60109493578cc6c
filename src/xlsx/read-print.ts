/** The library's page set-up → that of a plan. */
import type { Sheet } from 'hucre/xlsx';
import { parseCell, parseRange, type Range } from '../plan/address';
import type { PrintPlan } from '../plan/plan';
import type { PageAttributes } from './page-attributes';

type Titles = { readonly first: number; readonly last: number };

/** Excel's own margins in inches, for what a file does not say. */
const MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
const SCALE = { least: 10, most: 400 };
const MAX_TEXT = 255;

/**
 * @param extent what is printed where the file names no area
 * @returns undefined where the file says nothing of printing
 */
export function readPrint(sheet: Sheet, attributes: PageAttributes = {}, extent?: Range): PrintPlan | undefined {
  const { pageSetup: setup, headerFooter } = sheet;
  const area = readArea(setup?.printArea) ?? extent;
  if (!setup || !area || !saysSomething(sheet)) return undefined;
  const titleRows = readTitles(setup.printTitlesRow, (text) => Number(text) - 1);
  const titleColumns = readTitles(setup.printTitlesColumn, (text) => parseCell(`${text}1`)?.column ?? NaN);
  const { oddFooter: footer, oddHeader: header } = headerFooter ?? {};
  return {
    // The only two that a plan knows.
    paper: setup.paperSize === 'a3' ? 'A3' : 'A4',
    orientation: setup.orientation ?? 'portrait',
    area,
    ...(titleRows ? { titleRows } : {}),
    ...(titleColumns ? { titleColumns } : {}),
    fit: readFit(sheet),
    margins: { ...MARGINS, ...setup.margins },
    centredAcross: setup.horizontalCentered ?? false,
    ...attributes,
    ...(footer ? { footer: footer.slice(0, MAX_TEXT) } : {}),
    ...(header ? { header: header.slice(0, MAX_TEXT) } : {}),
  };
}

/** Every file has margins, so they alone say nothing. */
function saysSomething({
  pageSetup: { margins: _margins, ...setup } = {},
  headerFooter,
  colBreaks = [],
}: Sheet): boolean {
  const isSaid = (value: unknown): boolean => value !== undefined && value !== false;
  return Object.values(setup).some(isSaid) || Object.values(headerFooter ?? {}).some(isSaid) || colBreaks.length > 0;
}

function readArea(text: string | undefined): Range | undefined {
  // Of several areas a plan holds the first.
  return text === undefined ? undefined : parseRange((text.split(',')[0] ?? '').toUpperCase());
}

function readTitles(text: string | undefined, count: (edge: string) => number): Titles | undefined {
  const [first = NaN, last = first] = (text ?? '').replaceAll('$', '').split(':').map(count);
  return Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last ? { first, last } : undefined;
}

function readFit({ pageSetup: setup, colBreaks }: Sheet): PrintPlan['fit'] {
  const isFitted = setup?.fitToPage === true && setup.fitToWidth !== 0;
  if (isFitted) return { kind: 'onePageWide', ...(setup.fitToHeight === 1 ? { onePageHigh: true } : {}) };
  const percent = Math.round(setup?.scale ?? 100);
  return {
    kind: 'scale',
    percent: Math.min(SCALE.most, Math.max(SCALE.least, percent)),
    // The library counts the column that a break follows.
    breaksBefore: (colBreaks ?? []).map((column) => column + 1),
  };
}
