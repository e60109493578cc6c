/**
 * The files that were handed in. What was read once is kept, so that more can be added though a file was
 * changed or moved on the disk meanwhile; a corrected file takes the place of the one that bears its name.
 */
import type { ReturnSource } from '../../app/collect/types';

export interface Sources {
  readonly list: () => readonly ReturnSource[];
  /** @returns the names that stood for other files before */
  readonly add: (files: readonly File[]) => readonly string[];
  readonly keepOnly: (names: readonly string[]) => void;
}

export function gatherSources(): Sources {
  let sources = new Map<string, ReturnSource>();
  return {
    list: () => [...sources.values()],
    add(files) {
      const added = new Map<string, ReturnSource>();
      for (const file of files) {
        const name = freeName(file.name, added);
        added.set(name, sourceOf(name, file));
      }
      const replaced = [...added.keys()].filter((name) => sources.has(name));
      sources = new Map([...sources, ...added]);
      return replaced;
    },
    keepOnly(names) {
      const kept = new Set(names);
      sources = new Map([...sources].filter(([name]) => kept.has(name)));
    },
  };
}

/** Two folders dropped together may hold files of one name: these are two files. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 2; ; number += 1) {
    const free = `${stem} (${number})${end}`;
    if (!taken.has(free)) return free;
  }
}

function sourceOf(name: string, file: File): ReturnSource {
  let bytes: Promise<Uint8Array> | undefined;
  return {
    name,
    modified: new Date(file.lastModified),
    // Whoever reads them may give them away.
    bytes: async () => (await (bytes ??= file.arrayBuffer().then((buffer) => new Uint8Array(buffer)))).slice(),
  };
}
