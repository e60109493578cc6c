/** `returns`: a workbook of the year → one return form an area, in a folder. */
import { join } from 'node:path';
import { planReturns } from '../app/make-returns';
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
  const { file, period, out, deadline, force, language, sheetLanguage } = command;
  const { commands } = wordsFor(language);
  try {
    const opened = openWorkbook(readOfFile(await (await around.openInput(file)).readSheets()));
    const returns = planReturns(opened, period, {
      language: sheetLanguage ?? opened.language ?? language,
      clock: around.clock,
      ...(deadline !== undefined && { deadline }),
    });
    for (const { fileName } of returns) await around.checkApart(file, join(out, fileName));
    const { written, issues } = await writeFolder(returns, { folder: out, force }, around);
    // What is wrong with the workbook's figures is told by `check`; what keeps targets from being read, here too.
    const told = [...opened.issues.filter(({ severity }) => severity === 'error'), ...issues];
    return {
      lines: [commands.returnsWritten(written.length, out), ...written.map(commands.fileLine)],
      complaints: [
        ...describeIssues(told, language),
        ...(written.length < returns.length ? [commands.filesMissing(returns.length - written.length)] : []),
      ],
      hasErrors: hasErrors(told),
    };
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
