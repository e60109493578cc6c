/** A workbook in our host, opened through the real client: what the tests of src/excel talk to. */
import type { LiveWorkbook } from '../../src/app/port';
import { openOfficeWorkbook, type OfficeWorkbookOptions } from '../../src/excel/office-workbook';
import { createHost, type Host, type HostOptions } from '../../src/host/create-host';
import { WorkbookFailure, type Issue } from '../../src/model/issue';
import { startOffice, type OfficeWindow } from '../support/office';

export interface Live {
  readonly host: Host;
  readonly office: OfficeWindow;
  readonly open: (options?: OfficeWorkbookOptions) => LiveWorkbook;
}

/** Nobody waits in a test: what takes minutes with a person takes milliseconds here. */
const TIMING = { notice: 5, retry: 2, answer: 20_000, grace: 20 };

/** Puts the client's globals where src/excel looks for them; one at a time. */
export async function startLive(options: HostOptions = {}): Promise<Live> {
  return attach(createHost({ apiSet: '1.9', now: () => new Date('2026-01-05T00:00:00Z'), ...options }));
}

/** A pane that is opened (anew) beside a workbook: a client that knows nothing of those before it. */
export async function attach(host: Host): Promise<Live> {
  const office = await startOffice(host);
  // The client's own gate: it refuses every member above the set that the host advertises.
  const { CommonUtility } = office.OfficeExtension as unknown as Record<'CommonUtility', object>;
  Object.assign(CommonUtility, { _doApiNotSupportedCheck: true });
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return {
    host,
    office,
    open: ({ timing, ...more } = {}) => openOfficeWorkbook({ ...more, timing: { ...TIMING, ...timing } }),
  };
}

/** pieces + 2 a sheet + 3 a task. */
export function syncBudget(sheets: number, pieces = sheets): number {
  return pieces + 2 * sheets + 3;
}

export async function failureOf(work: Promise<unknown>): Promise<WorkbookFailure> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof WorkbookFailure) return error;
  throw new Error(`no failure but ${String(error)}`);
}

/** The one issue of a failure. */
export function issueOf({ issues }: WorkbookFailure): Issue {
  const [only, ...more] = issues;
  if (!only || more.length > 0) throw new Error(`${issues.length} issues`);
  return only;
}
