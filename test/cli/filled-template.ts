/**
 * Our template, filled in as a clerk would, by a program that is not ours. The town, the street and the
 * park are invented; last year's figures and the targets are such that the split is known by hand.
 */
import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { type } from './terminal';

export type Value = string | number | null;
/** A row by the headings of its sheet. */
export type Row = Readonly<Record<string, Value>>;

export interface Filling {
  readonly settings: Record<string, Value>;
  readonly indicators: Row[];
  readonly areas: Row[];
  /** The headings of the areas' columns in 上年数. */
  readonly priorAreas: string[];
  readonly priorYear: Row[];
}

const count = { 计量单位: '件', 小数位数: 0, 数值类型: '个数', 全年或累计: '全年', 全区合计方式: '相加' };
const placed = { 列入附件1: '是', 列入附件2: '是' };

/** A fresh one each time, for a test to spoil. */
export function filling(): Filling {
  return {
    settings: { 区县名称: '云溪区', 年度: 2026 },
    indicators: [
      { ...count, ...placed, 指标编码: 'patents', 指标名称: '专利申请量', 全区目标: 600, 分解方法: '按上年数' },
      {
        ...{ ...count, ...placed, 指标编码: 'inventions', 指标名称: '发明专利申请量', 全区目标: 200 },
        ...{ 上级指标编码: 'patents', 与上级指标的关系: '其中', 分解方法: '按上年数' },
      },
      {
        ...{ ...placed, 指标编码: 'share', 指标名称: '高新技术产业产值占比', 计量单位: '%', 小数位数: 1 },
        ...{ 数值类型: '比率', 全年或累计: '累计', 全区合计方式: '不汇总', 全区目标: 47.5, 分解方法: '手工' },
      },
    ],
    areas: [
      { 单位编码: 'chengguan', 单位名称: '城关镇', 类别: '镇', '权重：人口': 40 },
      { 单位编码: 'hexi', 单位名称: '河西街道', 类别: '街道', '权重：人口': 52.5 },
      { 单位编码: 'keji', 单位名称: '科技园（城北）', 类别: '园区', '权重：人口': 13 },
    ],
    priorAreas: ['城关镇', '河西街道', '科技园（城北）'],
    priorYear: [
      { 指标编码: 'patents', 指标名称: '专利申请量', 全区: 540, 城关镇: 100, 河西街道: 240, '科技园（城北）': 200 },
      { 指标编码: 'inventions', 指标名称: '发明专利申请量', 全区: 170, 城关镇: 20, 河西街道: 70, '科技园（城北）': 80 },
      {
        指标编码: 'share',
        指标名称: '高新技术产业产值占比',
        全区: 45.2,
        城关镇: 41,
        河西街道: 44,
        '科技园（城北）': '--',
      },
    ],
  };
}

export async function openBook(file: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(file)) as unknown as ExcelJS.Buffer);
  return book;
}

export function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The number that stands in a cell, typed or calculated, or its text. */
export function shownIn(sheet: ExcelJS.Worksheet, address: string): ExcelJS.CellValue {
  const { value } = sheet.getCell(address);
  return typeof value === 'object' && value !== null && 'formula' in value ? (value.result ?? 0) : value;
}

function headRow(sheet: ExcelJS.Worksheet, heading: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    row.eachCell((cell) => {
      if (cell.value === heading) found = number;
    });
  });
  if (found === 0) throw new Error(`${sheet.name} has no heading ${heading}`);
  return found;
}

/** Types the rows below the template's two examples. */
function fillTable(sheet: ExcelJS.Worksheet, heading: string, rows: readonly Row[]): void {
  const head = headRow(sheet, heading);
  const columns = new Map<string, number>();
  sheet.getRow(head).eachCell((cell, column) => columns.set(cell.text, column));
  rows.forEach((row, position) => {
    for (const [name, value] of Object.entries(row)) {
      const column = columns.get(name);
      if (column === undefined) throw new Error(`${sheet.name} has no column ${name}`);
      const cell = sheet.getCell(head + 3 + position, column);
      if (value !== null) cell.value = value;
    }
  });
}

function fillSettings(sheet: ExcelJS.Worksheet, settings: Readonly<Record<string, Value>>): void {
  sheet.eachRow((row) => {
    const value = settings[row.getCell(1).text];
    if (value !== undefined) row.getCell(2).value = value;
  });
  const head = headRow(sheet, '评议项目');
  ['1', '科技创新工作', 10].forEach((value, place) => (sheet.getCell(head + 1, place + 1).value = value));
}

/** The examples' columns get the first two areas; the others stand to the right of everything. */
function putPriorAreas(sheet: ExcelJS.Worksheet, names: readonly string[]): void {
  const head = sheet.getRow(headRow(sheet, '指标名称'));
  const examples: number[] = [];
  head.eachCell((cell, column) => {
    if (cell.text.startsWith('示例：')) examples.push(column);
  });
  const last = head.cellCount;
  names.forEach((name, place) => (head.getCell(examples[place] ?? last + place - 1).value = name));
}

/** Fills in our template and saves it as `file` in the working folder. */
export async function saveFilled(file: string, given: Filling = filling()): Promise<void> {
  await type(['template', '--out', 'blank.xlsx', '--force']);
  const book = await openBook('blank.xlsx');
  fillSettings(sheetOf(book, '基本信息'), given.settings);
  fillTable(sheetOf(book, '指标目录'), '指标名称', given.indicators);
  fillTable(sheetOf(book, '单位名录'), '单位名称', given.areas);
  putPriorAreas(sheetOf(book, '上年数'), given.priorAreas);
  fillTable(sheetOf(book, '上年数'), '指标名称', given.priorYear);
  await writeFile(file, Buffer.from(await book.xlsx.writeBuffer()));
}
