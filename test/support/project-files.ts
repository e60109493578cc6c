/** The project's own files, as paths from its root with forward slashes. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** What .gitignore leaves out, and git's own. */
const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'out', 'coverage']);

/** Every file below a folder of the project ('' is the root), in order. */
export function projectFiles(folder = ''): string[] {
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => !NOT_OURS.has(entry.name))
      .flatMap((entry) => (entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)]));
  return walk(join(ROOT, folder))
    .map((path) => relative(ROOT, path).split(sep).join('/'))
    .sort();
}
