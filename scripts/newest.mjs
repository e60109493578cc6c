/** When a file, or anything in a folder, last changed. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** In milliseconds; folders themselves are counted, so that a deletion shows too. */
export function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
