import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeFromText } from '../support/code-from-text';

type Loader = ((this: { readonly resourcePath: string }, source: string) => string) & { readonly ZOD_FILES: RegExp };

const loader = jest.requireActual<Loader>('../../scripts/addin/no-eval-loader.cjs');
const CORE = join(dirname(require.resolve('zod/package.json')), 'v4', 'core');

const files = readdirSync(CORE)
  .filter((name) => name.endsWith('.js'))
  .map((name) => join(CORE, name));
const take = (path: string): string => loader.call({ resourcePath: path }, readFileSync(path, 'utf8'));
/** Comments of zod's speak of the constructor too. */
const code = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');

describe('zod in the pane', () => {
  test('makes no code from text in any file of its core', () => {
    const left = files.flatMap((path) =>
      codeFromText(code(loader.ZOD_FILES.test(path) ? take(path) : readFileSync(path, 'utf8'))),
    );
    expect(left).toEqual([]);
  });

  test('would make some, without the loader', () => {
    const found = files.filter((path) => codeFromText(code(readFileSync(path, 'utf8'))).length > 0);
    expect(found).toEqual(files.filter((path) => loader.ZOD_FILES.test(path)));
    expect(found).toHaveLength(3);
  });

  test('a zod that is written otherwise stops the build', () => {
    expect(() => loader.call({ resourcePath: 'zod/v4/core/util.js' }, 'new Function("");')).toThrow(
      'zod/v4/core/util.js no longer has',
    );
  });
});
