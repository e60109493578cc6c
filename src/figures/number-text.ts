/**
 * What number a text probably means: `１，２００`, `1.2万`, `120件`, `约47.0%`, `亿295.1元`. It is only
 * ever a proposal, with the steps that led to it. Where a text can be read in two ways (Chinese
 * numerals, ranges, another unit, groups that aren't threes, numbers with leading zeros) there is none.
 *
 * The text is taken apart as head · number · tail:
 *   head = {约 近 超 …} [-] [unit or ￥] [-]      tail = [余 多] [万 亿] [余 多] [unit] [%] {左右 以上 …}
 */
import type { Proposal, RepairStep } from '../model/issue';
import { labelKey, toHalfWidth } from '../model/label';
import { shiftDecimal } from '../model/steps';
import { pointsFromFraction } from './percent';
import { readUnit, type UnitParts } from './unit-parts';

export interface NumberContext {
  /** The indicator's unit (件, 亿元); a unit in the text is only understood when it fits this one. */
  readonly unit?: string | undefined;
  /** True for percentages, which are kept in points. */
  readonly percentage?: boolean | undefined;
}

/** A double holds every decimal of so many digits, and Excel keeps no more. */
const MOST_DIGITS = 15;

/** Groups of three behind one and the same separator, or a plain decimal. */
const NUMBER = /\d{1,3}(?:([,'’ \u00A0\u2009\u202F\u3000])\d{3})(?:\1\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+/u;
const NEGATIVE_IN_BRACKETS = /^\(([^()]*)\)$/u;

/** Words that say how exact a figure is, not how large. The longer come first. */
const SIGN_BEFORE = /^(?:大约|约为|约|将近|接近|近|超过|超|突破|力争|不少于|不低于|至少|≥|>|≈|~)/u;
const SIGN_INSIDE = /^[余多]/u;
const SIGN_AFTER = /^(?:左右|上下|以上|\+)/u;
const MINUS = /^[-−]/u;
const CURRENCY = /^[￥¥]/u;
const MAGNITUDE = /^[万亿]/u;

const POWERS = { 万: 4, 亿: 8 } as const;
type Magnitude = keyof typeof POWERS;

/**
 * @param text what the cell holds, as typed
 * @returns the probable number in the indicator's unit (points for percentages), or undefined
 */
export function proposeNumber(text: string, context: NumberContext): Proposal | undefined {
  const plain = toHalfWidth(text).trim();
  const steps: RepairStep[] = toHalfWidth(text) === text ? [] : [{ step: 'fullWidth' }];
  const inBrackets = NEGATIVE_IN_BRACKETS.exec(plain)?.[1];
  const whole = inBrackets?.trim() ?? plain;
  const match = NUMBER.exec(whole);
  if (!match) return undefined;
  const number = readDigits(match[0], match[1]);
  if (number === undefined) return undefined;
  if (match[1] !== undefined) steps.push({ step: 'separators' });

  const unit = readUnit(context.percentage ? undefined : context.unit);
  const head = readHead(whole.slice(0, match.index), unit);
  const tail = readTail(whole.slice(match.index + match[0].length), unit);
  if (!head || !tail) return undefined;
  // Brackets are a minus sign only around a bare number: (120件) is a remark.
  if (inBrackets !== undefined && (labelKey(whole.slice(0, match.index)) !== '' || !/^%?$/u.test(tail.text)))
    return undefined;
  for (const sign of [...head.signs, ...tail.signs]) steps.push({ step: 'approximate', sign });

  const scale = context.percentage ? readPercent(head, tail) : readScale(head, tail, unit);
  if (!scale) return undefined;
  steps.push(...scale.steps);
  let value = shiftDecimal(head.negative || inBrackets !== undefined ? -number : number, scale.shift);
  if (context.percentage && !tail.percent && looksLikeFraction(value)) {
    if (steps.length === 0) steps.push({ step: 'textNumber' });
    steps.push({ step: 'percentScale' });
    value = pointsFromFraction(value);
  }
  return { value, steps: steps.length === 0 ? [{ step: 'textNumber' }] : steps };
}

/** A percentage of at most one point is rare, and a fraction typed for a percentage is not. */
export function looksLikeFraction(points: number): boolean {
  return points !== 0 && Math.abs(points) <= 1;
}

function readDigits(text: string, separator: string | undefined): number | undefined {
  const digits = separator === undefined ? text : text.replaceAll(separator, '');
  const [wholePart = ''] = digits.split('.');
  // 0,123 is a decimal comma, and 007 a code.
  if (/^0\d/u.test(wholePart)) return undefined;
  return digits.replace('.', '').replace(/^0+/u, '').length > MOST_DIGITS ? undefined : Number(digits);
}

interface Head {
  readonly signs: readonly string[];
  readonly negative: boolean;
  readonly currency: string;
  readonly magnitude: Magnitude | undefined;
  /** The unit without its 万 or 亿, as written. */
  readonly base: string;
}

interface Tail extends Omit<Head, 'negative' | 'currency'> {
  readonly percent: boolean;
  readonly text: string;
}

function readHead(text: string, unit: UnitParts): Head | undefined {
  const reader = eater(text);
  const signs = reader.eatAll(SIGN_BEFORE);
  const minusBefore = reader.eat(MINUS);
  const currency = unit.base === '元' ? reader.eat(CURRENCY) : '';
  const magnitude = reader.eat(MAGNITUDE) as Magnitude | '';
  const base = currency === '' ? reader.eatWord(unit.names) : '';
  const minusAfter = reader.eat(MINUS);
  if (reader.rest() !== '' || (minusBefore !== '' && minusAfter !== '')) return undefined;
  return { signs, negative: minusBefore + minusAfter !== '', currency, magnitude: magnitude || undefined, base };
}

function readTail(text: string, unit: UnitParts): Tail | undefined {
  const reader = eater(text);
  const beforeMagnitude = reader.eatAll(SIGN_INSIDE);
  const magnitude = reader.eat(MAGNITUDE) as Magnitude | '';
  const afterMagnitude = reader.eatAll(SIGN_INSIDE);
  const base = reader.eatWord(unit.names);
  const percent = reader.eat(/^%/u) !== '';
  const after = reader.eatAll(SIGN_AFTER);
  if (reader.rest() !== '') return undefined;
  const signs = [...beforeMagnitude, ...afterMagnitude, ...after];
  return { signs, magnitude: magnitude || undefined, base, percent, text: labelKey(text) };
}

interface Scale {
  /** Places that the decimal point moves. */
  readonly shift: number;
  readonly steps: readonly RepairStep[];
}

function readPercent(head: Head, tail: Tail): Scale | undefined {
  if (head.magnitude ?? tail.magnitude) return undefined;
  return { shift: 0, steps: tail.percent ? [{ step: 'percentSign' }] : [] };
}

/** From the unit that stands in the text to the indicator's unit. */
function readScale(head: Head, tail: Tail, unit: UnitParts): Scale | undefined {
  if (tail.percent || (head.magnitude && tail.magnitude) || (head.base !== '' && tail.base !== '')) return undefined;
  const magnitude = head.magnitude ?? tail.magnitude;
  const base = head.base + tail.base;
  const isExplicit = base !== '' || head.currency !== '';
  // 亿295.1元 and 元295.1亿 are 295.1亿元; a lone 亿 in front of a number is nothing.
  const scrambled = head.magnitude !== undefined ? head.base === '' : head.base !== '' && magnitude !== undefined;
  if (head.magnitude !== undefined && base === '') return undefined;
  if (magnitude === undefined && !isExplicit) return { shift: 0, steps: [] };

  const shift = (magnitude === undefined ? 0 : POWERS[magnitude]) - unit.power;
  // 3万 under 亿元 may be 3万元 or 3万亿元.
  if (shift < 0 && !isExplicit) return undefined;
  const steps: RepairStep[] = scrambled ? [{ step: 'scrambled' }] : [];
  const sign = magnitude ?? unit.magnitude;
  if (shift !== 0 && sign !== undefined) steps.push({ step: 'magnitude', sign, factor: Number(`1e${shift}`) });
  const stripped = head.currency + (shift === 0 ? (magnitude ?? '') : '') + base;
  if (stripped !== '') steps.push({ step: 'unit', unit: stripped });
  return { shift, steps };
}

/** Takes a text apart from its start; white space doesn't count. */
function eater(text: string) {
  let rest = labelKey(text);
  const eat = (pattern: RegExp): string => {
    const found = pattern.exec(rest)?.[0] ?? '';
    rest = rest.slice(found.length);
    return found;
  };
  return {
    eat,
    eatAll(pattern: RegExp): string[] {
      const found: string[] = [];
      for (let next = eat(pattern); next !== ''; next = eat(pattern)) found.push(next);
      return found;
    },
    eatWord(words: readonly string[]): string {
      const found = words.find((word) => rest.startsWith(word)) ?? '';
      rest = rest.slice(found.length);
      return found;
    },
    rest: () => rest,
  };
}
