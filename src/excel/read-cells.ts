/** The cells of some sheets, in as few requests as Excel will answer: one sync a piece. */
import type { GridCell } from '../model/grid';
import { rangeAddress, type Range } from '../plan/address';
import { isTooLarge } from './errors';
import { toGridCell } from './grid-cell';
import { cutBands, groupBands, halveBands, type Band } from './read-bands';
import { exchange, type Session } from './session';

type Row = (GridCell | undefined)[];

export interface Source {
  readonly id: string;
  /** Undefined for a sheet that holds nothing. */
  readonly used?: Range | undefined;
}

/**
 * By sheet, in the order asked for; by row and column from A1. Dates come as text, as they do from files.
 * Blank cells beyond the last value are not there.
 */
export async function readCells(session: Session, sources: readonly Source[]): Promise<Row[][]> {
  const all = sources.map((): Row[] => []);
  const bands = sources.flatMap(({ used }, sheet) => (used ? cutBands({ sheet, range: used }) : []));
  const ids = sources.map(({ id }) => id);
  for (const group of groupBands(bands)) {
    await readGroup(session, ids, group, ({ sheet, range }, cells) => {
      const rows = all[sheet] ?? [];
      cells.forEach((row, at) => putRow(rows, range.row + at, range.column, row));
    });
  }
  return all;
}

function putRow(rows: Row[], at: number, column: number, cells: Row): void {
  while (rows.length <= at) rows.push([]);
  const row = rows[at];
  cells.forEach((cell, index) => {
    if (cell && row) row[column + index] = cell;
  });
}

/** What is used of one sheet, in one sync; undefined where that is too much for one answer. */
export async function readUsed(session: Session, id: string): Promise<Row[] | undefined> {
  try {
    const used = await exchange(session, () => {
      const range = session.context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      range.load('rowIndex,columnIndex,values,valueTypes,formulas,numberFormat');
      return range;
    });
    const rows: Row[] = [];
    if (used.isNullObject) return rows;
    toCells(used).forEach((row, at) => putRow(rows, used.rowIndex + at, used.columnIndex, row));
    return rows;
  } catch (error) {
    if (isTooLarge(error)) return undefined;
    throw error;
  }
}

type Take = (band: Band, cells: readonly Row[]) => void;

/** One sync; more only where Excel finds the answer too large. */
async function readGroup(session: Session, ids: readonly string[], bands: readonly Band[], take: Take): Promise<void> {
  const { worksheets } = session.context.workbook;
  try {
    const asked = await exchange(session, () =>
      bands.map((band) => {
        const range = worksheets.getItem(ids[band.sheet] ?? '').getRange(rangeAddress(band.range));
        range.load('values,valueTypes,formulas,numberFormat');
        return { band, range };
      }),
    );
    for (const { band, range } of asked) take(band, toCells(range));
  } catch (error) {
    const halves = isTooLarge(error) ? halveBands(bands) : undefined;
    if (!halves) throw error;
    for (const half of halves) await readGroup(session, ids, half, take);
  }
}

function toCells(range: Excel.Range): Row[] {
  const values: unknown[][] = range.values;
  const formulas: unknown[][] = range.formulas;
  const formats: unknown[][] = range.numberFormat;
  const types: string[][] = range.valueTypes;
  return values.map((row, at) =>
    row.map((value, column) =>
      toGridCell({
        value,
        type: types[at]?.[column] ?? '',
        formula: formulas[at]?.[column],
        numberFormat: formats[at]?.[column],
      }),
    ),
  );
}
