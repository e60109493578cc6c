/**
 * A sheet while it is being planned: cells are put anywhere, rows and columns get their sizes, and
 * `finish` gives the plain plan. Row and column 0 are the hidden keys of generated sheets.
 */
import type { Range } from '../plan/address';
import { sheetIdentity, sheetMark, textKey } from '../plan/keys';
import type {
  CellPlan,
  ColumnPlan,
  ConditionalFormatPlan,
  PlainValue,
  PrintPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from '../plan/plan';

/** A formula together with the value that it must come to. */
export interface Computed {
  readonly formula: string;
  readonly value: PlainValue;
}

export type Content = PlainValue | Computed;

interface RowDraft {
  height?: number;
  hidden?: boolean;
  cells: (CellPlan | null)[];
}

export interface SheetDraftOptions {
  readonly kind: string;
  readonly period?: string;
  readonly name: string;
  readonly visibility?: SheetPlan['visibility'];
  readonly gridlines?: boolean;
  readonly tabColour?: string;
  /** The style of keys, for a sheet whose every row and column has one. */
  readonly keyed?: string;
}

export class SheetDraft {
  private readonly rowDrafts: RowDraft[] = [];
  private readonly columnPlans: ColumnPlan[] = [];
  readonly merges: Range[] = [];
  readonly validations: ValidationPlan[] = [];
  readonly conditionalFormats: ConditionalFormatPlan[] = [];
  table?: TablePlan;
  frozen?: { rows: number; columns: number };
  print?: PrintPlan;

  constructor(private readonly options: SheetDraftOptions) {}

  get name(): string {
    return this.options.name;
  }

  put(row: number, column: number, content: Content, style: string, link?: CellPlan['link']): void {
    const { cells } = this.row(row);
    while (cells.length < column) cells.push(null);
    const isComputed = typeof content === 'object' && content !== null;
    const cell: CellPlan = isComputed ? { ...content, style } : { value: content, style };
    cells[column] = link === undefined ? cell : { ...cell, link };
  }

  /** A cell that a person fills in or may change; a formula is none. */
  putEntry(row: number, column: number, content: Content, style: string): void {
    this.put(row, column, content, style);
    const { cells } = this.row(row);
    const cell = cells[column];
    if (cell && cell.formula === undefined) cells[column] = { ...cell, entry: true };
  }

  /** Puts the content into the first cell, the style into all, and merges them when there are several. */
  putMerged(range: Range, content: Content, style: string): void {
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        this.put(row, column, null, style);
      }
    }
    this.put(range.row, range.column, content, style);
    if (range.rows > 1 || range.columns > 1) this.merges.push(range);
  }

  cell(row: number, column: number): CellPlan | null {
    return this.rowDrafts[row]?.cells[column] ?? null;
  }

  setHeight(row: number, points: number): void {
    this.row(row).height = points;
  }

  hideRow(row: number): void {
    this.row(row).hidden = true;
  }

  setColumn(column: number, plan: ColumnPlan): void {
    while (this.columnPlans.length < column) this.columnPlans.push({ width: DEFAULT_WIDTH });
    this.columnPlans[column] = plan;
  }

  widths(first: number, last: number): number[] {
    return this.columnPlans.slice(first, last + 1).map((column) => column.width);
  }

  heights(first: number, last: number): number[] {
    return this.rowDrafts.slice(first, last + 1).map((row) => (row.hidden ? 0 : (row.height ?? DEFAULT_HEIGHT)));
  }

  finish(): SheetPlan {
    const { kind, period, name, visibility = 'visible', gridlines = false, tabColour, keyed } = this.options;
    if (keyed !== undefined) this.putKeys(keyed);
    return {
      kind,
      ...(period !== undefined && { period }),
      name,
      visibility,
      columns: this.columnPlans,
      rows: this.rowDrafts,
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.conditionalFormats,
      gridlines,
      ...(this.table && { table: this.table }),
      ...(this.frozen && { frozen: this.frozen }),
      ...(this.print && { print: this.print }),
      ...(tabColour !== undefined && { tabColour }),
      ...(keyed !== undefined && { keyed: true }),
    };
  }

  /** The sheet's mark, and a key for each row and column that holds something and has none yet. */
  private putKeys(style: string): void {
    const { kind, period } = this.options;
    this.put(0, 0, sheetMark(sheetIdentity(kind, period)), style);
    const columns = new Set<number>();
    let rows = 0;
    this.rowDrafts.forEach(({ cells }, row) => {
      if (row === 0) return;
      const held = cells.flatMap((cell, column) =>
        column > 0 && cell && (cell.value !== null || cell.entry === true) ? [column] : [],
      );
      held.forEach((column) => columns.add(column));
      if (held.length > 0 && !this.cell(row, 0)) this.put(row, 0, textKey((rows += 1)), style);
    });
    let unnamed = 0;
    for (const column of [...columns].sort((left, right) => left - right)) {
      if (!this.cell(0, column)) this.put(0, column, textKey((unnamed += 1)), style);
    }
  }

  private row(row: number): RowDraft {
    while (this.rowDrafts.length <= row) this.rowDrafts.push({ cells: [] });
    const draft = this.rowDrafts[row];
    if (draft === undefined) throw new RangeError(`row ${row}`);
    return draft;
  }
}

const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 15;
