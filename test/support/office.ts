/**
 * Loads the real Office.js client, unmodified, in a context of its own against one of our hosts: a bare
 * window with just enough of a document for the client to load its own parts.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Host } from '../../src/host/create-host';

/** The client's own globals, typed by Microsoft. */
export interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: typeof Office;
}

interface ScriptElement {
  src: string;
  onload?: () => void;
  onerror?: () => void;
}

const DIST = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
/** Where the window believes its scripts to be; nothing is fetched from anywhere. */
const BASE = 'https://localhost/office/';

const compiled = new Map<string, Script>();

/** Two megabytes are parsed once for all windows. */
function scriptOf(file: string): Script {
  let script = compiled.get(file);
  if (!script) {
    script = new Script(readFileSync(join(DIST, file), 'utf8'), { filename: file });
    compiled.set(file, script);
  }
  return script;
}

function windowFor(host: Host): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  const load = (element: ScriptElement): void => {
    setTimeout(() => {
      scriptOf(element.src.slice(BASE.length)).runInContext(window);
      element.onload?.();
    }, 0);
  };
  const elements: Readonly<Record<string, readonly unknown[]>> = {
    script: [{ src: `${BASE}office.js`, getAttribute: () => null }],
    head: [{ appendChild: load }],
  };
  const window: Record<string, unknown> = {
    ...host.doors,
    console,
    performance,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    location: { href: `${BASE}index.html`, protocol: 'https:', host: 'localhost', pathname: '/', search: '', hash: '' },
    navigator: { userAgent: 'jest' },
    history: { pushState: nothing, replaceState: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      cookie: '',
      readyState: 'complete',
      addEventListener: nothing,
      getElementById: () => null,
      getElementsByTagName: (name: string) => elements[name] ?? [],
      createElement: () => ({ setAttribute: nothing, getAttribute: () => null }),
    },
  };
  createContext(window);
  return Object.assign(window, { window, self: window, top: window });
}

/** Boots a client against a host. Call it before fake timers. */
export async function startOffice(host: Host): Promise<OfficeWindow> {
  const window = windowFor(host);
  scriptOf('office.js').runInContext(window);
  const { Office: office } = window as unknown as OfficeWindow;
  await office.onReady();
  return window as unknown as OfficeWindow;
}
