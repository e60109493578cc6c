/** Every planned sheet against the one that stands in the workbook, and what a person would lose on it. */
import { TABLE_KINDS } from '../catalogue/table-names';
import { parseCell } from '../plan/address';
import { sheetIdentity } from '../plan/keys';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import { LEFTOVERS_KIND } from '../sheets/annual-keys';
import { compareByPlace, compareKeyed, type SheetComparison } from './compare-sheet';
import { isLeftovers } from './former-leftovers';
import { cellsByKey, keyOf, leftoverOf, ownCells, type Leftover } from './leftovers';
import type { OpenWorkbook } from './open-workbook';
import type { CellPatch, SheetRead } from './port';
import { unreadCells } from './unread-cells';

/** new: not there yet · changed: made anew · figures: some entries change, the rest stays · same: not written */
export type SheetChangeKind = 'new' | 'changed' | 'figures' | 'same';

export interface Compared {
  readonly sheet: SheetPlan;
  readonly there: SheetRead | undefined;
  readonly change: SheetChangeKind;
  readonly comparison?: SheetComparison;
  readonly patches: readonly CellPatch[];
  /** What a person wrote on it and would lose. */
  readonly leftovers: readonly Leftover[];
}

/** @param remakesAll true where no sheet stays as it is */
export function compareAll(opened: OpenWorkbook, plan: WorkbookPlan, remakesAll = false): Compared[] {
  const looks = looksOf(plan);
  const former = new Map(
    (opened.remembered?.sheets ?? []).map(({ kind, period, look }) => [sheetIdentity(kind, period), look]),
  );
  return plan.sheets.map((sheet) =>
    compareOne(sheet, opened, plan, (identity) => !remakesAll && former.get(identity) === looks.get(identity)),
  );
}

/** The digests that the plan's own `_att` remembers. */
function looksOf(plan: WorkbookPlan): ReadonlyMap<string, string> {
  const att = plan.sheets.find(({ kind }) => kind === 'att');
  const looks = new Map<string, string>();
  for (const { cells } of att?.rows ?? []) {
    const [record, , period, , kind, look] = cells.map((cell) => cell?.value ?? null);
    if (record !== 'sheet' || typeof kind !== 'string' || typeof look !== 'string') continue;
    looks.set(sheetIdentity(kind, typeof period === 'string' ? period : undefined), look);
  }
  return looks;
}

function compareOne(
  sheet: SheetPlan,
  opened: OpenWorkbook,
  plan: WorkbookPlan,
  hasSameLook: (identity: string) => boolean,
): Compared {
  const identity = sheetIdentity(sheet.kind, sheet.period);
  const { keyed, tables, att, others } = opened.sheets;
  const marked = sheet.keyed ? keyed.get(identity) : undefined;
  if (marked) {
    const comparison = compareKeyed(sheet, marked.keys, hasSameLook(identity));
    const { sheet: there, keys } = marked;
    if (comparison.isRemade || there.sheet !== sheet.name) {
      const leftovers = [
        ...ownCells(keys, sheet, opened.remembered?.texts ?? []),
        ...ownFormulas(sheet, opened, identity),
      ];
      return { sheet, there, change: 'changed', comparison, patches: [], leftovers };
    }
    const patches = comparison.entries.map(({ planned: { cell }, row, column }): CellPatch => ({
      row,
      column,
      value: cell.value,
      numberFormat: plan.styles[cell.style]?.numberFormat ?? 'General',
    }));
    const changed = new Set(comparison.entries.map(({ row, column }) => `${row}|${column}`));
    const leftovers = ownFormulas(sheet, opened, identity).filter(({ cell }) => {
      const place = parseCell(cell);
      return place !== undefined && changed.has(`${place.row}|${place.column}`);
    });
    return { sheet, there, change: patches.length > 0 ? 'figures' : 'same', comparison, patches, leftovers };
  }
  const table = Object.entries(TABLE_KINDS).find(([, kind]) => kind === sheet.kind)?.[0];
  const there =
    sheet.kind === 'att'
      ? att
      : table !== undefined
        ? [...tables].find(([key]) => key === table)?.[1]
        : others.find((each) => sheet.kind === LEFTOVERS_KIND && isLeftovers(each, plan));
  if (!there) return { sheet, there, change: 'new', patches: [], leftovers: [] };
  const isAtt = sheet.kind === 'att';
  const comparison = compareByPlace(
    sheet,
    there,
    isAtt ? there.rows.length <= sheet.rows.length : hasSameLook(identity),
  );
  if (!comparison.isRemade) return { sheet, there, change: 'same', comparison, patches: [], leftovers: [] };
  const isKnown = opened.remembered?.sheets.some(({ kind }) => kind === sheet.kind) === true;
  const leftovers = isAtt ? [] : unreadCells(there, sheet, isKnown);
  return { sheet, there, change: 'changed', comparison, patches: [], leftovers };
}

/** Formulas that a person put into entries and that would point elsewhere on a sheet that is made anew. */
function ownFormulas(sheet: SheetPlan, { entries }: OpenWorkbook, identity: string): Leftover[] {
  const planned = cellsByKey(sheet);
  return entries
    .filter((entry) => entry.identity === identity && entry.cell.formula !== undefined)
    .filter(({ rowKey, columnKey }) => {
      const cell = planned.get(keyOf(rowKey, columnKey));
      return cell?.entry === true && cell.formula === undefined;
    })
    .map((entry) => leftoverOf(entry, 'ownFormula'));
}
