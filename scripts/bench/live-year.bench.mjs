/** How long a year of 100 areas by 50 indicators takes to make in a live workbook, beside exceljs writing the same cells. */
import { createRequire } from 'node:module';
import { alternate, importTypeScript, printRatio } from './measure.mjs';
import { writeByExcelJs } from './write-xlsx.cases.mjs';

const AREAS = 100;
const INDICATORS = 50;
const REPETITIONS = 3;
/** The client's own words, the host's looks and its calculation come on top of the cells. */
const AIM = 5;

export const title = `Making a year of ${AREAS} areas by ${INDICATORS} indicators through Office.js`;

export async function run() {
  // The bundles find the client's files through it, as jest has them find it.
  globalThis.require = createRequire(import.meta.url);
  const { startLive, CLOCK, bigBook, openWorkbook, planUpdate } = Object.assign(
    {},
    ...(await Promise.all(
      [
        'test/excel/live.ts',
        'test/support/plans.ts',
        'test/support/big-book.ts',
        'src/app/open-workbook.ts',
        'src/app/plan-update.ts',
      ].map(importTypeScript),
    )),
  );
  const book = bigBook(AREAS, INDICATORS);
  const prepare = async () => {
    const { host, open } = await startLive();
    const port = open();
    const opened = openWorkbook(await port.read());
    return { host, port, opened };
  };
  const plan = ({ opened }) => planUpdate(opened, book, { language: 'zh-CN', clock: CLOCK });
  const first = await prepare();
  const { update } = plan(first);
  const times = await alternate(
    {
      'planned alone': () => plan(first),
      'client and host': async () => (await prepare()).port.update(update),
      exceljs: () => writeByExcelJs(update.plan),
    },
    REPETITIONS,
  );
  const cells = update.plan.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(Boolean)));
  console.log(`  ${cells.length.toLocaleString('en')} cells; medians of ${REPETITIONS} alternating runs\n`);
  for (const [name, time] of Object.entries(times))
    console.log(`  ${name.padEnd(16)} ${time.toFixed(0).padStart(6)} ms`);
  console.log('');
  printRatio('client and host / exceljs', times['client and host'] / times.exceljs, AIM);
}
