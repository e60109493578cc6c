/**
 * The look at a file before the library reads it: what it is, whether it is whole, and whether
 * unpacking it would eat the memory. Parts are unpacked once in passing and thrown away, piece by
 * piece, since a declared size can lie; the library is bounded by those sizes afterwards.
 */
import { issue, type Issue, type IssueParams } from '../model/issue';
import { foreignIssue } from './foreign';
import { inflate } from './inflate';
import { PartLook } from './part-look';
import { DamagedZip, openDirectory, type ZipEntry } from './zip-directory';

const MB = 1024 * 1024;
/*
 * These limits are for files of one's own bureau: a large one, or an odd one, costs seconds and not the
 * computer. They don't stop whoever means harm, say with a thousand sheets that are all the same part: the
 * stop by the clock (ten seconds, in a worker) is a task of its own, for the reading of strangers' files.
 */
/** A district's year is under 2 MB, with pictures pasted in perhaps 10. */
export const MAX_FILE = 20 * MB;
/** XML packs about ten to one; a sheet of 300,000 cells has 13 MB. */
export const MAX_PART = 64 * MB;
export const MAX_PARTS_TOGETHER = 200 * MB;
/** A workbook has about ten parts and two a sheet. */
export const MAX_ENTRIES = 2_000;
/** Beyond these the reader takes many seconds and gigabytes; styled empty rows get there by themselves. */
export const MAX_CELLS = 1_000_000;
export const MAX_ROWS_TOGETHER = 200_000;
/**
 * The reader spends time and memory on each element, whatever its name and part. A million cells with
 * formulas, that is `<c>`, `<f>` and `<v>` each, make three million in one sheet; with their texts or their
 * chain of calculation, in parts of their own, they make a million or two more.
 */
export const MAX_ELEMENTS = 4_000_000;
export const MAX_ELEMENTS_TOGETHER = 5_000_000;
/** A `<col>` may stand for all 16,384 columns, and the reader goes through them one by one: some five seconds. */
export const MAX_COLUMNS_TOGETHER = 20_000;

const ZIP_MAGIC = [0x50, 0x4b];
const ODS_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
/** A deflated part of no bytes has two. */
const EMPTY_DEFLATED = 2;

/** Why the bytes can't be read as an .xlsx file; undefined where nothing speaks against it. */
export async function checkContainer(bytes: Uint8Array): Promise<Issue | undefined> {
  if (bytes.length === 0) return issue('file.empty', 'error', {}, {});
  if (bytes.length > MAX_FILE) return issue('file.tooLarge', 'error', {}, { size: bytes.length, limit: MAX_FILE });
  if (!ZIP_MAGIC.every((byte, index) => bytes[index] === byte)) return foreignIssue(bytes);
  try {
    return await checkZip(bytes);
  } catch (error) {
    if (error instanceof DamagedZip) return issue('file.damaged', 'error', {}, {});
    throw error;
  }
}

async function checkZip(bytes: Uint8Array): Promise<Issue | undefined> {
  const directory = openDirectory(bytes);
  if (directory.count > MAX_ENTRIES) return suspicious('entries');
  const entries = directory.entries();
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.size < entries.length) return suspicious('twice');
  return (await kindIssue(bytes, entries, names)) ?? sizeIssue(entries) ?? (await contentIssue(bytes, entries));
}

function suspicious(what: IssueParams['file.suspicious']['what']): Issue {
  return issue('file.suspicious', 'error', {}, { what });
}

async function kindIssue(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  names: ReadonlySet<string>,
): Promise<Issue | undefined> {
  if (entries.some((entry) => entry.encrypted)) return issue('file.encrypted', 'error', {}, {});
  const mimetype = entries.find((entry) => entry.name === 'mimetype');
  if (mimetype && (await readStart(bytes, mimetype)).startsWith(ODS_TYPE)) return issue('file.ods', 'error', {}, {});
  if (names.has('xl/workbook.bin')) return issue('file.binaryXlsb', 'error', {}, {});
  if (names.has('word/document.xml')) return issue('file.otherOffice', 'error', {}, { kind: 'word' });
  if (names.has('ppt/presentation.xml')) return issue('file.otherOffice', 'error', {}, { kind: 'powerpoint' });
  if (!names.has('[content_types].xml') || !names.has('_rels/.rels')) return issue('file.notXlsx', 'error', {}, {});
  return undefined;
}

async function readStart(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  for await (const piece of inflate(bytes, entry)) return new TextDecoder().decode(piece.subarray(0, ODS_TYPE.length));
  return '';
}

function sizeIssue(entries: readonly ZipEntry[]): Issue | undefined {
  // Sizes that only stand behind the data can't be known without unpacking.
  if (entries.some(hidesItsSize)) return suspicious('sizes');
  if (entries.some((entry) => entry.size > MAX_PART)) return suspicious('partSize');
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_PARTS_TOGETHER) return suspicious('totalSize');
  return undefined;
}

function hidesItsSize({ name, size, packedSize, sizesFollow }: ZipEntry): boolean {
  if (size > 0 || name.endsWith('/')) return false;
  return packedSize > EMPTY_DEFLATED || (sizesFollow && packedSize === 0);
}

async function contentIssue(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Issue | undefined> {
  // Without the platform's unpacking the library uses its own, which keeps to the declared sizes.
  if (typeof DecompressionStream === 'undefined') return undefined;
  const together: Counts = { elements: 0, cells: 0, rows: 0, columns: 0 };
  for (const entry of entries) {
    const look = new PartLook(entry.name);
    for await (const piece of inflate(bytes, entry)) {
      look.add(piece);
      // Over its declared size it goes on to the limit, to see whether the checksum tells a lie from damage.
      if (look.size > MAX_PART) return suspicious('sizes');
      if (isTooMuch(look, together)) return suspicious('cells');
    }
    if (look.crc !== entry.crc) return issue('file.damaged', 'error', {}, {});
    if (look.size !== entry.size) return suspicious('sizes');
    const declared = look.declares();
    if (declared) return suspicious(declared);
    together.elements += look.elements;
    together.cells += look.cells;
    together.rows += look.rows;
    together.columns += look.columns;
  }
  return undefined;
}

type Counts = Pick<PartLook, 'elements' | 'cells' | 'rows' | 'columns'>;

function isTooMuch(part: Counts, before: Counts): boolean {
  return (
    part.elements > MAX_ELEMENTS ||
    before.elements + part.elements > MAX_ELEMENTS_TOGETHER ||
    before.cells + part.cells > MAX_CELLS ||
    before.rows + part.rows > MAX_ROWS_TOGETHER ||
    before.columns + part.columns > MAX_COLUMNS_TOGETHER
  );
}
