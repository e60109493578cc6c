/** `collect`: a folder of returns → each read and checked, what may be merged in a new workbook, and slips. */
import type { MergePreview } from '../app/collect/plan-merge';
import { collectReturns } from '../app/collect/collect-returns';
import { mergeIntoFile, type MergedFile } from '../app/collect/merge-into-file';
import { firstPeriod, refuseSeveralPeriods } from '../app/collect/period-of-returns';
import type { CollectedReturn, Collection, ReadWorkbookFile } from '../app/collect/types';
import { planSlips } from '../app/make-slips';
import { openWorkbook, readOfFile, type OpenWorkbook } from '../app/open-workbook';
import type { Clock, WorkbookPlan, WorkbookPort } from '../app/port';
import { cellOf, issueSentence, sentenceOf } from '../locales/issue-sentence';
import { wordsFor } from '../locales/words';
import { hasErrors, issue, UnusableInput, type Issue, type Place, type Severity } from '../model/issue';
import type { Language } from '../model/language';
import { formatPeriodMonth, type Period } from '../model/period';
import { checkJson, findingLine } from './check';
import { describeIssues } from './describe';
import type { FolderListed } from './folder';
import { writeFolder, type FolderWriter } from './write-folder';

export interface CollectCommand {
  readonly name: 'collect';
  /** The folder of the returns. */
  readonly folder: string;
  readonly into: string;
  readonly out: string;
  /** What the returns say where none is given. */
  readonly period?: Period;
  /** A folder. */
  readonly slips?: string;
  readonly json: boolean;
  readonly force: boolean;
  readonly language: Language;
}

export interface CollectAround extends FolderWriter {
  openInput(file: string): Promise<WorkbookPort>;
  checkApart(input: string, output: string): Promise<void>;
  listFolder(folder: string, besides: readonly string[]): Promise<FolderListed>;
  /** Reads a file that was sent in, and gives up after some seconds. */
  readonly readReturn: ReadWorkbookFile;
  /** One line that the next one takes the place of; none where nobody watches. */
  readonly showProgress?: (line: string) => void;
  readonly clock: Clock;
}

export interface CollectPrinted {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
  /** Errors stand, or files were not merged. */
  readonly hasErrors: boolean;
}

/** @throws UnusableInput where nothing was written */
export async function collectFolder(command: CollectCommand, around: CollectAround): Promise<CollectPrinted> {
  const { folder, into, out, force, json, language, slips } = command;
  await around.checkApart(into, out);
  const port = await around.openOutput(out, force);
  const opened = await openAnnual(into, around);
  const { sources, ignored } = await around.listFolder(folder, [into, out]);
  if (sources.length === 0) throw new UnusableInput([issue('return.noFiles', 'error', {}, { folder })]);
  const { commands } = wordsFor(language);
  const period = command.period ?? (await firstPeriod(sources, around.readReturn));
  const collection = await collectReturns(sources, opened, period, around.readReturn, {
    onProgress: (done, total, file) => around.showProgress?.(commands.collecting(done + 1, total, file)),
  });
  around.showProgress?.('');
  if (!command.period) refuseSeveralPeriods(collection);
  const sheetLanguage = opened.language ?? language;
  const options = { language: sheetLanguage, clock: around.clock };
  // Planned whole before anything is written; the slips go first, since another file may stand in their place.
  let plan: WorkbookPlan | undefined;
  const merged = await mergeIntoFile(opened, collection, NO_DECISIONS, options, {
    readSheets: () => Promise.resolve([]),
    commit: (made) => {
      plan = made;
      return Promise.resolve();
    },
  });
  const slipFiles = slips === undefined ? [] : planSlips(opened, collection, options).each;
  const written = slips === undefined ? undefined : await writeFolder(slipFiles, { folder: slips, force }, around);
  if (plan) await port.commit(plan);
  const told = { command, collection, merged, ignored, opened };
  const lines = json ? [JSON.stringify(collectJson(told), null, 2)] : linesOf(told);
  const slipLines = slips === undefined || !written ? [] : [commands.slipsWritten(written.written.length, slips)];
  const beside = [...merged.remade.issues, ...(written?.issues ?? [])];
  return {
    lines: json ? lines : [...lines, ...slipLines],
    complaints: describeIssues(beside, language),
    hasErrors: merged.preview.refused.length > 0 || hasErrors(beside) || hasErrors(issuesOf(collection)),
  };
}

