/** The part of `checkPlan` that looks at the text of a formula. */
import type { Report } from './fault';
import { UNSAFE_IN_XML } from './names';

/** Excel's limits, as its specifications page gives them. */
const MAX_FORMULA = 8_192;
const MAX_LITERAL = 255;

const LITERAL = /"((?:[^"]|"")*)"/gu;
/** No literal is too long where this is not found; half as many, since a sign may count as two. */
const PERHAPS_LONG = new RegExp(`"(?:[^"]|""){${Math.ceil(MAX_LITERAL / 2)}}`, 'u');

/** @param place of the formula, or the first cell of the range that it works on */
export function checkFormula(
  formula: string,
  place: { readonly sheet: string; readonly row: number; readonly column: number },
  report: Report,
): void {
  if (formula === '') report({ code: 'formula.empty', ...place, detail: formula });
  if (formula.startsWith('=')) report({ code: 'formula.equalsSign', ...place, detail: formula });
  if (UNSAFE_IN_XML.test(formula)) report({ code: 'formula.character', ...place, detail: formula });
  // A short formula can break neither limit.
  if (formula.length <= MAX_LITERAL) return;
  if (formula.length > MAX_FORMULA) report({ code: 'formula.tooLong', ...place, detail: `${formula.length}` });
  if (!PERHAPS_LONG.test(formula)) return;
  for (const [, literal = ''] of formula.matchAll(LITERAL)) {
    const { length } = literal.replaceAll('""', '"');
    if (length > MAX_LITERAL) report({ code: 'formula.literalTooLong', ...place, detail: `${length}` });
  }
}
