/** The cells of one sheet that hold something or look like something, with formats of rows and columns below. */
import type { Formula } from '../calculation/formula';
import {
  areaBetween,
  cellCount,
  cellsOf,
  holds,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
} from './area';
import type { Area } from './area';
import { DEFAULT_FORMAT, type CellFormat } from './cell-format';
import { Journal } from './journal';
import type { Scalar } from './scalar';
import { shiftIndex, type Shift } from './shift';

export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

export interface Cell {
  value: Scalar;
  formula?: Formula | undefined;
  /** Typed with a leading apostrophe. */
  quoted?: boolean;
  format?: CellFormat | undefined;
  link?: Link | undefined;
}

/** Formats by row or by column. */
type Bound = readonly (readonly [number, CellFormat])[];

export const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;
const rowOf = (key: number): number => Math.floor(key / MAX_COLUMNS);
const columnOf = (key: number): number => key % MAX_COLUMNS;

function shiftFormats(formats: Map<number, CellFormat>, shift: Shift): void {
  const before = [...formats];
  const above = formats.get(shift.at - 1);
  formats.clear();
  for (const [index, format] of before) {
    const to = shiftIndex(shift, index);
    if (to !== undefined) formats.set(to, format);
  }
  if (shift.kind !== 'insert' || !above) return;
  for (let at = shift.at; at < shift.at + shift.count; at += 1) formats.set(at, above);
}

export class Cells {
  private readonly cells = new Map<number, Cell>();
  private readonly rowFormats = new Map<number, CellFormat>();
  private readonly columnFormats = new Map<number, CellFormat>();
  private base: CellFormat = DEFAULT_FORMAT;
  /** What shows something new since it was last looked at. */
  readonly journal = new Journal();
  /** Goes up whenever a value may have changed. */
  version = 0;

