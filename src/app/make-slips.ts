/** The task behind 退回单: for each area whose return can't be taken as it is, one page that says why. */
import { expectedText, findingSentence, fixText } from '../locales/finding-sentence';
import { cellOf, sentenceOf } from '../locales/issue-sentence';
import { fileName, shown, visible } from '../locales/shown-value';
import { wordsFor } from '../locales/words';
import type { Area } from '../model/area';
import { isOpen, type Finding } from '../model/finding';
import { indicatorName, isPercentage, type Indicator } from '../model/indicator';
import type { Issue, Place } from '../model/issue';
import type { Language } from '../model/language';
import { NOT_APPLICABLE_SIGN } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import { issuerOf, writtenDate } from '../sheets/return-context';
import {
  planSlip,
  slipCell,
  type Slip,
  type SlipContext,
  type SlipFile,
  type SlipLine,
  type SlipNote,
} from '../sheets/return-slip';
import { distinctSheetNames } from '../sheets/sheet-names';
import { DEFAULT_FONT, StyleBook } from '../sheets/style-book';
import { bookOf } from './collect/collect-returns';
import type { CollectedReturn, Collection } from './collect/types';
import { dayOf } from './day';
import { returnNames, type AreaFile } from './make-returns';
import type { OpenWorkbook } from './open-workbook';
import type { Clock } from './port';

export interface SlipsOptions {
  readonly language: Language;
  readonly clock: Clock;
  /** Day by which the towns are to send their returns again, `2017-07-08`. */
  readonly until?: string;
}

export interface Slips {
  /** One sheet an area, to print; files that nobody is known for on the last one. None where nothing goes back. */
  readonly together?: WorkbookPlan;
  /** One workbook an area, to send. */
  readonly each: readonly AreaFile[];
}

/**
 * Areas in their order; of an area only the files that are not fit, and none where a fit one has come.
 * @throws UnusableInput where the workbook can't be used
 */
export function planSlips(opened: OpenWorkbook, collection: Collection, options: SlipsOptions): Slips {
  const book = bookOf(opened);
  const task: Task = { book, collection, options, words: wordsFor(options.language) };
  const { returns } = task.words;
  const going = book.areas.flatMap((area) => {
    const files = filesToReturn(area, collection);
    return files.length === 0 ? [] : [{ area, files }];
  });
  const unknown = collection.files.filter(({ area, state }) => area === undefined && state !== 'fit');
  const sheetNames = distinctSheetNames(
    [
      ...going.map(({ area }) => area.shortName ?? area.name),
      ...(unknown.length > 0 ? [returns.sheets.unknownFiles] : []),
    ],
    returns.slip.title,
  );
  const slips = going.map(({ area, files }, at) => slipOf(area, files, sheetNames[at] ?? '', task));
  const pages = unknown.length > 0 ? [...slips, unknownSlip(unknown, sheetNames.at(-1) ?? '', task)] : slips;
  const names = returnNames(
    going.map(({ area }) => area),
    options.language,
    (area) => returns.fileName.slip(area, collection.period),
  );
  const title = returns.slip.togetherTitle(returns.period(collection.period));
  return {
    ...(pages.length > 0 && { together: workbookOf(pages, title, task) }),
    each: going.map(({ area }, at) => ({
      fileName: names[at] ?? '',
      area: area.code,
      plan: workbookOf(slips.slice(at, at + 1), names[at]?.replace(/\.xlsx$/u, '') ?? title, task),
    })),
  };
}

interface Task {
  readonly book: YearBook;
  readonly collection: Collection;
  readonly options: SlipsOptions;
  readonly words: ReturnType<typeof wordsFor>;
}

function filesToReturn({ code }: Area, { files }: Collection): CollectedReturn[] {
  const own = files.filter(({ area }) => area === code);
  return own.some(({ state }) => state === 'fit') ? [] : own;
}

function workbookOf(slips: readonly Slip[], title: string, { book, words }: Task): WorkbookPlan {
  const styles = new StyleBook();
  const context: SlipContext = { styles, words, invented: book.invented };
  const sheets: SheetPlan[] = slips.map((slip) => planSlip(slip, context));
  return {
    title,
    subject: words.returns.slip.title,
    creator: words.sheets.creator,
    styles: styles.styles(),
    defaultFont: DEFAULT_FONT,
    sheets,
    names: [],
    activeSheet: sheets[0]?.name ?? '',
  };
}

