/** Walks the tree of a formula. Cells are read through the caller, who knows which are not ready yet. */
import { intersect, isUnbounded, lastColumn, lastRow, WHOLE_SHEET } from '../model/area';
import { CellError, type Scalar } from '../model/scalar';
import type { Sheet } from '../model/sheet';
import type { Call } from './call';
import type { AreaNode, Node } from './formula';
import { FUNCTIONS } from './functions';
import { compare, Matrix, raise, raised, Raised, Reference, toNumber, toText, type Value } from './value';

export interface Surroundings {
  /** The sheet that the formula stands on. */
  readonly sheet: Sheet;
  /** How far the formula stands from where it was written: conditional formats and validations. */
  readonly rows: number;
  readonly columns: number;
  sheetNamed(name: string): Sheet | undefined;
  named(name: string): Node | undefined;
  /** The cells of an area, all of them calculated. */
  read(reference: Reference): Matrix;
  /** The one cell of a reference that is no larger. */
  cell(reference: Reference): Scalar;
  report(what: string): void;
}

function toMatrix(value: Value, around: Surroundings): Matrix {
  if (value instanceof Matrix) return value;
  return value instanceof Reference ? around.read(clip(value)) : new Matrix([[value]]);
}

/** Whole rows and columns are read as far as the sheet is used. */
function clip(reference: Reference): Reference {
  if (!isUnbounded(reference.area)) return reference;
  const used = reference.sheet.cells.usedArea(WHOLE_SHEET, true) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const common = intersect(reference.area, {
    row: 0,
    column: 0,
    rows: lastRow(used) + 1,
    columns: lastColumn(used) + 1,
  });
  return new Reference(reference.sheet, common ?? { ...reference.area, rows: 1, columns: 1 });
}

/** The one value of an expression; undefined where it has several. */
function singleOf(value: Value, around: Surroundings): Scalar | undefined {
  if (value instanceof Reference) {
    return value.area.rows === 1 && value.area.columns === 1 ? around.cell(value) : undefined;
  }
  if (value instanceof Matrix)
    return value.height === 1 && value.width === 1 ? (value.rows[0]?.[0] ?? null) : undefined;
  return value;
}

/** The one value of an expression; an array where one value is wanted is an error here. */
export function toScalar(value: Value, around: Surroundings): Scalar {
  const single = singleOf(value, around);
  if (single !== undefined) return single;
  const matrix = toMatrix(value, around);
  if (matrix.height === 1 && matrix.width === 1) return matrix.rows[0]?.[0] ?? null;
  around.report('an array where one value is wanted');
  throw raise('#VALUE!');
}

function caught(apply: () => Scalar): Scalar {
  try {
    return apply();
  } catch (error) {
    if (error instanceof Raised) return error.error;
    throw error;
  }
}

/** Cell by cell; a single row or column is repeated, what is missing is #N/A. */
function lift(values: readonly Value[], around: Surroundings, apply: (values: readonly Scalar[]) => Scalar): Value {
  const singles: Scalar[] = [];
  for (const value of values) {
    const single = singleOf(value, around);
    if (single === undefined) return liftBlocks(values, around, apply);
    singles.push(single);
  }
  return caught(() => apply(singles));
}

function liftBlocks(
  values: readonly Value[],
  around: Surroundings,
  apply: (values: readonly Scalar[]) => Scalar,
): Value {
  const matrices = values.map((value) => toMatrix(value, around));
  const height = Math.max(...matrices.map((matrix) => matrix.height));
  const width = Math.max(...matrices.map((matrix) => matrix.width));
  if (height === 1 && width === 1) return caught(() => apply(matrices.map(({ rows }) => rows[0]?.[0] ?? null)));
  const at = ({ rows, height: high, width: wide }: Matrix, row: number, column: number): Scalar => {
    const line = rows[high === 1 ? 0 : row];
    const cell = line?.[wide === 1 ? 0 : column];
    return cell === undefined ? new CellError('#N/A') : cell;
  };
  return new Matrix(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_line, column) =>
        caught(() => apply(matrices.map((each) => at(each, row, column)))),
      ),
    ),
  );
}

