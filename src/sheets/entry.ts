/**
 * 完成数: one sheet a period, cumulative from January; the same rows and columns as annex 2. Below the
 * reported figures stand completion rates, lights, and what was reported one period earlier, all as formulas.
 */
import { isPercentage, type Indicator } from '../model/indicator';
import { formatPeriodMonth, type Period } from '../model/period';
import { NOT_APPLICABLE_SIGN, valueOf } from '../model/quantity';
import { DISTRICT, isSummed } from '../model/year-index';
import { cellAddress, type Range } from '../plan/address';
import { sheetIdentity } from '../plan/keys';
import type { PlainValue, SheetPlan } from '../plan/plan';
import { areaMatrix, firstPageColumns, putMatrixKeys, putMatrixLabels, setMatrixWidths } from './area-matrix';
import { nameOfSheet, type SheetContext } from './context';
import { putLast, putLights, putRates } from './entry-blocks';
import { DISTRICT_FIGURE_KEY } from './annual-keys';
import {
  actual,
  HELPER_WIDTHS,
  HELPERS,
  putBlockHead,
  putBlockLabels,
  RATE_FORMAT,
  type EntrySources,
  type Frame,
  type Helper,
  type PeriodBefore,
} from './entry-frame';
import { entryMarks, figureValidation } from './entry-marks';
import { ENTRY_RULES, entryRows, failureAt, type EntryRow } from './entry-rules';
import { entryWords } from './entry-words';
import { joined, lookUp, quoted, roundTo, sumOrBlank, type KeyedBlock } from './formulas';
import { completion, completionFormula, lightMarks } from './pace';
import { planPrint } from './print';
import { SheetDraft, type Computed } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { numberFormat, shownQuantity } from './shown';
import { SOURCE_KEYS } from './sources';

export interface EntryLayout {
  readonly plan: SheetPlan;
  /** The reported figures with their keys, for the sheet of the next period. */
  readonly block: KeyedBlock;
}

export function planEntry(
  context: SheetContext,
  sources: EntrySources,
  period: Period,
  before?: PeriodBefore,
): EntryLayout {
  const { index, words, styles } = context;
  const draft = new SheetDraft({
    kind: 'entry',
    period: formatPeriodMonth(period),
    name: nameOfSheet(sheetIdentity('entry', formatPeriodMonth(period)), words.names.entry(period), context),
    keyed: styles.use('key'),
  });
  const matrix = areaMatrix(context);
  const helper = Object.fromEntries(HELPERS.map((name, place) => [name, matrix.lastArea + 2 + place])) as Record<
    Helper,
    number
  >;
  setMatrixWidths(draft, matrix, context);
  draft.setColumn(matrix.lastArea + 1, { width: 2 });
  for (const name of HELPERS) draft.setColumn(helper[name], { width: HELPER_WIDTHS[name] });

  const title = words.entry.title(period.year, period.throughMonth, index.book.district.name);
  const top = putSheetHead(
    draft,
    matrix.numberColumn,
    { title, hints: [words.entry.hint], lastColumn: firstPageColumns(draft, matrix).last },
    context,
  );
  const rows = matrix.rows.length;
  // Each block: its heading, its head row, its rows, and a blank row after it.
  const reported = top + 2;
  const rates = reported + rows + 3;
  const lights = rates + rows + 3;
  const last = before === undefined ? undefined : lights + rows + 3;
  const rowsAt = (column: number, columns: number, beforeOf?: (position: number) => number) =>
    entryRows(
      matrix.rows.map(({ indicator }) => indicator),
      (position) => ({ row: reported + position, column, rows: 1, columns }),
      beforeOf,
    );
  const frame: Frame = {
    draft,
    matrix,
    context,
    sources,
    period,
    before,
    helper,
    reported,
    rates,
    lights,
    last,
    rows: rowsAt(matrix.firstArea, matrix.areas.length, last === undefined ? undefined : (at) => last + at),
    own: rowsAt(helper.districtFigure, 1, last === undefined ? undefined : (at) => last + at),
  };

  putBlockHead(frame, reported, words.blocks.reported);
  putMatrixLabels(draft, matrix, reported, context);
  putKeys(frame);
  matrix.rows.forEach(({ indicator }, position) => putReported(frame, indicator, reported + position));
  putBlockHead(frame, rates, words.blocks.rate);
  putBlockLabels(frame, rates, 'rate');
  matrix.rows.forEach(({ indicator }, position) => putRates(frame, indicator, position));
  putBlockHead(frame, lights, words.blocks.lights);
  putBlockLabels(frame, lights, 'light');
  matrix.rows.forEach(({ indicator }, position) => putLights(frame, indicator, position));
  putLast(frame);
  addMarks(frame);

  draft.frozen = { rows: reported, columns: matrix.firstArea };
  draft.print = planPrint(draft, {
    firstRow: 1,
    // What is printed and signed is what was reported; rates and lights are for the screen.
    lastRow: reported + rows - 1,
    firstColumn: matrix.numberColumn,
    lastColumn: matrix.lastArea,
    titleRows: { first: reported - 1, last: reported - 1 },
    lastLabelColumn: matrix.nameColumn,
    footer: words.pageFooter,
    airyRows: { first: reported, last: reported + rows - 1 },
  });
  const block = { row: 0, column: 0, rows: reported + rows, columns: helper.districtFigure + 1 };
  return { plan: draft.finish(), block: { sheet: draft.name, range: block } };
}

function putKeys({ draft, matrix, context, helper, reported }: Frame): void {
  const key = context.styles.use('key');
  putMatrixKeys(draft, matrix, reported - 1, key);
  for (const name of HELPERS)
    draft.put(0, helper[name], name === 'districtFigure' ? DISTRICT_FIGURE_KEY : `helper:${name}`, key);
}

