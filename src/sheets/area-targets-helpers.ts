/**
 * The helper columns of 附件2, outside its print area: the district target, the sum, what is missing, how
 * the row was split, last year's figures and a column of words that says what to look at. All of it is
 * formulas, so it stays alive in a file that is sent on.
 */
import { fallsBehind, isPercentage, type Indicator } from '../model/indicator';
import { NOT_APPLICABLE_SIGN, valueOf } from '../model/quantity';
import { wordFor } from '../model/vocabulary';
import { isSummed } from '../model/year-index';
import { cellAddress, rangeAddress, type Range } from '../plan/address';
import { slackOf } from '../validate/condition';
import { rowOfWhole, type AreaMatrix } from './area-matrix';
import { areaLabel, type SheetContext } from './context';
import { countOfRow } from './count-formulas';
import {
  columnKeyAddress,
  countedText,
  differenceOrBlank,
  joined,
  lookUp,
  NOISE_DECIMALS,
  quoted,
  roundTo,
  rowKeyAddress,
  sumOrBlank,
} from './formulas';
import type { Computed, SheetDraft } from './sheet-draft';
import { numberFormat, shownDecimals, shownNumber, shownQuantity } from './shown';
import { SOURCE_KEYS, type Sources } from './sources';

export interface HelperColumns {
  readonly districtTarget: number;
  readonly sum: number;
  readonly difference: number;
  readonly method: number;
  readonly priorSum: number;
  readonly check: number;
  readonly firstPrior: number;
}

/** Before an area's code: the key of its column of last year's figures. */
export const PRIOR_KEY = 'prior:';

const HELPER_WIDTH = 10;
const METHOD_WIDTH = 12;
const CHECK_WIDTH = 26;
const GAP_WIDTH = 2;

export function helperColumns(lastArea: number): HelperColumns {
  const first = lastArea + 2;
  return {
    districtTarget: first,
    sum: first + 1,
    difference: first + 2,
    method: first + 3,
    priorSum: first + 4,
    check: first + 5,
    firstPrior: first + 6,
  };
}

export function setHelperWidths(draft: SheetDraft, matrix: AreaMatrix, helpers: HelperColumns): void {
  draft.setColumn(matrix.lastArea + 1, { width: GAP_WIDTH });
  for (let column = helpers.districtTarget; column <= helpers.priorSum; column += 1)
    draft.setColumn(column, { width: HELPER_WIDTH });
  draft.setColumn(helpers.method, { width: METHOD_WIDTH });
  draft.setColumn(helpers.check, { width: CHECK_WIDTH });
  for (const place of matrix.areas.keys()) draft.setColumn(helpers.firstPrior + place, { width: HELPER_WIDTH });
}

/** The helper columns have keys of their own. */
export function putHelperKeys(draft: SheetDraft, matrix: AreaMatrix, helpers: HelperColumns, style: string): void {
  for (const [place, area] of matrix.areas.entries()) {
    draft.put(0, helpers.firstPrior + place, PRIOR_KEY + area.code, style);
  }
  for (const name of ['districtTarget', 'sum', 'difference', 'method', 'priorSum', 'check'] as const) {
    draft.put(0, helpers[name], `helper:${name}`, style);
  }
}

export function putHelperHeads(
  draft: SheetDraft,
  matrix: AreaMatrix,
  helpers: HelperColumns,
  row: number,
  context: SheetContext,
): void {
  const { words, styles, language, index } = context;
  const head = styles.use('helperHead');
  const whole = index.book.district.wholeLabel;
  draft.put(row, helpers.districtTarget, words.helper.districtTarget(whole), head);
  draft.put(row, helpers.sum, words.helper.sum, head);
  draft.put(row, helpers.difference, words.helper.difference, head);
  draft.put(row, helpers.method, words.helper.method, head);
  draft.put(row, helpers.priorSum, words.helper.priorSum, head);
  draft.put(row, helpers.check, words.helper.check, head);
  for (const [place, area] of matrix.areas.entries()) {
    draft.put(row, helpers.firstPrior + place, words.helper.priorOf(area.shortName ?? areaLabel(area, language)), head);
  }
}

