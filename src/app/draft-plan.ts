/**
 * The plan of an annual workbook that is there already: sheets keep the names that they bear, stand beside
 * those of other origin, and hold what people typed.
 */
import { TABLE_KINDS } from '../catalogue/table-names';
import { wordsFor } from '../locales/words';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';
import { sheetIdentity } from '../plan/keys';
import type { WorkbookPlan } from '../plan/plan';
import type { Period } from '../model/period';
import { planAnnualWorkbook, type AnnualWorkbookOptions } from '../sheets/annual-workbook';
import type { KeptExplanation, Overrule } from '../sheets/att-records';
import { FINDINGS_KIND } from '../sheets/findings-keys';
import type { FindingsSources } from '../sheets/findings-sheet';
import { entryPeriod } from './carry-figures';
import { explanationsToKeep } from './explanations';
import { findingsOfPlan } from './findings-of-plan';
import { formerLeftovers, isLeftovers, rowOfLeftover } from './former-leftovers';
import { issuedToKeep } from './issued-targets';
import { keepTyped } from './keep-typed';
import type { Leftover } from './leftovers';
import type { OpenWorkbook } from './open-workbook';
import type { Clock } from './port';

export interface DraftOptions {
  readonly language: Language;
  readonly clock: Clock;
  /** True where the plan is written as a workbook of its own, so that no sheet stays as it is. */
  readonly isNewFile?: boolean;
  /** True adds 校验结果, or makes it anew; once it is there every task refreshes it. */
  readonly findings?: boolean;
  /** Further periods whose entry sheets are wanted. */
  readonly periods?: readonly Period[];
  /** Said besides what the workbook keeps, and in the place of what it keeps of the same findings. */
  readonly explanations?: readonly KeptExplanation[];
  /** Faulty returns that were taken in all the same, besides those that the workbook keeps. */
  readonly overrules?: readonly Overrule[];
}

export interface Draft {
  readonly plan: WorkbookPlan;
  /** Names that sheets of other origin bear, and what ours are called instead. */
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
}

/** Plans with leftovers, older ones of the workbook included; sheets keep the names that they bear. */
export function draftPlan(
  opened: OpenWorkbook,
  book: YearBook,
  { language, clock, findings: isAskedFor = false, periods = [], explanations = [], overrules = [] }: DraftOptions,
): (leftovers: readonly Leftover[]) => Draft {
  const there = [...opened.sheets.keyed.keys()].map(entryPeriod).filter((period) => period !== undefined);
  const today = clock();
  const workbookId = opened.remembered?.meta.workbookId ?? `${book.id}-${today.getTime().toString(36)}`;
  const former = formerLeftovers(opened);
  const said = new Map(explanationsToKeep(opened, clock).map((each) => [each.finding, each]));
  for (const each of explanations) said.set(each.finding, each);
  const plan = (more: Pick<AnnualWorkbookOptions, 'leftovers' | 'sheetNames' | 'findings'>): WorkbookPlan =>
    planAnnualWorkbook(book, {
      language,
      words: wordsFor(language).sheets,
      workbookId,
      periods: [...there, ...periods],
      issued: issuedToKeep(opened, book),
      explanations: [...said.values()],
      overrules: joinOverrules(opened.remembered?.overrules ?? [], overrules),
      ...more,
    });
  const draft = (leftovers: readonly Leftover[], findings: FindingsSources | undefined): Draft => {
    const rows = [...former, ...leftovers.map((each) => rowOfLeftover(each, today, language))];
    const more = { leftovers: rows, ...(findings && { findings }) };
    const borne = namesBorne(opened);
    const wished = plan({ ...more, sheetNames: borne });
    const { names, renamed } = besides(opened, wished, borne);
    const named = renamed.length === 0 ? wished : plan({ ...more, sheetNames: names });
    return { plan: withTyped(named, opened), renamed };
  };
  const hasFindings = isAskedFor || opened.sheets.keyed.has(FINDINGS_KIND);
  let found: FindingsSources | undefined;
  return (leftovers: readonly Leftover[]) => {
    // The rules look at what will stand there, so that the links lead to where it will.
    if (hasFindings) found ??= findingsOfPlan(opened, draft([], undefined).plan, { language, clock, isAskedFor });
    return draft(leftovers, found);
  };
}

/** One a file, area and period: the last word counts. */
function joinOverrules(kept: readonly Overrule[], added: readonly Overrule[]): Overrule[] {
  const joined = new Map<string, Overrule>();
  for (const each of [...kept, ...added]) joined.set([each.file, each.area, each.period].join('\n'), each);
  return [...joined.values()];
}

/** Sheets that a clerk renamed keep her names. */
function namesBorne({ sheets, remembered }: OpenWorkbook): ReadonlyMap<string, string> {
  const registered = new Map(
    (remembered?.sheets ?? []).map(({ kind, period, name }) => [sheetIdentity(kind, period), name]),
  );
  const names = new Map<string, string>();
  const add = (identity: string, name: string) => {
    const former = registered.get(identity);
    if (former === undefined || former !== name) names.set(identity, name);
  };
  for (const [identity, { sheet }] of sheets.keyed) add(identity, sheet.sheet);
  for (const [table, sheet] of sheets.tables) add(TABLE_KINDS[table], sheet.sheet);
  return names;
}

/** Names beside sheets of other origin, which are never overwritten. */
function besides({ sheets }: OpenWorkbook, plan: WorkbookPlan, borne: ReadonlyMap<string, string>) {
  const taken = new Set(
    sheets.others.filter((each) => !isLeftovers(each, plan)).map(({ sheet }) => sheet.toLowerCase()),
  );
  const own = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Map(borne);
  const renamed: { wanted: string; used: string }[] = [];
  for (const { name, kind, period } of plan.sheets) {
    if (!taken.has(name.toLowerCase())) continue;
    const used = freeName(name, (each) => taken.has(each.toLowerCase()) || own.has(each.toLowerCase()));
    own.add(used.toLowerCase());
    names.set(sheetIdentity(kind, period), used);
    renamed.push({ wanted: name, used });
  }
  return { names, renamed };
}

const MOST_SIGNS = 31;

function freeName(name: string, isTaken: (name: string) => boolean): string {
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = name.slice(0, MOST_SIGNS - suffix.length) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}

function withTyped(plan: WorkbookPlan, { sheets, remembered }: OpenWorkbook): WorkbookPlan {
  const kept = plan.sheets.map((sheet) => {
    const there = sheet.keyed ? sheets.keyed.get(sheetIdentity(sheet.kind, sheet.period)) : undefined;
    return there ? keepTyped(sheet, there.keys, remembered?.texts ?? []) : sheet;
  });
  return { ...plan, sheets: kept };
}
