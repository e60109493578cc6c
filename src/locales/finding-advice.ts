/** What a finding comes to for whoever has to settle it: what is wrong, who is to blame, what to change it to. */
import type { Finding, FixKind } from '../model/finding';
import type { Language } from '../model/language';
import { blameText, findingSentence, fixText } from './finding-sentence';
import { wordsFor } from './words';

/** Fixes that the sentence itself tells. */
const TOLD: ReadonlySet<FixKind> = new Set(['repair', 'notApplicable']);

/**
 * All in one line. Of several fixes each would do: they are named, and none is proposed.
 * @param nameOf name of an indicator by its code; without it nobody is blamed
 */
export function findingAdvice(finding: Finding, language: Language, nameOf?: (indicator: string) => string): string {
  const { blame, suggestion, alternatives, sentenceSeparator } = wordsFor(language).sheets.findings;
  const [fix, ...others] = finding.fixes;
  const texts = finding.fixes.map((each) => fixText(each, finding, language));
  const blamed = nameOf && others.length === 0 ? blameText(finding, nameOf, language) : '';
  return [
    findingSentence(finding, language),
    blamed === '' ? '' : blame(blamed),
    others.length > 0 ? alternatives(texts) : fix && !TOLD.has(fix.kind) ? suggestion(texts[0] ?? '') : '',
  ]
    .filter((text) => text !== '')
    .join(sentenceSeparator);
}
