/** What sheets print, apart from all other words, for what the pane loads first. */
import type { Language } from '../model/language';
import { sheetWords as english } from './en-US/sheets';
import { sheetWords as chinese, type SheetWords } from './zh-CN/sheets';

export function sheetWordsFor(language: Language): SheetWords {
  return language === 'en-US' ? english : chinese;
}
