/**
 * The live workbook → grids: names (1 sync), what is used of each sheet (1 sync), then the cells, one
 * sync a piece. Looks are not read, and blank cells beyond the last value are not either.
 */
import type { Grid, GridCell } from '../model/grid';
import { rangeAddress, type Range } from '../plan/address';
import { isTooLarge } from './errors';
import { toGridCell } from './grid-cell';
import { cutBands, groupBands, halveBands, type Band } from './read-bands';

type Rows = (GridCell | undefined)[][];

interface Source {
  readonly id: string;
  readonly name: string;
  readonly visibility: Grid['visibility'];
  readonly used: Range | undefined;
}

const VISIBILITY: Readonly<Record<string, Grid['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** Every sheet, very hidden ones too, in the workbook's order. Dates come as text, as they do from files. */
export async function readWorkbook(context: Excel.RequestContext): Promise<Grid[]> {
  const sources = await findSources(context);
  const grids = sources.map(({ name, visibility }) => ({ sheet: name, visibility, rows: [] as Rows }));
  const bands = sources.flatMap(({ used }, sheet) => (used ? cutBands({ sheet, range: used }) : []));
  const ids = sources.map(({ id }) => id);
  for (const group of groupBands(bands)) {
    await readGroup(context, ids, group, ({ sheet, range }, cells) => {
      const rows = grids[sheet]?.rows ?? [];
      cells.forEach((row, at) => putRow(rows, range.row + at, range.column, row));
    });
  }
  return grids;
}

function putRow(rows: Rows, at: number, column: number, cells: readonly (GridCell | undefined)[]): void {
  while (rows.length <= at) rows.push([]);
  const row = rows[at];
  cells.forEach((cell, index) => {
    if (cell && row) row[column + index] = cell;
  });
}

async function findSources(context: Excel.RequestContext): Promise<Source[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const looks = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    return { sheet, used };
  });
  await context.sync();
  return looks.map(({ sheet: { id, name, visibility }, used }) => ({
    id,
    name,
    visibility: VISIBILITY[visibility] ?? 'visible',
    used: used.isNullObject
      ? undefined
      : { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount },
  }));
}

type Take = (band: Band, cells: readonly (readonly (GridCell | undefined)[])[]) => void;

/** One sync; more only where Excel finds the answer too large. */
async function readGroup(
  context: Excel.RequestContext,
  ids: readonly string[],
  bands: readonly Band[],
  take: Take,
): Promise<void> {
  const asked = bands.map((band) => {
    const range = context.workbook.worksheets.getItem(ids[band.sheet] ?? '').getRange(rangeAddress(band.range));
    range.load('values,valueTypes,formulas,numberFormat');
    return { band, range };
  });
  try {
    await context.sync();
  } catch (error) {
    const halves = isTooLarge(error) ? halveBands(bands) : undefined;
    if (!halves) throw error;
    for (const half of halves) await readGroup(context, ids, half, take);
    return;
  }
  for (const { band, range } of asked) take(band, toCells(range));
}

function toCells(range: Excel.Range): (GridCell | undefined)[][] {
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
