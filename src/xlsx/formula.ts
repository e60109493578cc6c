/** Formulas as the file holds them: functions that came after Excel 2007 carry the prefix `_xlfn.` there. */

/**
 * Functions that carry the prefix; without it Excel shows #NAME? until the cell is edited. The list is for
 * writing whatever formula a plan has: it is no list of what our sheets may use, which is Excel 2019's
 * functions at most (so XLOOKUP is not among them).
 */
const NEWER = [
  'AGGREGATE',
  'CEILING.MATH',
  'CONCAT',
  'DAYS',
  'FLOOR.MATH',
  'FORMULATEXT',
  'IFNA',
  'IFS',
  'ISFORMULA',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'QUARTILE.EXC',
  'QUARTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'STDEV.P',
  'STDEV.S',
  'SWITCH',
  'TEXTJOIN',
  'UNICHAR',
  'UNICODE',
  'VAR.P',
  'VAR.S',
  'XLOOKUP',
  'XOR',
].map((name) => name.replace('.', '\\.'));

/** With the point before it where it is the end of a longer name; older webviews can't look behind. */
const CALL = `\\.?\\b(?:${NEWER.join('|')})(?=\\()`;
const HAS_CALL = new RegExp(CALL, 'iu');
/** Texts and quoted sheet names are stepped over whole. */
const TEXT_OR_CALL = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|${CALL}`, 'giu');
const PREFIXES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xlfn\.(?:_xlws\.)?/giu;

function isQuoted(piece: string): boolean {
  return piece.startsWith('"') || piece.startsWith("'");
}

/** `IFS(A1,"SUM")` → `_xlfn.IFS(A1,"SUM")` */
export function prefixNewer(formula: string): string {
  if (!HAS_CALL.test(formula)) return formula;
  return formula.replaceAll(TEXT_OR_CALL, (piece) =>
    isQuoted(piece) || piece.startsWith('.') ? piece : `_xlfn.${piece}`,
  );
}

/** The formula as Excel shows it. */
export function stripPrefixes(formula: string): string {
  if (!formula.includes('_xlfn.')) return formula;
  return formula.replaceAll(PREFIXES, (piece) => (isQuoted(piece) ? piece : ''));
}
