import { gatherSources } from '../../../src/taskpane/state/return-sources';

/** Enough of a browser's file: what it is called, and what stands in it until it is changed on the disk. */
function file(name: string, text: string): File & { gone: boolean } {
  const made = {
    name,
    lastModified: 0,
    gone: false,
    arrayBuffer(): Promise<ArrayBuffer> {
      if (made.gone) return Promise.reject(new Error('NotReadableError'));
      return Promise.resolve(new TextEncoder().encode(text).buffer);
    },
  };
  return made as unknown as File & { gone: boolean };
}

const textOf = async (sources: ReturnType<typeof gatherSources>, at: number) =>
  new TextDecoder().decode(await sources.list()[at]?.bytes());

describe('the files that were handed in', () => {
  it('are read again though they were changed on the disk meanwhile, and whoever reads them gets bytes of his own', async () => {
    const sources = gatherSources();
    const first = file('a.xlsx', 'one');
    sources.add([first]);
    expect(await textOf(sources, 0)).toBe('one');
    first.gone = true;
    (await sources.list()[0]?.bytes())?.fill(0);
    expect(await textOf(sources, 0)).toBe('one');
  });

  it('give way to a corrected one of the same name, in the same place of the list', async () => {
    const sources = gatherSources();
    sources.add([file('a.xlsx', 'one'), file('b.xlsx', 'two')]);
    expect(sources.add([file('a.xlsx', 'better')])).toEqual(['a.xlsx']);
    expect(sources.list().map(({ name }) => name)).toEqual(['a.xlsx', 'b.xlsx']);
    expect(await textOf(sources, 0)).toBe('better');
  });

  it('of one name from two folders, dropped together, are two files', () => {
    const sources = gatherSources();
    expect(sources.add([file('报表.xlsx', '1'), file('报表.xlsx', '2'), file('报表', '3'), file('报表', '4')])).toEqual(
      [],
    );
    expect(sources.list().map(({ name }) => name)).toEqual(['报表.xlsx', '报表 (2).xlsx', '报表', '报表 (2)']);
  });
});
