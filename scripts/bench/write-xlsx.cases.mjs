/**
 * The cases of write-xlsx.bench.mjs, on one and the same sheet of 1,000 × 300 styled cells. Run with the
 * name of a case, it does that one alone and prints its peak memory.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { importTypeScript, printPeakMemory } from './measure.mjs';

export const ROWS = 1_000;
export const COLUMNS = 300;
const NOW = new Date('2026-01-05T00:00:00Z');
/** As many different texts as a district's year has names, units and notes. */
const TEXTS = 5_000;

const FONT = { name: '宋体', size: 11 };
const SIDE = { weight: 'thin', colour: '000000' };
const BORDERS = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };
const STYLES = {
  number: { font: FONT, borders: BORDERS, horizontal: 'right', numberFormat: '0.00' },
  text: { font: { ...FONT, bold: true }, borders: BORDERS, horizontal: 'center', vertical: 'center', wrap: true },
  percent: { font: FONT, borders: BORDERS, fill: 'DDEBF7', numberFormat: '0.0%' },
  formula: { font: FONT, borders: BORDERS, fill: 'FFF2CC', numberFormat: '#,##0.00' },
};

/** Numbers that look drawn by lot but are the same in every run. */
function* lots() {
  for (let state = 1; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield state / 0x7fffffff;
  }
}

async function makePlan() {
  const { columnLetters } = await importTypeScript('src/plan/address.ts');
  const drawn = lots();
  const draw = (most) => Math.floor(drawn.next().value * most);
  // As in a real plan, where each name is one text that many cells show.
  const texts = Array.from({ length: TEXTS }, (_, number) => `高新技术产业指标名称第${number}项`);
  const letters = Array.from({ length: COLUMNS }, (_, column) => columnLetters(column));
  const makeCell = [
    () => ({ value: draw(10_000_000) / 100, style: 'number' }),
    () => ({ value: texts[draw(TEXTS)], style: 'text' }),
    () => ({ value: draw(1_000) / 1_000, style: 'percent' }),
    (row, column) => ({
      value: draw(10_000_000) / 100,
      formula: `SUM(${letters[column - 3]}${row + 1},${letters[column - 1]}${row + 1})`,
      style: 'formula',
    }),
  ];
  return {
    title: '年度目标',
    subject: '目标分解',
    creator: '科技局',
    styles: STYLES,
    defaultFont: FONT,
    names: [],
    activeSheet: '目标分解表',
    letters,
    sheets: [
      {
        kind: 'bench',
        name: '目标分解表',
        visibility: 'visible',
        columns: letters.map(() => ({ width: 12 })),
        rows: Array.from({ length: ROWS }, (_, row) => ({
          cells: letters.map((_, column) => makeCell[column % 4](row, column)),
        })),
        merges: [],
        validations: [],
        conditionalFormats: [],
        gridlines: true,
      },
    ],
  };
}

function toExcelJsStyle({ font, borders, fill, horizontal, vertical, wrap, numberFormat }) {
  const side = { style: 'thin', color: { argb: 'FF000000' } };
  return {
    font: { name: font.name, size: font.size, bold: font.bold ?? false },
    border: borders && { top: side, bottom: side, left: side, right: side },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill}` } } } : {}),
    alignment: { horizontal, vertical: vertical === 'center' ? 'middle' : vertical, wrapText: wrap },
    numFmt: numberFormat ?? 'General',
  };
}

export async function writeByExcelJs(plan) {
  const styles = Object.fromEntries(Object.entries(plan.styles).map(([name, style]) => [name, toExcelJsStyle(style)]));
  const workbook = new ExcelJS.Workbook();
  for (const { name, rows, columns } of plan.sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.columns = columns.map(({ width }) => ({ width }));
    rows.forEach((row, at) => {
      const target = sheet.getRow(at + 1);
      row.cells.forEach((each, column) => {
        if (!each) return;
        const cell = target.getCell(column + 1);
        cell.value = each.formula === undefined ? each.value : { formula: each.formula, result: each.value };
        cell.style = styles[each.style];
      });
    });
  }
  return workbook.xlsx.writeBuffer();
}

/** What no writer can do without: compress the ready XML, at zlib's usual level, and sum it. */
function zipBare(parts) {
  return parts.map((part) => [deflateRawSync(part, { level: 6 }), crc32(part)]);
}

/** The least that a writer by hand would do: the same cells as XML by the shortest code, zipped with the other parts. */
function zipHandMade(plan, parts) {
  const numbers = new Map();
  const { letters } = plan;
  const styles = Object.fromEntries(Object.keys(plan.styles).map((name, index) => [name, index + 1]));
  const numberOf = (text) => numbers.get(text) ?? numbers.set(text, numbers.size).size - 1;
  const cellXml = ({ value, formula, style }, at) => {
    const head = `<c r="${at}" s="${styles[style]}"`;
    if (formula !== undefined) return `${head}><f>${formula}</f><v>${value}</v></c>`;
    if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
    return `${head} t="s"><v>${numberOf(value)}</v></c>`;
  };
  const rows = plan.sheets[0].rows.map(
    ({ cells }, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, letters[column] + (row + 1))).join('')}</row>`,
  );
  const strings = [...numbers.keys()].map((text) => `<si><t>${text}</t></si>`);
  return zipBare([...parts, Buffer.from(rows.join('')), Buffer.from(strings.join(''))]);
}

const MADE_BY_HAND = new Set(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']);

/** A function for each case, with what it needs made beforehand. */
export async function makeCases(wanted = ['ours', 'exceljs', 'XML by hand', 'bare zip']) {
  const plan = await makePlan();
  const { writeXlsx } = await importTypeScript('src/xlsx/write.ts');
  const makers = {
    ours: () => () => writeXlsx(plan, NOW),
    exceljs: () => () => writeByExcelJs(plan),
    'XML by hand': async () => {
      const { unzip } = await importTypeScript('test/support/unzip.ts');
      const parts = [...unzip(await writeXlsx(plan, NOW))].filter(([name]) => !MADE_BY_HAND.has(name));
      return () =>
        zipHandMade(
          plan,
          parts.map(([, part]) => part),
        );
    },
    'bare zip': async () => {
      const { unzip } = await importTypeScript('test/support/unzip.ts');
      const parts = [...unzip(await writeXlsx(plan, NOW)).values()];
      return () => zipBare(parts);
    },
    'plan alone': () => () => undefined,
  };
  const cases = {};
  for (const name of wanted) cases[name] = await makers[name]();
  return cases;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2];
  const cases = await makeCases([name]);
  await cases[name]();
  printPeakMemory();
}
