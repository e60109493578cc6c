/** All words of a language. Simplified Chinese is the default; en-US is complete beside it. */
import type { Language } from '../model/language';
import { commandWords as englishCommands } from './en-US/commands';
import { sheetWords as englishSheets } from './en-US/sheets';
import { spreadWords as englishSpread } from './en-US/spread';
import { commandWords as chineseCommands, type CommandWords } from './zh-CN/commands';
import { sheetWords as chineseSheets, type SheetWords } from './zh-CN/sheets';
import { spreadWords as chineseSpread, type SpreadWords } from './zh-CN/spread';

export interface Words {
  readonly sheets: SheetWords;
  readonly commands: CommandWords;
  readonly spread: SpreadWords;
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': { sheets: chineseSheets, commands: chineseCommands, spread: chineseSpread },
  'en-US': { sheets: englishSheets, commands: englishCommands, spread: englishSpread },
};

export function wordsFor(language: Language): Words {
  return words[language];
}
