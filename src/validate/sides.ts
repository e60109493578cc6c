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
      return constantSide(term.value);
    case 'parameter':
      return constantSide(numbers.parameter(term.name));
    case 'operand': {
      const column = columns.get(term.operand);
      return column && { numbers: column.numbers, factor: 1, isBlock: false };
    }
    case 'product':
      return productSide(term, columns, numbers);
  }
}

function constantSide(value: number): Side {
  return { numbers: new Float64Array(BLOCK).fill(value), factor: 1, isBlock: true };
}

function productSide(
  { left, right, per }: Term & { readonly term: 'product' },
  columns: OperandColumns,
  numbers: ConditionNumbers,
): Side | undefined {
  const base = sideOf(left, columns, numbers);
  const times = right.term === 'operand' ? undefined : sideOf(right, columns, numbers)?.numbers[0];
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
