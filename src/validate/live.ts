/** Keeps the figures of a period, and after an edit runs only the rules that touch the changed cells. */
import type { Checked } from '../model/finding';
import { runActuals, type ActualsInput } from './check-actuals';
import { copyTable, type Reading } from './figure-table';

/** What a cell is read as by now; undefined where it is blank. */
export interface CellChange {
  readonly indicator: string;
  /** Null for the district. */
  readonly area: string | null;
  readonly reading: Reading | undefined;
}

export interface LiveChecker {
  /** Cells of indicators or areas that the figures don't have are passed over. */
  change(cells: readonly CellChange[]): Checked;
  readonly checked: Checked;
}

/** The figures given are copied, not changed. */
export function liveChecker(input: ActualsInput): LiveChecker {
  const figures = copyTable(input.figures);
  const run = runActuals({ ...input, figures });
  return {
    get checked() {
      return run.checked;
    },
    change(cells) {
      const changes = cells.flatMap(({ indicator, area, reading }) => {
        const [row, place] = [figures.rowOf(indicator), figures.columnOf(area)];
        return row === undefined || place === undefined ? [] : [{ row, place, reading }];
      });
      return run.change(changes);
    },
  };
}
