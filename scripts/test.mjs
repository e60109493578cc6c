/**
 * `npm test`: types, lint, formatting and every test; the last line counts them, "N passed, N failed".
 * Arguments go to jest: `npm test -- test/plan` runs the checks and the tests of that folder.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from './build-cli.mjs';
import { provideSecondOpinion } from './second-opinion.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each counts as one test. The import rules are tested in test/architecture. */
const CHECKS = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['--noEmit'] },
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'formatting', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
];

/** Runs a package's program with this Node, its output straight through. */
function runProgram(program, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('close', resolve);
  });
}

async function runChecks() {
  const results = [{ name: 'command bundle', passed: await isBuilt() }];
  for (const { name, program, args } of CHECKS) {
    results.push({ name, passed: (await runProgram(program, args)) === 0 });
  }
  for (const { name, passed } of results) process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}\n`);
  return results;
}

async function isBuilt() {
  try {
    await buildCli();
    return true;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
    return false;
  }
}

/** jest's own counts; a test file that could not even be read counts as one failure. */
async function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'target-tables-results-'));
  const file = join(folder, 'results.json');
  try {
    // A timer that Office.js or a host left behind must not keep the results from being told.
    const own = ['--forceExit', '--json', `--outputFile=${file}`, '--silent=false'];
    const status = await runProgram('jest/bin/jest.js', [...own, ...args]);
    const results = JSON.parse(readFileSync(file, 'utf8'));
    for (const suite of results.testResults) {
      for (const test of suite.assertionResults) {
        if (test.status === 'pending' || test.status === 'todo') process.stdout.write(`skipped  ${test.fullName}\n`);
      }
    }
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    return {
      passed: results.numPassedTests,
      failed: status !== 0 && failed === 0 ? 1 : failed,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch (error) {
    process.stdout.write(`jest gave no results: ${error.message}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

provideSecondOpinion();
const checks = await runChecks();
const tests = await runTests(process.argv.slice(2));
const passed = tests.passed + checks.filter((check) => check.passed).length;
const failed = tests.failed + checks.filter((check) => !check.passed).length;
if (tests.passed + tests.failed === 0) process.stdout.write('No test ran.\n');
process.exitCode = failed > 0 || tests.passed === 0 ? 1 : 0;
process.stdout.write(
  `${String(passed)} passed, ${String(failed)} failed${tests.skipped > 0 ? `, ${String(tests.skipped)} skipped` : ''}\n`,
);
