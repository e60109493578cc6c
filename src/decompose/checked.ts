/** The outcome of a check on the way to whole steps: what was read, or the answer that says why not. */
import { unsolved, type Obstacle, type SpreadUnsolved } from './answer';

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly answer: SpreadUnsolved };

export function accept<Value>(value: Value): Checked<Value> {
  return { ok: true, value };
}

export function refuse(
  obstacle: Obstacle,
  more: Parameters<typeof unsolved>[1] = {},
): { ok: false; answer: SpreadUnsolved } {
  return { ok: false, answer: unsolved(obstacle, more) };
}
