/**
 * How a cell is read as a figure. Catalogue, prior-year figures and returns are all read by the same
 * rules, which `figures/` keeps; whoever reads cells is handed them in this form.
 */
import type { GridCell } from './grid';
import type { Proposal } from './issue';
import type { Quantity } from './quantity';

export type QuantityReader = (
  cell: GridCell | undefined,
  as: { readonly unit: string; readonly percentage: boolean },
) => {
  readonly quantity: Quantity;
  /** What was probably meant, where the cell holds no plain number. */
  readonly proposal?: Proposal | undefined;
};
