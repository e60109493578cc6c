/**
 * Who reads a cell: areas that formulas watch. Single cells are found by their place, larger areas by the
 * part of the sheet that they lie in; formulas that watch the same area share one record.
 */
import { cellCount, holds, lastColumn, lastRow, overlaps, type Area } from '../model/area';

/** Parts of 64 rows by 16 columns. */
const ROWS = 64;
const COLUMNS = 16;
const PARTS_ACROSS = 1024;
/** An area over more parts than this is looked at for every cell instead. */
const MOST_PARTS = 256;
const CELLS_ACROSS = PARTS_ACROSS * COLUMNS;

interface Group<T> {
  readonly area: Area;
  readonly owners: Set<T>;
  /** The round in which its owners were last told. */
  round: number;
}

type Groups<T> = Map<string, Group<T>>;

function nameOf({ row, column, rows, columns }: Area): string {
  return `${row},${column},${rows},${columns}`;
}

function placesOf(area: Area): readonly number[] | undefined {
  const [top, bottom] = [Math.floor(area.row / ROWS), Math.floor(lastRow(area) / ROWS)];
  const [left, right] = [Math.floor(area.column / COLUMNS), Math.floor(lastColumn(area) / COLUMNS)];
  if ((bottom - top + 1) * (right - left + 1) > MOST_PARTS) return undefined;
  const places: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push(row * PARTS_ACROSS + column);
  }
  return places;
}

const cellKey = (row: number, column: number): number => row * CELLS_ACROSS + column;

/** Told from a single owner, whatever owners are. */
class Several<T> extends Set<T> {}

const NOBODY: readonly never[] = [];

export class Watchers<T extends object> {
  /** Most cells have one reader. */
  private readonly cells = new Map<number, T | Several<T>>();
  private readonly groups: Groups<T> = new Map();
  private readonly parts = new Map<number, Groups<T>>();
  private readonly wide: Groups<T> = new Map();

  watch(area: Area, owner: T): void {
    if (cellCount(area) > 1) this.watchArea(area, owner);
    else this.watchCell(area, owner);
  }

  /** Ends a watch, however often the same one was begun. */
  unwatch(area: Area, owner: T): void {
    if (cellCount(area) > 1) {
      const name = nameOf(area);
      const owners = this.groups.get(name)?.owners;
      owners?.delete(owner);
      if (owners?.size === 0) this.removeGroup(name, area);
      return;
    }
    const key = cellKey(area.row, area.column);
    const owners = this.cells.get(key);
    if (owners instanceof Several) owners.delete(owner);
    if (owners === owner || (owners instanceof Several && owners.size === 0)) this.cells.delete(key);
  }

  private watchCell({ row, column }: Area, owner: T): void {
    const key = cellKey(row, column);
    const owners = this.cells.get(key);
    if (owners === undefined) this.cells.set(key, owner);
    else if (owners instanceof Several) owners.add(owner);
    else if (owners !== owner) this.cells.set(key, new Several([owners, owner]));
  }

  private watchArea(area: Area, owner: T): void {
    const name = nameOf(area);
    let group = this.groups.get(name);
    if (!group) this.groups.set(name, (group = this.addGroup(name, area)));
    group.owners.add(owner);
  }

  private ownersAt(key: number): Iterable<T> {
    const owners = this.cells.get(key);
    if (owners === undefined) return NOBODY;
    return owners instanceof Several ? owners : [owners];
  }

  private addGroup(name: string, area: Area): Group<T> {
    const group = { area, owners: new Set<T>(), round: -1 };
    const places = placesOf(area);
    if (!places) this.wide.set(name, group);
    for (const place of places ?? []) {
      const part = this.parts.get(place);
      if (part) part.set(name, group);
      else this.parts.set(place, new Map([[name, group]]));
    }
    return group;
  }

  private removeGroup(name: string, area: Area): void {
    this.groups.delete(name);
    this.wide.delete(name);
    for (const place of placesOf(area) ?? []) this.parts.get(place)?.delete(name);
  }

  /** Those that meet an area, some of them more than once. */
  *over(area: Area): Generator<T> {
    if (cellCount(area) <= this.cells.size) {
      for (let row = area.row; row <= lastRow(area); row += 1) {
        for (let column = area.column; column <= lastColumn(area); column += 1) {
          yield* this.ownersAt(cellKey(row, column));
        }
      }
    } else {
      for (const key of this.cells.keys()) {
        if (holds(area, Math.floor(key / CELLS_ACROSS), key % CELLS_ACROSS)) yield* this.ownersAt(key);
      }
    }
    for (const { area: watched, owners } of this.groups.values()) if (overlaps(watched, area)) yield* owners;
  }

  *of(row: number, column: number): Generator<T> {
    yield* this.ownersAt(cellKey(row, column));
    for (const { owners } of this.groupsAt(row, column)) yield* owners;
  }

  /** Leaves out areas whose owners were told in this round already. */
  *news(row: number, column: number, round: number): Generator<T> {
    yield* this.ownersAt(cellKey(row, column));
    for (const group of this.groupsAt(row, column)) {
      if (group.round === round) continue;
      group.round = round;
      yield* group.owners;
    }
  }

  private *groupsAt(row: number, column: number): Generator<Group<T>> {
    const part = this.parts.get(Math.floor(row / ROWS) * PARTS_ACROSS + Math.floor(column / COLUMNS));
    if (part) for (const group of part.values()) if (holds(group.area, row, column)) yield group;
    for (const group of this.wide.values()) if (holds(group.area, row, column)) yield group;
  }
}
