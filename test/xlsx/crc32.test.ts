import { crc32 as independent } from 'node:zlib';
import fc from 'fast-check';
import { crc32 } from '../../src/xlsx/crc32';

it('agrees with zlib on any bytes, in one piece or in two', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(200), (bytes, cut) => {
      expect(crc32(bytes)).toBe(independent(bytes));
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(independent(bytes));
    }),
  );
});
