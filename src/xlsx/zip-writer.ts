/**
 * A zip file from pieces of text or bytes: each piece of text is encoded, counted and handed to the platform's own
 * compression at once, which works beside us, so that no part is ever whole in memory.
 * Times are fixed, so that the same text gives the same bytes.
 */
import { crc32 } from './crc32';

export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string | Uint8Array>;
}

interface PackedPart {
  readonly name: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: readonly Uint8Array[];
  readonly packedSize: number;
}

const STORED = 0;
const DEFLATED = 8;
/** 1 January 1980, the first day that zip knows. */
const FIRST_DAY = 33;
const VERSION = 20;
/** Says that the name is UTF-8: Chinese names come out as what they are, in Explorer too. */
const UTF8_NAME = 0x0800;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** So many pieces wait for the compression at most; with fewer it and we wait for each other. */
const PIECES_AHEAD = 4;

/** Parts are asked for one by one, so a later one may depend on what an earlier one found. */
export async function writeZip(parts: Iterable<ZipPart>): Promise<Uint8Array> {
  const packed: PackedPart[] = [];
  for (const part of parts) packed.push(await pack(part));
  return assemble(packed);
}

async function pack({ name, pieces }: ZipPart): Promise<PackedPart> {
  const encoder = new TextEncoder();
  const sink = typeof CompressionStream === 'undefined' ? storing() : compressing();
  let crc = 0;
  let size = 0;
  for (const piece of pieces) {
    // Ours are never shared with a worker.
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : (piece as Uint8Array<ArrayBuffer>);
    crc = crc32(bytes, crc);
    size += bytes.length;
    await sink.add(bytes);
  }
  const packed = await sink.finish();
  const packedSize = packed.reduce((sum, chunk) => sum + chunk.length, 0);
  return { name: encoder.encode(name), method: sink.method, crc, size, packed, packedSize };
}

interface Sink {
  readonly method: number;
  add(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  finish(): Promise<readonly Uint8Array[]>;
}

/** For webviews without compression streams. */
function storing(): Sink {
  const chunks: Uint8Array[] = [];
  return {
    method: STORED,
    add(bytes) {
      chunks.push(bytes);
      return Promise.resolve();
    },
    finish: () => Promise.resolve(chunks),
  };
}

function compressing(): Sink {
  const stream = new CompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  const collected = collect(stream.readable);
  const ahead: Promise<void>[] = [];
  return {
    method: DEFLATED,
    async add(bytes) {
      // Waiting for an earlier piece (not for mere readiness) lets the platform get on with it.
      if (ahead.push(writer.write(bytes)) > PIECES_AHEAD) await ahead.shift();
    },
    async finish() {
      await Promise.all(ahead);
      await writer.close();
      return collected;
    },
  };
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
  return chunks;
}

function assemble(parts: readonly PackedPart[]): Uint8Array {
  const headers = parts.reduce((sum, part) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * part.name.length, END_SIZE);
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.packedSize, headers));
  const view = new DataView(file.buffer);
  let position = 0;
  const starts = parts.map((part) => {
    const start = position;
    view.setUint32(start, 0x04034b50, true);
    writeCommon(view, start + 4, part);
    file.set(part.name, start + LOCAL_SIZE);
    position += LOCAL_SIZE + part.name.length;
    for (const chunk of part.packed) {
      file.set(chunk, position);
      position += chunk.length;
    }
    return start;
  });
  const directory = position;
  parts.forEach((part, index) => {
    view.setUint32(position, 0x02014b50, true);
    view.setUint16(position + 4, VERSION, true);
    writeCommon(view, position + 6, part);
    view.setUint32(position + 42, starts[index] ?? 0, true);
    file.set(part.name, position + CENTRAL_SIZE);
    position += CENTRAL_SIZE + part.name.length;
  });
  view.setUint32(position, 0x06054b50, true);
  view.setUint16(position + 8, parts.length, true);
  view.setUint16(position + 10, parts.length, true);
  view.setUint32(position + 12, position - directory, true);
  view.setUint32(position + 16, directory, true);
  return file;
}

/** The fields that both of a part's headers hold, from the version needed to the length of the name. */
function writeCommon(view: DataView, at: number, { method, crc, size, packedSize, name }: PackedPart): void {
  view.setUint16(at, VERSION, true);
  // The parts of an .xlsx file are named in ASCII, and their headers stay as they have always been.
  if (name.some((byte) => byte > 0x7f)) view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}
