/** What people filled in on the generated sheets, cell by cell, by the keys that it stands at. */
import { cellText, type GridCell } from '../model/grid';
import type { Place } from '../model/issue';
import { HEAD_ROW_KEY, isFilledIn, LABEL_KEYS } from '../plan/keys';
import type { KeyedGrid } from '../sheets/keyed-grid';

export interface Entry {
  /** Of the sheet: `area-targets`, `entry|2017-06`. */
  readonly identity: string;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly place: Required<Pick<Place, 'sheet' | 'row' | 'column'>>;
  readonly cell: GridCell;
}

/** The name that a row goes by; over both columns of labels where it belongs to no group. */
export function rowLabelOf(keys: KeyedGrid, rowKey: string): string {
  return cellText(keys.at(rowKey, LABEL_KEYS.name)) || cellText(keys.at(rowKey, LABEL_KEYS.group));
}

export function columnLabelOf(keys: KeyedGrid, columnKey: string): string {
  return cellText(keys.at(HEAD_ROW_KEY, columnKey));
}

export function* entriesOf(keys: KeyedGrid): Generator<Entry> {
  for (const { rowKey, columnKey, row, column, cell } of keys.cells()) {
    if (!isFilledIn(rowKey) || !isFilledIn(columnKey)) continue;
    yield {
      identity: keys.identity,
      rowKey,
      columnKey,
      rowLabel: rowLabelOf(keys, rowKey),
      columnLabel: columnLabelOf(keys, columnKey),
      place: { sheet: keys.grid.sheet, row, column },
      cell,
    };
  }
}
