/** A small workbook plan in which every feature of a plan occurs once, as our sheets use it. */
import type { Borders, CellPlan, CellStyle, SheetPlan, WorkbookPlan } from '../../src/plan/plan';

const FONT = { name: '宋体', size: 11 };
const SIDE = { weight: 'thin', colour: '000000' } as const;
const BOX: Borders = { top: SIDE, bottom: SIDE, left: SIDE, right: SIDE };

export const STYLES = {
  title: { font: { name: '方正小标宋简体', size: 22 }, horizontal: 'center', vertical: 'center' },
  head: {
    font: { name: '黑体', size: 12, bold: true, italic: true, underline: true, colour: '1F4E79' },
    fill: 'DDEBF7',
    borders: { ...BOX, bottom: { weight: 'medium', colour: 'C00000' } },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  corner: { font: FONT, borders: { ...BOX, diagonalDown: { weight: 'hair', colour: '7F7F7F' } } },
  label: { font: FONT, borders: BOX, horizontal: 'left', vertical: 'top', indent: 2 },
  number: { font: FONT, borders: BOX, numberFormat: '#,##0.00' },
  entry: { font: FONT, borders: BOX, numberFormat: '0.0%', unlocked: true },
} as const satisfies Record<string, CellStyle>;

type StyleName = keyof typeof STYLES;

export function cell(value: CellPlan['value'], style: StyleName = 'label', more: Partial<CellPlan> = {}): CellPlan {
  return { value, style, ...more };
}

export function sheet(name: string, more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    kind: 'test',
    name,
    visibility: 'visible',
    columns: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    gridlines: true,
    ...more,
  };
}

export function workbook(sheets: readonly SheetPlan[], more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return {
    title: '2026年度目标',
    subject: '目标分解',
    creator: '区科技局',
    styles: STYLES,
    defaultFont: FONT,
    sheets,
    names: [],
    activeSheet: sheets[0]?.name ?? '',
    ...more,
  };
}

/** A workbook with one sheet that holds these cells from A1 on. */
export function workbookOf(...rows: readonly (readonly (CellPlan | null)[])[]): WorkbookPlan {
  return workbook([sheet('表1', { rows: rows.map((cells) => ({ cells })) })]);
}

/** As the annex of the district's notice looks. */
export const TARGETS = "附件1 目标's 表";

const targets = sheet(TARGETS, {
  columns: [{ width: 6.5, hidden: true }, { width: 24 }, { width: 12 }, { width: 12 }],
  rows: [
    { height: 32.5, cells: [null, cell('2026年主要指标目标分解表', 'title')] },
    { hidden: true, cells: [null, null, cell('A01', 'label'), cell('A02', 'label')] },
    { cells: [cell('code', 'head'), cell('镇街\n指标', 'corner'), cell('城关镇', 'head'), cell('合计', 'head')] },
    {
      cells: [
        cell('I01'),
        cell('=研发投入(R&D) <亿元>'),
        cell(44.33, 'number'),
        cell(44.33, 'number', { formula: 'SUM(C4:C4)' }),
      ],
    },
    {
      cells: [
        cell('I02'),
        cell('增长率'),
        cell(0.085, 'entry'),
        cell('好', 'label', { formula: 'IFS(C5>0.08,"好",TRUE,"IFS(")' }),
      ],
    },
    { cells: [null, cell('清单', 'label', { link: { sheet: '清单', cell: 'B2' } }), cell(true), cell(null, 'number')] },
  ],
  merges: [{ row: 0, column: 1, rows: 1, columns: 3 }],
  validations: [
    {
      range: { row: 4, column: 2, rows: 1, columns: 1 },
      rule: { type: 'decimal', least: -1, most: 10 },
      severity: 'stop',
      prompt: { title: '增长率', text: '填百分数，\n如 8.5%' },
      error: { title: '不是百分数', text: '请填 -100% 到 1000%' },
    },
    {
      range: { row: 5, column: 2, rows: 1, columns: 2 },
      rule: { type: 'words', words: ['是', '否'] },
      severity: 'warning',
    },
    {
      range: { row: 3, column: 2, rows: 1, columns: 1 },
      rule: { type: 'custom', formula: 'ISNUMBER(C4)' },
      severity: 'information',
    },
    {
      range: { row: 3, column: 1, rows: 2, columns: 1 },
      rule: { type: 'list', formula: '指标清单' },
      severity: 'stop',
    },
    {
      range: { row: 3, column: 3, rows: 1, columns: 1 },
      rule: { type: 'whole', least: 0, most: 100 },
      severity: 'stop',
    },
  ],
  conditionalFormats: [
    {
      range: { row: 3, column: 2, rows: 2, columns: 2 },
      formula: 'C4<0',
      look: { fill: 'FFC7CE', fontColour: '9C0006', bold: true },
      stopIfTrue: true,
    },
    {
      range: { row: 3, column: 2, rows: 1, columns: 1 },
      formula: 'C4>100',
      look: { numberFormat: '"▲"0.0', underline: true, strikethrough: true },
    },
    { range: { row: 3, column: 2, rows: 2, columns: 2 }, formula: 'C4=""', look: { fill: 'FFF2CC' } },
  ],
  frozen: { rows: 3, columns: 2 },
  print: {
    paper: 'A3',
    orientation: 'landscape',
    area: { row: 0, column: 1, rows: 6, columns: 3 },
    titleRows: { first: 2, last: 2 },
    titleColumns: { first: 1, last: 1 },
    fit: { kind: 'onePageWide' },
    margins: { top: 0.8, bottom: 0.7, left: 0.5, right: 0.6, header: 0.3, footer: 0.4 },
    centredAcross: true,
    footer: '&C第 &P 页，共 &N 页',
    header: '&R内部资料',
  },
  gridlines: false,
  tabColour: '70AD47',
  protected: true,
});

const list = sheet('清单', {
  columns: [{ width: 10 }, { width: 10 }],
  rows: [{ cells: [cell('代码', 'head'), cell('名称\n全称', 'head')] }, { cells: [cell('I01'), cell('研发投入')] }],
  table: { name: '指标表', range: { row: 0, column: 0, rows: 2, columns: 2 }, columns: ['代码', '名称\n全称'] },
  frozen: { rows: 1, columns: 0 },
  print: {
    paper: 'A4',
    orientation: 'portrait',
    blackAndWhite: true,
    firstPage: 3,
    area: { row: 0, column: 0, rows: 2, columns: 2 },
    fit: { kind: 'scale', percent: 85, breaksBefore: [1] },
    margins: { top: 1, bottom: 1, left: 1, right: 1, header: 0.5, footer: 0.5 },
    centredAcross: false,
  },
});

export const SAMPLE: WorkbookPlan = workbook(
  [
    list,
    targets,
    sheet('隐藏', { visibility: 'hidden' }),
    sheet('_att', { visibility: 'veryHidden', rows: [{ cells: [cell('schema', 'label'), cell(1, 'number')] }] }),
  ],
  {
    names: [
      { name: '指标清单', sheet: '清单', range: { row: 1, column: 0, rows: 1, columns: 1 } },
      { name: 'total_2026', sheet: TARGETS, range: { row: 3, column: 3, rows: 1, columns: 1 } },
    ],
    activeSheet: TARGETS,
  },
);
