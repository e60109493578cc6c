/**
 * The figures of accepted returns against what stands on the entry sheet: which cells change, from what to
 * what. Only numbers and `--` are merged; a blank empties nothing, and text is left for a person to settle.
 */
import { readNumber } from '../../figures/repair-number';
import { cellAt, type GridCell } from '../../model/grid';
import { isPercentage, type Indicator } from '../../model/indicator';
import { issue, type Issue } from '../../model/issue';
import { NOT_APPLICABLE_SIGN, type Quantity } from '../../model/quantity';
import type { YearIndex } from '../../model/year-index';
import { cellAddress } from '../../plan/address';
import type { PlainValue } from '../../plan/plan';
import type { KeyedGrid } from '../../sheets/keyed-grid';
import { numberFormat, shownNumber } from '../../sheets/shown';
import { columnLabelOf, rowLabelOf } from '../entries';
import { sameQuantity } from '../join-remembered';
import type { CellPatch } from '../port';
import type { CellChange } from '../preview-changes';
import { shownText } from '../shown-text';
import { figureKey, type AcceptedReturn, type MergeDecisions } from './accept-returns';

/** A figure of the entry sheet that a return changes, or would. */
export interface MergeChange extends CellChange {
  /** The return that says so. */
  readonly file: string;
  readonly indicator: string;
  readonly area: string;
  /** The clerk lets stand what is on the sheet. */
  readonly isKept: boolean;
}

export interface MergedFigures {
  readonly changes: readonly MergeChange[];
  /** One for each change that is not kept back. */
  readonly patches: readonly CellPatch[];
  readonly issues: readonly Issue[];
}

const GENERAL = 'General';

export function mergeFigures(
  accepted: readonly AcceptedReturn[],
  keys: KeyedGrid,
  { kept = new Set() }: Pick<MergeDecisions, 'kept'>,
  index: YearIndex,
): MergedFigures {
  const changes: MergeChange[] = [];
  const patches: CellPatch[] = [];
  const issues: Issue[] = [];
  for (const { file, area } of accepted) {
    for (const [code, { quantity }] of file.figures) {
      const indicator = index.indicator(code);
      if (!indicator || quantity.kind === 'missing') continue;
      const params = { indicator: indicator.name, area: index.areas.find((each) => each.code === area)?.name ?? area };
      if (quantity.kind === 'unreadable') {
        const place = { file: file.file };
        issues.push(issue('return.textNotMerged', 'warning', place, { ...params, value: quantity.text }));
        continue;
      }
      const [row, column] = [keys.rows.get(code), keys.columns.get(area)];
      if (row === undefined || column === undefined) {
        issues.push(issue('return.noCell', 'warning', { file: file.file }, params));
        continue;
      }
      const before = cellAt(keys.grid, row, column);
      if (sameQuantity(quantityOf(before, indicator), quantity)) continue;
      const written = valueOf(quantity, indicator);
      const isKept = kept.has(figureKey(code, area));
      changes.push({
        sheet: keys.grid.sheet,
        cell: cellAddress(row, column),
        row: rowLabelOf(keys, code).replaceAll('\n', ''),
        column: columnLabelOf(keys, area).replaceAll('\n', ''),
        before: shownText(before),
        after: shownText(written),
        file: file.file,
        indicator: code,
        area,
        isKept,
      });
      if (!isKept) patches.push({ row, column, ...written });
    }
  }
  return { changes, patches, issues };
}

function quantityOf(cell: GridCell | undefined, indicator: Indicator): Quantity {
  return readNumber(cell, { unit: indicator.unit, percentage: isPercentage(indicator) }).quantity;
}

/** As the entry sheet holds it: a percentage as the fraction behind its format. */
function valueOf(quantity: Quantity, indicator: Indicator): { value: PlainValue; numberFormat: string } {
  return quantity.kind === 'number'
    ? { value: shownNumber(indicator, quantity.value, 'percent'), numberFormat: numberFormat(indicator, 'percent') }
    : { value: NOT_APPLICABLE_SIGN, numberFormat: GENERAL };
}
