/**
 * Labels as people write them: one and the same town is printed with full-width or half-width
 * brackets, with spaces, or broken over two lines. Two labels are the same when their keys are.
 */

/** Zero-width characters that survive a copy from a web page, and every kind of white space. */
const INVISIBLE = /[\s\u200B-\u200D\u2060\uFEFF]/gu;

/** Full-width forms of the ASCII signs (！ to ～) stand exactly this far above the half-width ones. */
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * The comparison key of a label: full-width signs made half-width, white space and line breaks removed.
 * Letters keep their case; nothing else is changed, so that two different names never meet.
 */
export function labelKey(label: string): string {
  return toHalfWidth(label).replace(INVISIBLE, '');
}

/** Full-width ASCII forms (digits, letters, brackets, %) as their half-width counterparts. */
export function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET));
}

/** True when the two labels differ at most in the width of signs, in spaces and in line breaks. */
export function sameLabel(left: string, right: string): boolean {
  return labelKey(left) === labelKey(right);
}
