/**
 * How soon the pane is usable on a slow office PC: the built pane in Chromium with its CPU slowed fourfold,
 * beside the least that a pane of this kind can be (React, one Fluent heading and button, shown when Office
 * is ready). Each start is a browser profile of its own, so that nothing is cached.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { ADDIN, buildAddin, isStale } from '../build-addin.mjs';
import { median, printRatio } from './measure.mjs';

const require = createRequire(import.meta.url);
const { surroundWithExcel, USABLE_SCRIPT } = require('../addin/excel-in-page.cjs');
const { serveFolder } = require('../addin/serve-folder.cjs');
const { OFFICE_CDN } = require('../addin/settings.cjs');
const { findSecondOpinion } = require('../../test/support/second-opinion.cjs');

export const title = 'Until the pane is usable, with the CPU slowed fourfold';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const REPETITIONS = 7;
const SLOWDOWN = 4;
/** What a clerk waits before she wonders. */
const MOST_MS = 2_500;
/** Ours loads the tasks, reads the workbook and says what state it is in; the peer does nothing. */
const MOST_TIMES_PEER = 2;

const PEER_SCRIPT = `
  import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
  import { createElement as make } from 'react';
  import { createRoot } from 'react-dom/client';
  const show = () => createRoot(document.getElementById('root')).render(
    make(FluentProvider, { theme: webLightTheme },
      make('main', null, make('h1', null, '年度目标分解表'), make(Button, { appearance: 'primary' }, '生成附件表'))));
  const whenThere = () => (globalThis.Office ? Office.onReady().then(show) : setTimeout(whenThere, 10));
  whenThere();
`;

const PEER_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>peer</title>
<script src="${OFFICE_CDN}" async></script><script defer src="peer.js"></script></head><body><div id="root"></div></body></html>`;

async function makePeer(folder) {
  await build({
    stdin: { contents: PEER_SCRIPT, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    outfile: join(folder, 'peer.js'),
    logLevel: 'error',
  });
  await writeFile(join(folder, 'peer.html'), PEER_PAGE);
}

/** One start. @returns milliseconds from the navigation to the first thing that can be pressed */
async function startOnce(browser, address) {
  const context = await browser.newContext({ viewport: { width: 320, height: 720 }, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await surroundWithExcel(page);
    await page.addInitScript({ content: USABLE_SCRIPT });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(address);
    await page.waitForFunction(() => globalThis.usableAt, undefined, { timeout: 60_000 });
    // An Excel is there before the page is.
    return await page.evaluate(() => globalThis.usableAt - globalThis.hostTook);
  } finally {
    await context.close();
  }
}

export async function run() {
  const executablePath = findSecondOpinion().chromium;
  if (executablePath === undefined) return console.log('  Chromium is not on this machine.');
  if (isStale()) await buildAddin();
  const folder = await mkdtemp(join(tmpdir(), 'bench-pane-'));
  await makePeer(folder);
  const [ours, peer] = [await serveFolder(ADDIN), await serveFolder(folder)];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const addresses = { ours: `${ours.origin}/taskpane.html`, peer: `${peer.origin}/peer.html` };
  const times = { ours: [], peer: [] };
  try {
    for (let round = 0; round <= REPETITIONS; round += 1) {
      for (const [name, address] of Object.entries(addresses)) {
        const time = await startOnce(browser, address);
        // The first round warms the browser up.
        if (round > 0) times[name].push(time);
      }
    }
  } finally {
    await browser.close();
    await Promise.all([ours.close(), peer.close(), rm(folder, { recursive: true, force: true })]);
  }
  console.log(`  medians of ${REPETITIONS} alternating cold starts\n`);
  for (const [name, all] of Object.entries(times)) {
    console.log(`  ${name.padEnd(12)} ${median(all).toFixed(0).padStart(6)} ms`);
  }
  console.log('');
  printRatio('ours / the barest Fluent pane', median(times.ours) / median(times.peer), MOST_TIMES_PEER);
  printRatio(`ours / ${MOST_MS} ms`, median(times.ours) / MOST_MS, 1);
}
