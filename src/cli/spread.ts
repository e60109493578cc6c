/** `spread --problem`: solves one splitting problem from a JSON file, for whoever checks us from outside. */
import { solveProblem } from '../app/solve-problem';
import type { SpreadSolved, SpreadUnsolved } from '../app/solve-problem';
import { visible } from '../locales/shown-value';
import { wordsFor } from '../locales/words';
import type { Language } from '../model/language';

export interface SpreadPrinted {
  readonly lines: readonly string[];
  readonly complaints: readonly string[];
  readonly outcome: 'solved' | 'unsolved' | 'unreadable';
}

/** @throws UnusableInput where the text is no problem */
export function printSpread(text: string, { json, language }: { json: boolean; language: Language }): SpreadPrinted {
  const { kind, answer } = solveProblem(text);
  if (answer.feasible) {
    const lines = json ? [JSON.stringify(solvedJson(answer, language), null, 2)] : solvedLines(answer, language);
    return { lines, complaints: [], outcome: 'solved' };
  }
  const outcome = kind === 'unreadable' ? 'unreadable' : 'unsolved';
  if (json && outcome === 'unsolved') {
    return { lines: [JSON.stringify(unsolvedJson(answer, language), null, 2)], complaints: [], outcome };
  }
  const { reason, remedies } = unsolvedJson(answer, language);
  const { commands } = wordsFor(language);
  return {
    lines: [],
    complaints: [commands.problemUnsolved(reason, remedies.join(commands.remedySeparator))],
    outcome,
  };
}

const asIs = (code: string): string => visible(code);

function solvedJson(answer: SpreadSolved, language: Language) {
  const { spread } = wordsFor(language);
  return {
    feasible: true,
    total: answer.total,
    areas: answer.areas.map(({ code, value, share, bound, reason }) => ({
      code,
      value,
      share,
      bound,
      why: spread.reason(reason, asIs),
    })),
    notes: answer.notes.map((note) => spread.note(note, asIs)),
  };
}

function unsolvedJson(answer: SpreadUnsolved, language: Language) {
  const { spread } = wordsFor(language);
  return {
    feasible: false,
    reason: spread.obstacle(answer, asIs),
    short: answer.short,
    clash: answer.clash,
    remedies: answer.remedies.map((remedy) => spread.remedy(remedy, asIs)),
  };
}

function solvedLines(answer: SpreadSolved, language: Language): string[] {
  const { spread, commands } = wordsFor(language);
  return [
    ...(answer.total === null ? [] : [commands.problemTotal(answer.total)]),
    ...answer.areas.map(({ code, value, reason }) =>
      commands.problemArea(visible(code), value ?? '--', spread.reason(reason, asIs)),
    ),
    ...answer.notes.map((note) => commands.problemNote(spread.note(note, asIs))),
  ];
}
