/** The port over an .xlsx file: reads the bytes that it was opened with, and saves new ones whole. */
import type { Clock, WorkbookPort } from '../app/port';
import { readXlsx } from './read';
import { writeXlsx } from './write';

export interface FileWorkbook {
  /** None for a workbook that does not exist yet; it has no sheets. */
  readonly bytes?: Uint8Array;
  /** Puts the bytes where they belong; what it throws goes to whoever commits. */
  readonly save: (bytes: Uint8Array) => Promise<void>;
  readonly clock: Clock;
}

/** After a commit the port reads what it wrote. */
export function openFileWorkbook({ bytes, save, clock }: FileWorkbook): WorkbookPort {
  let current = bytes;
  return {
    async readSheets() {
      return current ? readXlsx(current) : [];
    },
    async commit(plan) {
      const written = await writeXlsx(plan, clock());
      await save(written);
      current = written;
    },
  };
}
