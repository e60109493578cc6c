/** The library's cells → rows of a plan: values, formulas written out, styles, links within the workbook. */
import type { Cell, Sheet } from 'hucre/xlsx';
import { parseCell } from '../plan/address';
import type { CellPlan, PlainValue, RowPlan } from '../plan/plan';
import { stripPrefixes } from './formula';
import type { StyleReader } from './read-styles';
import { shiftFormula } from './shift-formula';

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const DAY = 86_400_000;
const MAX_HEIGHT = 409;
const LINK = /^#?(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})/iu;

/** Excel's count of days; it counts a 29 February 1900 that never was. */
function serialOf(date: Date): number {
  const days = (date.getTime() - Date.UTC(1899, 11, 30)) / DAY;
  // The library's dates are whole milliseconds.
  const serial = Math.round(days * DAY) / DAY;
  return serial < 61 ? serial - 1 : serial;
}

function toPlain(value: Cell['value'] | undefined): PlainValue {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : serialOf(value);
  return value ?? null;
}

/** Reads the cells of one file. */
export class CellReader {
  constructor(
    private readonly styles: StyleReader,
    /** Links lead to these only. */
    private readonly sheets: ReadonlySet<string>,
  ) {}

  /** As many rows as hold or look like something. */
  rows({ rows, cells, rowDefs }: Sheet): RowPlan[] {
    const plans: (CellPlan | null)[][] = rows.map((row) =>
      row.map((value) => (value === null ? null : { value: toPlain(value), style: this.styles.nameOf() })),
    );
    const shared = new Map<number, SharedFormula>();
    for (const [key, cell] of cells ?? []) {
      const [row = 0, column = 0] = key.split(',').map(Number);
      const plan = this.cell(cell, row, column, shared);
      if (plan) (plans[row] ??= [])[column] = plan;
    }
    const count = Math.max(plans.length, ...[...(rowDefs?.keys() ?? [])].map((row) => row + 1));
    return Array.from({ length: count }, (_, row): RowPlan => {
      const { height, hidden } = rowDefs?.get(row) ?? {};
      return {
        ...(height === undefined ? {} : { height: Math.min(height, MAX_HEIGHT) }),
        ...(hidden ? { hidden } : {}),
        cells: trimmed(Array.from(plans[row] ?? [], (cell) => cell ?? null)),
      };
    });
  }

  private cell(cell: Cell, row: number, column: number, shared: Map<number, SharedFormula>): CellPlan | undefined {
    const formula = formulaOf(cell, row, column, shared);
    const link = this.link(cell.hyperlink);
    const value = toPlain(cell.value);
    if (value === null && formula === undefined && !cell.style && !link) return undefined;
    return {
      // An error has no place in a plan; behind a formula it is calculated anew.
      value: cell.type === 'error' && formula !== undefined ? null : value,
      ...(formula === undefined ? {} : { formula }),
      style: this.styles.nameOf(cell.style),
      ...(link ? { link } : {}),
    };
  }

  private link(given: Cell['hyperlink']): CellPlan['link'] {
    const match = LINK.exec(given?.location ?? '');
    const sheet = (match?.[1] ?? match?.[2] ?? '').replaceAll("''", "'");
    const cell = `${match?.[3] ?? ''}${match?.[4] ?? ''}`.toUpperCase();
    return this.sheets.has(sheet) && parseCell(cell) ? { sheet, cell } : undefined;
  }
}

/**
 * A formula that many cells share stands with the first of them. An array formula is left out and its
 * values stay: as a plain formula it would come to something else.
 */
function formulaOf(
  { formula, formulaType, formulaSharedIndex: index }: Cell,
  row: number,
  column: number,
  shared: Map<number, SharedFormula>,
): string | undefined {
  if (formula === undefined || formulaType === 'array') return undefined;
  const text = stripPrefixes(formula);
  if (formulaType !== 'shared' || index === undefined) return text === '' ? undefined : text;
  if (text !== '') {
    shared.set(index, { formula: text, row, column });
    return text;
  }
  const first = shared.get(index);
  return first && shiftFormula(first.formula, row - first.row, column - first.column);
}

function trimmed(cells: (CellPlan | null)[]): (CellPlan | null)[] {
  let { length } = cells;
  while (length > 0 && !cells[length - 1]) length -= 1;
  return cells.slice(0, length);
}
