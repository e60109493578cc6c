/** What happens to a workbook, in the order in which it does: what events are made from. */
import type { Area } from './area';
import type { ChangeDetails } from './registrations';
import type { Maker, Sheet } from './sheet';

export interface CellsChanged extends ChangeDetails {
  readonly kind: 'changed';
  readonly sheet: Sheet;
  readonly area: Area;
  readonly maker: Maker;
}

export type Happening =
  | CellsChanged
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated'; readonly sheet: Sheet }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string; readonly after: string };