  at(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  /** The cell to be written to. */
  open(row: number, column: number): Cell {
    this.version += 1;
    this.journal.addCell(row, column);
    return this.keep(row, column);
  }

  private keep(row: number, column: number): Cell {
    const key = keyOf(row, column);
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { value: null }));
    return cell;
  }

  remove(row: number, column: number): void {
    this.version += 1;
    this.journal.addCell(row, column);
    this.cells.delete(keyOf(row, column));
  }

  /** What stands in an area, in no promised order; cheap for whole columns too. */
  *within(area: Area): Generator<readonly [number, number, Cell]> {
    if (cellCount(area) <= this.cells.size) {
      for (const [row, column] of cellsOf(area)) {
        const cell = this.at(row, column);
        if (cell) yield [row, column, cell];
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      if (holds(area, rowOf(key), columnOf(key))) yield [rowOf(key), columnOf(key), cell];
    }
  }

  formatAt(row: number, column: number): CellFormat {
    return (
      this.cells.get(keyOf(row, column))?.format ??
      this.rowFormats.get(row) ??
      this.columnFormats.get(column) ??
      this.base
    );
  }

  /** The formats below the cells': of the sheet, of rows, of columns; a row's lies over a column's. */
  layers(): {
    readonly base: CellFormat;
    readonly rows: ReadonlyMap<number, CellFormat>;
    readonly columns: ReadonlyMap<number, CellFormat>;
  } {
    return { base: this.base, rows: this.rowFormats, columns: this.columnFormats };
  }

  /** Puts what comes with a snapshot under the cells' own formats. */
  setLayers(base: CellFormat, rows: Bound, columns: Bound): void {
    this.base = base;
    for (const [row, format] of rows) this.rowFormats.set(row, format);
    for (const [column, format] of columns) this.columnFormats.set(column, format);
  }

  /** Changes formats; whole rows and columns keep theirs without filling their cells. */
  patchFormats(area: Area, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    this.journal.add(area);
    if (isWholeColumns(area) && isWholeRows(area)) {
      this.base = change(this.base, -1, -1);
      for (const [row, format] of this.rowFormats) this.rowFormats.set(row, change(format, row, -1));
      for (const [column, format] of this.columnFormats) this.columnFormats.set(column, change(format, -1, column));
      this.patchKept(area, change);
    } else if (isWholeColumns(area)) {
      for (const row of this.rowFormats.keys()) this.pin({ ...area, row, rows: 1 });
      this.patchKept(area, change);
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        this.columnFormats.set(column, change(this.columnFormats.get(column) ?? this.base, -1, column));
      }
    } else if (isWholeRows(area)) {
      for (const column of this.columnFormats.keys()) this.pin({ ...area, column, columns: 1 });
      this.patchKept(area, change);
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        this.rowFormats.set(row, change(this.rowFormats.get(row) ?? this.base, row, -1));
      }
    } else {
      for (let row = area.row; row <= lastRow(area); row += 1) {
        for (let column = area.column; column <= lastColumn(area); column += 1) {
          const cell = this.keep(row, column);
          cell.format = change(cell.format ?? this.formatAt(row, column), row, column);
        }
      }
    }
  }

  /** Back to what a new cell looks like. */
  clearFormats(area: Area): void {
    this.journal.add(area);
    if (isWholeColumns(area) && isWholeRows(area)) {
      this.base = DEFAULT_FORMAT;
      this.rowFormats.clear();
      this.columnFormats.clear();
    } else {
      this.patchFormats(area, () => DEFAULT_FORMAT);
    }
    for (const [row, column, cell] of [...this.within(area)]) {
      const below = this.rowFormats.get(row) ?? this.columnFormats.get(column) ?? this.base;
      if (below === DEFAULT_FORMAT) delete cell.format;
      if (cell.value === null && !cell.formula && !cell.format && !cell.link) this.remove(row, column);
    }
  }

  /** Gives cells the format that they show, where rows and columns with formats of their own cross. */
  private pin(area: Area): void {
    for (const [row, column] of cellsOf(area)) this.keep(row, column).format = this.formatAt(row, column);
  }

  private patchKept(area: Area, change: (format: CellFormat, row: number, column: number) => CellFormat): void {
    for (const [row, column, cell] of this.within(area)) {
      if (cell.format) cell.format = change(cell.format, row, column);
    }
  }

  /** The formats that an area shows, each once or more; stops being exact only for the untouched rest. */
  *formatsIn(area: Area): Generator<CellFormat> {
    if (!isWholeColumns(area) && !isWholeRows(area)) {
      for (const [row, column] of cellsOf(area)) yield this.formatAt(row, column);
      return;
    }
    let known = 0;
    for (const [, , cell] of this.within(area)) {
      known += 1;
      if (cell.format) yield cell.format;
    }
    if (known >= cellCount(area)) return;
    const inside = (first: number, count: number, at: number) => at >= first && at < first + count;
    for (const [row, format] of this.rowFormats) if (inside(area.row, area.rows, row)) yield format;
    for (const [column, format] of this.columnFormats) if (inside(area.column, area.columns, column)) yield format;
    const columnsCovered = [...this.columnFormats.keys()].filter((at) => inside(area.column, area.columns, at)).length;
    const rowsCovered = [...this.rowFormats.keys()].filter((at) => inside(area.row, area.rows, at)).length;
    if (columnsCovered < area.columns && rowsCovered < area.rows) yield this.base;
  }

  /** The rectangle round everything; with `valuesOnly` looks don't count. */
  usedArea(area: Area, valuesOnly: boolean): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, column, cell] of this.within(area)) {
      const counts = cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.format !== undefined);
      if (!counts) continue;
      [top, left] = [Math.min(top, row), Math.min(left, column)];
      [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
    }
    return bottom < 0 ? undefined : areaBetween(top, left, bottom, right);
  }

  /** Moves cells and formats after rows or columns were inserted or deleted; new ones look like those before them. */
  shift(shift: Shift): void {
    this.version += 1;
    this.journal.addAll();
    const along = shift.axis === 'row';
    const moved = new Map<number, Cell>();
    for (const [key, cell] of this.cells) {
      const [row, column] = [rowOf(key), columnOf(key)];
      const to = shiftIndex(shift, along ? row : column);
      if (to !== undefined) moved.set(along ? keyOf(to, column) : keyOf(row, to), cell);
      if (shift.kind !== 'insert' || !cell.format || (along ? row : column) !== shift.at - 1) continue;
      for (let at = shift.at; at < shift.at + shift.count; at += 1) {
        moved.set(along ? keyOf(at, column) : keyOf(row, at), { value: null, format: cell.format });
      }
    }
    this.cells.clear();
    moved.forEach((cell, key) => this.cells.set(key, cell));
    shiftFormats(along ? this.rowFormats : this.columnFormats, shift);
  }

  copyTo(other: Cells, formulaFor: (formula: Formula) => Formula): void {
    other.journal.addAll();
    other.version += 1;
    for (const [key, cell] of this.cells) {
      other.cells.set(key, { ...cell, formula: cell.formula && formulaFor(cell.formula) });
    }
    this.rowFormats.forEach((format, row) => other.rowFormats.set(row, format));
    this.columnFormats.forEach((format, column) => other.columnFormats.set(column, format));
    other.base = this.base;
  }
}
