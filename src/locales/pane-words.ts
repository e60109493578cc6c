/** The pane's own words, apart from all others: it has them from its first moment. */
import type { Language } from '../model/language';
import { paneWords as english } from './en-US/pane';
import { paneWords as chinese, type PaneWords } from './zh-CN/pane';

export function paneWordsFor(language: Language): PaneWords {
  return language === 'en-US' ? english : chinese;
}
