/** What became of the rows that were to be split: sentences with their gravity, and how many went well. */
import type { UpdatePreview } from '../../app/plan-update';
import type { PreviewWords } from '../../locales/preview-words';
import type { PaneWords } from '../../locales/zh-CN/pane';
import type { Severity } from '../../model/issue';
import type { Language } from '../../model/language';

type Outcome = UpdatePreview['outcomes'][number];
type OutcomeWords = PreviewWords & { readonly pane: PaneWords };
type NameOf = (code: string) => string;

export interface OutcomeLine {
  readonly severity: Severity;
  readonly sentence: string;
}

export interface OutcomesTold {
  /** Rows that were split and meet the district's target. */
  readonly complete: number;
  /** The others, and what is to be said of those; failures first. */
  readonly lines: readonly OutcomeLine[];
}

export function tellOutcomes({ outcomes, book }: UpdatePreview, words: OutcomeWords, language: Language): OutcomesTold {
  const names = new Map(
    book.areas.map(({ code, name, nameEn, shortName }) => [code, (language === 'en-US' ? nameEn : shortName) ?? name]),
  );
  const nameOf: NameOf = (code) => names.get(code) ?? code;
  const lines = outcomes.flatMap((outcome) => linesOf(outcome, words, language, nameOf));
  return {
    complete: outcomes.filter(isComplete).length,
    lines: [
      ...lines.filter(({ severity }) => severity === 'error'),
      ...lines.filter(({ severity }) => severity !== 'error'),
    ],
  };
}

function isComplete(outcome: Outcome): boolean {
  if (outcome.kind !== 'solved') return false;
  return outcome.answer.notes.every(({ code }) => code !== 'handOpen' && code !== 'handDiffers');
}

function linesOf(outcome: Outcome, words: OutcomeWords, language: Language, nameOf: NameOf): readonly OutcomeLine[] {
  const { pane, spread, commands } = words;
  const { indicator } = outcome;
  const name = (language === 'en-US' ? indicator.nameEn : undefined) ?? indicator.name;
  switch (outcome.kind) {
    case 'refused':
      return outcome.issues.map((each) => ({
        severity: 'error',
        sentence: pane.preview.splitFailed(name, spread.issue(each, nameOf)),
      }));
    case 'unsolved': {
      const remedies = outcome.answer.remedies.map((each) => spread.remedy(each, nameOf));
      const help = remedies.length === 0 ? '' : pane.preview.remedies(remedies.join(commands.remedySeparator));
      const sentence = pane.preview.splitFailed(name, spread.obstacle(outcome.answer, nameOf) + help);
      return [{ severity: 'error', sentence }];
    }
    case 'open':
      return [{ severity: 'note', sentence: pane.preview.splitNote(name, commands.leftOpen[outcome.why]) }];
    case 'solved':
      return [
        ...outcome.issues.map((each) => spread.issue(each, nameOf)),
        ...outcome.answer.notes.map((each) => spread.note(each, nameOf)),
      ].map((sentence) => ({ severity: 'note', sentence: pane.preview.splitNote(name, sentence) }));
  }
}
