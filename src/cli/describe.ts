/** What the terminal says of what was done: a line a sheet, a line a split row, a line an issue. */
import { contentsOf } from '../app/contents';
import type { AnnexesPlan, AnnexesRemade } from '../app/make-annexes';
import type { RowOutcome } from '../app/split-targets';
import { issueSentence } from '../locales/issue-sentence';
import { wordsFor } from '../locales/words';
import { indicatorName } from '../model/indicator';
import type { Issue, Severity } from '../model/issue';
import type { Language } from '../model/language';

/** `  附件2 目标任务表：15 项指标 × 11 个单位的目标`, for each sheet that can be seen. */
export function describeSheets({ plan, book }: AnnexesPlan, language: Language): string[] {
  const { sheetLine, sheetKinds } = wordsFor(language).commands;
  return contentsOf(plan, book).flatMap(({ kind, name, rows, columns }) => {
    if (!isKnownKind(kind, sheetKinds)) return [];
    const words = sheetKinds[kind];
    return [sheetLine(name, typeof words === 'string' ? words : words(rows, columns))];
  });
}

/** What people typed and what stays of it; nothing where nobody typed. */
export function describeKept({ kept, leftovers }: AnnexesRemade, language: Language): string[] {
  const { commands } = wordsFor(language);
  const typed = kept.targets + kept.actuals + kept.scores + kept.reasons;
  return [
    ...(typed > 0 ? [commands.kept(kept)] : []),
    ...(leftovers.length > 0 ? [commands.leftovers(leftovers.length)] : []),
  ];
}

function isKnownKind<Kinds extends object>(kind: string, kinds: Kinds): kind is keyof Kinds & string {
  return kind in kinds;
}

/** What became of the rows that were to be split, and a sentence for each that has no solution. */
export function describeOutcomes(
  { outcomes, book }: AnnexesPlan,
  language: Language,
): { lines: string[]; failures: string[] } {
  const nameIn = (area: (typeof book.areas)[number]) =>
    (language === 'en-US' ? area.nameEn : area.shortName) ?? area.name;
  const names = new Map(book.areas.map((area) => [area.code, nameIn(area)]));
  const nameOf = (code: string) => names.get(code) ?? code;
  const lines: string[] = [];
  const failures: string[] = [];
  for (const outcome of outcomes) {
    if (outcome.kind === 'unsolved' || outcome.kind === 'refused')
      failures.push(...describeFailure(outcome, nameOf, language));
    else lines.push(...describeOutcome(outcome, nameOf, language));
  }
  return { lines, failures };
}

type NameOf = (code: string) => string;

type Failure = Extract<RowOutcome, { kind: 'unsolved' | 'refused' }>;

function describeFailure(outcome: Failure, nameOf: NameOf, language: Language): string[] {
  const { commands, spread } = wordsFor(language);
  const name = indicatorName(outcome.indicator, language);
  if (outcome.kind === 'refused') {
    return outcome.issues.map((each) => commands.splitFailed(name, spread.issue(each, nameOf), ''));
  }
  const remedies = outcome.answer.remedies.map((each) => spread.remedy(each, nameOf)).join(commands.remedySeparator);
  return [commands.splitFailed(name, spread.obstacle(outcome.answer, nameOf), remedies)];
}

function describeOutcome(outcome: Exclude<RowOutcome, Failure>, nameOf: NameOf, language: Language): string[] {
  const { commands, spread } = wordsFor(language);
  const name = indicatorName(outcome.indicator, language);
  switch (outcome.kind) {
    case 'open':
      return [commands.splitNote(name, commands.leftOpen[outcome.why])];
    case 'solved': {
      const { answer } = outcome;
      const filled = answer.areas.filter((area) => area.value !== null).length;
      const complete = !answer.notes.some((note) => note.code === 'handOpen' || note.code === 'handDiffers');
      return [
        ...(complete && answer.total ? [commands.split(name, answer.total, filled)] : []),
        ...outcome.issues.map((each) => commands.splitNote(name, spread.issue(each, nameOf))),
        ...answer.notes.map((each) => commands.splitNote(name, spread.note(each, nameOf))),
      ];
    }
  }
}

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const SILENT: ReadonlySet<Issue['code']> = new Set(['catalogue.exampleRow', 'catalogue.codeMade']);

/**
 * One line an issue, errors first, and a line that counts them, with the errors that were told otherwise.
 * What a clerk meets in every template (its example rows, codes left blank) is passed over in silence.
 */
export function describeIssues(issues: readonly Issue[], language: Language, furtherErrors = 0): string[] {
  const { issueLine, severity, counts } = wordsFor(language).commands;
  const told = issues.filter((each) => !SILENT.has(each.code));
  if (told.length + furtherErrors === 0) return [];
  const sorted = [...told].sort((left, right) => ORDER[left.severity] - ORDER[right.severity]);
  const count = (which: Severity) => told.filter((each) => each.severity === which).length;
  return [
    ...sorted.map((each) => issueLine(severity[each.severity], issueSentence(each, language))),
    counts(count('error') + furtherErrors, count('warning'), count('note')),
  ];
}
