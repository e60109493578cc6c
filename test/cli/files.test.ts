/** Files in and out: nothing that is there is lost, nothing half-written remains, and every refusal says why. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { readInput, writeOutput } from '../../src/cli/files';
import { run } from '../../src/cli/run';
import { UnusableInput } from '../../src/model/issue';
import { buildZip } from '../support/zip';
import { saveFilled } from './filled-template';
import { NOTHING_WRITTEN, NOW, refused, type, useFolder } from './terminal';

useFolder();

/** A compound file (as old workbooks are, and those with a password) that names its streams. */
function compound(...streams: readonly string[]): Buffer {
  const bytes = Buffer.alloc(512 + 128 * streams.length);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE(2 * name.length + 2, at + 64);
    bytes[at + 66] = 2;
  });
  return bytes;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52]);

const annexes = (file: string) => ['annexes', '--catalogue', file, '--out', 'year.xlsx'];

describe('a catalogue that cannot be read', () => {
  it('is not there', async () => {
    await refused(annexes('gone.xlsx'), '错误：找不到“gone.xlsx”。请核对路径和文件名。');
    await refused(annexes('gone/too.xlsx'), '错误：找不到“gone/too.xlsx”。请核对路径和文件名。');
  });

  it('is named whole in what is said of it, however long its path', async () => {
    const file = `${'2026年度目标分解/'.repeat(8)}云溪区.xlsx`;
    await refused(annexes(file), `错误：找不到“${file}”。请核对路径和文件名。`);
  });

  it('is a folder', async () => {
    mkdirSync('folder.xlsx');
    await refused(annexes('folder.xlsx'), '错误：“folder.xlsx”是文件夹，不是文件。请指定一个文件。');
    rmSync('folder.xlsx', { recursive: true });
  });

  it.each<[string, () => Uint8Array, string]>([
    ['is empty', () => Buffer.alloc(0), '文件是空的。请换一个完好的文件。'],
    [
      'has a password',
      () => compound('EncryptionInfo', 'EncryptedPackage'),
      '文件设有打开密码。请在 Excel 或 WPS 中去掉密码后重试。',
    ],
    [
      'is an old .xls',
      () => compound('Root Entry', 'Workbook'),
      '这是旧式的 .xls 文件。请在 Excel 或 WPS 中另存为 .xlsx 后重试。',
    ],
    [
      'is text',
      () => Buffer.from('请查收附件\n'),
      '文件的内容是文本，不是工作簿。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。',
    ],
    [
      'is comma-separated text',
      () => Buffer.from('镇街,目标\n城关镇,600\n'),
      '文件的内容是CSV 文本，不是工作簿。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。',
    ],
    ['is a picture', () => PNG, '这不是 .xlsx 工作簿。请改用 .xlsx 文件。'],
    [
      'is a zip file of pictures',
      () => buildZip([{ name: 'photo.png', data: PNG }]),
      '这不是 .xlsx 工作簿。请改用 .xlsx 文件。',
    ],
    [
      'is a Word document',
      () => buildZip([{ name: 'word/document.xml', data: '<a/>' }]),
      '这是 Word 文档，不是工作簿。请改用 .xlsx 文件。',
    ],
  ])('%s', async (_, make, sentence) => {
    writeFileSync('input.xlsx', make());
    await refused(annexes('input.xlsx'), `错误：文件“input.xlsx”：${sentence}`);
  });

  it.each([0.1, 0.5, 0.99])('ends after %d of itself', async (share) => {
    await saveFilled('input.xlsx');
    const whole = readFileSync('input.xlsx');
    writeFileSync('input.xlsx', whole.subarray(0, Math.floor(whole.length * share)));
    await refused(
      annexes('input.xlsx'),
      '错误：文件“input.xlsx”：文件已损坏，读不出来。请在 Excel 或 WPS 中打开并另存一份后重试，或请提供者重发。',
    );
  });

  it('is too large to be one', async () => {
    writeFileSync('input.xlsx', Buffer.alloc(20 * 1024 * 1024 + 1));
    await refused(
      annexes('input.xlsx'),
      '错误：文件“input.xlsx”：文件有 20 MB，超过了 20 MB 的上限。请删去无关的工作表和图片后重试。',
    );
    rmSync('input.xlsx');
  });

  it('is a workbook of something else', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Sheet1').getCell('A1').value = '通讯录';
    writeFileSync('other.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const { status, out, err } = await type(annexes('other.xlsx'));
    expect(err.slice(0, 2)).toEqual([
      '错误：文件“other.xlsx”：工作簿中没有工作表“基本信息”。请补上这张表，或用模板重新填写。',
      '错误：文件“other.xlsx”：工作簿中没有工作表“指标目录”。请补上这张表，或用模板重新填写。',
    ]);
    expect(err.at(-1)).toBe(NOTHING_WRITTEN);
    expect([status, out]).toEqual([2, []]);
    rmSync('other.xlsx');
  });
});

