/**
 * Controlled rounding: a fitted table becomes whole steps with all margins kept, as near to it as they let it,
 * by the sum of squares. It is a transportation problem: from every cell rounded down, steps are added one by
 * one along the cheapest way (which may take a step off another cell), so that what stands is always the best
 * for the margins that it has.
 * Sources: L. H. Cox, A Constructive Procedure for Unbiased Controlled Rounding, JASA 82 (1987); R. K. Ahuja,
 * T. L. Magnanti, J. B. Orlin, Network Flows (1993), chapters 9 and 14.
 */
import { FINE_BITS } from './fit-table';

export interface TableMargins {
  readonly rows: readonly bigint[];
  readonly columns: readonly bigint[];
}

export type Rounded =
  | { readonly kind: 'rounded'; readonly cells: readonly (readonly bigint[])[] }
  /** Rows and columns that cells of zero keep from their sums, and by how many steps in all. */
  /** These rows may give only into these columns, whose sums are too small for them by so many steps. */
  | {
      readonly kind: 'blocked';
      readonly rows: readonly number[];
      readonly columns: readonly number[];
      readonly short: bigint;
    };

/**
 * The order of rows and columns decides between equal ways: whoever wants an answer that doesn't depend on it
 * hands them over in an order of their own.
 * @param fitted in 2^-64 steps; a cell of zero stays zero
 * @param margins in steps; the rows have the same total as the columns
 */
export function roundTable(fitted: readonly (readonly bigint[])[], { rows, columns }: TableMargins): Rounded {
  const net = openNet(fitted, rows, columns);
  for (;;) {
    const ways = findWays(net);
    if (ways.end !== undefined) takeWay(net, ways.end, ways.from);
    else if (net.lacking.every((steps) => steps === 0n)) return { kind: 'rounded', cells: net.cells };
    else return blocked(net, ways.reached);
  }
}

/** What can be reached from whoever lacks a step, and yet takes none. */
function blocked({ lacking, rowCount }: Net, reached: readonly number[]): Rounded {
  return {
    kind: 'blocked',
    rows: reached.filter((node) => node < rowCount),
    columns: reached.filter((node) => node >= rowCount).map((node) => node - rowCount),
    short: lacking.reduce((sum, steps) => sum + (steps < 0n ? -steps : steps), 0n) / 2n,
  };
}

/** Rows and columns as nodes, rows first; cells as arcs between them. */
interface Net {
  readonly fitted: readonly (readonly bigint[])[];
  readonly cells: bigint[][];
  /** Steps that each node still lacks; below zero where it has too many. */
  readonly lacking: bigint[];
  readonly rowCount: number;
}

function openNet(fitted: readonly (readonly bigint[])[], rows: readonly bigint[], columns: readonly bigint[]): Net {
  const cells = fitted.map((row) => row.map((cell) => cell >> FINE_BITS));
  const sum = (steps: readonly bigint[]) => steps.reduce((total, each) => total + each, 0n);
  const lacking = [
    ...rows.map((wanted, row) => wanted - sum(cells[row] ?? [])),
    ...columns.map((wanted, column) => wanted - sum(cells.map((row) => row[column] ?? 0n))),
  ];
  return { fitted, cells, lacking, rowCount: rows.length };
}

/** Two ways whose costs differ by less are equal. */
const NOISE = 1e-9;

interface Ways {
  /** Where the cheapest way ends; none where there is none. */
  readonly end: number | undefined;
  /** The node before each, on its cheapest way. */
  readonly from: readonly (number | undefined)[];
  readonly reached: readonly number[];
}

/**
 * The cheapest way from a row that lacks a step (or a column with one too many) to a column that lacks one (or
 * a row with one too many): Bellman and Ford, with the nodes whose cost fell in a queue, since arcs that take
 * steps off may cost less than nothing.
 */
function findWays(net: Net): Ways {
  const { lacking, rowCount } = net;
  const sign = (node: number) => (node < rowCount ? 1n : -1n) * (lacking[node] ?? 0n);
  const costs = lacking.map((_, node) => (sign(node) > 0n ? 0 : Infinity));
  const costOf = (node: number) => costs[node] ?? Infinity;
  const from: (number | undefined)[] = lacking.map(() => undefined);
  const queue = lacking.flatMap((_, node) => (sign(node) > 0n ? [node] : []));
  const isQueued = lacking.map((_, node) => sign(node) > 0n);
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    isQueued[node] = false;
    const [first, last] = node < rowCount ? [rowCount, lacking.length] : [0, rowCount];
    for (let next = first; next < last; next += 1) {
      const cost = costOf(node) + costOfArc(net, node, next);
      if (!(cost < costOf(next) - NOISE)) continue;
      costs[next] = cost;
      from[next] = node;
      if (isQueued[next] !== true) queue.push(next);
      isQueued[next] = true;
    }
  }
  const reached = lacking.flatMap((_, node) => (costOf(node) < Infinity ? [node] : []));
  const ends = reached.filter((node) => sign(node) < 0n);
  const end = ends.reduce<number | undefined>(
    (best, node) => (best === undefined || costOf(node) < costOf(best) - NOISE ? node : best),
    undefined,
  );
  return { end, from, reached };
}

/** Moves one step along a way: rows give on the way to a column, and take back on the way from one. */
function takeWay({ cells, lacking, rowCount }: Net, end: number, from: readonly (number | undefined)[]): void {
  const add = (node: number, steps: bigint) => {
    lacking[node] = (lacking[node] ?? 0n) + (node < rowCount ? steps : -steps);
  };
  let node = end;
  add(node, 1n);
  for (let before = from[node]; before !== undefined; before = from[node]) {
    const [row, column, step] = before < rowCount ? [before, node - rowCount, 1n] : [node, before - rowCount, -1n];
    const line = cells[row];
    if (line) line[column] = (line[column] ?? 0n) + step;
    node = before;
  }
  add(node, -1n);
}

/** What one step more (from a row to a column) or less adds to the sum of squares; none where it can't be. */
function costOfArc({ fitted, cells, rowCount }: Net, node: number, next: number): number {
  const isMore = node < rowCount;
  const [row, column] = isMore ? [node, next - rowCount] : [next, node - rowCount];
  const cell = cells[row]?.[column] ?? 0n;
  const share = fitted[row]?.[column] ?? 0n;
  if (share === 0n || (!isMore && cell === 0n)) return Infinity;
  const beyond = Number((cell << FINE_BITS) - share) / 2 ** Number(FINE_BITS);
  return isMore ? 2 * beyond + 1 : 1 - 2 * beyond;
}
