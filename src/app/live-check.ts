/**
 * Checking as she types: the figures of an opened workbook are kept, edited cells are put in their place, and
 * only the rules that touch them run again. Whatever else on the sheets has changed wants the whole workbook
 * read anew.
 */
import type { Checked, Finding } from '../model/finding';
import { indexYearBook } from '../model/year-index';
import { putReading } from '../validate/figure-table';
import { liveChecker, type CellChange, type LiveChecker } from '../validate/live';
import type { ActualsInput } from '../validate/check-actuals';
import {
  actualsOf,
  checkTargetsOf,
  isFilled,
  joinChecks,
  NOTHING,
  placeFindings,
  type WorkbookChecks,
} from './check-workbook';
import { entrySheets, type EntrySheet } from './entry-cells';
import type { OpenWorkbook } from './open-workbook';
import type { CellsRead } from './port';

export interface LiveCheck {
  /** As they are by now. */
  readonly checks: WorkbookChecks;
  /**
   * @param cells what stands in the edited cells by now
   * @returns undefined where the workbook must be read anew: more than entries of a period has changed
   */
  change(sheetId: string, cells: CellsRead): WorkbookChecks | undefined;
}

/** One period, its figures as they are by now. */
interface Kept {
  readonly input: ActualsInput;
  live: LiveChecker;
}

/** Runs all rules once, as {@link checkWorkbook} does, and is ready for edits then. */
export function openLiveCheck(opened: OpenWorkbook): LiveCheck {
  const { book, situation } = opened;
  if (!book || situation !== 'annual') return { checks: NOTHING, change: () => undefined };
  const index = indexYearBook(book);
  const targets = checkTargetsOf(opened, index);
  const periods = actualsOf(opened, index).map((input): Kept => ({ input, live: liveChecker(input) }));
  const sheets = entrySheets(opened);
  const others = new Set(opened.sheets.others.map(({ id }) => id));
  const place = placing(opened);
  const join = (): WorkbookChecks =>
    joinChecks(
      periods.map(({ input }) => input),
      [targets, ...periods.map(({ live }) => live.checked)].map(place),
      (placed) => placed,
    );
  let checks = join();

  return {
    get checks() {
      return checks;
    },
    change(sheetId, cells) {
      const sheet = sheets.get(sheetId);
      if (!sheet) return others.has(sheetId) ? checks : undefined;
      const changes = sheet.changesIn(cells);
      const at = changes ? periods.findIndex(({ input }) => isOf(sheet, input)) : -1;
      const kept = periods[at];
      if (!changes || !kept) return undefined;
      if (changes.length === 0) return checks;
      const wasFilled = isFilled(kept.input.figures);
      kept.live.change(changes);
      put(kept.input, changes);
      const isOne = isFilled(kept.input.figures);
      for (const each of comparedWith(at, periods)) {
        // Later periods looked past this one while it was blank.
        if (isOne !== wasFilled) compareAnew(each, periods);
        else if (isOne) each.live.changeBefore(changes);
      }
      checks = join();
      return checks;
    },
  };
}

function isOf({ period }: EntrySheet, input: ActualsInput): boolean {
  return input.period.year === period.year && input.period.throughMonth === period.throughMonth;
}

/** In our own figures, which the checker has copied. */
function put({ figures }: ActualsInput, changes: readonly CellChange[]): void {
  for (const { indicator, area, reading } of changes) {
    const [row, place] = [figures.rowOf(indicator), figures.columnOf(area)];
    const column = row === undefined ? undefined : figures.columns[row];
    if (column && place !== undefined) putReading(column, place, reading);
  }
}

/** The later periods up to the next one that is filled: those after it are compared with that one. */
function comparedWith(at: number, periods: readonly Kept[]): readonly Kept[] {
  const next = periods.findIndex(({ input }, each) => each > at && isFilled(input.figures));
  return periods.slice(at + 1, next < 0 ? undefined : next + 1);
}

function compareAnew(kept: Kept, periods: readonly Kept[]): void {
  const earlier = periods
    .slice(0, periods.indexOf(kept))
    .map(({ input: { period, figures } }) => ({ period, figures }))
    .filter(({ figures }) => isFilled(figures));
  kept.live = liveChecker({ ...kept.input, earlier });
}

/** Each finding once: most periods, and most findings of the others, are the same ones after an edit. */
function placing(opened: OpenWorkbook): (checked: Checked) => Checked {
  const runs = new WeakMap<Checked, Checked>();
  const known = new WeakMap<Finding, Finding>();
  const placed = ({ findings, rules }: Checked): Checked => {
    const fresh = findings.filter((finding) => !known.has(finding));
    placeFindings(opened, { findings: fresh, rules: [] }).findings.forEach((each, at) => {
      const finding = fresh[at];
      if (finding) known.set(finding, each);
    });
    return { findings: findings.map((finding) => known.get(finding) ?? finding), rules };
  };
  return (checked) => {
    let found = runs.get(checked);
    if (!found) runs.set(checked, (found = placed(checked)));
    return found;
  };
}
