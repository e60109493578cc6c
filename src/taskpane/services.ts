/**
 * What the pane is given by its entry file: the workbook, the tasks, and the little that it may know of
 * its surroundings. Tests hand in others.
 */
import type { Collection, CollectRun, ReadWorkbookFile, ReturnSource } from '../app/collect/types';
import type { MergeDecisions } from '../app/collect/accept-returns';
import type { LiveCheck } from '../app/live-check';
import type { AreaFile } from '../app/make-returns';
import type { Slips } from '../app/make-slips';
import type { MergePreview } from '../app/collect/plan-merge';
import type { OpenWorkbook } from '../app/open-workbook';
import type { YearBookLoaded } from '../app/load-year-book';
import type { listPacks } from '../app/packs';
import type { UpdatePreview } from '../app/plan-update';
import type { CellWrite, LiveWorkbook, SheetRules, WorkbookRead } from '../app/port';
import type { Station } from '../app/stations';
import type { Finding, Fix } from '../model/finding';
import type { Grid } from '../model/grid';
import type { Language } from '../model/language';
import type { Period } from '../model/period';
import type { YearBook } from '../model/year-book';

export type Notice = Awaited<ReturnType<typeof listPacks>>[number];

/** A workbook as it was read, with what the pane shows of it. */
export interface Reading {
  readonly opened: OpenWorkbook;
  readonly stations: readonly Station[];
  /** Months with a sheet of actuals, in order of time. */
  readonly periods: readonly Period[];
  /** The month that returns are of, unless another one is chosen; none without a year's book. */
  readonly returnsPeriod?: Period;
}

/** The clerk's tasks. Each may load its code when it is first called. */
export interface PaneTasks {
  open(read: WorkbookRead): Promise<Reading>;
  readonly listNotices: () => Promise<readonly Notice[]>;
  loadNotice(id: string): Promise<YearBook>;
  /** @param grids the sheets of an .xlsx file */
  loadFile(grids: readonly Grid[]): Promise<YearBookLoaded>;
  /** @throws UnusableInput where this workbook can't become that year book's */
  plan(
    opened: OpenWorkbook,
    book: YearBook,
    language: Language,
    /** Whether 校验结果 is among the sheets, as it is now. */
    withFindings?: boolean,
  ): Promise<UpdatePreview>;
  planTemplate(opened: OpenWorkbook, language: Language): Promise<UpdatePreview>;

  check(opened: OpenWorkbook): Promise<LiveCheck>;
  planFixes(
    opened: OpenWorkbook,
    fixes: readonly { readonly finding: Finding; readonly fix: Fix }[],
  ): Promise<readonly CellWrite[]>;
  /** @param text '' takes it back */
  planExplanation(opened: OpenWorkbook, finding: Finding, text: string): Promise<readonly CellWrite[]>;
  /** The rules that the edited cells must bear. */
  rulesAfter(
    opened: OpenWorkbook,
    edits: readonly { readonly sheetId: string; readonly address: string }[],
  ): Promise<readonly SheetRules[]>;

  planReturns(
    opened: OpenWorkbook,
    period: Period,
    options: { readonly language: Language; readonly deadline?: string },
  ): Promise<readonly AreaFile[]>;
  collect(
    sources: readonly ReturnSource[],
    opened: OpenWorkbook,
    period: Period,
    read: ReadWorkbookFile,
    run: CollectRun,
  ): Promise<Collection>;
  planMerge(
    opened: OpenWorkbook,
    collection: Collection,
    decisions: MergeDecisions,
    language: Language,
  ): Promise<MergePreview>;
  planSlips(opened: OpenWorkbook, collection: Collection, language: Language): Promise<Slips>;

  /** Loads the code of the tasks that come next, so that they begin at once. */
  warmUp(): void;
}

export interface Preferences {
  language(): Language | undefined;
  keepLanguage(language: Language): void;
}

export interface PaneServices {
  readonly port: LiveWorkbook;
  readonly tasks: PaneTasks;
  /** @throws UnusableInput where the file is no .xlsx that can be read */
  readFile(file: File): Promise<readonly Grid[]>;
  /** Reads a file that was sent in, in a worker that is stopped when it takes too long. */
  readonly readReturn: ReadWorkbookFile;
  /** A planned workbook as the bytes of an .xlsx file. */
  readonly writeFile: (plan: AreaFile['plan']) => Promise<Uint8Array>;
  /** Files as one .zip. */
  readonly zip: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Promise<Uint8Array>;
  /** Offers a file as the browser does: it lands where downloads do. */
  readonly save: (name: string, bytes: Uint8Array) => void;
  readonly preferences: Preferences;
  /** Office's own language; zh-CN unless it is English. */
  readonly officeLanguage: Language;
}
