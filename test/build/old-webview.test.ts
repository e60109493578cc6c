import type { Browser, Page } from 'playwright-core';
import { BUILD_MS, builtAddin } from '../support/built-addin';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import { openPane, serveFolder, type ServedFolder } from '../support/pane-page';

/** The pane's own scripts; the tiny one that watches them is `old-webview.js`. */
const PANE_SCRIPT = /\/taskpane\.[0-9a-f]+\.js$/u;
const OLD = '网页组件版本太旧';
const MISSING = '文件没有取全';

describeWithChromium('a pane that does not start', () => {
  let browser: Browser;
  let served: ServedFolder;

  beforeAll(async () => {
    served = await serveFolder(await builtAddin());
    browser = await startChromium();
  }, BUILD_MS + CHROMIUM_TEST_MS);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const open = async (prepare?: (page: Page) => Promise<unknown>): Promise<Page> => {
    const { page } = await openPane(browser, `${served.origin}/taskpane.html`, {
      inExcel: false,
      ...(prepare && { prepare }),
    });
    return page;
  };
  const instead = (body: string) => (page: Page) =>
    page.route(PANE_SCRIPT, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
  const words = (page: Page): Promise<string> => page.innerText('#old-webview:visible');

  test(
    'an engine that can’t read the script: which versions of Excel do, in both languages',
    async () => {
      const page = await open(instead('const broken = ;'));
      const text = await words(page);
      expect(text).toContain(OLD);
      expect(text).toContain('Microsoft 365');
      expect(text).toContain('Excel 2021');
      expect(text).toContain('its web component is too old');
      expect(text).not.toContain(MISSING);
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'an engine without what the script calls: the same words',
    async () => {
      const page = await open((each) =>
        Promise.all([
          each.addInitScript(() => {
            Reflect.deleteProperty(Object, 'hasOwn');
          }),
          instead('Object.hasOwn({}, "year");')(each),
        ]),
      );
      expect(await words(page)).toContain(OLD);
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'a script that does not arrive: to look at the network, and not that Excel is old',
    async () => {
      const page = await open((each) => each.route(PANE_SCRIPT, (route) => route.abort()));
      const text = await words(page);
      expect(text).toContain(MISSING);
      expect(text).toContain('some of its files did not arrive');
      expect(text).not.toContain(OLD);
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'a script that starts and then waits for ever: words after three seconds, not before',
    async () => {
      const page = await open(async (each) => {
        await each.clock.install({ time: 0 });
        await each.clock.pauseAt(1_000);
        await instead('void 0;')(each);
      });
      expect(await page.isVisible('#old-webview')).toBe(false);
      await page.clock.fastForward(2_900);
      expect(await page.isVisible('#old-webview')).toBe(false);
      await page.clock.fastForward(200);
      expect(await words(page)).toContain(MISSING);
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'office.js out of reach is the pane’s own affair',
    async () => {
      const page = await open();
      await page.waitForSelector('#old-webview', { state: 'detached' });
      expect(await page.innerText('body')).not.toContain(MISSING);
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'the words fit a pane of 270 px',
    async () => {
      const page = await open(instead('const broken = ;'));
      await page.setViewportSize({ width: 270, height: 600 });
      expect(await words(page)).toContain(OLD);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(270);
    },
    CHROMIUM_TEST_MS,
  );
});
