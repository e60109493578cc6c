/** A generated sheet as it came out of a workbook, with its cells found by their keys, wherever they stand by now. */
import { cellAt, cellText, type Grid, type GridCell } from '../model/grid';
import { readSheetMark } from '../plan/keys';

export interface KeyedCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

/** A key that stands twice among the rows, or among the columns. */
export interface DoubledKey {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  /** Where it stands first. */
  readonly first: { readonly row: number; readonly column: number };
}

export interface KeyedGrid {
  readonly grid: Grid;
  /** What the sheet's mark says that it is. */
  readonly identity: string;
  readonly keyRow: number;
  readonly keyColumn: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly doubled: readonly DoubledKey[];
  at(rowKey: string, columnKey: string): GridCell | undefined;
  /** Every cell that holds something, the keys left out; a key is '' where the row or column has none. */
  cells(): Generator<KeyedCell>;
}

/** A person may have put rows and columns before the keys; nobody puts this many. */
const FARTHEST_MARK = 100;

/** Undefined for a sheet without a mark of ours. */
export function keyedGrid(grid: Grid): KeyedGrid | undefined {
  const place = findMark(grid);
  if (!place) return undefined;
  const { row: keyRow, column: keyColumn, identity } = place;
  const doubled: DoubledKey[] = [];
  const rows = new Map<string, number>();
  const rowKeys: string[] = grid.rows.map((cells, row) => (row === keyRow ? '' : cellText(cells[keyColumn])));
  rowKeys.forEach((key, row) => {
    const first = rows.get(key);
    if (first === undefined) rows.set(key, row);
    else if (key !== '') doubled.push({ key, row, column: keyColumn, first: { row: first, column: keyColumn } });
  });
  const columns = new Map<string, number>();
  const columnKeys: string[] = Array.from(grid.rows[keyRow] ?? [], (cell, column) =>
    column === keyColumn ? '' : cellText(cell),
  );
  columnKeys.forEach((key, column) => {
    const first = columns.get(key);
    if (first === undefined) columns.set(key, column);
    else if (key !== '') doubled.push({ key, row: keyRow, column, first: { row: keyRow, column: first } });
  });
  rows.delete('');
  columns.delete('');
  return {
    grid,
    identity,
    keyRow,
    keyColumn,
    rows,
    columns,
    doubled,
    at(rowKey, columnKey) {
      const [row, column] = [rows.get(rowKey), columns.get(columnKey)];
      return row === undefined || column === undefined ? undefined : cellAt(grid, row, column);
    },
    *cells() {
      for (const [row, cells] of grid.rows.entries()) {
        if (row === keyRow) continue;
        for (const [column, cell] of cells.entries()) {
          if (column === keyColumn || cell === undefined || cellText(cell) === '') continue;
          yield { rowKey: rowKeys[row] ?? '', columnKey: columnKeys[column] ?? '', row, column, cell };
        }
      }
    },
  };
}

function findMark({ rows }: Grid): { row: number; column: number; identity: string } | undefined {
  for (const [row, cells] of rows.slice(0, FARTHEST_MARK).entries()) {
    for (const [column, cell] of cells.slice(0, FARTHEST_MARK).entries()) {
      const identity = typeof cell?.value === 'string' ? readSheetMark(cell.value) : undefined;
      if (identity !== undefined) return { row, column, identity };
    }
  }
  return undefined;
}
