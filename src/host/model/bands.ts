/** Heights, widths and hiding of rows or columns: one record a row or column that differs. */
import { shiftIndex, type Shift } from './shift';

export interface Band {
  readonly size?: number;
  readonly hidden?: boolean;
}

/** Screens show whole pixels of three quarters of a point. */
const PIXEL_POINTS = 0.75;

export class Bands {
  private readonly bands = new Map<number, Band>();
  private all: Band = {};
  /** Goes up with every change. */
  version = 0;

  constructor(
    /** Points of a row or column that nobody touched. */
    public standard: number,
    /** How many there can be. */
    private readonly count: number,
  ) {}

  at(index: number): Band {
    return this.bands.get(index) ?? this.all;
  }

  /** Points, as the screen shows them: a size asked for is rounded to pixels. */
  size(index: number): number {
    const { size } = this.at(index);
    return size === undefined ? this.standard : Math.round(size / PIXEL_POINTS) * PIXEL_POINTS;
  }

  patch(first: number, count: number, change: Band): void {
    this.version += 1;
    if (count === this.count) this.all = { ...this.all, ...change };
    const touched =
      count === this.count ? [...this.bands.keys()] : Array.from({ length: count }, (_, at) => first + at);
    for (const index of touched) this.bands.set(index, { ...this.at(index), ...change });
  }

  /** As they come with a snapshot. */
  restore(bands: readonly (readonly [number, Band])[], shared: Band = {}): void {
    this.version += 1;
    this.all = shared;
    this.bands.clear();
    for (const [index, band] of bands) this.bands.set(index, band);
  }

  /** Back to the standard size. */
  reset(first: number, count: number): void {
    this.version += 1;
    const strip = ({ hidden }: Band): Band => (hidden === undefined ? {} : { hidden });
    if (count === this.count) this.all = strip(this.all);
    for (const [index, band] of this.bands) {
      if (index >= first && index < first + count) this.bands.set(index, strip(band));
    }
  }

  /** What all share that nobody touched one by one. */
  get shared(): Band {
    return this.all;
  }

  /** What differs, first to last. */
  entries(): readonly (readonly [number, Band])[] {
    return [...this.bands].sort(([left], [right]) => left - right);
  }

  /** The value that all have in common; undefined where they differ. */
  common<V>(first: number, count: number, read: (index: number) => V): V | undefined {
    const value = read(first);
    const others =
      count > this.bands.size + 1 ? this.bands.keys() : Array.from({ length: count }, (_, at) => first + at);
    for (const index of others) {
      if (index >= first && index < first + count && read(index) !== value) return undefined;
    }
    if (count <= this.bands.size + 1) return value;
    // Somewhere among so many there is an untouched one.
    for (let index = first; index < first + count; index += 1) {
      if (!this.bands.has(index)) return read(index) === value ? value : undefined;
    }
    return value;
  }

  /** New rows or columns are as large as the one before them, and not hidden. */
  shift(shift: Shift): void {
    this.version += 1;
    const before = [...this.bands];
    const size = this.bands.get(shift.at - 1)?.size;
    this.bands.clear();
    for (const [index, band] of before) {
      const to = shiftIndex(shift, index);
      if (to !== undefined && to < this.count) this.bands.set(to, band);
    }
    if (shift.kind !== 'insert' || size === undefined) return;
    for (let at = shift.at; at < shift.at + shift.count; at += 1) this.bands.set(at, { size });
  }

  copyTo(other: Bands): void {
    other.version += 1;
    other.standard = this.standard;
    other.all = this.all;
    this.bands.forEach((band, index) => other.bands.set(index, band));
  }
}