interface HelperRow {
  readonly row: number;
  readonly firstRow: number;
  readonly indicator: Indicator;
  readonly sources: Sources;
}

export function putHelperRow(
  draft: SheetDraft,
  matrix: AreaMatrix,
  helpers: HelperColumns,
  at: HelperRow,
  context: SheetContext,
): void {
  const { index, styles } = context;
  const { row, indicator, sources } = at;
  const style = styles.use('helper', numberFormat(indicator, 'percent'));
  const decimals = shownDecimals(indicator, 'percent');
  const shown = (value: number | undefined) =>
    value === undefined ? undefined : shownNumber(indicator, value, 'percent');
  const targets: Range = { row, column: matrix.firstArea, rows: 1, columns: matrix.areas.length };
  const priors: Range = { row, column: helpers.firstPrior, rows: 1, columns: matrix.areas.length };

  const districtTarget = shown(valueOf(index.districtTarget(indicator)?.value));
  const rowKey =
    indicator.reconcilesWith !== undefined && index.target(indicator.code, null) === undefined
      ? quoted(indicator.reconcilesWith)
      : rowKeyAddress(row);
  const factor = isPercentage(indicator) ? '/100' : undefined;
  draft.put(
    row,
    helpers.districtTarget,
    lookUp(
      sources.indicators,
      rowKey,
      quoted(SOURCE_KEYS.districtTarget),
      shownQuantity(indicator, index.districtTarget(indicator)?.value, 'percent'),
      factor,
    ),
    style,
  );

  const summed = isSummed(indicator);
  const sum = summed
    ? index.sumOverAreas(indicator, (area) => index.target(indicator.code, area.code)?.value)
    : undefined;
  draft.put(row, helpers.sum, summed ? sumOrBlank(targets, sum) : NOT_APPLICABLE_SIGN, style);

  const meetsTotal = indicator.aggregation === 'sum' && summed;
  const difference =
    sum !== undefined && districtTarget !== undefined ? roundTo(sum - districtTarget, decimals) : undefined;
  const sumCell = cellAddress(row, helpers.sum);
  const districtCell = cellAddress(row, helpers.districtTarget);
  draft.put(
    row,
    helpers.difference,
    meetsTotal ? differenceOrBlank(sumCell, districtCell, decimals, difference) : NOT_APPLICABLE_SIGN,
    style,
  );

  draft.put(row, helpers.method, methodWord(indicator, context), styles.use('helperText'));
  const priorSum = summed
    ? index.sumOverAreas(indicator, (area) => index.comparablePrior(indicator.code, area.code))
    : undefined;
  draft.put(row, helpers.priorSum, summed ? sumOrBlank(priors, priorSum) : NOT_APPLICABLE_SIGN, style);
  for (const [place, area] of matrix.areas.entries()) {
    const prior = shownQuantity(indicator, index.comparablePrior(indicator.code, area.code), 'percent');
    draft.put(
      row,
      helpers.firstPrior + place,
      lookUp(sources.priorYear, rowKeyAddress(row), columnKeyAddress(matrix.firstArea + place), prior),
      style,
    );
  }
  draft.put(
    row,
    helpers.check,
    checkOf(matrix, at, { targets, priors, differenceCell: cellAddress(row, helpers.difference), difference }, context),
    styles.use('helperText'),
  );
}

interface CheckParts {
  readonly targets: Range;
  readonly priors: Range;
  readonly differenceCell: string;
  readonly difference: number | undefined;
}

