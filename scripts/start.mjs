/**
 * `npm start`: the annual workbooks of two built-in packs into out/, through the command `target-tables`,
 * which says itself what stands in each.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMAND = join(ROOT, 'scripts', 'target-tables.mjs');
const PACKS = ['xinbei-2017', 'example'];

mkdirSync(join(ROOT, 'out'), { recursive: true });
for (const pack of PACKS) {
  const args = ['annexes', '--pack', pack, '--out', join('out', `${pack}.xlsx`), '--force'];
  process.stdout.write(`\n$ npx target-tables ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