function slipOf(area: Area, files: readonly CollectedReturn[], sheetName: string, task: Task): Slip {
  const { book, collection, options, words } = task;
  const { returns } = words;
  const { language, clock, until } = options;
  const open = files.map((file) => ({ file, issues: issuesOf(file), findings: file.findings.filter(isOpen) }));
  const count = (which: 'error' | 'warning') =>
    open.reduce(
      (sum, { issues, findings }) => sum + [...issues, ...findings].filter((each) => each.severity === which).length,
      0,
    );
  return {
    sheetName,
    title: returns.slip.title,
    to: returns.slip.to((language === 'en-US' ? area.nameEn : undefined) ?? area.name),
    intro: returns.slip.intro(
      returns.period(collection.period),
      files.map(({ file }) => fileName(file)),
      count('error'),
      count('warning'),
    ),
    files: open.map(({ file, issues, findings }): SlipFile => ({
      ...(files.length > 1 && { heading: returns.slip.inFile(fileName(file.file)) }),
      lines: [...issues.map((each) => issueLine(each, task)), ...findingLines(findings, file, task)],
    })),
    todo: returns.slip.todo(
      until === undefined ? returns.slip.soon : returns.slip.until(writtenDate(until, { returns })),
    ),
    sign: returns.slip.sign(issuerOf(book) ?? '', writtenDate(dayOf(clock()), { returns })),
  };
}

/** Files that can't be said to be an area's: for the clerk, who knows the senders. */
function unknownSlip(files: readonly CollectedReturn[], sheetName: string, task: Task): Slip {
  const { slip } = task.words.returns;
  return {
    sheetName,
    title: slip.unknownTitle,
    intro: slip.unknownIntro(files.length),
    files: files.map((file) => ({
      heading: slip.inFile(fileName(file.file)),
      lines: issuesOf(file).map((each) => issueLine(each, task)),
    })),
  };
}

/** Notes inform the clerk and ask nothing of a town. */
function issuesOf({ issues }: CollectedReturn): readonly Issue[] {
  return issues.filter(({ severity }) => severity !== 'note');
}

function issueLine(each: Issue, { options, words }: Task): SlipNote {
  const { sheet, row, column } = each.place;
  return {
    cell: sheet === undefined ? words.returns.slip.wholeFile : slipCell(shown(sheet), row, column),
    note: sentenceOf(each, options.language),
  };
}

/** A form that was hardly begun takes one line for all that is blank, not a page. */
function findingLines(findings: readonly Finding[], file: CollectedReturn, task: Task): SlipLine[] {
  const blank = findings.filter(({ rule }) => rule === 'cell.missing');
  const joins = blank.length > 1;
  return [
    ...(joins ? [blankLine(blank, file, task)] : []),
    ...findings
      .filter((finding) => !joins || !blank.includes(finding))
      .map((finding) => findingLine(finding, file, task)),
  ];
}

function blankLine(blank: readonly Finding[], file: CollectedReturn, task: Task): SlipLine {
  const { slip } = task.words.returns;
  const separator = task.words.sheets.listSeparator;
  const lines = blank.map((finding) => findingLine(finding, file, task));
  const [first] = lines;
  const sheet = blank[0]?.place.sheet;
  return {
    cell:
      sheet === undefined ? slip.wholeFile : [shown(sheet), ...rangesOf(blank.map(({ place }) => place))].join('\n'),
    indicator: lines.map(({ indicator }) => indicator).join(separator),
    value: slip.blankCell,
    problem: slip.blankCells(blank.length),
    expected: first?.expected ?? '',
    fix: '',
  };
}

/** Cells below each other as one range: `H7:H9`. */
function rangesOf(places: readonly Place[]): string[] {
  const ranges: { first: Place; last: Place }[] = [];
  for (const place of places) {
    const before = ranges.at(-1);
    const follows =
      before?.last.column === place.column && before?.last.row !== undefined && place.row === before.last.row + 1;
    if (before && follows) before.last = place;
    else ranges.push({ first: place, last: place });
  }
  return ranges.map(({ first, last }) =>
    first === last ? (cellOf(first) ?? '') : `${cellOf(first) ?? ''}:${cellOf(last) ?? ''}`,
  );
}

function findingLine(finding: Finding, file: CollectedReturn, { book, options, words }: Task): SlipLine {
  const { language } = options;
  const { sheet, row, column } = finding.place;
  const code = finding.cell?.indicator ?? finding.indicator;
  const indicator = book.indicators.find((each) => each.code === code);
  return {
    cell: sheet === undefined ? words.returns.slip.wholeFile : slipCell(shown(sheet), row, column),
    indicator: indicator ? indicatorName(indicator, language) : '',
    value: indicator ? valueIn(file, indicator, words.returns.slip.blankCell) : '',
    problem: findingSentence(finding, language),
    expected: expectedText(finding, language),
    fix: finding.fixes.map((fix) => fixText(fix, finding, language)).join('\n'),
  };
}

/** What stands in the file's cell, as the town sees it. */
function valueIn({ figures }: CollectedReturn, indicator: Indicator, blank: string): string {
  const quantity = figures.get(indicator.code)?.quantity;
  switch (quantity?.kind) {
    case 'number':
      return `${quantity.value}${isPercentage(indicator) ? '%' : ''}`;
    case 'notApplicable':
      return NOT_APPLICABLE_SIGN;
    case 'unreadable':
      return shown(visible(quantity.text));
    default:
      return blank;
  }
}
