import { Workbook } from 'exceljs';
import { describeWithLibreOffice, pdfPages, recalculate, recalculateAll, toPdfAll } from './libreoffice';

/** A1 = `first`, A2 = 2, A3 their sum, with a value in the file that is wrong. */
async function workbookWithWrongSum(first: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('附件1');
  // 9 is A4, as the file format numbers it.
  Object.assign(sheet.pageSetup, { orientation: 'landscape', paperSize: 9 });
  sheet.getCell('A1').value = first;
  sheet.getCell('A2').value = 2;
  sheet.getCell('A3').value = { formula: 'A1+A2', result: 999 };
  sheet.getCell('A200').value = '最后一行';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function sumOf(bytes: Buffer): Promise<unknown> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  return workbook.getWorksheet('附件1')?.getCell('A3').result;
}

describeWithLibreOffice('a second opinion from LibreOffice', () => {
  test('a wrong value beside a formula does not survive', async () => {
    const wrong = await workbookWithWrongSum(1);
    expect(await sumOf(Buffer.from(wrong))).toBe(999);
    expect(await sumOf(await recalculate(wrong))).toBe(3);
  });

  test('several workbooks in one go come back in their order', async () => {
    const workbooks = await Promise.all([10, 20, 30].map(workbookWithWrongSum));
    expect(await Promise.all((await recalculateAll(workbooks)).map(sumOf))).toEqual([12, 22, 32]);
  });

  test('pages are counted and measured as they lie', async () => {
    const workbooks = await Promise.all([1, 2].map(workbookWithWrongSum));
    const [, second] = await toPdfAll(workbooks);
    const pages = await pdfPages(second ?? new Uint8Array());
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(Math.round(page.width)).toBe(842);
      expect(Math.round(page.height)).toBe(595);
    }
  });

  test('a file that is no workbook is named, not passed over', async () => {
    const noWorkbook = new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]);
    await expect(recalculate(noWorkbook)).rejects.toThrow('could not convert workbook 0');
  });
});
