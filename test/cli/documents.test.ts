/** README and guide: every command in them works, and every column and message is there as it really is. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** The guide's own example. */
const PROBLEM = /```json\n([^`]+)```/u.exec(text('docs/guide.md'))?.[1] ?? '';
const COMMAND = /^npx target-tables (.+)$/gmu;

describe.each(['README.md', 'README.zh-CN.md', 'docs/guide.md', 'docs/guide.zh-CN.md'])('%s', (file) => {
  it('has commands that work as they stand, one after the other', async () => {
    const commands = [...text(file).matchAll(COMMAND)].map((match) => (match[1] ?? '').split(' '));
    expect(commands.length).toBeGreaterThan(3);
    let forms = '';
    for (const args of commands) {
      const [name, input = ''] = args;
      const out = args[args.indexOf('--out') + 1] ?? '';
      if (name === 'collect') cpSync(forms, input, { recursive: true });
      if (name === 'spread') writeFileSync(args[args.indexOf('--problem') + 1] ?? '', PROBLEM);
      // Nobody has filled in the forms that come back here, and that is what collecting says.
      expect([args, (await type(args)).status]).toEqual([args, name === 'collect' ? 1 : 0]);
      if (name === 'template') await saveFilled(out);
      if (name === 'returns') forms = out;
    }
    for (const each of readdirSync('.')) rmSync(each, { recursive: true });
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
