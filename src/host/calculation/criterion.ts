/** Criteria of COUNTIF, and the wildcards of MATCH. */
import { takeTyped } from '../model/coerce';
import { CellError, type Scalar } from '../model/scalar';
import { compare } from './value';

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

export function matcher(criterion: Scalar): (value: Scalar) => boolean {
  if (typeof criterion !== 'string') {
    const wanted = criterion ?? 0;
    return (value) => sameKind(value, wanted) && compareSafely(value, wanted) === 0;
  }
  const [, operator = '=', text = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/su.exec(criterion) ?? [];
  const wanted = takeTyped(text.replace(/^'/u, "''"), 'General', 1900).value;
  if (operator === '=' || operator === '<>') {
    const equal = equality(text, wanted, /^[=<]/u.test(criterion));
    return operator === '=' ? equal : (value) => !equal(value);
  }
  const holds: Readonly<Record<string, (order: number) => boolean>> = {
    '<': (order) => order < 0,
    '>': (order) => order > 0,
    '<=': (order) => order <= 0,
    '>=': (order) => order >= 0,
  };
  return (value) => sameKind(value, wanted) && (holds[operator]?.(compareSafely(value, wanted)) ?? false);
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
