/** Chromium without a window: the engine of WebView2, in which Excel on Windows shows the pane. */
import { chromium, type Browser } from 'playwright-core';

/** Nothing but the page may speak to anybody; as root there is no sandbox. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The start of a browser on a busy machine, and a page with the host in it. */
export const CHROMIUM_TEST_MS = 120_000;

export function startChromium(): Promise<Browser> {
  const executablePath = process.env['TARGET_TABLES_CHROMIUM'];
  if (executablePath === undefined) throw new Error('TARGET_TABLES_CHROMIUM is set by test/support/global-setup.cjs');
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * `describe` for tests that need Chromium. Where it is missing, they are skipped by name; in CI, where they
 * must run, the block fails instead.
 */
export function describeWithChromium(name: string, tests: () => void): void {
  if (process.env['TARGET_TABLES_CHROMIUM'] !== undefined) {
    // A browser beside three other processes on two cores now and then drops a key press; a fault of ours
    // fails twice. What failed the first time is printed.
    jest.retryTimes(1, { logErrorsBeforeRetry: true });
    describe(name, tests);
  } else if (process.env['CI'] === 'true') {
    test(`${name}: Chromium is there`, () => {
      throw new Error('It must be in CI. `npm test` installs it on Debian; see scripts/test.mjs.');
    });
  } else {
    describe.skip(`${name} (needs Chromium)`, tests);
  }
}
