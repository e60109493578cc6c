#!/usr/bin/env node
/**
 * The command `target-tables` (see `bin` in package.json). Runs the bundle, and makes it first where it
 * is missing or older than its sources, so that a checkout never runs yesterday's program.
 */
import { createRequire } from 'node:module';
import { BUNDLE, buildCli, isStale } from './build-cli.mjs';

try {
  if (isStale()) await buildCli();
} catch (error) {
  process.stderr.write(`target-tables 无法生成，请先在项目目录运行 npm ci。\n`);
  process.stderr.write(`target-tables could not be built. Run "npm ci" in the project's folder first.\n`);
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
createRequire(import.meta.url)(BUNDLE);
