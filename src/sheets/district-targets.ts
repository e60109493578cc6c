/**
 * 附件1: the district's own targets, as the notice prints them. Beside the table, outside the print area:
 * last year under this year's definition, the change, and the reason where a target is lower.
 */
import { REASON_KEY, TARGET_KEY } from './annual-keys';
import { cellAddress } from '../plan/address';
import { HEAD_ROW_KEY, LABEL_KEYS } from '../plan/keys';
import type { SheetPlan } from '../plan/plan';
import { isPercentage, placementIn, type Indicator } from '../model/indicator';
import { valueOf } from '../model/quantity';
import { DISTRICT } from '../model/year-index';
import { LABEL_ROW, putAnnexHead } from './annex-head';
import { SOURCE_KEYS, type Sources } from './sources';
import { annexSheetName, indicatorLabel, printedNumber, type SheetContext } from './context';
import { figureValidation } from './entry-marks';
import { differenceOrBlank, joined, lookUp, NOISE_DECIMALS, quoted, roundTo, rowKeyAddress } from './formulas';
import { markWhere } from './marks';
import { columnPoints, countLines, heightFor } from './measure';
import { planPrint } from './print';
import { SheetDraft, type Computed } from './sheet-draft';
import { numberFormat, qualifiedFormat, shownQuantity } from './shown';
import { fontOf, MARKS } from './style-book';

const COLUMN = {
  key: 0,
  number: 1,
  name: 2,
  unit: 3,
  target: 4,
  gap: 5,
  prior: 6,
  change: 7,
  percent: 8,
  reason: 9,
  check: 10,
} as const;
const WIDTHS: Readonly<Record<keyof typeof COLUMN, number>> = {
  key: 12,
  number: 8,
  name: 46,
  unit: 10,
  target: 18,
  gap: 2,
  prior: 12,
  change: 12,
  percent: 12,
  reason: 40,
  check: 16,
};
/** Rows of a short table are kept airy, as notices print them. */
const LEAST_LINES = 1.6;

export interface DistrictTargetsLayout {
  readonly plan: SheetPlan;
  /** Address of the target cell of an indicator, for the catalogue, which mirrors it. */
  targetCell(indicator: string): { readonly sheet: string; readonly cell: string } | undefined;
}

export function planDistrictTargets(context: SheetContext, sources: Pick<Sources, 'priorYear'>): DistrictTargetsLayout {
  const { index, words, styles } = context;
  const draft = new SheetDraft({
    kind: 'district-targets',
    name: annexSheetName(1, context),
    keyed: styles.use('key'),
  });
  for (const [name, column] of Object.entries(COLUMN) as [keyof typeof COLUMN, number][]) {
    draft.setColumn(column, { width: WIDTHS[name], ...(name === 'key' && { hidden: true }) });
  }
  const across = { first: COLUMN.number, last: COLUMN.target };
  const headRow = putAnnexHead(draft, 1, across, context);
  putHeads(draft, headRow, context);
  const indicators = index.inAnnex(1);
  const firstRow = headRow + 1;
  const cells = new Map<string, string>();
  for (const [position, indicator] of indicators.entries()) {
    const row = firstRow + position;
    putRow(draft, row, indicator, context);
    const wholePosition =
      indicator.relation === 'ofWhich' ? indicators.findIndex(({ code }) => code === indicator.parent) : -1;
    putHelpers(
      draft,
      { row, indicator, wholeRow: wholePosition < 0 ? undefined : firstRow + wholePosition },
      sources,
      context,
    );
    draft.validations.push(targetValidation(row, indicator, context));
    cells.set(indicator.code, cellAddress(row, COLUMN.target, { row: true, column: true }));
  }
  const lastRow = firstRow + indicators.length - 1;
  if (indicators.length > 0) addMarks(draft, firstRow, indicators.length);
  draft.frozen = { rows: firstRow, columns: COLUMN.name + 1 };
  draft.print = planPrint(draft, {
    firstRow: LABEL_ROW,
    lastRow,
    firstColumn: across.first,
    lastColumn: across.last,
    titleRows: { first: headRow, last: headRow },
    lastLabelColumn: COLUMN.name,
    footer: words.annexFooter,
    isAnnex: true,
    airyRows: { first: firstRow, last: lastRow },
  });
  const sheet = annexSheetName(1, context);
  return {
    plan: draft.finish(),
    targetCell(code) {
      const cell = cells.get(code);
      return cell === undefined ? undefined : { sheet, cell };
    },
  };
}

