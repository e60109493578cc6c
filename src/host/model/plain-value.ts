/** A cell's value as the interface gives it: blank is "", an error is its text. */
import { CellError, type Scalar } from './scalar';

export function plainValue(value: Scalar): string | number | boolean {
  return value instanceof CellError ? value.text : (value ?? '');
}
