/** What was done about findings, as a sentence. */
import { fixText, ruleName } from '../../../locales/finding-sentence';
import { cellOf } from '../../../locales/issue-sentence';
import { visible } from '../../../locales/shown-value';
import type { CheckingPaneWords } from '../../../locales/zh-CN/pane-checking';
import type { Finding } from '../../../model/finding';
import type { Language } from '../../../model/language';
import { isSeen } from '../../state/seen-sheets';
import type { Change, Told } from '../../state/checking-state';

/** So many cells are named. */
const NAMED = 5;

export function toldSentence(
  { kind, change, left = [] }: Told,
  words: CheckingPaneWords['told'],
  language: Language,
): string {
  const sentence = changeSentence(change, words, language);
  const seen = left.filter(({ sheet }) => isSeen(sheet));
  const cells = seen.slice(0, NAMED).map((cell) => [visible(cell.sheet), cellOf(cell) ?? ''].join(' ').trim());
  switch (kind) {
    case 'changed':
      return sentence;
    case 'nothing':
      // What she says stood there already.
      return change.kind === 'fixed' || change.kind === 'fixedAll' ? words.nothing : sentence;
    case 'left':
      return words.notTakenBack(cells, seen.length);
    case 'takenBack':
      return cells.length === 0 ? words.takenBack(sentence) : words.takenBackInPart(sentence, cells, seen.length);
  }
}

function changeSentence(change: Change, words: CheckingPaneWords['told'], language: Language): string {
  switch (change.kind) {
    case 'fixed':
      return words.fixed(where(change.finding) ?? words.nowhere, fixText(change.fix, change.finding, language));
    case 'fixedAll':
      return words.fixedAll(change.count, ruleName(change.rule, language));
    case 'explained':
      return words.explained(where(change.finding) ?? words.nowhere);
    case 'unexplained':
      return words.unexplained(where(change.finding) ?? words.nowhere);
  }
}

/** `完成数 2026-06 F12` */
function where({ place }: Finding): string | undefined {
  if (place.sheet === undefined) return undefined;
  return [visible(place.sheet), cellOf(place) ?? ''].join(' ').trim();
}
