/**
 * The task behind 撤回: what was written into single cells is taken back where these cells stand by now, as
 * rows may have come and gone since. A cell that somebody changed meanwhile keeps what she wrote.
 */
import { cellAt, cellText, isCellError, type GridCell } from '../model/grid';
import type { PlainValue } from '../plan/plan';
import type { OpenWorkbook } from './open-workbook';
import type { CellWrite, SheetRead } from './port';

/** A way back that knows its cell by the sheet's keys; by its place alone where the sheet has none (`_att`). */
export interface BackWrite extends CellWrite {
  readonly at?: { readonly sheet: string; readonly rowKey: string; readonly columnKey: string };
}

export interface LeftCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface TakeBack {
  readonly writes: readonly CellWrite[];
  /** Cells that hold something else by now, or are gone. */
  readonly left: readonly LeftCell[];
}

type Opened = Pick<OpenWorkbook, 'sheets' | 'read'>;

/** @param opened the workbook from which the writes were planned that these take back */
export function keepPlaces(opened: Opened, back: readonly CellWrite[]): readonly BackWrite[] {
  return back.map((write) => {
    const axes = axesOf(opened, write.sheetId);
    const [rowKey, columnKey] = [keyOf(axes?.rows, write.row), keyOf(axes?.columns, write.column)];
    if (!axes || rowKey === undefined || columnKey === undefined) return write;
    return { ...write, at: { sheet: axes.sheet.sheet, rowKey, columnKey } };
  });
}

/** @param opened the workbook as it is by now */
export function planTakeBack(opened: Opened, back: readonly BackWrite[]): TakeBack {
  const writes: CellWrite[] = [];
  const left: LeftCell[] = [];
  for (const { at, ...write } of back) {
    const sheet = opened.read.sheets.find(({ id }) => id === write.sheetId);
    const place = at ? placeBy(axesOf(opened, write.sheetId), at) : write;
    if (sheet && place && holds(cellAt(sheet, place.row, place.column), write.expected))
      writes.push({ ...write, row: place.row, column: place.column });
    else left.push({ sheet: sheet?.sheet ?? at?.sheet ?? '', ...spotOf(place ?? write) });
  }
  return { writes, left };
}

interface Axes {
  readonly sheet: SheetRead;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

function axesOf({ sheets }: Opened, sheetId: string): Axes | undefined {
  for (const { sheet, keys } of sheets.keyed.values())
    if (sheet.id === sheetId) return { sheet, rows: keys.rows, columns: keys.columns };
  const table = [...sheets.tables.values()].find(({ id }) => id === sheetId);
  if (!table) return undefined;
  // Tables have their keys in their first row and the codes in a column of their own.
  const columns = firstPlaces(table.rows[0] ?? []);
  const codes = columns.get('column:code') ?? columns.get('code');
  if (codes === undefined) return undefined;
  return { sheet: table, columns, rows: firstPlaces(table.rows.map((cells) => cells[codes])) };
}

function firstPlaces(cells: readonly (GridCell | undefined)[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  Array.from(cells).forEach((cell, at) => {
    const key = cellText(cell);
    if (key !== '' && !places.has(key)) places.set(key, at);
  });
  return places;
}

function keyOf(places: ReadonlyMap<string, number> | undefined, place: number): string | undefined {
  return [...(places ?? [])].find(([key, at]) => key !== '' && at === place)?.[0];
}

function placeBy(axes: Axes | undefined, { rowKey, columnKey }: NonNullable<BackWrite['at']>): Spot | undefined {
  const [row, column] = [axes?.rows.get(rowKey), axes?.columns.get(columnKey)];
  return row === undefined || column === undefined ? undefined : { row, column };
}

function spotOf({ row, column }: Spot): Spot {
  return { row, column };
}

/** Excel keeps 15 digits of a number. */
const DIGITS = 15;

function holds(cell: GridCell | undefined, expected: PlainValue | undefined): boolean {
  // What a formula comes to was not known when it was written.
  if (expected === undefined) return true;
  const value = cell?.value ?? null;
  return inOneForm(isCellError(value) ? value.error : value) === inOneForm(expected);
}

function inOneForm(value: PlainValue): PlainValue {
  if (value === '') return null;
  return typeof value === 'number' ? Number(value.toPrecision(DIGITS)) : value;
}
