/** The command `target-tables`: puts files, time, the terminal and the reading thread together with the tasks. */
import { join } from 'node:path';
import { openFileWorkbook } from '../xlsx/file-workbook';
import { checkApart, checkOutput, makeFolder, readInput, writeOutput } from './files';
import { listFolder } from './folder';
import { threadReader } from './read-in-thread';
import { run } from './run';

/** The time, or the one that reproducible builds set (seconds since 1970). */
function now(): Date {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d{1,12}$/u.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}

// Whoever reads the output may stop reading (`| head`); that is no fault and no reason to break off.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const started = now();
const clock = () => started;

/** Bundled beside this file. */
const reader = threadReader(join(__dirname, 'read-worker.cjs'));

/** Back to the start of the line, and the line cleared. */
const CLEAR_LINE = '\r\u001b[K';

void run(process.argv.slice(2), {
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
  clock,
  checkApart,
  makeFolder,
  listFolder,
  readReturn: reader.read,
  ...(process.stderr.isTTY && { showProgress: (line: string) => process.stderr.write(CLEAR_LINE + line) }),
  readText: async (file) => new TextDecoder().decode(await readInput(file)),
  async openInput(file) {
    return openFileWorkbook({
      bytes: await readInput(file),
      save: () => Promise.reject(new Error('read only')),
      clock,
    });
  },
  async openOutput(file, force) {
    await checkOutput(file, force);
    return openFileWorkbook({ save: (bytes) => writeOutput(file, bytes, force), clock });
  },
}).then((status) => {
  reader.close();
  process.exitCode = status;
});
