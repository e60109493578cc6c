/** A cell as a person sees it: 0.474 under a percent format is 47.4%. */
import { isPercentFormat, pointsFromFraction } from '../figures/percent';
import { cellText, type GridCell } from '../model/grid';

export function shownText(cell: GridCell | undefined): string {
  if (typeof cell?.value !== 'number' || !isPercentFormat(cell.numberFormat)) return cellText(cell);
  return `${pointsFromFraction(cell.value)}%`;
}
