/**
 * The directory at the end of a zip file, read without unpacking anything and without trusting it:
 * every offset is checked, and no loop is longer than the file allows.
 */

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Sizes stand behind the data too, since the writer did not know them before. */
  readonly sizesFollow: boolean;
  readonly crc: number;
  /** As the directory declares them, in bytes. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the part's data begins in the file. */
  readonly start: number;
}

/** Thrown where the directory is cut off or contradicts itself. */
export class DamagedZip extends Error {
  override readonly name = 'DamagedZip';
}

const SIGNATURES = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const END64_SIZE = 56;
const LOCATOR64_SIZE = 20;
const LONGEST_COMMENT = 0xffff;
/** Written where the true number stands in a 64-bit field. */
const IN_64_BITS = 0xffffffff;
const COUNT_IN_64_BITS = 0xffff;
const EXTRA_64_BITS = 0x0001;
const FLAG_ENCRYPTED = 1 << 0;
const FLAG_SIZES_FOLLOW = 1 << 3;

export interface ZipDirectory {
  readonly count: number;
  /** Reads at most `count` entries. @throws DamagedZip */
  entries(): ZipEntry[];
}

/** @throws DamagedZip where the bytes have no readable end of a zip file */
export function openDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let start = view.getUint32(end + 16, true);
  if (count === COUNT_IN_64_BITS || start === IN_64_BITS || view.getUint32(end + 12, true) === IN_64_BITS) {
    const end64 = findEnd64(view, end);
    count = readLong(view, end64 + 32);
    start = readLong(view, end64 + 48);
  }
  return { count, entries: () => readEntries(bytes, view, start, count) };
}

function findEnd(view: DataView): number {
  const least = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= least; at -= 1) {
    if (view.getUint32(at, true) === SIGNATURES.end) return at;
  }
  throw new DamagedZip('no end of the directory');
}

function findEnd64(view: DataView, end: number): number {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== SIGNATURES.locator64) throw new DamagedZip('no 64-bit end');
  const at = readLong(view, locator + 8);
  need(view, at, END64_SIZE);
  if (view.getUint32(at, true) !== SIGNATURES.end64) throw new DamagedZip('no 64-bit end');
  return at;
}

function readEntries(bytes: Uint8Array, view: DataView, start: number, count: number): ZipEntry[] {
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    need(view, at, CENTRAL_SIZE);
    if (view.getUint32(at, true) !== SIGNATURES.central) throw new DamagedZip(`no entry at ${at}`);
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const length = CENTRAL_SIZE + nameLength + extraLength + view.getUint16(at + 32, true);
    need(view, at, length);
    const name = bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    const sizes = readSizes(view, at, at + CENTRAL_SIZE + nameLength, extraLength);
    const flags = view.getUint16(at + 8, true);
    entries.push({
      name: decoder.decode(name),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & FLAG_ENCRYPTED) !== 0,
      sizesFollow: (flags & FLAG_SIZES_FOLLOW) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize: sizes.packedSize,
      size: sizes.size,
      start: dataStart(bytes, view, sizes.local, name),
    });
    at += length;
  }
  return entries;
}

/** Sizes and place of an entry; those that need 64 bits stand in its extra field, in this order. */
function readSizes(
  view: DataView,
  at: number,
  extra: number,
  extraLength: number,
): { size: number; packedSize: number; local: number } {
  const short = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  };
  if (short.size !== IN_64_BITS && short.packedSize !== IN_64_BITS && short.local !== IN_64_BITS) return short;
  const end = extra + extraLength;
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA_64_BITS) continue;
    let cursor = field + 4;
    const long = (value: number): number => {
      if (value !== IN_64_BITS) return value;
      if (cursor + 8 > end) throw new DamagedZip('64-bit sizes are cut off');
      cursor += 8;
      return readLong(view, cursor - 8);
    };
    return { size: long(short.size), packedSize: long(short.packedSize), local: long(short.local) };
  }
  throw new DamagedZip('64-bit sizes are missing');
}

/** Where the data of a part begins, behind its own header, which must name the same part. */
function dataStart(bytes: Uint8Array, view: DataView, local: number, name: Uint8Array): number {
  need(view, local, LOCAL_SIZE);
  if (view.getUint32(local, true) !== SIGNATURES.local) throw new DamagedZip(`no part at ${local}`);
  const nameLength = view.getUint16(local + 26, true);
  need(view, local, LOCAL_SIZE + nameLength);
  const own = bytes.subarray(local + LOCAL_SIZE, local + LOCAL_SIZE + nameLength);
  if (own.length !== name.length || !own.every((byte, index) => byte === name[index]))
    throw new DamagedZip(`another part at ${local}`);
  return local + LOCAL_SIZE + nameLength + view.getUint16(local + 28, true);
}

function need(view: DataView, at: number, length: number): void {
  if (at < 0 || at + length > view.byteLength) throw new DamagedZip(`cut off at ${at}`);
}

function readLong(view: DataView, at: number): number {
  need(view, at, 8);
  const value = view.getBigUint64(at, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new DamagedZip('impossible size');
  return Number(value);
}
