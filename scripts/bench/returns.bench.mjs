/**
 * How long it takes to collect a folder of returns from the terminal, beside exceljs merely opening the same
 * files, and whether memory stays the same however many files there are. Each case is a process of its own.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildCli, BUNDLE, isStale } from '../build-cli.mjs';
import { median, printRatio } from './measure.mjs';
import { makeReturns, PERIOD } from './returns.cases.mjs';

const FEW = 100;
const MANY = 1_000;
const REPETITIONS = 3;
/**
 * Ours also opens the workbook of the year, with a column for each of the areas, and writes it anew: that takes
 * its time and its memory once, and so a file's own time is told apart from it.
 */
const AIMS = { time: 1.25, memory: 3, growth: 1.25 };
const CASES = fileURLToPath(new URL('returns.cases.mjs', import.meta.url));

export const title = `Collecting ${MANY.toLocaleString('en')} returns from the terminal`;

/** Seconds and MB of a process; its threads count as its own. */
async function measured(args) {
  const start = performance.now();
  const { stderr } = await promisify(execFile)(process.execPath, [CASES, ...args], { maxBuffer: 1 << 28 }).catch(
    (error) => {
      // Done, and some returns were not merged.
      if (error.code === 1) return error;
      throw error;
    },
  );
  const peak = /peak (\d+)/u.exec(stderr)?.[1];
  return { seconds: (performance.now() - start) / 1000, memory: Number(peak) / 1024 };
}

const of = (runs, what) => median(runs.map((each) => each[what]));

export async function run() {
  if (isStale()) await buildCli();
  const folder = await mkdtemp(join(tmpdir(), 'bench-returns-'));
  try {
    const { few, many, workbook, sizes } = await makeReturns(folder, FEW, MANY);
    const collect = (from, out) =>
      measured([
        'collect',
        BUNDLE,
        from,
        '--into',
        workbook,
        '--out',
        join(folder, out),
        '--period',
        PERIOD,
        '--force',
        '--json',
      ]);
    const cases = {
      [`collect ${FEW}`]: () => collect(few, 'few.xlsx'),
      [`collect ${MANY}`]: () => collect(many, 'many.xlsx'),
      [`exceljs opens ${MANY}`]: () => measured(['exceljs', many]),
    };
    const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
    for (let round = 0; round < REPETITIONS; round += 1)
      for (const [name, once] of Object.entries(cases)) results[name].push(await once());
    console.log(
      `  ${MANY} files of ${sizes.least} to ${sizes.most} KB; medians of ${REPETITIONS} alternating runs, peaks of whole processes\n`,
    );
    for (const [name, runs] of Object.entries(results))
      console.log(
        `  ${name.padEnd(20)} ${of(runs, 'seconds').toFixed(1).padStart(6)} s ${of(runs, 'memory').toFixed(0).padStart(6)} MB`,
      );
    console.log('');
    const [small, large, others] = Object.values(results);
    const perFile = (of(large, 'seconds') - of(small, 'seconds')) / (MANY - FEW);
    printRatio('time a file: collect / exceljs opens', perFile / (of(others, 'seconds') / MANY), AIMS.time);
    console.log(
      `  whole run: collect / exceljs opens             ${(of(large, 'seconds') / of(others, 'seconds')).toFixed(2)}`,
    );
    printRatio('peak memory: collect / exceljs opens', of(large, 'memory') / of(others, 'memory'), AIMS.memory);
    printRatio(`peak memory: ${MANY} / ${FEW} files`, of(large, 'memory') / of(small, 'memory'), AIMS.growth);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
