/**
 * Figures as columns: for each indicator one stretch of numbers and one of states, area by area, the whole
 * district last. What a cell says besides (its text, a proposal) stands in a side table, since few cells do.
 */
import type { Indicator } from '../model/indicator';
import type { Proposal, RepairStep } from '../model/issue';
import type { Quantity } from '../model/quantity';
import { wholeWords, type OperandColumn } from './operand-columns';

/** How a percentage is written: 47, 0.47, 0.47 under a percent format, `47.0%` as text. */
export type PercentForm = 'points' | 'fraction' | 'percentFormat' | 'percentText';

/** What a cell for a figure was read as. */
export interface Reading {
  readonly quantity: Quantity;
  /** What was probably meant. */
  readonly proposal?: Proposal;
  /** An Excel error; its name is the unreadable text. */
  readonly isError?: boolean;
  readonly percentForm?: PercentForm;
  /** A value stands where a formula of ours was. */
  readonly formulaGone?: boolean;
  /** A formula stands there: what it comes to is never itself to blame. */
  readonly isFormula?: boolean;
}

/** States of a cell, one bit each, so that the states of several cells can be joined by OR; a number is none. */
export const STATE = {
  number: 0,
  blank: 1,
  notApplicable: 2,
  /** Text that no number can be read from. */
  text: 4,
  error: 8,
  /** A number with words around it: `120件`. */
  wordsAround: 16,
  /** A number that is text: `１２０`. */
  textNumber: 32,
} as const;

/** What else is known of a cell, one bit each. */
export const FLAG = {
  /** A percentage that is written as 0.47. */
  fraction: 1,
  /** A value stands where a formula of ours was. */
  formulaGone: 2,
  formula: 4,
} as const;

/** Bits of the states that are some kind of text. */
export const TEXT_STATES = STATE.text | STATE.wordsAround | STATE.textNumber;

/** Figures of one period, or targets. */
export interface FigureTable {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly string[];
  /** Areas and the district. */
  readonly width: number;
  readonly columns: readonly FigureColumn[];
  rowOf(indicator: string): number | undefined;
  columnOf(area: string | null): number | undefined;
}

/** One indicator's figures. Numbers are NaN where the state is none. */
export interface FigureColumn {
  readonly indicator: Indicator;
  readonly numbers: Float64Array;
  readonly states: Uint8Array;
  /** Bits of {@link FLAG}. */
  readonly flags: Uint8Array;
  /** Readings that say more than their number or their blank, by position. */
  readonly notes: Map<number, Reading>;
  /** How many cells hold no number. */
  holes: number;
}

/** @param read undefined for a blank cell; the area is null for the district */
export function figureTable(
  indicators: readonly Indicator[],
  areas: readonly string[],
  read: (indicator: Indicator, area: string | null) => Reading | undefined,
): FigureTable {
  const width = areas.length + 1;
  const stride = wholeWords(width);
  const all = new Float64Array(indicators.length * stride).fill(NaN);
  const states = new Uint8Array(indicators.length * stride).fill(STATE.blank);
  const flags = new Uint8Array(indicators.length * stride);
  const columns = indicators.map((indicator, row): FigureColumn => {
    const from = row * stride;
    const to = from + width;
    const column: FigureColumn = {
      indicator,
      numbers: all.subarray(from, to),
      states: states.subarray(from, to),
      flags: flags.subarray(from, to),
      notes: new Map(),
      holes: width,
    };
    for (let place = 0; place < width; place += 1) {
      const reading = read(indicator, place === areas.length ? null : (areas[place] ?? null));
      if (reading !== undefined) putReading(column, place, reading);
    }
    return column;
  });
  return tableOf(indicators, areas, columns);
}

function tableOf(
  indicators: readonly Indicator[],
  areas: readonly string[],
  columns: readonly FigureColumn[],
): FigureTable {
  const rows = new Map(indicators.map(({ code }, row) => [code, row]));
  const places = new Map<string | null, number>(areas.map((area, place) => [area, place]));
  places.set(null, areas.length);
  return {
    indicators,
    areas,
    width: areas.length + 1,
    columns,
    rowOf: (indicator) => rows.get(indicator),
    columnOf: (area) => places.get(area),
  };
}

/** A copy that can be changed without the other noticing. */
export function copyTable({ indicators, areas, columns }: FigureTable): FigureTable {
  return tableOf(
    indicators,
    areas,
    columns.map((column) => ({
      ...column,
      numbers: column.numbers.slice(),
      states: column.states.slice(),
      flags: column.flags.slice(),
      notes: new Map(column.notes),
    })),
  );
}

/** Puts what a cell was read as in its place. */
export function putReading(column: FigureColumn, place: number, reading: Reading | undefined): void {
  putFigure(column, place, reading);
  column.flags[place] =
    (reading?.percentForm === 'fraction' ? FLAG.fraction : 0) |
    (reading?.formulaGone === true ? FLAG.formulaGone : 0) |
    (reading?.isFormula === true ? FLAG.formula : 0);
  if (reading !== undefined && saysMore(reading)) column.notes.set(place, reading);
  else column.notes.delete(place);
}

/** Its number and its state alone, which is all that figures are compared by. */
export function putFigure(column: OperandColumn, place: number, reading: Reading | undefined): void {
  const state = stateOf(reading);
  if (column.holes !== undefined) {
    column.holes += (state === STATE.number ? 0 : 1) - (column.states[place] === STATE.number ? 0 : 1);
  }
  column.states[place] = state;
  column.numbers[place] = reading?.quantity.kind === 'number' ? reading.quantity.value : NaN;
}

function saysMore({ quantity, proposal, percentForm }: Reading): boolean {
  return quantity.kind === 'unreadable' || proposal !== undefined || percentForm !== undefined;
}

const WORD_STEPS: ReadonlySet<RepairStep['step']> = new Set(['approximate', 'unit', 'magnitude', 'scrambled']);

function stateOf(reading: Reading | undefined): number {
  switch (reading?.quantity.kind) {
    case undefined:
    case 'missing':
      return STATE.blank;
    case 'number':
      return Number.isFinite(reading.quantity.value) ? STATE.number : STATE.error;
    case 'notApplicable':
      return STATE.notApplicable;
    case 'unreadable':
      if (reading.isError === true) return STATE.error;
      if (reading.proposal === undefined) return STATE.text;
      return hasMore(reading, reading.proposal) ? STATE.wordsAround : STATE.textNumber;
  }
}

/** A percent sign belongs to the number where percentages do. */
function hasMore({ percentForm }: Reading, { steps }: Proposal): boolean {
  return steps.some(({ step }) => WORD_STEPS.has(step) || (step === 'percentSign' && percentForm === undefined));
}

/** What stands in a cell, as a sentence shows it. */
export function shownReading(column: FigureColumn, place: number): string {
  const note = column.notes.get(place);
  if (note?.quantity.kind === 'unreadable') return note.quantity.text;
  const state = column.states[place];
  if (state === STATE.notApplicable) return '--';
  return state === STATE.number ? String(column.numbers[place]) : '';
}
