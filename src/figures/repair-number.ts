/**
 * Reads a cell that should hold a figure. What the cell says is kept as it is; a repair is proposed
 * beside it and never applied, because the text may mean something else.
 */
import { isCellError, type GridCell } from '../model/grid';
import type { Proposal } from '../model/issue';
import { labelKey } from '../model/label';
import { MISSING, NOT_APPLICABLE, numberQuantity, type Quantity } from '../model/quantity';
import { looksLikeFraction, proposeNumber, type NumberContext } from './number-text';
import { isPercentFormat, pointsFromFraction } from './percent';

/** How a percentage is written: 47, 0.47, 0.47 under a percent format, `47.0%` as text. */
export type PercentForm = 'points' | 'fraction' | 'percentFormat' | 'percentText';

export interface NumberReading {
  /** Points for percentages. Unreadable text is kept as typed. */
  readonly quantity: Quantity;
  /** For a person to accept or not. */
  readonly proposal?: Proposal;
  /** For percentages that a number was found in; a column should have one form only. */
  readonly percentForm?: PercentForm;
}

/**
 * Signs for "not applicable", after full-width signs are made half-width and white space is dropped:
 * dashes of any length (`--` is the notices' own, and Chinese input makes `—`, `——`, `－－` of it, a lone
 * `-` being the same in haste), the slash that forms are struck out with, and the words. 无 is left as
 * text: it may mean none, which is zero.
 */
const NOT_APPLICABLE_SIGNS = /^(?:[-‐‑‒–—―─−﹣]+|\/|不适用|n\/a)$/iu;

/**
 * A number cell is a number, under a percentage with a percent format taken for a fraction. A number
 * from 0 to 1 under a percentage stays what it is, with ×100 proposed. A percent format on anything else
 * makes 0.05 of a typed 5: it is kept as the `5%` that a person sees. Text is never a number.
 */
export function readNumber(cell: GridCell | undefined, context: NumberContext = {}): NumberReading {
  const value = cell?.value ?? null;
  if (value === null) return { quantity: MISSING };
  if (typeof value === 'number') return readNumberCell(value, isPercentFormat(cell?.numberFormat), context);
  if (typeof value === 'boolean') return unreadable(String(value).toUpperCase());
  return isCellError(value) ? unreadable(value.error) : readText(value, context);
}

function readNumberCell(value: number, isFraction: boolean, { percentage }: NumberContext): NumberReading {
  if (!Number.isFinite(value)) return unreadable(String(value));
  if (!percentage) return isFraction && value !== 0 ? seenAsPercent(value) : { quantity: numberQuantity(value) };
  if (isFraction) return { quantity: numberQuantity(pointsFromFraction(value)), percentForm: 'percentFormat' };
  if (!looksLikeFraction(value)) return { quantity: numberQuantity(value), percentForm: 'points' };
  return {
    quantity: numberQuantity(value),
    proposal: { value: pointsFromFraction(value), steps: [{ step: 'percentScale' }] },
    percentForm: 'fraction',
  };
}

/** 0.05 that shows as 5% where no percentage belongs; 5 was probably meant. */
function seenAsPercent(value: number): NumberReading {
  const points = pointsFromFraction(value);
  return { ...unreadable(`${points}%`), proposal: { value: points, steps: [{ step: 'percentSign' }] } };
}

function readText(text: string, context: NumberContext): NumberReading {
  const key = labelKey(text);
  if (key === '') return { quantity: MISSING };
  if (NOT_APPLICABLE_SIGNS.test(key)) return { quantity: NOT_APPLICABLE };
  const proposal = proposeNumber(text, context);
  if (!proposal) return unreadable(text);
  if (!context.percentage) return { ...unreadable(text), proposal };
  const done = new Set(proposal.steps.map((each) => each.step));
  const percentForm = done.has('percentSign') ? 'percentText' : done.has('percentScale') ? 'fraction' : 'points';
  return { ...unreadable(text), proposal, percentForm };
}

function unreadable(text: string): NumberReading {
  return { quantity: { kind: 'unreadable', text } };
}
