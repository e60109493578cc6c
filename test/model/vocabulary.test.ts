import { languages } from '../../src/model/language';
import {
  readWord,
  vocabulary,
  wordFor,
  wordKey,
  wordsOf,
  type Enumeration,
  type Word,
} from '../../src/model/vocabulary';

const enumerations = Object.keys(vocabulary) as Enumeration[];

describe('the words of the sheets', () => {
  it.each(enumerations)('of %s are read as they are printed, in both languages', (enumeration) => {
    for (const [value, word] of Object.entries<Word>(vocabulary[enumeration])) {
      for (const language of languages) {
        expect(wordFor(enumeration, value as never, language)).toBe(word[language]);
        expect(readWord(enumeration, word[language])).toBe(value);
        expect(wordsOf(enumeration, language)).toContain(word[language]);
      }
      for (const text of [...word.also, ` ${word['en-US'].toUpperCase()} `])
        expect(readWord(enumeration, text)).toBe(value);
    }
  });

  it.each(enumerations)('of %s never share a key', (enumeration) => {
    const keys = Object.entries<Word>(vocabulary[enumeration]).flatMap(([value, word]) => [
      ...new Set([value, word['zh-CN'], word['en-US'], ...word.also].map(wordKey)),
    ]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('other words are not guessed', () => {
    expect(readWord('measure', '多少')).toBeUndefined();
    expect(readWord('relation', '')).toBeUndefined();
  });
});
