/** Page layout: lengths in points, headers and footers, areas and titles. */
import { Areas, CellRange } from '../model/cell-range';
import { HEADER_PARTS, type Page } from '../model/page';
import { isWholeColumns, isWholeRows, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { isJsonObject, type Json } from '../protocol/json';
import { wantFlag, wantNumber, wantOneOf, wantText } from './format-fields';
import { give } from './kinds';
import { rangeArgument } from './range-places';

type Check<V> = (value: Json, what: string) => V;

const oneOf =
  (...words: readonly string[]): Check<string> =>
  (value, what) =>
    wantOneOf(value, what, words);
/** Excel takes no margin of more than 49 inches. */
const margin: Check<number> = (value, what) => wantNumber(value, what, 0, 49 * 72);
const percent: Check<number> = (value, what) => Math.round(wantNumber(value, what, 10, 400));
const pages: Check<number> = (value, what) => wantNumber(value, what, 0, 32_767);

function zoom(value: Json): Page['zoom'] {
  if (!isJsonObject(value)) throw invalidArgument('zoom');
  const { scale, horizontalFitToPages, verticalFitToPages } = value;
  const there = (field: Json | undefined): field is Exclude<Json, null> => field !== undefined && field !== null;
  if (there(scale)) {
    if (there(horizontalFitToPages) || there(verticalFitToPages)) throw invalidArgument('zoom by scale and by pages');
    return { scale: percent(scale, 'the scale') };
  }
  return {
    ...(there(horizontalFitToPages) && { horizontalFitToPages: pages(horizontalFitToPages, 'pages across') }),
    ...(there(verticalFitToPages) && { verticalFitToPages: pages(verticalFitToPages, 'pages down') }),
  };
}

const FIELDS: { readonly [K in keyof Page]?: Check<Page[K]> } = {
  orientation: oneOf('Portrait', 'Landscape'),
  paperSize: oneOf('Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'),
  blackAndWhite: wantFlag,
  draftMode: wantFlag,
  centerHorizontally: wantFlag,
  centerVertically: wantFlag,
  printGridlines: wantFlag,
  printHeadings: wantFlag,
  printComments: oneOf('NoComments', 'EndSheet', 'InPlace'),
  printErrors: oneOf('AsDisplayed', 'Blank', 'Dash', 'NotAvailable'),
  printOrder: oneOf('DownThenOver', 'OverThenDown'),
  firstPageNumber: (value, what) => (value === '' ? '' : wantNumber(value, what, -32_767, 32_767)),
  zoom,
  leftMargin: margin,
  rightMargin: margin,
  topMargin: margin,
  bottomMargin: margin,
  headerMargin: margin,
  footerMargin: margin,
};

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[];

function setField(page: Page, name: keyof Page, value: Json): void {
  Object.assign(page, { [name]: FIELDS[name]?.(value, name) });
}

/** Headers and footers have 255 characters, all three parts together. */
const LONGEST_HEADER = 255;

const HEADERS: Members<Sheet> = {
  name: 'HeaderFooter',
  get: Object.fromEntries(HEADER_PARTS.map((part) => [part, ({ page }: Sheet): Json => page.headers[part]])),
  set: Object.fromEntries(
    HEADER_PARTS.map((part) => [
      part,
      ({ page }: Sheet, value: Json) => {
        const text = wantText(value, part);
        if (text.length > LONGEST_HEADER) throw invalidArgument(`${part} of ${text.length} characters`);
        page.headers[part] = text;
      },
    ]),
  ),
};

const HEADER_GROUP: Members<Sheet> = {
  name: 'HeaderFooterGroup',
  get: { State: () => 'Default' },
  set: {
    State: (_, value) => {
      if (value !== 'Default') throw notImplemented(`HeaderFooterGroup.state = ${JSON.stringify(value)}`);
    },
  },
  object: { DefaultForAllPages: (sheet) => serve(HEADERS, sheet) },
};

function printArea(sheet: Sheet, given: Arguments): readonly Area[] {
  const areas = given.model(0, Areas);
  if (areas) return areas.areas;
  return given
    .text(0)
    .split(',')
    .map((address) => rangeArgument(given.only(address), 0, sheet).area);
}

function orFail(object: HostObject | null, what: string): HostObject {
  if (!object) throw itemNotFound(what);
  return object;
}

const shownArea = (sheet: Sheet): HostObject | null =>
  sheet.page.printArea.length > 0 ? give(new Areas(sheet, sheet.page.printArea)) : null;
const shownRange = (sheet: Sheet, area: Area | undefined): HostObject | null =>
  area ? give(new CellRange(sheet, area)) : null;

/** Points in the units that margins may be given in. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const PAGE_LAYOUT: Members<Sheet> = {
  name: 'PageLayout',
  get: Object.fromEntries(NAMES.map((name) => [wireName(name), ({ page }: Sheet): Json => page[name] as Json])),
  set: Object.fromEntries(
    NAMES.map((name) => [
      wireName(name),
      (sheet: Sheet, value: Json) => {
        setField(sheet.ensureAlive().page, name, value);
      },
    ]),
  ),
  object: { HeadersFooters: (sheet) => serve(HEADER_GROUP, sheet) },
  make: {
    GetPrintArea: (sheet) => orFail(shownArea(sheet), 'the print area'),
    GetPrintAreaOrNullObject: shownArea,
    GetPrintTitleRows: (sheet) => orFail(shownRange(sheet, sheet.page.titleRows), 'title rows'),
    GetPrintTitleRowsOrNullObject: (sheet) => shownRange(sheet, sheet.page.titleRows),
    GetPrintTitleColumns: (sheet) => orFail(shownRange(sheet, sheet.page.titleColumns), 'title columns'),
    GetPrintTitleColumnsOrNullObject: (sheet) => shownRange(sheet, sheet.page.titleColumns),
  },
  act: {
    SetPrintArea: (sheet, given) => {
      sheet.page.printArea = printArea(sheet, given);
    },
    SetPrintTitleRows: (sheet, given) => {
      const { area } = rangeArgument(given, 0, sheet);
      if (!isWholeRows(area)) throw given.wrong(0);
      sheet.page.titleRows = area;
    },
    SetPrintTitleColumns: (sheet, given) => {
      const { area } = rangeArgument(given, 0, sheet);
      if (!isWholeColumns(area)) throw given.wrong(0);
      sheet.page.titleColumns = area;
    },
    SetPrintMargins: (sheet, given) => {
      const unit = UNITS[given.text(0)];
      if (unit === undefined) throw given.wrong(0);
      for (const [name, value] of Object.entries(given.fields(1))) {
        const field = `${name}Margin`;
        if (!Object.hasOwn(FIELDS, field) || typeof value !== 'number') throw given.wrong(1);
        setField(sheet.page, field as keyof Page, value * unit);
      }
    },
  },
};

export function servePageLayout(sheet: Sheet): HostObject {
  return serve(PAGE_LAYOUT, sheet.ensureAlive());
}
