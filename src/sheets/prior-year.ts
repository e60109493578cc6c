/**
 * 上年数: last year's figures, indicator by area, with the district's own figure, its restated value and
 * why, and where it comes from. Annexes 1 and 2 compare with it by key.
 */
import { priorYearColumns, type PriorYearColumnKey } from '../figures/prior-year-columns';
import { areaSlots, type AreaSlot } from './area-slots';
import { decisiveValue } from '../model/figures';
import type { Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, valueOf, type Quantity } from '../model/quantity';
import { DISTRICT, isSummed } from '../model/year-index';
import { cellAddress } from '../plan/address';
import type { SheetPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { differenceOrBlank, roundTo, sumOrBlank, type KeyedBlock } from './formulas';
import { markWhere } from './marks';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import { SheetDraft, type Computed } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { numberFormat, qualifiedFormat, shownDecimals, shownNumber, shownQuantity } from './shown';
import { SOURCE_KEYS } from './sources';
import { fontOf, MARKS } from './style-book';

/** Columns before the areas, in this order; the others follow behind them. */
const BEFORE = [
  'code',
  'name',
  'unit',
  'district',
  'restated',
  'reason',
  'comparable',
] as const satisfies readonly PriorYearColumnKey[];
const AFTER = ['total', 'difference', 'source'] as const satisfies readonly PriorYearColumnKey[];
const ALL: readonly PriorYearColumnKey[] = [...BEFORE, ...AFTER];
/** Columns that compare with the areas' sum; without areas they are left out. */
const OF_AREAS: ReadonlySet<PriorYearColumnKey> = new Set(['total', 'difference']);
const WIDTHS: Readonly<Record<PriorYearColumnKey, number>> = {
  code: 24,
  name: 34,
  unit: 8,
  district: 11,
  restated: 11,
  reason: 30,
  comparable: 11,
  total: 11,
  difference: 11,
  source: 48,
};

export interface PriorYearLayout {
  readonly plan: SheetPlan;
  readonly block: KeyedBlock;
}

export interface PriorYearOptions {
  readonly name: string;
  readonly title: string;
  readonly hints: readonly string[];
  /** In a template the codes are typed by the clerk, so they are seen. */
  readonly showCodes: boolean;
  readonly indicators: readonly Indicator[];
}

export function planPriorYear(context: SheetContext, options: PriorYearOptions): PriorYearLayout {
  const { styles, index, language } = context;
  const draft = new SheetDraft({ kind: 'prior-year', name: options.name });
  const slots = areaSlots(index.areas, BEFORE.length, language);
  const keys = slots.length > 0 ? ALL : ALL.filter((key) => !OF_AREAS.has(key));
  const columnOf = columnPositions(slots.length);
  for (const key of keys) {
    draft.setColumn(columnOf[key], {
      width: WIDTHS[key],
      ...(key === 'code' && !options.showCodes && { hidden: true }),
    });
    draft.put(0, columnOf[key], KEYS[key] ?? key, styles.use('key'));
  }
  const headRow = putSheetHead(draft, 1, options, context);
  for (const key of keys) draft.put(headRow, columnOf[key], headingOf(key, context), styles.use('tableHead'));
  let lines = 2;
  for (const slot of slots) {
    draft.setColumn(slot.column, { width: 12 });
    draft.put(0, slot.column, slot.area.code, styles.use('key'));
    draft.put(headRow, slot.column, slot.label, styles.use('tableHead'));
    lines = Math.max(lines, countLines(slot.label, fontOf('tableHead').size, columnPoints(12)));
  }
  draft.setHeight(headRow, heightFor(lines, fontOf('tableHead').size));

  const firstRow = headRow + 1;
  for (const [position, indicator] of options.indicators.entries()) {
    putRow(draft, firstRow + position, indicator, slots, columnOf, context);
  }
  const lastRow = firstRow + Math.max(1, options.indicators.length) - 1;
  if (options.indicators.length > 0 && slots.length > 0) {
    const range = { row: firstRow, column: columnOf.difference, rows: options.indicators.length, columns: 1 };
    draft.conditionalFormats.push(markWhere(range, (cell) => `AND(ISNUMBER(${cell}),${cell}<>0)`, MARKS.doubtful));
  }
  draft.frozen = { rows: firstRow, columns: columnOf.unit + 1 };
  draft.print = planPrint(draft, {
    firstRow: 1,
    lastRow,
    firstColumn: columnOf.name,
    lastColumn: columnOf.source,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: columnOf.unit,
    footer: context.words.pageFooter,
  });
  const block = { sheet: options.name, range: { row: 0, column: 0, rows: lastRow + 1, columns: columnOf.source + 1 } };
  return { plan: draft.finish(), block };
}

/** Keys of columns that other sheets look up, where they differ from the column's own. */
const KEYS: Partial<Record<PriorYearColumnKey, string>> = { comparable: SOURCE_KEYS.comparablePrior };

function columnPositions(areas: number): Readonly<Record<PriorYearColumnKey, number>> {
  const after = areas > 0 ? AFTER : AFTER.filter((key) => !OF_AREAS.has(key));
  const positions = [
    ...BEFORE.map((key, column) => [key, column] as const),
    ...after.map((key, place) => [key, BEFORE.length + areas + place] as const),
  ];
  return Object.fromEntries(positions) as Record<PriorYearColumnKey, number>;
}

function headingOf(key: PriorYearColumnKey, context: SheetContext): string {
  const { language, index } = context;
  if (key === 'district' && language === 'zh-CN') return index.book.district.wholeLabel;
  return priorYearColumns.find((column) => column.key === key)?.heading[language] ?? key;
}

function putRow(
  draft: SheetDraft,
  row: number,
  indicator: Indicator,
  slots: readonly AreaSlot[],
  columnOf: Readonly<Record<PriorYearColumnKey, number>>,
  context: SheetContext,
): void {
  const { index, styles, language } = context;
  const format = numberFormat(indicator, 'percent');
  const entry = styles.use('tableEntry', format);
  const number = styles.use('tableNumber', format);
  const shown = (quantity: Quantity | undefined) => shownQuantity(indicator, quantity, 'percent');
  const district = index.priorYear(indicator.code, DISTRICT);
  const own = district && decisiveValue(district);
  const address = (key: PriorYearColumnKey) => cellAddress(row, columnOf[key]);

  draft.put(row, columnOf.code, indicator.code, styles.use('key'));
  draft.put(
    row,
    columnOf.name,
    language === 'en-US' ? (indicator.nameEn ?? indicator.name) : indicator.name,
    styles.use('tableText'),
  );
  draft.put(row, columnOf.unit, indicator.unit, styles.use('tableCentred'));
  const qualified = qualifiedFormat(format, district?.qualifier ?? 'equal', context.words.qualifierFormat);
  draft.put(row, columnOf.district, shown(own), styles.use('tableEntry', qualified));
  const restated = district?.restated;
  draft.put(row, columnOf.restated, restated ? shownNumber(indicator, restated.value, 'percent') : null, entry);
  draft.put(row, columnOf.reason, restated?.reason ?? null, styles.use('helperEntry'));
  const comparable: Computed = {
    formula: `IF(${address('restated')}="",IF(${address('district')}="","",${address('district')}),${address('restated')})`,
    value: shown(index.comparablePrior(indicator.code, DISTRICT)) ?? '',
  };
  draft.put(row, columnOf.comparable, comparable, number);
  for (const slot of slots)
    draft.put(row, slot.column, shown(index.comparablePrior(indicator.code, slot.area.code)), entry);

  if (slots.length > 0) putComparison(draft, row, { indicator, slots, columnOf, own }, context);
  const source = sourceText(district, context);
  draft.put(row, columnOf.source, source, styles.use('tableText'));
  const { size } = fontOf('tableText');
  const lines = [
    [indicator.name, WIDTHS.name],
    [restated?.reason ?? '', WIDTHS.reason],
    [source ?? '', WIDTHS.source],
  ] as const;
  draft.setHeight(
    row,
    heightFor(Math.max(...lines.map(([text, width]) => countLines(text, size, columnPoints(width)))), size),
  );
}

interface Comparison {
  readonly indicator: Indicator;
  readonly slots: readonly AreaSlot[];
  readonly columnOf: Readonly<Record<PriorYearColumnKey, number>>;
  readonly own: Quantity | undefined;
}

/** The areas' sum, and what it leaves of the district's own figure. */
function putComparison(
  draft: SheetDraft,
  row: number,
  { indicator, slots, columnOf, own }: Comparison,
  context: SheetContext,
): void {
  const { index, styles } = context;
  const number = styles.use('tableNumber', numberFormat(indicator, 'percent'));
  const decimals = shownDecimals(indicator, 'percent');
  const summed = isSummed(indicator);
  const sum = summed
    ? index.sumOverAreas(indicator, (area) => index.comparablePrior(indicator.code, area.code))
    : undefined;
  const range = { row, column: BEFORE.length, rows: 1, columns: slots.length };
  draft.put(row, columnOf.total, summed ? sumOrBlank(range, sum) : NOT_APPLICABLE_SIGN, number);
  const whole = valueOf(own);
  const difference = whole !== undefined && sum !== undefined ? roundTo(whole - sum, decimals) : undefined;
  const compared = summed && indicator.aggregation === 'sum';
  draft.put(
    row,
    columnOf.difference,
    compared
      ? differenceOrBlank(cellAddress(row, columnOf.district), cellAddress(row, columnOf.total), decimals, difference)
      : NOT_APPLICABLE_SIGN,
    number,
  );
}

function sourceText(figure: ReturnType<SheetContext['index']['priorYear']>, context: SheetContext): string | null {
  const source = figure?.source;
  if (source === undefined) return null;
  const title =
    context.index.book.documents.find((document) => document.id === source.document)?.title ?? source.document;
  return [title, source.place, source.note].filter((part) => part !== undefined).join(context.words.sourceSeparator);
}
