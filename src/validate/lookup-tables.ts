/** Targets and last year's figures of a year book, as tables in the order of the figures that they are held against. */
import { decisiveValue } from '../model/figures';
import { NOT_APPLICABLE, type Quantity } from '../model/quantity';
import type { Where, YearIndex } from '../model/year-index';
import { figureTable, type FigureTable } from './figure-table';

type Look = (indicator: string, where: Where) => Quantity | undefined;

/** Making one asks the index for every cell, so the last one of each kind is kept for the next check of the same year. */
interface Kept {
  readonly shape: string;
  readonly table: FigureTable;
}
const kept = new WeakMap<YearIndex, Map<string, Kept>>();

function lookUp(name: string, index: YearIndex, { indicators, areas }: FigureTable, look: Look): FigureTable {
  let tables = kept.get(index);
  if (!tables) kept.set(index, (tables = new Map<string, Kept>()));
  const shape = `${indicators.map(({ code }) => code).join(' ')}|${areas.join(' ')}`;
  const found = tables.get(name);
  if (found?.shape === shape) return found.table;
  const table = figureTable(indicators, areas, ({ code }, area) => {
    const quantity = look(code, area);
    return quantity && { quantity };
  });
  tables.set(name, { shape, table });
  return table;
}

/** Targets in force. */
export function targetTable(index: YearIndex, figures: FigureTable): FigureTable {
  return lookUp('targets', index, figures, (indicator, where) => index.target(indicator, where)?.value);
}

/** Last year's figures for the whole year, as they were reported. */
export function wholeYearTable(index: YearIndex, figures: FigureTable): FigureTable {
  return lookUp('wholeYear', index, figures, (indicator, where) => {
    const figure = index.priorYear(indicator, where);
    return figure && decisiveValue(figure);
  });
}

/** Last year like for like; not applicable where a target below it has its reason. */
export function priorForTargets(index: YearIndex, figures: FigureTable): FigureTable {
  return lookUp('priorForTargets', index, figures, (indicator, where) => {
    const hasReason = (index.target(indicator, where)?.reason ?? '').trim() !== '';
    return hasReason ? NOT_APPLICABLE : index.comparablePrior(indicator, where);
  });
}
