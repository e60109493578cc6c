/** The page that `npm start` serves, as a newcomer without Excel meets it: the grid, the pane beside it, files, keys. */
import { request, type IncomingMessage } from 'node:http';
import type { Browser, Locator, Page } from 'playwright-core';
import { CHROMIUM_TEST_MS, describeWithChromium, startChromium } from '../support/chromium';
import {
  cellOf,
  openWorkbench,
  selectCell,
  startServer,
  START_MS,
  tabsOf,
  type Started,
  type WorkbenchPage,
} from '../support/workbench-page';

jest.setTimeout(CHROMIUM_TEST_MS);

/** Where the page's first cells are, whatever stands in them. */
const INSIDE_GRID = { x: 300, y: 300 } as const;

/** The path goes out as it is written; `fetch` would tidy it. */
function answerTo(address: string, path: string, method = 'GET'): Promise<IncomingMessage> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, (response) => {
      response.resume();
      resolve(response);
    })
      .on('error', reject)
      .end();
  });
}

async function intoGrid(page: Page): Promise<void> {
  await page.mouse.click(INSIDE_GRID.x, INSIDE_GRID.y);
}

async function type(page: Page, text: string, end = 'Enter'): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(end);
  await page.evaluate(() => workbench.settled());
}

/** Ctrl+V with this text on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Row and column, from 0. */
function selectedCell(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const { row, column } = workbench.host.view.selection().area;
    return [row, column];
  });
}

/** Waits until a sheet whose name begins so is in front, and drawn. */
async function whenInFront(page: Page, name: string): Promise<void> {
  await page.waitForFunction((start) => {
    const { view } = workbench.host;
    return view
      .tabs()
      .find(({ id }) => id === view.activeSheetId())
      ?.name.startsWith(start);
  }, name);
  await page.evaluate(() => workbench.settled());
}

const status = (page: Page): Promise<string | null> => page.locator('#bar [role="status"]').textContent();

