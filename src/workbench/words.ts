/** The words of the page; not with those of the pane, whose bundle stays small. */
import { workbenchWords as english } from '../locales/en-US/workbench';
import { workbenchWords as chinese, type WorkbenchWords } from '../locales/zh-CN/workbench';
import type { Language } from '../model/language';

export type { WorkbenchWords } from '../locales/zh-CN/workbench';

const WORDS: Readonly<Record<Language, WorkbenchWords>> = { 'zh-CN': chinese, 'en-US': english };

export function workbenchWords(language: Language): WorkbenchWords {
  return WORDS[language];
}
