/**
 * Cells as they come out of a workbook, whichever host they were read from: plain values with their
 * position, so that whatever is wrong in one can be named by sheet and address.
 */

/** A spreadsheet error such as `#N/A`, kept apart from the text that looks like it. */
export interface CellError {
  readonly error: string;
}

export interface GridCell {
  readonly value: string | number | boolean | CellError | null;
  /** The number format, where the host tells it; a percent format means that 0.47 stands for 47 points. */
  readonly numberFormat?: string;
  /** Without the leading equals sign. */
  readonly formula?: string;
}

/** What stands beside a sheet's cells, or keeps them from being seen. */
export interface GridAsides {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly pictures: number;
  readonly comments: number;
}

export interface Grid {
  readonly sheet: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /**
   * What the add-in made this very sheet as (`entry|2017-06`), where the host remembers it by the sheet's
   * id: it stays when the sheet is renamed, and a copy doesn't have it.
   */
  readonly madeAs?: string;
  /** By row and column from the sheet's first cell (A1), both from 0; a missing row or cell is blank. */
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
  /** Only where whoever reads asks for it. */
  readonly asides?: GridAsides;
}

/** The cell at a place, or undefined where the sheet is blank. */
export function cellAt(grid: Grid, row: number, column: number): GridCell | undefined {
  return grid.rows[row]?.[column];
}

export function isCellError(value: GridCell['value']): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** A cell's value as the text that a person sees in it, without surrounding white space. */
export function cellText(cell: GridCell | undefined): string {
  if (cell === undefined || cell.value === null) return '';
  return isCellError(cell.value) ? cell.value.error : String(cell.value).trim();
}

/** True where the cell holds nothing, or white space only. */
export function isBlank(cell: GridCell | undefined): boolean {
  return cellText(cell) === '';
}
