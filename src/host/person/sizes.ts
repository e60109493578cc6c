/** Heights, widths and hiding, as a person drags and picks them. */
import { invalidArgument } from '../protocol/host-error';
import type { Sheet } from '../model/sheet';

type Axis = 'row' | 'column';

/** Excel's own limits, in points: 409 for a row; 255 characters for a column, which is a little less than this. */
const MOST_POINTS = { row: 409.5, column: 1790 } as const;

function bandsOf(sheet: Sheet, axis: Axis): Sheet['rows'] {
  sheet.ensureAllowed(axis === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  return axis === 'row' ? sheet.rows : sheet.columns;
}

/** A size brings hidden rows or columns back; 0 hides them, as in Excel. */
export function resize(sheet: Sheet, axis: Axis, at: number, count: number, points: number): void {
  if (!(points >= 0 && points <= MOST_POINTS[axis])) throw invalidArgument(`a size of ${points} points`);
  bandsOf(sheet, axis).patch(at, count, points === 0 ? { hidden: true } : { size: points, hidden: false });
}

export function hide(sheet: Sheet, axis: Axis, at: number, count: number, hidden: boolean): void {
  bandsOf(sheet, axis).patch(at, count, { hidden });
}
