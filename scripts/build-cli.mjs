/**
 * Bundles the command `target-tables` into dist/cli/target-tables.cjs, and the thread in which it reads returns
 * beside it; they need Node alone.
 * `npm ci` runs it (the script `prepare`), and so does the command itself when a source is newer than the bundle.
 */
import { mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newest } from './newest.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'dist', 'cli');
/** The command, and the thread in which it reads files that others sent. */
const ENTRIES = ['target-tables', 'read-worker'];
const bundleOf = (name) => join(FOLDER, `${name}.cjs`);
export const BUNDLE = bundleOf('target-tables');

/** What the bundle is made from; the packages are pinned in package-lock.json. */
const SOURCES = ['src', 'seeds', 'package-lock.json'].map((name) => join(ROOT, name));

export function isStale() {
  const times = ENTRIES.map((name) => statSync(bundleOf(name), { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const built = Math.min(...times);
  return built === 0 || SOURCES.some((source) => newest(source) > built);
}

/** Written beside and then renamed, so that a command running at the same time reads a whole file. */
export async function buildCli() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ENTRIES.map((name) => join(ROOT, 'src', 'cli', `${name}.ts`)),
    outdir: FOLDER,
    outExtension: { '.js': '.cjs' },
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'silent',
  });
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, contents } of outputFiles) {
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, contents);
    renameSync(draft, path);
  }
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    await buildCli();
  } catch (error) {
    process.stderr.write(`The command could not be bundled: ${error.message}\n`);
    process.exit(1);
  }
}
