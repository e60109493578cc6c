/** Everything that the pane knows at a moment. Screens are drawn from it and from nothing else. */
import type { UpdatePreview } from '../../app/plan-update';
import type { Restored } from '../../app/port';
import type { Station } from '../../app/stations';
import type { Issue } from '../../model/issue';
import type { Language } from '../../model/language';
import type { YearBook } from '../../model/year-book';
import type { WorkbookChecks } from '../../app/check-workbook';
import type { MergePreview } from '../../app/collect/plan-merge';
import type { Notice, Reading } from '../services';
import { INITIAL_CHECKING, type CheckingState } from './checking-state';
import type { Failure } from './failure';
import { INITIAL_RETURNS, type ReturnsState } from './returns-state';

/** What annexes are to be made from. */
export type Source =
  | { readonly kind: 'notice'; readonly id: string }
  | { readonly kind: 'file'; readonly name: string; readonly book: YearBook; readonly issues: readonly Issue[] }
  | { readonly kind: 'workbook' }
  /** The workbook with the sheet 校验结果 as the findings are now. */
  | { readonly kind: 'findings' }
  | { readonly kind: 'template' };

export type StationKey = string;

/** Stations of several periods share an id. */
export function stationKey({ id, period }: Pick<Station, 'id' | 'period'>): StationKey {
  return period === undefined ? id : `${id}-${period.year}-${period.throughMonth}`;
}

/** Its first figures give a station a period, and so another key: it is the same station to whoever has it open. */
export function findStation<Each extends Pick<Station, 'id' | 'period'>>(
  stations: readonly Each[],
  key: StationKey,
): Each | undefined {
  return stations.find((each) => stationKey(each) === key) ?? stations.find(({ id }) => id === key.split('-')[0]);
}

export type Screen =
  /** Nothing has been read yet; then with the reason why not. */
  | { readonly name: 'reading'; readonly failure?: Failure }
  /** Welcome, the year's work, or what stands in the way: by what the workbook holds. */
  | { readonly name: 'root' }
  | { readonly name: 'notices'; readonly notices?: readonly Notice[]; readonly failure?: Failure }
  | {
      readonly name: 'own';
      /** Name of the file that is being read. */
      readonly reading?: string;
      readonly failed?: { readonly file: string; readonly failure: Failure };
      /** Several files were dropped at once. */
      readonly tooMany?: boolean;
    }
  | { readonly name: 'station'; readonly station: StationKey }
  | {
      readonly name: 'preview';
      readonly source: Source;
      readonly preview?: UpdatePreview;
      readonly failure?: Failure;
    }
  | {
      readonly name: 'working';
      readonly task: Task;
      readonly step?: { readonly sheet: string; readonly done: number; readonly total: number };
      readonly isStopping: boolean;
    }
  | { readonly name: 'broken'; readonly task: Task; readonly failure: Failure }
  /** Asks before the last write is undone; from where, for the way back. */
  | { readonly name: 'undo'; readonly from?: TaskScreen }
  /** Forms for the towns to fill in. */
  | { readonly name: 'forms' }
  /** Files that the towns sent in. */
  | { readonly name: 'returns' }
  | { readonly name: 'merge'; readonly preview?: MergePreview; readonly failure?: Failure };

/** A screen, other than the workbook's own, that a task may begin on and come back to. */
export type TaskScreen = 'returns';

/** What is written, or was to be. */
export type Task =
  | { readonly kind: 'write'; readonly source: Source; readonly preview: UpdatePreview }
  | { readonly kind: 'merge'; readonly preview: MergePreview }
  | { readonly kind: 'undo'; readonly from?: TaskScreen };

/** What the last task did, told on the screen that follows it. */
export type Result =
  | { readonly kind: 'written'; readonly fresh: number; readonly changed: number; readonly show?: ShownAnnex }
  | { readonly kind: 'template'; readonly show?: string }
  | { readonly kind: 'findings'; readonly show?: string }
  | { readonly kind: 'merged'; readonly files: number; readonly cells: number }
  | { readonly kind: 'restored'; readonly restored: Restored };

export interface ShownAnnex {
  readonly annex: 1 | 2;
  readonly sheet: string;
}

/** True where findings are in view, and so must follow what she types. */
export function showsFindings(screen: Screen): boolean {
  return screen.name === 'station' && /^(?:actuals|targets)/u.test(screen.station);
}

export interface PaneState {
  readonly language: Language;
  readonly screen: Screen;
  readonly reading?: Reading;
  /** What the rules say of the workbook; of the last reading, and the edits since. */
  readonly checks?: WorkbookChecks;
  readonly checking: CheckingState;
  readonly returns: ReturnsState;
  readonly result?: Result;
  /** Excel holds a task up while a cell is being edited. */
  readonly isWaiting: boolean;
  /** A cell or sheet that could not be shown. */
  readonly showFailure?: Failure;
  /** Counts the screens that a person came to: each takes the focus once. */
  readonly visit: number;
  /** Where the focus goes on this visit; the screen's heading where it is not there. */
  readonly focus?: string;
}

export function initialState(language: Language): PaneState {
  return {
    language,
    screen: { name: 'reading' },
    checking: INITIAL_CHECKING,
    returns: INITIAL_RETURNS,
    isWaiting: false,
    visit: 0,
  };
}

/** The annex that a clerk looks at first: annex 2, or annex 1 where there are no areas. */
export function annexToShow({ sheets }: UpdatePreview): ShownAnnex | undefined {
  const named = (kind: string) => sheets.find((sheet) => sheet.kind === kind)?.name;
  const [second, first] = [named('area-targets'), named('district-targets')];
  if (second !== undefined) return { annex: 2, sheet: second };
  return first === undefined ? undefined : { annex: 1, sheet: first };
}
