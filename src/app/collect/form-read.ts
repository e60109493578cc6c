/** A form as it was read, by keys or by labels: where each indicator's cells stand, and what was not taken. */
import { cellText, isBlank, type Grid, type GridCell } from '../../model/grid';
import type { Indicator } from '../../model/indicator';
import { issue, type Issue, type Place } from '../../model/issue';
import { labelKey } from '../../model/label';
import { readSheetMark } from '../../plan/keys';

/** An indicator's row of the form. */
export interface FormRow {
  readonly indicator: Indicator;
  readonly row: number;
  readonly cell: GridCell | undefined;
  readonly explanation: string;
}

export interface FormRead {
  readonly grid: Grid;
  /** Of the figures. */
  readonly column: number;
  /** By indicator's code. */
  readonly rows: ReadonlyMap<string, FormRow>;
  readonly issues: readonly Issue[];
  /** Above the table: titles, names, dates. */
  readonly texts: readonly string[];
}

/** Rows of one form while they are read; of two rows for one indicator neither counts unless they say the same. */
export class FormRows {
  readonly rows = new Map<string, FormRow>();
  readonly issues: Issue[] = [];
  private readonly twice = new Set<string>();

  constructor(
    private readonly grid: Grid,
    readonly column: number,
    private readonly explanationColumn: number | undefined,
  ) {}

  add(indicator: Indicator, row: number): void {
    const cell = this.grid.rows[row]?.[this.column];
    const { code } = indicator;
    const first = this.rows.get(code);
    if (first === undefined && !this.twice.has(code)) {
      const at = this.explanationColumn;
      const explanation = at === undefined ? '' : cellText(this.grid.rows[row]?.[at]);
      this.rows.set(code, { indicator, row, cell, explanation });
    } else if (first === undefined || !saysTheSame(first.cell, cell)) {
      this.rows.delete(code);
      const firstRow = first?.row ?? row;
      if (!this.twice.has(code))
        this.refuse(issue('return.rowTwice', 'error', this.place(row), { indicator: indicator.name, firstRow }));
      this.twice.add(code);
    }
  }

  refuse(refusal: Issue): void {
    this.issues.push(refusal);
  }

  place(row: number, column = this.column): Place {
    return { sheet: this.grid.sheet, row, column };
  }

  /** A row that belongs to no indicator of ours: told of where it holds something. */
  unknown(row: number, label: string): void {
    if (isBlank(this.grid.rows[row]?.[this.column])) return;
    this.refuse(issue('return.rowUnknown', 'note', this.place(row), { label }));
  }

  /** A unit that somebody edited changes what the figure means. */
  hasItsUnit(indicator: Indicator, row: number, unitColumn: number | undefined, mayBeBlank: boolean): boolean {
    if (unitColumn === undefined) return true;
    const value = cellText(this.grid.rows[row]?.[unitColumn]);
    // A unit that no document prints bears an asterisk.
    if (labelKey(value).replace(/\*$/u, '') === labelKey(indicator.unit) || (value === '' && mayBeBlank)) return true;
    const params = { indicator: indicator.name, value, expected: indicator.unit };
    this.refuse(issue('return.unitEdited', 'error', this.place(row, unitColumn), params));
    return false;
  }

  finish(headRow: number): FormRead {
    const { grid, column, rows, issues } = this;
    return { grid, column, rows, issues, texts: textsAbove(grid, headRow) };
  }
}

function saysTheSame(left: GridCell | undefined, right: GridCell | undefined): boolean {
  return cellText(left) === cellText(right) && left?.numberFormat === right?.numberFormat;
}

export function textsAbove(grid: Grid, end: number): string[] {
  return grid.rows
    .slice(0, end)
    .flatMap((cells) =>
      cells.flatMap((cell) => (typeof cell?.value === 'string' && isShown(cell.value) ? [cell.value] : [])),
    );
}

/** The hidden mark of a sheet names its period as well. */
function isShown(text: string): boolean {
  return text.trim() !== '' && readSheetMark(text) === undefined;
}