function putHeads(draft: SheetDraft, row: number, context: SheetContext): void {
  const { words, styles, index } = context;
  const heads: [number, string][] = [
    [COLUMN.number, words.head.number],
    [COLUMN.name, words.head.indicator],
    [COLUMN.unit, words.head.unit],
    [COLUMN.target, index.book.district.wholeLabel],
  ];
  for (const [column, text] of heads) draft.put(row, column, text, styles.use('head'));
  const helpers: [number, string, string][] = [
    [COLUMN.prior, words.helper.prior, 'prior'],
    [COLUMN.change, words.helper.change, 'change'],
    [COLUMN.percent, words.helper.changePercent, 'percent'],
    [COLUMN.reason, words.helper.reason, 'reason'],
    [COLUMN.check, words.helper.check, 'check'],
  ];
  draft.put(row, COLUMN.key, HEAD_ROW_KEY, styles.use('key'));
  draft.put(0, COLUMN.number, LABEL_KEYS.number, styles.use('key'));
  draft.put(0, COLUMN.name, LABEL_KEYS.name, styles.use('key'));
  draft.put(0, COLUMN.target, TARGET_KEY, styles.use('key'));
  for (const [column, text, key] of helpers) {
    draft.put(row, column, text, styles.use('helperHead'));
    draft.put(0, column, key === 'reason' ? REASON_KEY : `helper:${key}`, styles.use('key'));
  }
  draft.setHeight(row, heightFor(LEAST_LINES, fontOf('head').size));
}

function putRow(draft: SheetDraft, row: number, indicator: Indicator, context: SheetContext): void {
  const { index, styles, words } = context;
  const placement = placementIn(indicator, 1);
  const label = indicatorLabel(indicator, 1, context);
  const part = placement?.number === undefined;
  const target = index.target(indicator.code, DISTRICT);
  const format = qualifiedFormat(
    numberFormat(indicator, 'points'),
    target?.qualifier ?? 'equal',
    words.qualifierFormat,
  );
  draft.put(row, COLUMN.key, indicator.code, styles.use('key'));
  draft.put(
    row,
    COLUMN.number,
    placement?.number === undefined ? null : printedNumber(placement.number),
    styles.use('text'),
  );
  draft.put(row, COLUMN.name, label, styles.use(part ? 'textIndented' : 'textLeft'));
  draft.put(row, COLUMN.unit, indicator.unit, styles.use('text'));
  draft.putEntry(row, COLUMN.target, shownQuantity(indicator, target?.value, 'points'), styles.use('number', format));
  const { size } = fontOf('text');
  const lines = countLines(label, size, columnPoints(WIDTHS.name) - (part ? 3 : 1) * size);
  draft.setHeight(
    row,
    heightFor(Math.max(LEAST_LINES, lines, countLines(indicator.unit, size, columnPoints(WIDTHS.unit))), size),
  );
}

interface TargetRow {
  readonly row: number;
  readonly indicator: Indicator;
  /** Row of the indicator that this one is a part of (其中), where annex 1 holds it. */
  readonly wholeRow: number | undefined;
}

