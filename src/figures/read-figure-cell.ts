/** One cell of a table of figures: its quantity, and an issue for whatever is doubtful in it. */
import { cellText, isCellError, type GridCell } from '../model/grid';
import { isPercentage, isShare, type Indicator } from '../model/indicator';
import { issue, type Issue, type Place, type Proposal } from '../model/issue';
import type { Quantity } from '../model/quantity';
import { decimalsOf } from '../model/steps';
import { pointsFromFraction } from './percent';
import { readNumber, type PercentForm } from './repair-number';

export interface FigureCell {
  readonly cell: GridCell;
  readonly place: Place;
  readonly indicator: Indicator;
  /** The area's name, or the district's word for the whole; for sentences. */
  readonly area: string;
}

/** @param issues where the cell's issues are added */
export function readFigureCell({ cell, place, indicator, area }: FigureCell, issues: Issue[]): Quantity {
  const where = { indicator: indicator.name, area };
  const { quantity, proposal } = readNumber(cell, { unit: indicator.unit, percentage: isPercentage(indicator) });
  if (isCellError(cell.value)) {
    issues.push(issue('figures.cellError', 'error', place, { value: cell.value.error, ...where }));
  } else if (quantity.kind === 'unreadable') {
    const params = { value: quantity.text, ...where, ...(proposal ? { proposal } : {}) };
    issues.push(issue('figures.notANumber', 'error', place, params));
  } else if (quantity.kind === 'number') {
    issues.push(...checkValue(quantity.value, proposal, place, indicator, where));
  }
  return quantity;
}

/** A growth rate may be negative, a share or a count may not; an amount is looked at. */
function checkValue(
  value: number,
  proposal: Proposal | undefined,
  place: Place,
  indicator: Indicator,
  where: { readonly indicator: string; readonly area: string },
): Issue[] {
  // A percentage typed as a fraction has two decimals more than it means.
  if (proposal) return [issue('figures.percentScale', 'warning', place, { value, ...where, proposal })];
  const { measure, decimals, unbounded } = indicator;
  const issues: Issue[] = [];
  if (isShare(indicator) && value > 100)
    issues.push(issue('figures.shareOutOfRange', 'error', place, { value, ...where }));
  if (value < 0 && !unbounded) {
    issues.push(issue('figures.negative', measure === 'amount' ? 'warning' : 'error', place, { value, ...where }));
  }
  if (decimalsOf(value) > decimals) {
    issues.push(issue('figures.decimals', 'warning', place, { value, ...where, decimals }));
  }
  return issues;
}

/** A row of percentages that are written in different ways: `47.0%`, 47 and 0.47. */
export function checkForms(indicator: Indicator, cells: readonly FigureCell[]): Issue[] {
  const examples = new Map<PercentForm, string>();
  for (const { cell } of cells) {
    const { percentForm } = readNumber(cell, { unit: indicator.unit, percentage: true });
    // Zero reads the same in every form.
    if (percentForm === undefined || cell.value === 0 || examples.has(percentForm)) continue;
    const isFormatted = percentForm === 'percentFormat' && typeof cell.value === 'number';
    examples.set(percentForm, isFormatted ? `${pointsFromFraction(cell.value)}%` : cellText(cell));
  }
  const forms = [...examples.values()];
  const [first] = cells;
  if (forms.length < 2 || !first) return [];
  const { sheet, row } = first.place;
  const place: Place = { ...(sheet === undefined ? {} : { sheet }), ...(row === undefined ? {} : { row }) };
  return [issue('figures.percentMixed', 'warning', place, { indicator: indicator.name, forms })];
}
