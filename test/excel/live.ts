/** A workbook in our host, opened through the real client: what the tests of the committer talk to. */
import { openOfficeWorkbook, type OfficeWorkbookOptions } from '../../src/excel/office-workbook';
import type { WorkbookPort } from '../../src/app/port';
import { createHost, type Host, type HostOptions } from '../../src/host/create-host';
import { startOffice, type OfficeWindow } from '../support/office';

export interface Live {
  readonly host: Host;
  readonly office: OfficeWindow;
  readonly open: (options?: OfficeWorkbookOptions) => WorkbookPort;
}

/** Puts the client's globals where src/excel looks for them; one at a time. */
export async function startLive(options: HostOptions = {}): Promise<Live> {
  const host = createHost({ apiSet: '1.9', now: () => new Date('2026-01-05T00:00:00Z'), ...options });
  const office = await startOffice(host);
  // The client's own gate: it refuses every member above the set that the host advertises.
  const { CommonUtility } = office.OfficeExtension as unknown as Record<'CommonUtility', object>;
  Object.assign(CommonUtility, { _doApiNotSupportedCheck: true });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return { host, office, open: (more) => openOfficeWorkbook(more) };
}

/** pieces + 2 a sheet + 3 a task, where each sheet is one piece. */
export function syncBudget(sheets: number, pieces = sheets): number {
  return pieces + 2 * sheets + 3;
}
