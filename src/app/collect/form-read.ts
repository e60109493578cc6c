/** A form as it was read, by keys or by labels: where each indicator's cells stand, and what was not taken. */
import { cellText, isBlank, type Grid, type GridCell } from '../../model/grid';
import type { Indicator } from '../../model/indicator';
import { issue, type Issue, type Place } from '../../model/issue';
import { labelKey } from '../../model/label';
import { readSheetMark } from '../../plan/keys';
import { unitAgainst, unitsOfForm } from './form-units';

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
  /** Over the figures. */
  readonly head: string;
  /** By indicator's code. */
  readonly rows: ReadonlyMap<string, FormRow>;
  readonly issues: readonly Issue[];
  /** Codes of indicators that have a row and were not taken; the issues say why. */
  readonly refused: ReadonlySet<string>;
  /** Above the table: titles, names, dates. */
  readonly texts: readonly string[];
}

/** What a row says of its unit. */
export interface UnitOfRow {
  readonly column: number | undefined;
  /** A form that a town has typed anew need not say it in every row. */
  readonly mayBeBlank: boolean;
  readonly label: string;
}

/** Rows of one form while they are read; of two rows for one indicator neither counts unless they say the same. */
export class FormRows {
  readonly rows = new Map<string, FormRow>();
  readonly issues: Issue[] = [];
  private readonly refused = new Set<string>();
  private readonly twice = new Set<string>();
  private readonly unitsNamed: readonly string[];
  private readonly unitless: string[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly headRow: number,
    readonly column: number,
    private readonly explanationColumn: number | undefined,
  ) {
    this.unitsNamed = unitsOfForm(grid, headRow, column);
  }

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
        this.refuse(issue('return.rowTwice', 'error', this.place(row), { indicator: indicator.name, firstRow }), code);
      this.twice.add(code);
    }
  }

  /** @param code of the indicator whose row is not taken */
  refuse(refusal: Issue, code?: string): void {
    this.issues.push(refusal);
    if (code !== undefined) this.refused.add(code);
  }

  place(row: number, column = this.column): Place {
    return { sheet: this.grid.sheet, row, column };
  }

  /** A row that belongs to no indicator of ours: told of where it holds something. */
  unknown(row: number, label: string): void {
    if (isBlank(this.grid.rows[row]?.[this.column])) return;
    this.refuse(issue('return.rowUnknown', 'note', this.place(row), { label }));
  }

  /** A unit that somebody edited changes what the figure means, and so does one over the whole form. */
  hasItsUnit(indicator: Indicator, row: number, { column, mayBeBlank, label }: UnitOfRow): boolean {
    const unit = labelKey(indicator.unit);
    const value = column === undefined ? '' : cellText(this.grid.rows[row]?.[column]);
    // A unit that no document prints bears an asterisk.
    const isOwn = labelKey(value).replace(/\*$/u, '') === unit;
    if (column !== undefined && !isOwn && (value !== '' || !mayBeBlank))
      return this.refuseUnit(indicator, value, this.place(row, column));
    const isSaid = value !== '' || labelKey(label).endsWith(`(${unit})`);
    const against = unitAgainst(this.unitsNamed, indicator, isSaid);
    if (against !== undefined) return this.refuseUnit(indicator, against, this.place(row));
    if (!isSaid && this.unitsNamed.length === 0 && indicator.measure === 'amount') this.unitless.push(indicator.name);
    return true;
  }

  private refuseUnit(indicator: Indicator, value: string, place: Place): false {
    const params = { indicator: indicator.name, value, expected: indicator.unit };
    this.refuse(issue('return.unitEdited', 'error', place, params), indicator.code);
    return false;
  }

  finish(): FormRead {
    const { grid, column, rows, headRow, unitless, refused } = this;
    // An amount in 万元 looks as good as one in 亿元.
    const doubt = issue('return.unitNotSaid', 'warning', this.place(headRow), { indicators: unitless });
    const issues = unitless.length === 0 ? this.issues : [...this.issues, doubt];
    const head = cellText(grid.rows[headRow]?.[column]);
    return { grid, column, head, rows, issues, refused, texts: textsAbove(grid, headRow) };
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