const NO_DECISIONS = { overruled: new Set<string>(), chosen: new Map<string, string>() };

async function openAnnual(file: string, around: CollectAround): Promise<OpenWorkbook> {
  try {
    return openWorkbook(readOfFile(await (await around.openInput(file)).readSheets()));
  } catch (error) {
    throw error instanceof UnusableInput
      ? new UnusableInput(error.issues.map((each) => ({ ...each, place: { ...each.place, file } })))
      : error;
  }
}

interface Told {
  readonly command: CollectCommand;
  readonly collection: Collection;
  readonly merged: MergedFile;
  readonly ignored: readonly string[];
  readonly opened: OpenWorkbook;
}

function issuesOf({ files }: Collection): Issue[] {
  return files.flatMap(({ issues }) => issues);
}

/** The form of `check`, with what is wrong with files themselves among the findings, and the files. */
function collectJson({ command: { language }, collection, merged }: Told) {
  const { files, rules } = collection;
  const {
    findings,
    rules: outcomes,
    summary,
  } = checkJson(
    files.flatMap((file) => file.findings),
    rules,
    language,
  );
  const ofFiles = issuesOf(collection);
  const count = (which: Severity) => ofFiles.filter(({ severity }) => severity === which).length;
  return {
    findings: [...ofFiles.map((each) => issueJson(each, collection, language)), ...findings],
    rules: outcomes,
    summary: {
      errors: summary.errors + count('error'),
      warnings: summary.warnings + count('warning'),
      notes: summary.notes + count('note'),
    },
    files: files.map(({ file, area }) => {
      const refusal = merged.preview.refused.find((each) => each.file === file)?.reason;
      const reason = refusal ? sentenceOf(refusal, language) : null;
      return { file, area: area ?? null, accepted: refusal === undefined, reason };
    }),
  };
}

function issueJson(each: Issue, { files, period }: Collection, language: Language) {
  const { code, severity, place } = each;
  return {
    rule: code,
    severity,
    file: place.file ?? null,
    sheet: place.sheet ?? null,
    cell: cellOf(place) ?? null,
    area: files.find(({ file }) => file === place.file)?.area ?? null,
    indicator: null,
    period: formatPeriodMonth(period),
    value: 'value' in each.params ? each.params.value : null,
    expected: null,
    message: sentenceOf(each, language),
    fix: null,
  };
}

function linesOf({ command, collection, merged, ignored, opened }: Told): string[] {
  const { language, out } = command;
  const { commands } = wordsFor(language);
  const { preview } = merged;
  const reasons = new Map(preview.refused.map(({ file, reason }) => [file, reason]));
  const nameOf = (code: string | undefined) => opened.book?.areas.find((area) => area.code === code)?.name;
  const missing = collection.areasMissing.map((code) => nameOf(code) ?? code);
  return [
    ...collection.files.flatMap((file) => [
      commands.returnLine(file.file, nameOf(file.area), reasons.has(file.file) ? 'refused' : 'merged'),
      ...linesOfFile(file, reasons.get(file.file), language).map((line) => `  ${line}`),
    ]),
    ...(missing.length > 0 ? [commands.areasMissing(missing)] : []),
    ...(ignored.length > 0 ? [commands.filesIgnored(ignored)] : []),
    commands.merged(preview.accepted.length, collection.files.length, changed(preview)),
    commands.written(out),
  ];
}

function changed({ changes }: MergePreview): number {
  return changes.filter(({ isKept }) => !isKept).length;
}

function linesOfFile({ issues, findings }: CollectedReturn, reason: Issue | undefined, language: Language): string[] {
  const { issueLine, severity } = wordsFor(language).commands;
  // The line above names the file.
  const inside = ({ file: _file, ...place }: Place): Place => place;
  const told = issues.map((each) =>
    issueLine(severity[each.severity], issueSentence({ ...each, place: inside(each.place) }, language)),
  );
  const isTold = reason === undefined || issues.includes(reason);
  return [
    ...told,
    ...findings.map((finding) => findingLine({ ...finding, place: inside(finding.place) }, language)),
    ...(isTold ? [] : [issueLine(severity.error, sentenceOf(reason, language))]),
  ];
}
