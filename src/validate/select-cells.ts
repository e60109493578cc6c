/**
 * A condition as loops over typed arrays. The loops have no branches and no calls: a position is written
 * down each time, and the place to write to moves on only where the condition holds. They run in blocks
 * that stay in the processor's cache.
 */
import { slackOf, STEP_NOISE, type ConditionNumbers, type Predicate } from './condition';
import { BLOCK, type OperandColumns } from './operand-columns';
import { sideOf, startOf, type Side } from './sides';

/** Appends to `found`, from `at` on, the positions from `from` on where the condition holds; at most a block. */
export type Selector = (from: number, count: number, found: Uint32Array, at: number) => number;
/** 1 where the condition holds, else 0. */
type Marker = (from: number, count: number, marks: Uint8Array) => void;

/**
 * A comparison with what is not a number, or with an operand that is not there, holds nowhere. The answers
 * where an operand that the rule needs is no number are left to the caller to drop.
 */
export function selectorOf(predicate: Predicate, columns: OperandColumns, numbers: ConditionNumbers): Selector {
  const sides = sidesOf(predicate, columns, numbers);
  if (sides !== undefined) {
    const { left, right, slack, loop } = sides;
    return (from, count, found, at) => {
      left.fill?.(from, count);
      right.fill?.(from, count);
      return loop(left, startOf(left, from), right, startOf(right, from), slack, from, count, found, at);
    };
  }
  const mark = markerOf(predicate, columns, numbers);
  const marks = new Uint8Array(BLOCK);
  return (from, count, found, at) => {
    mark(from, count, marks);
    let next = at;
    for (let i = 0; i < count; i += 1) {
      found[next] = from + i;
      next += marks[i] as number;
    }
    return next;
  };
}

function sidesOf(predicate: Predicate, columns: OperandColumns, numbers: ConditionNumbers) {
  if (predicate.is !== 'above' && predicate.is !== 'differs') return undefined;
  const [left, right] = [sideOf(predicate.left, columns, numbers), sideOf(predicate.right, columns, numbers)];
  if (left === undefined || right === undefined) return undefined;
  const loop = predicate.is === 'above' ? selectAbove : selectDiffering;
  return { left, right, slack: slackOf(predicate.slack, numbers), loop };
}

function selectAbove(
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

function selectDiffering(
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

const markNothing: Marker = (_from, count, marks) => {
  marks.fill(0, 0, count);
};

function markerOf(predicate: Predicate, columns: OperandColumns, numbers: ConditionNumbers): Marker {
  switch (predicate.is) {
    case 'above':
    case 'differs':
      return comparing(predicate, columns, numbers);
    case 'offStep': {
      const column = columns.get(predicate.of);
      if (!column) return markNothing;
      const scale = Number(`1e${numbers.decimals}`);
      const noise = STEP_NOISE * scale;
      return (from, count, marks) => {
        for (let i = 0; i < count; i += 1) {
          const steps = (column.numbers[from + i] as number) * scale;
          marks[i] = Math.abs(steps - Math.round(steps)) > noise ? 1 : 0;
        }
      };
    }
    case 'state': {
      const states = columns.get(predicate.of)?.states;
      return states ? markingBits(states, predicate.states) : markNothing;
    }
    case 'flag': {
      const flags = columns.get(predicate.of)?.flags;
      return flags ? markingBits(flags, predicate.flag) : markNothing;
    }
    case 'not': {
      const one = markerOf(predicate.one, columns, numbers);
      return (from, count, marks) => {
        one(from, count, marks);
        for (let i = 0; i < count; i += 1) marks[i] = 1 - (marks[i] as number);
      };
    }
    case 'and':
    case 'or':
      return joining(
        predicate.is,
        predicate.all.map((each) => markerOf(each, columns, numbers)),
      );
  }
}

function comparing(predicate: Predicate, columns: OperandColumns, numbers: ConditionNumbers): Marker {
  const sides = sidesOf(predicate, columns, numbers);
  if (sides === undefined) return markNothing;
  const { left, right, slack } = sides;
  const isEitherWay = predicate.is === 'differs';
  return (from, count, marks) => {
    left.fill?.(from, count);
    right.fill?.(from, count);
    const [l, r] = [startOf(left, from), startOf(right, from)];
    for (let i = 0; i < count; i += 1) {
      const difference =
        (left.numbers[l + i] as number) * left.factor - (right.numbers[r + i] as number) * right.factor;
      marks[i] = (isEitherWay ? Math.abs(difference) : difference) > slack ? 1 : 0;
    }
  };
}

function markingBits(bits: Uint8Array, wanted: number): Marker {
  return (from, count, marks) => {
    for (let i = 0; i < count; i += 1) marks[i] = ((bits[from + i] as number) & wanted) === 0 ? 0 : 1;
  };
}

function joining(how: 'and' | 'or', all: readonly Marker[]): Marker {
  const [first = markNothing, ...rest] = all;
  const more = new Uint8Array(BLOCK);
  return (from, count, marks) => {
    first(from, count, marks);
    for (const each of rest) {
      each(from, count, more);
      if (how === 'and') for (let i = 0; i < count; i += 1) marks[i] = (marks[i] as number) & (more[i] as number);
      else for (let i = 0; i < count; i += 1) marks[i] = (marks[i] as number) | (more[i] as number);
    }
  };
}
