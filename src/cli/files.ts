/**
 * Files of the terminal's side. What goes wrong with one becomes an issue with its sentence; an output
 * is written beside its place and then moved there, so that it is whole or not there at all.
 */
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import {
  access,
  constants,
  copyFile,
  link,
  mkdir,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname } from 'node:path';
import { issue, UnusableInput } from '../model/issue';

/** Larger files are refused before they are read; no workbook of this work comes near. */
const LARGEST_FILE = 20 * 1024 * 1024;
const PAGE = 4096;

/** @throws UnusableInput where the file is not there, is no regular file, is too large or may not be read */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    checkRegular(await stat(file), file);
    // Should a pipe have come into its place since, opening it does not wait for a writer. (Windows has no such flag.)
    const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await handle.stat();
      checkRegular(found, file);
      return await readAtMost(handle, found.size, file);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileError(error, file, INPUT_ERRORS);
  }
}

/** A pipe may never end, nor may a device. */
function checkRegular(found: Stats, file: string): void {
  if (found.isDirectory()) throw new UnusableInput([issue('file.isFolder', 'error', { file }, { file })]);
  if (!found.isFile()) throw new UnusableInput([issue('file.notXlsx', 'error', { file }, {})]);
}

/** All of a file, which may have grown, or state no size at all as those under /proc do. */
async function readAtMost(handle: FileHandle, stated: number, file: string): Promise<Uint8Array> {
  if (stated > LARGEST_FILE) throw tooLarge(file, stated);
  let bytes = new Uint8Array(stated + 1);
  let size = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, size, bytes.length - size);
    if (bytesRead === 0) return bytes.subarray(0, size);
    size += bytesRead;
    if (size > LARGEST_FILE) throw tooLarge(file, size);
    if (size < bytes.length) continue;
    const larger = new Uint8Array(Math.min(2 * size + PAGE, LARGEST_FILE + 1));
    larger.set(bytes);
    bytes = larger;
  }
}

function tooLarge(file: string, size: number): UnusableInput {
  return new UnusableInput([issue('file.tooLarge', 'error', { file }, { size, limit: LARGEST_FILE })]);
}

/**
 * Refuses an output before any work is done for it.
 * @throws UnusableInput where it exists (without `force`), its folder doesn't, or may not be written
 */
export async function checkOutput(file: string, force: boolean): Promise<void> {
  const folder = dirname(file);
  const [there, folderThere] = await Promise.all([statOrNothing(file), statOrNothing(folder)]);
  if (!folderThere?.isDirectory()) {
    throw new UnusableInput([issue('file.folderMissing', 'error', { file }, { folder })]);
  }
  if (there?.isDirectory()) throw new UnusableInput([issue('file.isFolder', 'error', { file }, { file })]);
  if (there && !force) throw new UnusableInput([issue('file.exists', 'error', { file }, { file })]);
  try {
    await access(there ? file : folder, constants.W_OK);
  } catch (error) {
    throw fileError(error, file, OUTPUT_ERRORS);
  }
}

/**
 * Writes the whole file or nothing. Where a link stands in its place, what it leads to is replaced.
 * @throws UnusableInput as {@link checkOutput}
 */
export async function writeOutput(file: string, bytes: Uint8Array, force: boolean): Promise<void> {
  await checkOutput(file, force);
  const target = await realpath(file).catch(() => file);
  const beside = `${target}.${process.pid}.part`;
  try {
    // A part that an earlier run of the same number left behind is worth nothing.
    await rm(beside, { force: true });
    await writeFile(beside, bytes, { flag: 'wx' });
    if (force) await rename(beside, target);
    else await putWhereNothingIs(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileError(error, file, OUTPUT_ERRORS);
  }
}

/** Unlike `rename`, refuses a place that was taken since it was looked at (EEXIST). */
async function putWhereNothingIs(beside: string, target: string): Promise<void> {
  try {
    await link(beside, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // Sticks and some network drives know no second name of a file, and each system says so in its own way.
    await copyFile(beside, target, constants.COPYFILE_EXCL);
  }
  // The output is whole by now, whatever becomes of its other name.
  await rm(beside).catch(() => undefined);
}

/**
 * Makes the folder, and those above it, where they are not there.
 * @throws UnusableInput where a file stands in the way, or it may not be made
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new UnusableInput([issue('file.notFolder', 'error', {}, { folder })]);
    throw fileError(error, folder, OUTPUT_ERRORS);
  }
}

/**
 * Refuses to write over the file that is read.
 * @throws UnusableInput where both paths lead to one file
 */
export async function checkApart(input: string, output: string): Promise<void> {
  const [from, to] = await Promise.all([input, output].map((file) => realpath(file).catch(() => undefined)));
  if (from !== undefined && from === to) {
    throw new UnusableInput([issue('file.sameAsInput', 'error', { file: output }, { file: output })]);
  }
}

async function statOrNothing(path: string) {
  try {
    return await stat(path);
  } catch {
    return undefined;
  }
}

type FileCode = 'file.notFound' | 'file.noRight' | 'file.isFolder' | 'file.exists' | 'file.noSpace';
type ErrorTable = Readonly<Partial<Record<string, FileCode>>>;

const INPUT_ERRORS: ErrorTable = {
  ENOENT: 'file.notFound',
  ENOTDIR: 'file.notFound',
  ENAMETOOLONG: 'file.notFound',
  EACCES: 'file.noRight',
  EPERM: 'file.noRight',
  EBUSY: 'file.noRight',
  EISDIR: 'file.isFolder',
};

/** The folder of an output is known to be there, so ENOENT means that nothing can be made in it. */
const OUTPUT_ERRORS: ErrorTable = {
  ENOENT: 'file.noRight',
  ENAMETOOLONG: 'file.notFound',
  EACCES: 'file.noRight',
  EPERM: 'file.noRight',
  EROFS: 'file.noRight',
  ENOSPC: 'file.noSpace',
  EDQUOT: 'file.noSpace',
  EFBIG: 'file.noSpace',
  EBUSY: 'file.noRight',
  EISDIR: 'file.isFolder',
  EEXIST: 'file.exists',
};

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** What the system's error codes mean for a person; others are passed on as they are. */
function fileError(error: unknown, file: string, table: ErrorTable): unknown {
  const issueCode = table[codeOf(error)];
  return issueCode === undefined ? error : new UnusableInput([issue<FileCode>(issueCode, 'error', { file }, { file })]);
}
