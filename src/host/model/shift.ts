/** Where rows, columns and areas are after rows or columns were inserted or deleted before or within them. */
import type { Area } from './area';

export interface Shift {
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
  /** The first row or column that is inserted before, or deleted. */
  readonly at: number;
  readonly count: number;
}

/** Undefined where it is gone. */
export function shiftIndex({ kind, at, count }: Shift, index: number): number | undefined {
  if (index < at) return index;
  if (kind === 'insert') return index + count;
  return index < at + count ? undefined : index - count;
}

/** First and last; what is inserted within makes it longer, undefined where nothing is left. */
export function shiftSpan(shift: Shift, first: number, last: number): readonly [number, number] | undefined {
  const { kind, at, count } = shift;
  if (kind === 'insert') return [first < at ? first : first + count, last < at ? last : last + count];
  const end = at + count;
  const from = first < at ? first : Math.max(first, end) - count;
  const to = last < at ? last : last < end ? at - 1 : last - count;
  return from > to ? undefined : [from, to];
}

export function shiftArea(shift: Shift, area: Area, limit: number): Area | undefined {
  const [start, size] = shift.axis === 'row' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  const last = area[start] + area[size] - 1;
  // Whole rows and columns stay whole.
  if (area[start] === 0 && last === limit - 1) return area;
  const span = shiftSpan(shift, area[start], last);
  if (!span || span[0] >= limit) return undefined;
  const [from, to] = [span[0], Math.min(span[1], limit - 1)];
  return { ...area, [start]: from, [size]: to - from + 1 };
}
