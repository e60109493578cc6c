/**
 * 附件2: every indicator's target for every area, laid out as notices print it, with marks that stay alive.
 * Beside the table stand the helper columns.
 */
import { indicatorName, type Indicator } from '../model/indicator';
import type { YearIndex } from '../model/year-index';
import { cellAddress, rangeAddress, type Range } from '../plan/address';
import type { ConditionalFormatPlan, SheetPlan } from '../plan/plan';
import { failureFormula } from '../validate/formulas';
import { LABEL_ROW, putAcross, putAnnexHead } from './annex-head';
import {
  areaMatrix,
  firstPageColumns,
  putMatrixHead,
  putMatrixKeys,
  putMatrixLabels,
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
import { entryRows, failureAt } from './entry-rules';
import type { KeyedBlock } from './formulas';
import { behindLastYear } from './marks';
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

  addMarks(draft, matrix, helpers, firstRow, context);
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

function addMarks(
  draft: SheetDraft,
  matrix: AreaMatrix,
  helpers: HelperColumns,
  firstRow: number,
  { index }: SheetContext,
): void {
  const columns = matrix.areas.length;
  const rowRange = (position: number): Range => ({
    row: firstRow + position,
    column: matrix.firstArea,
    rows: 1,
    columns,
  });
  const rows = entryRows(
    matrix.rows.map(({ indicator }) => indicator),
    rowRange,
  );
  for (const row of rows) {
    const formula = failureAt('area.partAboveWhole', row);
    if (formula !== 'FALSE') draft.conditionalFormats.push({ range: row.range, formula, look: PRINTED_MARKS.wrong });
  }
  // One format for rows that are judged alike.
  const judgedBy = ({ direction, decimals, measure, unit }: Indicator) =>
    [direction, decimals, measure, unit === '%'].join();
  for (const run of runsOf(matrix.rows, (row, next) => judgedBy(row.indicator) === judgedBy(next.indicator))) {
    const indicator = matrix.rows[run.first]?.indicator;
    if (!indicator) continue;
    const range = { ...rowRange(run.first), rows: run.count };
    draft.conditionalFormats.push(
      behindLastYear(range, { column: helpers.firstPrior, columns, key: PRIOR_KEY }, indicator),
    );
  }
  for (const { indicator, range } of rows) {
    const mark = sumMark(indicator, range, helpers, index);
    if (mark) draft.conditionalFormats.push(mark);
  }
}

/** The areas' sum against the district's target, in the way in which the target is worded. */
const SUM_RULES = {
  equal: 'targets.short',
  atLeast: 'targets.short',
  above: 'targets.notExceeded',
  about: 'targets.about',
} as const;

function sumMark(
  indicator: Indicator,
  targets: Range,
  helpers: HelperColumns,
  index: YearIndex,
): ConditionalFormatPlan | undefined {
  const rule = SUM_RULES[index.districtTarget(indicator)?.qualifier ?? 'equal'];
  const range = { row: targets.row, column: helpers.difference, rows: 1, columns: 1 };
  const total = cellAddress(targets.row, helpers.districtTarget);
  const cells = { value: cellAddress(targets.row, helpers.sum), areas: rangeAddress(targets), total };
  const formula = failureFormula(rule, indicator, cells, 'percent');
  if (formula === 'FALSE') return undefined;
  return { range, formula, look: rule === 'targets.about' ? MARKS.doubtful : MARKS.wrong };
}
