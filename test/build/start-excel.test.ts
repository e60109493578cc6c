/** The server behind `npm run start:excel`. Whether Excel takes the add-in only an Excel can tell. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

/** A development build on a busy machine. */
const START_MS = 120_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function startServer(port: number): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'scripts', 'start-excel.mjs'), '--serve'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What it said until `words` came, or until it ended. */
function said({ stdout, stderr }: ChildProcess, words: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    for (const stream of [stdout, stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        text += bytes.toString('utf8');
        if (text.includes(words)) resolve(text);
      });
    }
    stdout?.on('close', () => {
      resolve(text);
    });
  });
}

function read(address: string): Promise<string> {
  const ca = readFileSync(join(ROOT, 'out', 'certificates', 'ca.crt'));
  return new Promise((resolve, reject) => {
    get(address, { ca }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        resolve(text);
      });
    }).on('error', reject);
  });
}

// On Windows and Mac the certificate tool asks the person to trust its authority.
(process.platform === 'linux' ? describe : describe.skip)('npm run start:excel', () => {
  test(
    'serves the pane and the manifest over https until Ctrl+C, and says when its port is taken',
    async () => {
      const port = await freePort();
      const server = startServer(port);
      const ended = new Promise<number | null>((resolve) => server.on('exit', resolve));
      try {
        expect(await said(server, 'Upload My Add-in')).toContain(`https://localhost:${port}/`);
        const page = await read(`https://localhost:${port}/taskpane.html`);
        expect(page).toContain("default-src 'none'");
        expect(page).not.toContain('unsafe-eval');
        expect(await read(`https://localhost:${port}/manifest.xml`)).toBe(
          readFileSync(join(ROOT, 'manifest.xml'), 'utf8'),
        );
        expect(await said(startServer(port), 'then try again')).toContain(`Port ${port} is taken`);
      } finally {
        server.kill('SIGINT');
      }
      expect(await ended).toBe(0);
    },
    START_MS,
  );
});
