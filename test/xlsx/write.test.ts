import { writeXlsx } from '../../src/xlsx/write';
import type { SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { cell, SAMPLE, sheet, STYLES, workbook, workbookOf } from '../support/sample-plan';
import { unzip } from '../support/unzip';

const NOW = new Date('2026-01-05T08:00:00Z');

async function partsOf(plan: WorkbookPlan): Promise<Map<string, string>> {
  const parts = unzip(await writeXlsx(plan, NOW));
  return new Map([...parts].map(([name, bytes]) => [name, bytes.toString('utf8')]));
}

async function partOf(plan: WorkbookPlan, name: string): Promise<string> {
  return (await partsOf(plan)).get(name) ?? '';
}

const sheetOf = (more: Partial<SheetPlan>, number = 1): Promise<string> =>
  partOf(workbook([sheet('表1', more)]), `xl/worksheets/sheet${number}.xml`);

it('the same plan at the same time gives the same bytes, and another time only other properties', async () => {
  const first = await writeXlsx(SAMPLE, NOW);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(Buffer.compare(await writeXlsx(SAMPLE, NOW), first)).toBe(0);
  const later = unzip(await writeXlsx(SAMPLE, new Date('2027-06-01T00:00:00Z')));
  const differing = [...unzip(first)].filter(([name, bytes]) => !later.get(name)?.equals(bytes)).map(([name]) => name);
  expect(differing).toEqual(['docProps/core.xml']);
});

it('a plan that Excel would refuse is not written', async () => {
  await expect(writeXlsx(workbook([sheet('a/b')]), NOW)).rejects.toThrow('sheet.name at a/b: character');
});

it('the document says what it is, whose, and when it was made', async () => {
  const core = await partOf(SAMPLE, 'docProps/core.xml');
  expect(core).toContain('<dc:title>2026年度目标</dc:title>');
  expect(core).toContain('<dc:subject>目标分解</dc:subject>');
  expect(core).toContain('<dc:creator>区科技局</dc:creator>');
  expect(core).toMatch(/<dcterms:created[^>]*>2026-01-05T08:00:00Z</u);
  expect(core).toMatch(/<dcterms:modified[^>]*>2026-01-05T08:00:00Z</u);
});

it('print area and titles are names of their sheet, quoted, columns before rows', async () => {
  const book = await partOf(SAMPLE, 'xl/workbook.xml');
  expect(book).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="1">'附件1 目标''s 表'!$B$1:$D$6</definedName>`,
  );
  expect(book).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'附件1 目标''s 表'!$B:$B,'附件1 目标''s 表'!$3:$3</definedName>`,
  );
  expect(book).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'清单'!$A$1:$B$2</definedName>`);
  expect(book.match(/Print_Titles/gu)).toHaveLength(1);
});

it('one page wide means any number of pages high', async () => {
  const xml = await partOf(SAMPLE, 'xl/worksheets/sheet2.xml');
  expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(xml).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
});

it('a break before the second column stands after the first', async () => {
  const xml = await partOf(SAMPLE, 'xl/worksheets/sheet1.xml');
  expect(xml).toContain(
    '<pageSetup firstPageNumber="3" useFirstPageNumber="1" blackAndWhite="1" paperSize="9" orientation="portrait" scale="85"/>',
  );
  expect(xml).toContain('<colBreaks count="1" manualBreakCount="1"><brk id="1" max="1048575" man="1"/></colBreaks>');
});

it('the active sheet alone is selected, and frozen panes have the right active pane', async () => {
  const parts = await partsOf(SAMPLE);
  const selected = [...parts].filter(([, xml]) => xml.includes('tabSelected')).map(([name]) => name);
  expect(selected).toEqual(['xl/worksheets/sheet2.xml']);
  expect(parts.get('xl/workbook.xml')).toContain('activeTab="1"');
  expect(parts.get('xl/worksheets/sheet2.xml')).toContain(
    '<pane xSplit="2" ySplit="3" topLeftCell="C4" state="frozen" activePane="bottomRight"/>',
  );
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
    '<pane ySplit="1" topLeftCell="A2" state="frozen" activePane="bottomLeft"/>',
  );
});

it('nothing frozen is no pane', async () => {
  expect(await sheetOf({ frozen: { rows: 0, columns: 0 } })).not.toContain('<pane');
});

it('newer functions get their prefix in cells, validations and conditional formats', async () => {
  const range = { row: 0, column: 0, rows: 1, columns: 1 };
  const xml = await sheetOf({
    rows: [{ cells: [cell(1, 'number', { formula: 'MAXIFS(A:A,B:B,"IFS(")' })] }],
    validations: [{ range, rule: { type: 'custom', formula: 'IFS(A1>0,TRUE)' }, severity: 'stop' }],
    conditionalFormats: [{ range, formula: 'TEXTJOIN("",TRUE,A1)=""', look: { fill: 'FFFFFF' } }],
  });
  expect(xml).toContain('<f>_xlfn.MAXIFS(A:A,B:B,"IFS(")</f>');
  expect(xml).toContain('<formula1>_xlfn.IFS(A1&gt;0,TRUE)</formula1>');
  expect(xml).toContain('<formula>_xlfn.TEXTJOIN("",TRUE,A1)=""</formula>');
});

it('conditional looks fill with both colours and leave the alignment alone', async () => {
  const styles = await partOf(SAMPLE, 'xl/styles.xml');
  const looks = styles.slice(styles.indexOf('<dxfs'), styles.indexOf('</dxfs>'));
  expect(looks).toContain(
    '<patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor rgb="FFFFC7CE"/></patternFill>',
  );
  expect(looks).not.toContain('<alignment');
});

it('conditional formats keep their order over the whole sheet', async () => {
  const xml = await partOf(SAMPLE, 'xl/worksheets/sheet2.xml');
  const order = [...xml.matchAll(/priority="(\d+)"[^>]*><formula>([^<]*)</gu)].map(([, priority, formula]) => [
    Number(priority),
    formula,
  ]);
  expect(order.sort()).toEqual([
    [1, 'C4&lt;0'],
    [2, 'C4&gt;100'],
    [3, 'C4=""'],
  ]);
  expect(xml).toContain('priority="1" dxfId="0" stopIfTrue="true"');
});

it('texts that begin like a formula or look like an error stay texts', async () => {
  const texts = ['=1+1', '+1', '-1', '@a', '#N/A', '#DIV/0!'];
  const parts = await partsOf(workbookOf(texts.map((text) => cell(text))));
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).not.toContain('<f');
  expect([...xml.matchAll(/<c r="[A-F]1" s="\d+" t="s"><v>\d<\/v>/gu)]).toHaveLength(texts.length);
  for (const text of texts) expect(parts.get('xl/sharedStrings.xml')).toContain(`<t>${text}</t>`);
});

it('what XML cannot hold is written in the form that Excel reads back', async () => {
  const strings = await partOf(
    workbookOf([cell('_x0041_'), cell('_x000d_x000D_'), cell('a\u0001\r\nb'), cell('\uFFFF'), cell(' a&b<c ')]),
    'xl/sharedStrings.xml',
  );
  expect(strings).toContain('<t>_x005F_x0041_</t>');
  expect(strings).toContain('<t>_x005F_x000d_x005F_x000D_</t>');
  expect(strings).toContain('<t xml:space="preserve">a_x0001__x000D_\nb</t>');
  expect(strings).toContain('<t>_xFFFF_</t>');
  expect(strings).toContain('<t xml:space="preserve"> a&amp;b&lt;c </t>');
});

it('a text stands once in the table of strings, however often it is used', async () => {
  const rows = Array.from({ length: 50 }, () => [cell('镇'), cell('街')]);
  const strings = await partOf(workbookOf(...rows), 'xl/sharedStrings.xml');
  expect(strings).toContain('count="100" uniqueCount="2"');
});

it('each cell has the number of its style', async () => {
  const plan = workbook(
    [sheet('表1', { rows: [{ cells: [cell(1, 'number'), { value: 2, style: 'plain' }, cell(3, 'entry')] }] })],
    {
      styles: { plain: { font: STYLES.label.font }, ...STYLES },
    },
  );
  const xml = await partOf(plan, 'xl/worksheets/sheet1.xml');
  const styles = await partOf(plan, 'xl/styles.xml');
  const numbered = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/gu)].map(
    ([, format]) => format,
  );
  // The eighth style has the percent format, the seventh the number format, the second none.
  expect([numbered[1], numbered[6], numbered[7]]).toEqual(['0', '164', '165']);
  expect(xml).toContain(
    '<row r="1"><c r="A1" s="6"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="7"><v>3</v></c></row>',
  );
});

it('a sheet without cells, and a link in the first row, leave no trace of how the styles were found', async () => {
  const link = { sheet: '表1', cell: 'B2' };
  const parts = await partsOf(
    workbook([sheet('表1'), sheet('表2', { rows: [{ cells: [cell('去', 'label', { link })] }] })]),
  );
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<dimension ref="A1"/>');
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<sheetData></sheetData>');
  expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<hyperlink ref="A1" location="&apos;表1&apos;!B2"/>');
  expect(parts.get('xl/sharedStrings.xml')).not.toContain('text');
});

it('a line break in a table head is written as Excel writes it', async () => {
  expect(await partOf(SAMPLE, 'xl/tables/table1.xml')).toContain('<tableColumn id="2" name="名称_x000a_全称"/>');
});

it('without compression streams the parts are stored', async () => {
  const { CompressionStream: before } = globalThis;
  Reflect.deleteProperty(globalThis, 'CompressionStream');
  try {
    const bytes = await writeXlsx(workbookOf([cell('城关镇')]), NOW);
    expect(Buffer.from(bytes).includes(Buffer.from('<t>城关镇</t>'))).toBe(true);
    expect(unzip(bytes).get('xl/sharedStrings.xml')?.toString()).toContain('城关镇');
  } finally {
    globalThis.CompressionStream = before;
  }
});

it('opens each sheet at the cell where one begins, in the part that scrolls', async () => {
  const rows = [
    { cells: [cell('头'), cell('头')] },
    { cells: [cell('甲'), { ...cell(1, 'number'), entry: true as const }] },
  ];
  const selected = async (more: Partial<SheetPlan>) => /<selection [^>]*>/u.exec(await sheetOf({ rows, ...more }))?.[0];
  expect(await selected({})).toBe('<selection activeCell="B2" sqref="B2"/>');
  expect(await selected({ frozen: { rows: 1, columns: 0 } })).toBe(
    '<selection pane="bottomLeft" activeCell="B2" sqref="B2"/>',
  );
  expect(await selected({ frozen: { rows: 0, columns: 1 } })).toBe(
    '<selection pane="topRight" activeCell="B2" sqref="B2"/>',
  );
  expect(await selected({ frozen: { rows: 1, columns: 1 } })).toBe(
    '<selection pane="bottomRight" activeCell="B2" sqref="B2"/>',
  );
});
