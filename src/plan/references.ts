/** The references to cells in a formula's text: moved one by one, or told without saying where they stand. */
import { cellAddress, parseCell } from './address';

/** One cell; a range has two. */
export interface Reference {
  readonly row: number;
  readonly column: number;
  /** With a `$`: it stays where it is when the formula is copied. */
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
  /** Behind the name of a sheet. */
  readonly isElsewhere: boolean;
}

/** A text in quotes; a sheet's name with the range behind it; a word, which may be the name of a function. */
const PARTS =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!(?<elsewhere>[$A-Za-z\d]+(?::[$A-Za-z\d]+)?)|(?<word>[\p{L}\p{N}_.$]+)(?<call>\()?/gu;
const CELL = /^(\$?)[A-Z]{1,3}(\$?)\d{1,7}$/iu;

function readReference(word: string, isElsewhere: boolean): Reference | undefined {
  const match = CELL.exec(word);
  const cell = match && parseCell(word.toUpperCase());
  return cell ? { ...cell, isColumnFixed: match[1] === '$', isRowFixed: match[2] === '$', isElsewhere } : undefined;
}

/**
 * The formula with each of its references written anew.
 * @param write undefined leaves the reference as it is
 */
export function replaceReferences(formula: string, write: (reference: Reference) => string | undefined): string {
  const one = (word: string, isElsewhere: boolean): string => {
    const reference = readReference(word, isElsewhere);
    return (reference && write(reference)) ?? word;
  };
  return formula.replaceAll(PARTS, (match: string, ...rest: unknown[]) => {
    const { elsewhere, word, call } = rest.at(-1) as Partial<Record<'elsewhere' | 'word' | 'call', string>>;
    if (elsewhere !== undefined) {
      const ends = elsewhere.split(':').map((end) => one(end, true));
      return match.slice(0, match.length - elsewhere.length) + ends.join(':');
    }
    return word === undefined || call !== undefined ? match : one(word, false);
  });
}

/** The reference as text, at another place. */
export function referenceAddress(reference: Reference, row: number, column: number): string {
  return cellAddress(row, column, { row: reference.isRowFixed, column: reference.isColumnFixed });
}

/** The same for two formulas of which one is the other copied to another cell: `B5>B4` at B5, `C9>C8` at C9. */
export function seenFrom(formula: string, cell: { readonly row: number; readonly column: number }): string {
  return replaceReferences(formula, ({ row, column, isRowFixed, isColumnFixed }) => {
    const down = isRowFixed ? `R${row}` : `R[${row - cell.row}]`;
    return down + (isColumnFixed ? `C${column}` : `C[${column - cell.column}]`);
  });
}
