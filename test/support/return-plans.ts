/** Returns for tests: as the program makes them, and as a town fills them in. */
import { splitTargets } from '../../src/app/split-targets';
import { wordsFor } from '../../src/locales/words';
import type { Language } from '../../src/model/language';
import type { YearBook } from '../../src/model/year-book';
import type { PlainValue, WorkbookPlan } from '../../src/plan/plan';
import { planReturn } from '../../src/sheets/return-workbook';
import { packOf, sheetOf, spotOf, withTyped } from './plans';

/** Noon, so that the day is the same in every time zone. */
export const MADE_AT = new Date('2026-06-28T12:00:00Z');

export interface ReturnAsked {
  readonly area: string;
  readonly month?: number;
  readonly language?: Language;
  readonly deadline?: string;
}

export function returnFrom(
  book: YearBook,
  { area, month = 6, language = 'zh-CN', deadline }: ReturnAsked,
): WorkbookPlan {
  const found = book.areas.find(({ code }) => code === area);
  if (!found) throw new Error(`no area ${area}: ${book.areas.map(({ code }) => code).join(', ')}`);
  return planReturn(
    book,
    found,
    { year: book.year, throughMonth: month },
    {
      language,
      words: wordsFor(language),
      workbookId: `${book.id}-1`,
      madeOn: '2026-06-28',
      ...(deadline !== undefined && { deadline }),
    },
  );
}

/** A built-in notice, its open targets split as in a workbook that was made from it. */
export async function splitPack(id: string): Promise<YearBook> {
  return splitTargets(await packOf(id)).book;
}

export async function returnOf(id: string, asked: ReturnAsked): Promise<WorkbookPlan> {
  return returnFrom(await splitPack(id), asked);
}

/** What a town types into `actual`, by indicator; and into `explanation`, where two values are given. */
export type Filled = Readonly<Record<string, PlainValue | readonly [actual: PlainValue, explanation: string]>>;

export function filledIn(plan: WorkbookPlan, filled: Filled): WorkbookPlan {
  const form = sheetOf(plan, 'return');
  const typed = Object.entries(filled).flatMap(([code, each]) => {
    const [actual, explanation] = isPair(each) ? each : [each];
    return [
      { at: spotOf(form, code, 'actual'), value: actual },
      ...(explanation === undefined ? [] : [{ at: spotOf(form, code, 'explanation'), value: explanation }]),
    ];
  });
  return withTyped(plan, form, typed);
}

function isPair(each: PlainValue | readonly [PlainValue, string]): each is readonly [PlainValue, string] {
  return Array.isArray(each);
}
