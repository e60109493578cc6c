/**
 * What the pane is given by its entry file: the workbook, the tasks, and the little that it may know of
 * its surroundings. Tests hand in others.
 */
import type { OpenWorkbook } from '../app/open-workbook';
import type { YearBookLoaded } from '../app/load-year-book';
import type { listPacks } from '../app/packs';
import type { UpdatePreview } from '../app/plan-update';
import type { LiveWorkbook, WorkbookRead } from '../app/port';
import type { Station } from '../app/stations';
import type { Grid } from '../model/grid';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';

export type Notice = Awaited<ReturnType<typeof listPacks>>[number];

/** A workbook as it was read, with what the pane shows of it. */
export interface Reading {
  readonly opened: OpenWorkbook;
  readonly stations: readonly Station[];
}

/** The clerk's tasks. Each may load its code when it is first called. */
export interface PaneTasks {
  open(read: WorkbookRead): Promise<Reading>;
  readonly listNotices: () => Promise<readonly Notice[]>;
  loadNotice(id: string): Promise<YearBook>;
  /** @param grids the sheets of an .xlsx file */
  loadFile(grids: readonly Grid[]): Promise<YearBookLoaded>;
  /** @throws UnusableInput where this workbook can't become that year book's */
  plan(opened: OpenWorkbook, book: YearBook, language: Language): Promise<UpdatePreview>;
  planTemplate(opened: OpenWorkbook, language: Language): Promise<UpdatePreview>;
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
  readonly preferences: Preferences;
  /** Office's own language; zh-CN unless it is English. */
  readonly officeLanguage: Language;
}
