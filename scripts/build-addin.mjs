/**
 * `npm run build`, second half: the add-in into dist/addin. Tests, benches and the workbench call it too,
 * and build only where a source is newer than what stands there. `node scripts/build-addin.mjs <folder>`
 * builds elsewhere.
 */
import { mkdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newest } from './newest.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const ADDIN = join(ROOT, 'dist', 'addin');

/** What the add-in is made from; the packages are pinned in package-lock.json. */
const SOURCES = ['src', 'seeds', 'assets', 'scripts/addin', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

export function isStale() {
  const built = statSync(join(ADDIN, 'taskpane.html'), { throwIfNoEntry: false });
  return built === undefined || SOURCES.some((source) => newest(join(ROOT, source)) > built.mtimeMs);
}

/**
 * Built beside and then renamed, so that whoever reads dist/addin meanwhile finds one build or the other.
 * @param folder where the build goes; by default dist/addin
 */
export async function buildAddin(folder = ADDIN) {
  const draft = `${resolve(folder)}.${process.pid}`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    await bundle(draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function bundle(folder) {
  const { default: webpack } = await import('webpack');
  const { default: configure } = await import('../webpack.config.js');
  const compiler = webpack(configure({ out: folder }, { mode: 'production' }));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: false }));
}

if (import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    await buildAddin(process.argv[2] ?? ADDIN);
  } catch (error) {
    process.stderr.write(`The add-in could not be built: ${error.message}\n`);
    process.exit(1);
  }
}
