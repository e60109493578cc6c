/**
 * From an edit to its findings and its mark, at 300 areas by 200 indicators: a person types in the host, the
 * real client tells of it, the cell is read, the rules that touch it run, and the host says what the cell looks
 * like. Our own checking is told apart; and with half a year of entry sheets, where a later month is held against
 * the edited one, by edits of the first, a middle and the last month.
 */
import { createRequire } from 'node:module';
import { importTypeScript } from './measure.mjs';

const AREAS = 300;
const INDICATORS = 200;
const EDITS = 300;
const WARM_UP = 30;
const MONTHS = 6;
const EDITS_A_MONTH = 100;
/** Milliseconds, for 95 of 100 edits. */
const MOST_OVERALL = 100;
const MOST_CHECKING = 20;

export const title = `Checking as she types, with ${AREAS} areas by ${INDICATORS} indicators`;

export async function run() {
  // The bundles find the client's files through it, as jest has them find it.
  globalThis.require = createRequire(import.meta.url);
  const { startLive, bigBook, readPlan, openWorkbook, openLiveCheck, planAnnualWorkbook, rulesOfPlan, wordsFor } =
    await importAll();
  const book = bigBook(AREAS, INDICATORS);
  const plan = planAnnualWorkbook(book, { language: 'zh-CN', words: wordsFor('zh-CN').sheets, workbookId: 'bench' });
  const entry = plan.sheets.find(({ kind }) => kind === 'entry');

  const { host, open } = await startLive();
  const port = open();
  await port.commit({ ...plan, sheets: [alone(entry)], names: [], activeSheet: entry.name });
  const { id } = host.workbook.sheet(entry.name);
  const opened = openWorkbook(withId(readPlan(plan), entry.name, id));
  const started = performance.now();
  const live = openLiveCheck(opened);
  const first = performance.now() - started;

  let heard;
  await port.watch((change) => heard(change));
  const { keys } = opened.sheets.keyed.get(`entry|${entry.period}`);
  const [rows, columns] = [placesOf(keys.rows, 'indicator_'), placesOf(keys.columns, 'area_')];
  const times = { overall: [], checking: [] };
  let [marked, findings] = [0, 0];
  for (let edit = 0; edit < EDITS + WARM_UP; edit += 1) {
    // Positions that come to all parts of the sheet, the same every time.
    const [row, column] = [rows[(edit * 61) % rows.length], columns[(edit * 97) % columns.length]];
    const start = performance.now();
    const told = new Promise((resolve) => (heard = resolve));
    // Every third is text or below zero, which only a paste brings in.
    host.person.paste(id, { row, column, rows: 1, columns: 1 }, [[textOf(edit)]]);
    const change = await told;
    const cells = await port.readCells(change);
    const read = performance.now();
    const checks = live.change(change.sheetId, cells);
    const checked = performance.now();
    const { format } = host.view.cell(id, row, column);
    const end = performance.now();
    if (!checks) throw new Error('the whole workbook would be read anew');
    if (edit < WARM_UP) continue;
    times.overall.push(end - start);
    times.checking.push(checked - read);
    findings = checks.checked.findings.length;
    if (format.fillColor === '#FFC7CE' || format.fillColor === '#FFEB9C') marked += 1;
  }
  const [rules] = rulesOfPlan(opened, { ...plan, sheets: [entry] });
  const look = async (edited) => {
    const before = performance.now();
    const mended = await port.mendRules([{ ...rules, ...(edited && { edited }) }]);
    if (mended.length > 0) throw new Error('there is nothing to mend');
    return performance.now() - before;
  };
  const [whole, few] = [await look(), await look(['AA20:AC22'])];

  const count = (number) => number.toLocaleString('en');
  console.log(
    `  ${count(AREAS * INDICATORS)} figures, ${count(findings)} findings, ${count(EDITS)} edits, ${count(marked)} marked`,
  );
  console.log(`  all rules once: ${first.toFixed(0)} ms`);
  const size = `${rules.validations.length} validations and ${rules.conditionalFormats.length} marks`;
  console.log(`  a look at ${size}: ${whole.toFixed(0)} ms; at those of nine edited cells: ${few.toFixed(0)} ms\n`);
  print('edit to findings and mark', times.overall, MOST_OVERALL);
  print('our own checking', times.checking, MOST_CHECKING);
  checkMonths({ openWorkbook, openLiveCheck, readPlan, planAnnualWorkbook, wordsFor }, book);
}

