/**
 * A clerk at the workbench: what she presses, types and sees, on the page that `npm start` serves. Whatever a
 * test does, afterwards no error must have been logged, nobody else asked for anything, and axe must be content.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import type { CellView } from '../../src/host/view/types';
import { CHROMIUM_TEST_MS, startChromium } from '../support/chromium';
import { openWorkbench, startServer, START_MS, type Started, type WorkbenchPage } from '../support/workbench-page';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Univer's own controls: the cells are painted on a canvas, and the names and colours of its bars are not ours to
 * mend. The pane is looked at from inside.
 */
const NOT_LOOKED_AT = ['#book', '#pane-frame'];

export interface Desk extends WorkbenchPage {
  /** Serious and critical findings of axe so far, each with the screen's name. */
  readonly findings: string[];
}

/** One server and one browser for the tests of a file; each test has pages of its own, which must have been clean. */
export function useDesks(): () => Promise<Desk> {
  let server: Started;
  let browser: Browser;
  let desks: Desk[] = [];
  beforeAll(async () => {
    server = await startServer();
    browser = await startChromium();
  }, START_MS + CHROMIUM_TEST_MS);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  afterEach(async () => {
    const left = desks;
    desks = [];
    for (const { page } of left) await page.close();
    expect(left.flatMap(({ foreign, complaints, findings }) => [...foreign, ...complaints, ...findings])).toEqual([]);
  });
  return async () => {
    const desk = { ...(await openWorkbench(browser, server.address)), findings: [] };
    desks.push(desk);
    return desk;
  };
}

/** Lets axe look at the page around the grid, and at the pane. */
export async function inspect({ page, findings }: Desk, screen: string): Promise<void> {
  for (const frame of [page.mainFrame(), await paneFrame(page)]) {
    await frame.evaluate(AXE);
    const found = await frame.evaluate(graveFindings, NOT_LOOKED_AT);
    findings.push(...found.map((each) => `${screen}: ${each}`));
  }
}

async function paneFrame(page: Page): Promise<Frame> {
  const element = await page.locator('#pane-frame').elementHandle();
  const frame = await element.contentFrame();
  if (!frame) throw new Error('The page has no pane.');
  return frame;
}

/** Runs in the page. */
async function graveFindings(without: string[]): Promise<string[]> {
  const { axe } = globalThis as unknown as {
    axe: {
      run: (
        context: { exclude: string[] },
        options: { iframes: boolean },
      ) => Promise<{ violations: { id: string; impact: string | null; nodes: { html: string }[] }[] }>;
    };
  };
  const there = without.filter((each) => document.querySelector(each) !== null);
  const { violations } = await axe.run({ exclude: there }, { iframes: false });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** What the pane says when sheets have been written. */
export const WRITTEN = /已(?:新建|更新) \d+ 张表/u;

/** Presses a button of the pane by its name, or the beginning of it. */
export function press({ pane }: Desk, name: string | RegExp): Promise<void> {
  return pane.getByRole('button', { name }).first().click();
}

/** Waits until the pane says it. */
export async function see({ pane }: Desk, text: string | RegExp): Promise<void> {
  await pane.getByText(text).first().waitFor();
}

/** All that the pane shows. */
export function paneText({ pane }: Desk): Promise<string> {
  return pane.locator('main').innerText();
}

/** The state of each station, as the pane's first screen shows it. */
export function stations({ pane }: Desk): Promise<readonly string[]> {
  return pane.locator('button[id^="station-"]').allInnerTexts();
}

/** How many places a station asks to look at. */
export async function toSettle(desk: Desk, station: string): Promise<number> {
  const told = (await stations(desk)).find((each) => each.startsWith(station)) ?? '';
  return Number(/(\d+) 处待处理/u.exec(told)?.[1] ?? 0);
}

/** Goes to a sheet by its tab. */
export async function openTab({ page }: Desk, name: string): Promise<void> {
  await page.locator('#book').getByText(name, { exact: true }).first().click();
  await whenInFront(page, name);
}

/** Waits until the sheet is in front, and drawn. */
export async function whenInFront(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const { view } = workbench.host;
    return view.tabs().find(({ id }) => id === view.activeSheetId())?.name === wanted;
  }, name);
  await page.evaluate(() => workbench.settled());
}

