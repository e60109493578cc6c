/**
 * Microsoft's lint rules for Office.js: each one is on for src/excel, and each one fires. Some of them
 * are easily fooled; what they don't see is named here, and is ours to watch.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Linter } from 'eslint';
import type { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { ROOT } from '../support/project-files';

const office = jest.requireActual<ESLint.Plugin>('eslint-plugin-office-addins');
const RULES = Object.keys(office.rules ?? {});

const inRun = (body: string): string => `Excel.run(async (context) => {\n${body}\n});\n`;
const sheet = "const sheet = context.workbook.worksheets.getItem('附件1');\n";

/** Rule → code that it must refuse. */
const BAD: Record<string, string> = {
  'call-sync-before-read': inRun(`${sheet}sheet.load('name');\nshow(sheet.name);`),
  'load-object-before-read': inRun(`${sheet}await context.sync();\nshow(sheet.name);`),
  'call-sync-after-load': inRun(`${sheet}await context.sync();\nsheet.load('name');\nshow(sheet.name);`),
  'no-context-sync-in-loop': inRun('for (const row of rows) {\nwrite(row);\nawait context.sync();\n}'),
  'no-empty-load': inRun(`${sheet}sheet.load();`),
  'no-navigational-load': inRun(`${sheet}sheet.load('charts');`),
  'no-office-initialize': 'Office.initialize = () => {};\n',
  'test-for-null-using-isNullObject': inRun(
    "const sheet = context.workbook.worksheets.getItemOrNullObject('附件1');\nawait context.sync();\nif (sheet) show(sheet);",
  ),
};

/** What the rules let pass: the same faults, a little disguised. */
const UNSEEN: Record<string, string> = {
  'a sync in a callback of forEach': inRun('rows.forEach(async () => {\nawait context.sync();\n});'),
  'a sync in a loop on a context of another name': 'Excel.run(async (ctx) => {\nfor (;;) await ctx.sync();\n});\n',
  'a null test on a member': inRun(
    "const found = { sheet: context.workbook.worksheets.getItemOrNullObject('附件1') };\nif (found.sheet) show(found.sheet);",
  ),
};

const linter = new Linter();
function complaints(code: string): string[] {
  const messages = linter.verify(code, {
    languageOptions: { parser: parser },
    plugins: { 'office-addins': office },
    rules: Object.fromEntries(RULES.map((rule) => [`office-addins/${rule}`, 'error'])),
  });
  return messages.map(({ ruleId, message }) => ruleId?.replace('office-addins/', '') ?? message);
}

describe('Microsoft’s rules for Office.js', () => {
  test('each rule is an error in src/excel', () => {
    const eslint = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');
    const { stdout } = spawnSync(process.execPath, [eslint, '--print-config', 'src/excel/sample.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const { rules } = JSON.parse(stdout) as { rules: Record<string, unknown[]> };
    const errors = RULES.filter((rule) => rules[`office-addins/${rule}`]?.[0] === 2);
    expect(errors).toEqual(RULES);
  }, 60_000);

  test('there is a bad sample for each rule', () => {
    expect(Object.keys(BAD).sort()).toEqual([...RULES].sort());
  });

  test.each(Object.entries(BAD))('%s fires', (rule, code) => {
    expect(complaints(code)).toContain(rule);
  });

  test.each(Object.entries(UNSEEN))('not seen by any rule: %s', (_, code) => {
    expect(complaints(code)).toEqual([]);
  });
});
