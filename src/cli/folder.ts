/** A folder of files that were sent in: what is to be read of it, and what is left aside. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ReturnSource } from '../app/collect/types';
import { issue, UnusableInput } from '../model/issue';
import { readInput } from './files';

export interface FolderListed {
  /** By name, as people sort them. */
  readonly sources: readonly ReturnSource[];
  /** Names of what is not read: folders, scans, files that other programs leave behind. */
  readonly ignored: readonly string[];
}

/** Excel and WPS keep one beside a workbook that is open. */
const LOCK_FILE = /^(?:~\$|\.~)/u;
const LEFT_BY_SYSTEMS = /^(?:\.|thumbs\.db$|desktop\.ini$|__macosx$)/iu;
/** Signed and stamped copies, which towns send beside the workbook. */
const SCANS = new Set(['.pdf', '.jpg', '.jpeg', '.png', '.bmp', '.tif', '.tiff', '.heic']);

/**
 * @param besides files that are no returns wherever they lie: the workbook that is read, and the one that is written
 * @throws UnusableInput where the folder is not there or may not be read
 */
export async function listFolder(folder: string, besides: readonly string[]): Promise<FolderListed> {
  const own = new Set(await Promise.all(besides.map((file) => realpath(file).catch(() => file))));
  const sources: ReturnSource[] = [];
  const ignored: string[] = [];
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    const isLeftBehind = LOCK_FILE.test(name) || LEFT_BY_SYSTEMS.test(name) || SCANS.has(extname(name).toLowerCase());
    if (found?.isDirectory() === true || isLeftBehind || own.has(await realpath(path).catch(() => path))) {
      ignored.push(name);
    } else {
      sources.push({ name, ...(found && { modified: found.mtime }), bytes: () => readInput(path) });
    }
  }
  return { sources, ignored };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.sort(new Intl.Collator('zh-CN', { numeric: true }).compare);
  } catch {
    throw new UnusableInput([issue('file.folderMissing', 'error', { file: folder }, { folder })]);
  }
}
