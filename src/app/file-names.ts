/**
 * Names of files that are made from names of areas, which may hold anything: no folder is left, nothing is
 * hidden, and no two names are one on any system.
 */

/** Signs that one system or another has no room for in a name, line breaks among them. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** A file that begins with a dot is hidden; one that ends with a dot or a blank loses it on Windows. */
const EDGES = /^[.\s]+|[.\s]+$/gu;
/** A name has 255 bytes at most, its ending and a number among them. */
const MOST_BYTES = 200;

/** The text as a name without its ending; '' where nothing of it is left. */
export function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').replace(EDGES, '');
  return cut(plain, MOST_BYTES).replace(EDGES, '');
}

/** The first signs of the text that take so many bytes. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let used = 0;
  let kept = '';
  for (const sign of text) {
    used += encoder.encode(sign).length;
    if (used > bytes) break;
    kept += sign;
  }
  return kept;
}

/**
 * Names of files for several items, each by a text that names it; items of one and the same name get a
 * number each but the first.
 * @param nameOf the whole name without its ending, around an item's text
 */
export function distinctNames<Item>(
  items: readonly Item[],
  textOf: (item: Item) => { readonly text: string; readonly otherwise: string },
  nameOf: (text: string, item: Item) => string,
  ending: string,
): string[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const { text, otherwise } = textOf(item);
    const own = cut(safeName(text), MOST_BYTES / 2) || otherwise;
    for (let number = 1; ; number += 1) {
      const name = `${safeName(nameOf(number === 1 ? own : `${own}(${number})`, item))}${ending}`;
      // Windows and macOS take names for one that differ in their case only.
      const key = name.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}
