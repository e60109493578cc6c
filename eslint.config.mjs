/**
 * What the compiler does not see: no `any`, no default exports, nothing made from text at run time (the
 * add-in's CSP forbids it), no network, and Microsoft's rules for Office.js in src/excel.
 */
import js from '@eslint/js';
import office from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const NO_DEFAULT_EXPORT = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name; a default export has as many names as readers.' },
  { selector: 'ExportSpecifier[exported.name="default"]', message: 'Export by name.' },
  { selector: 'ExportAllDeclaration', message: 'A file that only forwards hides where things are.' },
];

/** The add-in asks for nothing but its own files. */
const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'The add-in makes no network request; its CSP says so.',
}));

/** Everything but the terminal runs in a pane, where Node's globals are not. */
const NODE = ['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global'].map((name) => ({
  name,
  message: 'Only src/cli may rely on Node.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        ['require', 'module', 'process', 'performance', '__dirname', 'Buffer', 'console', 'URL', 'structuredClone'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
  {
    // Must run in the oldest webview, to say that it is too old.
    files: ['src/taskpane/old-webview.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: Object.fromEntries(
        ['window', 'document', 'location', 'globalThis', 'setTimeout'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', ...NO_DEFAULT_EXPORT],
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Control characters are what the reading of foreign files looks for.
      'no-control-regex': 'off',
      // Issues without parameters are `{}` on purpose; texts are taken apart by code point, as Chinese wants it.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error', 'no-restricted-globals': ['error', ...NETWORK, ...NODE] },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...NETWORK] } },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': office },
    rules: Object.fromEntries(Object.keys(office.rules).map((name) => [`office-addins/${name}`, 'error'])),
  },
);
