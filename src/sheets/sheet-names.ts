/** Names of sheets that are made from other names: what Excel takes, each once. */

/** Excel's limit. */
const MOST_SIGNS = 31;
const FORBIDDEN = /[:\\/?*[\]\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
/** A name must not begin or end with an apostrophe, and blanks at its ends are not seen. */
const EDGES = /^['\s]+|['\s]+$/gu;
/** Excel keeps this one for itself. */
const RESERVED = 'history';

/** One name a text, in their order; equal ones get a number. `otherwise` stands where nothing of a text is left. */
export function distinctSheetNames(texts: readonly string[], otherwise: string): string[] {
  const taken = new Set<string>([RESERVED]);
  return texts.map((text) => {
    const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/gu, ' ').replace(EDGES, '');
    const own = plain === '' ? otherwise : plain;
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : `(${number})`;
      const name = cut(own, MOST_SIGNS - suffix.length).replace(EDGES, '') + suffix;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** The first signs that take so many UTF-16 units, by which Excel counts. */
function cut(text: string, units: number): string {
  let kept = '';
  for (const sign of text) {
    if (kept.length + sign.length > units) break;
    kept += sign;
  }
  return kept;
}
