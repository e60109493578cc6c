/**
 * `node scripts/pictures.mjs [folder] [file…]`: the pictures of the workbench and the pane in docs/pictures, taken
 * in Chromium from what `npm start` serves. ImageMagick makes them small.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildAddin, isStale } from './build-addin.mjs';
import { fillForms } from './pictures/fill-forms.mjs';
import { buildWorkbench, isWorkbenchStale } from './workbench-build.mjs';
import { serveWorkbench } from './workbench-server.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { findSecondOpinion } = createRequire(import.meta.url)('../test/support/second-opinion.cjs');

/** A repository is no place for large pictures. */
const MOST_BYTES = 150_000;
/** Enough for text and flat colours without fringes. */
const COLOURS = 96;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];

const press = (name) => (pane) => pane.getByRole('button', { name }).first().click();
/** What the pane says when sheets have been written. */
const WRITTEN = /已(?:新建|更新) \d+ 张表/u;

const see = (text) => (pane) => pane.getByText(text).first().waitFor();

/** The example's forms as they are sent out, and come back. */
const COLLECTED = [
  press('试用示例'),
  press('生成附件表'),
  see(WRITTEN),
  press('完成数'),
  press('制作填报表'),
  see('报送时限'),
  (pane) => pane.getByRole('button', { name: '制作填报表' }).last().click(),
  see('已制作'),
  handBack,
  see('共 13 份'),
];

/** File → how the page is set, what is done in the pane, and what is taken. */
const PICTURES = [
  {
    file: 'workbench.png',
    choices: {},
    whole: true,
    steps: [press('采用内置通知'), press('新北区'), press('生成附件表'), see(WRITTEN), clickIntoCells],
  },
  { file: 'pane-welcome-zh-320.png', choices: { paneWidth: 320 }, steps: [see('从哪里开始')] },
  {
    file: 'pane-home-zh-350.png',
    choices: {},
    steps: [press('试用示例'), press('生成附件表'), see(WRITTEN)],
  },
  {
    file: 'pane-preview-en-320.png',
    choices: { language: 'en-US', paneWidth: 320 },
    steps: [press('Take a built-in notice'), press('Xinbei'), see('nothing has been written yet.')],
  },
  {
    file: 'pane-station-dark-270.png',
    choices: { theme: 'dark', paneWidth: 270 },
    steps: [press('试用示例'), press('生成附件表'), see(WRITTEN), press('完成数'), see('待处理')],
  },
  {
    file: 'pane-checking-zh-320.png',
    choices: { paneWidth: 320 },
    steps: [
      press('试用示例'),
      press('生成附件表'),
      see(WRITTEN),
      press('完成数'),
      see('待处理'),
      press('改为 110件'),
      see('已改为 110件'),
    ],
  },
  {
    file: 'pane-checking-en-dark-270.png',
    choices: { language: 'en-US', theme: 'dark', paneWidth: 270 },
    steps: [
      press('Try the example'),
      press('Make the annexes'),
      see(/new sheets/u),
      press('Actuals'),
      see('to settle'),
      filterByTown,
    ],
  },
  {
    file: 'pane-collect-zh-350.png',
    choices: {},
    steps: [...COLLECTED, scrollToList],
  },
  {
    file: 'pane-merge-zh-350.png',
    choices: {},
    steps: [...COLLECTED, press(/^合并 \d+ 份/u), see('会变的数')],
  },
  {
    file: 'pane-contrast-320.png',
    choices: { theme: 'contrast', paneWidth: 320 },
    steps: [press('采用内置通知'), see('武进区')],
  },
];

/** The town with the most findings. */
async function filterByTown(pane) {
  const towns = pane.getByLabel('Area');
  await towns.selectOption({ label: await towns.locator('option', { hasText: 'Chengguang' }).innerText() });
}

async function scrollToList(pane) {
  await pane.getByText('共 13 份').first().scrollIntoViewIfNeeded();
}

/** Forms come back: what stands in the workbook already, some of it wrong. */
async function handBack(pane, page) {
  const waiting = page.waitForEvent('download');
  await pane.getByRole('button', { name: '全部下载' }).click();
  const zip = readFileSync(await (await waiting).path());
  await pane.getByRole('button', { name: '去收取填报表' }).click();
  await pane.locator('input[type="file"]').setInputFiles(await fillForms(zip, await page.evaluate(figuresOfMarch)));
}

/** Runs in the page. What stands in the latest sheet of actuals, by the keys of its columns and rows. */
function figuresOfMarch() {
  const { view } = globalThis.workbench.host;
  const { id } = view.tabs().find(({ name }) => name === '完成数 2026-03');
  const { cells } = view.sheet(id);
  const rows = new Map(cells.filter(({ column }) => column === 0).map(({ row, text }) => [row, text]));
  const columns = new Map(cells.filter(({ row }) => row === 0).map(({ column, text }) => [column, text]));
  const figures = {};
  for (const { row, column } of cells) {
    const { value } = view.cell(id, row, column);
    (figures[columns.get(column)] ??= {})[rows.get(row)] = value;
  }
  return figures;
}

/** Clicks into the first target, below the frozen head. */
async function clickIntoCells(pane, page) {
  await page.evaluate(() => globalThis.workbench.settled());
  await page
    .locator('#book canvas')
    .last()
    .click({ position: { x: 390, y: 250 } });
}

async function take(browser, address, { file, choices, steps, whole = false }, folder) {
  const page = await browser.newPage({ viewport: { width: 1440, height: whole ? 860 : 720 }, locale: 'zh-CN' });
  await page.addInitScript((kept) => globalThis.localStorage.setItem('workbench', JSON.stringify(kept)), choices);
  await page.goto(address);
  await page.waitForFunction(() => 'workbench' in globalThis);
  await page.evaluate(() => globalThis.workbench.settled());
  const pane = page.frameLocator('#pane-frame');
  for (const step of steps) await step(pane, page);
  await page.evaluate(() => globalThis.workbench.settled());
  await page.mouse.move(0, 0);
  // Two frames, so that what was written last is painted.
  const painted = () => new Promise((done) => globalThis.requestAnimationFrame(() => done(undefined)));
  for (let frame = 0; frame < 2; frame += 1) await page.evaluate(painted);
  const taken = join(folder, file);
  await (whole ? page : page.locator('#pane-frame')).screenshot({ path: taken, animations: 'disabled' });
  await page.close();
  return taken;
}

function makeSmall(from, to) {
  execFileSync('convert', [from, '-strip', '+dither', '-colors', String(COLOURS), `PNG8:${to}`]);
  const { size } = statSync(to);
  if (size > MOST_BYTES) throw new Error(`${to} has ${size} bytes; at most ${MOST_BYTES} are wanted.`);
  process.stdout.write(`${to}: ${Math.round(size / 1000)} KB\n`);
}

/** @param {string[]} only names of files; all of them where none is given */
async function makePictures(target, only = []) {
  if (isStale()) await buildAddin();
  if (isWorkbenchStale()) await buildWorkbench();
  const folder = mkdtempSync(join(tmpdir(), 'target-tables-pictures-'));
  const server = await serveWorkbench(0);
  const browser = await chromium.launch({ executablePath: findSecondOpinion().chromium, args: FLAGS });
  try {
    mkdirSync(target, { recursive: true });
    const address = `http://localhost:${server.address().port}/`;
    for (const picture of PICTURES.filter(({ file }) => only.length === 0 || only.includes(file)))
      makeSmall(await take(browser, address, picture, folder), join(target, picture.file));
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

await makePictures(process.argv[2] ?? join(ROOT, 'docs', 'pictures'), process.argv.slice(3));