/** Goes to a cell of the sheet in front, by the name box; the keyboard is in the cells then. */
export async function goTo({ page }: Desk, cell: string): Promise<void> {
  const box = page.locator('#book input').first();
  await box.click();
  await box.fill(cell);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName !== 'INPUT');
  await page.evaluate(() => workbench.settled());
}

/** Types into a cell of the sheet in front. */
export async function enter(desk: Desk, cell: string, text: string): Promise<void> {
  await goTo(desk, cell);
  await desk.page.keyboard.type(text);
  await desk.page.keyboard.press('Enter');
  await desk.page.evaluate(() => workbench.settled());
}

/** Pastes what was copied elsewhere: cells are parted by tabs, rows by line breaks. Nothing is refused. */
export async function paste(desk: Desk, cell: string, text: string): Promise<void> {
  await goTo(desk, cell);
  await desk.page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, text);
  await desk.page.evaluate(() => workbench.settled());
}

/** The address of a cell, by the keys in the hidden first column and first row. */
export function addressOf({ page }: Desk, sheet: string, rowKey: string, columnKey: string): Promise<string> {
  return page.evaluate(
    ([name, rowKey, columnKey]) => {
      const { view } = workbench.host;
      const { cells } = view.sheet(view.tabs().find((tab) => tab.name === name)?.id ?? '');
      const row = cells.find(({ column, text }) => column === 0 && text === rowKey)?.row;
      const column = cells.find(({ row, text }) => row === 0 && text === columnKey)?.column;
      if (row === undefined || column === undefined) throw new Error(`${name} has no ${rowKey}, ${columnKey}`);
      return `${String.fromCharCode(65 + column)}${row + 1}`;
    },
    [sheet, rowKey, columnKey] as const,
  );
}

/** What the grid shows in a cell. */
export function cellIn({ page }: Desk, sheet: string, address: string): Promise<CellView> {
  return page.evaluate(
    ([name, address]) => {
      const { view } = workbench.host;
      const { id } = view.tabs().find((tab) => tab.name === name) ?? { id: '' };
      return view.cell(id, Number(address.slice(1)) - 1, address.charCodeAt(0) - 65);
    },
    [sheet, address] as const,
  );
}

export async function textIn(desk: Desk, sheet: string, address: string): Promise<string> {
  return (await cellIn(desk, sheet, address)).text;
}

/** The cell that is selected in the sheet in front, with the sheet's name. */
export function selectedCell({ page }: Desk): Promise<string> {
  return page.evaluate(() => {
    const { view } = workbench.host;
    const { sheetId, area } = view.selection();
    const name = view.tabs().find(({ id }) => id === sheetId)?.name ?? '';
    return `${name} ${String.fromCharCode(65 + area.column)}${area.row + 1}`;
  });
}

/** Every text that a person can see in the workbook, sheet by sheet. */
export function allTexts({ page }: Desk): Promise<Record<string, readonly string[]>> {
  return page.evaluate(() => {
    const { view } = workbench.host;
    const visible = view.tabs().filter(({ visibility }) => visibility === 'Visible');
    return Object.fromEntries(
      visible.map(({ id, name }) => [
        name,
        view
          .sheet(id)
          .cells.filter(({ text }) => text !== '')
          .map(({ row, column, text }) => `${row},${column} ${text}`)
          .sort(),
      ]),
    );
  });
}

/** Saves the workbook. @returns where the file is */
export async function save({ page }: Desk): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存 .xlsx' }).click();
  return (await download).path();
}

/** Opens a file in the workbench, and waits until the pane has read it. */
export async function openFile(desk: Desk, file: string): Promise<void> {
  const before = await desk.page.evaluateHandle(() => workbench.host);
  await desk.page.locator('#bar input[type="file"]').setInputFiles(file);
  await desk.page.waitForFunction((old) => workbench.host !== old, before);
  await desk.page.evaluate(() => workbench.settled());
}

/** The example's annexes, from the open page on. */
export async function makeExample(desk: Desk): Promise<void> {
  await press(desk, '试用示例');
  await see(desk, '还没有写入');
  await press(desk, '生成附件表');
  await see(desk, WRITTEN);
}
