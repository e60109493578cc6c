/** Workbooks of other programs, made here by exceljs and by hand, opened as plans that can be saved again. */
import ExcelJS from 'exceljs';
import { checkPlan } from '../../src/plan/check-plan';
import type { CellPlan, CellStyle, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { UnusableInput } from '../../src/model/issue';
import { readPlan } from '../../src/xlsx/read-plan';
import { writeXlsx } from '../../src/xlsx/write';
import { cell, workbookOf } from '../support/sample-plan';
import { unzip } from '../support/unzip';
import { buildZip } from '../support/zip';

const NOW = new Date('2026-01-05T08:00:00Z');

async function bytesOf(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('表1'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function openedFrom(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<WorkbookPlan> {
  const { plan } = await readPlan(await bytesOf(fill));
  // Whatever is opened can be saved.
  expect(checkPlan(plan)).toEqual([]);
  return plan;
}

const first = (plan: WorkbookPlan): SheetPlan => plan.sheets[0] as SheetPlan;
const at = (plan: WorkbookPlan, row: number, column: number): CellPlan | null | undefined =>
  first(plan).rows[row]?.cells[column];
const styleAt = (plan: WorkbookPlan, row: number, column: number): CellStyle | undefined =>
  plan.styles[at(plan, row, column)?.style ?? ''];

test('colours of the theme come as they are seen, lighter ones too', async () => {
  const plan = await openedFrom((sheet) => {
    sheet.getCell('A1').value = 'x';
    sheet.getCell('A1').font = { name: '宋体', size: 12, color: { theme: 4 } };
    sheet.getCell('B1').fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { theme: 4, tint: 0.5999 } as unknown as ExcelJS.Color,
    };
    sheet.getCell('C1').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 0 } };
    sheet.getCell('D1').font = { name: '宋体', size: 12, color: { indexed: 10 } as unknown as ExcelJS.Color };
  });
  // exceljs writes Office's theme of 2007.
  expect(styleAt(plan, 0, 0)?.font).toEqual({ name: '宋体', size: 12, colour: '4F81BD' });
  // Excel itself shows B8CCE4: it counts lightness in 240 steps.
  expect(styleAt(plan, 0, 1)?.fill).toBe('B9CDE5');
  expect(styleAt(plan, 0, 2)?.fill).toBe('FFFFFF');
  expect(styleAt(plan, 0, 3)?.font.colour).toBe('FF0000');
});

test('a dotted or a double line is still a line', async () => {
  const plan = await openedFrom((sheet) => {
    sheet.getCell('A1').value = 1;
    sheet.getCell('A1').border = { top: { style: 'dotted' }, bottom: { style: 'double', color: { argb: 'FFFF0000' } } };
  });
  expect(styleAt(plan, 0, 0)?.borders).toEqual({
    top: { weight: 'hair', colour: '000000' },
    bottom: { weight: 'medium', colour: 'FF0000' },
  });
});

test('a date stays the number that Excel counts, with its format', async () => {
  const plan = await openedFrom((sheet) => {
    sheet.getCell('A1').value = new Date(Date.UTC(2017, 2, 31, 12));
    sheet.getCell('A1').numFmt = 'yyyy-mm-dd';
  });
  expect(at(plan, 0, 0)?.value).toBe(42825.5);
  expect(styleAt(plan, 0, 0)?.numberFormat).toBe('yyyy-mm-dd');
});

test('formulas that cells share are written out in each of them', async () => {
  const plan = await openedFrom((sheet) => {
    sheet.getCell('A1').value = 1;
    sheet.getCell('A2').value = 2;
    sheet.fillFormula('B1:B2', 'A1*10', [10, 20]);
  });
  expect([at(plan, 0, 1)?.formula, at(plan, 1, 1)?.formula]).toEqual(['A1*10', 'A2*10']);
});

test('checks of entries that compare become formulas, on each of their ranges', async () => {
  const plan = await openedFrom((sheet) => {
    const { dataValidations } = sheet as unknown as { dataValidations: { model: Record<string, unknown> } };
    dataValidations.model = {
      B2: { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0], showErrorMessage: true, allowBlank: true },
      C2: { type: 'whole', operator: 'between', formulae: [1, 10], showErrorMessage: true, allowBlank: true },
      D2: { type: 'textLength', operator: 'lessThan', formulae: [5], showErrorMessage: true, allowBlank: true },
      E2: { type: 'list', formulae: ['"是,否"'], showErrorMessage: true, allowBlank: true },
    };
  });
  expect(first(plan).validations.map(({ rule }) => rule)).toEqual([
    { type: 'custom', formula: 'AND(ISNUMBER(B2),B2>=0)' },
    { type: 'whole', least: 1, most: 10 },
    { type: 'custom', formula: 'LEN(D2)<5' },
    { type: 'words', words: ['是', '否'] },
  ]);
});

