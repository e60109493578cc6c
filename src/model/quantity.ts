/**
 * What a cell for a figure can hold. Four things that look alike on paper are kept apart: a number
 * (zero among them), "not applicable" (printed `--`), a blank, and text that is no number.
 */
import { z } from 'zod';

export const quantitySchema = z.discriminatedUnion('kind', [
  /** Ratios are in percentage points (47.0), never as a fraction. */
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({ kind: z.literal('notApplicable') }),
  z.object({ kind: z.literal('missing') }),
  /** Kept as typed, so that nothing a person wrote is lost. */
  z.object({ kind: z.literal('unreadable'), text: z.string() }),
]);
export type Quantity = z.infer<typeof quantitySchema>;

/** How "not applicable" is printed. */
export const NOT_APPLICABLE_SIGN = '--';

export const MISSING: Quantity = { kind: 'missing' };
export const NOT_APPLICABLE: Quantity = { kind: 'notApplicable' };

export function numberQuantity(value: number): Quantity {
  return { kind: 'number', value };
}

/** The number that a quantity holds, or undefined for the three other kinds. */
export function valueOf(quantity: Quantity | undefined): number | undefined {
  return quantity?.kind === 'number' ? quantity.value : undefined;
}
