/**
 * `npm run start:excel`: the add-in in a real Excel. Serves it over https on this machine and puts it into
 * Excel; Ctrl+C takes it out again.
 *   npm run start:excel                              Excel for Windows or Mac
 *   npm run start:excel -- --web <workbook's link>   a workbook in Excel on the web
 *   npm run start:excel -- --serve                   only serves; manifest.xml is then loaded by hand
 */
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readCertificates } from './addin/certificates.mjs';
import { startDevServer } from './addin/dev-server.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const MANIFEST = join(ROOT, 'manifest.xml');
const CERTIFICATES = join(ROOT, 'out', 'certificates');
/** As manifest.xml says; another one is of use only to look at the pages. */
const PORT = Number(process.env.PORT ?? 3000);

const HAS_EXCEL = process.platform === 'win32' || process.platform === 'darwin';
const BY_HAND =
  'In Excel on the web: Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in, and choose\n' +
  `${MANIFEST}.\nThe browser must trust the certificate of https://localhost:${String(PORT)}/.\n`;

const { values: wanted } = parseArgs({ options: { web: { type: 'string' }, serve: { type: 'boolean' } } });

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

/** @returns {Promise<() => Promise<void>>} takes it out of Excel again */
async function putIntoExcel() {
  if (wanted.serve || (wanted.web === undefined && !HAS_EXCEL)) {
    process.stdout.write(HAS_EXCEL ? BY_HAND : `There is no Excel on this system.\n${BY_HAND}`);
    return async () => undefined;
  }
  const { default: tool } = await import('office-addin-debugging');
  await tool.startDebugging(MANIFEST, {
    appType: wanted.web === undefined ? 'desktop' : 'web',
    app: 'excel',
    enableDebugging: false,
    ...(wanted.web !== undefined && { document: wanted.web }),
  });
  return () => tool.stopDebugging(MANIFEST);
}

async function start() {
  if (!(await isFree(PORT))) {
    throw new Error(
      `Port ${String(PORT)} is taken, and manifest.xml names it. Stop what runs there (npm start?), then try again.`,
    );
  }
  const server = await startDevServer({ port: PORT, certificates: await readCertificates(CERTIFICATES) });
  process.stdout.write(`The add-in is served at https://localhost:${String(PORT)}/. Ctrl+C stops it.\n`);
  let takeOut = async () => undefined;
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await takeOut();
    await server.stop();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    takeOut = await putIntoExcel();
  } catch (error) {
    await server.stop();
    throw error;
  }
}

try {
  await start();
} catch (error) {
  process.stderr.write(`Excel could not be started with the add-in: ${error.message}\n`);
  process.exitCode = 1;
}
