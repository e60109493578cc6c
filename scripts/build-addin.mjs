/**
 * `npm run build`, second half: the add-in into dist/addin. Tests, benches and the workbench call it too.
 *   node scripts/build-addin.mjs             builds
 *   node scripts/build-addin.mjs --if-stale  builds where a source is newer than what stands there
 *   node scripts/build-addin.mjs <folder>    builds elsewhere
 */
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import settings from './addin/settings.cjs';
import { newest } from './newest.mjs';

const { readSettings } = settings;

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
export const ADDIN = join(ROOT, 'dist', 'addin');

/** What the add-in is made from; the packages are pinned in package-lock.json. */
const SOURCES = ['src', 'seeds', 'assets', 'scripts/addin', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/** A source is newer, or the settings were others. */
export function isStale() {
  const page = join(ADDIN, 'taskpane.html');
  const built = statSync(page, { throwIfNoEntry: false });
  if (built === undefined || SOURCES.some((source) => newest(join(ROOT, source)) > built.mtimeMs)) return true;
  const { addinOrigin, officeJs } = readSettings(process.env);
  const holds = (file, text) => readFileSync(file, 'utf8').includes(text);
  return !holds(page, `src="${officeJs}"`) || !holds(join(ADDIN, 'manifest.xml'), `"${addinOrigin}/`);
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
  const [wanted] = process.argv.slice(2);
  try {
    if (wanted !== '--if-stale') await buildAddin(wanted);
    else if (isStale()) await buildAddin();
  } catch (error) {
    process.stderr.write(`The add-in could not be built: ${error.message}\n`);
    process.exit(1);
  }
}
