/**
 * What belongs to a sheet and not to its cells: view, page, tables. `copyFrom` leaves it behind, so it is
 * taken from the copy and put on the sheet.
 */
import { columnLetters } from '../plan/address';
import type { Call } from './call';
import { ACTION_BYTES } from './bytes';

type Loaded = ReturnType<typeof loadFrame>;

/** Queues the loads; to be read after the next sync. */
export function loadFrame(sheet: Excel.Worksheet) {
  sheet.load('tabColor,showGridlines');
  const { pageLayout: page, freezePanes } = sheet;
  const head = page.headersFooters.defaultForAllPages;
  page.load('paperSize,orientation,zoom,centerHorizontally,centerVertically,blackAndWhite,draftMode,firstPageNumber');
  page.load('printGridlines,printHeadings,printComments,printErrors,printOrder');
  page.load('topMargin,bottomMargin,leftMargin,rightMargin,headerMargin,footerMargin');
  head.load('leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter');
  const frozen = freezePanes.getLocationOrNullObject();
  const area = page.getPrintAreaOrNullObject();
  const titleRows = page.getPrintTitleRowsOrNullObject();
  const titleColumns = page.getPrintTitleColumnsOrNullObject();
  for (const range of [frozen, titleRows, titleColumns]) range.load('rowIndex,columnIndex,rowCount,columnCount');
  area.load('address');
  sheet.verticalPageBreaks.load('items/columnIndex');
  sheet.horizontalPageBreaks.load('items/rowIndex');
  return { sheet, page, head, frozen, area, titleRows, titleColumns };
}

/** `表!B1:D6,表!F1:G6` → without the sheet's name, which is the copy's. */
function withoutSheet(address: string): string {
  return address.replaceAll(/(?:'(?:[^']|'')*'|[^',!]+)!/gu, '');
}

const rowsOf = (range: Excel.Range): string => `$${range.rowIndex + 1}:$${range.rowIndex + range.rowCount}`;
const columnsOf = (range: Excel.Range): string =>
  `$${columnLetters(range.columnIndex)}:$${columnLetters(range.columnIndex + range.columnCount - 1)}`;

/** More rows or columns than a sheet shows at once: the other ones are what is frozen. */
const WHOLE = 16_384;

function freeze(target: Excel.Worksheet, { rowCount, columnCount }: Excel.Range): void {
  if (rowCount < WHOLE && columnCount < WHOLE) {
    target.freezePanes.freezeAt(target.getRangeByIndexes(0, 0, rowCount, columnCount));
  } else if (rowCount < WHOLE) target.freezePanes.freezeRows(rowCount);
  else target.freezePanes.freezeColumns(columnCount);
}

function putPage(target: Excel.Worksheet, from: Loaded): void {
  const layout = target.pageLayout;
  const { headersFooters: _, zoom = {}, ...fields } = from.page.toJSON();
  // Of a scale and a number of pages, one is null.
  const fit = Object.fromEntries(Object.entries(zoom).filter(([, value]) => value !== null));
  layout.set({ ...fields, zoom: fit });
  layout.headersFooters.defaultForAllPages.set(from.head.toJSON());
  if (!from.area.isNullObject) layout.setPrintArea(withoutSheet(from.area.address));
  if (!from.titleRows.isNullObject) layout.setPrintTitleRows(rowsOf(from.titleRows));
  if (!from.titleColumns.isNullObject) layout.setPrintTitleColumns(columnsOf(from.titleColumns));
  target.verticalPageBreaks.removePageBreaks();
  target.horizontalPageBreaks.removePageBreaks();
  for (const { columnIndex } of from.sheet.verticalPageBreaks.items) {
    target.verticalPageBreaks.add(`${columnLetters(columnIndex)}1`);
  }
  for (const { rowIndex } of from.sheet.horizontalPageBreaks.items) target.horizontalPageBreaks.add(`A${rowIndex + 1}`);
}

export function frameCall(from: Loaded): Call {
  return {
    bytes: 60 * ACTION_BYTES,
    apply: (target) => {
      target.tabColor = from.sheet.tabColor;
      target.showGridlines = from.sheet.showGridlines;
      target.freezePanes.unfreeze();
      if (!from.frozen.isNullObject) freeze(target, from.frozen);
      putPage(target, from);
    },
  };
}
