/** The words that the pane has at hand from its first moment: its own, and those of sheets, splits and commands that it quotes. */
import type { Language } from '../model/language';
import { commandWords as englishCommands } from './en-US/commands';
import { paneWords as englishPane } from './en-US/pane';
import { sheetWords as englishSheets } from './en-US/sheets';
import { spreadWords as englishSpread } from './en-US/spread';
import type { Words } from './words';
import { commandWords as chineseCommands } from './zh-CN/commands';
import { paneWords as chinesePane } from './zh-CN/pane';
import { sheetWords as chineseSheets } from './zh-CN/sheets';
import { spreadWords as chineseSpread } from './zh-CN/spread';

export type WordsAtHand = Pick<Words, 'pane' | 'sheets' | 'spread' | 'commands'>;

const words: Readonly<Record<Language, WordsAtHand>> = {
  'zh-CN': { sheets: chineseSheets, spread: chineseSpread, pane: chinesePane, commands: chineseCommands },
  'en-US': { sheets: englishSheets, spread: englishSpread, pane: englishPane, commands: englishCommands },
};

export function wordsAtHand(language: Language): WordsAtHand {
  return words[language];
}
