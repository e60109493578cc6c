/** Values of formulas, and Excel's ways from one type to another. */
import { takeTyped } from '../model/coerce';
import { CellError, type ErrorText, type Scalar } from '../model/scalar';
import type { Area } from '../model/area';
import type { Sheet } from '../model/sheet';

const NOWHERE: readonly number[] = [];

function indexTexts(cells: readonly Scalar[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  cells.forEach((cell, at) => {
    if (typeof cell !== 'string') return;
    const text = cell.toLowerCase();
    const known = places.get(text);
    if (known) known.push(at);
    else places.set(text, [at]);
  });
  return places;
}

/** Rows of cells. */
export class Matrix {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  private cells: readonly Scalar[] | undefined;

  /** Row by row. */
  flat(): readonly Scalar[] {
    return (this.cells ??= this.rows.flat());
  }

  private texts: Map<string, number[]> | undefined;

  /** Where a text stands in `flat()`, whatever its capitals. */
  placesOf(text: string): readonly number[] {
    this.texts ??= indexTexts(this.flat());
    return this.texts.get(text.toLowerCase()) ?? NOWHERE;
  }
}

/** Cells by their place. */
export class Reference {
  constructor(
    readonly sheet: Sheet,
    readonly area: Area,
  ) {}
}

export type Value = Scalar | Matrix | Reference;

/** An error on its way up to where it is caught. */
export class Raised extends Error {
  constructor(readonly error: CellError) {
    super(error.text);
  }
}

/** One of each is enough: they carry no more than the error, and making one costs a look at the stack. */
const RAISED = new Map<ErrorText, Raised>();

export function raised(error: CellError): Raised {
  let known = RAISED.get(error.text);
  if (!known) RAISED.set(error.text, (known = new Raised(error)));
  return known;
}

export function raise(text: ErrorText): Raised {
  return RAISED.get(text) ?? raised(new CellError(text));
}

/** Excel calculates with doubles and compares with so many digits. */
const DIGITS = 15;
export const shorten = (value: number): number => Number(value.toPrecision(DIGITS));

export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof CellError) throw raised(value);
  const taken = takeTyped(value.replace(/^'/u, '?'), 'General', 1900).value;
  if (typeof taken !== 'number') throw raise('#VALUE!');
  return taken;
}

export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof CellError) throw raised(value);
  return String(shorten(value)).replace(
    /e([+-])(\d+)$/u,
    (_, sign: string, power: string) => `E${sign}${power.padStart(2, '0')}`,
  );
}

export function toFlag(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
    throw raise('#VALUE!');
  }
  return toNumber(value) !== 0;
}

/** Numbers come before texts, texts before booleans; a blank is whatever stands on the other side. */
export function compare(left: Scalar, right: Scalar): number {
  if (left instanceof CellError) throw raised(left);
  if (right instanceof CellError) throw raised(right);
  const blank = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const [a, b] = [left ?? blank(right), right ?? blank(left)];
  const rank = (value: Scalar): number => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
    return lowA === lowB ? 0 : lowA.localeCompare(lowB) || (lowA < lowB ? -1 : 1);
  }
  const difference = Number(a) - Number(b);
  // Only neighbours need their digits counted.
  const isFar = Math.abs(difference) > 1e-12 * Math.abs(Number(a));
  return difference === 0 || isFar ? difference : shorten(Number(a)) - shorten(Number(b));
}

/** More places than this a double has not, on either side of the point. */
const MOST_PLACES = 300;

/** Rounds half away from zero on the decimal form. */
export function roundTo(value: number, decimals: number): number {
  if (Math.abs(decimals) > MOST_PLACES) return decimals > 0 ? value : 0;
  const shift = (number: number, by: number): number => {
    const [digits = '0', exponent = '0'] = String(number).split('e');
    return Number(`${digits}e${Number(exponent) + by}`);
  };
  const rounded = shift(Math.round(shift(shorten(Math.abs(value)), decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
