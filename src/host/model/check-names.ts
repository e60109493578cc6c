/** What Excel takes as the name of a sheet, a defined name, a table. */
import { invalidArgument } from '../protocol/host-error';

const LONGEST_SHEET_NAME = 31;

export function checkSheetName(name: string): void {
  const good =
    name.length > 0 &&
    name.length <= LONGEST_SHEET_NAME &&
    !/[[\]:*?/\\]/u.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history';
  if (!good) throw invalidArgument(`the sheet name ${JSON.stringify(name)}`);
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const CELL_LIKE = /^(?:[a-z]{1,3}\d{1,7}|r\d*c\d*|r|c)$/iu;

/** Names of tables and defined names alike. */
export function checkName(name: string): void {
  if (name.length > 255 || !NAME.test(name) || CELL_LIKE.test(name)) throw invalidArgument(`the name ${name}`);
}
