/**
 * 完成数 of the district's own indicators, which no area reports: those of annex 1 that annex 2 doesn't
 * hold, or all of them where the year book has no areas.
 */
import { ACTUAL_KEY } from './annual-keys';
import { indicatorName, isPercentage, type Indicator } from '../model/indicator';
import { formatPeriodMonth, type Period } from '../model/period';
import { NOT_APPLICABLE_SIGN, valueOf } from '../model/quantity';
import { DISTRICT } from '../model/year-index';
import { cellAddress } from '../plan/address';
import { HEAD_ROW_KEY, LABEL_KEYS } from '../plan/keys';
import type { SheetPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { entryMarks, figureValidation } from './entry-marks';
import { entryRows, type EntryRow } from './entry-rules';
import { entryWords } from './entry-words';
import { joined, lookUp, quoted, rowKeyAddress, type KeyedBlock } from './formulas';
import { columnPoints, countLines, heightFor } from './measure';
import { completion, completionFormula, judgementOf, lightCell, lightMarks, lightOf } from './pace';
import { planPrint } from './print';
import { SheetDraft } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { numberFormat, qualifiedFormat, shownQuantity } from './shown';
import { SOURCE_KEYS } from './sources';
import { fontOf } from './style-book';

const COLUMN = {
  key: 0,
  number: 1,
  name: 2,
  unit: 3,
  actual: 4,
  target: 5,
  rate: 6,
  pace: 7,
  light: 8,
  check: 9,
} as const;
type ColumnName = keyof typeof COLUMN;
const KEYS: Readonly<Record<Exclude<ColumnName, 'key'>, string>> = {
  number: LABEL_KEYS.number,
  name: LABEL_KEYS.name,
  unit: 'helper:unit',
  actual: ACTUAL_KEY,
  target: 'helper:target',
  rate: 'helper:rate',
  pace: 'helper:pace',
  light: 'helper:light',
  check: 'helper:check',
};
/** Keys of columns whose cells are formulas. */
export const DISTRICT_ENTRY_FORMULAS = ['helper:target', 'helper:rate', 'helper:light', 'helper:check'] as const;
const WIDTHS: Readonly<Record<ColumnName, number>> = {
  key: 12,
  number: 6,
  name: 40,
  unit: 9,
  actual: 14,
  target: 14,
  rate: 11,
  pace: 11,
  light: 11,
  check: 18,
};

/** The district's own indicators of a period: in annex 1 or with a figure or target, and not in annex 2. */
export function districtIndicators(context: SheetContext, period: Period): Indicator[] {
  const { index } = context;
  const inAnnex2 = new Set(index.areas.length > 0 ? index.inAnnex(2).map((indicator) => indicator.code) : []);
  const inAnnex1 = new Set(index.inAnnex(1).map((indicator) => indicator.code));
  return index.book.indicators.filter(
    ({ code }) =>
      !inAnnex2.has(code) &&
      (inAnnex1.has(code) ||
        index.target(code, DISTRICT) !== undefined ||
        index.figure(code, DISTRICT, period) !== undefined),
  );
}

export function planDistrictEntry(
  context: SheetContext,
  catalogue: KeyedBlock,
  period: Period,
  name: string,
): SheetPlan {
  const { index, words, styles } = context;
  const key = styles.use('key');
  const draft = new SheetDraft({ kind: 'entry-district', period: formatPeriodMonth(period), name, keyed: key });
  for (const [each, column] of Object.entries(COLUMN) as [ColumnName, number][]) {
    draft.setColumn(column, { width: WIDTHS[each], ...(each === 'key' && { hidden: true }) });
    if (each !== 'key') draft.put(0, column, KEYS[each], key);
  }
  const title = words.entry.title(period.year, period.throughMonth, index.book.district.name);
  const headRow = putSheetHead(
    draft,
    COLUMN.number,
    { title, hints: [words.entry.districtHint], lastColumn: COLUMN.check },
    context,
  );
  const heads: Record<Exclude<ColumnName, 'key'>, string> = {
    number: words.head.number,
    name: words.head.indicator,
    unit: words.head.unit,
    actual: words.helper.districtFigure(index.book.district.wholeLabel),
    target: words.helper.target,
    rate: words.helper.rate,
    pace: words.helper.pace,
    light: words.helper.light,
    check: words.helper.check,
  };
  for (const [each, text] of Object.entries(heads) as [Exclude<ColumnName, 'key'>, string][]) {
    draft.put(headRow, COLUMN[each], text, styles.use('tableHead'));
  }
  draft.put(headRow, COLUMN.key, HEAD_ROW_KEY, key);
  draft.setHeight(headRow, 24);

  const indicators = districtIndicators(context, period);
  const firstRow = headRow + 1;
  const rangeOf = (position: number) => ({ row: firstRow + position, column: COLUMN.actual, rows: 1, columns: 1 });
  const rows = entryRows(indicators, rangeOf);
  rows.forEach((row, position) => putRow(draft, row, { position, period, catalogue }, context));
  const lastRow = firstRow + Math.max(1, indicators.length) - 1;
  const lights = { row: firstRow, column: COLUMN.light, rows: lastRow - firstRow + 1, columns: 1 };
  draft.conditionalFormats.push(...lightMarks(lights, words.lights));
  draft.frozen = { rows: firstRow, columns: COLUMN.name + 1 };
  draft.print = planPrint(draft, {
    firstRow: 1,
    lastRow,
    firstColumn: COLUMN.number,
    lastColumn: COLUMN.check,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: COLUMN.unit,
    footer: words.pageFooter,
  });
  return draft.finish();
}

interface DistrictRow {
  readonly position: number;
  readonly period: Period;
  readonly catalogue: KeyedBlock;
}

function putRow(draft: SheetDraft, entry: EntryRow, at: DistrictRow, context: SheetContext): void {
  const { index, styles, words, language } = context;
  const { position, period } = at;
  const { indicator, range } = entry;
  const { row } = range;
  const format = numberFormat(indicator, 'percent');
  const number = styles.use('tableNumber', format);
  const name = indicatorName(indicator, language);
  const figure = index.figure(indicator.code, DISTRICT, period);
  const quantity = figure?.reported;
  const qualified = qualifiedFormat(format, figure?.qualifier ?? 'equal', words.qualifierFormat);
  const target = index.target(indicator.code, DISTRICT)?.value;
  const [actualCell, targetCell, rateCell, paceCell] = [COLUMN.actual, COLUMN.target, COLUMN.rate, COLUMN.pace].map(
    (column) => cellAddress(row, column),
  ) as [string, string, string, string];

  draft.put(row, COLUMN.key, indicator.code, styles.use('key'));
  draft.put(row, COLUMN.number, position + 1, styles.use('tableCentred'));
  draft.put(row, COLUMN.name, name, styles.use('tableText'));
  draft.setHeight(
    row,
    heightFor(
      Math.max(
        1.3,
        countLines(name, fontOf('tableText').size, columnPoints(WIDTHS.name) - fontOf('tableText').size),
        countLines(indicator.unit, fontOf('tableText').size, columnPoints(WIDTHS.unit)),
      ),
      fontOf('tableText').size,
    ),
  );
  draft.put(row, COLUMN.unit, indicator.unit, styles.use('tableCentred'));
  draft.putEntry(
    row,
    COLUMN.actual,
    shownQuantity(indicator, quantity, 'percent'),
    styles.use('tableEntry', qualified),
  );
  const factor = isPercentage(indicator) ? '/100' : undefined;
  draft.put(
    row,
    COLUMN.target,
    lookUp(
      at.catalogue,
      rowKeyAddress(row),
      quoted(SOURCE_KEYS.districtTarget),
      shownQuantity(indicator, target, 'percent'),
      factor,
    ),
    number,
  );

  const rate = completion(indicator, valueOf(quantity), valueOf(target));
  draft.put(
    row,
    COLUMN.rate,
    { formula: completionFormula(indicator, actualCell, targetCell), value: rate ?? '' },
    styles.use('tableNumber', '0.0%'),
  );
  const judgement = judgementOf(indicator, period);
  draft.put(row, COLUMN.pace, judgement.due ?? NOT_APPLICABLE_SIGN, styles.use('tableNumber', '0.0%'));
  const light = rate === undefined ? undefined : lightOf(rate, judgement);
  draft.put(
    row,
    COLUMN.light,
    lightCell({ rate: rateCell, pace: paceCell }, light, judgement, words.lights),
    styles.use('tableCentred'),
  );

  const figures = { areas: 1, at: (each: Indicator) => index.figure(each.code, DISTRICT, period)?.reported };
  draft.put(
    row,
    COLUMN.check,
    joined(words.check.separator, entryWords(entry, { ...range, row: 0 }, figures, context)),
    styles.use('tableText'),
  );
  draft.validations.push(figureValidation(range, indicator, 'entry', context));
  draft.conditionalFormats.push(...entryMarks(entry));
}