function putHelpers(
  draft: SheetDraft,
  at: TargetRow,
  sources: Pick<Sources, 'priorYear'>,
  context: SheetContext,
): void {
  const { index, styles, words } = context;
  const { row, indicator } = at;
  const format = numberFormat(indicator, 'points');
  const numeric = styles.use('helper', format);
  const prior = index.comparablePrior(indicator.code, DISTRICT);
  const target = index.target(indicator.code, DISTRICT);
  const priorCell = cellAddress(row, COLUMN.prior);
  const changeCell = cellAddress(row, COLUMN.change);
  const targetCell = cellAddress(row, COLUMN.target);
  const from = valueOf(prior);
  const to = valueOf(target?.value);
  const change = from !== undefined && to !== undefined ? roundTo(to - from, indicator.decimals) : undefined;

  const points = isPercentage(indicator) ? '*100' : undefined;
  draft.put(
    row,
    COLUMN.prior,
    lookUp(
      sources.priorYear,
      rowKeyAddress(row),
      quoted(SOURCE_KEYS.comparablePrior),
      shownQuantity(indicator, prior, 'points'),
      points,
    ),
    numeric,
  );
  draft.put(row, COLUMN.change, differenceOrBlank(targetCell, priorCell, indicator.decimals, change), numeric);
  draft.put(
    row,
    COLUMN.percent,
    changePercent(indicator, changeCell, priorCell, change, from),
    styles.use('helper', '0.0%'),
  );
  draft.putEntry(row, COLUMN.reason, target?.reason ?? null, styles.use('helperEntry'));
  draft.put(
    row,
    COLUMN.check,
    joined(words.check.separator, [
      reasonCheck(indicator, row, change, target?.reason, context),
      ...partCheck(at, to, context),
    ]),
    styles.use('helperText'),
  );
}

/** Ratios change in points (the column before); a percentage of a percentage would mislead. */
function changePercent(
  indicator: Indicator,
  change: string,
  prior: string,
  value: number | undefined,
  from: number | undefined,
): Computed | null {
  if (indicator.measure === 'ratio') return null;
  const percent = value !== undefined && from !== undefined && from > 0 ? roundTo(value / from, NOISE_DECIMALS) : '';
  return {
    formula: `IF(ISNUMBER(${change}),IF(${prior}>0,ROUND(${change}/${prior},${NOISE_DECIMALS}),""),"")`,
    value: percent,
  };
}

function reasonCheck(
  indicator: Indicator,
  row: number,
  change: number | undefined,
  reason: string | undefined,
  context: SheetContext,
): Computed {
  const lower = indicator.direction === 'lower';
  const changeCell = cellAddress(row, COLUMN.change);
  const worse = change !== undefined && (lower ? change > 0 : change < 0);
  const word = context.words.check.reasonMissing;
  return {
    formula: `IF(ISNUMBER(${changeCell}),IF(AND(${changeCell}${lower ? '>' : '<'}0,TRIM(${cellAddress(row, COLUMN.reason)})=""),${quoted(word)},""),"")`,
    value: worse && (reason ?? '').trim() === '' ? word : '',
  };
}

/** 其中 above its whole, in words. */
function partCheck(
  { row, indicator, wholeRow }: TargetRow,
  target: number | undefined,
  context: SheetContext,
): Computed[] {
  if (wholeRow === undefined) return [];
  const { index, words } = context;
  const [part, whole] = [cellAddress(row, COLUMN.target), cellAddress(wholeRow, COLUMN.target)];
  const total = valueOf(index.target(indicator.parent ?? '', DISTRICT)?.value);
  const word = words.check.aboveWhole;
  const above = target !== undefined && total !== undefined && target > total;
  return [
    {
      formula: `IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${part}>${whole},${quoted(word)},""),"")`,
      value: above ? word : '',
    },
  ];
}

/** Annex 1 holds percentages in points. */
function targetValidation(row: number, indicator: Indicator, context: SheetContext): SheetPlan['validations'][number] {
  return figureValidation({ row, column: COLUMN.target, rows: 1, columns: 1 }, indicator, 'target', context, 'points');
}

function addMarks(draft: SheetDraft, firstRow: number, rows: number): void {
  const missing = (cell: string) => `LEN(${cell})>0`;
  draft.conditionalFormats.push(
    markWhere({ row: firstRow, column: COLUMN.check, rows, columns: 1 }, missing, MARKS.doubtful),
    markWhere(
      { row: firstRow, column: COLUMN.change, rows, columns: 1 },
      () => `LEN(${cellAddress(firstRow, COLUMN.check, { column: true })})>0`,
      MARKS.doubtful,
    ),
  );
}
