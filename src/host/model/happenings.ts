/** What happens to a workbook, in the order in which it does: what events are made from. */
import type { Area } from './area';
import type { Scalar } from './scalar';
import type { Maker, Sheet } from './sheet';

export type ChangeKind =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export interface CellsChanged {
  readonly kind: 'changed';
  readonly sheet: Sheet;
  readonly area: Area;
  readonly maker: Maker;
  readonly changeType: ChangeKind;
  /** Of a single cell. */
  readonly values?: { readonly before: Scalar; readonly after: Scalar };
}

export type Happening =
  | CellsChanged
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated'; readonly sheet: Sheet }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string; readonly after: string };

export type HappeningKind = Happening['kind'];

/** The target of handlers that listen to all sheets. */
export const WHOLE_WORKBOOK = 'Workbook';

/** Who wants to hear of what: a sheet's id, or the whole workbook, and how many handlers there are. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  private change(kind: HappeningKind, target: string, by: number): void {
    const key = `${kind} ${target}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + by));
  }

  add(kind: HappeningKind, target: string): void {
    this.change(kind, target, 1);
  }

  remove(kind: HappeningKind, target: string): void {
    this.change(kind, target, -1);
  }

  /** Those of the sheet's own handlers and the workbook's that listen. */
  targets(kind: HappeningKind, sheet: Sheet): readonly string[] {
    return [sheet.id, WHOLE_WORKBOOK].filter((target) => (this.counts.get(`${kind} ${target}`) ?? 0) > 0);
  }
}
