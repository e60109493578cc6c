/**
 * Where it is written what a person says of a finding: on the finding's own row of `_att`, and in its cell on
 * 校验结果. Both are written together, since a blank cell there takes an explanation back.
 */
import { cellAt, cellText, isCellError, type GridCell } from '../model/grid';
import type { PlainValue } from '../plan/plan';
import { ATT_HEADS, explanationRecord, type KeptExplanation } from '../sheets/att-records';
import { EXPLANATION_KEY, FINDINGS_KIND } from '../sheets/findings-keys';
import { typedExplanations } from './explanations';
import type { OpenWorkbook } from './open-workbook';
import type { SheetRead } from './port';

/** A cell that is to hold something else. */
export interface NewValue {
  readonly row: number;
  readonly column: number;
  readonly value: PlainValue;
  /** What stands there by now. */
  readonly cell: GridCell | undefined;
}

/** The row that `_att` has for the finding's explanation. */
export function rowOfExplanation(att: SheetRead, id: string): number | undefined {
  const row = att.rows.findIndex((cells) => cellText(cells[0]) === explanationRecord.name && cellText(cells[1]) === id);
  return row < 0 ? undefined : row;
}

/** Below everything that stands on the sheet. */
export function firstBlankRow({ rows }: SheetRead): number {
  let row = rows.length;
  while (row > 0 && (rows[row - 1] ?? []).every((cell) => cellText(cell) === '')) row -= 1;
  return row;
}

/** Cells of a row of `_att` that hold something else by now; undefined empties the row. */
export function explanationCells(att: SheetRead, row: number, kept: KeptExplanation | undefined): NewValue[] {
  const values: readonly PlainValue[] = kept ? [explanationRecord.name, ...explanationRecord.write(kept)] : [];
  return ATT_HEADS.flatMap((_, column) => {
    const value = values[column] ?? null;
    const cell = cellAt(att, row, column);
    return plainOf(cell) === value ? [] : [{ row, column, value, cell }];
  });
}

/** The finding's cell on 校验结果, where the sheet has it in a row that says what its key means. */
export function cellOfExplanation(
  opened: Pick<OpenWorkbook, 'remembered' | 'sheets' | 'entries'>,
  id: string,
): (Omit<NewValue, 'value'> & { readonly sheet: SheetRead }) | undefined {
  const found = opened.sheets.keyed.get(FINDINGS_KIND);
  const [row, column] = [found?.keys.rows.get(id), found?.keys.columns.get(EXPLANATION_KEY)];
  if (!found || row === undefined || column === undefined || !typedExplanations(opened).said.has(id)) return undefined;
  return { sheet: found.sheet, row, column, cell: cellAt(found.sheet, row, column) };
}

/** As it is written; null for a blank cell. */
export function plainOf(cell: GridCell | undefined): PlainValue {
  const value = cell?.value ?? null;
  if (isCellError(value)) return value.error;
  return value === '' ? null : value;
}
