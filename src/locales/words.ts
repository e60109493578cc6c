/** All words of a language. Simplified Chinese is the default; en-US is complete beside it. */
import type { Language } from '../model/language';
import { commandWords as englishCommands } from './en-US/commands';
import { paneWords as englishPane } from './en-US/pane';
import { returnWords as englishReturns } from './en-US/returns';
import { sheetWords as englishSheets } from './en-US/sheets';
import { spreadWords as englishSpread } from './en-US/spread';
import { commandWords as chineseCommands, type CommandWords } from './zh-CN/commands';
import { paneWords as chinesePane, type PaneWords } from './zh-CN/pane';
import { returnWords as chineseReturns, type ReturnWords } from './zh-CN/returns';
import { sheetWords as chineseSheets, type SheetWords } from './zh-CN/sheets';
import { spreadWords as chineseSpread, type SpreadWords } from './zh-CN/spread';

export interface Words {
  readonly sheets: SheetWords;
  readonly commands: CommandWords;
  readonly spread: SpreadWords;
  readonly pane: PaneWords;
  readonly returns: ReturnWords;
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    sheets: chineseSheets,
    commands: chineseCommands,
    spread: chineseSpread,
    pane: chinesePane,
    returns: chineseReturns,
  },
  'en-US': {
    sheets: englishSheets,
    commands: englishCommands,
    spread: englishSpread,
    pane: englishPane,
    returns: englishReturns,
  },
};

export function wordsFor(language: Language): Words {
  return words[language];
}
