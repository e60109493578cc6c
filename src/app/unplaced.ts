/** Entries of people that the new sheets have no cell for. */
import type { YearBook } from '../model/year-book';
import { sheetIdentity } from '../plan/keys';
import type { WorkbookPlan } from '../plan/plan';
import { ACTUAL_KEY, DISTRICT_FIGURE_KEY } from '../sheets/annual-keys';
import { FINDINGS_KIND } from '../sheets/findings-keys';
import type { Entry } from './entries';
import { typedExplanations } from './explanations';
import { cellsByKey, keyOf, leftoverOf, type Leftover, type LeftoverReason } from './leftovers';
import type { Carried, OpenWorkbook } from './open-workbook';

export function unplaced(opened: OpenWorkbook, carried: Carried, plan: WorkbookPlan, book: YearBook): Leftover[] {
  const cells = new Map(
    plan.sheets
      .filter(({ keyed }) => keyed)
      .map((sheet) => [sheetIdentity(sheet.kind, sheet.period), cellsByKey(sheet)]),
  );
  const indicators = new Set(book.indicators.map(({ code }) => code));
  const hasCell = (identity: string, row: string, column: string) =>
    cells.get(identity)?.get(keyOf(row, column))?.entry === true;
  const found: Leftover[] = typedExplanations(opened).astray.map((entry) => leftoverOf(entry, 'explanationAstray'));
  for (const entry of opened.entries) {
    const { identity, rowKey, columnKey } = entry;
    if (identity === FINDINGS_KIND) continue;
    const planned = cells.get(identity);
    // A sheet that is not made any more stays as it is, with everything on it.
    if (planned === undefined || (identity !== 'review-form' && !carried.typed.has(entry))) continue;
    if (hasCell(identity, rowKey, columnKey)) continue;
    const [, period = ''] = identity.split('|');
    const elsewhere =
      (columnKey === DISTRICT_FIGURE_KEY && hasCell(`entry-district|${period}`, rowKey, ACTUAL_KEY)) ||
      (columnKey === ACTUAL_KEY && hasCell(`entry|${period}`, rowKey, DISTRICT_FIGURE_KEY)) ||
      (identity === 'district-targets' && indicators.has(rowKey));
    if (!elsewhere) found.push(leftoverOf(entry, whyGone(entry, planned)));
  }
  return found;
}

function whyGone({ identity, rowKey }: Entry, planned: ReadonlyMap<string, unknown>): LeftoverReason {
  const rowStands = [...planned.keys()].some((key) => key.startsWith(`${rowKey}\n`));
  if (rowStands) return 'areaGone';
  return identity === 'review-form' ? 'criterionGone' : 'indicatorGone';
}
