/** What a person chose for the page, kept in the browser; without storage it is forgotten. */
import { languages, type Language } from '../../model/language';
import { isThemeName, type ThemeName } from './theme';

export interface Choices {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly paneWidth: number;
}

const KEY = 'workbench';
const FIRST: Choices = { language: 'zh-CN', theme: 'light', paneWidth: 350 };

export function readChoices(): Choices {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof Choices, unknown>>;
    const { paneWidth, theme } = kept;
    return {
      language: languages.find((language) => language === kept.language) ?? FIRST.language,
      theme: typeof theme === 'string' && isThemeName(theme) ? theme : FIRST.theme,
      paneWidth: typeof paneWidth === 'number' ? paneWidth : FIRST.paneWidth,
    };
  } catch {
    return FIRST;
  }
}

export function writeChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}
