/** The notice of Xinbei for 2017, made again from its pack: the three annexes that a bureau staples to it. */
import type { Range } from '../../src/plan/address';
import { cellAddress, overlap, rangeAddress } from '../../src/plan/address';
import type { CellPlan, PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, pdfPages, toPdfAll } from '../support/libreoffice';
import { annexesOf, cellAt, cellsOf, NOW, sheetOf, spotOf } from '../support/plans';

/** In the order of the notice. */
const AREAS: readonly (readonly [code: string, printed: string])[] = [
  ['chunjiang', '滨江经济开发区\n（春江镇）'],
  ['menghe', '现代农业产业园区\n（孟河镇）'],
  ['xinqiao', '新龙国际商务区\n（新桥镇）'],
  ['xuejia', '生命健康产业园区\n（薛家镇）'],
  ['luoxi', '空港产业园\n（罗溪镇）'],
  ['xixiashu', '西夏墅镇'],
  ['benniu', '奔牛镇'],
  ['hehai', '河海街道'],
  ['sanjing', '三井街道'],
  ['longhutang', '光伏产业园区\n（龙虎塘街道）'],
  ['chuangyi', '创意产业基地'],
];

type Printed = number | '--';
/** Annex 2 as printed, the first row in percentage points, the others in their units. */
// prettier-ignore
const ROWS: readonly (readonly [code: string, number: string, values: readonly Printed[]])[] = [
  ['hightech_output_share', '1', [47, 13.5, 57.5, 56.5, 59, 28.5, 66, 45.5, 62.5, 85, '--']],
  ['hightech_enterprises_valid', '2', [86, 23, 14, 50, 35, 23, 16, 33, 53, 31, 33]],
  ['rd_institutions_city_new', '3', [3, 1, 1, 3, 1, 2, 1, 1, 3, 1, 1]],
  ['private_tech_enterprises', '4', [56, 60, 12, 45, 39, 39, 18, 30, 40, 19, 10]],
  ['provincial_hightech_products_applied', '5', [86, 23, 14, 50, 35, 23, 14, 33, 53, 31, 33]],
  ['patent_applications', '6', [910, 600, 450, 700, 550, 600, 180, 1200, 1600, 600, 185]],
  ['invention_applications', '6', [350, 100, 200, 300, 260, 200, 70, 600, 800, 280, 65]],
  ['invention_grants', '6', [70, 16, 20, 55, 45, 26, 10, 170, 110, 55, 20]],
  ['innovation_talents_recognised', '7', [3, 1, 1, 2, 1, 1, 1, 1, 3, 2, 2]],
  ['industry_university_events', '8', [5, 3, 3, 5, 4, 3, 3, 3, 4, 4, 3]],
  ['industry_university_events_518', '8', [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ['industry_university_agreements', '8', [18, 8, 5, 10, 7, 10, 7, 7, 10, 7, 7]],
  ['science_popularisation_events', '9', [30, 20, 20, 20, 20, 20, 20, 20, 20, 20, 3]],
  ['science_popularisation_items', '10', [25, 15, 15, 15, 15, 15, 15, 15, 15, 15, 3]],
  ['technology_work_items', '10', [12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 3]],
];

/** What the areas' targets of each row add up to; the first row is a ratio, and adds up to nothing. */
const SUMS = [397, 18, 368, 395, 7575, 3225, 597, 18, 40, 11, 96, 213, 163, 123];

const NUMBER = 1;
const GROUP = 2;
const NAME = 3;
const LABELS = [NUMBER, GROUP, NAME];

let plan: WorkbookPlan;
beforeAll(async () => {
  plan = await annexesOf('xinbei-2017');
});

function valueAt(sheet: SheetPlan, row: number, column: number): PlainValue | undefined {
  return cellAt(sheet, { row, column })?.value;
}

function mergesOf(sheet: SheetPlan): string[] {
  return sheet.merges.map((range) => rangeAddress(range)).sort();
}

/** Rows and columns of the print area, from the first to the last. */
function printed(sheet: SheetPlan): Range {
  if (sheet.print === undefined) throw new Error(`${sheet.name} has no print set-up`);
  return sheet.print.area;
}

function formatOf(cell: CellPlan | undefined): string | undefined {
  return cell && plan.styles[cell.style]?.numberFormat;
}

describe('annex 2', () => {
  let sheet: SheetPlan;
  let rowOf: (code: string) => number;
  let headRow: number;
  beforeAll(() => {
    sheet = sheetOf(plan, 'area-targets');
    rowOf = (code) => spotOf(sheet, code, AREAS[0]?.[0] ?? '').row;
    headRow = rowOf(ROWS[0]?.[0] ?? '') - 1;
  });

  it('lists the indicators and the areas in the order of the notice, each area over its two lines', () => {
    expect(ROWS.map(([code]) => rowOf(code) - headRow)).toEqual(ROWS.map((_, position) => position + 1));
    const columns = AREAS.map(([code]) => spotOf(sheet, ROWS[0]?.[0] ?? '', code).column);
    expect(columns).toEqual(AREAS.map((_, position) => NAME + 1 + position));
    expect(columns.map((column) => valueAt(sheet, headRow, column))).toEqual(AREAS.map(([, label]) => label));
  });

  it('holds every one of the 15 × 11 values, percentages as fractions that a percent format shows', () => {
    for (const [code, , values] of ROWS) {
      const cells = AREAS.map(([area]) => cellAt(sheet, spotOf(sheet, code, area)));
      const percent = code === 'hightech_output_share';
      const stored = values.map((each) => (each === '--' || !percent ? each : Math.round(each * 10) / 1000));
      expect([code, cells.map((cell) => cell?.value)]).toEqual([code, stored]);
      expect(cells.every((cell) => cell?.formula === undefined)).toBe(true);
      const numbers = cells.filter((cell) => typeof cell?.value === 'number');
      expect(new Set(numbers.map(formatOf))).toEqual(new Set([percent ? '0.0%' : '0']));
    }
  });

  it('prints -- for 创意产业基地 in row 1 as text in a General cell', () => {
    const cell = cellAt(sheet, spotOf(sheet, 'hightech_output_share', 'chuangyi'));
    expect(cell?.value).toBe('--');
    expect(formatOf(cell)).toBeUndefined();
  });

  it('adds up each row but the first by a formula that follows the cells', () => {
    const [first = '', ...summed] = ROWS.map(([code]) => code);
    expect(cellAt(sheet, spotOf(sheet, first, 'helper:sum'))).toMatchObject({ value: '--' });
    expect(cellAt(sheet, spotOf(sheet, first, 'helper:sum'))?.formula).toBeUndefined();
    const sums = summed.map((code) => cellAt(sheet, spotOf(sheet, code, 'helper:sum')));
    expect(sums.map((cell) => cell?.value)).toEqual(SUMS);
    for (const [position, cell] of sums.entries()) {
      const row = rowOf(summed[position] ?? '');
      expect(cell?.formula).toContain(
        `SUM(${rangeAddress({ row, column: NAME + 1, rows: 1, columns: AREAS.length })})`,
      );
    }
  });

  it('numbers the rows as printed', () => {
    expect(ROWS.map(([code, number]) => [number, valueAt(sheet, rowOf(code), NUMBER)])).toEqual(
      ROWS.map(([, number], position) => [number, ROWS[position - 1]?.[1] === number ? null : Number(number)]),
    );
  });

  it('has two label levels: 专利 over three rows, 上报信息 over two, every other name over both columns', () => {
    const three = rowOf('patent_applications');
    const two = rowOf('science_popularisation_items');
    expect([valueAt(sheet, three, GROUP), valueAt(sheet, two, GROUP)]).toEqual(['专利', '上报\n信息']);
    const grouped = new Set([three, three + 1, three + 2, two, two + 1]);
    const eight = rowOf('industry_university_events');
    const { column, columns, row: firstPrinted, rows } = printed(sheet);
    const titleRow = sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.style === 'title'));
    const expected: Range[] = [
      { row: titleRow, column, rows: 1, columns },
      { row: headRow, column: NUMBER, rows: 1, columns: LABELS.length },
      { row: three, column: NUMBER, rows: 3, columns: 1 },
      { row: eight, column: NUMBER, rows: 3, columns: 1 },
      { row: two, column: NUMBER, rows: 2, columns: 1 },
      { row: three, column: GROUP, rows: 3, columns: 1 },
      { row: two, column: GROUP, rows: 2, columns: 1 },
      ...ROWS.map(([code]) => rowOf(code))
        .filter((row) => !grouped.has(row))
        .map((row) => ({ row, column: GROUP, rows: 1, columns: 2 })),
      // The note under the table.
      { row: firstPrinted + rows - 1, column, rows: 1, columns },
    ];
    expect(mergesOf(sheet)).toEqual(expected.map((range) => rangeAddress(range)).sort());
    expect(valueAt(sheet, three + 1, NAME)).toBe('发明申请');
    expect(valueAt(sheet, eight + 1, GROUP)).toBe('其中：5.18期间来访\n产学研活动');
  });

  it('divides the head cell by a diagonal, 单位 above it and 指标 below', () => {
    const cell = cellAt(sheet, { row: headRow, column: NUMBER });
    expect(String(cell?.value).replace(/[^\S\n]/gu, '')).toMatch(/^单位\n+指标$/u);
    expect(plan.styles[cell?.style ?? '']?.borders?.diagonalDown).toBeDefined();
  });

  it('says under the table whose records decide', () => {
    const { row, rows } = printed(sheet);
    expect(valueAt(sheet, row + rows - 1, NUMBER)).toContain('备注：');
    expect(valueAt(sheet, row + rows - 1, NUMBER)).toContain('产学研');
  });
});

