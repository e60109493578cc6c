/**
 * 上年数: last year's figures, indicator by area, with the district's own figure, its restated value and
 * why, and where it comes from. Annexes 1 and 2 compare with it by key.
 */
import { priorYearColumns, type PriorYearColumnKey } from '../figures/prior-year-columns';
import { areaSlots, type AreaSlot } from './area-slots';
import { decisiveValue } from '../model/figures';
import { indicatorName, type Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, valueOf, type Quantity } from '../model/quantity';
import { DISTRICT, isSummed } from '../model/year-index';
import { cellAddress } from '../plan/address';
import type { SheetPlan } from '../plan/plan';
import type { SheetContext } from './context';
import { differenceOrBlank, roundTo, sumOrBlank, type KeyedBlock } from './formulas';
import { markWhere } from './marks';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import { SheetDraft, type Content } from './sheet-draft';
import { putSheetHead } from './sheet-head';
import { numberFormat, qualifiedFormat, shownDecimals, shownNumber, shownQuantity } from './shown';
import { SOURCE_KEYS } from './sources';
import { fontOf, MARKS } from './style-book';

/** Which columns stand before the areas and which behind them, by the purpose of the sheet. */
const COLUMNS = {
  annual: {
    before: ['code', 'name', 'unit', 'district', 'restated', 'reason', 'comparable'],
    after: ['total', 'difference', 'source'],
  },
  /** Without areas there is no sum to compare with. */
  district: { before: ['code', 'name', 'unit', 'district', 'restated', 'reason', 'comparable', 'source'], after: [] },
  /** Nothing behind the areas, so that a clerk adds hers to the right; formulas come with the annual workbook. */
  template: { before: ['code', 'name', 'unit', 'district', 'restated', 'reason', 'source'], after: [] },
} as const satisfies Record<string, Record<'before' | 'after', readonly PriorYearColumnKey[]>>;
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
  /** A sheet to fill in: the codes are seen, and there are no formulas. */
  readonly isTemplate: boolean;
  /** In a template: rows to fill in. */
  readonly blankRows?: number;
  readonly indicators: readonly Indicator[];
}

/** The sheet's columns: where each stands, undefined where the sheet has none of that kind. */
interface Frame {
  readonly draft: SheetDraft;
  readonly columnOf: ReadonlyMap<PriorYearColumnKey, number>;
  readonly slots: readonly AreaSlot[];
}

export function planPriorYear(context: SheetContext, options: PriorYearOptions): PriorYearLayout {
  const { index, language } = context;
  const draft = new SheetDraft({ kind: 'prior-year', name: options.name });
  const { before, after } = COLUMNS[options.isTemplate ? 'template' : index.areas.length > 0 ? 'annual' : 'district'];
  const slots = areaSlots(index.areas, before.length, language);
  const columnOf = new Map<PriorYearColumnKey, number>([
    ...before.map((key, place) => [key, place] as const),
    ...after.map((key, place) => [key, before.length + slots.length + place] as const),
  ]);
  const frame: Frame = { draft, columnOf, slots };
  const headRow = putHeads(frame, options, context);
  const firstRow = headRow + 1;
  options.indicators.forEach((indicator, position) => putRow(frame, firstRow + position, indicator, context));
  const lastRow = firstRow + Math.max(1, options.indicators.length + (options.blankRows ?? 0)) - 1;
  const spare = options.isTemplate ? SPARE_AREAS : 0;
  const lastColumn = before.length + slots.length + after.length + spare - 1;
  for (let row = firstRow + options.indicators.length; row <= lastRow; row += 1) {
    for (let column = 0; column <= lastColumn; column += 1)
      draft.putEntry(row, column, null, context.styles.use('tableBlank'));
  }
  const difference = columnOf.get('difference');
  if (difference !== undefined) {
    const range = { row: firstRow, column: difference, rows: lastRow - firstRow + 1, columns: 1 };
    draft.conditionalFormats.push(markWhere(range, (cell) => `AND(ISNUMBER(${cell}),${cell}<>0)`, MARKS.doubtful));
  }
  for (let column = lastColumn - spare + 1; column <= lastColumn; column += 1) {
    draft.setColumn(column, { width: AREA_WIDTH });
    draft.put(headRow, column, null, context.styles.use('tableHead'));
    for (let row = firstRow; row <= lastRow; row += 1)
      draft.putEntry(row, column, null, context.styles.use('tableBlank'));
  }
  draft.frozen = { rows: firstRow, columns: LABELS };
  draft.print = planPrint(draft, {
    firstRow: 1,
    lastRow,
    firstColumn: options.isTemplate ? 0 : 1,
    lastColumn,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: LABELS - 1,
    footer: context.words.pageFooter,
  });
  return {
    plan: draft.finish(),
    block: { sheet: options.name, range: { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 } },
  };
}

/** Code, name and unit stay in view and are repeated on each page. */
const LABELS = 3;
const AREA_WIDTH = 12;
/** In a template: columns without a head yet, ready for the clerk's own areas. */
const SPARE_AREAS = 10;
/** Keys of columns that other sheets look up, where they differ from the column's own. */
const KEYS: Partial<Record<PriorYearColumnKey, string>> = { comparable: SOURCE_KEYS.comparablePrior };

