/**
 * A second opinion on our workbooks: LibreOffice reads them, calculates every formula anew and prints
 * them. One call takes any number of files, since the start of the program costs more than a file.
 *
 * Each worker of jest has a profile of its own: two LibreOffices in one profile become one.
 */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The first start makes a profile and takes some ten seconds on a slow machine; a hung one never ends. */
const LIMIT_MS = 180_000;
/** What a test with LibreOffice in it may take. */
const LIBREOFFICE_TEST_MS = LIMIT_MS + 20_000;

/** 0 is "always recalculate"; without it LibreOffice believes the values that stand in the file. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** A workbook as bytes, or the path of one. */
export type Workbook = Uint8Array | string;
/** In points, 72 to the inch, as they are printed: an A4 page across is 842 × 595. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const TARGETS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  pdf: 'pdf:calc_pdf_Export',
} as const;

function scratchFolder(): string {
  const folder = process.env['TARGET_TABLES_SCRATCH'];
  if (folder === undefined) throw new Error('TARGET_TABLES_SCRATCH is set by test/support/global-setup.cjs');
  return folder;
}

async function profileFolder(): Promise<string> {
  const profile = join(scratchFolder(), `profile-${process.env['JEST_WORKER_ID'] ?? '0'}`);
  const user = join(profile, 'user');
  try {
    await mkdir(profile);
  } catch {
    return profile;
  }
  await mkdir(user);
  await writeFile(join(user, 'registrymodifications.xcu'), SETTINGS);
  return profile;
}

/** LibreOffices of one worker stand in line. */
let queue: Promise<unknown> = Promise.resolve();

function convertAll(workbooks: readonly Workbook[], extension: keyof typeof TARGETS): Promise<Buffer[]> {
  const result = queue.then(() => convertNow(workbooks, extension));
  queue = result.catch(() => undefined);
  return result;
}

async function convertNow(workbooks: readonly Workbook[], extension: keyof typeof TARGETS): Promise<Buffer[]> {
  const soffice = process.env['TARGET_TABLES_SOFFICE'];
  if (soffice === undefined) throw new Error('LibreOffice is not on this machine: use describeWithLibreOffice');
  if (workbooks.length === 0) return [];
  const profile = await profileFolder();
  const folder = await mkdtemp(join(scratchFolder(), 'files-'));
  try {
    const inputs = workbooks.map((_, index) => join(folder, `${String(index)}.xlsx`));
    for (const [index, input] of inputs.entries()) {
      const workbook = workbooks[index] ?? '';
      await writeFile(input, typeof workbook === 'string' ? await readFile(workbook) : workbook);
    }
    const out = join(folder, 'out');
    const { stdout, stderr } = await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        TARGETS[extension],
        '--outdir',
        out,
        ...inputs,
      ],
      { timeout: LIMIT_MS, killSignal: 'SIGKILL', maxBuffer: 16 * 1024 * 1024 },
    );
    return await Promise.all(
      inputs.map((_, index) =>
        readFile(join(out, `${String(index)}.${extension}`)).catch(() => {
          throw new Error(`LibreOffice could not convert workbook ${String(index)}: ${stdout}${stderr}`);
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The workbooks as LibreOffice saves them, every formula calculated anew, in the order given. */
export function recalculateAll(workbooks: readonly Workbook[]): Promise<Buffer[]> {
  return convertAll(workbooks, 'xlsx');
}

/** The workbook as LibreOffice saves it, every formula calculated anew. */
export async function recalculate(workbook: Workbook): Promise<Buffer> {
  const [bytes] = await recalculateAll([workbook]);
  if (bytes === undefined) throw new Error('LibreOffice gave nothing back');
  return bytes;
}

/** The workbooks as printed, one PDF each, in the order given. */
export function toPdfAll(workbooks: readonly Workbook[]): Promise<Buffer[]> {
  return convertAll(workbooks, 'pdf');
}

/** The size of each page, in order; as many as there are pages. A page laid across is wider than high. */
export async function pdfPages(pdf: Uint8Array): Promise<PageSize[]> {
  const pdfinfo = process.env['TARGET_TABLES_PDFINFO'];
  if (pdfinfo === undefined) throw new Error('pdfinfo is not on this machine: use describeWithLibreOffice');
  const folder = await mkdtemp(join(scratchFolder(), 'pages-'));
  try {
    const file = join(folder, 'pages.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run(pdfinfo, ['-f', '1', '-l', '-1', file]);
    const sizes = [...stdout.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gmu)];
    const turns = [...stdout.matchAll(/^Page +\d+ rot: +(\d+)/gmu)];
    return sizes.map((size, index) => {
      const [width, height] = [Number(size[1]), Number(size[2])];
      return Number(turns[index]?.[1] ?? 0) % 180 === 0 ? { width, height } : { width: height, height: width };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A `describe` for tests that need LibreOffice and pdfinfo. Where they are not to be had the tests are
 * skipped by name; in CI, where they must run, the block fails instead.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  const missing = ['TARGET_TABLES_SOFFICE', 'TARGET_TABLES_PDFINFO'].filter((key) => process.env[key] === undefined);
  if (missing.length === 0) {
    describe(name, () => {
      jest.setTimeout(LIBREOFFICE_TEST_MS);
      tests();
    });
  } else if (process.env['CI'] === 'true') {
    test(`${name}: LibreOffice and pdfinfo are on the machine`, () => {
      throw new Error('They must be in CI. `npm test` installs them on Debian; see scripts/test.mjs.');
    });
  } else {
    describe.skip(`${name} (needs LibreOffice and pdfinfo)`, tests);
  }
}
