/** The workbench as `npm start` serves it, on a free port, and its page in Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { WorkbenchWindow } from '../../src/workbench/workbench';
import { ROOT } from './project-files';

declare global {
  var workbench: WorkbenchWindow;
}

/** Two builds on a busy machine. */
export const START_MS = 300_000;
const SCRIPT = join(ROOT, 'scripts', 'start.mjs');

export interface Started {
  readonly address: string;
  /** All that was printed so far. */
  readonly printed: () => string;
  readonly stop: () => Promise<void>;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

/** `npm start`, without npm. @throws Error with what it printed where it ends by itself */
export async function startServer(port = '0'): Promise<Started> {
  const child = spawn(process.execPath, [SCRIPT], { cwd: ROOT, env: { ...process.env, PORT: port } });
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    const take = (text: Buffer): void => {
      printed += text.toString('utf8');
      const found = /http:\/\/localhost:\d+\//u.exec(printed);
      if (found) resolve(found[0]);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
  });
  return {
    address,
    printed: () => printed,
    stop: async () => {
      const end = ended(child);
      child.kill('SIGINT');
      await end;
    },
  };
}

export interface WorkbenchPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Addresses of other computers that were asked for; none is allowed. */
  readonly foreign: readonly string[];
  readonly complaints: readonly string[];
}

export async function openWorkbench(browser: Browser, address: string): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, locale: 'zh-CN' });
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(?:data|blob):/u.test(url)) foreign.push(url);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.waitForFunction(() => 'workbench' in globalThis);
  await page.evaluate(() => workbench.settled());
  return { page, pane: page.frameLocator('#pane-frame'), foreign, complaints };
}

/** What stands in a cell of the sheet in front. */
export function cellOf(
  page: Page,
  row: number,
  column: number,
): Promise<{ readonly text: string; readonly isInvalid: boolean }> {
  return page.evaluate(
    ([at, across]) => {
      const { view } = workbench.host;
      const { text, isInvalid = false } = view.cell(view.activeSheetId(), at, across);
      return { text, isInvalid };
    },
    [row, column] as const,
  );
}

/** Sheets that a person sees, in order. */
export function tabsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    workbench.host.view
      .tabs()
      .filter(({ visibility }) => visibility === 'Visible')
      .map(({ name }) => name),
  );
}

/** Selects a cell, so that the grid shows it. */
export function selectCell(page: Page, row: number, column: number): Promise<void> {
  return page.evaluate(
    async ([at, across]) => {
      const { view, person } = workbench.host;
      person.select(view.activeSheetId(), { row: at, column: across, rows: 1, columns: 1 });
      await workbench.settled();
    },
    [row, column] as const,
  );
}
