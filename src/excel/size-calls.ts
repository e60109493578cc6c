/** Widths, heights and hidden rows and columns → calls, neighbours of one size together. */
import { columnLetters } from '../plan/address';
import type { Font, SheetPlan } from '../plan/plan';
import { ACTION_BYTES } from './bytes';
import type { Call } from './call';
import { columnPoints } from './column-width';
import { runsOf, type Run } from './rectangles';

function runCalls<Value>(
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

const ofColumns = ({ first, last }: Run<unknown>): string => `${columnLetters(first)}:${columnLetters(last)}`;
const ofRows = ({ first, last }: Run<unknown>): string => `${first + 1}:${last + 1}`;
/** What is not hidden is left alone. */
const onlyTrue = (hidden: boolean | undefined): true | undefined => (hidden ? true : undefined);

/** Sizes before hiding, since a size brings a hidden column back. */
export function sizeCalls({ rows, columns }: SheetPlan, defaultFont: Font): Call[] {
  return [
    ...runCalls(
      columns.map(({ width }) => columnPoints(width, defaultFont)),
      ofColumns,
      (range, width) => {
        range.format.columnWidth = width;
      },
    ),
    ...runCalls(
      rows.map(({ height }) => height),
      ofRows,
      (range, height) => {
        range.format.rowHeight = height;
      },
    ),
    ...runCalls(
      columns.map(({ hidden }) => onlyTrue(hidden)),
      ofColumns,
      (range) => {
        range.columnHidden = true;
      },
    ),
    ...runCalls(
      rows.map(({ hidden }) => onlyTrue(hidden)),
      ofRows,
      (range) => {
        range.rowHidden = true;
      },
    ),
  ];
}
