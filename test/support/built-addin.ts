/** The add-in as `npm run build` makes it, for tests: dist/addin, built where a source is newer; or with settings of a bureau. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './project-files';

const run = promisify(execFile);
const SCRIPT = join(ROOT, 'scripts', 'build-addin.mjs');

/** A production build on a busy machine. */
export const BUILD_MS = 180_000;

/** @returns the folder of the build; with settings, `folder` */
export async function builtAddin(settings?: Readonly<Record<string, string>>, folder = ''): Promise<string> {
  const { OFFICE_JS: _, ADDIN_ORIGIN: __, ...environment } = process.env;
  if (settings) {
    await run(process.execPath, [SCRIPT, folder], { env: { ...environment, ...settings } });
    return folder;
  }
  await run(process.execPath, [SCRIPT, '--if-stale'], { env: environment });
  const addin = join(ROOT, 'dist', 'addin');
  if (!existsSync(join(addin, 'taskpane.html'))) throw new Error(`Nothing was built into ${addin}`);
  return addin;
}
