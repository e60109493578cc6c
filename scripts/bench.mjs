/**
 * `npm run bench [name …]`: runs the benches under scripts/bench/ and prints what they found.
 * A bench is a module with `title` and `run()`; it prints its own lines with the helpers of bench/measure.mjs.
 */
import { readdir } from 'node:fs/promises';

const folder = new URL('bench/', import.meta.url);
const wanted = process.argv.slice(2);
const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.mjs')).sort();

for (const file of files) {
  if (wanted.length > 0 && !wanted.some((name) => file.startsWith(name))) continue;
  const bench = await import(new URL(file, folder));
  console.log(`\n${bench.title}\n${'='.repeat(bench.title.length)}`);
  await bench.run();
}
