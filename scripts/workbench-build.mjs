/**
 * The workbench into dist/workbench, a build of its own: Univer is many times the add-in's size. React is
 * one for all of Univer's parts. It is built anew where a source is newer (about two seconds).
 */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newest } from './newest.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCE = join(ROOT, 'src', 'workbench');
export const WORKBENCH = join(ROOT, 'dist', 'workbench');

const SOURCES = ['src', 'scripts/workbench-build.mjs', 'package-lock.json'];

export function isWorkbenchStale() {
  const built = statSync(join(WORKBENCH, 'index.html'), { throwIfNoEntry: false });
  return built === undefined || SOURCES.some((source) => newest(join(ROOT, source)) > built.mtimeMs);
}

export async function buildWorkbench() {
  const { build } = await import('esbuild');
  mkdirSync(WORKBENCH, { recursive: true });
  await build({
    absWorkingDir: ROOT,
    entryPoints: { index: join(SOURCE, 'index.ts'), style: join(SOURCE, 'style.css') },
    outdir: WORKBENCH,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    sourcemap: false,
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  copyFileSync(join(SOURCE, 'doors.js'), join(WORKBENCH, 'doors.js'));
  // Last, since its time says how fresh all of them are.
  copyFileSync(join(SOURCE, 'index.html'), join(WORKBENCH, 'index.html'));
}