function putReported(frame: Frame, indicator: Indicator, row: number): void {
  const { draft, matrix, context, helper } = frame;
  const { index, styles, words } = context;
  const format = numberFormat(indicator, 'percent');
  const entries = matrix.areas.map((area) => actual(frame, indicator, area.code));
  entries.forEach((entry, place) => {
    const style = entry?.kind === 'notApplicable' ? styles.use('number') : styles.use('entry', format);
    draft.putEntry(row, matrix.firstArea + place, shownQuantity(indicator, entry, 'percent'), style);
  });
  const range: Range = { row, column: matrix.firstArea, rows: 1, columns: matrix.areas.length };
  draft.validations.push(figureValidation(range, indicator, 'entry', context));

  const number = styles.use('helper', format);
  const own = actual(frame, indicator, DISTRICT);
  const summed = isSummed(indicator);
  const sum = summed ? index.sumOverAreas(indicator, (area) => actual(frame, indicator, area.code)) : undefined;
  draft.putEntry(
    row,
    helper.districtFigure,
    shownQuantity(indicator, own, 'percent'),
    styles.use('tableEntry', format),
  );
  draft.validations.push(
    figureValidation({ row, column: helper.districtFigure, rows: 1, columns: 1 }, indicator, 'entry', context),
  );
  draft.put(row, helper.sum, summed ? sumOrBlank(range, sum) : NOT_APPLICABLE_SIGN, number);

  const target = valueOf(index.districtTarget(indicator)?.value);
  const shownTarget = shownQuantity(indicator, index.districtTarget(indicator)?.value, 'percent');
  draft.put(row, helper.target, districtTarget(frame, indicator, row, shownTarget), number);
  const figure = valueOf(own) ?? sum;
  const rate = completion(indicator, figure, target);
  const [ownCell, sumCell, targetCell] = [helper.districtFigure, helper.sum, helper.target].map((column) =>
    cellAddress(row, column),
  );
  const used = `IF(ISNUMBER(${ownCell}),${ownCell},${sumCell})`;
  draft.put(
    row,
    helper.rate,
    { formula: completionFormula(indicator, used, targetCell ?? ''), value: rate ?? '' },
    styles.use('helper', RATE_FORMAT),
  );

  const checks = [...wordsOf(frame, frame.rows[row - frame.reported]), ...ownCheck(frame, row)];
  if (summed && indicator.aggregation === 'sum') {
    const differs =
      valueOf(own) !== undefined && sum !== undefined && roundTo((valueOf(own) ?? 0) - sum, indicator.decimals) !== 0;
    checks.push({
      formula: `IF(AND(ISNUMBER(${ownCell}),ISNUMBER(${sumCell})),IF(ROUND(${ownCell}-${sumCell},${indicator.decimals})<>0,${quoted(words.check.differs)},""),"")`,
      value: differs ? words.check.differs : '',
    });
  }
  draft.put(row, helper.check, joined(words.check.separator, checks), styles.use('helperText'));
}

function districtTarget(
  { context, sources }: Pick<Frame, 'context' | 'sources'>,
  indicator: Indicator,
  row: number,
  value: PlainValue,
): Computed {
  const own = context.index.target(indicator.code, DISTRICT) !== undefined || indicator.reconcilesWith === undefined;
  const rowKey = own ? cellAddress(row, 0, { column: true }) : quoted(indicator.reconcilesWith ?? '');
  const factor = isPercentage(indicator) ? '/100' : undefined;
  return lookUp(sources.indicators, rowKey, quoted(SOURCE_KEYS.districtTarget), value, factor);
}

/** What is wrong in the areas' figures of a row, in words. */
function wordsOf(frame: Frame, row: EntryRow | undefined): Computed[] {
  const { matrix, context, before } = frame;
  if (row === undefined) return [];
  const figures = (period: Period) => (indicator: Indicator, place: number) =>
    actual({ ...frame, period }, indicator, matrix.areas[place]?.code ?? DISTRICT);
  return entryWords(
    row,
    { ...row.range, row: 0 },
    { areas: matrix.areas.length, at: figures(frame.period), ...(before && { before: figures(before.period) }) },
    context,
  );
}

/** That the district's own figure is one that a rule marks; what is wrong with it its colour and the findings tell. */
function ownCheck(frame: Frame, row: number): Computed[] {
  const { context, reported, own } = frame;
  const marked = own[row - reported];
  if (marked === undefined) return [];
  const failures = ENTRY_RULES.map((rule) => failureAt(rule, marked)).filter((formula) => formula !== 'FALSE');
  const word = context.words.check.districtFigure(context.index.book.district.wholeLabel);
  return [
    { formula: `IF(OR(${failures.join(',')}),${quoted(word)},"")`, value: isOwnMarked(frame, marked) ? word : '' },
  ];
}

/** The same by the same words, counted over one cell. */
function isOwnMarked(frame: Frame, row: EntryRow): boolean {
  const { context, before } = frame;
  const figures = (period: Period) => (indicator: Indicator) => actual({ ...frame, period }, indicator, DISTRICT);
  const words = entryWords(
    row,
    { ...row.range, row: 0 },
    { areas: 1, at: figures(frame.period), ...(before && { before: figures(before.period) }) },
    context,
  );
  // The first says that nothing is filled in, which is no fault of the district's own figure.
  return words.slice(1).some(({ value }) => value !== '');
}

function addMarks({ draft, matrix, context, lights, rows, own }: Frame): void {
  const columns = matrix.areas.length;
  for (const row of [...rows, ...own]) draft.conditionalFormats.push(...entryMarks(row));
  const range = { row: lights, column: matrix.firstArea, rows: matrix.rows.length, columns };
  draft.conditionalFormats.push(...lightMarks(range, context.words.lights));
}
