/** A side of a comparison: a column of numbers with a factor, a constant, or what is computed block by block. */
import type { ConditionNumbers, Term } from './condition';
import { BLOCK, type OperandColumns } from './operand-columns';

export interface Side {
  readonly numbers: Float64Array;
  readonly factor: number;
  /** True where `numbers` hold one block, from position 0 on, and not the whole column. */
  readonly isBlock: boolean;
  /** Computes the block. */
  readonly fill?: (from: number, count: number) => void;
}

/** Where a side's numbers for the block begin. */
export function startOf({ isBlock }: Side, from: number): number {
  return isBlock ? 0 : from;
}

/** @returns undefined where an operand is not there */
export function sideOf(term: Term, columns: OperandColumns, numbers: ConditionNumbers): Side | undefined {
  switch (term.term) {
    case 'constant':
    case 'parameter':
      return constantSide(numberOf(term, numbers) ?? NaN);
    case 'operand': {
      const column = columns.get(term.operand);
      return column && { numbers: column.numbers, factor: 1, isBlock: false };
    }
    case 'product':
      return productSide(term, columns, numbers);
  }
}

/** Blocks of one number, kept: the same few are compared with again and again. */
const constants = new Map<number, Float64Array>();

function constantSide(value: number): Side {
  let numbers = constants.get(value);
  if (!numbers) constants.set(value, (numbers = new Float64Array(BLOCK).fill(value)));
  return { numbers, factor: 1, isBlock: true };
}

function productSide(
  { left, right, per }: Term & { readonly term: 'product' },
  columns: OperandColumns,
  numbers: ConditionNumbers,
): Side | undefined {
  const base = sideOf(left, columns, numbers);
  const times = numberOf(right, numbers);
  if (base && times !== undefined && !per) return { ...base, factor: base.factor * times };
  const [by, under] = [sideOf(right, columns, numbers), per && sideOf(per, columns, numbers)];
  if (!base || !by || (per && !under)) return undefined;
  const product = new Float64Array(BLOCK);
  return {
    numbers: product,
    factor: 1,
    isBlock: true,
    fill(from, count) {
      for (const side of [base, by, under]) side?.fill?.(from, count);
      const [b, t, u] = [startOf(base, from), startOf(by, from), under ? startOf(under, from) : 0];
      for (let i = 0; i < count; i += 1) {
        const times = (base.numbers[b + i] as number) * base.factor * ((by.numbers[t + i] as number) * by.factor);
        product[i] = under ? times / ((under.numbers[u + i] as number) * under.factor) : times;
      }
    },
  };
}
/** A comparison of a column with a constant: which side is the column, and whether the limit is an upper one. */
export function limitOf(
  { left, right }: { readonly left: Term; readonly right: Term },
  columns: OperandColumns,
  numbers: ConditionNumbers,
): { readonly side: Side; readonly limit: number; readonly isUpper: boolean } | undefined {
  const [low, high] = [numberOf(left, numbers), numberOf(right, numbers)];
  const limit = high ?? low;
  const side = sideOf(high === undefined ? right : left, columns, numbers);
  return limit === undefined || side === undefined || side.isBlock
    ? undefined
    : { side, limit, isUpper: high !== undefined };
}

function numberOf(term: Term, numbers: ConditionNumbers): number | undefined {
  if (term.term === 'constant') return term.value;
  return term.term === 'parameter' ? numbers.parameter(term.name) : undefined;
}
