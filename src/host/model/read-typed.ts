/**
 * What Excel makes of a text that a person types into a cell. It reads more than `range.values` does: a
 * sign may begin a formula, and a cell under a percent format takes 47 for 47 %.
 */
import { parseFormula, type Formula } from '../calculation/formula';
import { HostError } from '../protocol/host-error';
import { shareOf, takeTyped, type Taken } from './coerce';

export type Typed =
  | { readonly kind: 'value'; readonly taken: Taken }
  | { readonly kind: 'formula'; readonly formula: Formula }
  /** Looks like a formula and is none: Excel refuses it. */
  | { readonly kind: 'broken' };

/** Percent signs in quotes are only text. */
export function isPercentFormat(numberFormat: string): boolean {
  return numberFormat.replace(/"[^"]*"|\\./gu, '').includes('%');
}

const PLAIN_NUMBER = /^[+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)$/u;

function readFormula(text: string): Typed {
  try {
    return { kind: 'formula', formula: parseFormula(text) };
  } catch (error) {
    if (error instanceof HostError) return { kind: 'broken' };
    throw error;
  }
}

/** ASSUMED: dashes alone (`--`) are a text; Excel's own help says only that a minus sign begins a formula. */
const DASHES = /^-+$/u;

export function readTyped(text: string, numberFormat: string, year: number): Typed {
  if (numberFormat === '@') return { kind: 'value', taken: takeTyped(text, '@', year) };
  if (text.startsWith('=') && text.length > 1) return readFormula(text);
  const taken = takeTyped(text, numberFormat, year);
  if (/^[+-]/u.test(text) && typeof taken.value === 'string' && !DASHES.test(text) && text.length > 1) {
    return readFormula(`=${text}`);
  }
  const { value } = taken;
  if (typeof value !== 'number' || !isPercentFormat(numberFormat) || !PLAIN_NUMBER.test(text.trim())) {
    return { kind: 'value', taken };
  }
  // From 1 on points are meant, below it a share.
  return { kind: 'value', taken: { value: Math.abs(value) >= 1 ? shareOf(value) : value } };
}
