/** How long it takes to write 300,000 styled cells, beside exceljs and beside the bare compression of the same XML. */
import { alternate, peakMemory, printRatio } from './measure.mjs';
import { COLUMNS, makeCases, ROWS } from './write-xlsx.cases.mjs';

export const title = `Writing ${(ROWS * COLUMNS).toLocaleString('en')} styled cells to .xlsx`;

const REPETITIONS = 7;
/** `bare zip` compresses XML that is ready, `XML by hand` makes it first, as any writer must. */
const AIMS = { exceljs: 0.5, 'XML by hand': 1.6, 'bare zip': 1.6 };
const CASES = new URL('write-xlsx.cases.mjs', import.meta.url);

export async function run() {
  const times = await alternate(await makeCases(), REPETITIONS);
  const idle = await peakMemory(CASES, 'plan alone');
  console.log(`  medians of ${REPETITIONS} alternating runs; memory is the peak of a process that does it once\n`);
  for (const [name, time] of Object.entries(times)) {
    const memory = await peakMemory(CASES, name);
    console.log(`  ${name.padEnd(12)} ${time.toFixed(0).padStart(6)} ms ${memory.toFixed(0).padStart(6)} MB`);
  }
  console.log(`  ${'plan alone'.padEnd(12)} ${'–'.padStart(6)}    ${idle.toFixed(0).padStart(6)} MB\n`);
  for (const [other, aim] of Object.entries(AIMS)) printRatio(`ours / ${other}`, times.ours / times[other], aim);
}
