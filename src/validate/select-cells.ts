/** A condition as loops over typed arrays: from the tree to the loops that it is made of. */
import {
  joinMarks,
  markBits,
  markCompared,
  markOffStep,
  selectAbove,
  selectAboveLimit,
  selectBelowLimit,
  selectBits,
  selectDiffering,
  selectMarked,
  selectOffStep,
  turnMarks,
} from './compare-loops';
import { slackOf, STEP_NOISE, type ConditionNumbers, type Predicate } from './condition';
import { BLOCK, type OperandColumns } from './operand-columns';
import { limitOf, sideOf, startOf } from './sides';

/** Appends to `found`, from `at` on, the positions from `from` on where the condition holds; at most a block. */
export type Selector = (from: number, count: number, found: Uint32Array, at: number) => number;
/** 1 where the condition holds, else 0; for the block from position 0 on. */
type Marker = (from: number, count: number, marks: Uint8Array) => void;

/**
 * A comparison with what is not a number, or with an operand that is not there, holds nowhere. The answers
 * where an operand that the rule needs is no number are left to the caller to drop.
 */
export function selectorOf(predicate: Predicate, columns: OperandColumns, numbers: ConditionNumbers): Selector {
  switch (predicate.is) {
    case 'above':
    case 'differs':
      return comparisonSelector(predicate, columns, numbers);
    case 'offStep': {
      const column = columns.get(predicate.of);
      const { scale, noise } = stepOf(numbers);
      if (column === undefined) return nowhere;
      return (from, count, found, at) => selectOffStep(column.numbers, scale, noise, from, count, found, at);
    }
    case 'state':
    case 'flag': {
      const bits = bitsOf(predicate, columns);
      if (bits === undefined) return nowhere;
      return (from, count, found, at) => selectBits(bits.of, bits.wanted, from, count, found, at);
    }
    default: {
      const mark = markerOf(predicate, columns, numbers, 1);
      const marks = marksAt(0);
      return (from, count, found, at) => {
        mark(from, count, marks);
        return selectMarked(marks, from, count, found, at);
      };
    }
  }
}

/** Marks of one block, by how deep in the tree they are needed: one condition runs at a time. */
const scratch: Uint8Array[] = [];

function marksAt(depth: number): Uint8Array {
  return (scratch[depth] ??= new Uint8Array(BLOCK));
}

const nowhere: Selector = (_from, _count, _found, at) => at;
const markNothing: Marker = (_from, count, marks) => {
  marks.fill(0, 0, count);
};

function comparisonSelector(
  predicate: Predicate & { readonly is: 'above' | 'differs' },
  columns: OperandColumns,
  numbers: ConditionNumbers,
): Selector {
  const limited =
    predicate.is === 'above' && predicate.slack === 'exact' ? limitOf(predicate, columns, numbers) : undefined;
  if (limited !== undefined) {
    const { side, limit } = limited;
    const loop = limited.isUpper ? selectAboveLimit : selectBelowLimit;
    return (from, count, found, at) => loop(side.numbers, side.factor, limit, from, count, found, at);
  }
  const sides = sidesOf(predicate, columns, numbers);
  if (sides === undefined) return nowhere;
  const { left, right, slack } = sides;
  const loop = predicate.is === 'above' ? selectAbove : selectDiffering;
  return (from, count, found, at) => {
    left.fill?.(from, count);
    right.fill?.(from, count);
    return loop(left, startOf(left, from), right, startOf(right, from), slack, from, count, found, at);
  };
}

function sidesOf(
  predicate: Predicate & { readonly is: 'above' | 'differs' },
  columns: OperandColumns,
  numbers: ConditionNumbers,
) {
  const [left, right] = [sideOf(predicate.left, columns, numbers), sideOf(predicate.right, columns, numbers)];
  return left && right && { left, right, slack: slackOf(predicate.slack, numbers) };
}

function stepOf({ decimals }: ConditionNumbers) {
  const scale = Number(`1e${decimals}`);
  return { scale, noise: STEP_NOISE * scale };
}

function bitsOf(predicate: Predicate & { readonly is: 'state' | 'flag' }, columns: OperandColumns) {
  const column = columns.get(predicate.of);
  const of = predicate.is === 'state' ? column?.states : column?.flags;
  return of && { of, wanted: predicate.is === 'state' ? predicate.states : predicate.flag };
}

/** @param depth from which on marks are free to be used */
function markerOf(predicate: Predicate, columns: OperandColumns, numbers: ConditionNumbers, depth: number): Marker {
  switch (predicate.is) {
    case 'above':
    case 'differs': {
      const sides = sidesOf(predicate, columns, numbers);
      if (sides === undefined) return markNothing;
      const { left, right, slack } = sides;
      const isEitherWay = predicate.is === 'differs';
      return (from, count, marks) => {
        left.fill?.(from, count);
        right.fill?.(from, count);
        markCompared(left, startOf(left, from), right, startOf(right, from), slack, isEitherWay, count, marks);
      };
    }
    case 'offStep': {
      const column = columns.get(predicate.of);
      const { scale, noise } = stepOf(numbers);
      if (column === undefined) return markNothing;
      return (from, count, marks) => markOffStep(column.numbers, scale, noise, from, count, marks);
    }
    case 'state':
    case 'flag': {
      const bits = bitsOf(predicate, columns);
      if (bits === undefined) return markNothing;
      return (from, count, marks) => markBits(bits.of, bits.wanted, from, count, marks);
    }
    case 'not': {
      const one = markerOf(predicate.one, columns, numbers, depth);
      return (from, count, marks) => {
        one(from, count, marks);
        turnMarks(marks, count);
      };
    }
    case 'and':
    case 'or':
      return joining(
        predicate.is,
        predicate.all.map((each) => markerOf(each, columns, numbers, depth + 1)),
        marksAt(depth),
      );
  }
}

function joining(how: 'and' | 'or', all: readonly Marker[], more: Uint8Array): Marker {
  const [first = markNothing, ...rest] = all;
  return (from, count, marks) => {
    first(from, count, marks);
    for (const each of rest) {
      each(from, count, more);
      joinMarks(how, marks, more, count);
    }
  };
}
