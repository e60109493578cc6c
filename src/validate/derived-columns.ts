/** Columns that are made from others: a sum of parts, another table's figures in this one's order, who has begun. */
import { STATE, TEXT_STATES, type FigureColumn, type FigureTable } from './figure-table';
import type { OperandColumn } from './operand-columns';

/** A column that follows the cells that it is made from. */
export interface DerivedColumn extends OperandColumn {
  holes: number;
  /** Computes one position anew. */
  refresh(place: number): void;
}

function derived(
  width: number,
  at: (place: number) => { readonly number: number; readonly state: number },
): DerivedColumn {
  const column: DerivedColumn = {
    numbers: new Float64Array(width).fill(NaN),
    states: new Uint8Array(width).fill(STATE.blank),
    holes: width,
    refresh(place) {
      const { number, state } = at(place);
      column.holes += (state === STATE.number ? 0 : 1) - (column.states[place] === STATE.number ? 0 : 1);
      column.numbers[place] = number;
      column.states[place] = state;
    },
  };
  for (let place = 0; place < width; place += 1) column.refresh(place);
  return column;
}

/** Sum of parts: one that is `--` counts nothing, one that can't be read makes the sum unreadable. */
export function sumColumn(parts: readonly OperandColumn[], width: number): DerivedColumn {
  return derived(width, (place) => {
    let [sum, states, signs] = [0, 0, 0];
    for (const { numbers, states: own } of parts) {
      const state = own[place] as number;
      if (state === STATE.number) sum += numbers[place] as number;
      else if (state === STATE.notApplicable) signs += 1;
      else states |= state;
    }
    const state = states !== 0 ? states : signs === parts.length ? STATE.notApplicable : STATE.number;
    return { number: state === STATE.number ? sum : NaN, state };
  });
}

/** Where an area has begun to fill in; the district's own column is nobody's return. */
export function begunColumn(table: FigureTable): DerivedColumn {
  return derived(table.width, (place) => {
    if (place === table.areas.length) return { number: NaN, state: STATE.notApplicable };
    const filled = table.columns.some(({ states }) => isFilled(states[place] as number));
    return filled ? { number: 1, state: STATE.number } : { number: NaN, state: STATE.blank };
  });
}

/** Something was typed. `--` stands there from the start where an area has no target. */
function isFilled(state: number): boolean {
  return state === STATE.number || (state & (STATE.error | TEXT_STATES)) !== 0;
}

/** Columns of another table in the rows and places of this one; undefined for an indicator that it doesn't have. */
export function alignedColumns(table: FigureTable, other: FigureTable): (OperandColumn | undefined)[] {
  const isSame = table.width === other.width && table.areas.every((area, place) => other.areas[place] === area);
  const places = [...table.areas, null].map((area) => other.columnOf(area));
  return table.indicators.map(({ code }) => {
    const row = other.rowOf(code);
    const column = row === undefined ? undefined : other.columns[row];
    return column === undefined || isSame ? column : movedColumn(column, places);
  });
}

function movedColumn({ numbers, states }: FigureColumn, places: readonly (number | undefined)[]): OperandColumn {
  return {
    numbers: Float64Array.from(places, (place) => (place === undefined ? NaN : (numbers[place] ?? NaN))),
    states: Uint8Array.from(places, (place) => (place === undefined ? STATE.blank : (states[place] ?? STATE.blank))),
  };
}

/** Sum of the areas' figures in a column, as a column of one cell. */
export function areasSum(table: FigureTable, row: number): OperandColumn {
  let [sum, states, found] = [0, 0, 0];
  const column = table.columns[row];
  for (let place = 0; place < table.areas.length; place += 1) {
    const state = column?.states[place] ?? STATE.blank;
    if (state === STATE.number) {
      sum += column?.numbers[place] ?? 0;
      found += 1;
    } else if (state !== STATE.notApplicable) states |= state;
  }
  const state = states !== 0 ? states : found === 0 ? STATE.notApplicable : STATE.number;
  return oneCell(state === STATE.number ? sum : NaN, state);
}

export function oneCell(
  number: number,
  state: number = Number.isNaN(number) ? STATE.blank : STATE.number,
): OperandColumn {
  return { numbers: Float64Array.of(number), states: Uint8Array.of(state) };
}
