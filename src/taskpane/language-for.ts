/** The language that the pane begins in: Office's, where that is English, and Chinese everywhere else. */
import type { Language } from '../model/language';

export function languageFor(displayLanguage: string): Language {
  return /^en\b/iu.test(displayLanguage) ? 'en-US' : 'zh-CN';
}
