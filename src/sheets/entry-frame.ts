/** What the parts of an entry sheet share: where its blocks stand, whose figures they hold, their heads and labels. */
import { decisiveValue } from '../model/figures';
import type { Indicator } from '../model/indicator';
import type { Period } from '../model/period';
import type { Quantity } from '../model/quantity';
import { DISTRICT, type Where } from '../model/year-index';
import { putMatrixHead, putMatrixLabels, type AreaMatrix } from './area-matrix';
import type { SheetContext } from './context';
import type { EntryRow } from './entry-rules';
import type { KeyedBlock } from './formulas';
import type { SheetDraft } from './sheet-draft';

export interface EntrySources {
  readonly indicators: KeyedBlock;
  readonly areaTargets: KeyedBlock;
}

export const RATE_FORMAT = '0.0%';
/** Before the codes of the rows that repeat the indicators: completion rates, lights, last period's figures. */
export const ENTRY_BLOCKS = ['rate:', 'light:', 'last:'] as const;
/** Keys of helper columns whose cells are formulas. */
export const ENTRY_FORMULAS = ['helper:sum', 'helper:target', 'helper:rate', 'helper:check'] as const;
export const HELPERS = ['districtFigure', 'sum', 'target', 'rate', 'check'] as const;
export type Helper = (typeof HELPERS)[number];
export const HELPER_WIDTHS: Readonly<Record<Helper, number>> = {
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

export interface Frame {
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

/** What an area reported; where there is no target it doesn't report. */
export function actual(frame: Frame, indicator: Indicator, where: Where): Quantity | undefined {
  const { index } = frame.context;
  const figure = index.figure(indicator.code, where, frame.period);
  if (figure) return figure.reported ?? decisiveValue(figure);
  // Where there is no target the area doesn't report, and the cell says so from the start.
  const target = where === DISTRICT ? undefined : index.target(indicator.code, where)?.value;
  return target?.kind === 'notApplicable' ? target : undefined;
}

export function putBlockHead(
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
export function putBlockLabels({ draft, matrix, context }: Frame, firstRow: number, prefix: string): void {
  putMatrixLabels(draft, matrix, firstRow, context);
  for (const [position, row] of matrix.rows.entries()) {
    draft.put(firstRow + position, 0, `${prefix}:${row.indicator.code}`, context.styles.use('key'));
  }
}
