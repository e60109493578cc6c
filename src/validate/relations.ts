/** How indicators of a table hang together: parts and wholes, ratios and what they are made of. */
import { isPercentage, type Indicator } from '../model/indicator';
import type { FigureTable } from './figure-table';
import type { Relations } from './rule';

/** Rows of a table that belong to an indicator's row. */
export interface RelatedRows extends Relations {
  /** The whole that it is a part of, by 其中 or 组成. */
  readonly whole: number | undefined;
  /** Its 组成. */
  readonly parts: readonly number[];
  readonly numerator: number | undefined;
  readonly denominator: number | undefined;
}

export function relatedRows(table: FigureTable): readonly RelatedRows[] {
  const partsOf = new Map<string, number[]>();
  for (const [row, { relation, parent }] of table.indicators.entries()) {
    if (relation !== 'component' || parent === undefined) continue;
    const parts = partsOf.get(parent);
    if (parts) parts.push(row);
    else partsOf.set(parent, [row]);
  }
  const rowOf = (code: string | undefined) => (code === undefined ? undefined : table.rowOf(code));
  return table.indicators.map((indicator) => {
    const parts = partsOf.get(indicator.code) ?? [];
    const [numerator, denominator] = [rowOf(indicator.numerator), rowOf(indicator.denominator)];
    const [above, below] = [numerator, denominator].map((row) =>
      row === undefined ? undefined : table.indicators[row],
    );
    return {
      whole: rowOf(indicator.parent),
      parts,
      hasParts: parts.length > 0,
      numerator,
      denominator,
      quotientFactor: above && below ? quotientFactor(indicator, above, below) : undefined,
    };
  });
}

/**
 * For each row all rows that its own hangs together with, itself among them: a change in one can only mend or
 * break what is asked of these.
 */
export function connectedRows(related: readonly RelatedRows[]): readonly (readonly number[])[] {
  const groups: number[][] = related.map((_, row) => [row]);
  const join = (row: number, other: number | undefined) => {
    const [one, two] = [groups[row], other === undefined ? undefined : groups[other]];
    if (one === undefined || two === undefined || one === two) return;
    one.push(...two);
    for (const each of two) groups[each] = one;
  };
  for (const [row, { whole, numerator, denominator }] of related.entries()) {
    for (const other of [whole, numerator, denominator]) join(row, other);
  }
  for (const group of new Set(groups)) group.sort((left, right) => left - right);
  return groups;
}

const MAGNITUDES: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };

/** 亿元 is 1e8 of 元; 万人 is 1e4 of 人. */
function unitParts(unit: string): { readonly magnitude: number; readonly base: string } {
  const magnitude = MAGNITUDES[unit.charAt(0)];
  const base = unit.slice(1);
  return magnitude === undefined || base === '' ? { magnitude: 1, base: unit } : { magnitude, base };
}

/** A percentage of two figures in one unit; a ratio of other units (篇/万人) only where it is named by them. */
function quotientFactor(ratio: Indicator, numerator: Indicator, denominator: Indicator): number | undefined {
  const [over, under] = [unitParts(numerator.unit), unitParts(denominator.unit)];
  const scale = over.magnitude / under.magnitude;
  if (isPercentage(ratio)) return over.base === under.base && !ratio.unbounded ? 100 * scale : undefined;
  const [left, right, ...rest] = ratio.unit.split('/').map((unit) => unitParts(unit.trim()));
  if (left === undefined || right === undefined || rest.length > 0) return undefined;
  if (left.base !== over.base || right.base !== under.base) return undefined;
  return (scale * right.magnitude) / left.magnitude;
}
