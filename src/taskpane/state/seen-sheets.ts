/** Names of sheets that a clerk knows: the register is very hidden, and none of her concern. */

/** As src/sheets names it; the pane may not ask there. */
export const REGISTER = '_att';

export function isSeen(name: string): boolean {
  return name !== REGISTER;
}

export function seenSheets(names: readonly string[]): readonly string[] {
  return names.filter(isSeen);
}
