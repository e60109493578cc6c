/**
 * Files of the terminal's side. What goes wrong with one becomes an issue with its sentence; an output
 * is written beside its place and then moved there, so that it is whole or not there at all.
 */
import { access, constants, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { issue, UnusableInput } from '../model/issue';

/** Larger files are refused before they are read; no workbook of this work comes near. */
const LARGEST_FILE = 20 * 1024 * 1024;

/** @throws UnusableInput where the file is not there, is a folder, is too large or may not be read */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      throw new UnusableInput([issue('file.tooLarge', 'error', { file }, { size, limit: LARGEST_FILE })]);
    }
    return await readFile(file);
  } catch (error) {
    throw fileError(error, file, INPUT_ERRORS);
  }
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
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileError(error, file, OUTPUT_ERRORS);
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

type FileCode = 'file.notFound' | 'file.noRight' | 'file.isFolder' | 'file.noSpace';
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
};

/** What the system's error codes mean for a person; others are passed on as they are. */
function fileError(error: unknown, file: string, table: ErrorTable): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  const issueCode = table[code];
  return issueCode === undefined ? error : new UnusableInput([issue<FileCode>(issueCode, 'error', { file }, { file })]);
}