describe('an output', () => {
  it('that exists stays as it is, byte for byte, unless --force is there', async () => {
    writeFileSync('kept.xlsx', 'typed by hand');
    for (const args of [['template'], ['annexes', '--pack', 'example']]) {
      await refused(
        [...args, '--out', 'kept.xlsx'],
        '错误：“kept.xlsx”已经存在，没有改动它。请换一个文件名，或加上 --force 覆盖。',
      );
    }
    expect(readFileSync('kept.xlsx', 'utf8')).toBe('typed by hand');
    const { status } = await type(['template', '--out', 'kept.xlsx', '--force']);
    expect(status).toBe(0);
    expect(readFileSync('kept.xlsx').subarray(0, 2).toString()).toBe('PK');
    rmSync('kept.xlsx');
  });

  it('is left alone with --force too when the input cannot be used', async () => {
    writeFileSync('kept.xlsx', 'typed by hand');
    await refused(
      ['annexes', '--catalogue', 'gone.xlsx', '--out', 'kept.xlsx', '--force'],
      '错误：找不到“gone.xlsx”。请核对路径和文件名。',
    );
    rmSync('kept.xlsx');
  });

  it('in a folder that is not there, or is a file', async () => {
    await refused(
      ['template', '--out', 'no/a.xlsx'],
      '错误：文件“no/a.xlsx”：没有文件夹“no”。请先建立，或换一个位置。',
    );
    writeFileSync('file', '');
    await refused(
      ['template', '--out', 'file/a.xlsx'],
      '错误：文件“file/a.xlsx”：没有文件夹“file”。请先建立，或换一个位置。',
    );
    rmSync('file');
  });

  it('with a name that no system takes', async () => {
    const name = `${'a'.repeat(300)}.xlsx`;
    await refused(['template', '--out', name], `错误：找不到“${name}”。请核对路径和文件名。`);
  });

  it('that is a folder', async () => {
    mkdirSync('folder.xlsx');
    for (const force of [[], ['--force']]) {
      await refused(
        ['template', '--out', 'folder.xlsx', ...force],
        '错误：“folder.xlsx”是文件夹，不是文件。请指定一个文件。',
      );
    }
    rmSync('folder.xlsx', { recursive: true });
  });

  it('behind a link: what the link leads to is replaced, and the link stays', async () => {
    mkdirSync('shared');
    writeFileSync('shared/year.xlsx', 'last year');
    symlinkSync('shared/year.xlsx', 'link.xlsx');
    expect((await type(['template', '--out', 'link.xlsx', '--force'])).status).toBe(0);
    expect(readlinkSync('link.xlsx')).toBe('shared/year.xlsx');
    expect(readFileSync('shared/year.xlsx').subarray(0, 2).toString()).toBe('PK');
    expect(readdirSync('shared')).toEqual(['year.xlsx']);
    rmSync('link.xlsx');
    rmSync('shared', { recursive: true });
  });
});

describe('the file that is read', () => {
  const sentence = (file: string) =>
    `错误：“${file}”正是要读取的文件，不能用新工作簿覆盖它，其中已填的目标和完成数会丢失。请换一个输出文件名。`;

  beforeAll(async () => {
    await saveFilled('filled.xlsx');
    mkdirSync('shared');
    symlinkSync('filled.xlsx', 'link.xlsx');
    symlinkSync('link.xlsx', 'link-of-link.xlsx');
    symlinkSync('../filled.xlsx', 'shared/link.xlsx');
    symlinkSync('.', 'here');
  });

  afterAll(() => {
    ['link.xlsx', 'link-of-link.xlsx', 'here', 'filled.xlsx', 'blank.xlsx'].forEach((name) => rmSync(name));
    rmSync('shared', { recursive: true });
  });

  it.each([
    ['by its name', 'filled.xlsx', 'filled.xlsx'],
    ['by another way', 'filled.xlsx', './shared/../filled.xlsx'],
    ['by a link', 'filled.xlsx', 'link.xlsx'],
    ['that a link led to', 'link.xlsx', 'filled.xlsx'],
    ['by a link to a link', 'shared/link.xlsx', 'link-of-link.xlsx'],
    ['by a link to its folder', 'filled.xlsx', 'here/filled.xlsx'],
  ])('is never the output: %s, with --force or without', async (_, input, output) => {
    for (const force of [[], ['--force']]) {
      await refused(['annexes', '--catalogue', input, '--out', output, ...force], sentence(output));
    }
    expect(readlinkSync('link.xlsx')).toBe('filled.xlsx');
    expect(readdirSync('shared')).toEqual(['link.xlsx']);
  });

  it('is told of in English, too', async () => {
    const args = ['annexes', '--catalogue', 'filled.xlsx', '--out', 'filled.xlsx', '--force', '--lang', 'en-US'];
    expect((await type(args)).err).toEqual([
      'Error: “filled.xlsx” is the very file that is read: a new workbook in its place would lose the targets and actuals typed into it. Choose another name for the output.',
      '1 error, 0 warnings, 0 notes.',
      'No file was written.',
    ]);
  });

  it('may lie beside a copy of itself that is overwritten', async () => {
    writeFileSync('copy.xlsx', readFileSync('filled.xlsx'));
    const before = readFileSync('filled.xlsx');
    const { status } = await type(['annexes', '--catalogue', 'filled.xlsx', '--out', 'copy.xlsx', '--force']);
    expect([status, readFileSync('filled.xlsx').equals(before)]).toEqual([0, true]);
    rmSync('copy.xlsx');
  });

  it('that is not there is looked for, and not taken for the output', async () => {
    await refused(
      ['annexes', '--catalogue', 'gone.xlsx', '--out', 'gone.xlsx'],
      '错误：找不到“gone.xlsx”。请核对路径和文件名。',
    );
  });
});

