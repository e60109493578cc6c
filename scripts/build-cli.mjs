/**
 * Bundles the command `target-tables` into dist/cli/target-tables.cjs, one file that needs Node alone.
 * `npm ci` runs it (the script `prepare`), and so does the command itself when a source is newer than the bundle.
 */
import { mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newest } from './newest.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const ENTRY = join(ROOT, 'src', 'cli', 'target-tables.ts');
export const BUNDLE = join(ROOT, 'dist', 'cli', 'target-tables.cjs');

/** What the bundle is made from; the packages are pinned in package-lock.json. */
const SOURCES = ['src', 'seeds', 'package-lock.json'].map((name) => join(ROOT, name));

export function isStale() {
  const built = statSync(BUNDLE, { throwIfNoEntry: false });
  return built === undefined || SOURCES.some((source) => newest(source) > built.mtimeMs);
}

/** Written beside and then renamed, so that a command running at the same time reads a whole file. */
export async function buildCli() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    outfile: BUNDLE,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  mkdirSync(dirname(BUNDLE), { recursive: true });
  const draft = `${BUNDLE}.${process.pid}`;
  writeFileSync(draft, outputFiles[0].contents);
  renameSync(draft, BUNDLE);
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    await buildCli();
  } catch (error) {
    process.stderr.write(`The command could not be bundled: ${error.message}\n`);
    process.exit(1);
  }
}
