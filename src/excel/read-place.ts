/** The cells at an address that an edit is told of. */
import type { CellsRead } from '../app/port';
import type { Range } from '../plan/address';
import { around, common, rangesOf } from './areas';
import { PIECE_CELLS } from './read-bands';
import { readCells } from './read-cells';
import { exchange, type Session } from './session';

const NOTHING: CellsRead = { row: 0, column: 0, rows: [] };

/**
 * One sync; of what Excel would not send at once, or of whole rows and columns, what is used, in one sync
 * more and one a piece.
 * @param address with or without the sheet's name, of one area or of several
 */
export async function readPlace(session: Session, sheetId: string, address: string): Promise<CellsRead> {
  const bounds = boundsOf(address);
  if (bounds && bounds.rows * bounds.columns <= PIECE_CELLS) return readRange(session, sheetId, bounds);
  const used = await usedOf(session, sheetId);
  const range = used && (bounds ? common(used, bounds) : used);
  return range ? readRange(session, sheetId, range) : NOTHING;
}

async function readRange(session: Session, id: string, range: Range): Promise<CellsRead> {
  const [cells = []] = await readCells(session, [{ id, used: range }]);
  const rows = Array.from({ length: range.rows }, (_, row) =>
    Array.from({ length: range.columns }, (__, column) => cells[range.row + row]?.[range.column + column]),
  );
  return { row: range.row, column: range.column, rows };
}

async function usedOf(session: Session, id: string): Promise<Range | undefined> {
  const { worksheets } = session.context.workbook;
  const used = await exchange(session, () => {
    const range = worksheets.getItem(id).getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  if (used.isNullObject) return undefined;
  return { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

/** Around all areas of the address; undefined where one of them is of whole rows or columns. */
function boundsOf(address: string): Range | undefined {
  const ranges = rangesOf(address);
  return ranges?.reduce<Range | undefined>((bounds, range) => (bounds ? around(bounds, range) : range), undefined);
}
