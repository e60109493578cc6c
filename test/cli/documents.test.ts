/** README and guide: every command in them works, and every column and message is there as it really is. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { areaColumns } from '../../src/catalogue/area-columns';
import { indicatorColumns } from '../../src/catalogue/indicator-columns';
import { criterionColumns, settingRows } from '../../src/catalogue/settings';
import { priorYearColumns } from '../../src/figures/prior-year-columns';
import type { Column } from '../../src/model/column';
import { ROOT } from '../support/project-files';
import { saveFilled } from './filled-template';
import { type, useFolder } from './terminal';

useFolder();

const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const COMMAND = /^npx target-tables (.+)$/gmu;

describe.each(['README.md', 'README.zh-CN.md', 'docs/guide.md', 'docs/guide.zh-CN.md'])('%s', (file) => {
  it('has commands that work as they stand, one after the other', async () => {
    const commands = [...text(file).matchAll(COMMAND)].map((match) => (match[1] ?? '').split(' '));
    expect(commands.length).toBeGreaterThan(3);
    for (const args of commands) {
      expect([args, (await type(args)).status]).toEqual([args, 0]);
      const out = args[args.indexOf('--out') + 1];
      if (args[0] === 'template' && out !== undefined) await saveFilled(out);
    }
    for (const args of commands)
      if (args.includes('--out')) rmSync(args[args.indexOf('--out') + 1] ?? '', { force: true });
  });

  it('is calm: no exclamation marks', () => {
    expect(text(file).replace(/!\[/gu, '[')).not.toMatch(/[!！]/u);
  });

  it('links to files that are there', () => {
    const folder = join(ROOT, file, '..');
    const links = [...text(file).matchAll(/\]\((?!https?:)([^)#]+)\)/gu)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(folder, link)))).toEqual([]);
  });
});

const COLUMNS: readonly Column[] = [
  ...[...indicatorColumns, ...areaColumns.filter((each) => each.key !== 'code'), ...settingRows, ...criterionColumns],
  ...priorYearColumns.filter((each) => !['total', 'comparable', 'difference'].includes(each.key)),
];

describe('the guide', () => {
  it.each(COLUMNS.map((column) => [column.heading['zh-CN'], column] as const))('explains %s', (_, { heading }) => {
    expect(text('docs/guide.zh-CN.md')).toContain(heading['zh-CN']);
    expect(text('docs/guide.md')).toContain(heading['en-US']);
    expect(text('docs/guide.md')).toContain(heading['zh-CN']);
  });
});
