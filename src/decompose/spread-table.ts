/**
 * Splits the parts (组成) of a whole together: in each area they add up to the whole's value, and each part adds
 * up to its own district total. What is held stays; a cell whose fitted share lies beyond a bound is put on the
 * bound, and the rest fitted again.
 */
import { formatSteps, fromSteps } from '../model/steps';
import { numberQuantity } from '../model/quantity';
import { unsolved, type AreaAnswer, type SpreadNote, type SpreadSolved, type SpreadUnsolved } from './answer';
import { checkProblem, type CheckedArea, type CheckedProblem } from './check-problem';
import { decimalText } from './decimal';
import { explainFixed } from './explain';
import { FINE_BITS, fitTable } from './fit-table';
import { EXTRA_DECIMALS, formatFraction } from './fraction';
import { compareCodePoints } from './largest-remainder';
import type { SpreadBasis, SpreadProblem } from './problem';
import { roundTable } from './round-table';

export interface TablePart {
  /** Code of the part's indicator. */
  readonly code: string;
  /** `proportional` or `equal`, with a total and the decimals of the whole. */
  readonly problem: SpreadProblem;
}

export type TableAnswer =
  | { readonly feasible: true; readonly parts: ReadonlyMap<string, SpreadSolved> }
  /** `part`: whose own problem it is, where it is one's alone. */
  | { readonly feasible: false; readonly part?: string; readonly answer: SpreadUnsolved };

/** A cell that is still to be found. */
interface OpenCell {
  readonly area: CheckedArea;
  readonly weight: bigint;
}

interface Row {
  readonly part: TablePart;
  readonly checked: CheckedProblem;
  readonly basis: SpreadBasis;
  readonly open: ReadonlyMap<string, OpenCell>;
  /** Cells that stand: held ones, and those that were put on a bound. */
  readonly fixed: Map<string, { readonly steps: bigint; readonly bound: 'hold' | 'floor' | 'cap' }>;
  readonly notes: readonly SpreadNote[];
}

/**
 * @param whole the areas' values of the whole, in steps of the parts' decimals; areas that aren't in it have none
 * @param parts one at least
 */
export function spreadTable(whole: ReadonlyMap<string, bigint>, parts: readonly TablePart[]): TableAnswer {
  const rows: Row[] = [];
  for (const part of [...parts].sort((left, right) => compareCodePoints(left.code, right.code))) {
    const checked = checkProblem(part.problem);
    if (!checked.ok) return { feasible: false, part: part.code, answer: checked.answer };
    rows.push(openRow(part, checked.value));
  }
  const columns = [...new Set(rows.flatMap(({ open }) => [...open.keys()]))].sort(compareCodePoints);
  for (;;) {
    const margins = marginsOf(rows, columns, whole);
    if ('answer' in margins) return { feasible: false, answer: margins.answer };
    const weights = filled(
      rows.map((row) => columns.map((column) => (row.fixed.has(column) ? 0n : (row.open.get(column)?.weight ?? 0n)))),
      rows.map((row) => columns.map((column) => row.open.has(column) && !row.fixed.has(column))),
      margins.columns,
    );
    const fitted = fitTable(weights, margins.rows, margins.columns);
    if (putOnBounds(rows, columns, fitted)) continue;
    const rounded = roundTable(fitted, margins);
    if (rounded.kind === 'blocked') {
      const text = formatSteps(rounded.short, decimalsOf(parts));
      const names = rounded.rows.flatMap((row) => rows[row]?.part.code ?? []);
      const areas = rounded.columns.flatMap((column) => columns[column] ?? []);
      return {
        feasible: false,
        answer: unsolved({ code: 'tableBlocked', parts: names, areas }, { short: text, clash: areas }),
      };
    }
    const cells = new Map(
      rows.map((row, at) => [
        row,
        new Map(
          columns.map((column, place) => [
            column,
            { steps: rounded.cells[at]?.[place] ?? 0n, fitted: fitted[at]?.[place] ?? 0n },
          ]),
        ),
      ]),
    );
    return {
      feasible: true,
      parts: new Map(rows.map((row) => [row.part.code, answerOf(row, cells.get(row) ?? new Map())])),
    };
  }
}

/** Fitted shares are this near to what they would be after endless rounds. */
const CLOSE = 1n << (FINE_BITS - 20n);

const decimalsOf = ([first]: readonly TablePart[]): number => first?.problem.decimals ?? 0;

/** Rows without a weight count all alike, and say so. */
function openRow(part: TablePart, checked: CheckedProblem): Row {
  const { problem } = part;
  const open = checked.areas.filter(({ applicable, hold }) => applicable && hold === undefined);
  const given = problem.basis ?? { kind: 'given' };
  const isEqual = problem.method === 'equal' || open.every(({ weight }) => (weight ?? 0n) === 0n);
  const notes: SpreadNote[] = [...checked.notes];
  if (isEqual && problem.method !== 'equal' && open.length > 0)
    notes.push({ code: 'zeroBasis', basis: given, areas: open.map(({ code }) => code) });
  return {
    part,
    checked,
    basis: isEqual ? { kind: 'equal' } : given,
    open: new Map(open.map((area) => [area.code, { area, weight: isEqual ? 1n : (area.weight ?? 0n) }])),
    fixed: new Map(
      checked.areas.flatMap(({ code, hold }) => (hold === undefined ? [] : [[code, { steps: hold, bound: 'hold' }]])),
    ),
    notes,
  };
}

