/**
 * Whether values can be found that meet inequalities: one unknown after the other is eliminated (Fourier and
 * Motzkin), which is exact and, for the few cells that are ever blamed together, quick.
 */
import type { Inequality } from './constraints';

/** Relative to the numbers compared. */
const NOISE = 1e-9;

export function isFeasible(inequalities: readonly Inequality[], unknowns: Iterable<number>): boolean {
  let current = inequalities;
  for (const unknown of unknowns) {
    current = eliminate(current, unknown);
    if (current.some(isContradiction)) return false;
  }
  return !current.some(isContradiction);
}

function isContradiction({ factors, most }: Inequality): boolean {
  return factors.size === 0 && most < -NOISE * Math.max(1, Math.abs(most));
}

function eliminate(inequalities: readonly Inequality[], unknown: number): Inequality[] {
  const above: Inequality[] = [];
  const below: Inequality[] = [];
  const rest: Inequality[] = [];
  for (const each of inequalities) {
    const factor = each.factors.get(unknown) ?? 0;
    (factor > 0 ? above : factor < 0 ? below : rest).push(each);
  }
  for (const upper of above) {
    for (const lower of below) {
      const [up, down] = [upper.factors.get(unknown) ?? 1, -(lower.factors.get(unknown) ?? -1)];
      const factors = new Map<number, number>();
      for (const [other, factor] of upper.factors) if (other !== unknown) factors.set(other, factor / up);
      for (const [other, factor] of lower.factors) {
        if (other === unknown) continue;
        const joined = (factors.get(other) ?? 0) + factor / down;
        if (Math.abs(joined) < Number.EPSILON) factors.delete(other);
        else factors.set(other, joined);
      }
      rest.push({ factors, most: upper.most / up + lower.most / down });
    }
  }
  return rest;
}
