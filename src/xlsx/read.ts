/** The bytes of an .xlsx file → grids. Files are only ever read: a new one is made from a plan. */
import { readXlsx as readLibrary, type Cell, type Sheet } from 'hucre/xlsx';
import type { Grid, GridAsides, GridCell } from '../model/grid';
import { issue, UnusableInput } from '../model/issue';
import { checkContainer } from './container';
import { stripPrefixes } from './formula';

/**
 * Every sheet, very hidden ones too, in the workbook's order. Dates come as plain text (`2026-03-31`, with
 * ` 14:30` behind where there is a time). A cell whose formula is shared with another one has the formula ''
 * and its value. Formulas are as Excel shows them, without the file's prefixes. Where a formula was never
 * calculated, its value is null; '' is a result.
 * @param asides also tells of what is hidden, of pictures and of comments
 * @throws UnusableInput with a file.* issue where the bytes can't be read
 */
export async function readXlsx(bytes: Uint8Array, { asides = false } = {}): Promise<Grid[]> {
  const found = await checkContainer(bytes);
  if (found) throw new UnusableInput([found]);
  const sheets = await readSheets(bytes);
  return asides ? sheets.map((sheet) => ({ ...toGrid(sheet), asides: asidesOf(sheet) })) : sheets.map(toGrid);
}

async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return (await readLibrary(bytes, { readStyles: true })).sheets;
  } catch (error) {
    // The container is whole, so what the library can't read is a part's content.
    const isTooWide = error instanceof Error && /over the \d+ limit/u.test(error.message);
    throw new UnusableInput([
      isTooWide ? issue('file.suspicious', 'error', {}, { what: 'cells' }) : issue('file.damaged', 'error', {}, {}),
    ]);
  }
}

function toGrid(sheet: Sheet): Grid {
  const rows: (GridCell | undefined)[][] = sheet.rows.map((row) =>
    row.map((value) => (value === null ? undefined : { value: toPlain(value) })),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const comma = key.indexOf(',');
    const row = (rows[Number(key.slice(0, comma))] ??= []);
    row[Number(key.slice(comma + 1))] = toGridCell(cell);
  }
  return { sheet: sheet.name, visibility: visibilityOf(sheet), rows };
}

function visibilityOf({ hidden, veryHidden }: Sheet): Grid['visibility'] {
  if (veryHidden) return 'veryHidden';
  return hidden ? 'hidden' : 'visible';
}

function asidesOf({ rowDefs, columns, images, textBoxes, threadedComments, cells }: Sheet): GridAsides {
  const commented = [...(cells?.values() ?? [])].filter(({ comment }) => comment !== undefined).length;
  return {
    hiddenRows: [...(rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: (columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
    pictures: (images?.length ?? 0) + (textBoxes?.length ?? 0),
    // A threaded comment comes with a plain one for older programs.
    comments: Math.max(commented, threadedComments?.length ?? 0),
  };
}

function toGridCell({ value, type, formula, style }: Cell): GridCell | undefined {
  const numberFormat = style?.numFmt === 'General' ? undefined : style?.numFmt;
  if (value === null && formula === undefined && numberFormat === undefined) return undefined;
  return {
    value: type === 'error' ? toError(value) : toPlain(value),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(formula === undefined ? {} : { formula: stripPrefixes(formula) }),
  };
}

/** A cell of the type of errors without one has no value. */
function toError(value: Cell['value']): GridCell['value'] {
  return value === '' ? null : { error: String(value) };
}

function toPlain(value: Cell['value']): string | number | boolean | null {
  return value instanceof Date ? toDateText(value) : value;
}

/** The library gives dates in UTC. */
function toDateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
