/** What the terminal says of what was done: a line a sheet, a line a split row, a line an issue. */
import type { AnnexesPlan } from '../app/make-annexes';
import type { RowOutcome } from '../app/split-targets';
import { issueSentence } from '../locales/issue-sentence';
import { wordsFor } from '../locales/words';
import type { Issue, Severity } from '../model/issue';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';

/** `  附件2 目标任务表：15 项指标 × 11 个单位的目标`, for each sheet that can be seen. */
export function describeSheets(plan: WorkbookPlan, book: YearBook, language: Language): string[] {
  const { sheetLine, sheetKinds } = wordsFor(language).commands;
  const index = indexYearBook(book);
  const counts: Partial<Record<string, readonly [rows: number, columns: number]>> = {
    catalogue: [book.indicators.length, 0],
    areas: [book.areas.length, 0],
    'prior-year': [book.indicators.length, 0],
    'district-targets': [index.inAnnex(1).length, 0],
    'area-targets': [index.inAnnex(2).length, index.areas.length],
    'review-form': [book.criteria.length, index.areas.length],
    entry: [index.inAnnex(2).length, index.areas.length],
  };
  return plan.sheets.flatMap((sheet) => {
    if (sheet.visibility !== 'visible' || !isKnownKind(sheet.kind, sheetKinds)) return [];
    const [rows, columns] = counts[sheet.kind] ?? [keyedRows(sheet), 0];
    const words = sheetKinds[sheet.kind];
    return [sheetLine(sheet.name, typeof words === 'string' ? words : words(rows, columns))];
  });
}

function isKnownKind<Kinds extends object>(kind: string, kinds: Kinds): kind is keyof Kinds & string {
  return kind in kinds;
}

/** Rows with a key in the hidden column, the row of column keys left out. */
function keyedRows(sheet: SheetPlan): number {
  return sheet.rows.slice(1).filter((row) => row.cells[0] != null).length;
}

/** What became of the rows that were to be split. */
export function describeOutcomes({ outcomes, book }: AnnexesPlan, language: Language): { lines: string[]; failed: number } {
  const names = new Map(book.areas.map((area) => [area.code, area.shortName ?? area.name]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const lines = outcomes.flatMap((outcome) => describeOutcome(outcome, nameOf, language));
  return { lines, failed: outcomes.filter((outcome) => outcome.kind === 'unsolved').length };
}

function describeOutcome(outcome: RowOutcome, nameOf: (code: string) => string, language: Language): string[] {
  const { commands, spread } = wordsFor(language);
  const { name } = outcome.indicator;
  switch (outcome.kind) {
    case 'refused':
      return outcome.issues.map((each) => commands.splitNote(name, spread.issue(each, nameOf)));
    case 'unsolved': {
      const remedies = outcome.answer.remedies.map((each) => spread.remedy(each, nameOf)).join(commands.remedySeparator);
      return [commands.splitFailed(name, spread.obstacle(outcome.answer, nameOf), remedies)];
    }
    case 'solved': {
      const { answer } = outcome;
      const filled = answer.areas.filter((area) => area.value !== null).length;
      const complete = answer.total !== null && !answer.notes.some((note) => note.code === 'handOpen' || note.code === 'handDiffers');
      return [
        ...(complete && answer.total !== null ? [commands.split(name, answer.total, filled)] : []),
        ...outcome.issues.map((each) => commands.splitNote(name, spread.issue(each, nameOf))),
        ...answer.notes.map((each) => commands.splitNote(name, spread.note(each, nameOf))),
      ];
    }
  }
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** One line an issue, errors first, and a line that counts them. */
export function describeIssues(issues: readonly Issue[], language: Language): string[] {
  if (issues.length === 0) return [];
  const { issueLine, severity, counts } = wordsFor(language).commands;
  const sorted = [...issues].sort((left, right) => ORDER[left.severity] - ORDER[right.severity]);
  const count = (which: Severity) => issues.filter((each) => each.severity === which).length;
  return [
    ...sorted.map((each) => issueLine(severity[each.severity], issueSentence(each, language))),
    counts(count('error'), count('warning'), count('note')),
  ];
}
