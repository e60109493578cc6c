/** Sizes of rows and columns, and which are hidden: read from two sheets, and made the same on one. */
import { columnLetters } from '../plan/address';
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';
import { runsOf, type Run } from './rectangles';
import type { FoundSheet } from './survey';

/** One row or column. */
interface Band {
  readonly size?: number | undefined;
  readonly hidden?: boolean | undefined;
}

export interface Sizes {
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
}

/** Rows beyond these are all alike on our sheets, and too many for one answer. */
const MOST_ROWS = 10_000;

/** Queues the loads; what it gives back may be called after the next sync. */
export function loadSizes(sheet: Excel.Worksheet, { used }: FoundSheet): () => Sizes {
  if (!used) return () => ({ rows: [], columns: [] });
  const range = sheet.getRangeByIndexes(0, 0, Math.min(used.row + used.rows, MOST_ROWS), used.column + used.columns);
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => ({
    rows: rows.value.map(({ rowHidden, format }) => ({ hidden: rowHidden, size: format?.rowHeight })),
    columns: columns.value.map(({ columnHidden, format }) => ({ hidden: columnHidden, size: format?.columnWidth })),
  });
}

/** What differs from how it was. A hidden one says nothing of its size. */
function sizesToSet(was: readonly Band[], is: readonly Band[]): (number | undefined)[] {
  return was.map(({ size, hidden }, at) => (hidden || is[at]?.size === size ? undefined : size));
}

function hidingToSet(was: readonly Band[], is: readonly Band[]): (boolean | undefined)[] {
  return was.map(({ hidden = false }, at) => ((is[at]?.hidden ?? false) === hidden ? undefined : hidden));
}

function bandCalls<Value>(
  values: readonly (Value | undefined)[],
  address: (run: Run<Value>) => string,
  put: (range: Excel.Range, value: Value) => void,
): Call[] {
  return runsOf(values).map((run) => ({
    bytes: 2 * ACTION_BYTES,
    apply: (sheet) => {
      put(sheet.getRange(address(run)), run.value);
    },
  }));
}

const rowsAt = ({ first, last }: Run<unknown>): string => `${first + 1}:${last + 1}`;
const columnsAt = ({ first, last }: Run<unknown>): string => `${columnLetters(first)}:${columnLetters(last)}`;

/** Sizes before hiding, since a size brings a hidden column back. */
export function sameSizeCalls(was: Sizes, is: Sizes): Call[] {
  return [
    ...bandCalls(sizesToSet(was.rows, is.rows), rowsAt, ({ format }, height) => {
      format.rowHeight = height;
    }),
    ...bandCalls(sizesToSet(was.columns, is.columns), columnsAt, ({ format }, width) => {
      format.columnWidth = width;
    }),
    ...bandCalls(hidingToSet(was.rows, is.rows), rowsAt, (range, hidden) => {
      range.rowHidden = hidden;
    }),
    ...bandCalls(hidingToSet(was.columns, is.columns), columnsAt, (range, hidden) => {
      range.columnHidden = hidden;
    }),
  ];
}
