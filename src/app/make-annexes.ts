/** The task behind 生成附件表: a year book, its open targets split, into a whole annual workbook. */
import { wordsFor } from '../locales/words';
import { issue, type Issue } from '../model/issue';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';
import type { WorkbookPlan } from '../plan/plan';
import { planAnnualWorkbook } from '../sheets/annual-workbook';
import { checkTargets } from './check-targets';
import type { Leftover } from './leftovers';
import type { OpenWorkbook } from './open-workbook';
import { planUpdate } from './plan-update';
import type { Kept } from './preview-changes';
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

export interface AnnexesRemade extends AnnexesPlan {
  readonly kept: Kept;
  readonly leftovers: readonly Leftover[];
}

/**
 * An annual workbook that was read from a file, as a new one: everything that people typed comes along.
 * Sheets of their own don't, and that is told of.
 * @throws UnusableInput where it may not be worked on, or the port can't be written
 */
export async function remakeAnnexes(
  opened: OpenWorkbook,
  book: YearBook,
  language: Language,
  port: WorkbookPort,
  clock: Clock,
): Promise<AnnexesRemade> {
  const preview = planUpdate(opened, book, { language, clock, isNewFile: true });
  const { plan } = preview.update;
  await port.commit(plan);
  const own = new Set(preview.update.replaces.values());
  const others = opened.read.sheets.filter(({ id, visibility }) => !own.has(id) && visibility !== 'veryHidden');
  const sheets = others.map(({ sheet }) => sheet);
  const behind = sheets.length === 0 ? [] : [issue('workbook.sheetsLeftBehind', 'warning', {}, { sheets })];
  const { outcomes, kept, leftovers } = preview;
  return { plan, book: preview.book, outcomes, issues: [...preview.issues, ...behind], kept, leftovers };
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
