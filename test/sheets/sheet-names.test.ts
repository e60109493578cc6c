/** Sheets named after areas: Excel takes each, and no two are one. */
import fc from 'fast-check';
import { distinctSheetNames } from '../../src/sheets/sheet-names';

describe('names of sheets', () => {
  it('are the names of the areas, where those can be sheets', () => {
    expect(distinctSheetNames(['罗溪镇', '空港产业园（罗溪镇）'], '退回单')).toEqual([
      '罗溪镇',
      '空港产业园（罗溪镇）',
    ]);
  });

  it('lose what Excel refuses, and get a number where they meet', () => {
    expect(distinctSheetNames(['A/B', 'a b', "'镇'", '[x]:?', 'History', ''], '退回单')).toEqual([
      'A B',
      'a b(2)',
      '镇',
      'x',
      'History(2)',
      '退回单',
    ]);
  });

  it('are such that Excel takes each, and each is another, whatever the areas are called', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.constantFrom('镇'.repeat(40), "'", 'HISTORY', '𠮷'.repeat(20), `${'a'.repeat(30)}'b`, '\n', ' x '),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 15 }), (texts) => {
        const names = distinctSheetNames(texts, '退回单');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]\p{Cc}]|^'|'$|^history$/iu);
        }
      }),
    );
  });
});
