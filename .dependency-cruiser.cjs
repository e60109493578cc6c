/**
 * Who may import whom. The tables say what each folder of src/ may use; whatever they don't name is
 * forbidden. test/architecture/imports.test.ts shows that every rule made from them bites.
 */
const DOMAIN = ['catalogue', 'figures', 'decompose', 'validate', 'score', 'progress'];

/** Folder → the folders (or single files) of src/ that it may import besides its own. */
const FOLDERS = {
  model: [],
  plan: [],
  ...Object.fromEntries(DOMAIN.map((folder) => [folder, ['model']])),
  sheets: ['model', ...DOMAIN, 'plan', 'locales'],
  locales: ['model', ...DOMAIN, 'plan'],
  app: ['model', ...DOMAIN, 'sheets', 'plan', 'locales'],
  excel: ['model', 'plan', 'app/port.ts'],
  xlsx: ['model', 'plan', 'app/port.ts'],
  taskpane: ['app', 'locales', 'model'],
  commands: ['app', 'locales', 'model'],
  cli: ['app', 'locales', 'model'],
  host: [],
  workbench: ['host', 'xlsx', 'plan', 'model', 'locales'],
};

/** Folder → the packages that it may import. A folder without a row imports none. */
const PACKAGES = {
  model: ['zod'],
  catalogue: ['zod'],
  // Problems come as JSON from outside.
  decompose: ['zod'],
  // The rows of `_att` are checked as they are read.
  sheets: ['zod'],
  excel: ['@types/office-js'],
  xlsx: ['hucre'],
  taskpane: ['react', 'react-dom', '@fluentui/'],
  host: ['@borgar/fx'],
  workbench: ['@univerjs/', 'react', 'react-dom'],
};

/** Folder → the folders from which it may take types, and nothing that runs. */
const ONLY_TYPES = {
  locales: DOMAIN,
  taskpane: ['model'],
  commands: ['model'],
};

/** The composition roots: the only files of the pane and the terminal, and of their workers, that construct a port. */
const ENTRIES = '^src/(cli|taskpane)/(target-tables\\.ts|index\\.tsx?|read-worker\\.ts)$';
const PORTS = ['excel', 'xlsx'];

const escape = (text) => text.replace(/[.]/g, '\\.');
const inFolder = (name) => (name.includes('.') ? `^src/${escape(name)}$` : `^src/${name}/`);
const inPackage = (name) => `node_modules/${name}${name.endsWith('/') ? '' : '/'}`;
const FROM_NPM = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

const folderRules = Object.entries(FOLDERS).map(([folder, allowed]) => ({
  name: `${folder}-imports-folders`,
  comment: `${folder} may import ${allowed.length === 0 ? 'no other folder' : allowed.join(', ')}`,
  severity: 'error',
  from: { path: inFolder(folder), pathNot: ENTRIES },
  to: { path: '^src/', pathNot: [folder, ...allowed].map(inFolder) },
}));

const packageRules = Object.keys(FOLDERS).map((folder) => {
  const allowed = PACKAGES[folder] ?? [];
  return {
    name: `${folder}-imports-packages`,
    comment: `${folder} may import ${allowed.length === 0 ? 'no package' : allowed.join(', ')}`,
    severity: 'error',
    from: { path: inFolder(folder) },
    to: { dependencyTypes: FROM_NPM, ...(allowed.length > 0 && { pathNot: allowed.map(inPackage) }) },
  };
});

const typeRules = Object.entries(ONLY_TYPES).map(([folder, others]) => ({
  name: `${folder}-takes-only-types`,
  comment: `${folder} may take types, and nothing that runs, from ${others.join(', ')}`,
  severity: 'error',
  from: { path: inFolder(folder) },
  to: { path: others.map(inFolder), dependencyTypesNot: ['type-only'] },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    ...packageRules,
    ...typeRules,
    {
      name: 'entries-construct-ports',
      comment: `an entry file may import what its folder may, the ribbon's commands, and ${PORTS.join(' or ')}`,
      severity: 'error',
      from: { path: ENTRIES },
      to: { path: '^src/', pathNot: ['^src/$1/', ...['app', 'commands', 'locales', 'model', ...PORTS].map(inFolder)] },
    },
    {
      name: 'seeds-through-the-catalogue',
      comment: 'only catalogue reads seeds/',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/catalogue/' },
      to: { path: '^seeds/' },
    },
    {
      name: 'nothing-from-outside-src',
      comment: 'src/ stands alone but for seeds/',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['local'], pathNot: '^(src|seeds)/' },
    },
    {
      name: 'node-in-the-terminal-only',
      comment: "Node's own modules are named in src/cli only; everything else runs in a pane too",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circular',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'what is imported is there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
