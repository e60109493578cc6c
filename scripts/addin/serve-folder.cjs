/** A folder over plain http on this machine, as a bureau's static server would give it: for tests and benches. */
const { readFile } = require('node:fs/promises');
const { createServer } = require('node:http');
const { extname, join, normalize, resolve, sep } = require('node:path');

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'text/xml; charset=utf-8',
};

/** @returns {Promise<{ origin: string, close: () => Promise<void> }>} `origin` without a slash at the end */
async function serveFolder(folder) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const path = normalize(join(root, new URL(request.url ?? '/', 'http://localhost').pathname));
    try {
      if (!path.startsWith(root + sep)) throw new Error('outside of the folder');
      const bytes = await readFile(path);
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, 'localhost', done));
  return {
    origin: `http://localhost:${String(server.address().port)}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

module.exports = { serveFolder };
