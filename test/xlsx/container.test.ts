import type { Issue } from '../../src/model/issue';
import {
  checkContainer,
  MAX_CELLS,
  MAX_COLUMNS_TOGETHER,
  MAX_ELEMENTS,
  MAX_ELEMENTS_TOGETHER,
  MAX_ENTRIES,
  MAX_FILE,
  MAX_PART,
  MAX_ROWS_TOGETHER,
} from '../../src/xlsx/container';
import { writeXlsx } from '../../src/xlsx/write';
import { SAMPLE } from '../support/sample-plan';
import { unzip } from '../support/unzip';
import { buildZip, type ZipPart } from '../support/zip';

type What = Extract<Issue, { code: 'file.suspicious' }>['params']['what'];

const SHEET = 'xl/worksheets/sheet1.xml';
let good: Uint8Array;
let parts: ZipPart[];

beforeAll(async () => {
  good = await writeXlsx(SAMPLE, new Date('2026-01-05T08:00:00Z'));
  parts = [...unzip(good)].map(([name, data]) => ({ name, data }));
});

const withSheet = (change: Partial<ZipPart>): Uint8Array =>
  buildZip(parts.map((part) => (part.name === SHEET ? { ...part, ...change } : part)));
const withPart = (part: ZipPart): Uint8Array => buildZip([...parts, part]);
const sheetText = (): string => String(parts.find((part) => part.name === SHEET)?.data);
const suspicious = (what: What): Partial<Issue> => ({ code: 'file.suspicious', severity: 'error', params: { what } });

/** A compound file of two sectors, the second of which names its streams. */
function compound(...streams: string[]): Uint8Array {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
    bytes[at + 66] = 2;
  });
  return new Uint8Array(bytes);
}

describe('whole workbooks pass', () => {
  it.each<[string, () => Uint8Array]>([
    ['one of ours', () => good],
    ['stored parts', () => buildZip(parts.map((part) => ({ ...part, stored: true })))],
    ['sizes behind the data, and in the directory too', () => buildZip(parts.map((part) => ({ ...part, flags: 8 })))],
    ['sizes in 64-bit fields', () => buildZip(parts.map((part) => ({ ...part, wide: true })))],
    [
      'an empty part and a folder',
      () => buildZip([...parts, { name: 'empty.bin', data: '' }, { name: 'xl/', data: '', stored: true, flags: 8 }]),
    ],
    ['a comment behind the directory', () => Uint8Array.of(...good, ...Buffer.from('a comment'))],
    ['a view into a larger buffer', () => Uint8Array.of(1, 2, 3, ...good, 4).subarray(3, good.length + 3)],
    ['a UTF-8 mark', () => withSheet({ data: `\uFEFF${sheetText()}` })],
  ])('%s', async (_, make) => {
    expect(await checkContainer(make())).toBeUndefined();
  });
});

describe('other files are called by their name', () => {
  const text = (value: string): Uint8Array => new Uint8Array(Buffer.from(value));
  const gb18030 = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
  it.each<[string, Uint8Array, Partial<Issue>]>([
    ['nothing', new Uint8Array(0), { code: 'file.empty' }],
    ['an old workbook', compound('Root Entry', 'Workbook'), { code: 'file.oldXls' }],
    ['a very old workbook', compound('Book'), { code: 'file.oldXls' }],
    ['a workbook with a password', compound('EncryptionInfo', 'EncryptedPackage'), { code: 'file.encrypted' }],
    ['an old Word document', compound('WordDocument'), { code: 'file.otherOffice', params: { kind: 'word' } }],
    [
      'an old presentation',
      compound('PowerPoint Document'),
      { code: 'file.otherOffice', params: { kind: 'powerpoint' } },
    ],
    ['an unknown compound file', compound('Thumbs'), { code: 'file.notXlsx' }],
    ['comma-separated values', text('镇街,2026年\n城关镇,44.33\n'), { code: 'file.text', params: { kind: 'csv' } }],
    [
      'the same in GB18030',
      gb18030(0xd5, 0xf2, 0xbd, 0xd6, 0x2c, 0x32, 0x0a),
      { code: 'file.text', params: { kind: 'csv' } },
    ],
    [
      'the same in UTF-16',
      Uint8Array.of(0xff, 0xfe, 0x47, 0x95, 0x09, 0, 0x31, 0),
      { code: 'file.text', params: { kind: 'csv' } },
    ],
    [
      'a web page',
      text('\uFEFF<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
      { code: 'file.text', params: { kind: 'html' } },
    ],
    ['a spreadsheet in XML', text('<?xml version="1.0"?><Workbook/>'), { code: 'file.text', params: { kind: 'xml' } }],
    ['a note', text('请查收附件'), { code: 'file.text', params: { kind: 'text' } }],
    [
      'a long text that is cut within a character',
      text('字'.repeat(3_000)),
      { code: 'file.text', params: { kind: 'text' } },
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      { code: 'file.notXlsx' },
    ],
  ])('%s', async (_, bytes, expected) => {
    expect(await checkContainer(bytes)).toMatchObject(expected);
  });

  it.each<[string, ZipPart[], Partial<Issue>]>([
    [
      'an OpenDocument sheet',
      [
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'content.xml', data: '<a/>' },
      ],
      { code: 'file.ods' },
    ],
    [
      'an OpenDocument text',
      [{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true }],
      { code: 'file.notXlsx' },
    ],
    ['a binary workbook', [{ name: 'xl/workbook.bin', data: 'x' }], { code: 'file.binaryXlsb' }],
    [
      'a Word document',
      [{ name: 'word/document.xml', data: '<a/>' }],
      { code: 'file.otherOffice', params: { kind: 'word' } },
    ],
    [
      'a presentation',
      [{ name: 'ppt/presentation.xml', data: '<a/>' }],
      { code: 'file.otherOffice', params: { kind: 'powerpoint' } },
    ],
    ['any zip file', [{ name: 'photo.jpg', data: 'x' }], { code: 'file.notXlsx' }],
    ['a zip file with a password', [{ name: SHEET, data: 'x', flags: 1 }], { code: 'file.encrypted' }],
  ])('%s', async (_, content, expected) => {
    expect(await checkContainer(buildZip(content))).toMatchObject(expected);
  });
});

