/**
 * The workbench into dist/workbench, a build of its own: Univer is many times the add-in's size. It is built
 * where a source is newer (about two seconds), beside the old build, whose place it takes when it is whole.
 */
import { copyFileSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
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

/** @param folder where the build goes; by default dist/workbench */
export async function buildWorkbench(folder = WORKBENCH) {
  const { build } = await import('esbuild');
  const draft = `${folder}.${process.pid}`;
  try {
    mkdirSync(draft, { recursive: true });
    await build({
      absWorkingDir: ROOT,
      entryPoints: { index: join(SOURCE, 'index.ts'), style: join(SOURCE, 'style.css') },
      outdir: draft,
      bundle: true,
      format: 'esm',
      // The grid comes in a file of its own, so that the pane does not wait for it.
      splitting: true,
      chunkNames: 'chunks/[name].[hash]',
      target: 'es2022',
      charset: 'utf8',
      minify: true,
      legalComments: 'linked',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'silent',
    });
    for (const name of ['doors.js', 'index.html']) copyFileSync(join(SOURCE, name), join(draft, name));
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
