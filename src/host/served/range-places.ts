/** Ranges from ranges: neighbours, parts, intersections. */
import {
  area as areaOf,
  areaBetween,
  boundingArea,
  intersect,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '../model/area';
import { CellRange } from '../model/cell-range';
import { readAddress } from '../model/read-address';
import type { Sheet } from '../model/sheet';
import type { Arguments } from '../protocol/arguments';
import { invalidArgument, itemNotFound, refuse } from '../protocol/host-error';
import type { HostObject } from '../protocol/host-object';
import { give } from './kinds';

/** A range given as an object or as an address on (or from) a sheet. */
export function rangeArgument(given: Arguments, index: number, home: Sheet): CellRange {
  const range = given.model(index, CellRange);
  if (range) return range;
  const found = readAddress(given.text(index), home);
  if (!found) throw given.wrong(index);
  return new CellRange(found.sheet, found.area);
}

type Make = (range: CellRange, given: Arguments) => HostObject | null;

/** The methods of Range that give a range. */
function rangePlaces(): Readonly<Record<string, Make>> {
  const from =
    (change: (area: Area, given: Arguments) => Area): Make =>
    ({ sheet, area }, given) =>
      give(new CellRange(sheet, change(area, given)));
  const common = (range: CellRange, given: Arguments): CellRange | undefined => {
    const other = rangeArgument(given, 0, range.sheet);
    const found = other.sheet === range.sheet ? intersect(range.area, other.area) : undefined;
    return found && new CellRange(range.sheet, found);
  };
  const used = (range: CellRange, given: Arguments): CellRange | undefined => {
    range.sheet.workbook.calculation.settle();
    const found = range.sheet.cells.usedArea(range.area, given.flag(0));
    return found && new CellRange(range.sheet, found);
  };
  const resize: (area: Area, rows: number, columns: number) => Area = (area, rows, columns) => ({
    ...area,
    rows,
    columns,
  });
  return {
    GetCell: from(({ row, column }, given) => areaOf(row + given.integer(0), column + given.integer(1))),
    GetRow: from((area, given) => ({ ...area, row: area.row + inside(given, area.rows), rows: 1 })),
    GetColumn: from((area, given) => ({ ...area, column: area.column + inside(given, area.columns), columns: 1 })),
    GetLastRow: from((area) => ({ ...area, row: lastRow(area), rows: 1 })),
    GetLastColumn: from((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
    GetLastCell: from((area) => areaOf(lastRow(area), lastColumn(area))),
    GetEntireRow: from((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: from((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: from((area, given) => ({
      ...area,
      row: area.row + given.integer(0),
      column: area.column + given.integer(1),
    })),
    GetResizedRange: from((area, given) => resize(area, area.rows + given.integer(0), area.columns + given.integer(1))),
    GetAbsoluteResizedRange: from((area, given) => resize(area, given.integer(0), given.integer(1))),
    GetRowsAbove: from((area, given) => beside(area, given.integerOr(0, 1), 'row', -1)),
    GetRowsBelow: from((area, given) => beside(area, given.integerOr(0, 1), 'row', 1)),
    GetColumnsBefore: from((area, given) => beside(area, given.integerOr(0, 1), 'column', -1)),
    GetColumnsAfter: from((area, given) => beside(area, given.integerOr(0, 1), 'column', 1)),
    GetBoundingRect: (range, given) => {
      const other = rangeArgument(given, 0, range.sheet);
      if (other.sheet !== range.sheet) throw invalidArgument('ranges of two sheets');
      return give(new CellRange(range.sheet, boundingArea(range.area, other.area)));
    },
    GetIntersection: (range, given) => {
      const found = common(range, given);
      if (!found) throw itemNotFound('the intersection');
      return give(found);
    },
    GetIntersectionOrNullObject: (range, given) => {
      const found = common(range, given);
      return found ? give(found) : null;
    },
    GetUsedRange: (range, given) =>
      give(used(range, given) ?? new CellRange(range.sheet, areaOf(range.area.row, range.area.column))),
    GetUsedRangeOrNullObject: (range, given) => {
      const found = used(range, given);
      return found ? give(found) : null;
    },
  };
}

function inside(given: Arguments, count: number): number {
  const index = given.integer(0);
  if (index < 0 || index >= count) throw given.wrong(0);
  return index;
}

function beside(area: Area, count: number, along: 'row' | 'column', direction: 1 | -1): Area {
  if (count <= 0) throw refuse('InvalidArgument', 'the count of rows or columns is above zero');
  const vertical = along === 'row';
  const first = vertical ? area.row : area.column;
  const last = vertical ? lastRow(area) : lastColumn(area);
  const [from, to] = direction < 0 ? [first - count, first - 1] : [last + 1, last + count];
  return vertical
    ? areaBetween(from, area.column, to, lastColumn(area))
    : areaBetween(area.row, from, lastRow(area), to);
}

export const RANGE_PLACES = rangePlaces();
