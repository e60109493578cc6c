/** Where a task is: the sheet, and how many there are. */
import type { PaneWords } from '../../locales/zh-CN/pane';
import type { Screen } from './pane-state';
import { isSeen } from './seen-sheets';

type Step = (Screen & { readonly name: 'working' })['step'];

export function stepSentence(step: Step, words: PaneWords['writing']): string {
  if (!step) return words.preparing;
  if (!isSeen(step.sheet)) return words.finishing;
  return words.step(step.sheet, Math.min(step.done + 1, step.total), step.total);
}