describeWithChromium('the workbench', () => {
  let server: Started;
  let browser: Browser;
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium();
  }, START_MS);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  beforeEach(async () => {
    opened = await openWorkbench(browser, server.address);
    ({ page } = opened);
  });
  afterEach(async () => {
    expect(opened.foreign).toEqual([]);
    expect(opened.complaints).toEqual([]);
    await page.close();
  });

  test('the address and what to do are printed in Chinese and in English', () => {
    expect(server.printed()).toContain(`工作台：${server.address}`);
    expect(server.printed()).toContain(`Workbench: ${server.address}`);
  });

  test('a second one on the same port says so in a sentence, and ends', async () => {
    const { port } = new URL(server.address);
    await expect(startServer(port)).rejects.toThrow(`端口 ${port} 已被其他程序占用`);
  });

  test.each([
    ['/addin/../../package.json', 404],
    ['/addin/..%2f..%2fpackage.json', 404],
    ['/..%5c..%5cpackage.json', 404],
    ['/%00', 404],
    ['/%zz', 400],
    ['/no-such-file.js', 404],
  ])('%s is not given out', async (path, expected) => {
    expect((await answerTo(server.address, path)).statusCode).toBe(expected);
  });

  test('files come with their types, and are not kept by the browser', async () => {
    const { headers } = await answerTo(server.address, '/addin/taskpane.html');
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    expect((await answerTo(server.address, '/', 'POST')).statusCode).toBe(405);
  });

  test('the pane is the one that Excel loads, and Office is ready in it', async () => {
    await opened.pane.getByRole('button', { name: '采用内置通知' }).waitFor();
    expect(await page.locator('#pane').evaluate((pane) => pane.clientWidth)).toBe(350);
  });

  test('three clicks lead from the open page to annex 2 of 新北 2017 in the grid', async () => {
    await opened.pane.getByRole('button', { name: '采用内置通知' }).click();
    await opened.pane.getByText('新北区').first().click();
    await opened.pane.getByRole('button', { name: '生成附件表' }).click();
    await page.waitForFunction(() => {
      const { view } = workbench.host;
      return view
        .tabs()
        .find(({ id }) => id === view.activeSheetId())
        ?.name.startsWith('附件2');
    });
    await page.evaluate(() => workbench.settled());
    expect(await tabsOf(page)).not.toContain('_att');
    expect((await cellOf(page, 4, 4)).text).toBe('47.0%');
  });

  describe('in the monthly sheet of an example', () => {
    beforeEach(async () => {
      await opened.pane.getByRole('button', { name: '试用示例' }).click();
      await opened.pane.getByRole('button', { name: '生成附件表' }).click();
      await whenInFront(page, '附件2');
      await page.getByText('完成数 2026-01', { exact: true }).first().click();
      await whenInFront(page, '完成数 2026-01');
      await intoGrid(page);
    });

    test.each([
      ['知道了 is clicked', (dialog: Locator) => dialog.getByRole('button', { name: '知道了' }).click()],
      ['Enter is pressed', (dialog: Locator) => dialog.page().keyboard.press('Enter')],
      ['Escape is pressed', (dialog: Locator) => dialog.page().keyboard.press('Escape')],
      [
        'its text was clicked first',
        async (dialog: Locator) => {
          await dialog.locator('p').click();
          await dialog.getByRole('button').click();
        },
      ],
    ])('an entry that the cell refuses is explained, and once %s typing goes into that cell', async (_, close) => {
      await selectCell(page, 6, 4);
      const before = await cellOf(page, 6, 4);
      await type(page, '文字');
      const dialog = page.getByRole('dialog');
      await dialog.getByText('请填0或正数，不带单位和文字。').waitFor();
      await close(dialog);
      await dialog.waitFor({ state: 'detached' });
      await page.evaluate(() => workbench.settled());
      expect(await cellOf(page, 6, 4)).toEqual(before);
      await type(page, '20');
      expect((await cellOf(page, 6, 4)).text).toBe('20.0');
    });

    test('a wrong entry that is corrected keeps nothing of its warning look', async () => {
      await selectCell(page, 6, 4);
      await paste(page, '约80');
      expect((await cellOf(page, 6, 4)).text).toBe('约80');
      await page.evaluate(() => workbench.settled());
      await type(page, '80');
      await selectCell(page, 8, 4);
      const picture = (): Promise<Buffer> => page.locator('#grid').screenshot();
      const corrected = await picture();
      // Hiding a row far below draws the whole sheet anew.
      await page.evaluate(async () => {
        const { view, person } = workbench.host;
        person.hideRows(view.activeSheetId(), 500, 1, true);
        await workbench.settled();
      });
      await selectCell(page, 9, 4);
      await selectCell(page, 8, 4);
      expect(corrected.equals(await picture())).toBe(true);
    });
  });

  test('Enter goes back to where a run of Tabs began, but not once another cell was clicked', async () => {
    await intoGrid(page);
    await selectCell(page, 1, 1);
    await type(page, '1', 'Tab');
    await type(page, '2', 'Tab');
    await type(page, '3');
    expect(await selectedCell(page)).toEqual([2, 1]);
    await type(page, '4', 'Tab');
    await type(page, '5', 'Tab');
    await intoGrid(page);
    const clicked = await selectedCell(page);
    await type(page, '6');
    expect(await selectedCell(page)).toEqual([(clicked[0] ?? 0) + 1, clicked[1]]);
  });

  test('Ctrl+Z takes back what was typed, pasted and emptied, Ctrl+Y does it again, and then says that nothing is left', async () => {
    await intoGrid(page);
    await selectCell(page, 0, 0);
    await type(page, '1');
    await selectCell(page, 0, 0);
    await type(page, '=1+1');
    await selectCell(page, 0, 0);
    await page.keyboard.press('Delete');
    const afterKey = async (key: string): Promise<string> => {
      await page.keyboard.press(key);
      await page.evaluate(() => workbench.settled());
      return (await cellOf(page, 0, 0)).text;
    };
    expect(await afterKey('Control+Z')).toBe('2');
    expect(await afterKey('Control+Z')).toBe('1');
    expect(await afterKey('Control+Y')).toBe('2');
    expect(await afterKey('Control+Z')).toBe('1');
    expect(await afterKey('Control+Z')).toBe('');
    await page.keyboard.press('Control+Z');
    expect(await status(page)).toContain('没有可以撤销的操作');
  });

  test('what is typed into the grid is read as Excel reads it, and calculated', async () => {
    await intoGrid(page);
    await selectCell(page, 0, 0);
    await type(page, '47%');
    await type(page, '=A1*2');
    await type(page, '001x');
    expect([await cellOf(page, 0, 0), await cellOf(page, 1, 0), await cellOf(page, 2, 0)]).toMatchObject([
      { text: '47%' },
      { text: '0.94' },
      { text: '001x' },
    ]);
  });

  test('Escape leaves the cell as it was', async () => {
    await intoGrid(page);
    await selectCell(page, 0, 0);
    await type(page, '1');
    await selectCell(page, 0, 0);
    await type(page, '2', 'Escape');
    expect((await cellOf(page, 0, 0)).text).toBe('1');
  });

  test('Delete empties the selected cells', async () => {
    await intoGrid(page);
    await selectCell(page, 0, 0);
    await type(page, '1');
    await selectCell(page, 0, 0);
    await page.keyboard.press('Delete');
    expect((await cellOf(page, 0, 0)).text).toBe('');
  });

  test('pasted rows and columns land in the cells, a line break in quotes within one', async () => {
    await intoGrid(page);
    await selectCell(page, 4, 1);
    await paste(page, '甲\t1\r\n"乙\n丙"\t2\r\n');
    const texts = await Promise.all([cellOf(page, 4, 1), cellOf(page, 4, 2), cellOf(page, 5, 1), cellOf(page, 5, 2)]);
    expect(texts.map(({ text }) => text)).toEqual(['甲', '1', '乙\n丙', '2']);
  });

  test('a bold key press changes nothing, and says that formats are Excel’s', async () => {
    await intoGrid(page);
    await type(page, '1');
    await page.keyboard.press('Control+B');
    expect(await status(page)).toContain('不能改格式');
  });

  test('a tab is renamed by a double click, and a taken name is refused in a sentence', async () => {
    await page.evaluate(async () => {
      workbench.host.person.addSheet('第二张');
      await workbench.settled();
    });
    const rename = async (from: string, to: string): Promise<void> => {
      await page.getByText(from, { exact: true }).first().dblclick();
      await page.keyboard.press('Control+A');
      await type(page, to);
    };
    await rename('第二张', '改名');
    await expect(tabsOf(page)).resolves.toEqual(['Sheet1', '改名']);
    await rename('改名', 'Sheet1');
    await page.getByRole('dialog').getByText('工作表名称已被使用').or(page.getByText('已存在')).first().waitFor();
    await expect(tabsOf(page)).resolves.toEqual(['Sheet1', '改名']);
  });

  test('F6 goes round from the grid to the pane to the bar, and the add-in’s selections don’t take the keyboard', async () => {
    await opened.pane.getByRole('button').first().waitFor();
    await intoGrid(page);
    const place = (): Promise<string | undefined> =>
      page.evaluate(() =>
        ['bar', 'grid', 'pane'].find((id) => document.getElementById(id)?.contains(document.activeElement)),
      );
    expect(await place()).toBe('grid');
    await page.keyboard.press('F6');
    expect(await place()).toBe('pane');
    await selectCell(page, 9, 3);
    await page.waitForTimeout(300);
    expect(await place()).toBe('pane');
    await page.keyboard.press('F6');
    expect(await place()).toBe('bar');
    await page.keyboard.press('F6');
    expect(await place()).toBe('grid');
    await type(page, '9');
    expect((await cellOf(page, 9, 3)).text).toBe('9');
  });

  test('a file that is saved opens again with its cells and tabs', async () => {
    await intoGrid(page);
    await selectCell(page, 0, 0);
    await type(page, '=1/4');
    await page.evaluate(() => void workbench.host.person.addSheet('附件 2'));
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存 .xlsx' }).click();
    const path = await (await download).path();
    await page.getByRole('button', { name: '新建' }).click();
    await expect(tabsOf(page)).resolves.toEqual(['Sheet1']);
    await page.locator('input[type="file"]').setInputFiles(path);
    await page.waitForFunction(() => workbench.host.view.tabs().length === 2);
    await expect(tabsOf(page)).resolves.toEqual(['Sheet1', '附件 2']);
    await page.evaluate(() => {
      const [first] = workbench.host.view.tabs();
      workbench.host.person.activate(first?.id ?? '');
    });
    expect((await cellOf(page, 0, 0)).text).toBe('0.25');
  });

  test('new asks before it throws away what is not saved', async () => {
    await intoGrid(page);
    await selectCell(page, 0, 0);
    await type(page, '1');
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    expect((await cellOf(page, 0, 0)).text).toBe('1');
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '继续' }).click();
    await page.getByRole('heading', { name: '工作簿2.xlsx' }).waitFor();
    expect((await cellOf(page, 0, 0)).text).toBe('');
  });

  test('a file that is no workbook is refused in a sentence, and the workbook stays', async () => {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '目标.xlsx', mimeType: 'text/csv', buffer: Buffer.from('单位,目标\n甲,1') });
    await page.getByRole('dialog').getByText('不能打开“目标.xlsx”').waitFor();
    await expect(tabsOf(page)).resolves.toEqual(['Sheet1']);
  });

  test('dark and high contrast reach the pane as Office tells them', async () => {
    await page.getByLabel('配色').selectOption('dark');
    const ground = (colour: string): Promise<unknown> =>
      page.waitForFunction((wanted) => {
        const inside = document.querySelector('iframe')?.contentWindow as unknown as
          { readonly Office?: { readonly context?: { readonly officeTheme?: Record<string, string> } } } | undefined;
        return inside?.Office?.context?.officeTheme?.['bodyBackgroundColor']?.toUpperCase() === wanted;
      }, colour);
    await ground('#292929');
    await page.getByLabel('配色').selectOption('contrast');
    await ground('#000000');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('contrast');
  });
});
