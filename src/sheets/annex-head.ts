/** The top of an annex: its label, its title over the whole width, and what must be said of invented figures. */
import { annexLabel, annexTitle, type AnnexNumber, type SheetContext } from './context';
import { columnPoints, countLines, heightFor } from './measure';
import type { SheetDraft } from './sheet-draft';
import { fontOf } from './style-book';

/** The first row of an annex below the hidden keys. */
export const LABEL_ROW = 1;

/** Puts label, title and notice; returns the row that comes next. Widths must be set before. */
export function putAnnexHead(
  draft: SheetDraft,
  annex: AnnexNumber,
  columns: { readonly first: number; readonly last: number },
  context: SheetContext,
): number {
  const { styles, words, index } = context;
  draft.hideRow(0);
  draft.put(LABEL_ROW, columns.first, annexLabel(annex, context), styles.use('annexLabel'));
  draft.setHeight(LABEL_ROW, 24);
  const titleRow = LABEL_ROW + 1;
  putAcross(draft, titleRow, columns, annexTitle(annex, context), 'title', context);
  if (!index.book.invented) return titleRow + 1;
  putAcross(draft, titleRow + 1, columns, words.inventedNotice, 'notice', context);
  return titleRow + 2;
}

/** A text over the whole width of the table, as high as it needs. */
export function putAcross(
  draft: SheetDraft,
  row: number,
  columns: { readonly first: number; readonly last: number },
  text: string,
  base: 'title' | 'notice' | 'note' | 'line' | 'centredLine' | 'hint',
  context: SheetContext,
): void {
  const range = { row, column: columns.first, rows: 1, columns: columns.last - columns.first + 1 };
  draft.putMerged(range, text, context.styles.use(base));
  const points = draft.widths(columns.first, columns.last).reduce((total, width) => total + columnPoints(width), 0);
  const { size } = fontOf(base);
  draft.setHeight(row, heightFor(countLines(text, size, points), size));
}
