/** What a bureau sets when it builds the add-in for its own server. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tmpdir } from 'node:os';
import type { Browser } from 'playwright-core';
import { BUILD_MS, builtAddin } from '../support/built-addin';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import { openPane, serveFolder } from '../support/pane-page';
import { ROOT } from '../support/project-files';

interface Settings {
  readonly officeJs: string;
  readonly officeOrigin: string | undefined;
  readonly addinOrigin: string;
}

const { moveManifest, readSettings } = jest.requireActual<{
  readonly moveManifest: (manifest: string, origin: string) => string;
  readonly readSettings: (environment: Readonly<Record<string, string>>) => Settings;
}>('../../scripts/addin/settings.cjs');

const BUREAU = 'https://oa.example.gov.cn/kj';

describe('settings of the build', () => {
  test('without any, office.js is Microsoft’s and the pages are on this machine', () => {
    expect(readSettings({})).toMatchObject({
      officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      officeOrigin: 'https://appsforoffice.microsoft.com',
      addinOrigin: 'https://localhost:3000',
    });
  });

  test.each([
    ['https://oa.example.gov.cn', 'https://oa.example.gov.cn'],
    ['https://oa.example.gov.cn/', 'https://oa.example.gov.cn'],
    ['https://oa.example.gov.cn:8443/kj/', 'https://oa.example.gov.cn:8443/kj'],
  ])('a server may be given as %s', (ADDIN_ORIGIN, expected) => {
    expect(readSettings({ ADDIN_ORIGIN }).addinOrigin).toBe(expected);
  });

  test.each([
    'http://oa.example.gov.cn',
    'oa.example.gov.cn',
    'https://oa.example.gov.cn/?a=1',
    'https://me@oa.example',
  ])('a server that Excel would refuse stops the build: %s', (ADDIN_ORIGIN) => {
    expect(() => readSettings({ ADDIN_ORIGIN })).toThrow(`ADDIN_ORIGIN is “${ADDIN_ORIGIN}”`);
  });

  test('an OFFICE_JS that means nothing stops the build', () => {
    expect(() => readSettings({ OFFICE_JS: 'yes' })).toThrow('OFFICE_JS is “yes”');
  });

  test('the bureau’s manifest names its server everywhere, and is otherwise the same', () => {
    const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
    const moved = moveManifest(manifest, BUREAU);
    expect(moved).not.toContain('localhost');
    expect(moved.replaceAll(BUREAU, 'https://localhost:3000')).toBe(manifest);
  });
});

describeWithChromium('a build for a network without internet', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'target-tables-addin-'));
    await builtAddin({ OFFICE_JS: 'local', ADDIN_ORIGIN: BUREAU }, join(folder, 'addin'));
    browser = await startChromium();
  }, BUILD_MS + CHROMIUM_TEST_MS);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    'starts in Excel and asks its own server only',
    async () => {
      const served = await serveFolder(join(folder, 'addin'));
      try {
        const { page, requests, complaints } = await openPane(browser, `${served.origin}/taskpane.html`);
        const host = await page.evaluate(async () => {
          const { Office: office } = window as unknown as { Office: typeof Office };
          return (await office.onReady()).host;
        });
        expect(host).toBe('Excel');
        expect(complaints).toEqual([]);
        expect(requests.filter((address) => !address.startsWith(`${served.origin}/`))).toEqual([]);
        expect(await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', 'content')).toContain(
          "script-src 'self';",
        );
      } finally {
        await served.close();
      }
    },
    CHROMIUM_TEST_MS,
  );

  test('carries Microsoft’s client unchanged, and its licence', () => {
    const client = dirname(require.resolve('@microsoft/office-js/package.json'));
    const pairs = [
      ['office.js', 'dist/office.js'],
      ['excel-win32-16.01.js', 'dist/excel-win32-16.01.js'],
      ['LICENSE.md', 'LICENSE.md'],
    ] as const;
    for (const [ours, theirs] of pairs) {
      expect(readFileSync(join(folder, 'addin', 'office', ours)).equals(readFileSync(join(client, theirs)))).toBe(true);
    }
  });
});
