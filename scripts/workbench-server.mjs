/**
 * The workbench over plain http, for this computer only: its own files, the built add-in, and Microsoft's
 * client from node_modules. The pane's page is the built one; its client comes from here instead of
 * Microsoft's server, with doors.js in front.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize, sep } from 'node:path';
import policy from './addin/security-policy.cjs';
import { ADDIN } from './build-addin.mjs';
import { WORKBENCH } from './workbench-build.mjs';

const { securityPolicy } = policy;

/** Other computers can't reach it. */
export const ADDRESS = '127.0.0.1';

const OFFICE = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
const PANE = '/addin/taskpane.html';

/** What the address begins with → the folder; the first that fits. */
const FOLDERS = [
  ['/addin/', ADDIN],
  ['/office/', OFFICE],
  ['/', WORKBENCH],
];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The file that an address stands for; undefined where it would leave its folder. */
export function fileFor(path) {
  const wanted = path === '/' ? '/index.html' : path;
  const [prefix, folder] = FOLDERS.find(([start]) => wanted.startsWith(start)) ?? [];
  if (folder === undefined || wanted.includes('\0')) return undefined;
  const file = normalize(join(folder, wanted.slice(prefix.length)));
  return file.startsWith(folder + sep) ? file : undefined;
}

/** The pane's page with the client from here, and the two doors in front of it. */
export function paneForWorkbench(html) {
  return html
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*"/u, `$1${securityPolicy(undefined)}"`)
    .replace(
      /<script src="[^"]*office\.js"[^>]*><\/script>/u,
      '<script src="../doors.js"></script><script src="../office/office.js"></script>',
    );
}

async function answer(request, response) {
  const send = (status, type, body) => {
    response.writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const missing = (status) => send(status, TYPES['.txt'], `${status}\n`);
  if (request.method !== 'GET' && request.method !== 'HEAD') return missing(405);
  let path;
  try {
    path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  } catch {
    return missing(400);
  }
  const file = fileFor(path);
  if (file === undefined) return missing(404);
  try {
    const body = await readFile(file);
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    send(200, type, path === PANE ? paneForWorkbench(body.toString('utf8')) : body);
  } catch {
    missing(404);
  }
}

/**
 * @param port 0 for any that is free
 * @returns the server, listening
 * @throws the error of `listen`, EADDRINUSE for instance
 */
export async function serveWorkbench(port) {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}
