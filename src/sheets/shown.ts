/**
 * Figures as cells hold them. The model keeps ratios in percentage points; a percentage that stands in
 * a column without a unit is stored as the fraction behind `47.0%`, so that 47, 47% and 0.47 typed over
 * it all come out right in Excel.
 */
import { isPercentage, type Indicator, type Qualifier } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, type Quantity } from '../model/quantity';
import { shiftDecimal } from '../model/steps';
import type { PlainValue } from '../plan/plan';

/** points: as the model has it; percent: percentages as fractions under a percent format. */
export type Scale = 'points' | 'percent';

/** A number of the model as a cell of that scale holds it. */
export function shownNumber(indicator: Indicator, value: number, scale: Scale): number {
  return scale === 'percent' && isPercentage(indicator) ? shiftDecimal(value, -2) : value;
}

/** A quantity as a cell holds it: `--` for not applicable, text as it was typed, null where it is missing. */
export function shownQuantity(indicator: Indicator, quantity: Quantity | undefined, scale: Scale): PlainValue {
  switch (quantity?.kind) {
    case 'number':
      return shownNumber(indicator, quantity.value, scale);
    case 'notApplicable':
      return NOT_APPLICABLE_SIGN;
    case 'unreadable':
      return quantity.text;
    default:
      return null;
  }
}

/** The number format of an indicator's figures: `0`, `0.00`, or `0.0%` where percentages are fractions. */
export function numberFormat(indicator: Indicator, scale: Scale): string {
  const digits = indicator.decimals === 0 ? '0' : `0.${'0'.repeat(indicator.decimals)}`;
  return scale === 'percent' && isPercentage(indicator) ? `${digits}%` : digits;
}

/** `0"以上"`: the number stays a number, the qualifier is printed with it. */
export function qualifiedFormat(
  format: string,
  qualifier: Qualifier,
  forms: Readonly<Record<Qualifier, string>>,
): string {
  return forms[qualifier].replace('{0}', format);
}

/** Decimals to which differences of shown figures are rounded, so that no binary noise is left. */
export function shownDecimals(indicator: Indicator, scale: Scale): number {
  return indicator.decimals + (scale === 'percent' && isPercentage(indicator) ? 2 : 0);
}
