/** Files named after areas, whatever the areas are called: they stay in their folder, can be seen, and are told apart. */
import fc from 'fast-check';
import { distinctNames, safeName } from '../../src/app/file-names';

function named(...texts: string[]): string[] {
  return distinctNames(
    texts,
    (text) => ({ text, otherwise: 'area_1' }),
    (text) => `${text}_2017年1-6月_填报表`,
    '.xlsx',
  );
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[./\\: ]{0,6}[a-zA-Z镇]{0,3}[. ]{0,3}$/u),
  fc.constantFrom(
    '..',
    '../../etc/passwd',
    'CON',
    '镇'.repeat(300),
    '𠮷'.repeat(200),
    '',
    '   ',
    '.hidden',
    'a/b\\c:d*e?f"g<h>i|j',
  ),
);

describe('a name of a file', () => {
  it('is the name of the area, where that can be a file', () => {
    expect(named('罗溪镇', '空港产业园（罗溪镇）')).toEqual([
      '罗溪镇_2017年1-6月_填报表.xlsx',
      '空港产业园（罗溪镇）_2017年1-6月_填报表.xlsx',
    ]);
  });

  it.each([
    ['a way out of the folder', '../../etc/passwd', 'etc passwd'],
    ['another drive', 'C:\\罗溪镇', 'C 罗溪镇'],
    ['a hidden file', '.罗溪镇', '罗溪镇'],
    ['signs that systems refuse', '罗溪镇?*"<>|', '罗溪镇'],
    ['a line break', '启明高新技术园\n（松风镇）', '启明高新技术园 （松风镇）'],
    ['signs that turn the line round', '罗溪\u202e镇\u200b', '罗溪 镇'],
    ['blanks and dots at its end', '罗溪镇 . ', '罗溪镇'],
  ])('is none with %s', (_, text, safe) => {
    expect(safeName(text)).toBe(safe);
  });

  it('of an area whose name leaves nothing is made from its code', () => {
    expect(named('???')).toEqual(['area_1_2017年1-6月_填报表.xlsx']);
  });

  it('gets a number where another area has it already, in whatever case', () => {
    expect(named('A镇', 'a镇', 'A镇')).toEqual([
      'A镇_2017年1-6月_填报表.xlsx',
      'a镇(2)_2017年1-6月_填报表.xlsx',
      'A镇(3)_2017年1-6月_填报表.xlsx',
    ]);
  });

  it('is one that any system takes, and each is another, whatever the areas are called', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 12 }), (texts) => {
        const names = named(...texts);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
        for (const name of names) {
          expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[.\s]|[.\s]\.xlsx$/u);
          expect(name).toMatch(/_填报表\.xlsx$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
