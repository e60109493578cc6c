/** The top of a working sheet (not an annex): title, hint, and the notice that figures are invented. */
import { putAcross } from './annex-head';
import type { SheetContext } from './context';
import type { SheetDraft } from './sheet-draft';

/**
 * Puts title and hints from `column` on; returns the row of the table's head. Row 0 is left for hidden
 * keys, and hidden. Where the sheet has a last printed column, hints are merged and wrapped up to it.
 */
export function putSheetHead(
  draft: SheetDraft,
  column: number,
  texts: { readonly title: string; readonly hints: readonly string[]; readonly lastColumn?: number },
  context: SheetContext,
): number {
  const { styles, words, index } = context;
  draft.hideRow(0);
  draft.put(1, column, texts.title, styles.use('sheetTitle'));
  draft.setHeight(1, 26);
  let row = 2;
  if (index.book.invented) {
    draft.put(row, column, words.inventedNotice, styles.use('screenNotice'));
    row += 1;
  }
  for (const hint of texts.hints) {
    if (texts.lastColumn === undefined) draft.put(row, column, hint, styles.use('hintLine'));
    else putAcross(draft, row, { first: column, last: texts.lastColumn }, hint, 'hint', context);
    row += 1;
  }
  return row;
}
