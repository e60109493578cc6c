/** What the built add-in may do, and does: no code from text, nobody asked but its own server and Microsoft's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { codeFromText } from '../support/code-from-text';
import { BUILD_MS, builtAddin } from '../support/built-addin';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import { OFFICE_SERVER, openPane, serveFolder, type ServedFolder } from '../support/pane-page';

describe('code that is made from text', () => {
  test(
    'is in no file of the add-in',
    async () => {
      const folder = await builtAddin();
      const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
      expect(scripts.length).toBeGreaterThan(1);
      const found = scripts.flatMap((name) =>
        codeFromText(readFileSync(join(folder, name), 'utf8')).map((code) => `${name}: ${code}`),
      );
      expect(found).toEqual([]);
    },
    BUILD_MS,
  );

  test.each([
    'eval("1")',
    'window.eval("1")',
    'new Function("return this")()',
    'const F=Function;new F("a")',
    'Function("return this")()',
    'setTimeout("go()",5)',
  ])('is found: %s', (code) => {
    expect(codeFromText(`let a=1;${code};`)).toHaveLength(1);
  });

  test.each([
    'a instanceof Function',
    'Function.prototype.call',
    'const evaluation=medieval(1)',
    '"function"==typeof Function',
    'setTimeout(()=>go(),5)',
  ])('is not taken for it: %s', (code) => {
    expect(codeFromText(`let a=1;${code};`)).toEqual([]);
  });
});

describeWithChromium('the built pane under its own policy', () => {
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

  test(
    'starts in Excel without a complaint of the browser, and asks nobody else',
    async () => {
      const pane = await openPane(browser, `${served.origin}/taskpane.html`);
      await pane.page.waitForSelector('h1:visible');
      const names = await pane.page.evaluate(async () => {
        const { Excel: excel, Office: office } = window as unknown as { Excel: typeof Excel; Office: typeof Office };
        await office.onReady();
        return excel.run(async (context) => {
          const { worksheets } = context.workbook;
          worksheets.load('items/name');
          await context.sync();
          return worksheets.items.map((sheet) => sheet.name);
        });
      });
      expect(names).toEqual(['Sheet1']);
      expect(pane.complaints).toEqual([]);
      const strangers = pane.requests.filter(
        (address) => !address.startsWith(`${served.origin}/`) && !address.startsWith(OFFICE_SERVER),
      );
      expect(strangers).toEqual([]);
    },
    CHROMIUM_TEST_MS,
  );

  test.each([
    [
      'a script of another server',
      "document.head.append(Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' }))",
      'script-src-elem',
    ],
    ['a picture of another server', "new Image().src = 'https://example.org/a.png'", 'img-src'],
    ['a request, even to its own server', "fetch('taskpane.html').catch(() => {})", 'connect-src'],
    ['code from text', "try { new Function('return 1')() } catch {}", 'script-src'],
  ])(
    'refuses %s',
    async (_, code, directive) => {
      const { page } = await openPane(browser, `${served.origin}/taskpane.html`, { inExcel: false });
      await page.route('**/breach.js', (route) => route.fulfill({ body: code, contentType: 'text/javascript' }));
      const refused = page.evaluate(
        () =>
          new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
              resolve(effectiveDirective);
            });
          }),
      );
      await page.evaluate(() => {
        document.head.append(Object.assign(document.createElement('script'), { src: 'breach.js' }));
      });
      expect(await refused).toBe(directive);
    },
    CHROMIUM_TEST_MS,
  );
});
