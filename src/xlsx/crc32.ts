/** CRC-32 as zip files carry it, eight bytes a step (the tables of "slicing by eight"). */

const POLYNOMIAL = 0xedb88320;
const TABLES: readonly Uint32Array[] = makeTables();

function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
    return crc;
  });
  const tables = [first];
  for (let step = 1; step < 8; step += 1) {
    const before = tables[step - 1] as Uint32Array;
    tables.push(before.map((crc) => (crc >>> 8) ^ (first[crc & 0xff] as number)));
  }
  return tables;
}

/** The checksum of `bytes` after what gave `before` (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3, t4, t5, t6, t7] = TABLES as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const at = (table: Uint32Array, index: number): number => table[index] as number;
  let crc = ~before;
  let position = 0;
  for (const last = bytes.length - 7; position < last; position += 8) {
    const low =
      crc ^
      ((bytes[position] as number) |
        ((bytes[position + 1] as number) << 8) |
        ((bytes[position + 2] as number) << 16) |
        ((bytes[position + 3] as number) << 24));
    crc =
      at(t7, low & 0xff) ^
      at(t6, (low >>> 8) & 0xff) ^
      at(t5, (low >>> 16) & 0xff) ^
      at(t4, low >>> 24) ^
      at(t3, bytes[position + 4] as number) ^
      at(t2, bytes[position + 5] as number) ^
      at(t1, bytes[position + 6] as number) ^
      at(t0, bytes[position + 7] as number);
  }
  for (; position < bytes.length; position += 1) crc = at(t0, (crc ^ (bytes[position] as number)) & 0xff) ^ (crc >>> 8);
  return ~crc >>> 0;
}
