/** The part of `checkPlan` that finds merges which share a cell, in one sweep from the top of the sheet. */
import { overlap, rangeAddress, type Range } from './address';
import type { Report } from './fault';
import type { SheetPlan } from './plan';

/** Reports merges of a single cell, and merges that share a cell with another one. */
export function checkMerges({ name, merges }: SheetPlan, report: Report): void {
  const downwards = [...merges].sort((left, right) => left.row - right.row || left.column - right.column);
  // Those that still reach into the row where the sweep stands; never more than there are columns.
  let open: Range[] = [];
  for (const merge of downwards) {
    const place = { sheet: name, row: merge.row, column: merge.column };
    if (merge.rows * merge.columns === 1) report({ code: 'merge.single', ...place, detail: rangeAddress(merge) });
    if (open.some((each) => each.row + each.rows <= merge.row)) {
      open = open.filter((each) => each.row + each.rows > merge.row);
    }
    const other = open.find((each) => overlap(each, merge));
    if (other) report({ code: 'merge.overlap', ...place, detail: `${rangeAddress(merge)} and ${rangeAddress(other)}` });
    else open.push(merge);
  }
}
