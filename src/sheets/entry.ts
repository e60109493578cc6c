/**
 * 完成数: one sheet a period, cumulative from January; the same rows and columns as annex 2. Below the
 * reported figures stand the completion rates and the lights, both as formulas over the target cells.
 */
import { decisiveValue } from '../model/figures';
import { isPercentage, type Indicator } from '../model/indicator';
import { formatPeriodMonth, type Period } from '../model/period';
import { NOT_APPLICABLE_SIGN, valueOf, type Quantity } from '../model/quantity';
import { DISTRICT, isSummed, type Where } from '../model/year-index';
import { cellAddress, type Range } from '../plan/address';
import { sheetIdentity } from '../plan/keys';
import type { PlainValue, SheetPlan } from '../plan/plan';
import {
  areaMatrix,
  firstPageColumns,
  putMatrixHead,
  putMatrixKeys,
  putMatrixLabels,
  setMatrixWidths,
  type AreaMatrix,
} from './area-matrix';
import { nameOfSheet, type SheetContext } from './context';
import { entryMarks, figureValidation } from './entry-marks';
import { ENTRY_RULES, entryRows, failureAt, type EntryRow } from './entry-rules';
import { entryWords } from './entry-words';
import {
  cellAtKeys,
  columnKeyAddress,
  joined,
  lookUp,
  NOISE_DECIMALS,
  quoted,
  roundTo,
  sumOrBlank,
  type KeyedBlock,
} from './formulas';
import { completion, completionFormula, judgementOf, lightCell, lightMarks, lightOf, whereSound } from './pace';
import { planPrint } from './print';
import { SheetDraft, type Computed } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { numberFormat, shownQuantity } from './shown';
import { SOURCE_KEYS } from './sources';

export interface EntrySources {
  readonly indicators: KeyedBlock;
  readonly areaTargets: KeyedBlock;
}

const RATE_FORMAT = '0.0%';
/** Key of the column with the district's own figure. */
export const DISTRICT_FIGURE_KEY = 'districtFigure';
/** Before the codes of the rows that repeat the indicators: completion rates, lights, last period's figures. */
export const ENTRY_BLOCKS = ['rate:', 'light:', 'last:'] as const;
/** Keys of helper columns whose cells are formulas. */
export const ENTRY_FORMULAS = ['helper:sum', 'helper:target', 'helper:rate', 'helper:check'] as const;
const HELPERS = ['districtFigure', 'sum', 'target', 'rate', 'check'] as const;
type Helper = (typeof HELPERS)[number];
const HELPER_WIDTHS: Readonly<Record<Helper, number>> = {
  districtFigure: 11,
  sum: 11,
  target: 11,
  rate: 11,
  check: 30,
};

/** The last period before this one that has a sheet, and where it keeps its figures. */
export interface PeriodBefore {
  readonly period: Period;
  readonly block: KeyedBlock;
}

export interface EntryLayout {
  readonly plan: SheetPlan;
  /** The reported figures with their keys, for the sheet of the next period. */
  readonly block: KeyedBlock;
}

