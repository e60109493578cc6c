/** A finding as a person reads it. What it says comes from data; the words are in one file a language. */
import type { Finding, Fix, RuleCode, RuleParams } from '../model/finding';
import type { Language } from '../model/language';
import { findingWords as english } from './en-US/findings';
import { findingWords as chinese, type FindingWords } from './zh-CN/findings';

const words: Readonly<Record<Language, FindingWords>> = { 'zh-CN': chinese, 'en-US': english };

type Say = (params: RuleParams[RuleCode], unit: string) => string;

/** What is wrong, and what to do. */
export function findingSentence(finding: Finding, language: Language): string {
  const say = words[language].sentences[finding.rule] as Say;
  return say(finding.params, finding.unit ?? '');
}

/** What should have stood there, in a few words. */
export function expectedText(finding: Finding, language: Language): string {
  const say = words[language].expected[finding.rule] as Say | undefined;
  return say?.(finding.params, finding.unit ?? '') ?? '';
}

/** What a fix does: `“发明专利”改为 1855件（相邻两位数字颠倒）`; the indicator is named where it isn't the finding's own. */
export function fixText(fix: Fix, finding: Finding, language: Language): string {
  const isOwn = fix.cell.indicator === finding.indicator && finding.fixes.length === 1;
  return words[language].fix(fix.kind, isOwn ? '' : (fix.name ?? ''), fix.value, fix.unit ?? finding.unit ?? '');
}

/** Which cells are to blame, by the names given; '' where it is plainly the finding's own. */
export function blameText(finding: Finding, nameOf: (indicator: string) => string, language: Language): string {
  const sets = finding.blame.map((set) => set.map(({ indicator }) => nameOf(indicator)));
  const [first] = finding.blame;
  const isOwn = sets.length === 1 && first?.length === 1 && first[0]?.indicator === finding.indicator;
  return sets.length === 0 || isOwn ? '' : words[language].blame(sets);
}

/** What lists and filters call the rule. */
export function ruleName(rule: RuleCode, language: Language): string {
  return words[language].names[rule];
}
