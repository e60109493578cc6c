/** Who reads a cell: areas that formulas watch, found by the part of the sheet that they lie in. */
import { holds, lastColumn, lastRow, overlaps, type Area } from '../model/area';

/** Parts of 64 rows by 16 columns. */
const ROWS = 64;
const COLUMNS = 16;
const PARTS_ACROSS = 1024;
/** An area over more parts than this is looked at for every cell instead. */
const MOST_PARTS = 256;

interface Watch<T> {
  readonly area: Area;
  readonly owner: T;
}

export class Watchers<T> {
  private readonly parts = new Map<number, Set<Watch<T>>>();
  private readonly wide = new Set<Watch<T>>();

  private placesOf(area: Area): readonly number[] | undefined {
    const [top, bottom] = [Math.floor(area.row / ROWS), Math.floor(lastRow(area) / ROWS)];
    const [left, right] = [Math.floor(area.column / COLUMNS), Math.floor(lastColumn(area) / COLUMNS)];
    if ((bottom - top + 1) * (right - left + 1) > MOST_PARTS) return undefined;
    const places: number[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) places.push(row * PARTS_ACROSS + column);
    }
    return places;
  }

  /** Gives back what ends the watch. */
  watch(area: Area, owner: T): () => void {
    const watch = { area, owner };
    const places = this.placesOf(area);
    if (!places) {
      this.wide.add(watch);
      return () => this.wide.delete(watch);
    }
    for (const place of places) {
      let part = this.parts.get(place);
      if (!part) this.parts.set(place, (part = new Set()));
      part.add(watch);
    }
    return () => {
      for (const place of places) this.parts.get(place)?.delete(watch);
    };
  }

  /** Those that meet an area, some of them more than once. */
  *over(area: Area): Generator<T> {
    const parts = this.placesOf(area)?.map((place) => this.parts.get(place)) ?? [...this.parts.values()];
    for (const part of [...parts, this.wide]) {
      for (const { area: watched, owner } of part ?? []) if (overlaps(watched, area)) yield owner;
    }
  }

  *of(row: number, column: number): Generator<T> {
    const part = this.parts.get(Math.floor(row / ROWS) * PARTS_ACROSS + Math.floor(column / COLUMNS));
    for (const { area, owner } of part ?? []) if (holds(area, row, column)) yield owner;
    for (const { area, owner } of this.wide) if (holds(area, row, column)) yield owner;
  }
}
