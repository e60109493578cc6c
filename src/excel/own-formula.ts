/** Formulas on the copy of a sheet. */

/** A formula that names its own sheet names the copy by now, which is about to go: it does without a name. */
export function ownFormula(formula: string, keep: string): string {
  return formula.replaceAll(new RegExp(`"(?:[^"]|"")*"|'?${keep}'?!`, 'gu'), (match) =>
    match.startsWith('"') ? match : '',
  );
}
