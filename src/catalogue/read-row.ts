/**
 * The cells of one row of a table, each read as what its column holds. Whatever can't be read becomes an
 * issue with its place, and a fallback stands in for it, so that one bad cell doesn't hide the next.
 */
import { cellText, isCellError } from '../model/grid';
import {
  issue,
  type Issue,
  type IssueCode,
  type IssueParams,
  type Place,
  type Proposal,
  type Severity,
} from '../model/issue';
import { toHalfWidth } from '../model/label';
import { valueOf } from '../model/quantity';
import type { QuantityReader } from '../model/quantity-reader';
import { readWord, wordsOf, type Enumeration, type Enumerations } from '../model/vocabulary';
import { splitList } from './lists';
import type { Table } from './read-table';

export interface NumberBounds {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
}

export interface RowReader<Key extends string> {
  readonly row: number;
  place(key: Key): Place;
  /** Without surrounding white space; '' where the cell is blank or its column isn't there. */
  text(key: Key): string;
  /** As {@link text}, with an issue where the cell is blank. */
  required(key: Key, code: string): string;
  list(key: Key): string[];
  /** @returns undefined where the cell is blank; `fallback`, with an issue, where it holds another word */
  word<E extends Enumeration>(key: Key, enumeration: E, fallback: Enumerations[E]): Enumerations[E] | undefined;
  /** As {@link word}, with an issue where the cell is blank. */
  requiredWord<E extends Enumeration>(
    key: Key,
    enumeration: E,
    fallback: Enumerations[E],
    code: string,
  ): Enumerations[E];
  yesNo(key: Key): boolean | undefined;
  number(key: Key, bounds: NumberBounds): number | undefined;
  /** The heading as it stands in the sheet. */
  heading(key: Key): string;
  /** Reports an issue at the column's cell. */
  report<Code extends IssueCode>(code: Code, severity: Severity, key: Key, params: Readonly<IssueParams[Code]>): void;
}

/** @param issues where the row's issues are added */
export function rowReader<Key extends string>(
  table: Table<Key>,
  row: number,
  readQuantity: QuantityReader,
  issues: Issue[],
): RowReader<Key> {
  const place = (key: Key) => table.place(row, key);
  function report<Code extends IssueCode>(
    code: Code,
    severity: Severity,
    key: Key,
    params: Readonly<IssueParams[Code]>,
  ) {
    // A column that isn't there has been told of once, for all rows.
    if (!table.heads.columns.has(key)) return;
    issues.push(issue(code, severity, place(key), params));
  }

  const texts = new Map<Key, string>();
  function text(key: Key): string {
    const known = texts.get(key);
    if (known !== undefined) return known;
    const value = readText(key);
    texts.set(key, value);
    return value;
  }

  function readText(key: Key): string {
    const cell = table.cell(row, key);
    if (cell && isCellError(cell.value)) {
      report('table.cellError', 'error', key, { heading: table.heading(key), value: cell.value.error });
      return '';
    }
    return cellText(cell);
  }

  function required(key: Key, code: string): string {
    const before = issues.length;
    const value = text(key);
    if (value === '' && issues.length === before)
      report('catalogue.fieldMissing', 'error', key, { heading: table.heading(key), code });
    return value;
  }

  function word<E extends Enumeration>(
    key: Key,
    enumeration: E,
    fallback: Enumerations[E],
  ): Enumerations[E] | undefined {
    const value = text(key);
    if (value === '') return undefined;
    const read = readWord(enumeration, value);
    if (read !== undefined) return read;
    const allowed = wordsOf(enumeration, table.language);
    report('catalogue.unknownWord', 'error', key, { heading: table.heading(key), value, allowed });
    return fallback;
  }

  return {
    row,
    place,
    report,
    heading: (key) => table.heading(key),
    text,
    word,
    required,
    requiredWord(key, enumeration, fallback, code) {
      required(key, code);
      return word(key, enumeration, fallback) ?? fallback;
    },
    list: (key) => splitList(text(key)),
    yesNo(key) {
      const value = word(key, 'yesNo', 'no');
      return value === undefined ? undefined : value === 'yes';
    },
    number(key, { least, most, whole = false }) {
      const value = text(key);
      if (value === '') return undefined;
      const heading = table.heading(key);
      const { quantity, proposal } = readQuantity(table.cell(row, key), { unit: '', percentage: false });
      const read = valueOf(quantity) ?? asPlainText(proposal);
      if (read === undefined) {
        report('catalogue.notANumber', 'error', key, { heading, value, ...(proposal ? { proposal } : {}) });
        return undefined;
      }
      const outside = read < least || read > most || (whole && !Number.isInteger(read));
      if (outside) report('catalogue.numberOutOfRange', 'error', key, { heading, value, least, most, whole });
      return outside ? undefined : read;
    },
  };
}

/** A number typed as text can mean but one thing where no unit and no scale come into play. */
export function asPlainText(proposal: Proposal | undefined): number | undefined {
  const plain = proposal?.steps.every(({ step }) => step === 'textNumber' || step === 'fullWidth');
  return plain ? proposal?.value : undefined;
}

/** A name on one line: a break between Latin words becomes a blank, any other vanishes. */
export function onOneLine(text: string): string {
  return text.replace(/(?<=[A-Za-z0-9,])\s*[\r\n]+\s*(?=[A-Za-z0-9])/gu, ' ').replace(/\s*[\r\n]+\s*/gu, '');
}

/**
 * True for a row that only shows how to fill in. The name alone says so: whoever types over it may leave
 * everything else of the row standing.
 */
export function isExample(name: string): boolean {
  return /^(?:示例|example):/iu.test(toHalfWidth(name));
}
