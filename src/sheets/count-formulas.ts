/**
 * How many cells of a row a rule fails in, as formulas of Excel 2019. A row holds text beside numbers, and
 * plain arithmetic over a range fails on text: SUMIF over the keys gives each cell's number and zero for text,
 * TEXT rounds numbers and leaves text alone, and an error in one cell never spoils a count.
 */
import { STEP_NOISE } from '../validate/condition';

export interface CountedRow {
  /** The row's own cells, `F5:P5`. */
  readonly cells: string;
  /** The keys above them, `F$1:P$1`. */
  readonly keys: string;
  /** The same columns of another row. */
  readonly at: (row: number) => string;
}

/** What is read as "not applicable", between bars. */
const SIGNS = '"|--|-|—|——|/|不适用|"';
/** As many decimals as tell a figure from the step that it lies on: half of the last is {@link STEP_NOISE}. */
const SEEN_DECIMALS = Math.round(-Math.log10(2 * STEP_NOISE));

/** A number as formulas write it, without an exponent. */
export function literal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/\.?0+$/u, '') : text;
}

export function countOfRow({ cells, keys, at }: CountedRow) {
  const numbers = (range: string) => `SUMIF(${keys},${keys},${range})`;
  const isSign = (range: string) => `ISNUMBER(FIND("|"&${range}&"|",${SIGNS}))`;
  const times = (isFraction: boolean) => (isFraction ? '*100' : '');
  /** Where a cheap look finds nothing the dear one is left out: most rows have nothing wrong. */
  const gated = (cheap: string, exact: string) => `IFERROR(IF(SUMPRODUCT(${cheap})=0,0,SUMPRODUCT(${exact})),0)`;
  return {
    blank: () => `COUNTBLANK(${cells})`,
    errors: () => `SUMPRODUCT(ISERROR(${cells})*1)`,
    texts: () => `SUMPRODUCT(ISTEXT(${cells})*ISNUMBER(1/LEN(TRIM(${cells})))*(1-${isSign(cells)}))`,
    below: (limit: string) => `COUNTIF(${cells},"<${limit}")`,
    tooLarge: (isFraction: boolean) => `COUNTIF(${cells},">${literal(isFraction ? 1e10 : 1e12)}")`,
    outOfRange: () => `(COUNTIF(${cells},">1")-COUNTIFS(${cells},">=10",${cells},"<=100"))`,
    hundredfold: () => `COUNTIFS(${cells},">=10",${cells},"<=100")`,
    /** Rounded to its own decimals a number reads the same as with all that count. */
    offStep: (decimals: number, isFraction: boolean) => {
      const percent = isFraction ? '%' : '';
      const digits = (count: number) => (count === 0 ? '0' : `0.${'0'.repeat(count)}`);
      const zeros = `${decimals === 0 ? '.' : ''}${'0'.repeat(Math.max(0, SEEN_DECIMALS - decimals))}`;
      const rounded = `TEXT(${cells},"${digits(decimals)}""${zeros}""${percent}")`;
      const seen = `TEXT(${cells},"${digits(SEEN_DECIMALS)}${percent}")`;
      return `SUMPRODUCT(ISNUMBER(${cells})*ISERROR(FIND(${rounded},${seen})))`;
    },
    above: (row: number, slack: number, isFraction: boolean) => {
      const other = at(row);
      const both = `ISNUMBER(${cells})*ISNUMBER(${other})`;
      const exact = `${both}*((${numbers(cells)}-${numbers(other)})${times(isFraction)}>${literal(slack)})`;
      return gated(`${both}*(${cells}>${other})`, exact);
    },
    partsDiffer: (rows: readonly number[], slack: number, isFraction: boolean) => {
      const parts = rows.map(at);
      const isKnown = parts.map((part) => `((ISNUMBER(${part})+${isSign(part)})>0)`).join('*');
      const isAny = `((${parts.map((part) => `ISNUMBER(${part})`).join('+')})>0)`;
      const sum = parts.map(numbers).join('+');
      const differs = `(ABS(${sum}-${numbers(cells)})${times(isFraction)}>${literal(slack)})`;
      return `IFERROR(SUMPRODUCT(ISNUMBER(${cells})*${isKnown}*${isAny}*${differs}),0)`;
    },
    ratioDiffers: (
      of: { readonly numerator: number; readonly denominator: number; readonly factor: number },
      slack: number,
      isFraction: boolean,
    ) => {
      const [over, under] = [at(of.numerator), at(of.denominator)];
      const known = `ISNUMBER(${cells})*ISNUMBER(${over})*ISNUMBER(${under})*(${numbers(under)}>0)`;
      // Multiplied out, since a zero under the line would spoil the whole sum.
      const differs = `(ABS(${numbers(cells)}${times(isFraction)}*${numbers(under)}-${numbers(over)}*${literal(of.factor)})>${literal(slack)}*${numbers(under)})`;
      return `IFERROR(SUMPRODUCT(${known}*${differs}),0)`;
    },
    falls: (row: number, slack: number, isFraction: boolean) => {
      const before = at(row);
      const both = `ISNUMBER(${cells})*ISNUMBER(${before})`;
      const exact = `${both}*((${numbers(before)}-${numbers(cells)})${times(isFraction)}>${literal(slack)})`;
      return gated(`${both}*(${cells}<${before})`, exact);
    },
  };
}
