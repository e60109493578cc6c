/** What a number may have been before a slip of the keyboard made it what it is. */
import type { FixKind } from '../model/finding';
import { shiftDecimal } from '../model/steps';

export interface Slip {
  readonly kind: FixKind;
  readonly value: number;
}

/** Powers of ten by which a figure is typed too large or too small; 万 is the fourth. */
const SHIFTS: readonly (readonly [FixKind, number])[] = [
  ['tenfold', 1],
  ['hundredfold', 2],
  ['tenThousandfold', 4],
];

/** Each value once, under the first slip that leads to it. The decimal point keeps its place among the digits. */
export function slipsOf(typed: number): Slip[] {
  const slips = new Map<number, FixKind>();
  const add = (kind: FixKind, value: number) => {
    if (Number.isFinite(value) && value !== typed && !slips.has(value)) slips.set(value, kind);
  };
  // First, since a zero too many is a tenfold and no doubled digit.
  if (typed !== 0) add('sign', -typed);
  for (const [kind, places] of SHIFTS) {
    add(kind, shiftDecimal(typed, -places));
    add(kind, shiftDecimal(typed, places));
  }
  const sign = typed < 0 ? -1 : 1;
  const text = String(Math.abs(typed));
  if (!/^\d+(?:\.\d+)?$/u.test(text)) return [];
  const addText = (kind: FixKind, digits: string) => {
    // No figure begins with a zero that is none.
    if (/^0\d/u.test(digits)) return;
    add(kind, sign * Number(digits));
  };
  const [whole = '', fraction = ''] = text.split('.');
  for (const [part, join] of [
    [whole, (digits: string) => (fraction === '' ? digits : `${digits}.${fraction}`)],
    [fraction, (digits: string) => `${whole}.${digits}`],
  ] as const) {
    for (const digits of swaps(part)) addText('swap', join(digits));
    for (const digits of withoutDoubles(part)) addText('doubled', join(digits));
    if (part !== '') for (const digits of withOneMore(part)) addText('dropped', join(digits));
  }
  return [...slips].map(([value, kind]) => ({ kind, value }));
}

function swaps(digits: string): string[] {
  return [...digits].slice(1).flatMap((digit, place) => {
    const left = digits.charAt(place);
    return left === digit ? [] : [digits.slice(0, place) + digit + left + digits.slice(place + 2)];
  });
}

function withoutDoubles(digits: string): string[] {
  return [...digits]
    .slice(1)
    .flatMap((digit, place) =>
      digits.charAt(place) === digit ? [digits.slice(0, place) + digits.slice(place + 1)] : [],
    );
}

function withOneMore(digits: string): string[] {
  const more: string[] = [];
  for (let place = 0; place <= digits.length; place += 1) {
    for (const digit of '0123456789') more.push(digits.slice(0, place) + digit + digits.slice(place));
  }
  return more;
}
