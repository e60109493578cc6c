/**
 * The closed list of functions: those that the sheets of this product are made of, and a few of their
 * kin. Any other answers #NAME? and is reported.
 */
import { CellError, type Scalar } from '../model/scalar';
import { showText } from '../model/show-text';
import { criterionOf, isPlain, placesMeeting, wildcard } from './criterion';
import type { Call } from './call';
import {
  compare,
  Matrix,
  raise,
  raised,
  Raised,
  Reference,
  roundTo,
  toFlag,
  toNumber,
  toText,
  type Value,
} from './value';

/** Cells of arrays and references; values that stand in the formula itself come as `typed`. */
function* scalarsOf(call: Call): Generator<{ readonly value: Scalar; readonly typed: boolean }> {
  for (let index = 0; index < call.count; index += 1) {
    const value = call.value(index);
    if (value instanceof Matrix || value instanceof Reference) {
      for (const cell of call.matrix(index).flat()) yield { value: cell, typed: false };
    } else yield { value, typed: true };
  }
}

/** Numbers as sums see them: of cells only numbers count, of typed values all that can be read as one. */
function numbersOf(call: Call): readonly number[] {
  const numbers: number[] = [];
  for (let index = 0; index < call.count; index += 1) {
    const value = call.value(index);
    if (value instanceof Matrix || value instanceof Reference) {
      for (const cell of call.matrix(index).flat()) {
        if (typeof cell === 'number') numbers.push(cell);
        else if (cell instanceof CellError) throw raised(cell);
      }
    } else numbers.push(toNumber(value));
  }
  return numbers;
}

function fold(call: Call, apply: (numbers: readonly number[]) => number): number {
  return apply(numbersOf(call));
}

function isNumberLike(value: Scalar): boolean {
  try {
    toNumber(value);
    return value !== null;
  } catch {
    return false;
  }
}

/** AND and OR: texts in cells don't count, nothing at all is an error. */
function flagsOf(call: Call): readonly boolean[] {
  const flags: boolean[] = [];
  for (const { value, typed } of scalarsOf(call)) {
    if (value instanceof CellError) throw raised(value);
    if (typed || typeof value === 'number' || typeof value === 'boolean') flags.push(toFlag(value));
  }
  if (flags.length === 0) throw raise('#VALUE!');
  return flags;
}

const isError = (value: Scalar): boolean => value instanceof CellError;

function test(check: (value: Scalar) => boolean): (call: Call) => Value {
  return (call) => {
    try {
      return call.each([0], ([value = null]) => check(value));
    } catch (error) {
      if (error instanceof Raised) return check(error.error);
      throw error;
    }
  };
}

function textOf(apply: (text: string) => Scalar): (call: Call) => Value {
  return (call) => call.each([0], ([value = null]) => apply(toText(value)));
}

function choose(call: Call): Value {
  const condition = call.value(0);
  if (
    condition instanceof Matrix ||
    (condition instanceof Reference && condition.area.rows * condition.area.columns > 1)
  ) {
    const indexes = call.count > 2 ? [0, 1, 2] : [0, 1];
    return call.each(indexes, ([flag = null, yes = null, no = false]) => (toFlag(flag) ? yes : no));
  }
  if (toFlag(call.scalar(0))) return call.count > 1 ? call.value(1) : true;
  return call.count > 2 ? call.value(2) : false;
}

function ifError(call: Call): Value {
  try {
    const value = call.value(0);
    if (value instanceof Matrix)
      return call.each([0, 1], ([each = null, other = null]) => (isError(each) ? other : each));
    const scalar = value instanceof Reference ? call.scalar(0) : value;
    return isError(scalar) ? call.value(1) : scalar;
  } catch (error) {
    if (error instanceof Raised) return call.value(1);
    throw error;
  }
}

function sumProduct(call: Call): Scalar {
  const matrices = Array.from({ length: call.count }, (_, index) => call.matrix(index));
  const [first] = matrices;
  if (!first || matrices.some(({ height, width }) => height !== first.height || width !== first.width)) {
    throw raise('#VALUE!');
  }
  const columns = matrices.map((matrix) => matrix.flat());
  return first.flat().reduce<number>((sum, _, at) => {
    const factors = columns.map((column) => {
      const value = column[at] ?? null;
      if (value instanceof CellError) throw raised(value);
      return typeof value === 'number' ? value : 0;
    });
    return sum + factors.reduce((product, factor) => product * factor, 1);
  }, 0);
}

function index(call: Call): Value {
  const source = call.value(0);
  const [height, width] =
    source instanceof Reference
      ? [source.area.rows, source.area.columns]
      : [call.matrix(0).height, call.matrix(0).width];
  let [row, column] = [Math.trunc(call.number(1, 0)), Math.trunc(call.number(2, 0))];
  // One number into a single row counts columns.
  if (call.count === 2 && height === 1 && width > 1) [row, column] = [1, row];
  if (row < 0 || column < 0) throw raise('#VALUE!');
  if (row > height || column > width) throw raise('#REF!');
  if (source instanceof Reference) {
    return new Reference(source.sheet, {
      row: source.area.row + Math.max(row - 1, 0),
      column: source.area.column + Math.max(column - 1, 0),
      rows: row === 0 ? height : 1,
      columns: column === 0 ? width : 1,
    });
  }
  const rows = call.matrix(0).rows.filter((_, at) => row === 0 || at === row - 1);
  return new Matrix(rows.map((line) => line.filter((_, at) => column === 0 || at === column - 1)));
}