/** What the clerk should look at in this row, in words; blank where there is nothing. */
function checkOf(matrix: AreaMatrix, at: HelperRow, parts: CheckParts, context: SheetContext): Computed {
  const { index, words } = context;
  const { indicator, firstRow } = at;
  const blank = matrix.areas.filter((area) => {
    const kind = index.target(indicator.code, area.code)?.value.kind ?? 'missing';
    return kind === 'missing';
  }).length;
  const found = [
    countedText(`COUNTBLANK(${rangeAddress(parts.targets)})`, words.check.blank, words.check.places, blank),
  ];
  if (indicator.aggregation === 'sum' && isSummed(indicator)) {
    const format = numberFormat(indicator, 'percent');
    const isAbove = index.districtTarget(indicator)?.qualifier === 'above';
    found.push(differenceWords(parts, format, isAbove ? words.check.notExceeded : '', words.check));
  }
  const lower = indicator.direction === 'lower';
  const targets = rangeAddress(parts.targets);
  const priors = rangeAddress(parts.priors);
  const worse = matrix.areas.filter((area) => {
    const target = valueOf(index.target(indicator.code, area.code)?.value);
    return fallsBehind(indicator, target, valueOf(index.comparablePrior(indicator.code, area.code)));
  }).length;
  // Last year is found by key, so that a column inserted among the areas moves nothing against its neighbour.
  const keys = rangeAddress({ ...parts.priors, row: 0 }, { row: true });
  const own = `${quoted(PRIOR_KEY)}&${rangeAddress({ ...parts.targets, row: 0 }, { row: true })}`;
  const known = `(COUNTIFS(${keys},${own},${priors},">=-1E+300")>0)`;
  found.push(
    countedText(
      `SUMPRODUCT(ISNUMBER(${targets})*${known}*(${targets}${lower ? '>' : '<'}SUMIF(${keys},${own},${priors})))`,
      lower ? words.check.abovePrior : words.check.belowPrior,
      words.check.places,
      worse,
    ),
  );
  const wholeRow = rowOfWhole(matrix, indicator);
  if (wholeRow !== undefined) {
    const slack = slackOf('printed', {
      parameter: () => NaN,
      decimals: Math.max(indicator.decimals, matrix.rows[wholeRow]?.indicator.decimals ?? 0),
    });
    const count = countOfRow({
      cells: targets,
      keys: rangeAddress({ ...parts.targets, row: 0 }, { row: true }),
      at: (row) => rangeAddress({ ...parts.targets, row }),
    });
    const above = matrix.areas.filter((area) => {
      const part = valueOf(index.target(indicator.code, area.code)?.value);
      const total = valueOf(index.target(indicator.parent ?? '', area.code)?.value);
      return part !== undefined && total !== undefined && roundTo(part - total, NOISE_DECIMALS) > slack;
    }).length;
    found.push(
      countedText(
        count.above(firstRow + wholeRow, slack, isPercentage(indicator)),
        words.check.abovePartOf,
        words.check.places,
        above,
      ),
    );
  }
  return joined(words.check.separator, found);
}

/**
 * `少12` where the sum falls short of the district target, `多3` where it goes beyond.
 * @param met what is said where the two are equal: a target of “more than” is not met by as much
 */
function differenceWords(
  { differenceCell: cell, difference }: CheckParts,
  format: string,
  met: string,
  check: SheetContext['words']['check'],
): Computed {
  const decimals = format.includes('.') ? format.replace(/^.*\./u, '').replace('%', '').length : 0;
  const text = (word: (amount: string) => string, amount: string) => {
    const [before = '', after = ''] = word('\0').split('\0');
    return `${quoted(before)}&TEXT(${amount},${quoted(format)})&${quoted(after)}`;
  };
  const [short, stretch] = [text(check.short, `-${cell}`), text(check.stretch, cell)];
  const amount = Math.abs(difference ?? 0).toFixed(decimals);
  const apart = difference !== undefined && difference < 0 ? check.short : check.stretch;
  const value = difference === undefined ? '' : difference === 0 ? met : apart(amount);
  return { formula: `IF(ISNUMBER(${cell}),IF(${cell}<0,${short},IF(${cell}>0,${stretch},${quoted(met)})),"")`, value };
}

function methodWord(indicator: Indicator, context: SheetContext): string {
  const { index, words, language } = context;
  const targets = index.areas
    .map((area) => index.target(indicator.code, area.code))
    .filter((target) => target !== undefined);
  if (targets.length > 0 && targets.every((target) => target.origin === 'document')) return words.originDocument;
  return wordFor('spreadMethod', indicator.spread?.method ?? 'hand', language);
}
