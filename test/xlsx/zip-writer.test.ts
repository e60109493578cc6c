import { writeZip } from '../../src/xlsx/zip-writer';
import { unzip } from '../support/unzip';

/** Where a file's header says how its name is written: in UTF-8. */
const FLAGS_AT = 6;
const UTF8 = 0x0800;

const flagsOf = (zip: Uint8Array): number => new DataView(zip.buffer).getUint16(FLAGS_AT, true);

describe('a zip of files', () => {
  it('holds bytes as they were, beside text', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 31) % 256);
    const files = unzip(
      await writeZip([
        { name: 'a.bin', pieces: [bytes.slice(0, 1000), bytes.slice(1000)] },
        { name: 'b.txt', pieces: ['一', 'two'] },
      ]),
    );
    expect([...files.keys()]).toEqual(['a.bin', 'b.txt']);
    expect(new Uint8Array(files.get('a.bin') ?? [])).toEqual(bytes);
    expect(files.get('b.txt')?.toString('utf8')).toBe('一two');
  });

  it('tells Explorer that a Chinese name is UTF-8, and leaves the names in .xlsx files as they were', async () => {
    const zip = await writeZip([{ name: '稻香镇_填报表.xlsx', pieces: [new Uint8Array([1, 2, 3])] }]);
    expect([...unzip(zip).keys()]).toEqual(['稻香镇_填报表.xlsx']);
    expect(flagsOf(zip)).toBe(UTF8);
    expect(flagsOf(await writeZip([{ name: 'xl/workbook.xml', pieces: ['<a/>'] }]))).toBe(0);
  });
});
