/** What a preview quotes besides the pane's own words: of sheets, splits and commands. Loaded with its screen. */
import type { Language } from '../model/language';
import { commandWords as englishCommands } from './en-US/commands';
import { sheetWords as englishSheets } from './en-US/sheets';
import { spreadWords as englishSpread } from './en-US/spread';
import type { Words } from './words';
import { commandWords as chineseCommands } from './zh-CN/commands';
import { sheetWords as chineseSheets } from './zh-CN/sheets';
import { spreadWords as chineseSpread } from './zh-CN/spread';

export type PreviewWords = Pick<Words, 'sheets' | 'spread' | 'commands'>;

const words: Readonly<Record<Language, PreviewWords>> = {
  'zh-CN': { sheets: chineseSheets, spread: chineseSpread, commands: chineseCommands },
  'en-US': { sheets: englishSheets, spread: englishSpread, commands: englishCommands },
};

export function previewWordsFor(language: Language): PreviewWords {
  return words[language];
}
