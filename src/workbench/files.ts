/** Workbooks of the host ↔ .xlsx files. */
import { createHost, type Host, type HostOptions } from '../host/create-host';
import { takeSnapshot } from '../host/snapshot';
import { readPlan } from '../xlsx/read-plan';
import { writeXlsx } from '../xlsx/write';
import { settingsForFile, withSettings } from './document-settings';
import { planOfSnapshot } from './plan-of-snapshot';
import { snapshotOfPlan } from './snapshot-of-plan';

/** The host's workbook as the bytes of a file. */
export async function saveBook({ workbook }: Host, now: Date): Promise<Uint8Array> {
  const snapshot = takeSnapshot(workbook);
  return writeXlsx(planOfSnapshot(snapshot), now, settingsForFile(snapshot));
}

/**
 * A new host with the file's workbook.
 * @throws UnusableInput where the bytes can't be read
 */
export async function openBook(bytes: Uint8Array, options: HostOptions): Promise<Host> {
  const { plan, custom } = await readPlan(bytes);
  return createHost({ ...options, snapshot: withSettings(snapshotOfPlan(plan), custom) });
}