describe('damage is told as damage', () => {
  it.each([0.2, 0.5, 0.9, 0.999])('a file that ends after %d of itself', async (share) => {
    expect(await checkContainer(good.subarray(0, Math.floor(good.length * share)))).toMatchObject({
      code: 'file.damaged',
    });
  });

  it('a flipped bit anywhere is never taken for a good file, and never crashes', async () => {
    const codes = new Set<string>();
    for (let at = 0; at < good.length; at += 13) {
      const flipped = good.slice();
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      const found = await checkContainer(flipped);
      if (found) codes.add(found.code);
      // A name in both headers, a date or a version may change without harm; the data may not.
      else expect(unzip(flipped).get(SHEET)?.toString()).toBe(sheetText());
    }
    expect(codes).toContain('file.damaged');
    expect(
      [...codes].filter(
        (code) => !['file.damaged', 'file.suspicious', 'file.encrypted', 'file.notXlsx'].includes(code),
      ),
    ).toEqual([]);
  });

  it.each<[string, () => Uint8Array]>([
    ['a wrong checksum', () => withSheet({ claims: { crc: 1 } })],
    ['an unknown packing', () => withSheet({ claims: { method: 14 } })],
    ['a packed size beyond the end', () => withSheet({ claims: { packedSize: 1_000_000 } })],
    ['garbage as data', () => withSheet({ data: Buffer.alloc(100, 0xff), stored: true, claims: { method: 8 } })],
    ['fewer entries than said', () => buildZip(parts, { count: parts.length + 1 })],
    [
      'a directory that is not there',
      () =>
        Uint8Array.of(
          ...Buffer.from('PK\x05\x06'),
          ...Buffer.alloc(4),
          1,
          0,
          1,
          0,
          ...Buffer.alloc(4, 9),
          ...Buffer.alloc(6),
        ),
    ],
    ['a start and nothing else', () => Uint8Array.of(0x50, 0x4b, 3, 4)],
  ])('%s', async (_, make) => {
    expect(await checkContainer(make())).toMatchObject({ code: 'file.damaged' });
  });
});

