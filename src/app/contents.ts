/** What stands in a planned workbook, sheet by sheet, as data: for the terminal's and the pane's summaries. */
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import { isFilledIn } from '../plan/keys';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';

export interface SheetContents {
  readonly kind: string;
  readonly name: string;
  /** Indicators, areas or criteria, by the kind of sheet. */
  readonly rows: number;
  /** Areas, where the sheet has a column for each. */
  readonly columns: number;
}

/** The sheets that can be seen, in the workbook's order. */
export function contentsOf(plan: WorkbookPlan, book: YearBook): SheetContents[] {
  const index = indexYearBook(book);
  const areas = index.areas.length;
  const counts: Partial<Record<string, readonly [rows: number, columns: number]>> = {
    catalogue: [book.indicators.length, 0],
    areas: [book.areas.length, 0],
    'prior-year': [book.indicators.length, areas],
    'district-targets': [index.inAnnex(1).length, 0],
    'area-targets': [index.inAnnex(2).length, areas],
    'review-form': [book.criteria.length, areas],
    entry: [index.inAnnex(2).length, areas],
  };
  return plan.sheets
    .filter((sheet) => sheet.visibility === 'visible')
    .map((sheet) => {
      const [rows, columns] = counts[sheet.kind] ?? [keyedRows(sheet), 0];
      return { kind: sheet.kind, name: sheet.name, rows, columns };
    });
}

/** Rows whose key in the hidden column stands for something that people fill in. */
function keyedRows(sheet: SheetPlan): number {
  return sheet.rows.slice(1).filter(({ cells }) => isFilledIn(String(cells[0]?.value ?? ''))).length;
}
