/** Whether a condition holds for a single number: the same loops, over one cell. */
import type { Indicator } from '../model/indicator';
import type { Predicate } from './condition';
import { STATE } from './figure-table';
import { selectorOf } from './select-cells';

const found = new Uint32Array(2);

export function holdsFor(predicate: Predicate, value: number, { decimals }: Indicator): boolean {
  const column = { numbers: Float64Array.of(value), states: Uint8Array.of(STATE.number) };
  const select = selectorOf(predicate, new Map([['value', column]]), { parameter: () => NaN, decimals });
  return select(0, 1, found, 0) > 0;
}
