/** What stands in the editor when a cell is opened: typed again as it stands, it changes nothing. */
import type { Cell } from './cells';
import { plainValue } from './plain-value';
import { isPercentFormat, readTyped } from './read-typed';
import { showText } from './show-text';
import { HostError } from '../protocol/host-error';

const isDate = (numberFormat: string): boolean =>
  /[ymdhs]/iu.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/giu, ''));

function numberText(value: number): string {
  return String(Number(value.toPrecision(15))).replace('e', 'E');
}

function typedNumber(value: number, numberFormat: string): string {
  // Excel's editor shows points of a percentage and the day of a date.
  if (isPercentFormat(numberFormat)) return `${numberText(value * 100)}%`;
  if (!isDate(numberFormat)) return numberText(value);
  try {
    return showText(value, value < 1 ? 'h:mm:ss' : Number.isInteger(value) ? 'yyyy/m/d' : 'yyyy/m/d h:mm:ss');
  } catch (error) {
    if (error instanceof HostError) return numberText(value);
    throw error;
  }
}

export function typedText({ value, formula, quoted }: Cell, numberFormat: string): string {
  if (formula) return `=${formula.text}`;
  if (typeof value === 'number') return typedNumber(value, numberFormat);
  const plain = String(plainValue(value));
  if (typeof value === 'boolean') return plain.toUpperCase();
  if (typeof value !== 'string' || numberFormat === '@') return plain;
  const typed = readTyped(plain, numberFormat, 2000);
  return quoted !== true && typed.kind === 'value' && typed.taken.value === plain ? plain : `'${plain}`;
}
