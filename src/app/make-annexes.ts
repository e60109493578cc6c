/** The task behind 生成附件表: a year book, its open targets split, into a whole annual workbook. */
import { wordsFor } from '../locales/words';
import { issue, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import { valueOf } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import { DISTRICT, indexYearBook } from '../model/year-index';
import type { WorkbookPlan } from '../plan/plan';
import { planAnnualWorkbook } from '../sheets/annual-workbook';
import type { Clock, WorkbookPort } from './port';
import { splitTargets, type RowOutcome } from './split-targets';

export interface AnnexesPlan {
  readonly plan: WorkbookPlan;
  /** The year book that the plan was made from, split targets included. */
  readonly book: YearBook;
  readonly outcomes: readonly RowOutcome[];
  /** What a person should know of the targets themselves. */
  readonly issues: readonly Issue[];
}

/** Everything that {@link makeAnnexes} would write, for a look before anything is written. */
export function planAnnexes(book: YearBook, language: Language, clock: Clock): AnnexesPlan {
  const { book: complete, outcomes } = splitTargets(book);
  const plan = planAnnualWorkbook(complete, {
    language,
    words: wordsFor(language).sheets,
    workbookId: `${book.id}-${clock().getTime().toString(36)}`,
  });
  return { plan, book: complete, outcomes, issues: checkReasons(complete) };
}

/** A target of annex 1 that is worse than last year, like for like, wants a stated reason. */
function checkReasons(book: YearBook): Issue[] {
  const index = indexYearBook(book);
  return index.inAnnex(1).flatMap((indicator) => {
    const target = index.target(indicator.code, DISTRICT);
    const value = valueOf(target?.value);
    const prior = valueOf(index.comparablePrior(indicator.code, DISTRICT));
    if (value === undefined || prior === undefined || (target?.reason ?? '').trim() !== '') return [];
    const worse = indicator.direction === 'lower' ? value > prior : value < prior;
    if (!worse) return [];
    return [issue('figures.reasonMissing', 'warning', {}, { indicator: indicator.name, value, prior })];
  });
}

/** @throws UnusableInput where the port can't be written */
export async function makeAnnexes(
  book: YearBook,
  language: Language,
  port: WorkbookPort,
  clock: Clock,
): Promise<AnnexesPlan> {
  const planned = planAnnexes(book, language, clock);
  await port.commit(planned.plan);
  return planned;
}
