/** `range.copyFrom`: values, formulas, formats, or all of them. */
import type { CellRange } from '../model/cell-range';
import { copyCells, type CopyType } from '../model/copy-cells';
import { invalidArgument, notImplemented } from '../protocol/host-error';

const TYPES: readonly CopyType[] = ['All', 'Values', 'Formulas', 'Formats'];

export function copyFrom(
  target: CellRange,
  source: CellRange,
  type: string,
  skipBlanks: boolean,
  transpose: boolean,
): void {
  const what = TYPES.find((each) => each === type);
  if (!what) throw invalidArgument(`copy ${type}`);
  if (skipBlanks || transpose) throw notImplemented('Range.copyFrom with skipBlanks or transpose');
  const place = copyCells(target, source, what);
  if (what !== 'Formats') target.sheet.workbook.note(target.sheet, [place]);
}
