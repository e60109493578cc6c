/** The smallest sets of cells with which all constraints can be met, whatever the other cells hold. */
import type { Constraint, ValueOfRow } from './constraints';
import { isFeasible } from './feasible';

/** Sets of more cells than this are no help to anybody. */
const MOST_CELLS = 4;

/**
 * So many sets are tried. With 40 cells that hang together all sets of three are among them; beyond it the
 * search stops, and the cells of the failing rules are named together.
 */
const MOST_TRIED = 20_000;

/** @returns all sets of the smallest size that does; none where the search had to stop */
export function smallestSets(
  constraints: readonly Constraint[],
  rows: readonly number[],
  valueOf: ValueOfRow,
): number[][] {
  const failing = constraints.filter((each) => !each.holds(valueOf)).map((each) => new Set(each.rows));
  let tried = 0;
  for (let size = 1; size <= Math.min(MOST_CELLS, rows.length); size += 1) {
    const found: number[][] = [];
    for (const set of setsOf(rows, size)) {
      tried += 1;
      if (tried > MOST_TRIED) return [];
      // A failing rule is only met by a change in one of its own cells.
      if (!failing.every((cells) => set.some((row) => cells.has(row)))) continue;
      if (canBeMet(constraints, set, valueOf)) found.push(set);
    }
    if (found.length > 0) return found;
  }
  return [];
}

function canBeMet(constraints: readonly Constraint[], set: readonly number[], valueOf: ValueOfRow): boolean {
  const free = new Set(set);
  const inequalities = constraints.flatMap((each) => each.over(free, valueOf) ?? []);
  return isFeasible(inequalities, set);
}

function* setsOf(rows: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let place = from; place <= rows.length - size; place += 1) {
    const row = rows[place];
    if (row === undefined) continue;
    for (const rest of setsOf(rows, size - 1, place + 1)) yield [row, ...rest];
  }
}
