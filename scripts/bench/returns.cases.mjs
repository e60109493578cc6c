/**
 * The returns of the bench: as many areas as files, two thirds of them good, figures by chance but the same
 * each time. Run alone with a folder it opens every file of it by exceljs.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './measure.mjs';

export const PERIOD = '2026-06';
const KB = 1024;

/** The same numbers every time (a linear congruential generator). */
function chance(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export async function makeReturns(folder, few, many) {
  const { bookFor, annualFile, returnFile } = await importTypeScript('scripts/bench/returns.sources.ts');
  const book = bookFor(many);
  const workbook = join(folder, 'year.xlsx');
  await writeFile(workbook, await annualFile(book));
  const places = { few: join(folder, 'few'), many: join(folder, 'many') };
  await Promise.all(Object.values(places).map((place) => mkdir(place)));
  const dice = chance(20260630);
  const sizes = { least: Infinity, most: 0 };
  for (let at = 0; at < many; at += 1) {
    const { name, bytes } = await returnFile(book, at, dice);
    sizes.least = Math.min(sizes.least, Math.round(bytes.length / KB));
    sizes.most = Math.max(sizes.most, Math.round(bytes.length / KB));
    await writeFile(join(places.many, name), bytes);
    if (at < few) await writeFile(join(places.few, name), bytes);
  }
  return { ...places, workbook, sizes };
}

async function openByExcelJs(folder) {
  const ExcelJs = createRequire(import.meta.url)('exceljs');
  let rows = 0;
  for (const name of await readdir(folder)) {
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(await readFile(join(folder, name)));
    workbook.eachSheet((sheet) => {
      rows += sheet.actualRowCount;
    });
  }
  if (rows === 0) throw new Error('nothing was opened');
}

// A process of its own: `exceljs FOLDER`, or `collect BUNDLE ARGUMENT…`, which is the command itself.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, target, ...rest] = process.argv;
  process.on('exit', () => {
    process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
  });
  if (name === 'exceljs') await openByExcelJs(target);
  else {
    process.argv = [process.argv[0], target, 'collect', ...rest];
    createRequire(import.meta.url)(target);
  }
}
