/** Equal neighbours → few rectangles, and rectangles → addresses that Excel still takes. */
import { rangeAddress, type Range } from '../plan/address';

/** Excel's limit for an address is 8,192 characters; what the client adds must fit too. */
const MAX_ADDRESS = 8_000;

/** First and last index of neighbours that are equal. */
export interface Run<Value> {
  readonly first: number;
  readonly last: number;
  readonly value: Value;
}

/** Neighbours with the same value, joined; stretches of undefined are left out. */
export function runsOf<Value>(values: readonly (Value | undefined)[]): Run<Value>[] {
  const runs: Run<Value>[] = [];
  let first = 0;
  for (let at = 1; at <= values.length; at += 1) {
    const value = values[first];
    if (at < values.length && values[at] === value) continue;
    if (value !== undefined) runs.push({ first, last: at - 1, value });
    first = at;
  }
  return runs;
}

/**
 * Groups cells by key: runs along the rows, joined downwards where they cover the same columns. The
 * rectangles of a group cover exactly its cells, without overlap, from the top down.
 * @param keys by row and column; undefined cells belong to no group
 */
export function groupRectangles(keys: readonly (readonly (string | undefined)[])[]): Map<string, Range[]> {
  const groups = new Map<string, Range[]>();
  const close = (key: string, range: Range): void => {
    const group = groups.get(key);
    if (group) group.push(range);
    else groups.set(key, [range]);
  };
  let open = new Map<string, { readonly key: string; readonly range: Range }>();
  keys.forEach((row, at) => {
    const next: typeof open = new Map();
    for (const { first, last, value: key } of runsOf(row)) {
      const name = `${first}:${last}:${key}`;
      const above = open.get(name);
      open.delete(name);
      const range = above
        ? { ...above.range, rows: above.range.rows + 1 }
        : { row: at, column: first, rows: 1, columns: last - first + 1 };
      next.set(name, { key, range });
    }
    for (const { key, range } of open.values()) close(key, range);
    open = next;
  });
  for (const { key, range } of open.values()) close(key, range);
  return groups;
}

/** `B2:C9,E2`: as many rectangles an address as Excel takes. */
export function joinAddresses(ranges: readonly Range[], limit = MAX_ADDRESS): string[] {
  const addresses: string[] = [];
  let address = '';
  for (const range of ranges) {
    const next = rangeAddress(range);
    if (address !== '' && address.length + 1 + next.length > limit) {
      addresses.push(address);
      address = '';
    }
    address = address === '' ? next : `${address},${next}`;
  }
  return address === '' ? addresses : [...addresses, address];
}
