/**
 * A terminal for the tests: a folder of its own, the real files and .xlsx ports, and every line that a
 * person would see. File names are relative, as in a terminal that stands in that folder.
 */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkApart, checkOutput, makeFolder, readInput, writeOutput } from '../../src/cli/files';
import { listFolder } from '../../src/cli/folder';
import { run } from '../../src/cli/run';
import { openFileWorkbook } from '../../src/xlsx/file-workbook';
import { readXlsx } from '../../src/xlsx/read';

export const NOW = new Date('2026-01-05T08:00:00Z');
export const NOTHING_WRITTEN = '没有写入任何文件。';

export interface Said {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** What gives a program away: its stack, its files, its names for missing things. */
const INNARDS = /^\s+at |node:internal|\.[cm]?[jt]s:\d|\[object |\bundefined\b|\bNaN\b|意外错误|unexpected error/mu;

/** Every line as it was printed; fails where one shows a program's innards. */
export function calm(lines: readonly string[]): readonly string[] {
  expect(lines.filter((line) => INNARDS.test(line))).toEqual([]);
  return lines;
}

/** Makes a folder for the tests of a file and works in it; call once, outside of any test. */
export function useFolder(): void {
  const before = process.cwd();
  let folder = '';
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'target-tables-cli-')));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Runs a command as src/cli/target-tables.ts does. */
export async function type(args: readonly string[], now: Date = NOW): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const clock = () => now;
  const status = await run(args, {
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
    clock,
    checkApart,
    makeFolder,
    listFolder,
    readReturn: (bytes) => readXlsx(bytes, { asides: true }),
    readText: async (file) => new TextDecoder().decode(await readInput(file)),
    async openInput(file) {
      const bytes = await readInput(file);
      return openFileWorkbook({ bytes, save: () => Promise.reject(new Error('read only')), clock });
    },
    async openOutput(file, force) {
      await checkOutput(file, force);
      return openFileWorkbook({ save: (bytes) => writeOutput(file, bytes, force), clock });
    },
  });
  return { status, out: calm(out), err: calm(err) };
}

/** Each file in the working folder with its bytes, in order. */
export function filesHere(): Record<string, string> {
  const names = readdirSync('.').sort();
  return Object.fromEntries(
    names.map((name) => [name, statSync(name).isDirectory() ? 'folder' : readFileSync(name, 'base64')]),
  );
}

/** The command says just these lines, ends with 2, and leaves every file as it was. */
export async function refused(args: readonly string[], ...lines: readonly string[]): Promise<void> {
  const before = filesHere();
  const { status, out, err } = await type(args);
  const count = (word: string) => `${word} ${lines.filter((line) => line.startsWith(`${word}：`)).length} 处`;
  expect(err).toEqual([...lines, `${count('错误')}，${count('警告')}，${count('说明')}。`, NOTHING_WRITTEN]);
  expect(out).toEqual([]);
  expect(status).toBe(2);
  expect(filesHere()).toEqual(before);
}
