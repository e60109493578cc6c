/** A plan → a file → two readers that know nothing of each other: hucre behind our door, and exceljs. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { isCellError, type Grid } from '../../src/model/grid';
import type { CellPlan, WorkbookPlan } from '../../src/plan/plan';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { cell, SAMPLE, sheet, STYLES, TARGETS, workbook, workbookOf } from '../support/sample-plan';

const NOW = new Date('2026-01-05T08:00:00Z');

async function readByExcelJs(plan: WorkbookPlan): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await writeXlsx(plan, NOW);
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return book;
}

function expectCells(grid: Grid | undefined, plan: WorkbookPlan, index: number): void {
  plan.sheets[index]?.rows.forEach((row, at) => {
    row.cells.forEach((expected, column) => {
      const found = grid?.rows[at]?.[column];
      expect(found?.value ?? null).toEqual(expected?.value ?? null);
      expect(found?.formula).toBe(expected?.formula);
      const format = expected ? plan.styles[expected.style]?.numberFormat : undefined;
      if (expected?.value !== null) expect(found?.numberFormat).toBe(format);
    });
  });
}

describe('our own reader', () => {
  it('finds every sheet, value, formula and number format again', async () => {
    const grids = await readXlsx(await writeXlsx(SAMPLE, NOW));
    expect(grids.map((grid) => [grid.sheet, grid.visibility])).toEqual(
      SAMPLE.sheets.map((each) => [each.name, each.visibility]),
    );
    grids.forEach((grid, index) => expectCells(grid, SAMPLE, index));
  });
});

describe('exceljs', () => {
  let book: ExcelJS.Workbook;
  let targets: ExcelJS.Worksheet;
  beforeAll(async () => {
    book = await readByExcelJs(SAMPLE);
    targets = book.getWorksheet(TARGETS) as ExcelJS.Worksheet;
  });

  it('finds the sheets with their visibility, and what is known of the document', () => {
    expect(book.worksheets.map((each) => [each.name, each.state])).toEqual([
      ['清单', 'visible'],
      [TARGETS, 'visible'],
      ['隐藏', 'hidden'],
      ['_att', 'veryHidden'],
    ]);
    expect([book.title, book.subject, book.creator, book.created]).toEqual([
      '2026年度目标',
      '目标分解',
      '区科技局',
      NOW,
    ]);
  });

  it('finds values and formulas', () => {
    expect(targets.getCell('B4').value).toBe('=研发投入(R&D) <亿元>');
    expect(targets.getCell('C4').value).toBe(44.33);
    expect(targets.getCell('C6').value).toBe(true);
    expect(targets.getCell('D6').value).toBeNull();
    expect(targets.getCell('D4').value).toEqual({ formula: 'SUM(C4:C4)', result: 44.33 });
    expect(targets.getCell('D5').value).toEqual({ formula: '_xlfn.IFS(C5>0.08,"好",TRUE,"IFS(")', result: '好' });
  });

  it('finds each style', () => {
    const thin = { style: 'thin', color: { argb: 'FF000000' } };
    const head = targets.getCell('C3');
    expect(head.font).toEqual({
      name: '黑体',
      size: 12,
      bold: true,
      italic: true,
      underline: true,
      color: { argb: 'FF1F4E79' },
    });
    expect(head.fill).toEqual({ type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } });
    expect(head.border).toEqual({
      top: thin,
      left: thin,
      right: thin,
      bottom: { style: 'medium', color: { argb: 'FFC00000' } },
    });
    expect(head.alignment).toEqual({ horizontal: 'center', vertical: 'middle', wrapText: true });
    expect(targets.getCell('B3').border.diagonal).toEqual({
      style: 'hair',
      color: { argb: 'FF7F7F7F' },
      down: true,
      up: false,
    });
    expect(targets.getCell('B4').alignment).toEqual({ horizontal: 'left', vertical: 'top', indent: 2 });
    expect([targets.getCell('C4').numFmt, targets.getCell('C5').numFmt]).toEqual(['#,##0.00', '0.0%']);
    expect(targets.getCell('B1').font).toEqual({ name: '方正小标宋简体', size: 22 });
  });

  it('finds merges, sizes and what is hidden', () => {
    expect(targets.getCell('D1').master.address).toBe('B1');
    expect(targets.getCell('D2').isMerged).toBe(false);
    expect([targets.getRow(1).height, targets.getRow(2).hidden, targets.getRow(3).hidden]).toEqual([32.5, true, false]);
    expect([1, 2, 3].map((at) => [targets.getColumn(at).width, targets.getColumn(at).hidden])).toEqual([
      [6.5, true],
      [24, false],
      [12, false],
    ]);
  });

  it('finds the validations', () => {
    expect(targets.getCell('C5').dataValidation).toEqual({
      type: 'decimal',
      operator: 'between',
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      promptTitle: '增长率',
      prompt: '填百分数，\n如 8.5%',
      errorTitle: '不是百分数',
      error: '请填 -100% 到 1000%',
      formulae: [-1, 10],
    });
    expect(targets.getCell('D6').dataValidation).toMatchObject({
      type: 'list',
      errorStyle: 'warning',
      formulae: ['"是,否"'],
    });
    expect(targets.getCell('C4').dataValidation).toMatchObject({
      type: 'custom',
      errorStyle: 'information',
      formulae: ['ISNUMBER(C4)'],
    });
    expect(targets.getCell('B5').dataValidation).toMatchObject({ type: 'list', formulae: ['指标清单'] });
    expect(targets.getCell('D4').dataValidation).toMatchObject({ type: 'whole', formulae: [0, 100] });
  });

  it('finds the conditional formats with their looks', () => {
    const formats = (targets as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    const rules = formats.flatMap(({ ref, rules: each }) => each.map((rule) => ({ ref, ...rule })));
    expect(rules).toHaveLength(3);
    expect(rules.find((rule) => rule.priority === 1)).toMatchObject({
      ref: 'C4:D5',
      type: 'expression',
      formulae: ['C4<0'],
      style: {
        font: { bold: true, color: { argb: 'FF9C0006' } },
        fill: { bgColor: { argb: 'FFFFC7CE' }, fgColor: { argb: 'FFFFC7CE' } },
      },
    });
    expect(rules.find((rule) => rule.priority === 2)).toMatchObject({
      ref: 'C4',
      style: { font: { underline: true, strike: true }, numFmt: { formatCode: '"▲"0.0' } },
    });
    expect(rules.find((rule) => rule.priority === 3)).toMatchObject({ formulae: ['C4=""'] });
  });

  it('finds the names', () => {
    expect(book.definedNames.getRanges('指标清单').ranges).toEqual(["'清单'!$A$2"]);
    expect(book.definedNames.getRanges('total_2026').ranges).toHaveLength(1);
  });

  it('finds the view, the print set-up and the protection', () => {
    expect(targets.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3, showGridLines: false });
    expect(targets.properties.tabColor).toEqual({ argb: 'FF70AD47' });
    expect(targets.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      verticalCentered: false,
      printArea: 'B1:D6',
      margins: { top: 0.8, bottom: 0.7, left: 0.5, right: 0.6, header: 0.3, footer: 0.4 },
    });
    expect(targets.headerFooter).toMatchObject({ oddFooter: '&C第 &P 页，共 &N 页', oddHeader: '&R内部资料' });
    expect((targets as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    expect(targets.getCell('C5').protection).toMatchObject({ locked: false });
    expect(targets.getCell('C4').protection).toBeUndefined();
    expect(book.getWorksheet('清单')?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait', scale: 85 });
  });

  it('finds the table', () => {
    const { table } = (book.getWorksheet('清单') as ExcelJS.Worksheet).getTable('指标表') as unknown as {
      table: { tableRef: string; columns: { name: string }[] };
    };
    expect(table.tableRef).toBe('A1:B2');
    expect(table.columns.map((column) => column.name)).toEqual(['代码', '名称_x000a_全称']);
  });
});

describe('any small plan', () => {
  const style = fc.constantFrom(...(Object.keys(STYLES) as (keyof typeof STYLES)[]));
  // Every character but halves of surrogate pairs, and texts that look like the file's own escapes.
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('_x0041_', '_x005F_', '_x000D_x000A_', '=A1', '#N/A', '', ' ', '\r\n', '1e3', 'TRUE'),
  );
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
  const value = fc.oneof(text, number, fc.boolean(), fc.constant(null));
  const anyCell: fc.Arbitrary<CellPlan | null> = fc.oneof(fc.record({ value, style }), fc.constant(null));
  const rows = fc.array(fc.record({ cells: fc.array(anyCell, { maxLength: 6 }) }), { maxLength: 6 });

  it('reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const plan = workbook(sheets.map((each, index) => sheet(`表${index}`, { rows: each })));
        const grids = await readXlsx(await writeXlsx(plan, NOW));
        plan.sheets.forEach((each, index) => {
          each.rows.forEach((row, at) => {
            const found = row.cells.map((_, column) => grids[index]?.rows[at]?.[column]?.value ?? null);
            expect(found.some((one) => isCellError(one))).toBe(false);
            expect(found).toEqual(row.cells.map((one) => one?.value ?? null));
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  it('exceljs reads the same texts and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(number, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (values) => {
          const book = await readByExcelJs(workbookOf(values.map((one) => cell(one))));
          expect(values.map((_, column) => book.worksheets[0]?.getCell(1, column + 1).value)).toEqual(values);
        },
      ),
      { numRuns: 50 },
    );
  });
});