interface Frame {
  readonly draft: SheetDraft;
  readonly matrix: AreaMatrix;
  readonly context: SheetContext;
  readonly sources: EntrySources;
  readonly period: Period;
  readonly before: PeriodBefore | undefined;
  readonly helper: Readonly<Record<Helper, number>>;
  /** First data row of each block. */
  readonly reported: number;
  readonly rates: number;
  readonly lights: number;
  /** Of the period before, where it has a sheet. */
  readonly last: number | undefined;
  /** The areas' figures, and the district's own, each row with what its rules compare it with. */
  readonly rows: readonly EntryRow[];
  readonly own: readonly EntryRow[];
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

function putBlockHead(
  { draft, matrix, context, helper, reported, last }: Frame,
  firstRow: number,
  heading: string,
): void {
  const { words, styles, index } = context;
  draft.put(firstRow - 2, matrix.numberColumn, heading, styles.use('line'));
  draft.setHeight(firstRow - 2, 22);
  putMatrixHead(draft, matrix, firstRow - 1, context);
  const head = styles.use('helperHead');
  const whole = index.book.district.wholeLabel;
  if (firstRow !== reported) {
    const text = firstRow === last ? words.helper.districtFigure(whole) : words.helper.pace;
    draft.put(firstRow - 1, helper.districtFigure, text, head);
    return;
  }
  const texts: Record<Helper, string> = {
    districtFigure: words.helper.districtFigure(whole),
    sum: words.helper.sum,
    target: words.helper.target,
    rate: words.helper.rate,
    check: words.helper.check,
  };
  for (const name of HELPERS) draft.put(firstRow - 1, helper[name], texts[name], head);
}

/** The labels of block one again, under keys of their own. */
function putBlockLabels({ draft, matrix, context }: Frame, firstRow: number, prefix: string): void {
  putMatrixLabels(draft, matrix, firstRow, context);
  for (const [position, row] of matrix.rows.entries()) {
    draft.put(firstRow + position, 0, `${prefix}:${row.indicator.code}`, context.styles.use('key'));
  }
}

function putKeys({ draft, matrix, context, helper, reported }: Frame): void {
  const key = context.styles.use('key');
  putMatrixKeys(draft, matrix, reported - 1, key);
  for (const name of HELPERS)
    draft.put(0, helper[name], name === 'districtFigure' ? DISTRICT_FIGURE_KEY : `helper:${name}`, key);
}

function actual(frame: Frame, indicator: Indicator, where: Where): Quantity | undefined {
  const { index } = frame.context;
  const figure = index.figure(indicator.code, where, frame.period);
  if (figure) return figure.reported ?? decisiveValue(figure);
  // Where there is no target the area doesn't report, and the cell says so from the start.
  const target = where === DISTRICT ? undefined : index.target(indicator.code, where)?.value;
  return target?.kind === 'notApplicable' ? target : undefined;
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

/** The figures of the period before, for comparison: what is cumulative doesn't fall. */
function putLast(frame: Frame): void {
  const { draft, matrix, context, last, before, helper } = frame;
  if (last === undefined || before === undefined) return;
  const { words, styles } = context;
  putBlockHead(frame, last, words.blocks.last(before.period.throughMonth));
  putBlockLabels(frame, last, 'last');
  matrix.rows.forEach(({ indicator }, position) => {
    const row = last + position;
    const rowKey = cellAddress(frame.reported + position, 0, { column: true });
    const put = (column: number, area: string | null, style: string) => {
      const figure = actual({ ...frame, period: before.period }, indicator, area);
      const value = shownQuantity(indicator, figure, 'percent');
      draft.put(row, column, lookUp(before.block, rowKey, columnKeyAddress(column), value), style);
    };
    const format = numberFormat(indicator, 'percent');
    matrix.areas.forEach((area, place) => put(matrix.firstArea + place, area.code, styles.use('number', format)));
    put(helper.districtFigure, DISTRICT, styles.use('helper', format));
  });
}

/**
 * Completion against a target that has to be looked up, once: text, a blank or a zero under the line is an
 * error, and an error is a blank. Where lower is better the target is looked up again for each question.
 */
function areaRateFormula(indicator: Indicator, value: string, target: string): string {
  if (indicator.direction === 'lower') return completionFormula(indicator, value, target);
  const rate = `IFERROR(IF(${target}>0,ROUND(${value}/${target},${NOISE_DECIMALS}),""),"")`;
  return `IF(ISNUMBER(${value}),${whereSound(indicator, value, rate)},"")`;
}

function areaRate(frame: Frame, indicator: Indicator, area: string): number | undefined {
  const value = valueOf(actual(frame, indicator, area));
  const target = valueOf(frame.context.index.target(indicator.code, area)?.value);
  if (value === undefined || target === undefined) return undefined;
  return completion(indicator, value, target);
}

function putRates(frame: Frame, indicator: Indicator, position: number): void {
  const { draft, matrix, context, helper, sources, period } = frame;
  const row = frame.rates + position;
  const style = context.styles.use('number', RATE_FORMAT);
  const rowKey = cellAddress(frame.reported + position, 0, { column: true });
  for (const [place, area] of matrix.areas.entries()) {
    const column = matrix.firstArea + place;
    const target = cellAtKeys(sources.areaTargets, rowKey, columnKeyAddress(column));
    const rate = areaRate(frame, indicator, area.code);
    draft.put(
      row,
      column,
      {
        formula: areaRateFormula(indicator, cellAddress(frame.reported + position, column), target),
        value: rate ?? '',
      },
      style,
    );
  }
  const { due } = judgementOf(indicator, period);
  draft.put(row, helper.districtFigure, due ?? NOT_APPLICABLE_SIGN, context.styles.use('helper', RATE_FORMAT));
}

function putLights(frame: Frame, indicator: Indicator, position: number): void {
  const { draft, matrix, context, helper, period } = frame;
  const { lights } = context.words;
  const judgement = judgementOf(indicator, period);
  const pace = cellAddress(frame.rates + position, helper.districtFigure, { column: true });
  for (const [place, area] of matrix.areas.entries()) {
    const column = matrix.firstArea + place;
    const rate = cellAddress(frame.rates + position, column);
    const value = areaRate(frame, indicator, area.code);
    const light = value === undefined ? undefined : lightOf(value, judgement);
    const cell = lightCell({ rate, pace }, light, judgement, lights);
    draft.put(frame.lights + position, column, cell, context.styles.use('text'));
  }
}

function addMarks({ draft, matrix, context, lights, rows, own }: Frame): void {
  const columns = matrix.areas.length;
  for (const row of [...rows, ...own]) draft.conditionalFormats.push(...entryMarks(row));
  const range = { row: lights, column: matrix.firstArea, rows: matrix.rows.length, columns };
  draft.conditionalFormats.push(...lightMarks(range, context.words.lights));
}
