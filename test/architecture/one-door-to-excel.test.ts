import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeNames } from '../support/office-names';
import { projectFiles, ROOT } from '../support/project-files';

describe('one door to Excel', () => {
  test('no folder but src/excel names Excel or Office', () => {
    const sources = projectFiles('src').filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('src/excel/'));
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.flatMap((file) => officeNames(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ['a call', 'await Excel.run(async (context) => context.sync());'],
    ['a type', 'let range: Excel.Range | undefined;'],
    ['a bare name', 'Office.onReady();'],
    ['a member of window', 'window.Office.onReady();'],
    ['a key of globalThis', "globalThis['OfficeExtension'];"],
    ['a short property', 'const all = { Excel };'],
  ])('the check bites on %s', (_, text) => {
    expect(officeNames('sample.ts', text)).toHaveLength(1);
  });

  test.each([
    ['a word in a text', "const sentence = 'Excel 2019';"],
    ['a comment', '// Excel does it so\nconst a = 1;'],
    ['a key of ours', 'const hosts = { Excel: 1 }; hosts.Excel;'],
  ])('the check leaves %s alone', (_, text) => {
    expect(officeNames('sample.ts', text)).toEqual([]);
  });
});
