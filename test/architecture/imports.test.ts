import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from '../support/cruise';
import { ROOT } from '../support/project-files';

const { forbidden } = jest.requireActual<{ forbidden: readonly { name: string }[] }>('../../.dependency-cruiser.cjs');
const ruleNames = forbidden.map((rule) => rule.name);
const folders = ruleNames.flatMap((name) => /^(.+)-imports-folders$/u.exec(name)?.[1] ?? []);

/** Files that keep every rule; breaches import them. */
const SOUND: Record<string, string> = {
  ...Object.fromEntries(folders.map((folder) => [`src/${folder}/sound.ts`, `export const ${folder} = 1;\n`])),
  'src/app/port.ts': 'export interface WorkbookPort { readonly name: string }\n',
  'seeds/pack.json': '{}\n',
  'scripts/tool.ts': 'export const tool = 1;\n',
  'src/cli/target-tables.ts': "import '../app/sound';\nimport '../xlsx/sound';\nimport './sound';\nimport 'node:fs';\n",
  'src/taskpane/index.tsx': "import '../excel/sound';\nimport 'react';\n",
  'src/xlsx/port.ts':
    "import type { WorkbookPort } from '../app/port';\nimport 'hucre/xlsx';\nexport type P = WorkbookPort;\n",
  'src/locales/types.ts': "import type { sheets } from '../plan/sound';\nexport type S = typeof sheets;\n",
  'src/catalogue/packs.ts': "import pack from '../../seeds/pack.json';\nimport 'zod';\nexport const packs = [pack];\n",
};

/** A folder, and something in src/ that it must not touch; one row for each folder. */
const FORBIDDEN_FOLDERS: Record<string, string> = {
  model: 'plan/sound',
  plan: 'model/sound',
  catalogue: 'figures/sound',
  figures: 'plan/sound',
  decompose: 'catalogue/sound',
  validate: 'sheets/sound',
  score: 'progress/sound',
  progress: 'locales/sound',
  sheets: 'app/sound',
  locales: 'sheets/sound',
  app: 'xlsx/sound',
  excel: 'app/sound',
  xlsx: 'sheets/sound',
  taskpane: 'excel/sound',
  commands: 'sheets/sound',
  cli: 'xlsx/sound',
  host: 'model/sound',
  workbench: 'app/sound',
};

interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

const BREACHES: readonly Breach[] = [
  ...folders.map((folder) => ({
    rule: `${folder}-imports-folders`,
    file: `src/${folder}/reaches-over.ts`,
    text: `import '../${FORBIDDEN_FOLDERS[folder] ?? 'nowhere'}';\n`,
  })),
  ...folders.map((folder) => ({
    rule: `${folder}-imports-packages`,
    file: `src/${folder}/takes-a-package.ts`,
    text: folder === 'xlsx' ? "import 'exceljs';\n" : "import 'hucre/xlsx';\n",
  })),
  ...['locales/../score', 'taskpane/../model', 'commands/../model'].map((way) => {
    const [folder, other] = way.split('/../');
    return {
      rule: `${folder ?? ''}-takes-only-types`,
      file: `src/${folder ?? ''}/takes-more.ts`,
      text: `import { ${other ?? ''} } from '../${other ?? ''}/sound';\nexport const more = ${other ?? ''};\n`,
    };
  }),
  {
    rule: 'figures-imports-folders',
    file: 'src/figures/takes-a-type.ts',
    text: "import type { plan } from '../plan/sound';\nexport type P = typeof plan;\n",
  },
  { rule: 'entries-construct-ports', file: 'src/taskpane/index.ts', text: "import '../decompose/sound';\n" },
  { rule: 'seeds-through-the-catalogue', file: 'src/app/seeds.ts', text: "import '../../seeds/pack.json';\n" },
  { rule: 'nothing-from-outside-src', file: 'src/app/tool.ts', text: "import '../../scripts/tool';\n" },
  { rule: 'node-in-the-terminal-only', file: 'src/xlsx/files.ts', text: "import 'node:fs';\n" },
  { rule: 'no-circular', file: 'src/app/ring.ts', text: "import './ring';\n" },
  { rule: 'no-unresolvable', file: 'src/app/lost.ts', text: "import './not-there';\n" },
];

describe('who may import whom', () => {
  let tree: string;

  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'target-tables-breaches-'));
    const files = [...Object.entries(SOUND), ...BREACHES.map(({ file, text }) => [file, text] as const)];
    for (const [file, text] of files) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir');
  });
  afterAll(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  test('the sources keep every rule', () => {
    const { modules, breaches } = cruise(ROOT);
    expect(modules).toBeGreaterThan(10);
    expect(breaches).toEqual([]);
  }, 60_000);

  test('every folder of src/ has its rules', () => {
    const present = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).map((entry) => entry.name);
    expect(present.filter((name) => !folders.includes(name))).toEqual([]);
  });

  test('every rule bites on a deliberate breach, and on nothing else', () => {
    const bitten = cruise(tree).breaches.map((line) => line.replace(/ → .*$/u, ''));
    expect(bitten).toEqual(BREACHES.map(({ rule, file }) => `${rule}: ${file}`).sort());
    expect([...new Set(BREACHES.map(({ rule }) => rule))].sort()).toEqual([...ruleNames].sort());
  }, 60_000);
});
