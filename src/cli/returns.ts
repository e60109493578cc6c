/** `returns`: a workbook of the year → one return form an area, in a folder. */
import { join } from 'node:path';
import { issuesForReturns, planReturns, type AreaFile } from '../app/make-returns';
import { openWorkbook, readOfFile } from '../app/open-workbook';
import type { Clock, WorkbookPort } from '../app/port';
import { wordsFor } from '../locales/words';
import { hasErrors, UnusableInput, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import type { Period } from '../model/period';
import { describeIssues } from './describe';
import { writeFolder, type FolderWriter } from './write-folder';

export interface ReturnsCommand {
  readonly name: 'returns';
  readonly file: string;
  readonly period: Period;
  /** A folder. */
  readonly out: string;
  /** `2017-07-05` */
  readonly deadline?: string;
  readonly force: boolean;
  readonly language: Language;
  /** Of the forms; that of the workbook where none is asked for. */
  readonly sheetLanguage?: Language;
}

export interface ReturnsPrinted {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
  readonly hasErrors: boolean;
}

interface Around extends FolderWriter {
  openInput(file: string): Promise<WorkbookPort>;
  checkApart(input: string, output: string): Promise<void>;
  readonly clock: Clock;
}

/** @throws UnusableInput where nothing was written */
export async function makeReturnFiles(command: ReturnsCommand, around: Around): Promise<ReturnsPrinted> {
  const { file, out, force, language } = command;
  const { commands } = wordsFor(language);
  const { returns, issues } = await planFrom(command, around);
  for (const { fileName } of returns) await around.checkApart(file, join(out, fileName));
  const folder = await writeFolder(returns, { folder: out, force }, around);
  const told = [...issues, ...folder.issues];
  const missing = returns.length - folder.written.length;
  return {
    lines: [commands.returnsWritten(folder.written.length, out), ...folder.written.map(commands.fileLine)],
    complaints: [...describeIssues(told, language), ...(missing > 0 ? [commands.filesMissing(missing)] : [])],
    hasErrors: hasErrors(told),
  };
}

async function planFrom(
  { file, period, deadline, language, sheetLanguage }: ReturnsCommand,
  around: Around,
): Promise<{ readonly returns: readonly AreaFile[]; readonly issues: readonly Issue[] }> {
  try {
    const opened = openWorkbook(readOfFile(await (await around.openInput(file)).readSheets()));
    const returns = planReturns(opened, period, {
      language: sheetLanguage ?? opened.language ?? language,
      clock: around.clock,
      ...(deadline !== undefined && { deadline }),
    });
    return { returns, issues: issuesForReturns(opened) };
  } catch (error) {
    throw error instanceof UnusableInput ? new UnusableInput(error.issues.map((each) => inFile(each, file))) : error;
  }
}

/** Names the workbook where the issue names neither a sheet nor another file. */
function inFile(each: Issue, file: string): Issue {
  return each.place.file !== undefined || each.place.sheet !== undefined
    ? each
    : { ...each, place: { ...each.place, file } };
}
