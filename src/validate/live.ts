/** Keeps the figures of a period, and after an edit runs only the rules that touch the changed cells. */
import type { Checked } from '../model/finding';
import type { Change } from './check-run';
import { periodBefore, runActuals, type ActualsInput } from './check-actuals';
import { copyTable, type FigureTable, type Reading } from './figure-table';

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
  /** Cells of the period before, which these figures are compared with: only what is asked of the two runs again. */
  changeBefore(cells: readonly CellChange[]): Checked;
  readonly checked: Checked;
}

/** The figures given are copied, not changed. */
export function liveChecker(input: ActualsInput): LiveChecker {
  const figures = copyTable(input.figures);
  const last = periodBefore(input);
  const earlier = last && [{ ...last, figures: copyTable(last.figures) }];
  const run = runActuals({ ...input, figures, ...(earlier && { earlier }) });
  return {
    get checked() {
      return run.checked;
    },
    change: (cells) => run.change(placed(figures, cells)),
    changeBefore: (cells) => run.changeBefore(placed(figures, cells)),
  };
}

function placed(figures: FigureTable, cells: readonly CellChange[]): Change[] {
  return cells.flatMap(({ indicator, area, reading }) => {
    const [row, place] = [figures.rowOf(indicator), figures.columnOf(area)];
    return row === undefined || place === undefined ? [] : [{ row, place, reading }];
  });
}