/** The system lets nobody, root included, make a file in there. */
const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux.each(['/proc/year.xlsx', '/sys/year.xlsx'])('an output that the system does not let be: %s', async (file) => {
  await refused(
    ['template', '--out', file],
    `错误：没有权限读写“${file}”。请检查权限，并确认文件没有在别的程序中打开。`,
  );
});

const NO_WORKBOOK = '这不是 .xlsx 工作簿。请改用 .xlsx 文件。';

onLinux.each(['/dev/zero', '/dev/null'])('an input that is a device: %s', async (file) => {
  await refused(annexes(file), `错误：文件“${file}”：${NO_WORKBOOK}`);
});

onLinux('an input that is a pipe, which nobody writes to', async () => {
  mkdirSync('elsewhere');
  execFileSync('mkfifo', ['elsewhere/pipe.xlsx']);
  await refused(annexes('elsewhere/pipe.xlsx'), `错误：文件“elsewhere/pipe.xlsx”：${NO_WORKBOOK}`);
  rmSync('elsewhere', { recursive: true });
});

onLinux('an input that states no size is read whole', async () => {
  expect(Buffer.from(await readInput('/proc/version'))).toEqual(readFileSync('/proc/version'));
});

it('an input is read whole, whatever its size', async () => {
  for (const size of [0, 1, 4_096, 3_000_000, 20 * 1024 * 1024]) {
    const bytes = Buffer.alloc(size, 'abc');
    writeFileSync('input', bytes);
    expect(bytes.equals(await readInput('input'))).toBe(true);
  }
  rmSync('input');
});

describe('an output whose place is taken while it is being written', () => {
  const disk = jest.requireActual<typeof promises>('node:fs/promises');
  const { writeFile } = disk;
  const bytes = Buffer.from('ours');

  beforeEach(() => {
    mkdirSync('race');
    jest.spyOn(disk, 'writeFile').mockImplementationOnce(async (...args) => {
      writeFileSync('race/year.xlsx', 'theirs');
      await writeFile(...args);
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync('race', { recursive: true });
  });

  const noLinks = () =>
    jest.spyOn(disk, 'link').mockRejectedValueOnce(Object.assign(new Error('no links'), { code: 'EPERM' }));
  const filesOfRace = () => readdirSync('race').map((name) => [name, readFileSync(`race/${name}`, 'utf8')]);

  it.each([
    ['links', () => undefined],
    ['no links', noLinks],
  ])('is refused on a disk with %s', async (_, prepare) => {
    prepare();
    const error: unknown = await writeOutput('race/year.xlsx', bytes, false).catch((caught: unknown) => caught);
    const place = { file: 'race/year.xlsx' };
    expect(error).toBeInstanceOf(UnusableInput);
    expect(error).toMatchObject({ issues: [{ code: 'file.exists', place, params: place }] });
    expect(filesOfRace()).toEqual([['year.xlsx', 'theirs']]);
  });

  it('is overwritten with --force', async () => {
    await writeOutput('race/year.xlsx', bytes, true);
    expect(filesOfRace()).toEqual([['year.xlsx', 'ours']]);
  });

  it('is written where there are no links, if it is another place', async () => {
    noLinks();
    await writeOutput('race/other.xlsx', bytes, false);
    expect(filesOfRace()).toEqual([
      ['other.xlsx', 'ours'],
      ['year.xlsx', 'theirs'],
    ]);
  });
});

it('a failure that nobody thought of is told without a stack', async () => {
  const err: string[] = [];
  const status = await run(['template', '--out', 'year.xlsx'], {
    print: () => undefined,
    complain: (line) => err.push(line),
    clock: () => NOW,
    checkApart: () => Promise.resolve(),
    makeFolder: () => Promise.resolve(),
    listFolder: () => Promise.resolve({ sources: [], ignored: [] }),
    readReturn: () => Promise.resolve([]),
    readText: () => Promise.reject(new Error('nothing is read')),
    openInput: () => Promise.reject(new Error('not asked for')),
    openOutput: () =>
      Promise.resolve({
        readSheets: () => Promise.resolve([]),
        commit: () => Promise.reject(new Error('the disk is gone\nand so are its files')),
      }),
  });
  expect(err).toEqual([
    '程序出现意外错误，没有写入任何文件。请把下面一行连同所用的文件告诉维护人员：',
    'Error: the disk is gone↵and so are its files',
  ]);
  expect(status).toBe(2);
});
