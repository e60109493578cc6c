/**
 * The loops themselves. Everything they read is handed in, so that nothing is looked up inside. Where a
 * condition may often hold they have no branch: a position is written down each time, and the place to write
 * to moves on only where it holds. Limits are rarely broken, and there a branch is quicker.
 */
import type { Side } from './sides';

/** Appends the positions where left × its factor − right × its factor is above the slack. */
export function selectAbove(
  { numbers: left, factor: leftFactor }: Side,
  l: number,
  { numbers: right, factor: rightFactor }: Side,
  r: number,
  slack: number,
  from: number,
  count: number,
  found: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let i = 0; i < count; i += 1) {
    found[next] = from + i;
    next += (left[l + i] as number) * leftFactor - (right[r + i] as number) * rightFactor > slack ? 1 : 0;
  }
  return next;
}

/** Appends the positions where the two differ by more than the slack. */
export function selectDiffering(
  { numbers: left, factor: leftFactor }: Side,
  l: number,
  { numbers: right, factor: rightFactor }: Side,
  r: number,
  slack: number,
  from: number,
  count: number,
  found: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let i = 0; i < count; i += 1) {
    found[next] = from + i;
    const difference = (left[l + i] as number) * leftFactor - (right[r + i] as number) * rightFactor;
    next += Math.abs(difference) > slack ? 1 : 0;
  }
  return next;
}

/** Appends the positions of numbers above a limit. */
export function selectAboveLimit(
  numbers: Float64Array,
  factor: number,
  limit: number,
  from: number,
  count: number,
  found: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let i = from; i < from + count; i += 1) {
    if ((numbers[i] as number) * factor > limit) {
      found[next] = i;
      next += 1;
    }
  }
  return next;
}

/** Appends the positions of numbers below a limit. */
export function selectBelowLimit(
  numbers: Float64Array,
  factor: number,
  limit: number,
  from: number,
  count: number,
  found: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let i = from; i < from + count; i += 1) {
    if ((numbers[i] as number) * factor < limit) {
      found[next] = i;
      next += 1;
    }
  }
  return next;
}

/** Appends the positions of numbers that don't lie on a step of 1 ÷ scale. */
export function selectOffStep(
  numbers: Float64Array,
  scale: number,
  noise: number,
  from: number,
  count: number,
  found: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let i = from; i < from + count; i += 1) {
    const steps = (numbers[i] as number) * scale;
    if (Math.abs(steps - Math.round(steps)) > noise) {
      found[next] = i;
      next += 1;
    }
  }
  return next;
}

/** Appends the positions where one of the bits is set. */
export function selectBits(
  bits: Uint8Array,
  wanted: number,
  from: number,
  count: number,
  found: Uint32Array,
  at: number,
): number {
  let next = at;
  for (let i = from; i < from + count; i += 1) {
    if (((bits[i] as number) & wanted) === 0) continue;
    found[next] = i;
    next += 1;
  }
  return next;
}

/** Appends the positions that are marked. */
export function selectMarked(marks: Uint8Array, from: number, count: number, found: Uint32Array, at: number): number {
  let next = at;
  for (let i = 0; i < count; i += 1) {
    found[next] = from + i;
    next += marks[i] as number;
  }
  return next;
}

/** Marks where the comparison holds: 1, else 0. */
export function markCompared(
  { numbers: left, factor: leftFactor }: Side,
  l: number,
  { numbers: right, factor: rightFactor }: Side,
  r: number,
  slack: number,
  isEitherWay: boolean,
  count: number,
  marks: Uint8Array,
): void {
  if (isEitherWay) {
    for (let i = 0; i < count; i += 1) {
      const difference = (left[l + i] as number) * leftFactor - (right[r + i] as number) * rightFactor;
      marks[i] = Math.abs(difference) > slack ? 1 : 0;
    }
    return;
  }
  for (let i = 0; i < count; i += 1) {
    marks[i] = (left[l + i] as number) * leftFactor - (right[r + i] as number) * rightFactor > slack ? 1 : 0;
  }
}

export function markOffStep(
  numbers: Float64Array,
  scale: number,
  noise: number,
  from: number,
  count: number,
  marks: Uint8Array,
): void {
  for (let i = 0; i < count; i += 1) {
    const steps = (numbers[from + i] as number) * scale;
    marks[i] = Math.abs(steps - Math.round(steps)) > noise ? 1 : 0;
  }
}

export function markBits(bits: Uint8Array, wanted: number, from: number, count: number, marks: Uint8Array): void {
  for (let i = 0; i < count; i += 1) marks[i] = ((bits[from + i] as number) & wanted) === 0 ? 0 : 1;
}

const MARKS_A_WORD = 4;
const ALL_MARKED = 0x01010101;

/** Marks as words; what lies beyond the count in the last of them is nobody's. */
function wordsOf(marks: Uint8Array, count: number): Int32Array {
  return new Int32Array(marks.buffer, marks.byteOffset, Math.ceil(count / MARKS_A_WORD));
}

/** Keeps in `marks` what is marked in both, or in either. */
export function joinMarks(how: 'and' | 'or', marks: Uint8Array, more: Uint8Array, count: number): void {
  const [into, from] = [wordsOf(marks, count), wordsOf(more, count)];
  if (how === 'and') for (let i = 0; i < into.length; i += 1) into[i] = (into[i] as number) & (from[i] as number);
  else for (let i = 0; i < into.length; i += 1) into[i] = (into[i] as number) | (from[i] as number);
}

/** Marks what was not marked, and the other way round. */
export function turnMarks(marks: Uint8Array, count: number): void {
  const words = wordsOf(marks, count);
  for (let i = 0; i < words.length; i += 1) words[i] = (words[i] as number) ^ ALL_MARKED;
}
