/** Criteria of COUNTIF, and the wildcards of MATCH. */
import { takeTyped } from '../model/coerce';
import { CellError, type Scalar } from '../model/scalar';
import { compare, type Matrix } from './value';

/** `*`, `?`, and `~` before either; case does not count. */
export function wildcard(pattern: string): RegExp {
  const source = pattern.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}/~])/gu,
    (_, literal: string | undefined, sign, other) => {
      if (literal !== undefined) return `\\${literal}`;
      if (sign !== undefined) return sign === '*' ? '.*' : '.';
      return `\\${String(other)}`;
    },
  );
  return new RegExp(`^${source}$`, 'isu');
}

/** A text that stands for nothing but itself. */
export function isPlain(text: string): boolean {
  return !/[*?~]/u.test(text);
}

export interface Criterion {
  readonly meets: (value: Scalar) => boolean;
  /** Set where only this text meets it, whatever its capitals. */
  readonly only?: string;
}

/** A formula asks for the same in each of its cells. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Criterion>();

export function criterionOf(given: Scalar): Criterion {
  if (typeof given !== 'string') {
    const wanted = given ?? 0;
    return { meets: (value) => sameKind(value, wanted) && compareSafely(value, wanted) === 0 };
  }
  let criterion = remembered.get(given);
  if (!criterion) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(given, (criterion = readCriterion(given)));
  }
  return criterion;
}

/** Places in `range.flat()`, in order. */
export function placesMeeting(range: Matrix, { meets, only }: Criterion): readonly number[] {
  if (only !== undefined) return range.placesOf(only);
  return range.flat().flatMap((value, at) => (meets(value) ? [at] : []));
}

function readCriterion(criterion: string): Criterion {
  const [, operator = '=', text = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(criterion) ?? [];
  const wanted = takeTyped(text.replace(/^'/u, "''"), 'General', 1900).value;
  if (operator === '=' || operator === '<>') {
    const equal = equality(text, wanted, /^[=<]/u.test(criterion));
    if (operator === '<>') return { meets: (value) => !equal(value) };
    return { meets: equal, ...(text !== '' && typeof wanted === 'string' && isPlain(text) && { only: text }) };
  }
  const holds: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '>': (order) => order > 0,
    '<=': (order) => order <= 0,
    '>=': (order) => order >= 0,
  };
  return {
    meets: (value) => sameKind(value, wanted) && (holds[operator]?.(compareSafely(value, wanted)) ?? false),
  };
}

function equality(text: string, wanted: Scalar, operatorGiven: boolean): (value: Scalar) => boolean {
  // "=" alone finds blank cells; "" finds texts of no length too.
  if (text === '') return (value) => value === null || (!operatorGiven && value === '');
  if (typeof wanted !== 'string') return (value) => compareLoosely(value, wanted);
  const pattern = wildcard(text);
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** "10" as a criterion finds the number and the text. */
function compareLoosely(value: Scalar, wanted: Scalar): boolean {
  if (sameKind(value, wanted)) return compareSafely(value, wanted) === 0;
  if (typeof value !== 'string') return false;
  const read = takeTyped(value, 'General', 1900).value;
  return sameKind(read, wanted) && compareSafely(read, wanted) === 0;
}

function sameKind(left: Scalar, right: Scalar): boolean {
  return left !== null && typeof left === typeof right;
}

function compareSafely(left: Scalar, right: Scalar): number {
  if (left instanceof CellError || right instanceof CellError) {
    return left instanceof CellError && right instanceof CellError && left.text === right.text ? 0 : NaN;
  }
  return compare(left, right);
}
