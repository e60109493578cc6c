/**
 * What the pane remembers between openings, in the browser's store. Office asks for a prefix of its own,
 * since panes of several add-ins can share one; a store that is switched off is no reason to stop.
 */
import type { Language } from '../model/language';
import type { Preferences } from './services';

const LANGUAGE = 'target-tables.language';

/** @param partition Office's key for this partition of the store, where it gives one */
export function localPreferences(partition: string | undefined): Preferences {
  const key = (partition ?? '') + LANGUAGE;
  return {
    language() {
      try {
        const kept = localStorage.getItem(key);
        return kept === 'zh-CN' || kept === 'en-US' ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    keepLanguage(language: Language) {
      try {
        localStorage.setItem(key, language);
      } catch {
        // Not remembered, then; the pane speaks it all the same.
      }
    },
  };
}
