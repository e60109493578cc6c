/** What 校验结果 says of a planned workbook, and what it said before that is settled by now. */
import { wordsFor } from '../locales/words';
import { findingId } from '../model/finding';
import { cellText } from '../model/grid';
import type { Language } from '../model/language';
import { isFilledIn } from '../plan/keys';
import type { WorkbookPlan } from '../plan/plan';
import type { FindingTexts } from '../sheets/finding-texts';
import {
  EXPLANATION_KEY,
  FINDING_FIELDS,
  FINDINGS_KIND,
  fieldKey,
  isSettledKey,
  MADE_KEY,
  settledKey,
} from '../sheets/findings-keys';
import type { FindingsSources, SettledFinding } from '../sheets/findings-sheet';
import type { KeyedGrid } from '../sheets/keyed-grid';
import { checkWorkbook } from './check-workbook';
import { timeOfDay } from './explanations';
import { openWorkbook, type OpenWorkbook } from './open-workbook';
import { readOfPlan } from './plan-as-read';
import type { Clock } from './port';

export interface FindingsOptions {
  readonly language: Language;
  readonly clock: Clock;
  /** Asked for by a person: what was settled before leaves the sheet, and the day is today's. */
  readonly isAskedFor: boolean;
}

/** @param plan all sheets but this one */
export function findingsOfPlan(
  { sheets }: Pick<OpenWorkbook, 'sheets'>,
  plan: WorkbookPlan,
  { language, clock, isAskedFor }: FindingsOptions,
): FindingsSources {
  const { checked, latest } = checkWorkbook(openWorkbook(readOfPlan(plan)));
  const former = sheets.keyed.get(FINDINGS_KIND)?.keys;
  const ids = new Set(checked.findings.map(findingId));
  const settled = former ? settledRows(former, ids, !isAskedFor) : [];
  const today = wordsFor(language).sheets.findings.made(timeOfDay(clock()).slice(0, 'yyyy-mm-dd'.length));
  const made = former && !isAskedFor && isAsBefore(former, ids, settled) ? madeBefore(former) : '';
  return { findings: checked.findings, settled, made: made || today, ...(latest && { period: latest }) };
}

/** What the sheet lists and is no more; with what it listed as settled already, where that is to stay. */
function settledRows(former: KeyedGrid, ids: ReadonlySet<string>, keepsSettled: boolean): SettledFinding[] {
  const found: SettledFinding[] = [];
  const add = (key: string, id: string) => {
    const text = (column: string) => cellText(former.at(key, column));
    const texts = Object.fromEntries(FINDING_FIELDS.map((field) => [field, text(fieldKey(field))]));
    found.push({ id, texts: texts as FindingTexts, explanation: text(EXPLANATION_KEY) });
  };
  for (const key of former.rows.keys()) {
    const id = isSettledKey(key) ? key.slice(settledKey('').length) : key;
    if (ids.has(id) || found.some((each) => each.id === id)) continue;
    if (isFilledIn(key) || (isSettledKey(key) && keepsSettled)) add(key, id);
  }
  return found;
}

function isAsBefore(former: KeyedGrid, ids: ReadonlySet<string>, settled: readonly SettledFinding[]): boolean {
  const keys = new Set([...ids, ...settled.map(({ id }) => settledKey(id))]);
  const before = [...former.rows.keys()].filter((key) => isFilledIn(key) || isSettledKey(key));
  return before.length === keys.size && before.every((key) => keys.has(key));
}

function madeBefore(former: KeyedGrid): string {
  return cellText(former.at(MADE_KEY, fieldKey('severity')));
}