describe('annex 1', () => {
  it('has six numbered rows and one unnumbered, indented, with their targets', () => {
    const sheet = sheetOf(plan, 'district-targets');
    const first = spotOf(sheet, 'rd_to_gdp_ratio', 'target').row;
    const { row, rows } = printed(sheet);
    const cells = sheet.rows.slice(first, row + rows).map((each) => each.cells.slice(NUMBER, 5));
    expect(cells.map((each) => each.map((cell) => cell?.value))).toEqual([
      [1, '研发经费占地区生产总值比重', '%', 2.86],
      [2, '高新技术产业产值占规模以上工业产值比重', '%', 59],
      [3, '万人发明专利拥有量', '件', 44.33],
      [4, '新增经认定的高新技术企业数', '个', 152],
      [5, '新增企业研发机构数', '个', 29],
      [null, '其中：省级以上', '个', 8],
      [6, '新增众创空间等科技创业平台数', '个', 5],
    ]);
    const indents = cells.map((each) => plan.styles[each[1]?.style ?? '']?.indent ?? 0);
    const [numbered = 0] = indents;
    expect(indents.map((indent) => indent > numbered)).toEqual([false, false, false, false, false, true, false]);
  });
});

describe('annex 3', () => {
  it('has three criteria of ten points for each of the eleven areas, and nothing filled in', () => {
    const sheet = sheetOf(plan, 'review-form');
    const rows = ['1', '2', '3'].map((number) => spotOf(sheet, `criterion:${number}`, AREAS[0]?.[0] ?? '').row);
    expect(rows.map((row) => String(valueAt(sheet, row, 2)).replaceAll('\n', ''))).toEqual([
      '党委、政府对科技工作的重视程度（10分）',
      '科技工作机构构建、人员和专项资金的保障情况（10分）',
      '科技创新的氛围及特色工作（10分）',
    ]);
    for (const row of rows) {
      const points = AREAS.map(([area]) => cellAt(sheet, { row, column: spotOf(sheet, 'criterion:1', area).column }));
      expect(points.map((cell) => cell?.value)).toEqual(AREAS.map(() => null));
      const column = spotOf(sheet, 'criterion:1', AREAS[0]?.[0] ?? '').column;
      expect(sheet.validations).toContainEqual(
        expect.objectContaining({
          range: { row, column, rows: 1, columns: AREAS.length },
          rule: { type: 'decimal', least: 0, most: 10 },
          severity: 'stop',
        }),
      );
    }
  });
});

