/**
 * Single cells, written beside the person's own work: nothing is copied, added, renamed or protected, so
 * that Excel's list of steps to undo stays. Three syncs: what stands there, all writes at once, events on again.
 */
import type { CellWrite } from '../app/port';
import type { GridCell } from '../model/grid';
import { cellAddress, rangeAddress, type Range } from '../plan/address';
import type { PlainValue } from '../plan/plan';
import { elsewhere } from './call';
import { entryCalls, GENERAL, type CellEntry } from './cell-calls';
import { contentKey } from './contents';
import { explaining } from './errors';
import { sendSilently } from './events';
import { excelIssue, failure } from './failure';
import { formulaOf, plainValue } from './grid-cell';
import { TEXT_FORMAT, textEntry } from './plain-text';
import { groupRectangles } from './rectangles';
import { exchange, type Session } from './session';

/** What stands in a cell, as Excel tells it. */
interface Standing {
  readonly value: unknown;
  readonly type: string;
  readonly formula: string | undefined;
  readonly numberFormat: string;
}

/** The writes of one sheet: rectangles that cover exactly their cells. */
interface Part {
  readonly sheetId: string;
  readonly ranges: readonly Range[];
  readonly writes: ReadonlyMap<string, CellWrite>;
}

export interface FoundCells {
  readonly sheets: readonly string[];
  readonly parts: readonly Part[];
  readonly standing: ReadonlyMap<CellWrite, Standing>;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** Of several writes to one cell the last counts. */
function partsOf(writes: readonly CellWrite[]): Part[] {
  const bySheet = new Map<string, Map<string, CellWrite>>();
  for (const write of writes) {
    const cells = bySheet.get(write.sheetId) ?? new Map<string, CellWrite>();
    bySheet.set(write.sheetId, cells.set(keyOf(write.row, write.column), write));
  }
  return [...bySheet].map(([sheetId, cells]): Part => {
    const rows: string[][] = [];
    for (const { row, column } of cells.values()) {
      while (rows.length <= row) rows.push([]);
      (rows[row] ??= [])[column] = 'cell';
    }
    const filled = rows.map((row) => Array.from(row));
    return { sheetId, ranges: groupRectangles(filled).get('cell') ?? [], writes: cells };
  });
}

/**
 * One sync.
 * @throws WorkbookFailure excel.readOnly, excel.sheetProtected, excel.changedMeanwhile
 */
export async function findCells(session: Session, writes: readonly CellWrite[]): Promise<FoundCells> {
  const { workbook } = session.context;
  const parts = partsOf(writes);
  const asked = await exchange(session, () => {
    workbook.load('readOnly');
    return parts.map((part) => {
      const sheet = workbook.worksheets.getItem(part.sheetId);
      sheet.load('name');
      sheet.protection.load('protected');
      const ranges = part.ranges.map((range) => {
        const cells = sheet.getRange(rangeAddress(range));
        cells.load('values,valueTypes,formulas,numberFormat');
        cells.format.protection.load('locked');
        return { range, cells };
      });
      return { part, sheet, ranges };
    });
  });
  if (workbook.readOnly) throw failure('excel.readOnly', {});
  const locked = asked
    .filter(({ sheet, ranges }) => sheet.protection.protected && ranges.some(({ cells }) => isLocked(cells)))
    .map(({ sheet }) => sheet.name);
  if (locked.length > 0) throw failure('excel.sheetProtected', { sheets: locked });
  const standing = new Map<CellWrite, Standing>();
  for (const { part, sheet, ranges } of asked) {
    for (const { range, cells } of ranges) {
      for (const [write, found] of standingIn(part, range, cells)) {
        refuseOther(write, found, sheet.name);
        standing.set(write, found);
      }
    }
  }
  return { sheets: asked.map(({ sheet }) => sheet.name), parts, standing };
}

/** Excel gives null where some of the cells are. */
function isLocked({ format }: Excel.Range): boolean {
  const { locked } = format.protection as { readonly locked: boolean | null };
  return locked ?? true;
}

function* standingIn({ writes }: Part, range: Range, cells: Excel.Range): Generator<[CellWrite, Standing]> {
  const values: unknown[][] = cells.values;
  const formulas: unknown[][] = cells.formulas;
  const formats: unknown[][] = cells.numberFormat;
  const types: string[][] = cells.valueTypes;
  for (let row = 0; row < range.rows; row += 1) {
    for (let column = 0; column < range.columns; column += 1) {
      const write = writes.get(keyOf(range.row + row, range.column + column));
      if (!write) continue;
      const value = values[row]?.[column];
      const format = formats[row]?.[column];
      yield [
        write,
        {
          value,
          type: types[row]?.[column] ?? '',
          formula: formulaOf({ formula: formulas[row]?.[column], value }),
          numberFormat: typeof format === 'string' ? format : GENERAL,
        },
      ];
    }
  }
}

function isSame(expected: PlainValue, value: GridCell['value']): boolean {
  // An error is expected by its text, as it is read from a cell.
  const plain = typeof value === 'object' && value !== null ? value.error : value;
  return contentKey({ value: expected }) === contentKey({ value: plain });
}

function refuseOther({ row, column, expected }: CellWrite, found: Standing, sheet: string): void {
  if (expected === undefined) return;
  const { numberFormat } = found;
  // A date is expected as its text, as it was read, or as its number, where a write is taken back.
  if (isSame(expected, plainValue(found, numberFormat)) || isSame(expected, plainValue(found, GENERAL))) return;
  throw failure('excel.changedMeanwhile', { sheet, cell: cellAddress(row, column) }, { sheet, row, column });
}

/**
 * Two syncs, more only for what Excel doesn't take at once.
 * @returns the writes that take it back
 */
export async function writeFoundCells(
  session: Session,
  { sheets, parts, standing }: FoundCells,
): Promise<readonly CellWrite[]> {
  const [first] = parts;
  if (!first) return [];
  const { worksheets } = session.context.workbook;
  const calls = parts.flatMap(({ sheetId, ranges, writes }) =>
    ranges
      .flatMap((range) => entryCalls(range, (row, column) => entryOf(writes.get(keyOf(row, column)), standing)))
      .map((call) => elsewhere(call, () => worksheets.getItem(sheetId))),
  );
  const denied = excelIssue('excel.sheetProtected', { sheets });
  await explaining(sendSilently(session, first.sheetId, calls), denied);
  return [...standing].map(([write, found]) => takeBack(write, found));
}

/** The format that a cell gets; null leaves the one that it has. */
function formatFor({ value, formula, numberFormat }: CellWrite, found: Standing): string | null {
  if (numberFormat !== undefined) return numberFormat === found.numberFormat ? null : numberFormat;
  const isText = formula === undefined && (typeof value === 'string' || value === null);
  return found.numberFormat === TEXT_FORMAT && !isText ? GENERAL : null;
}

function entryOf(write: CellWrite | undefined, standing: FoundCells['standing']): CellEntry {
  const found = write && standing.get(write);
  if (!write || !found) return { entry: null, numberFormat: null };
  const { value, formula } = write;
  const numberFormat = formatFor(write, found);
  const text = typeof value === 'string' ? textEntry(value, numberFormat ?? found.numberFormat) : (value ?? '');
  return { entry: formula === undefined ? text : `=${formula}`, numberFormat };
}

function takeBack(write: CellWrite, { value, type, formula, numberFormat }: Standing): CellWrite {
  const { sheetId, row, column } = write;
  const before = plainValue({ value, type }, GENERAL);
  // An error that is no formula's result comes back as one: `=#N/A`.
  const error = typeof before === 'object' && before !== null ? before.error : undefined;
  const back = formula ?? error;
  return {
    sheetId,
    row,
    column,
    value: typeof before === 'object' || before === '' ? null : before,
    ...(back !== undefined && { formula: back }),
    ...(formatFor(write, { value, type, formula, numberFormat }) !== null && { numberFormat }),
    // What a formula comes to isn't known here.
    ...(write.formula === undefined && { expected: write.value }),
  };
}
