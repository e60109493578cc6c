/** Where a field of an indicator or an area was read, whether in a sheet or in a pack. */
import type { Column } from '../model/column';
import type { Place } from '../model/issue';
import type { Table } from './read-table';

export interface Spot {
  readonly place: Place;
  /** The field's heading, as the sheet words it. */
  readonly heading: string;
}

/** By the position of the thing in its list, from 0, and the key of the column. */
export type LocateRow = (index: number, key: string) => Spot;
export type Locate = (thing: 'indicator' | 'area', index: number, key: string) => Spot;

/** For things that were read from rows of a table; of one that couldn't be read, nothing is ever asked. */
export function locateIn<Key extends string>(
  table: Table<Key> | undefined,
  rows: readonly number[],
  columns: readonly Column<Key>[],
): LocateRow {
  return (index, key) => {
    const known = columns.find((each) => each.key === key);
    if (!table || !known) return { place: {}, heading: key };
    const row = rows[index] ?? table.heads.row;
    return { place: table.place(row, known.key), heading: table.heading(known.key) };
  };
}

/** For things that came from a JSON pack: the path of the field in it. */
export function locateInPack(
  file: string,
  columns: { readonly indicator: readonly Column[]; readonly area: readonly Column[] },
): Locate {
  return (thing, index, key) => ({
    place: { file, path: `${thing}s[${index}].${key}` },
    heading: columns[thing].find((each) => each.key === key)?.heading['zh-CN'] ?? key,
  });
}

/** The row of a thing in its sheet, or its position in a pack's list; from 0. */
export function rowOf(index: number, at: LocateRow): number {
  return at(index, 'code').place.row ?? index;
}