function match(call: Call): Scalar {
  const wanted = call.scalar(0);
  if (wanted instanceof CellError) throw raised(wanted);
  if (call.number(2, 1) !== 0) {
    call.report('MATCH() by order');
    throw raise('#NAME?');
  }
  const line = call.matrix(1);
  if (line.height > 1 && line.width > 1) throw raise('#N/A');
  const at = placeOf(wanted ?? 0, line);
  if (at < 0) throw raise('#N/A');
  return at + 1;
}

function placeOf(wanted: string | number | boolean, line: Matrix): number {
  if (typeof wanted === 'string') {
    if (isPlain(wanted)) return line.placesOf(wanted)[0] ?? -1;
    const pattern = wildcard(wanted);
    return line.flat().findIndex((value) => typeof value === 'string' && pattern.test(value));
  }
  return line.flat().findIndex((value) => typeof value === typeof wanted && compare(value, wanted) === 0);
}

function rank(call: Call): Scalar {
  const wanted = call.number(0);
  const numbers = call
    .matrix(1)
    .flat()
    .filter((value) => typeof value === 'number');
  if (!numbers.includes(wanted)) throw raise('#N/A');
  const up = call.number(2, 0) !== 0;
  return 1 + numbers.filter((value) => (up ? value < wanted : value > wanted)).length;
}

function textJoin(call: Call): Scalar {
  const [separator, skip] = [call.text(0), toFlag(call.scalar(1))];
  const texts: string[] = [];
  for (let at = 2; at < call.count; at += 1) texts.push(...call.matrix(at).flat().map(toText));
  return (skip ? texts.filter((text) => text !== '') : texts).join(separator);
}

function find(call: Call): Value {
  return call.each(call.count > 2 ? [0, 1, 2] : [0, 1], ([wanted = null, within = null, from = 1]) => {
    const [text, start] = [toText(within), Math.trunc(toNumber(from))];
    const at = start < 1 || start > text.length + 1 ? -1 : text.indexOf(toText(wanted), start - 1);
    if (at < 0) throw raise('#VALUE!');
    return at + 1;
  });
}

function asText(call: Call): Value {
  return call.each([0, 1], ([value = null, format = null]) => {
    const plain = typeof value === 'string' && isNumberLike(value) ? toNumber(value) : value;
    if (plain instanceof CellError) throw raised(plain);
    return showText(plain ?? 0, toText(format));
  });
}

/** Ranges and criteria by turns; criteria that are arrays give an array of counts. */
function countIfs(call: Call): Value {
  const pairs = Array.from({ length: Math.floor(call.count / 2) }, (_, at) => at * 2);
  const ranges = pairs.map((at) => call.matrix(at));
  const [first, ...further] = ranges;
  if (!first || ranges.some(({ height, width }) => height !== first.height || width !== first.width)) {
    throw raise('#VALUE!');
  }
  const cells = further.map((range) => range.flat());
  return call.each(
    pairs.map((at) => at + 1),
    (criteria) => {
      const [own, ...others] = criteria.map(criterionOf);
      if (!own) return 0;
      return placesMeeting(first, own).filter((at) =>
        others.every(({ meets }, pair) => meets(cells[pair]?.[at] ?? null)),
      ).length;
    },
  );
}

/** ASSUMED: the range that is summed has the size of the range that is searched. */
function sumIf(call: Call): Value {
  const searched = call.matrix(0);
  const summed = call.count > 2 ? call.matrix(2) : searched;
  if (searched.height !== summed.height || searched.width !== summed.width) {
    call.report('SUMIF() of ranges of two sizes');
    throw raise('#NAME?');
  }
  const numbers = summed.flat();
  return call.each([1], ([criterion = null]) => {
    return placesMeeting(searched, criterionOf(criterion)).reduce<number>((sum, at) => {
      const number = numbers[at] ?? null;
      if (number instanceof CellError) throw raised(number);
      return typeof number === 'number' ? sum + number : sum;
    }, 0);
  });
}

const isBlank = (value: Scalar): boolean => value === null || value === '';

export const FUNCTIONS: Readonly<Record<string, (call: Call) => Value>> = {
  ABS: (call) => call.each([0], ([value = null]) => Math.abs(toNumber(value))),
  AND: (call) => flagsOf(call).every(Boolean),
  COUNT: (call) =>
    [...scalarsOf(call)].filter(({ value, typed }) => typeof value === 'number' || (typed && isNumberLike(value)))
      .length,
  COUNTA: (call) => [...scalarsOf(call)].filter(({ value }) => value !== null).length,
  COUNTBLANK: (call) => call.matrix(0).flat().filter(isBlank).length,
  COUNTIF: countIfs,
  COUNTIFS: countIfs,
  FIND: find,
  IF: choose,
  IFERROR: ifError,
  INDEX: index,
  INT: (call) => call.each([0], ([value = null]) => Math.floor(toNumber(value))),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  LEN: textOf((text) => text.length),
  MATCH: match,
  MAX: (call) => fold(call, (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  MIN: (call) => fold(call, (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  NOT: (call) => call.each([0], ([value = null]) => !toFlag(value)),
  OR: (call) => flagsOf(call).some(Boolean),
  RANK: rank,
  ROUND: (call) =>
    call.each([0, 1], ([value = null, decimals = null]) => roundTo(toNumber(value), Math.trunc(toNumber(decimals)))),
  SUM: (call) => fold(call, (numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  SUMIF: sumIf,
  SUMPRODUCT: sumProduct,
  TEXT: asText,
  TEXTJOIN: textJoin,
  TRIM: textOf((text) => text.replace(/ +/gu, ' ').replace(/^ | $/gu, '')),
};