/** Keys, widths and headings; returns the head row. */
function putHeads({ draft, columnOf, slots }: Frame, options: PriorYearOptions, context: SheetContext): number {
  const { styles } = context;
  for (const [key, column] of columnOf) {
    draft.setColumn(column, { width: WIDTHS[key], ...(key === 'code' && !options.isTemplate && { hidden: true }) });
    draft.put(0, column, KEYS[key] ?? `column:${key}`, styles.use('key'));
  }
  const headRow = putSheetHead(draft, options.isTemplate ? 0 : 1, options, context);
  for (const [key, column] of columnOf) draft.put(headRow, column, headingOf(key, context), styles.use('tableHead'));
  let lines = 2;
  const { size } = fontOf('tableHead');
  for (const slot of slots) {
    draft.setColumn(slot.column, { width: AREA_WIDTH });
    draft.put(0, slot.column, slot.area.code, styles.use('key'));
    draft.put(headRow, slot.column, slot.label, styles.use('tableHead'));
    lines = Math.max(lines, countLines(slot.label, size, columnPoints(AREA_WIDTH)));
  }
  draft.setHeight(headRow, heightFor(lines, size));
  return headRow;
}

function headingOf(key: PriorYearColumnKey, context: SheetContext): string {
  const { language, index } = context;
  if (key === 'district' && language === 'zh-CN') return index.book.district.wholeLabel;
  return priorYearColumns.find((column) => column.key === key)?.heading[language] ?? key;
}

function putRow({ draft, columnOf, slots }: Frame, row: number, indicator: Indicator, context: SheetContext): void {
  const { index, styles, language, words } = context;
  const format = numberFormat(indicator, 'percent');
  const district = index.priorYear(indicator.code, DISTRICT);
  const own = district && decisiveValue(district);
  const restated = district?.restated;
  const name = indicatorName(indicator, language);
  const source = sourceText(district, context);
  const shown = (quantity: Quantity | undefined) => shownQuantity(indicator, quantity, 'percent');
  const put = (key: PriorYearColumnKey, content: Content, style: string) => {
    const column = columnOf.get(key);
    if (column !== undefined) draft.putEntry(row, column, content, style);
  };
  const address = (key: PriorYearColumnKey) => cellAddress(row, columnOf.get(key) ?? 0);

  put(
    'code',
    columnOf.has('comparable') ? indicator.code : null,
    styles.use(columnOf.has('comparable') ? 'key' : 'tableText'),
  );
  put('name', name, styles.use('tableText'));
  put('unit', indicator.unit, styles.use('tableCentred'));
  const qualified = qualifiedFormat(format, district?.qualifier ?? 'equal', words.qualifierFormat);
  put('district', shown(own), styles.use('tableEntry', own?.kind === 'notApplicable' ? undefined : qualified));
  put(
    'restated',
    restated ? shownNumber(indicator, restated.value, 'percent') : null,
    styles.use('tableEntry', format),
  );
  put('reason', restated?.reason ?? null, styles.use('helperEntry'));
  const [later, first] = [address('restated'), address('district')];
  const comparable = {
    formula: `IF(${later}="",IF(${first}="","",${first}),${later})`,
    value: shown(index.comparablePrior(indicator.code, DISTRICT)) ?? '',
  };
  put('comparable', comparable, styles.use('tableNumber', format));
  put('source', source, styles.use('tableText'));
  for (const { area, column } of slots) {
    const quantity = index.comparablePrior(indicator.code, area.code);
    draft.putEntry(
      row,
      column,
      shown(quantity),
      styles.use('tableEntry', quantity?.kind === 'notApplicable' ? undefined : format),
    );
  }
  if (columnOf.has('total')) putComparison(row, { indicator, slots, address, put, own }, context);

  const { size } = fontOf('tableText');
  const texts = [
    [name, WIDTHS.name],
    [indicator.unit, WIDTHS.unit],
    [restated?.reason ?? '', WIDTHS.reason],
    [source ?? '', WIDTHS.source],
  ] as const;
  const lines = texts.map(([text, width]) => countLines(text, size, columnPoints(width) - size));
  draft.setHeight(row, heightFor(Math.max(...lines), size));
}

interface Comparison {
  readonly indicator: Indicator;
  readonly slots: readonly AreaSlot[];
  readonly address: (key: PriorYearColumnKey) => string;
  readonly put: (key: PriorYearColumnKey, content: Content, style: string) => void;
  readonly own: Quantity | undefined;
}

/** The areas' sum, and what it leaves of the district's own figure. */
function putComparison(row: number, comparison: Comparison, context: SheetContext): void {
  const { indicator, slots, address, put, own } = comparison;
  const { index, styles } = context;
  const style = styles.use('tableNumber', numberFormat(indicator, 'percent'));
  const decimals = shownDecimals(indicator, 'percent');
  const summed = isSummed(indicator);
  const sum = summed
    ? index.sumOverAreas(indicator, (area) => index.comparablePrior(indicator.code, area.code))
    : undefined;
  const range = { row, column: slots[0]?.column ?? 0, rows: 1, columns: slots.length };
  put('total', summed ? sumOrBlank(range, sum) : NOT_APPLICABLE_SIGN, style);
  const whole = valueOf(own);
  const difference = whole !== undefined && sum !== undefined ? roundTo(whole - sum, decimals) : undefined;
  const compared = summed && indicator.aggregation === 'sum';
  const left = compared
    ? differenceOrBlank(address('district'), address('total'), decimals, difference)
    : NOT_APPLICABLE_SIGN;
  put('difference', left, style);
}

function sourceText(figure: ReturnType<SheetContext['index']['priorYear']>, context: SheetContext): string | null {
  const source = figure?.source;
  if (source === undefined) return null;
  const title =
    context.index.book.documents.find((document) => document.id === source.document)?.title ?? source.document;
  return [title, source.place, source.note].filter((part) => part !== undefined).join(context.words.sourceSeparator);
}
