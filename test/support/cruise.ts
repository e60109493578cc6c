/** Runs dependency-cruiser with the project's rules over the `src` of a folder. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './project-files';

const CRUISER = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const RULES = join(ROOT, '.dependency-cruiser.cjs');

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** One breach a line: the rule, the file, and what it must not import. */
export function cruise(folder: string): { readonly modules: number; readonly breaches: string[] } {
  const { stdout, stderr } = spawnSync(process.execPath, [CRUISER, '--config', RULES, '--output-type', 'json', 'src'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer: ${stderr}${stdout}`);
  const { summary } = JSON.parse(stdout) as Cruise;
  return {
    modules: summary.totalCruised,
    breaches: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort(),
  };
}