test('marks that compare become formulas; bars in cells, which a plan can’t say, are left out', async () => {
  const plan = await openedFrom((sheet) => {
    sheet.addConditionalFormatting({
      ref: 'A1:A5 C1:C5',
      rules: [
        {
          type: 'cellIs',
          operator: 'lessThan',
          priority: 2,
          formulae: ['$B1'],
          style: { font: { color: { argb: 'FF9C0006' } } },
        },
        { type: 'dataBar', priority: 1, cfvo: [{ type: 'min' }, { type: 'max' }] },
      ],
    });
  });
  expect(first(plan).conditionalFormats).toEqual([
    { range: { row: 0, column: 0, rows: 5, columns: 1 }, formula: 'A1<$B1', look: { fontColour: '9C0006' } },
    { range: { row: 0, column: 2, rows: 5, columns: 1 }, formula: 'C1<$B1', look: { fontColour: '9C0006' } },
  ]);
});

test('links to places in the workbook stay, those to the web become plain text', async () => {
  const plan = await openedFrom((sheet, book) => {
    book.addWorksheet('附件 2');
    sheet.getCell('A1').value = { text: '看附件', hyperlink: "#'附件 2'!B3" };
    sheet.getCell('A2').value = { text: '网站', hyperlink: 'https://example.com/' };
  });
  expect(at(plan, 0, 0)).toMatchObject({ value: '看附件', link: { sheet: '附件 2', cell: 'B3' } });
  expect(at(plan, 1, 0)?.value).toBe('网站');
  expect(at(plan, 1, 0)?.link).toBeUndefined();
});

test('print set-up without an area prints what is there', async () => {
  const plan = await openedFrom((sheet) => {
    sheet.getCell('B3').value = 1;
    Object.assign(sheet.pageSetup, {
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
  });
  expect(first(plan).print).toMatchObject({
    paper: 'A3',
    orientation: 'landscape',
    fit: { kind: 'onePageWide' },
    area: { row: 0, column: 0, rows: 3, columns: 2 },
  });
});

async function withSheetXml(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzip(await writeXlsx(workbookOf([cell(1, 'number')]), NOW));
  return buildZip(
    [...parts].map(([name, data]) => ({
      name,
      data: name === 'xl/worksheets/sheet1.xml' ? change(data.toString('utf8')) : data,
    })),
  );
}

test('merges that overlap come down to the first, so that the file can be saved again', async () => {
  const merges = '<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>';
  const { plan } = await readPlan(await withSheetXml((xml) => xml.replace('</sheetData>', `</sheetData>${merges}`)));
  expect(first(plan).merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
});

test('an array formula stays as its value, since as a plain formula it would come to something else', async () => {
  const { plan } = await readPlan(
    await withSheetXml((xml) =>
      xml.replace(
        /<sheetData>.*<\/sheetData>/su,
        '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B2*C1:C2)</f><v>7</v></c></row></sheetData>',
      ),
    ),
  );
  expect(at(plan, 0, 0)).toMatchObject({ value: 7 });
  expect(at(plan, 0, 0)?.formula).toBeUndefined();
});

test('a file that is no workbook is refused with an issue, before anything is read', async () => {
  const error: unknown = await readPlan(new TextEncoder().encode('单位,目标\n甲,1')).catch((caught: unknown) => caught);
  expect(error instanceof UnusableInput && error.issues.map(({ code }) => code)).toEqual(['file.text']);
});
