/**
 * The commands: arguments → task → what is said, and the exit status. Whatever touches files, the time
 * or a port comes from outside.
 */
import { loadCatalogue } from '../app/load-catalogue';
import { makeAnnexes, remakeAnnexes } from '../app/make-annexes';
import { makeTemplate } from '../app/make-template';
import type { OpenWorkbook } from '../app/open-workbook';
import { listPacks, loadPack } from '../app/packs';
import type { Clock, WorkbookPort } from '../app/port';
import { visible } from '../locales/shown-value';
import { wordsFor } from '../locales/words';
import { hasErrors, UnusableInput, type Issue } from '../model/issue';
import type { YearBook } from '../model/year-book';
import { languageOf, readArguments, type Command } from './arguments';
import { printCheck } from './check';
import { collectFolder, type CollectAround } from './collect';
import { makeReturnFiles } from './returns';
import { printSpread } from './spread';
import { describeIssues, describeKept, describeOutcomes, describeSheets } from './describe';

/** Done and nothing wrong · done, but errors stand · the input can't be used and nothing was written. */
export const EXIT = { done: 0, findings: 1, unusable: 2 } as const;
type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

export interface Surroundings extends Pick<CollectAround, 'listFolder' | 'readReturn' | 'showProgress'> {
  print(line: string): void;
  complain(line: string): void;
  /** @throws UnusableInput where the file can't be opened */
  openInput(file: string): Promise<WorkbookPort>;
  /** A file of text in UTF-8. @throws UnusableInput where it can't be read */
  readText(file: string): Promise<string>;
  /** @throws UnusableInput where the output is the very file that is read */
  checkApart(input: string, output: string): Promise<void>;
  /** Makes a folder, and those above it, where they are not there. @throws UnusableInput */
  makeFolder(folder: string): Promise<void>;
  /** A port that writes the file. @throws UnusableInput where it may not be written */
  openOutput(file: string, force: boolean): Promise<WorkbookPort>;
  readonly clock: Clock;
}

/** Runs one command and never throws. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitStatus> {
  const language = languageOf(args);
  const { nothingWritten, unexpected } = wordsFor(language).commands;
  try {
    return await perform(readArguments(args), around);
  } catch (error) {
    if (error instanceof UnusableInput) {
      complainAll([...describeIssues(error.issues, language), nothingWritten], around);
    } else {
      around.complain(unexpected);
      around.complain(visible(error instanceof Error ? `${error.name}: ${error.message}` : String(error)));
    }
    return EXIT.unusable;
  }
}

async function perform(command: Command, around: Surroundings): Promise<ExitStatus> {
  const { commands } = wordsFor(command.language);
  switch (command.name) {
    case 'help':
      around.print(commands.usage);
      return EXIT.done;
    case 'packs': {
      const packs = await listPacks();
      if (command.json) around.print(JSON.stringify(packs, null, 2));
      else packs.forEach((pack) => around.print(commands.packLine(pack)));
      return EXIT.done;
    }
    case 'template': {
      const port = await around.openOutput(command.out, command.force);
      await makeTemplate(command.language, port, around.clock);
      around.print(commands.written(command.out));
      around.print(commands.templateNext(command.out));
      return EXIT.done;
    }
    case 'spread':
      return spreadProblem(command, around);
    case 'check':
      return check(command, around);
    case 'returns': {
      const printed = await makeReturnFiles(command, around);
      printed.lines.forEach((line) => around.print(line));
      complainAll(printed.complaints, around);
      return printed.hasErrors ? EXIT.findings : EXIT.done;
    }
    case 'collect': {
      const printed = await collectFolder(command, around);
      printed.lines.forEach((line) => around.print(line));
      complainAll(printed.complaints, around);
      return printed.hasErrors ? EXIT.findings : EXIT.done;
    }
    case 'annexes':
      return annexes(command, around);
  }
}

async function annexes(command: Extract<Command, { name: 'annexes' }>, around: Surroundings): Promise<ExitStatus> {
  const { language, out } = command;
  const { commands } = wordsFor(language);
  if ('catalogue' in command.from) await around.checkApart(command.from.catalogue, out);
  const port = await around.openOutput(out, command.force);
  const { book, issues, opened } = await readBook(command.from, around);
  const remade = opened && (await remakeAnnexes(opened, book, language, port, around.clock));
  const made = remade ?? (await makeAnnexes(book, language, port, around.clock));
  const all = [...issues, ...made.issues];
  const { lines, failures } = describeOutcomes(made, language);
  around.print(commands.written(out));
  [...describeSheets(made, language), ...lines].forEach((line) => {
    around.print(line);
  });
  if (remade) describeKept(remade, language).forEach((line) => around.print(line));
  complainAll([...failures, ...describeIssues(all, language, failures.length)], around);
  return hasErrors(all) || failures.length > 0 ? EXIT.findings : EXIT.done;
}

async function spreadProblem(
  { problem, json, language }: Extract<Command, { name: 'spread' }>,
  around: Surroundings,
): Promise<ExitStatus> {
  try {
    const { lines, complaints, outcome } = printSpread(await around.readText(problem), { json, language });
    lines.forEach((line) => around.print(line));
    complainAll(complaints, around);
    return { solved: EXIT.done, unsolved: EXIT.findings, unreadable: EXIT.unusable }[outcome];
  } catch (error) {
    throw error instanceof UnusableInput
      ? new UnusableInput(error.issues.map((each) => ({ ...each, place: { ...each.place, file: problem } })))
      : error;
  }
}

async function check(
  { file, json, language }: Extract<Command, { name: 'check' }>,
  around: Surroundings,
): Promise<ExitStatus> {
  try {
    const grids = await (await around.openInput(file)).readSheets();
    const printed = printCheck(grids, { json, language });
    printed.lines.forEach((line) => around.print(line));
    complainAll(printed.complaints, around);
    return printed.hasErrors ? EXIT.findings : EXIT.done;
  } catch (error) {
    throw error instanceof UnusableInput ? new UnusableInput(error.issues.map((each) => inFile(each, file))) : error;
  }
}

interface BookRead {
  readonly book: YearBook;
  readonly issues: readonly Issue[];
  /** Where the file is an annual workbook, with what people typed. */
  readonly opened?: OpenWorkbook;
}

async function readBook(
  from: { readonly pack: string } | { readonly catalogue: string },
  around: Surroundings,
): Promise<BookRead> {
  if ('pack' in from) return { book: await loadPack(from.pack), issues: [] };
  const file = from.catalogue;
  try {
    const grids = await (await around.openInput(file)).readSheets();
    const { yearBook, issues, annual } = loadCatalogue(grids);
    const placed = issues.map((each) => inFile(each, file));
    if (yearBook === undefined) throw new UnusableInput(placed);
    return { book: yearBook, issues: placed, ...(annual && { opened: annual }) };
  } catch (error) {
    throw error instanceof UnusableInput ? new UnusableInput(error.issues.map((each) => inFile(each, file))) : error;
  }
}

/** Names the file where the issue doesn't; issues of a sheet are found without it. */
function inFile(each: Issue, file: string): Issue {
  return each.place.file !== undefined || each.place.sheet !== undefined
    ? each
    : { ...each, place: { ...each.place, file } };
}

function complainAll(lines: readonly string[], around: Surroundings): void {
  lines.forEach((line) => around.complain(line));
}
