/** Unpacks the data of one part piece by piece, so that whoever looks can stop before memory is eaten. */
import { DamagedZip, type ZipEntry } from './zip-directory';

const STORED = 0;
const DEFLATED = 8;

/** The part's bytes in pieces. Stop asking for more to stop unpacking. @throws DamagedZip */
export async function* inflate(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array, void, void> {
  const end = entry.start + entry.packedSize;
  if (end > bytes.length) throw new DamagedZip(`${entry.name} is cut off`);
  const packed = bytes.subarray(entry.start, end);
  if (entry.method === STORED) {
    yield packed;
    return;
  }
  if (entry.method !== DEFLATED) throw new DamagedZip(`${entry.name} is packed by method ${entry.method}`);
  if (packed.length === 0) return;
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A failure shows in reading; unheard here it would end a Node process.
  writer.write(packed as Uint8Array<ArrayBuffer>).catch(ignore);
  writer.close().catch(ignore);
  const reader = stream.readable.getReader();
  try {
    for (let next = await read(reader, entry); next; next = await read(reader, entry)) yield next;
  } finally {
    await reader.cancel().catch(ignore);
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, entry: ZipEntry): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch {
    throw new DamagedZip(`${entry.name} can't be unpacked`);
  }
}

function ignore(): void {
  // Nothing to do.
}
