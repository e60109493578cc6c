/** Which names Excel accepts for sheets, for defined names and for tables. */
import { parseCell } from './address';

/** Excel refuses longer sheet names. */
export const MAX_SHEET_NAME = 31;
/** Excel refuses longer defined names. */
export const MAX_DEFINED_NAME = 255;

export type SheetNameFault = 'empty' | 'tooLong' | 'character' | 'apostrophe' | 'reserved';

const FORBIDDEN_IN_SHEET_NAME = /[:\\/?*[\]]/u;
/** Control characters can't stand in XML, and `_x0041_` in an attribute would be read as the letter A. */
// prettier-ignore
export const UNSAFE_IN_XML = /[\p{Cc}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u;

/** Why Excel would refuse a sheet of this name; undefined where it would not. */
export function sheetNameFault(name: string): SheetNameFault | undefined {
  if (name === '') return 'empty';
  if (name.length > MAX_SHEET_NAME) return 'tooLong';
  if (FORBIDDEN_IN_SHEET_NAME.test(name) || UNSAFE_IN_XML.test(name)) return 'character';
  if (name.startsWith("'") || name.endsWith("'")) return 'apostrophe';
  // Excel keeps this name for its own list of changes.
  if (name.toLowerCase() === 'history') return 'reserved';
  return undefined;
}

const NAME_FORM = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
/** R, C, R1, C2, RC, R1C1: addresses in Excel's other notation. */
const ROW_COLUMN_FORM = /^(?:R\d*(?:C\d*)?|C\d*)$/u;
const CONSTANTS: ReadonlySet<string> = new Set(['TRUE', 'FALSE']);
/** Excel's own names, which the writer makes from the print set-up. */
const OWN_PREFIX = '_XLNM.';

/** True where Excel accepts the text as a defined name or as a table's name. */
export function isDefinedName(name: string): boolean {
  const upper = name.toUpperCase();
  return (
    name.length <= MAX_DEFINED_NAME &&
    NAME_FORM.test(name) &&
    !UNSAFE_IN_XML.test(name) &&
    !ROW_COLUMN_FORM.test(upper) &&
    !CONSTANTS.has(upper) &&
    !upper.startsWith(OWN_PREFIX) &&
    parseCell(upper) === undefined
  );
}
