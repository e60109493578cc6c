/** A rule of a planned sheet, moved to where its cells and those that it reads stand by now. */
import type { Range } from '../plan/address';
import { referenceAddress, replaceReferences } from '../plan/references';

/** A row or column of the plan → the one in the workbook; undefined where it isn't there or has no key. */
export interface Placement {
  row(row: number): number | undefined;
  column(column: number): number | undefined;
}

export interface MovedRule {
  readonly range: Range;
  /** Relative to the first cell of the range. */
  readonly formula: string | undefined;
}

/** Neighbours of the plan that stand in the same order by now, others perhaps in between. */
interface Stretch {
  /** In the plan. */
  readonly first: number;
  /** In the workbook. */
  readonly from: number;
  readonly to: number;
}

/**
 * One rule for each block whose rows and columns stand in the plan's order; what was inserted in between
 * belongs to it, as Excel sees it too. None where the rule reads another sheet, or a cell that isn't there
 * any more.
 */
export function moveRule({ range, formula }: MovedRule, placement: Placement): MovedRule[] {
  const rows = stretches(range.row, range.rows, (row) => placement.row(row));
  const columns = stretches(range.column, range.columns, (column) => placement.column(column));
  return rows.flatMap((down) =>
    columns.flatMap((across): MovedRule[] => {
      const moved = {
        row: down.from,
        column: across.from,
        rows: down.to - down.from + 1,
        columns: across.to - across.from + 1,
      };
      if (formula === undefined) return [{ range: moved, formula }];
      const shift = { rows: down.first - range.row, columns: across.first - range.column };
      const text = moveFormula(formula, shift, placement);
      return text === undefined ? [] : [{ range: moved, formula: text }];
    }),
  );
}

function stretches(first: number, count: number, placeOf: (at: number) => number | undefined): Stretch[] {
  const found: Stretch[] = [];
  for (let at = first; at < first + count; at += 1) {
    const place = placeOf(at);
    if (place === undefined) continue;
    const last = found.at(-1);
    if (last && place > last.to) found[found.length - 1] = { ...last, to: place };
    else found.push({ first: at, from: place, to: place });
  }
  return found;
}

/** @param shift how far the first cell of the block lies from the cell that the formula was written for */
function moveFormula(
  formula: string,
  shift: { readonly rows: number; readonly columns: number },
  placement: Placement,
): string | undefined {
  let faults = 0;
  const moved = replaceReferences(formula, (reference) => {
    const row = placement.row(reference.row + (reference.isRowFixed ? 0 : shift.rows));
    const column = placement.column(reference.column + (reference.isColumnFixed ? 0 : shift.columns));
    if (reference.isElsewhere || row === undefined || column === undefined) {
      faults += 1;
      return undefined;
    }
    return referenceAddress(reference, row, column);
  });
  return faults === 0 ? moved : undefined;
}
