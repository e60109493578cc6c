/** The button 生成附件表 of the ribbon, from the address in the manifest to the first screen of the built pane. */
import type { Browser, Page } from 'playwright-core';
import { takeSnapshot } from '../../src/host/snapshot';
import type { WorkbookSnapshot } from '../../src/host/snapshot';
import { startLive } from '../excel/live';
import { BUILD_MS, builtAddin } from '../support/built-addin';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import { openPane, serveFolder, whenUsable, type ServedFolder } from '../support/pane-page';
import { annexesOf } from '../support/plans';

const GENERATE = '/taskpane.html?do=generate';
const OPEN = '/taskpane.html';
const GONE = '附件3 评议表';

describeWithChromium('the ribbon’s 生成附件表', () => {
  let browser: Browser;
  let served: ServedFolder;
  /** A workbook with the example's annexes, of which somebody deleted the third. */
  let annual: WorkbookSnapshot;

  beforeAll(async () => {
    served = await serveFolder(await builtAddin());
    browser = await startChromium();
    const { host, open } = await startLive();
    await open().commit(await annexesOf('example'));
    const { sheets, ...rest } = takeSnapshot(host.workbook);
    annual = { ...rest, sheets: sheets.filter(({ name }) => name !== GONE) };
  }, BUILD_MS + CHROMIUM_TEST_MS);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const press = async (address: string, snapshot?: WorkbookSnapshot): Promise<Page> => {
    const { page } = await openPane(browser, served.origin + address, {
      ...(snapshot && { hostOptions: { snapshot } }),
    });
    await whenUsable(page);
    return page;
  };
  /** As text: the browser hands over millions of small things far more slowly. */
  const workbookOf = async (page: Page): Promise<unknown> =>
    JSON.parse(
      await page.evaluate(() => JSON.stringify((window as unknown as { readonly snapshot: () => unknown }).snapshot())),
    );

  test(
    'leads to the preview, and has written nothing by then',
    async () => {
      const page = await press(GENERATE, annual);
      await page.waitForSelector('text=还没有写入');
      expect(await page.innerText('main')).toContain(GONE);
      expect(await workbookOf(page)).toEqual(JSON.parse(JSON.stringify(annual)));
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'and 打开窗格 does not',
    async () => {
      const page = await press(OPEN, annual);
      expect(await page.innerText('main')).not.toContain('预览');
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'leads to the first steps beside a blank workbook, as 打开窗格 does',
    async () => {
      const [generate, open] = [await press(GENERATE), await press(OPEN)];
      expect(await generate.innerText('main')).toContain('试用示例');
      expect(await generate.innerText('main')).toBe(await open.innerText('main'));
    },
    CHROMIUM_TEST_MS,
  );
});
