/**
 * The built pane in Chromium, screen by screen: it fits the widths that Excel gives it, leaves Office's
 * corner free, has no small print, and axe finds nothing in any theme.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { takeSnapshot, type WorkbookSnapshot } from '../../src/host/snapshot';
import { startLive } from '../excel/live';
import { BUILD_MS, builtAddin } from '../support/built-addin';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import { openPane, serveFolder, whenUsable, type ServedFolder } from '../support/pane-page';
import { annexesOf } from '../support/plans';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Excel on a Mac, on Windows, on the web. */
const WIDTHS = [270, 320, 350];

/** As Excel on Windows tells its themes: colours as numbers. */
const theme = (background: number, foreground: number) => ({
  bodyBackgroundColor: String(background),
  bodyForegroundColor: String(foreground),
});
const THEMES = {
  light: {},
  dark: theme(0x262626, 0xffffff),
  'high contrast': theme(0x000000, 0xffffff),
};

/** Colours change no widths. */
const widthsFor = (name: string): readonly number[] => (name === 'light' ? WIDTHS : WIDTHS.slice(0, 1));

const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();

const pressLast = (name: string) => (page: Page) => page.getByRole('button', { name }).last().click();

const hand = (name: string) => (page: Page) =>
  page
    .locator('input[type="file"]')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') }]);

/** Screen → the way there, and what shows that it has come. */
const BLANK_SCREENS: Record<
  string,
  { readonly go: readonly ((page: Page) => Promise<void>)[]; readonly shows: string }
> = {
  welcome: { go: [], shows: '从哪里开始' },
  notices: { go: [press('采用内置通知')], shows: '新北区2017年目标' },
  'own catalogue': { go: [press('用自己的目录')], shows: '选择 .xlsx 文件' },
  preview: { go: [press('采用内置通知'), press('武进区')], shows: '还没有写入' },
};
const YEAR_SCREENS: typeof BLANK_SCREENS = {
  home: { go: [], shows: '更新附件表' },
  station: { go: [press('完成数')], shows: '待处理' },
  explaining: { go: [press('完成数'), press('写说明')], shows: '记入说明' },
  targets: { go: [press('目标分解')], shows: '相关的表' },
  forms: { go: [press('完成数'), press('制作填报表')], shows: '报送时限' },
  'forms, made': { go: [press('完成数'), press('制作填报表'), pressLast('制作填报表')], shows: '已制作 12 份' },
  collect: { go: [press('完成数'), press('收取填报表')], shows: '选择文件' },
  'collect, with a file': { go: [press('完成数'), press('收取填报表'), hand('坏的.xlsx')], shows: '不能使用 1' },
  catalogue: { go: [press('目录')], shows: '从 .xlsx 文件读入目录' },
  'nothing to update': { go: [press('更新附件表')], shows: '没有需要更新的内容' },
};

describeWithChromium('the pane as it is seen', () => {
  let browser: Browser;
  let served: ServedFolder;
  let annual: WorkbookSnapshot;

  beforeAll(async () => {
    served = await serveFolder(await builtAddin());
    browser = await startChromium();
    const { host, open } = await startLive();
    await open().commit(await annexesOf('example'));
    annual = takeSnapshot(host.workbook);
  }, BUILD_MS + CHROMIUM_TEST_MS);
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const open = async (snapshot: WorkbookSnapshot | undefined, colours: Record<string, string>): Promise<Page> => {
    const { page } = await openPane(browser, `${served.origin}/taskpane.html`, {
      hostOptions: { theme: colours, ...(snapshot && { snapshot }) },
    });
    await whenUsable(page);
    return page;
  };

  const look = async (page: Page, screens: typeof BLANK_SCREENS, widths: readonly number[]): Promise<string[]> => {
    const faults: string[] = [];
    for (const [name, { go, shows }] of Object.entries(screens)) {
      await page.reload();
      await whenUsable(page);
      for (const step of go) await step(page);
      await page.getByText(shows).first().waitFor();
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 });
        faults.push(...(await page.evaluate(layoutFaults)).map((fault) => `${name}, ${width} px: ${fault}`));
      }
      faults.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    return faults;
  };

  test.each(Object.entries(THEMES))(
    'has no fault beside a blank workbook, %s',
    async (name, colours) => {
      expect(await look(await open(undefined, colours), BLANK_SCREENS, widthsFor(name))).toEqual([]);
    },
    CHROMIUM_TEST_MS,
  );

  test.each(Object.entries(THEMES))(
    'has no fault in the course of the year, %s',
    async (name, colours) => {
      expect(await look(await open(annual, colours), YEAR_SCREENS, widthsFor(name))).toEqual([]);
    },
    CHROMIUM_TEST_MS,
  );

  test(
    'shows faults of these kinds where they are',
    async () => {
      const page = await open(undefined, {});
      await page.evaluate(() => {
        const main = document.querySelector('main');
        main?.insertAdjacentHTML(
          'beforeend',
          '<p style="font-size: 10px; color: #bbb; width: 900px">small and wide</p>',
        );
        main?.insertAdjacentHTML('beforeend', '<b style="position: fixed; top: 0; right: 0">corner</b>');
      });
      const faults = [...(await page.evaluate(layoutFaults)), ...(await axeFaults(page))].join('\n');
      expect(faults).toMatch(/sideways[^]*below 12 px: small and wide[^]*corner: corner[^]*color-contrast/u);
    },
    CHROMIUM_TEST_MS,
  );
});

async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

/** Runs in the page. */
function layoutFaults(): string[] {
  const faults: string[] = [];
  if (document.documentElement.scrollWidth > window.innerWidth) faults.push('scrolls sideways');
  const texts = [...document.querySelectorAll('body *')].filter((element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== ''),
  );
  // What is only heard takes no room.
  const isShown = (element: Element) =>
    element.getClientRects().length > 0 && element.getAttribute('role') !== 'status';
  for (const element of texts.filter(isShown)) {
    const text = element.textContent.trim().slice(0, 30);
    if (Number.parseFloat(getComputedStyle(element).fontSize) < 12) faults.push(`below 12 px: ${text}`);
    const range = document.createRange();
    range.selectNodeContents(element);
    // Office's own menu is 34 pixels wide and 32 high.
    const inCorner = [...range.getClientRects()].some(
      ({ right, top, width }) => width > 1 && right > window.innerWidth - 34 && top < 32,
    );
    if (inCorner) faults.push(`in Office's corner: ${text}`);
  }
  return faults;
}