describe.each([
  ['annex 1', 'district-targets'],
  ['annex 2', 'area-targets'],
  ['annex 3', 'review-form'],
])('what is printed of %s', (_, kind) => {
  it('is neither a helper column, nor a key, nor a formula', () => {
    const sheet = sheetOf(plan, kind);
    const area = printed(sheet);
    for (const { row, column, cell } of cellsOf(sheet)) {
      const inside = overlap(area, { row, column, rows: 1, columns: 1 });
      const working = cell.formula !== undefined || cell.style.startsWith('helper') || cell.style === 'key';
      expect([cellAddress(row, column), inside && working]).toEqual([cellAddress(row, column), false]);
    }
  });

  it('leaves out the keys, which stand in a hidden row and a hidden column', () => {
    const sheet = sheetOf(plan, kind);
    const keys = [...cellsOf(sheet)].filter(({ cell }) => cell.style === 'key');
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.every(({ row, column }) => row === 0 || column === 0)).toBe(true);
    expect([sheet.rows[0]?.hidden, sheet.columns[0]?.hidden]).toEqual([true, true]);
  });
});

/** A workbook of this sheet alone, values in place of formulas: LibreOffice prints hidden sheets too. */
function printing(sheet: SheetPlan): WorkbookPlan {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell === null ? null : { value: cell.value, style: cell.style })),
  }));
  return { ...plan, sheets: [{ ...sheet, rows }], names: [], activeSheet: sheet.name };
}

describeWithLibreOffice('printed by LibreOffice', () => {
  it('annex 2 and annex 3 are one A3 page across each, annex 1 one A4 page', async () => {
    const kinds = ['area-targets', 'review-form', 'district-targets'];
    const workbooks = await Promise.all(kinds.map((kind) => writeXlsx(printing(sheetOf(plan, kind)), NOW)));
    const pdfs = await toPdfAll(workbooks);
    const pages = await Promise.all(pdfs.map((pdf) => pdfPages(pdf)));
    const sizes = pages.map((each) => each.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`));
    expect(sizes).toEqual([['1191 × 842'], ['1191 × 842'], ['595 × 842']]);
  });
});
