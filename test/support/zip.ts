/** A hand-made zip builder for the tests, which can also lie about what it holds. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  readonly stored?: boolean;
  /** What the directory says instead of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc?: number;
    readonly method?: number;
  };
  /** Bits of the header: 1 is encrypted, 8 means that sizes follow the data. */
  readonly flags?: number;
  /** Sizes in 64-bit fields, as some writers always put them. */
  readonly wide?: boolean;
}

export function buildZip(parts: readonly ZipPart[], options: { readonly count?: number } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { name, data, stored = false, claims = {}, flags = 0, wide = false } = part;
    const plain = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data);
    const packed = stored ? plain : deflateRawSync(plain);
    const path = Buffer.from(name);
    const size = claims.size ?? plain.length;
    const packedSize = claims.packedSize ?? packed.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(wide ? 45 : 20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(claims.method ?? (stored ? 0 : 8), 4);
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE(claims.crc ?? crc32(plain), 10);
    common.writeUInt32LE(wide ? 0xffffffff : packedSize, 14);
    common.writeUInt32LE(wide ? 0xffffffff : size, 18);
    common.writeUInt16LE(path.length, 22);
    const extra = wide ? wideSizes(size, packedSize) : Buffer.alloc(0);
    common.writeUInt16LE(extra.length, 24);
    const local = Buffer.concat([signature(0x04034b50), common, path, extra, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), common, rest, path, extra]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  const count = options.count ?? parts.length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...files, central, signature(0x06054b50), end]));
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function wideSizes(size: number, packedSize: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  return extra;
}