function referenceOf({ sheet: name, area, moves }: AreaNode, around: Surroundings): Reference {
  const sheet = name === undefined ? around.sheet : around.sheetNamed(name);
  if (!sheet) throw raise('#REF!');
  const { rows, columns } = around;
  if (rows === 0 && columns === 0) return new Reference(sheet, area);
  const top = area.row + (moves.top ? rows : 0);
  const left = area.column + (moves.left ? columns : 0);
  const bottom = lastRow(area) + (moves.bottom ? rows : 0);
  const right = lastColumn(area) + (moves.right ? columns : 0);
  if (Math.min(top, left, bottom, right) < 0) throw raise('#REF!');
  const [row, column] = [Math.min(top, bottom), Math.min(left, right)];
  return new Reference(sheet, {
    row,
    column,
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  });
}

const finite = (value: number): number => {
  if (!Number.isFinite(value)) throw raise('#NUM!');
  return value;
};

const BINARY: Readonly<Record<string, (left: Scalar, right: Scalar) => Scalar>> = {
  '+': (left, right) => finite(toNumber(left) + toNumber(right)),
  '-': (left, right) => finite(toNumber(left) - toNumber(right)),
  '*': (left, right) => finite(toNumber(left) * toNumber(right)),
  '/': (left, right) => {
    const [over, under] = [toNumber(left), toNumber(right)];
    if (under === 0) throw raise('#DIV/0!');
    return finite(over / under);
  },
  '^': (left, right) => finite(toNumber(left) ** toNumber(right)),
  '&': (left, right) => toText(left) + toText(right),
  '=': (left, right) => compare(left, right) === 0,
  '<>': (left, right) => compare(left, right) !== 0,
  '<': (left, right) => compare(left, right) < 0,
  '>': (left, right) => compare(left, right) > 0,
  '<=': (left, right) => compare(left, right) <= 0,
  '>=': (left, right) => compare(left, right) >= 0,
};

const UNARY: Readonly<Record<string, (value: Scalar) => Scalar>> = {
  '-': (value) => -toNumber(value) || 0,
  '%': (value) => toNumber(value) / 100,
  '+': (value) => value,
};

function callOf(parts: readonly (Node | null)[], around: Surroundings): Call {
  const value = (index: number): Value => {
    const part = parts[index];
    return part ? evaluate(part, around) : null;
  };
  const scalar = (index: number): Scalar => toScalar(value(index), around);
  return {
    count: parts.length,
    has: (index) => parts[index] !== undefined && parts[index] !== null,
    value,
    scalar,
    matrix: (index) => toMatrix(value(index), around),
    reference: (index) => {
      const found = value(index);
      if (!(found instanceof Reference)) throw raise('#VALUE!');
      return clip(found);
    },
    number: (index, otherwise) =>
      parts[index] === undefined && otherwise !== undefined ? otherwise : toNumber(scalar(index)),
    text: (index) => toText(scalar(index)),
    each: (indexes, apply) => lift(indexes.map(value), around, apply),
    report: (what) => around.report(what),
  };
}

/** An error on the right must not outrun one on the left: of two errors the first counts. */
function sideOf(node: Node, around: Surroundings): Value {
  try {
    return evaluate(node, around);
  } catch (error) {
    if (error instanceof Raised) return error.error;
    throw error;
  }
}

export function evaluate(node: Node, around: Surroundings): Value {
  switch (node.kind) {
    case 'value':
      if (node.value instanceof CellError) throw raised(node.value);
      return node.value;
    case 'array':
      return new Matrix(node.rows);
    case 'area':
      return referenceOf(node, around);
    case 'name': {
      const meant = around.named(node.name);
      if (!meant) throw raise('#NAME?');
      return evaluate(meant, around);
    }
    case 'unary': {
      const apply = UNARY[node.operator];
      if (!apply) break;
      return lift([evaluate(node.part, around)], around, ([value = null]) => apply(value));
    }
    case 'binary': {
      const apply = BINARY[node.operator];
      if (!apply) break;
      const sides = [sideOf(node.left, around), sideOf(node.right, around)];
      return lift(sides, around, ([left = null, right = null]) => apply(left, right));
    }
    case 'call': {
      const apply = FUNCTIONS[node.name];
      if (!apply) break;
      return apply(callOf(node.parts, around));
    }
    case 'unknown':
      break;
  }
  around.report(
    node.kind === 'unknown' ? node.what : node.kind === 'call' ? `${node.name}()` : `operator ${node.operator}`,
  );
  throw raise('#NAME?');
}
