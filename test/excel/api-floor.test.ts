/** Excel 2019 knows the members of ExcelApi 1.9; whoever uses a newer one unguarded breaks the add-in there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CAPABILITY_SETS, FLOOR } from '../../src/excel/capabilities';
import { projectFiles, ROOT } from '../support/project-files';
import { checkFloor, setInNote, type Finding } from './api-notes';

const OURS = Object.fromEntries(
  projectFiles('src/excel')
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
);

/** Code → the members that the check must refuse in it. */
const SAMPLES: readonly (readonly [what: string, code: string, refused: readonly string[]])[] = [
  ['a member of the floor', 'sheet.getRanges("A1,B2").format.fill.color = "#FFFFFF";', []],
  ['a method above it', 'sheet.getRange("A1").getMergedAreasOrNullObject();', ['getMergedAreasOrNullObject']],
  ['a property above it', 'sheet.customProperties.add("a", "b");', ['add', 'customProperties']],
  ['a member taken apart', 'const { tabId } = sheet;', ['tabId']],
  ['a member that is loaded by name', 'sheet.tables.load("items/name");\nsheet.load("name,tabId");', ['tabId']],
  ['a set without a number', 'sheet.protection.checkPassword("");', ['checkPassword']],
  ['a type', 'let comment: Excel.Comment;', ['Comment']],
  ['an option', 'const options: Excel.RunOptions = { mergeUndoGroup: true };', ['mergeUndoGroup']],
  ['a guarded member', 'if (capabilities.mergedAreas) sheet.getRange().getMergedAreasOrNullObject();', []],
  [
    'a guard with more to it',
    'if (capabilities.mergedAreas && 1 < 2) sheet.getRange().getMergedAreasOrNullObject();',
    [],
  ],
  ['a guard of one line', 'const id = capabilities.triggerSource ? sheet.tabId : 0;', []],
  ['the other branch', 'const id = capabilities.triggerSource ? 0 : sheet.tabId;', ['tabId']],
  ['a guard turned round', 'if (!capabilities.triggerSource) sheet.load("tabId");', ['tabId']],
  ['a guard that is too low', 'if (capabilities.sheetProperties) sheet.load("tabId");', ['tabId']],
];

const wrap = (code: string): string =>
  `export function sample(sheet: Excel.Worksheet, capabilities: Record<string, boolean>) {\n${code}\n}\n`;

describe('the floor of ExcelApi', () => {
  test('src/excel uses no member above it without a capability', () => {
    const { findings, seen } = checkFloor(OURS, FLOOR, CAPABILITY_SETS);
    expect(findings).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  const files = Object.fromEntries(SAMPLES.map(([, code], index) => [`src/excel/sample-${index}.ts`, wrap(code)]));
  let found: readonly Finding[] = [];
  beforeAll(() => {
    found = checkFloor(files, FLOOR, CAPABILITY_SETS).findings;
  });

  test.each(SAMPLES.map(([what, , refused], index) => [what, index, refused] as const))(
    'the check judges %s',
    (_, index, refused) => {
      const here = found.filter(({ place }) => place.startsWith(`src/excel/sample-${index}.ts:`));
      expect(here.map(({ member }) => member)).toEqual(refused);
    },
  );

  test.each([
    ['[Api set: ExcelApi 1.9]', '1.9'],
    ['[Api set: ExcelApi 1.2 for options; 1.7 for password]', '1.7'],
    ['[Api set: ExcelApi 1.1 for reading visibility; 1.2 for setting it.]', '1.2'],
    ['[Api set: ExcelApiOnline 1.1]', 'ExcelApiOnline 1.1'],
    ['no note', undefined],
  ])('the note %s asks for %s', (note, set) => {
    expect(setInNote(note)).toBe(set);
  });
});
