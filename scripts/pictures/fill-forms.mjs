/** Forms as the towns of the example send them back: what stands in the workbook, one more item of news, and a file that is none. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { importTypeScript } from '../bench/measure.mjs';

const require = createRequire(import.meta.url);
const ExcelJS = require('exceljs');

const example = JSON.parse(readFileSync(new URL('../../seeds/example.json', import.meta.url), 'utf8'));
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const INDICATORS = new Set(example.indicators.map(({ code }) => code));

/** Towns report one more of it than the workbook has. */
const MORE = 'technology_work_items';

/** @param {Buffer} zip the forms @param {Record<string, Record<string, unknown>>} figures by area and indicator */
export async function fillForms(zip, figures) {
  const { unzip } = await importTypeScript('test/support/unzip.ts');
  const filled = await Promise.all(
    [...unzip(zip)].map(async ([name, bytes]) => {
      const area = example.areas.find((each) => name.startsWith(`${each.name}_`));
      return { name, mimeType: XLSX, buffer: await fillForm(bytes, figures[area?.code ?? ''] ?? {}) };
    }),
  );
  return [...filled, { name: '报送说明.xlsx', mimeType: XLSX, buffer: Buffer.from('no workbook') }];
}

async function fillForm(bytes, figures) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes);
  const form = workbook.getWorksheet('填报表');
  const heads = form.getRow(1).values;
  const column = heads.indexOf('actual');
  form.eachRow((row) => {
    const code = row.getCell(1).value;
    const value = figures[code];
    if (!INDICATORS.has(code) || value === undefined || value === null || value === '') return;
    row.getCell(column).value = code === MORE && typeof value === 'number' ? value + 1 : value;
  });
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
