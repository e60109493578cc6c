/**
 * The built pane in Chromium, as Excel shows it: the page as `npm run build` makes it, under its own
 * policy, with Microsoft's client and our host behind the client's doors.
 */
import type { Browser, Page } from 'playwright-core';
import type { HostOptions } from '../../src/host/create-host';

interface ExcelInPage {
  /** Microsoft's server for its client. */
  readonly OFFICE_FOLDER: string;
  readonly USABLE_SCRIPT: string;
  readonly surroundWithExcel: (page: Page, hostOptions?: HostOptions) => Promise<void>;
}

export interface ServedFolder {
  /** `http://localhost:…`, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const { OFFICE_FOLDER, USABLE_SCRIPT, surroundWithExcel } = jest.requireActual<ExcelInPage>(
  '../../scripts/addin/excel-in-page.cjs',
);
export const { serveFolder } = jest.requireActual<{ readonly serveFolder: (folder: string) => Promise<ServedFolder> }>(
  '../../scripts/addin/serve-folder.cjs',
);

export const OFFICE_SERVER = OFFICE_FOLDER;

export interface PanePage {
  readonly page: Page;
  /** Addresses that were asked for, in order. */
  readonly requests: readonly string[];
  /** What the browser complained of: errors, and breaches of the page's policy. */
  readonly complaints: readonly string[];
}

export interface PaneOptions {
  /** In a plain browser, Office never comes. */
  readonly inExcel?: boolean;
  /** What stands in the workbook; plain data only. */
  readonly hostOptions?: HostOptions;
  /** Before the page is asked for. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens the page at `address`. */
export async function openPane(
  browser: Browser,
  address: string,
  { inExcel = true, hostOptions, prepare }: PaneOptions = {},
): Promise<PanePage> {
  const page = await browser.newPage({ viewport: { width: 320, height: 720 }, locale: 'zh-CN' });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  if (inExcel) await surroundWithExcel(page, hostOptions);
  else await page.route(`${OFFICE_FOLDER}**`, (route) => route.abort());
  await page.addInitScript({ content: USABLE_SCRIPT });
  await prepare?.(page);
  await page.goto(address);
  return { page, requests, complaints };
}

/** Waits until the pane has its heading and a button that can be pressed. @returns when, from the navigation on, in ms */
export async function whenUsable(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => (window as unknown as { readonly usableAt?: number }).usableAt);
  return (await at.jsonValue()) ?? 0;
}
