/** Has somebody typed on a sheet since the plan was made? Asked before anything is written over it. */
import type { SheetRead } from '../app/port';
import { cellAddress } from '../plan/address';
import { digestOf, firstDifference, type Rows } from './contents';
import { failure } from './failure';
import { isAsLeft, type BrokenSheet } from './broken-sheets';
import { PIECE_CELLS } from './read-bands';
import { readCells, readUsed } from './read-cells';
import type { TaskSheet } from './register';
import type { Session } from './session';
import { lookCloser, type FoundSheet } from './survey';

export interface Checked {
  readonly found: FoundSheet;
  /** What the task is about to write: a sheet that holds just that was written by a first try. */
  readonly sheet?: TaskSheet;
  /** A broken task left it so; while it stands as it was left, nobody has typed on it. */
  readonly before?: BrokenSheet;
}

/**
 * Reads the sheets again: one sync a piece.
 * @throws WorkbookFailure excel.changedMeanwhile with the first cell that differs
 */
export async function refuseChanged(
  session: Session,
  sheets: readonly Checked[],
  basedOn: readonly SheetRead[],
): Promise<void> {
  const cells = await readCells(
    session,
    sheets.map(({ found }) => found),
  );
  sheets.forEach((checked, index) => refuseOne(checked, basedOn, cells[index] ?? []));
}

/** The same for one sheet, of which more may be used by now: one sync, more only for a large one. */
export async function refuseChangedNow(
  session: Session,
  checked: Checked,
  basedOn: readonly SheetRead[],
): Promise<void> {
  refuseOne(checked, basedOn, await readSheetNow(session, checked.found));
}

async function readSheetNow(session: Session, found: FoundSheet): Promise<Rows> {
  const { rows = 0, columns = 0 } = found.used ?? {};
  const small = rows * columns <= PIECE_CELLS ? await readUsed(session, found.id) : undefined;
  if (small) return small;
  const looks = await lookCloser(session, [found]);
  const [cells = []] = await readCells(session, looks);
  return cells;
}

function refuseOne({ found, sheet, before: broken }: Checked, basedOn: readonly SheetRead[], now: Rows): void {
  const before = basedOn.find(({ id }) => id === found.id);
  // Neither written nor read: nobody asks what stands on it.
  if (!before && !sheet) return;
  const place = before ? firstDifference(before.rows, now) : firstDifference([], now);
  if (!place || (broken && isAsLeft(broken, now)) || (sheet && digestOf(now) === sheet.digest)) return;
  throw failure(
    'excel.changedMeanwhile',
    { sheet: found.name, ...(before && { cell: cellAddress(place.row, place.column) }) },
    { sheet: found.name, ...(before && place) },
  );
}
