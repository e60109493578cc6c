/** 未归位数据: what people wrote on generated sheets and what has no place on them any more, with where it came from. */
import { LEFTOVERS_KIND } from './annual-keys';
import type { PlainValue, SheetPlan } from '../plan/plan';
import { nameOfSheet, type SheetContext } from './context';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import { SheetDraft } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { fontOf } from './style-book';

/** In the order of the columns. */
export const LEFTOVER_FIELDS = ['date', 'sheet', 'cell', 'row', 'column', 'value', 'why'] as const;
type Field = (typeof LEFTOVER_FIELDS)[number];

/** One line of the sheet; the formula of a value goes along as text. */
export type LeftoverRow = Readonly<Record<Field, PlainValue>>;

const WIDTHS: Readonly<Record<Field, number>> = {
  date: 12,
  sheet: 26,
  cell: 10,
  row: 34,
  column: 24,
  value: 40,
  why: 34,
};

export function planLeftovers(context: SheetContext, rows: readonly LeftoverRow[]): SheetPlan {
  const { words, styles } = context;
  const { title, hint, heads } = words.leftovers;
  const draft = new SheetDraft({
    kind: LEFTOVERS_KIND,
    name: nameOfSheet(LEFTOVERS_KIND, words.names.leftovers, context),
  });
  LEFTOVER_FIELDS.forEach((field, column) => draft.setColumn(column, { width: WIDTHS[field] }));
  const headRow = putSheetHead(draft, 0, { title, hints: [hint] }, context);
  const { size } = fontOf('tableText');
  LEFTOVER_FIELDS.forEach((field, column) => {
    draft.put(headRow, column, heads[field], styles.use('tableHead'));
    draft.put(0, column, field, styles.use('key'));
  });
  draft.setHeight(headRow, 20);
  rows.forEach((row, position) => {
    LEFTOVER_FIELDS.forEach((field, column) =>
      draft.putEntry(headRow + 1 + position, column, row[field], styles.use('tableText')),
    );
    const lines = LEFTOVER_FIELDS.map((field) =>
      countLines(String(row[field] ?? ''), size, columnPoints(WIDTHS[field]) - size),
    );
    draft.setHeight(headRow + 1 + position, heightFor(Math.max(1.2, ...lines), size));
  });
  draft.frozen = { rows: headRow + 1, columns: 0 };
  draft.print = planPrint(draft, {
    firstRow: 1,
    lastRow: headRow + Math.max(1, rows.length),
    firstColumn: 0,
    lastColumn: LEFTOVER_FIELDS.length - 1,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: 0,
    footer: words.pageFooter,
  });
  return draft.finish();
}
