/**
 * 附件3: the review form. Criteria down the side with their points, areas across; reviewers fill in
 * points. Totals and ranks stand under the table, outside the print area.
 */
import { cellAddress, rangeAddress } from '../plan/address';
import type { SheetPlan } from '../plan/plan';
import type { Criterion } from '../model/year-book';
import { LABEL_ROW, putAcross, putAnnexHead } from './annex-head';
import {
  areaMatrix,
  clamp,
  firstPageColumns,
  putMatrixHead,
  putMatrixKeys,
  setMatrixWidths,
  type AreaMatrix,
} from './area-matrix';
import { annexSheetName, printedNumber, type SheetContext } from './context';
import { columnPoints, countLines, heightFor, longestLine, widthFor } from './measure';
import { planPrint } from './print';
import { SheetDraft } from './sheet-draft';
import { fontOf } from './style-book';

/** Key of the line for the date of the review and the reviewer's name. */
const REVIEW_KEY = 'review';

function criterionKey({ number }: Criterion): string {
  return `criterion:${number}`;
}

const CRITERION_WIDTHS = { least: 22, most: 38 };

export function planReviewForm(context: SheetContext): SheetPlan {
  const { index, words, styles } = context;
  const key = styles.use('key');
  const draft = new SheetDraft({ kind: 'review-form', name: annexSheetName(3, context), keyed: key });
  const matrix = formMatrix(context);
  setMatrixWidths(draft, matrix, context);
  const longest = Math.max(...index.book.criteria.map((each) => longestLine(each.printedName ?? each.name)));
  draft.setColumn(matrix.nameColumn, { width: clamp(widthFor(longest + 1, fontOf('text').size), CRITERION_WIDTHS) });
  const across = firstPageColumns(draft, matrix);
  const dateRow = putAnnexHead(draft, 3, across, context);
  const line = `${words.head.reviewDate}${' '.repeat(30)}${words.head.reviewer}`;
  putAcross(draft, dateRow, across, line, 'line', context);
  // Date and name are written into the line itself.
  draft.putEntry(dateRow, across.first, line, styles.use('line'));
  draft.put(dateRow, 0, REVIEW_KEY, key);
  const headRow = dateRow + 1;
  putMatrixHead(draft, matrix, headRow, context);
  putMatrixKeys(draft, matrix, headRow, key);

  const firstRow = headRow + 1;
  for (const [position, criterion] of index.book.criteria.entries()) {
    putCriterion(draft, matrix, firstRow + position, criterion, context);
  }
  const lastRow = firstRow + index.book.criteria.length - 1;
  putTotals(draft, matrix, { firstRow, lastRow }, context);
  draft.frozen = { rows: firstRow, columns: matrix.firstArea };
  draft.print = planPrint(draft, {
    firstRow: LABEL_ROW,
    lastRow,
    firstColumn: across.first,
    lastColumn: matrix.lastArea,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: matrix.nameColumn,
    footer: words.annexFooter,
    isAnnex: true,
    airyRows: { first: firstRow, last: lastRow },
  });
  return draft.finish();
}

/** The frame of annex 2 without its groups. */
function formMatrix(context: SheetContext): AreaMatrix {
  const frame = areaMatrix(context);
  const nameColumn = frame.numberColumn + 1;
  return {
    ...frame,
    rows: [],
    hasGroups: false,
    nameColumn,
    firstArea: nameColumn + 1,
    lastArea: nameColumn + frame.areas.length,
  };
}

function putCriterion(
  draft: SheetDraft,
  matrix: AreaMatrix,
  row: number,
  criterion: Criterion,
  context: SheetContext,
): void {
  const { styles, words } = context;
  const label = `${criterion.printedName ?? criterion.name}\n${words.head.points(criterion.points)}`;
  draft.put(row, 0, criterionKey(criterion), styles.use('key'));
  draft.put(row, matrix.numberColumn, printedNumber(criterion.number), styles.use('text'));
  draft.put(row, matrix.nameColumn, label, styles.use('text'));
  for (let column = matrix.firstArea; column <= matrix.lastArea; column += 1)
    draft.putEntry(row, column, null, styles.use('number'));
  const { size } = fontOf('text');
  draft.setHeight(
    row,
    heightFor(
      Math.max(
        3,
        countLines(
          label,
          size,
          columnPoints(draft.widths(matrix.nameColumn, matrix.nameColumn)[0] ?? CRITERION_WIDTHS.least),
        ) + 0.6,
      ),
      size,
    ),
  );
  draft.validations.push({
    range: { row, column: matrix.firstArea, rows: 1, columns: matrix.areas.length },
    rule: { type: 'decimal', least: 0, most: criterion.points },
    severity: 'stop',
    prompt: { title: words.prompts.pointsTitle, text: words.prompts.points(criterion.points) },
    error: { title: words.prompts.numberErrorTitle, text: words.prompts.points(criterion.points) },
  });
}

function putTotals(
  draft: SheetDraft,
  matrix: AreaMatrix,
  rows: { firstRow: number; lastRow: number },
  context: SheetContext,
): void {
  const { styles, words } = context;
  const totalRow = rows.lastRow + 2;
  const rankRow = totalRow + 1;
  const style = styles.use('helper');
  for (const [row, text, key] of [
    [totalRow, words.head.total, 'total'],
    [rankRow, words.head.rank, 'rank'],
  ] as const) {
    draft.put(row, 0, `helper:${key}`, styles.use('key'));
    draft.putMerged({ row, column: matrix.numberColumn, rows: 1, columns: 2 }, text, styles.use('helperHead'));
    draft.setHeight(row, 18);
  }
  const totals = rangeAddress(
    { row: totalRow, column: matrix.firstArea, rows: 1, columns: matrix.areas.length },
    { row: true, column: true },
  );
  for (let column = matrix.firstArea; column <= matrix.lastArea; column += 1) {
    const points = rangeAddress({ row: rows.firstRow, column, rows: rows.lastRow - rows.firstRow + 1, columns: 1 });
    const total = cellAddress(totalRow, column);
    draft.put(totalRow, column, { formula: `IF(COUNT(${points})=0,"",SUM(${points}))`, value: '' }, style);
    draft.put(rankRow, column, { formula: `IF(ISNUMBER(${total}),RANK(${total},${totals}),"")`, value: '' }, style);
  }
}
