/**
 * 附件2: every indicator's target for every area, laid out as notices print it, with marks that stay alive.
 * Beside the table stand the helper columns.
 */
import { indicatorName } from '../model/indicator';
import type { SheetPlan } from '../plan/plan';
import { LABEL_ROW, putAcross, putAnnexHead } from './annex-head';
import {
  areaMatrix,
  firstPageColumns,
  putMatrixHead,
  putMatrixKeys,
  putMatrixLabels,
  rowOfWhole,
  runsOf,
  setMatrixWidths,
  type AreaMatrix,
} from './area-matrix';
import {
  helperColumns,
  PRIOR_KEY,
  putHelperHeads,
  putHelperKeys,
  putHelperRow,
  setHelperWidths,
  type HelperColumns,
} from './area-targets-helpers';
import { annexSheetName, type SheetContext } from './context';
import { figureValidation } from './entry-marks';
import type { KeyedBlock } from './formulas';
import { behindLastYear, markWhere, partAboveWhole } from './marks';
import { planPrint } from './print';
import { SheetDraft } from './sheet-draft';
import { numberFormat, shownQuantity } from './shown';
import type { Sources } from './sources';
import { MARKS, PRINTED_MARKS } from './style-book';

/** Where annex 2 keeps its targets, for the sheets that compare with them. */
export interface AreaTargetsLayout {
  readonly plan: SheetPlan;
  readonly block: KeyedBlock;
}

export function planAreaTargets(context: SheetContext, sources: Sources): AreaTargetsLayout {
  const { index, words, styles } = context;
  const matrix = areaMatrix(context);
  const helpers = helperColumns(matrix.lastArea);
  const key = styles.use('key');
  const draft = new SheetDraft({ kind: 'area-targets', name: annexSheetName(2, context), keyed: key });

  setMatrixWidths(draft, matrix, context);
  setHelperWidths(draft, matrix, helpers);
  const across = firstPageColumns(draft, matrix);
  const headRow = putAnnexHead(draft, 2, across, context);
  putMatrixHead(draft, matrix, headRow, context);
  const firstRow = headRow + 1;
  putMatrixLabels(draft, matrix, firstRow, context);
  putMatrixKeys(draft, matrix, headRow, key);
  putHelperKeys(draft, matrix, helpers, key);
  putHelperHeads(draft, matrix, helpers, headRow, context);
  for (const [position, { indicator }] of matrix.rows.entries()) {
    const row = firstRow + position;
    const format = numberFormat(indicator, 'percent');
    for (const [place, area] of matrix.areas.entries()) {
      const target = index.target(indicator.code, area.code)?.value;
      // `--` stands in a General cell, never in a number format that a later entry would inherit wrongly.
      const style = target?.kind === 'notApplicable' ? styles.use('number') : styles.use('number', format);
      draft.putEntry(row, matrix.firstArea + place, shownQuantity(indicator, target, 'percent'), style);
    }
    draft.validations.push(
      figureValidation(
        { row, column: matrix.firstArea, rows: 1, columns: matrix.areas.length },
        indicator,
        'target',
        context,
      ),
    );
    putHelperRow(draft, matrix, helpers, { row, firstRow, indicator, sources }, context);
  }
  const lastRow = firstRow + matrix.rows.length - 1;
  const lastPrinted = putNote(draft, lastRow + 1, across, context) ?? lastRow;

  addMarks(draft, matrix, helpers, firstRow);
  draft.frozen = { rows: firstRow, columns: matrix.firstArea };
  draft.print = planPrint(draft, {
    firstRow: LABEL_ROW,
    lastRow: lastPrinted,
    firstColumn: across.first,
    lastColumn: matrix.lastArea,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: matrix.nameColumn,
    footer: words.annexFooter,
    isAnnex: true,
    airyRows: { first: firstRow, last: lastRow },
  });
  const block = {
    sheet: annexSheetName(2, context),
    range: { row: 0, column: 0, rows: lastRow + 1, columns: matrix.lastArea + 1 },
  };
  return { plan: draft.finish(), block };
}

function putNote(
  draft: SheetDraft,
  row: number,
  across: { first: number; last: number },
  context: SheetContext,
): number | undefined {
  const { words, index } = context;
  const own = index.book.annexes[2]?.note;
  const verified = new Map<string, string[]>();
  for (const indicator of index.inAnnex(2)) {
    if (indicator.verifiedBy === undefined) continue;
    verified.set(indicator.verifiedBy, [
      ...(verified.get(indicator.verifiedBy) ?? []),
      indicatorName(indicator, context.language),
    ]);
  }
  const notes = [
    ...(own === undefined ? [] : [own.trim().replace(/[。.]+$/u, '')]),
    ...[...verified].map(([department, names]) => words.verifiedNote(names, department)),
  ];
  if (notes.length === 0) return undefined;
  putAcross(draft, row, across, words.note(notes.join(words.noteSeparator) + words.noteEnd), 'note', context);
  return row;
}

function addMarks(draft: SheetDraft, matrix: AreaMatrix, helpers: HelperColumns, firstRow: number): void {
  const columns = matrix.areas.length;
  for (const [position, { indicator }] of matrix.rows.entries()) {
    const whole = rowOfWhole(matrix, indicator);
    const range = { row: firstRow + position, column: matrix.firstArea, rows: 1, columns };
    if (whole !== undefined)
      draft.conditionalFormats.push(partAboveWhole(range, firstRow + whole, PRINTED_MARKS.wrong));
  }
  for (const run of runsOf(matrix.rows, (row, next) => row.indicator.direction === next.indicator.direction)) {
    const range = { row: firstRow + run.first, column: matrix.firstArea, rows: run.count, columns };
    const lower = matrix.rows[run.first]?.indicator.direction === 'lower';
    draft.conditionalFormats.push(
      behindLastYear(range, { column: helpers.firstPrior, columns, key: PRIOR_KEY }, lower),
    );
  }
  const rows = matrix.rows.length;
  draft.conditionalFormats.push(
    markWhere(
      { row: firstRow, column: helpers.difference, rows, columns: 1 },
      (cell) => `AND(ISNUMBER(${cell}),${cell}<0)`,
      MARKS.wrong,
    ),
  );
}