describe('what would eat the memory is refused before it does', () => {
  it('a large file', async () => {
    const bytes = new Uint8Array(MAX_FILE + 1);
    expect(await checkContainer(bytes)).toMatchObject({
      code: 'file.tooLarge',
      params: { size: MAX_FILE + 1, limit: MAX_FILE },
    });
  });

  it.each<[string, () => Uint8Array, What]>([
    ['a part that declares more than the limit', () => withSheet({ claims: { size: MAX_PART + 1 } }), 'partSize'],
    [
      'parts that declare too much together',
      () =>
        buildZip([...parts, ...[1, 2, 3, 4].map((n) => ({ name: `${n}.xml`, data: 'x', claims: { size: MAX_PART } }))]),
      'totalSize',
    ],
    [
      'too many entries',
      () => buildZip(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({ name: `${index}`, data: '' }))),
      'entries',
    ],
    ['a declared size of nothing', () => withSheet({ claims: { size: 0 } }), 'sizes'],
    ['a smaller size than the truth', () => withSheet({ claims: { size: 10 } }), 'sizes'],
    ['a larger size than the truth', () => withSheet({ claims: { size: 1_000_000 } }), 'sizes'],
    ['sizes only behind the data', () => withSheet({ flags: 8, claims: { size: 0, packedSize: 0 } }), 'sizes'],
    ['the same part twice', () => withPart({ name: SHEET, data: '<a/>' }), 'twice'],
    ['the same part in other letters', () => withPart({ name: SHEET.toUpperCase(), data: '<a/>' }), 'twice'],
    [
      'a document type',
      () => withSheet({ data: sheetText().replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet') }),
      'doctype',
    ],
    ['UTF-16 with a mark', () => withSheet({ data: Buffer.from(`\uFEFF${sheetText()}`, 'utf16le') }), 'encoding'],
    ['UTF-16 without one', () => withSheet({ data: Buffer.from(sheetText(), 'utf16le') }), 'encoding'],
    ['another declared encoding', () => withSheet({ data: sheetText().replace('UTF-8', 'GBK') }), 'encoding'],
    [
      'a million styled empty rows',
      () =>
        withSheet({ data: `<worksheet><sheetData>${'<row r="1" s="1"/>'.repeat(1_000_000)}</sheetData></worksheet>` }),
      'cells',
    ],
    [
      'more than a million cells',
      () =>
        withSheet({
          data: `<worksheet><sheetData><row r="1">${'<c r="A1"/>'.repeat(1_001_000)}</row></sheetData></worksheet>`,
        }),
      'cells',
    ],
  ])('%s', async (_, make, what) => {
    expect(await checkContainer(make())).toMatchObject(suspicious(what));
  });

  it('a bomb of zeros that declares little is stopped at the limit, quickly', async () => {
    const bomb = withPart({ name: 'bomb.xml', data: Buffer.alloc(MAX_PART * 2), claims: { size: 10 } });
    const before = process.memoryUsage().rss;
    const start = performance.now();
    expect(await checkContainer(bomb)).toMatchObject(suspicious('sizes'));
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(MAX_PART);
  });
});

describe('whatever the parts and their elements are called, there are never too many', () => {
  const MANY_CELLS = MAX_CELLS + 1;
  const MANY_ROWS = MAX_ROWS_TOGETHER + 1;
  const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  const cells = (one: string): string => sheet(`<row>${one.repeat(MANY_CELLS)}</row>`);
  const named = (name: string, data: string): Uint8Array => withPart({ name, data });

  it.each<[string, () => Uint8Array]>([
    ['shared texts', () => named('xl/other.xml', `<sst>${'<si/>'.repeat(12_000_000)}</sst>`)],
    ['merged cells', () => named('xl/s/foo.xml', `<a>${'<mergeCell/>'.repeat(MAX_ELEMENTS)}</a>`)],
    ['cells of a sheet in another folder', () => named('xl/s/foo.xml', cells('<c r="A1"/>'))],
    ['cells of a sheet that is no .xml by its name', () => named('xl/s/foo.png', cells('<c r="A1"/>'))],
    ['cells with a tab', () => withSheet({ data: cells('<c\tr="A1"/>') })],
    ['cells with a line break', () => withSheet({ data: cells('<c\r\nr="A1"/>') })],
    ['cells without an attribute', () => withSheet({ data: cells('<c></c>') })],
    ['cells without anything', () => withSheet({ data: cells('<c/>') })],
    ['cells with a prefix', () => withSheet({ data: cells('<x:c r="A1"/>') })],
    ['cells with an odd prefix', () => withSheet({ data: cells('<a/x:c/>') })],
    ['rows with a tab', () => withSheet({ data: sheet('<row\tr="1"/>'.repeat(MANY_ROWS)) })],
    ['rows without anything', () => withSheet({ data: sheet('<row/>'.repeat(MANY_ROWS)) })],
    ['rows with a prefix', () => withSheet({ data: sheet('<x:row></x:row>'.repeat(MANY_ROWS)) })],
    [
      'columns',
      () => withSheet({ data: `<a><cols>${'<col min="1" max="16384"/>'.repeat(MAX_COLUMNS_TOGETHER + 1)}</cols></a>` }),
    ],
    ['elements without a name', () => withSheet({ data: `<a>${'< />'.repeat(MAX_ELEMENTS)}</a>` })],
    [
      'elements over several parts',
      () => {
        const data = `<a>${'<b/>'.repeat(MAX_ELEMENTS_TOGETHER / 2)}</a>`;
        return buildZip([...parts, { name: 'a.xml', data }, { name: 'b.xml', data }]);
      },
    ],
    [
      'cells over several sheets',
      () => {
        const data = sheet(`<row>${'<c/>'.repeat(MAX_CELLS / 2)}</row>`);
        return buildZip([...parts, { name: 'a.xml', data }, { name: 'b.xml', data }]);
      },
    ],
  ])('%s', async (_, make) => {
    const bytes = make();
    const start = performance.now();
    expect(await checkContainer(bytes)).toMatchObject(suspicious('cells'));
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  it('a million cells with formulas, and the chain of their calculation, are not too many', async () => {
    const row = `<row r="1">${'<c r="A1" s="1"><f>1</f><v>1</v></c>'.repeat(100)}</row>`;
    const full = sheet(row.repeat(9_900));
    const chain = `<calcChain>${'<c r="A1"/>'.repeat(990_000)}</calcChain>`;
    const others = parts.filter(({ name }) => name !== SHEET);
    const bytes = buildZip([...others, { name: SHEET, data: full }, { name: 'xl/calcChain.xml', data: chain }]);
    expect(await checkContainer(bytes)).toBeUndefined();
  });
});
