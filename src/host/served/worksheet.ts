/** Worksheet, its frozen panes and its protection. */
import { area as areaOf, MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET, type Area } from '../model/area';
import { Areas, CellRange } from '../model/cell-range';
import { copySheet } from '../model/copy-sheet';
import { PROTECTION_OPTIONS, Sheet, type Visibility } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { itemNotFound, refuse } from '../protocol/host-error';
import { serve, type HostObject, type Members } from '../protocol/host-object';
import { isJsonObject } from '../protocol/json';
import { SHEET_REGISTERS } from './event-registers';
import { wantColour, wantFlag, wantNumber, wantOneOf, wantText } from './format-fields';
import { give } from './kinds';
import { serveSheetNames } from './names';
import { servePageBreaks } from './page-breaks';
import { servePageLayout } from './page-layout';
import { rangeArgument } from './range-places';
import { serveSheetTables } from './tables';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'];

function freeze(sheet: Sheet, area: Area | undefined): void {
  sheet.ensureAlive().frozen = area;
}

const FREEZE_PANES: Members<Sheet> = {
  name: 'WorksheetFreezePanes',
  act: {
    FreezeAt: (sheet, given) => {
      const { area } = rangeArgument(given, 0, sheet);
      freeze(sheet, areaOf(0, 0, area.row + area.rows, area.column + area.columns));
    },
    FreezeRows: (sheet, given) => freeze(sheet, areaOf(0, 0, given.integerOr(0, 1), MAX_COLUMNS)),
    FreezeColumns: (sheet, given) => freeze(sheet, areaOf(0, 0, MAX_ROWS, given.integerOr(0, 1))),
    Unfreeze: (sheet) => freeze(sheet, undefined),
  },
  make: {
    GetLocation: (sheet) => {
      if (!sheet.frozen) throw itemNotFound('frozen panes');
      return give(new CellRange(sheet, sheet.frozen));
    },
    GetLocationOrNullObject: (sheet) => (sheet.frozen ? give(new CellRange(sheet, sheet.frozen)) : null),
  },
};

const PROTECTION: Members<Sheet> = {
  name: 'WorksheetProtection',
  get: {
    Protected: ({ protection }) => protection !== undefined,
    Options: ({ protection }) => protection?.options ?? null,
  },
  act: {
    Protect: (sheet, given) => {
      if (sheet.protection) throw refuse('InvalidOperation', 'the sheet is protected already');
      const options = given.at(0);
      sheet.protection = {
        options: { ...PROTECTION_OPTIONS, ...(isJsonObject(options) && options) },
        password: given.textOr(1, ''),
      };
    },
    Unprotect: (sheet, given) => {
      if (sheet.protection && sheet.protection.password !== given.textOr(0, '')) {
        throw refuse('AccessDenied', 'the password is not the one that protects the sheet');
      }
      sheet.protection = undefined;
    },
  },
};

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = sheet.workbook;
  for (let at = sheet.position + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === 'Visible')) return found;
  }
  return undefined;
}

function neighbourOrFail(sheet: Sheet, step: 1 | -1, given: Arguments): HostObject {
  const found = neighbour(sheet, step, given.flag(0));
  if (!found) throw itemNotFound('a sheet beside');
  return give(found);
}

function neighbourOrNull(sheet: Sheet, step: 1 | -1, given: Arguments): HostObject | null {
  const found = neighbour(sheet, step, given.flag(0));
  return found ? give(found) : null;
}

function used(sheet: Sheet, given: Arguments): CellRange | undefined {
  sheet.ensureAlive().workbook.calculation.settle();
  const area = sheet.cells.usedArea(WHOLE_SHEET, given.flag(0));
  return area && new CellRange(sheet, area);
}

function ranges(sheet: Sheet, given: Arguments): Areas {
  const found = given
    .text(0)
    .split(',')
    .map((address) => rangeArgument(given.only(address), 0, sheet));
  return new Areas(
    sheet,
    found.map(({ area }) => area),
  );
}

