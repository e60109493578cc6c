/**
 * The task behind 合并报表: what accepted returns change in the workbook beside the pane, for a look before
 * anything is written. Single cells of the entry sheet change, rows of `_att` are added, and explanations come
 * to stand on 校验结果; nothing else does.
 * Where the period has no entry sheet yet, the update makes one, with the figures on it.
 */
import { issue, UnusableInput, type Issue } from '../../model/issue';
import type { Language } from '../../model/language';
import { formatPeriodMonth } from '../../model/period';
import { indexYearBook } from '../../model/year-index';
import { sheetIdentity } from '../../plan/keys';
import type { SheetPlan, WorkbookPlan } from '../../plan/plan';
import type { KeyedGrid } from '../../sheets/keyed-grid';
import { draftPlan } from '../draft-plan';
import type { OpenWorkbook } from '../open-workbook';
import { planUpdate, refuseReadOnly } from '../plan-update';
import type { CellPatch, Clock, SheetRead, WorkbookUpdate } from '../port';
import { acceptReturns, type AcceptedReturn, type MergeDecisions, type RefusedReturn } from './accept-returns';
import { bookOf } from './collect-returns';
import { mergeFigures, type MergeChange, type MergedFigures } from './merge-figures';
import { explanationPatches, recordPatches, recordsOf, type MergeRecords } from './merge-records';
import { keyedPlan } from './planned-sheet';
import type { Collection } from './types';

export interface MergeOptions {
  /** Of the sheets, where the workbook has none yet. */
  readonly language: Language;
  readonly clock: Clock;
}

export interface MergePreview {
  readonly update: WorkbookUpdate;
  /** Figures that differ from what stands on the sheet, those that are kept back among them. */
  readonly changes: readonly MergeChange[];
  /** Files whose figures are merged. */
  readonly accepted: readonly string[];
  readonly refused: readonly RefusedReturn[];
  /** Figures of accepted files that have no cell, or that no number can be read from. */
  readonly issues: readonly Issue[];
  /** The workbook says all of it already. */
  readonly isNothing: boolean;
}

/** @throws UnusableInput where the workbook may not be written, or has lost the register that records are kept in */
export function planMerge(
  opened: OpenWorkbook,
  collection: Collection,
  decisions: MergeDecisions,
  options: MergeOptions,
): MergePreview {
  refuseReadOnly(opened);
  const book = bookOf(opened);
  const index = indexYearBook(book);
  const { accepted, refused } = acceptReturns(collection, decisions, index);
  const { att, keyed } = opened.sheets;
  if (!att || !opened.remembered) throw new UnusableInput([issue('workbook.registerMissing', 'error', {}, {})]);
  const records = recordsOf(accepted, collection, decisions, opened, options.clock);
  const identity = sheetIdentity('entry', formatPeriodMonth(collection.period));
  const there = keyed.get(identity);
  const merge = (keys: KeyedGrid) => mergeFigures(accepted, keys, decisions, index);
  const { update, merged } = there
    ? patched(opened, options, { sheet: there.sheet, att, records, merged: merge(there.keys) })
    : withNewSheet(opened, collection, options, { identity, records, merge });
  const isSame = merged.patches.length === 0 && records.overrules.length + records.explanations.length === 0;
  return {
    update,
    changes: merged.changes,
    accepted: namesOf(accepted),
    refused,
    issues: merged.issues,
    isNothing: isSame,
  };
}

function namesOf(accepted: readonly AcceptedReturn[]): string[] {
  return accepted.map(({ file }) => file.file);
}

interface Merged {
  readonly update: WorkbookUpdate;
  readonly merged: MergedFigures;
}

/** Single cells of sheets that are there. */
function patched(
  opened: OpenWorkbook,
  { language, clock }: MergeOptions,
  { sheet, att, records, merged }: { sheet: SheetRead; att: SheetRead; records: MergeRecords; merged: MergedFigures },
): Merged {
  const { plan } = draftPlan(opened, bookOf(opened), { language: opened.language ?? language, clock })([]);
  const told = explanationPatches(records, opened);
  const entries: readonly (readonly [SheetRead, readonly CellPatch[]])[] = [
    [sheet, merged.patches],
    [att, recordPatches(records, att)],
    ...(told ? [[told.sheet, told.patches] as const] : []),
  ];
  const isTouched = ({ name }: SheetPlan) => entries.some(([each]) => each.sheet === name);
  return {
    update: {
      plan: only(plan, isTouched, sheet.sheet),
      write: [],
      replaces: new Map(entries.map(([each]) => [each.sheet, each.id])),
      patches: new Map(entries.flatMap(([each, list]) => (list.length > 0 ? [[each.sheet, list] as const] : []))),
      basedOn: entries.map(([each]) => each),
    },
    merged,
  };
}

/** The plan of the sheets that are changed, so that no other one is looked at. */
function only(plan: WorkbookPlan, isWanted: (sheet: SheetPlan) => boolean, activeSheet: string): WorkbookPlan {
  const sheets = plan.sheets.filter(isWanted);
  const names = new Set(sheets.map(({ name }) => name));
  return {
    ...plan,
    sheets: sheets.map((sheet) => withLinksTo(names, sheet)),
    names: plan.names.filter(({ sheet }) => names.has(sheet)),
    activeSheet,
  };
}

/** The links of 校验结果 lead all over the workbook. */
function withLinksTo(names: ReadonlySet<string>, sheet: SheetPlan): SheetPlan {
  const rows = sheet.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      if (!cell?.link || names.has(cell.link.sheet)) return cell;
      const { link: _, ...rest } = cell;
      return rest;
    });
    return { ...row, cells };
  });
  return { ...sheet, rows };
}

function withNewSheet(
  opened: OpenWorkbook,
  { period }: Collection,
  { language, clock }: MergeOptions,
  { identity, records, merge }: { identity: string; records: MergeRecords; merge: (keys: KeyedGrid) => MergedFigures },
): Merged {
  const { update } = planUpdate(opened, bookOf(opened), { language, clock, periods: [period], ...records });
  const sheet = update.plan.sheets.find((each) => sheetIdentity(each.kind, each.period) === identity);
  const planned = sheet && keyedPlan(sheet, update.plan.styles);
  if (!sheet || !planned) throw new UnusableInput([issue('return.noEntrySheet', 'error', {}, {})]);
  const merged = merge(planned);
  const filled = withPatches(sheet, merged.patches);
  const sheets = update.plan.sheets.map((each) => (each === sheet ? filled : each));
  return { update: { ...update, plan: { ...update.plan, sheets, activeSheet: sheet.name } }, merged };
}

function withPatches(sheet: SheetPlan, patches: readonly CellPatch[]): SheetPlan {
  const rows = sheet.rows.map(({ cells, ...row }) => ({ ...row, cells: [...cells] }));
  for (const { row, column, value } of patches) {
    const cells = rows[row]?.cells;
    const cell = cells?.[column];
    if (cells && cell) cells[column] = { ...cell, value };
  }
  return { ...sheet, rows };
}
