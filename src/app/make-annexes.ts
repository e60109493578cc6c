/** The task behind 生成附件表: a year book, its open targets split, into a whole annual workbook. */
import { wordsFor } from '../locales/words';
import type { Issue } from '../model/issue';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';
import type { WorkbookPlan } from '../plan/plan';
import { planAnnualWorkbook } from '../sheets/annual-workbook';
import { checkTargets } from './check-targets';
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
  return { plan, book: complete, outcomes, issues: checkTargets(complete) };
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
