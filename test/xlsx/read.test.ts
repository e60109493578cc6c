import { UnusableInput } from '../../src/model/issue';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { cell, workbookOf } from '../support/sample-plan';
import { unzip } from '../support/unzip';
import { buildZip } from '../support/zip';

const NOW = new Date('2026-01-05T08:00:00Z');
const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose first sheet holds this as its cells. */
async function withCells(xml: string, styles: Record<string, string> = {}): Promise<Uint8Array> {
  const parts = unzip(await writeXlsx(workbookOf([cell(1, 'number')]), NOW));
  return buildZip(
    [...parts].map(([name, data]) => {
      const text = data.toString('utf8');
      if (name === SHEET)
        return { name, data: text.replace(/<sheetData>.*<\/sheetData>/su, `<sheetData>${xml}</sheetData>`) };
      return { name, data: name === 'xl/styles.xml' ? text.replace('#,##0.00', styles['format'] ?? '#,##0.00') : text };
    }),
  );
}

async function readRow(xml: string, format?: string): Promise<unknown> {
  const [grid] = await readXlsx(await withCells(`<row r="1">${xml}</row>`, format === undefined ? {} : { format }));
  return grid?.rows[0];
}

async function issuesOf(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await readXlsx(bytes).catch((caught: unknown) => caught);
  return error instanceof UnusableInput ? error.issues : error;
}

it('an error is told from the text that looks like it', async () => {
  expect(
    await readRow(
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="str"><v>#N/A</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ),
  ).toEqual([{ value: { error: '#N/A' } }, { value: '#N/A' }, { value: { error: '#DIV/0!' }, formula: '1/0' }]);
});

it('formulas come as Excel shows them, a shared one with its value', async () => {
  expect(
    await readRow(
      '<c r="A1"><f>_xlfn.IFS(B1&gt;0,1)</f><v>1</v></c><c r="B1"><f t="shared" ref="B1:C1" si="0">A1+1</f><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c>',
    ),
  ).toEqual([
    { value: 1, formula: 'IFS(B1>0,1)' },
    { value: 2, formula: 'A1+1' },
    { value: 3, formula: '' },
  ]);
});

it.each([
  ['not calculated', '<c r="A1"><f>B1+1</f></c>', { value: null, formula: 'B1+1' }],
  ['not calculated, with an empty value', '<c r="A1"><f>B1+1</f><v/></c>', { value: null, formula: 'B1+1' }],
  ['not calculated, shared', '<c r="A1"><f t="shared" si="0"/></c>', { value: null, formula: '' }],
  ['not calculated, an error by its type', '<c r="A1" t="e"><f>B1+1</f></c>', { value: null, formula: 'B1+1' }],
  [
    'an empty text',
    '<c r="A1" t="str"><f>IF(B1&gt;0,"x","")</f><v></v></c>',
    { value: '', formula: 'IF(B1>0,"x","")' },
  ],
  ['an empty text, shared', '<c r="A1" t="str"><f t="shared" si="0"/><v/></c>', { value: '', formula: '' }],
  ['nought', '<c r="A1"><f>B1+1</f><v>0</v></c>', { value: 0, formula: 'B1+1' }],
])('the result of a formula: %s', async (_, xml, expected) => {
  expect(await readRow(xml)).toEqual([expected]);
});

it('a formula that was not calculated keeps its number format', async () => {
  expect(await readRow('<c r="A1" s="5"><f>B1</f></c>')).toEqual([
    { value: null, formula: 'B1', numberFormat: '#,##0.00' },
  ]);
});

it.each([
  ['yyyy-mm-dd', '46112', '2026-03-31'],
  ['yyyy"年"m"月"', '46082', '2026-03-01'],
  ['yyyy-mm-dd hh:mm', '46112.604166666664', '2026-03-31 14:30'],
  ['#,##0;[Red]-#,##0', '46112', 46112],
  ['0.0"亿元"', '46112', 46112],
])('under the format %s the number %s is %s', async (format, stored, expected) => {
  const written = format.replaceAll('"', '&quot;');
  // The number style is the fifth of the workbook's.
  expect(await readRow(`<c r="A1" s="5"><v>${stored}</v></c>`, written)).toEqual([
    { value: expected, numberFormat: format },
  ]);
});

it('inline, rich and blank cells, and cells without an address, stand in their places', async () => {
  expect(
    await readRow(
      '<c t="inlineStr"><is><t>甲</t></is></c><c t="inlineStr"><is><r><t>乙</t></r><r><t>丙</t></r></is></c><c/><c t="b"><v>0</v></c>',
    ),
  ).toEqual([{ value: '甲' }, { value: '乙丙' }, undefined, { value: false }]);
});

it('a file that is none of ours is refused with its issue', async () => {
  expect(await issuesOf(new Uint8Array(0))).toEqual([{ code: 'file.empty', severity: 'error', place: {}, params: {} }]);
});

it('a whole container with a broken part is damaged', async () => {
  const parts = [...unzip(await writeXlsx(workbookOf([cell(1)]), NOW))].filter(([name]) => name !== SHEET);
  expect(await issuesOf(buildZip(parts.map(([name, data]) => ({ name, data }))))).toMatchObject([
    { code: 'file.damaged' },
  ]);
  expect(await issuesOf(await withCells('<row r="1"><c r="A9999999"><v>1</v></c></row>'))).toMatchObject([
    { code: 'file.damaged' },
  ]);
});

it('a cell in the last corner of the sheet does not make a grid of all the others', async () => {
  expect(await issuesOf(await withCells('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toMatchObject([
    { code: 'file.suspicious', params: { what: 'cells' } },
  ]);
});
