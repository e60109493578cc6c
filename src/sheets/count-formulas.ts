/**
 * How many cells of a row a rule fails in, as formulas of Excel 2019. A row holds text beside numbers, and
 * plain arithmetic over a range fails on text: what can't be asked of a cell is an error there, and no number.
 * SUMIF over the keys gives zero for a text that counts as none, TEXT rounds numbers and leaves text alone.
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
  /** One where the condition holds; nought where it doesn't, or can't be asked of what stands there. */
  const isTrue = (condition: string) => `ISNUMBER(1/(${condition}))`;
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
      const isAbove = isTrue(`(${cells}-${other})${times(isFraction)}>${literal(slack)}`);
      return `SUMPRODUCT(ISNUMBER(${cells})*ISNUMBER(${other})*${isAbove})`;
    },
    partsDiffer: (rows: readonly number[], slack: number, isFraction: boolean) => {
      const parts = rows.map(at);
      const isKnown = parts.map((part) => `((ISNUMBER(${part})+${isSign(part)})>0)`).join('*');
      const isAny = `((${parts.map((part) => `ISNUMBER(${part})`).join('+')})>0)`;
      const sum = parts.map(numbers).join('+');
      const differs = isTrue(`ABS(${sum}-${numbers(cells)})${times(isFraction)}>${literal(slack)}`);
      return `SUMPRODUCT(ISNUMBER(${cells})*${isKnown}*${isAny}*${differs})`;
    },
    ratioDiffers: (
      of: { readonly numerator: number; readonly denominator: number; readonly factor: number },
      slack: number,
      isFraction: boolean,
    ) => {
      const [over, under] = [at(of.numerator), at(of.denominator)];
      const known = `ISNUMBER(${cells})*ISNUMBER(${over})*ISNUMBER(${under})*${isTrue(`${under}>0`)}`;
      const quotient = `${over}*${literal(of.factor)}/${under}`;
      const differs = isTrue(`ABS(${cells}${times(isFraction)}-${quotient})>${literal(slack)}`);
      return `SUMPRODUCT(${known}*${differs})`;
    },
    falls: (row: number, slack: number, isFraction: boolean) => {
      const before = at(row);
      const falls = isTrue(`(${before}-${cells})${times(isFraction)}>${literal(slack)}`);
      return `SUMPRODUCT(ISNUMBER(${cells})*ISNUMBER(${before})*${falls})`;
    },
  };
}
