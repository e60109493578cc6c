/** How a sheet is printed. Lengths are points. */
import type { Area } from './area';

export interface Page {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  draftMode: boolean;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printComments: string;
  printErrors: string;
  printOrder: string;
  /** Blank: pages count on. */
  firstPageNumber: number | '';
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printArea: readonly Area[];
  titleRows: Area | undefined;
  titleColumns: Area | undefined;
  headers: Record<HeaderPart, string>;
  /** First rows and columns after a break by hand. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
}

export const HEADER_PARTS = [
  'LeftHeader',
  'CenterHeader',
  'RightHeader',
  'LeftFooter',
  'CenterFooter',
  'RightFooter',
] as const;
export type HeaderPart = (typeof HEADER_PARTS)[number];

/** Excel's "normal" margins: 0.75, 0.7 and 0.3 inches. */
export function newPage(): Page {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    blackAndWhite: false,
    draftMode: false,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    printComments: 'NoComments',
    printErrors: 'AsDisplayed',
    printOrder: 'DownThenOver',
    firstPageNumber: '',
    zoom: { scale: 100 },
    leftMargin: 50.4,
    rightMargin: 50.4,
    topMargin: 54,
    bottomMargin: 54,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: [],
    titleRows: undefined,
    titleColumns: undefined,
    headers: { LeftHeader: '', CenterHeader: '', RightHeader: '', LeftFooter: '', CenterFooter: '', RightFooter: '' },
    rowBreaks: [],
    columnBreaks: [],
  };
}