/** What is left for the open cells of each row and column; an answer where that can't be. */
function marginsOf(
  rows: readonly Row[],
  columns: readonly string[],
  whole: ReadonlyMap<string, bigint>,
): { readonly rows: bigint[]; readonly columns: bigint[] } | { readonly answer: SpreadUnsolved } {
  const decimals = rows[0]?.part.problem.decimals ?? 0;
  const text = (steps: bigint) => formatSteps(steps, decimals);
  const totals = rows.map(({ checked }) => checked.total ?? 0n);
  const wholeSum = sum([...whole.values()]);
  if (sum(totals) !== wholeSum) {
    const parts = rows.map(({ part }) => part.code);
    const apart = sum(totals) - wholeSum;
    return {
      answer: unsolved(
        { code: 'partTotalsDiffer', parts, sum: text(sum(totals)), total: text(wholeSum) },
        { short: text(apart < 0n ? -apart : apart) },
      ),
    };
  }
  const left = new Map(whole);
  for (const { fixed } of rows) for (const [area, { steps }] of fixed) left.set(area, (left.get(area) ?? 0n) - steps);
  for (const [area, steps] of left) {
    const isOpen = columns.includes(area) && rows.some((row) => row.open.has(area) && !row.fixed.has(area));
    if (steps === 0n || (steps > 0n && isOpen)) continue;
    const stands = (whole.get(area) ?? 0n) - steps;
    return {
      answer: unsolved(
        { code: 'partsMissWhole', area, sum: text(stands), total: text(whole.get(area) ?? 0n) },
        { short: text(steps < 0n ? -steps : steps), clash: [area] },
      ),
    };
  }
  const open = rows.map(
    ({ checked, fixed }) => (checked.total ?? 0n) - sum([...fixed.values()].map(({ steps }) => steps)),
  );
  const below = open.findIndex((steps) => steps < 0n);
  if (below >= 0) {
    const row = rows[below];
    const total = row?.checked.total ?? 0n;
    return {
      answer: unsolved(
        { code: 'holdsAboveTotal', held: text(total - (open[below] ?? 0n)), total: text(total) },
        { short: text(-(open[below] ?? 0n)), clash: [...(row?.fixed.keys() ?? [])] },
      ),
    };
  }
  return { rows: open, columns: columns.map((area) => left.get(area) ?? 0n) };
}

/** An area that no part has a weight in, but that has something to share, is shared as the whole district is. */
function filled(
  weights: readonly (readonly bigint[])[],
  isOpen: readonly (readonly boolean[])[],
  columns: readonly bigint[],
): bigint[][] {
  const rowSums = weights.map((row) => sum(row));
  return weights.map((row, at) =>
    row.map((weight, column) => {
      const isBare = (columns[column] ?? 0n) > 0n && weights.every((each) => (each[column] ?? 0n) === 0n);
      return isBare && isOpen[at]?.[column] === true ? rowSums[at] || 1n : weight;
    }),
  );
}

/** @returns true where a share lay beyond a bound, which is now its cell */
function putOnBounds(
  rows: readonly Row[],
  columns: readonly string[],
  fitted: readonly (readonly bigint[])[],
): boolean {
  let isMoved = false;
  rows.forEach(({ open, fixed }, at) => {
    columns.forEach((column, place) => {
      const area = open.get(column)?.area;
      if (area === undefined || fixed.has(column)) return;
      const share = fitted[at]?.[place] ?? 0n;
      if (share < area.floor << FINE_BITS) fixed.set(column, { steps: area.floor, bound: 'floor' });
      else if (area.cap !== undefined && share > area.cap << FINE_BITS)
        fixed.set(column, { steps: area.cap, bound: 'cap' });
      else return;
      isMoved = true;
    });
  });
  return isMoved;
}

function answerOf(row: Row, cells: ReadonlyMap<string, { steps: bigint; fitted: bigint }>): SpreadSolved {
  const { decimals } = row.part.problem;
  const areas = row.checked.areas.map((area): AreaAnswer => {
    const open = row.open.get(area.code);
    if (open === undefined) return explainFixed(area, decimals);
    const stands = row.fixed.get(area.code);
    const cell = cells.get(area.code);
    const steps = stands?.steps ?? cell?.steps ?? 0n;
    const value = formatSteps(steps, decimals);
    const weight = decimalText({
      digits: open.weight,
      decimals: row.basis.kind === 'equal' ? 0 : row.checked.weightDecimals,
    });
    const answer = { code: area.code, quantity: numberQuantity(fromSteps(steps, decimals)), value };
    if (stands !== undefined && stands.bound !== 'hold') {
      const reason = { kind: 'tableBound', bound: stands.bound, basis: row.basis, weight, value } as const;
      return { ...answer, share: null, bound: stands.bound, reason };
    }
    const fitted = cell?.fitted ?? 0n;
    const share = formatFraction(fitted, (1n << FINE_BITS) * 10n ** BigInt(decimals), decimals + EXTRA_DECIMALS);
    const moved = (steps << FINE_BITS) - fitted;
    const rounding = moved > CLOSE ? 'up' : moved < -CLOSE ? 'down' : 'exact';
    return {
      ...answer,
      share,
      bound: null,
      reason: { kind: 'table', basis: row.basis, weight, share, value, rounding },
    };
  });
  return { feasible: true, total: formatSteps(row.checked.total ?? 0n, decimals), areas, notes: row.notes };
}

function sum(steps: readonly bigint[]): bigint {
  return steps.reduce((total, each) => total + each, 0n);
}
