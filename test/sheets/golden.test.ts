/**
 * Whole sheets as text, beside what they were when somebody last looked at them. After a change that is
 * meant, look at the difference and rewrite them with `UPDATE_GOLDEN=1 npx jest test/sheets/golden`.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkbookPlan } from '../../src/plan/plan';
import { annexesOf, sheetOf, templateIn } from '../support/plans';
import { printSheet } from '../support/print-plan';
import { returnOf, slipInEveryForm } from '../support/return-plans';

const FOLDER = join(__dirname, 'golden');
const REWRITE = process.env['UPDATE_GOLDEN'] === '1';

const FIRST_HALF = { area: 'qiming', deadline: '2026-07-05' };

interface Golden {
  readonly file: string;
  readonly plan: () => Promise<WorkbookPlan>;
  readonly kind: string;
}

const GOLDENS: readonly Golden[] = [
  { file: 'xinbei-2017-annex1', plan: () => annexesOf('xinbei-2017'), kind: 'district-targets' },
  { file: 'xinbei-2017-annex2', plan: () => annexesOf('xinbei-2017'), kind: 'area-targets' },
  { file: 'xinbei-2017-annex3', plan: () => annexesOf('xinbei-2017'), kind: 'review-form' },
  { file: 'xinbei-2017-entry', plan: () => annexesOf('xinbei-2017'), kind: 'entry' },
  { file: 'xinbei-2017-prior-year', plan: () => annexesOf('xinbei-2017'), kind: 'prior-year' },
  { file: 'xinbei-2017-att', plan: () => annexesOf('xinbei-2017'), kind: 'att' },
  { file: 'example-annex2', plan: () => annexesOf('example'), kind: 'area-targets' },
  { file: 'example-return-cover', plan: () => returnOf('example', FIRST_HALF), kind: 'return-cover' },
  { file: 'example-return-form', plan: () => returnOf('example', FIRST_HALF), kind: 'return' },
  { file: 'example-return-slip', plan: () => Promise.resolve(slipInEveryForm()), kind: 'return-slip' },
  { file: 'template-indicators', plan: () => templateIn(), kind: 'catalogue' },
];

describe('a sheet looks as it did when it was last looked at', () => {
  it.each(GOLDENS)('$file', async ({ file, plan, kind }) => {
    const workbook = await plan();
    const path = join(FOLDER, `${file}.txt`);
    const now = printSheet(sheetOf(workbook, kind), workbook.styles);
    if (REWRITE) writeFileSync(path, now);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (now !== before) throw new Error(differences(file, before, now));
  });

  it('has no file left over from a sheet that is no longer compared', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(GOLDENS.map(({ file }) => `${file}.txt`).sort());
  });
});

/** More than these are only counted. */
const MOST_SHOWN = 40;

/** Lines that are only in the one or only in the other, each with its sign. */
function differences(file: string, before: string, now: string): string {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const lines = [...without(old, fresh).map((line) => `- ${line}`), ...without(fresh, old).map((line) => `+ ${line}`)];
  const more = lines.length > MOST_SHOWN ? [`and ${lines.length - MOST_SHOWN} more`] : [];
  return [
    `${file} is not what test/sheets/golden/${file}.txt says.`,
    'If it is meant: UPDATE_GOLDEN=1 npx jest test/sheets/golden',
    ...(lines.length === 0 ? ['The same lines stand in another order.'] : lines.slice(0, MOST_SHOWN)),
    ...more,
  ].join('\n');
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}
