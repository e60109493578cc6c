/** Several workbooks into one folder: every place is looked at before the first file is written. */
import { join } from 'node:path';
import type { WorkbookPlan, WorkbookPort } from '../app/port';
import { UnusableInput, type Issue } from '../model/issue';

export interface FolderWriter {
  /** Makes the folder, and those above it, where they are not there. @throws UnusableInput */
  makeFolder(folder: string): Promise<void>;
  /** @throws UnusableInput where the file may not be written */
  openOutput(file: string, force: boolean): Promise<WorkbookPort>;
}

export interface FileToWrite {
  readonly fileName: string;
  readonly plan: WorkbookPlan;
}

export interface FolderWritten {
  /** Names of the files that are there now. */
  readonly written: readonly string[];
  /** Why the others are not: the disk was full, say. */
  readonly issues: readonly Issue[];
}

/** @throws UnusableInput, with an issue for each place that may not be written, before anything is */
export async function writeFolder(
  files: readonly FileToWrite[],
  { folder, force }: { readonly folder: string; readonly force: boolean },
  writer: FolderWriter,
): Promise<FolderWritten> {
  await writer.makeFolder(folder);
  const ports: WorkbookPort[] = [];
  const refusals: Issue[] = [];
  for (const { fileName } of files) {
    try {
      ports.push(await writer.openOutput(join(folder, fileName), force));
    } catch (error) {
      if (!(error instanceof UnusableInput)) throw error;
      refusals.push(...error.issues);
    }
  }
  if (refusals.length > 0) throw new UnusableInput(refusals);
  const written: string[] = [];
  for (const [at, { fileName, plan }] of files.entries()) {
    try {
      await ports[at]?.commit(plan);
    } catch (error) {
      if (error instanceof UnusableInput && written.length > 0) return { written, issues: error.issues };
      throw error;
    }
    written.push(fileName);
  }
  return { written, issues: [] };
}