export const WORKSHEET: Members<Sheet> = {
  name: 'Worksheet',
  get: {
    Id: ({ id }) => id,
    Name: (sheet) => sheet.ensureAlive().name,
    Position: ({ position }) => position,
    Visibility: ({ visibility }) => visibility,
    TabColor: ({ tabColor }) => tabColor,
    ShowGridlines: ({ showGridlines }) => showGridlines,
    ShowHeadings: ({ showHeadings }) => showHeadings,
    StandardHeight: ({ rows }) => rows.standard,
  },
  set: {
    Name: (sheet, value) => sheet.workbook.renameSheet(sheet.ensureAlive(), wantText(value, 'the name')),
    Position: (sheet, value) =>
      sheet.workbook.moveSheet(sheet.ensureAlive(), wantNumber(value, 'the position', 0, Infinity)),
    Visibility: (sheet, value) =>
      sheet.workbook.showSheet(sheet.ensureAlive(), wantOneOf(value, 'visibility', VISIBILITIES) as Visibility),
    TabColor: (sheet, value) => {
      sheet.ensureAlive().tabColor = value === '' ? '' : wantColour(value, 'the tab colour');
    },
    // The client reads `ShowGridlines` and writes `Gridlines`, and so with the headings.
    Gridlines: (sheet, value) => {
      sheet.ensureAlive().showGridlines = wantFlag(value, 'showGridlines');
    },
    Headings: (sheet, value) => {
      sheet.ensureAlive().showHeadings = wantFlag(value, 'showHeadings');
    },
  },
  object: {
    FreezePanes: (sheet) => serve(FREEZE_PANES, sheet),
    Protection: (sheet) => serve(PROTECTION, sheet),
    PageLayout: servePageLayout,
    HorizontalPageBreaks: (sheet) => servePageBreaks(sheet, 'rows'),
    VerticalPageBreaks: (sheet) => servePageBreaks(sheet, 'columns'),
    Names: serveSheetNames,
    Tables: serveSheetTables,
  },
  make: {
    GetRange: (sheet, given) => {
      if (given.at(0) === undefined || given.at(0) === '') return give(new CellRange(sheet.ensureAlive(), WHOLE_SHEET));
      return give(rangeArgument(given, 0, sheet.ensureAlive()));
    },
    GetRangeByIndexes: (sheet, given) => {
      const [row, column, rows, columns] = [0, 1, 2, 3].map((at) => given.integer(at));
      return give(new CellRange(sheet.ensureAlive(), areaOf(row ?? 0, column ?? 0, rows, columns)));
    },
    GetCell: (sheet, given) => give(new CellRange(sheet.ensureAlive(), areaOf(given.integer(0), given.integer(1)))),
    GetRanges: (sheet, given) => give(ranges(sheet.ensureAlive(), given)),
    GetUsedRange: (sheet, given) => give(used(sheet, given) ?? new CellRange(sheet, areaOf(0, 0))),
    GetUsedRangeOrNullObject: (sheet, given) => {
      const found = used(sheet, given);
      return found ? give(found) : null;
    },
    GetNext: (sheet, given) => neighbourOrFail(sheet, 1, given),
    GetNextOrNullObject: (sheet, given) => neighbourOrNull(sheet, 1, given),
    GetPrevious: (sheet, given) => neighbourOrFail(sheet, -1, given),
    GetPreviousOrNullObject: (sheet, given) => neighbourOrNull(sheet, -1, given),
    Copy: (sheet, given) => give(copySheet(sheet.ensureAlive(), given.textOr(0, 'None'), given.model(1, Sheet))),
    _GetSheetById: (sheet, given) => findById(sheet, given),
    _GetAnotherWorksheetById: (sheet, given) => findById(sheet, given),
  },
  act: {
    Activate: (sheet) => sheet.workbook.activate(sheet.ensureAlive()),
    Delete: (sheet) => sheet.workbook.deleteSheet(sheet),
    Calculate: (sheet) => sheet.workbook.calculation.settle(),
    ...SHEET_REGISTERS,
  },
};

function findById(sheet: Sheet, given: Arguments): HostObject {
  const found = sheet.workbook.findSheet(given.text(0));
  if (!found) throw itemNotFound('the sheet');
  return give(found);
}
