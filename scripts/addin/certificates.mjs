/** Certificates for https on this machine; Excel opens a pane over nothing else. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Those that the tool makes last 30 days. */
const GOOD_FOR_MS = 25 * 24 * 60 * 60_000;

/**
 * On Windows and Mac the Office tool makes them and has the person trust them, once a month. Elsewhere
 * trusting takes sudo, so they are only made: into `folder`, where the authority `ca.crt` may be trusted by hand.
 * @returns {Promise<{ key: Buffer, cert: Buffer, ca: Buffer }>}
 */
export async function readCertificates(folder) {
  const { default: tool } = await import('office-addin-dev-certs');
  if (process.platform === 'win32' || process.platform === 'darwin') return tool.getHttpsServerOptions();
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => join(folder, name));
  if (!existsSync(ca) || Date.now() - statSync(ca).mtimeMs > GOOD_FOR_MS) {
    mkdirSync(folder, { recursive: true });
    await tool.generateCertificates(ca, cert, key);
  }
  return { key: readFileSync(key), cert: readFileSync(cert), ca: readFileSync(ca) };
}
