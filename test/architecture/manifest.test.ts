/** What Microsoft's schema for manifests does not see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

const read = (file: string): Buffer => readFileSync(join(ROOT, file));
const manifest = read('manifest.xml').toString('utf8');
const { version } = JSON.parse(read('package.json').toString('utf8')) as { version: string };
const valuesOf = (element: string): string[] =>
  [...manifest.matchAll(new RegExp(`<${element}\\b[^>]*DefaultValue="([^"]*)"`, 'gu'))].map((match) => match[1] ?? '');

/** The address that a developer's machine serves dist/addin at. */
const SERVER = 'https://localhost:3000/';

describe('the manifest', () => {
  test('has the version of the package', () => {
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
  });

  test('asks for a workbook, and for the Excel of 2019', () => {
    expect(manifest).toContain('<Host Name="Workbook" />');
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
  });

  test('has one id, a proper one', () => {
    expect(manifest.match(/<Id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/Id>/gu)).toHaveLength(1);
  });

  test('speaks Chinese first, and English in every sentence', () => {
    expect(manifest).toContain('<DefaultLocale>zh-CN</DefaultLocale>');
    expect(manifest.match(/<Override Locale="en-US"/gu)).toHaveLength(2);
  });

  test('names secure addresses of one server only', () => {
    const addresses = [...valuesOf('IconUrl'), ...valuesOf('HighResolutionIconUrl'), ...valuesOf('SourceLocation')];
    expect(addresses).toHaveLength(3);
    expect(addresses.filter((address) => !address.startsWith(SERVER))).toEqual([]);
  });

  test.each([
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ])('its %s is there, %i pixels wide and high', (element, size) => {
    const png = read((valuesOf(element)[0] ?? '').replace(SERVER, ''));
    // A PNG's first chunk begins at byte 8; its width and height stand 8 bytes further.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
