/** The command itself, as a process: its streams, its exit status, and what it leaves behind. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';
import { calm, type Said } from './terminal';

const COMMAND = join(ROOT, 'scripts', 'target-tables.mjs');
/** The first call may have to make the bundle, on a machine that has other things to do. */
const LIMIT_MS = 60_000;

jest.setTimeout(LIMIT_MS);

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-tables-program-'));
  start(['packs']);
});

afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

function spawn(program: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Said {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: LIMIT_MS,
  });
  return { status: status ?? -1, out: lines(stdout), err: lines(stderr) };
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Said {
  const said = spawn(process.execPath, [COMMAND, ...args], environment);
  return { ...said, out: calm(said.out), err: calm(said.err) };
}

const file = (name: string): string => join(folder, name);

it('done and nothing wrong is 0, on standard output', () => {
  const { status, out, err } = start(['annexes', '--pack', 'example', '--out', 'year.xlsx']);
  expect([status, err]).toEqual([0, []]);
  expect(out[0]).toBe('已生成：year.xlsx');
  expect(readdirSync(folder)).toEqual(['year.xlsx']);
});

it('what cannot be used is 2, on standard error, and nothing is written', () => {
  const { status, out, err } = start(['annexes', '--pack', 'nowhere', '--out', 'year.xlsx']);
  expect([status, out]).toEqual([2, []]);
  expect(err).toEqual([
    '错误：没有内置的资料“nowhere”。请改为以下之一：example、xinbei-2017、wujin-2017、haimen-2018、changzhou-2021、zhonglou-2012。',
    '错误 1 处，警告 0 处，说明 0 处。',
    '没有写入任何文件。',
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

it('a catalogue is never overwritten by what is made of it', () => {
  expect(start(['annexes', '--pack', 'example', '--out', 'year.xlsx']).status).toBe(0);
  const before = readFileSync(file('year.xlsx'));
  const { status, out, err } = start(['annexes', '--catalogue', 'year.xlsx', '--out', 'year.xlsx', '--force']);
  expect([status, out]).toEqual([2, []]);
  expect(err[0]).toMatch(/^错误：“year\.xlsx”正是要读取的文件/u);
  expect(readFileSync(file('year.xlsx')).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['year.xlsx']);
});

it('an output that is there stays as it is', () => {
  writeFileSync(file('year.xlsx'), 'typed by hand');
  const { status, err } = start(['template', '--out', 'year.xlsx']);
  expect(status).toBe(2);
  expect(err[0]).toBe('错误：“year.xlsx”已经存在，没有改动它。请换一个文件名，或加上 --force 覆盖。');
  expect(readFileSync(file('year.xlsx'), 'utf8')).toBe('typed by hand');
});

it('blanks and Chinese in a file name are no matter', () => {
  expect(start(['template', '--out', '年度 目标 模板.xlsx']).status).toBe(0);
  expect(readdirSync(folder)).toEqual(['年度 目标 模板.xlsx']);
});

describe('SOURCE_DATE_EPOCH', () => {
  it.each([['template'], ['annexes', '--pack', 'xinbei-2017']])('makes the same bytes of %s at any time', (...args) => {
    const at = { SOURCE_DATE_EPOCH: '1767600000' };
    expect(start([...args, '--out', 'first.xlsx'], at).status).toBe(0);
    // A zip file's times have steps of two seconds.
    spawnSync(process.execPath, ['-e', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100)']);
    expect(start([...args, '--out', 'second.xlsx'], at).status).toBe(0);
    expect(readFileSync(file('second.xlsx')).equals(readFileSync(file('first.xlsx')))).toBe(true);
  });
});

const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('a reader that stops reading', () => {
  it('is no fault: nothing is said, and the workbook is whole', () => {
    const piped = (...args: string[]): Said =>
      spawn('sh', ['-c', '"$@" | true', 'sh', process.execPath, COMMAND, ...args]);
    expect(piped('packs', '--json').err).toEqual([]);
    expect(piped('annexes', '--pack', 'example', '--out', 'year.xlsx').err).toEqual([]);
    expect(readdirSync(folder)).toEqual(['year.xlsx']);
  });
});

/** A file may not grow past 4 KB: the save fails half-way, as on a full disk. */
onPosix('a save that fails half-way', () => {
  const limited = (...args: string[]): Said =>
    spawn('sh', ['-c', 'ulimit -f 8; exec "$@"', 'sh', process.execPath, COMMAND, ...args]);

  it('leaves nothing behind', () => {
    const { status, out, err } = limited('annexes', '--pack', 'example', '--out', 'year.xlsx');
    expect([status, out]).toEqual([2, []]);
    expect(err).toEqual([
      '错误：磁盘空间不足，“year.xlsx”没有写成。请腾出空间后重试。',
      '错误 1 处，警告 0 处，说明 0 处。',
      '没有写入任何文件。',
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves the old file as it was, with --force too', () => {
    writeFileSync(file('year.xlsx'), 'typed by hand');
    expect(limited('annexes', '--pack', 'example', '--out', 'year.xlsx', '--force').status).toBe(2);
    expect(readdirSync(folder)).toEqual(['year.xlsx']);
    expect(readFileSync(file('year.xlsx'), 'utf8')).toBe('typed by hand');
  });
});