/** Without the host: what an edit of one month costs where the months after it are filled in too. */
function checkMonths({ openWorkbook, openLiveCheck, readPlan, planAnnualWorkbook, wordsFor }, book) {
  const year = withMonths(book);
  const options = { language: 'zh-CN', words: wordsFor('zh-CN').sheets, workbookId: 'bench' };
  const opened = openWorkbook(readPlan(planAnnualWorkbook(year, options)));
  const started = performance.now();
  const live = openLiveCheck(opened);
  const first = performance.now() - started;
  console.log(`\n  ${live.checks.periods.length} months filled in; all rules once: ${first.toFixed(0)} ms\n`);
  for (const month of [1, MONTHS / 2, MONTHS]) {
    const { sheet, keys } = opened.sheets.keyed.get(`entry|${periodOf(book.year, month)}`);
    const [rows, columns] = [placesOf(keys.rows, 'indicator_'), placesOf(keys.columns, 'area_')];
    const times = [];
    for (let edit = 0; edit < EDITS_A_MONTH + WARM_UP; edit += 1) {
      const [row, column] = [rows[(edit * 61) % rows.length], columns[(edit * 97) % columns.length]];
      const start = performance.now();
      const checks = live.change(sheet.id, { row, column, rows: [[{ value: (edit * 7919) % 4000 }]] });
      if (!checks) throw new Error('the whole workbook would be read anew');
      if (edit >= WARM_UP) times.push(performance.now() - start);
    }
    print(`our own checking, month ${month}`, times, MOST_CHECKING);
  }
}

/** The figures of the one month that the book has, growing month by month. */
function withMonths(book) {
  const reported = book.figures.filter(({ period }) => period.year === book.year);
  const others = book.figures.filter(({ period }) => period.year !== book.year);
  const months = Array.from({ length: MONTHS }, (_, at) => at + 1);
  const grown = months.flatMap((throughMonth) =>
    reported.map((figure) => ({
      ...figure,
      period: { ...figure.period, throughMonth },
      reported: upTo(figure, throughMonth),
    })),
  );
  return { ...book, figures: [...others, ...grown] };
}

function upTo({ reported }, month) {
  if (reported.kind !== 'number') return reported;
  return { ...reported, value: Math.round((reported.value * month) / MONTHS) };
}

function periodOf(year, month) {
  return `${year}-${String(month).padStart(2, '0')}`;
}

async function importAll() {
  const files = [
    'test/excel/live.ts',
    'test/support/big-book.ts',
    'test/support/workbook-read.ts',
    'src/app/open-workbook.ts',
    'src/app/live-check.ts',
    'src/app/mend-rules.ts',
    'src/sheets/annual-workbook.ts',
    'src/locales/words.ts',
  ];
  return Object.assign({}, ...(await Promise.all(files.map(importTypeScript))));
}

/** The sheet without the others: what its formulas look up there stands as a value. */
function alone(sheet) {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (!cell?.formula?.includes('!')) return cell;
      return { value: cell.value, style: cell.style };
    }),
  }));
  return { ...sheet, rows };
}

function withId(read, name, id) {
  return { ...read, sheets: read.sheets.map((sheet) => (sheet.sheet === name ? { ...sheet, id } : sheet)) };
}

function placesOf(keys, prefix) {
  return [...keys].filter(([key]) => key.startsWith(prefix)).map(([, place]) => place);
}

function textOf(edit) {
  if (edit % 3 !== 0) return String((edit * 7919) % 4000);
  return edit % 2 === 0 ? `约${edit}件` : `-${edit + 1}`;
}

function print(what, all, aim) {
  const sorted = [...all].sort((left, right) => left - right);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [half, most] = [at(0.5), at(0.95)].map((time) => time.toFixed(1).padStart(6));
  const verdict = at(0.95) <= aim ? 'met' : 'MISSED';
  console.log(`  ${what.padEnd(28)} median ${half} ms   p95 ${most} ms   aim ≤ ${aim} ms   ${verdict}`);
}
