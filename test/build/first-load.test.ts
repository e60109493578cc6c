/** How much JavaScript the pane fetches before a clerk can press anything; office.js, which is Microsoft's, not counted. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { BUILD_MS, builtAddin } from '../support/built-addin';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import { openPane, serveFolder, whenUsable, type ServedFolder } from '../support/pane-page';

/** Gzipped, all files together: two seconds of a slow line, and a parse that a slow office PC finishes in time. */
const MOST_BYTES = 250_000;

/** Words that only those files have which may wait. */
const MAY_WAIT = { 'the .xlsx code': 'sharedStrings', 'a built-in notice': '苏南国家自主创新示范区建设工作要点' };

describeWithChromium('the first load of the pane', () => {
  let folder: string;
  let browser: Browser;
  let served: ServedFolder;
  /** Names of the scripts that were asked for before the pane was usable. */
  let scripts: readonly string[];

  beforeAll(async () => {
    folder = await builtAddin();
    served = await serveFolder(folder);
    browser = await startChromium();
    const { page } = await openPane(browser, `${served.origin}/taskpane.html`);
    const usableAt = await whenUsable(page);
    scripts = await page.evaluate(
      ([origin, until]) =>
        performance
          .getEntriesByType('resource')
          .filter(({ name, startTime }) => name.startsWith(`${origin}/`) && name.endsWith('.js') && startTime < until)
          .map(({ name }) => name.slice(origin.length + 1)),
      [served.origin, usableAt] as const,
    );
  }, BUILD_MS + CHROMIUM_TEST_MS);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  test('is at most 250 KB, gzipped', () => {
    const bytes = Object.fromEntries(scripts.map((name) => [name, gzipSync(text(name), { level: 9 }).length]));
    expect(Object.keys(bytes).length).toBeGreaterThan(1);
    const all = Object.values(bytes).reduce((sum, each) => sum + each, 0);
    expect({ ...bytes, isWithin: all <= MOST_BYTES }).toMatchObject({ isWithin: true });
  });

  test.each(Object.entries(MAY_WAIT))('goes without %s', (_, words) => {
    const holders = readdirSync(folder).filter((name) => name.endsWith('.js') && text(name).includes(words));
    expect(holders.length).toBeGreaterThan(0);
    expect(scripts.filter((name) => holders.includes(name))).toEqual([]);
  });
});
