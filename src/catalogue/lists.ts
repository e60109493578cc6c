/** Several texts in one cell. */

/** The parts of a list, parted by 、；or line breaks. */
export function splitList(text: string): string[] {
  return split(text, /[、；;\r\n]+/u);
}

/**
 * Names in a cell. A name may itself hold a 、 (孵化器、加速器), so where a ；or a line break parts them,
 * only these do.
 */
export function splitNames(text: string): string[] {
  return /[；;\r\n]/u.test(text) ? split(text, /[；;\r\n]+/u) : splitList(text);
}

/** Names as {@link splitNames} reads them again; a lone name with a 、 in it ends with a ；. */
export function namesText(names: readonly string[], separator: string): string {
  if (!names.some((name) => name.includes('、'))) return names.join(separator);
  return names.length === 1 ? `${names[0] ?? ''}；` : names.join('；');
}

function split(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
