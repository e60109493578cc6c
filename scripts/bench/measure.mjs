/** What the benches share: our TypeScript as a module, alternating runs, medians, peak memory in a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Bundles a TypeScript file of ours, given from the project's root, and imports it. */
export async function importTypeScript(entry) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    const outfile = join(folder, 'bundle.mjs');
    await build({
      entryPoints: [join(ROOT, entry)],
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      outfile,
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs the cases in turn, so that a slow moment of the machine falls on all of them alike.
 * @returns the median time of each in milliseconds; a first round is thrown away
 */
export async function alternate(cases, repetitions) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round <= repetitions; round += 1) {
    for (const [name, run] of Object.entries(cases)) {
      globalThis.gc?.();
      const start = performance.now();
      await run();
      if (round > 0) times[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

export function median(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The most memory in MB that a script takes which runs one case alone: `node <script> <case>`. */
export async function peakMemory(script, name) {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(script), name]);
  return Number(stdout.trim()) / 1024;
}

/** For such a script's last line. */
export function printPeakMemory() {
  console.log(process.resourceUsage().maxRSS);
}

/** One line of a comparison, with its aim where it has one. */
export function printRatio(what, ratio, aim) {
  console.log(
    `  ${what.padEnd(44)} ${ratio.toFixed(2)}   aim ≤ ${aim.toFixed(2)}   ${ratio <= aim ? 'met' : 'MISSED'}`,
  );
}
