/**
 * Waits for Office, and tells what the pane may know of it besides the workbook: its language, its colours,
 * its part of the browser's store. Never fails: where Office is missing, it says in what way.
 */
import { FLOOR } from './capabilities';

export interface OfficeEnvironment {
  /** Of Office's own interface, as `zh-CN`. */
  readonly displayLanguage: string;
  /** Office's key for this add-in's part of a store that several share. */
  readonly partition?: string;
  /** `#RRGGBB`, as the theme now is; none where Office doesn't tell. */
  readonly colours: () => { readonly background: string; readonly foreground: string } | undefined;
}

export type OfficeState =
  | { readonly kind: 'ready'; readonly environment: OfficeEnvironment }
  /** office.js did not arrive in time. */
  | { readonly kind: 'noScript' }
  /** It arrived, and there is no Excel around it. */
  | { readonly kind: 'noOffice' }
  /** Below the floor of the add-in. */
  | { readonly kind: 'tooOld' };

/** How often to look whether office.js has come; it loads beside the pane and announces nothing. */
const LOOK_EVERY = 25;

/** @param limit milliseconds after which Office is taken for missing */
export async function waitForOffice(limit: number): Promise<OfficeState> {
  const end = Date.now() + limit;
  while (!isLoaded()) {
    if (Date.now() >= end) return { kind: 'noScript' };
    await pause(LOOK_EVERY);
  }
  const info = await Promise.race([Office.onReady(), pause(Math.max(end - Date.now(), 0))]);
  // In a plain browser Office is ready with no host, after a while or never.
  if (info?.host !== Office.HostType.Excel) return { kind: 'noOffice' };
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return { kind: 'tooOld' };
  return { kind: 'ready', environment: environment() };
}

function isLoaded(): boolean {
  return 'Office' in globalThis && typeof Office.onReady === 'function';
}

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

function environment(): OfficeEnvironment {
  // The types promise these everywhere; Office on some platforms leaves them out.
  const { partitionKey } = Office.context as { readonly partitionKey?: string };
  return {
    displayLanguage: Office.context.displayLanguage,
    ...(partitionKey !== undefined && partitionKey !== '' && { partition: partitionKey }),
    colours() {
      const { officeTheme } = Office.context as { readonly officeTheme?: Partial<Office.OfficeTheme> | null };
      const { bodyBackgroundColor: background, bodyForegroundColor: foreground } = officeTheme ?? {};
      return background === undefined || foreground === undefined ? undefined : { background, foreground };
    },
  };
}
