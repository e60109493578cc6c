/** A unit of measure in its parts: 亿元 is 10^8 of 元. */
import { labelKey } from '../model/label';

export interface UnitParts {
  readonly magnitude: '万' | '亿' | undefined;
  /** Of ten: 4 for 万, 8 for 亿. */
  readonly power: 0 | 4 | 8;
  /** Without the magnitude; empty where no unit is known. */
  readonly base: string;
  /** How the base may be written in a cell, the longest first; empty where no unit is known. */
  readonly names: readonly string[];
}

/** Measure words that count the same things, so that either is understood for the other. */
const SAME_THINGS: readonly (readonly string[])[] = [
  ['个', '家'],
  ['人', '名'],
];

export function readUnit(unit: string | undefined): UnitParts {
  const key = labelKey(unit ?? '');
  const magnitude = key.startsWith('万') ? '万' : key.startsWith('亿') ? '亿' : undefined;
  const base = magnitude === undefined ? key : key.slice(1);
  const same = SAME_THINGS.find((words) => words.includes(base)) ?? [base];
  return {
    magnitude,
    power: magnitude === '万' ? 4 : magnitude === '亿' ? 8 : 0,
    base,
    names: base === '' ? [] : same,
  };
}
