/**
 * The task behind 收集报表: the files that towns sent in, read and checked one after another. Nothing is
 * merged here; of each file only what it says is kept.
 */
import type { RuleOutcome } from '../../model/finding';
import { issue, UnusableInput } from '../../model/issue';
import type { Period } from '../../model/period';
import { indexYearBook } from '../../model/year-index';
import type { OpenWorkbook } from '../open-workbook';
import { returnChecker } from './check-return';
import { joinCopies } from './join-copies';
import { readReturn } from './read-return';
import { areaFinder } from './texts';
import type { CollectedReturn, Collection, CollectRun, ReadWorkbookFile, ReturnSource } from './types';

/**
 * @param opened the annual workbook that the returns belong to
 * @throws UnusableInput where that workbook can't be used; never for a file
 */
export async function collectReturns(
  sources: readonly ReturnSource[],
  opened: OpenWorkbook,
  period: Period,
  read: ReadWorkbookFile,
  { onProgress, signal, former = [] }: CollectRun = {},
): Promise<Collection> {
  const book = bookOf(opened);
  if (period.year !== book.year)
    throw new UnusableInput([issue('return.periodOutside', 'error', {}, { year: book.year })]);
  const index = indexYearBook(book);
  const expected = { book, workbookId: opened.remembered?.meta.workbookId, period, findAreas: areaFinder(book) };
  const check = returnChecker(index, period);
  const files: CollectedReturn[] = [];
  const rules = new Map<string, RuleOutcome>();
  for (const [done, source] of sources.entries()) {
    if (isStopped(signal)) break;
    onProgress?.(done, sources.length, source.name);
    if (isStopped(signal)) break;
    try {
      const found = await readReturn(source, expected, { read, check, signal });
      files.push(found.file);
      found.rules.forEach((outcome) => rules.set(outcome.rule, added(rules.get(outcome.rule), outcome)));
    } catch (error) {
      if (!isStopped(signal)) throw error;
    }
  }
  const joined = joinCopies(isStopped(signal) ? withFormer(files, former, sources) : files, index);
  const there = new Set(
    joined.flatMap(({ state, area }) => (state === 'unusable' || area === undefined ? [] : [area])),
  );
  return {
    period,
    files: joined,
    areasMissing: index.areas.flatMap(({ code }) => (there.has(code) ? [] : [code])),
    rules: [...rules.values()],
    isCancelled: isStopped(signal),
  };
}

/** In the order of the sources. */
function withFormer(
  files: readonly CollectedReturn[],
  former: readonly CollectedReturn[],
  sources: readonly ReturnSource[],
): readonly CollectedReturn[] {
  // What was read now comes last, and so counts.
  const byName = new Map([...former, ...files].map((each) => [each.file, each]));
  return sources.flatMap(({ name }) => byName.get(name) ?? []);
}

/** Asked anew each time: it changes while files are read. */
function isStopped(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** @throws UnusableInput where the workbook is no annual one, or may not be worked on */
export function bookOf({ situation, issues, book }: OpenWorkbook) {
  if (situation === 'annual' && book) return book;
  const errors = issues.filter(({ severity }) => severity === 'error');
  throw new UnusableInput(errors.length > 0 ? errors : [issue('return.noAnnualWorkbook', 'error', {}, {})]);
}

function added(sum: RuleOutcome | undefined, next: RuleOutcome): RuleOutcome {
  if (!sum) return next;
  return {
    rule: next.rule,
    passed: sum.passed + next.passed,
    failed: sum.failed + next.failed,
    notApplicable: sum.notApplicable + next.notApplicable,
    notEvaluated: sum.notEvaluated + next.notEvaluated,
  };
}
