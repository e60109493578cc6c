/**
 * An Excel around a page in Chromium, for tests and benches: our host behind the doors of Microsoft's
 * client, and the client itself from node_modules in the place of Microsoft's server.
 */
const { readFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { OFFICE_CDN } = require('./settings.cjs');

const ROOT = dirname(dirname(__dirname));
const OFFICE = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const OFFICE_FOLDER = OFFICE_CDN.slice(0, OFFICE_CDN.lastIndexOf('/') + 1);

/**
 * Runs in the page before its own scripts. For tests: `window.host`, and `window.snapshot()`, the workbook
 * as plain data; `window.hostOptions`, where it is there, says what the host starts with. What this start
 * takes, which no Excel spends in the page, is in `window.hostTook`, in milliseconds.
 */
const HOST_SCRIPT = `
  import { createHost } from './src/host/create-host';
  import { takeSnapshot } from './src/host/snapshot';
  const host = createHost({ apiSet: '1.9', ...window.hostOptions });
  for (const [name, value] of Object.entries(host.doors)) Object.defineProperty(window, name, { value, writable: true });
  Object.assign(window, { host, snapshot: () => takeSnapshot(host.workbook), hostTook: performance.now() });
`;

/**
 * Notes in `window.usableAt` when the pane is usable: its heading is there, and a button that can be pressed.
 * The milliseconds count from the navigation.
 */
const USABLE_SCRIPT = `
  const look = () => {
    if (!document.querySelector('h1, h2') || !document.querySelector('main button:not(:disabled)')) return;
    requestAnimationFrame(() => { window.usableAt ??= performance.now(); });
    observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, attributes: true });
`;

async function bundleHost() {
  const { build } = require('esbuild');
  const { outputFiles } = await build({
    stdin: { contents: HOST_SCRIPT, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
  });
  return outputFiles[0].text;
}

let hostScript;

/**
 * Puts the page into Excel; before it goes anywhere.
 * @param hostOptions what src/host is created with, as plain data
 */
async function surroundWithExcel(page, hostOptions = {}) {
  hostScript ??= bundleHost();
  await page.addInitScript((options) => Object.assign(globalThis, { hostOptions: options }), hostOptions);
  await page.addInitScript({ content: await hostScript });
  await page.route(`${OFFICE_FOLDER}**`, async (route) =>
    route.fulfill({
      body: await readFile(join(OFFICE, route.request().url().slice(OFFICE_FOLDER.length))),
      contentType: 'text/javascript; charset=utf-8',
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
}

module.exports = { OFFICE_FOLDER, USABLE_SCRIPT, surroundWithExcel };
