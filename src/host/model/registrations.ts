/** Who wants to hear of what happens to the workbook, and what there is to hear of. */
import type { Scalar } from './scalar';

export type HappeningKind = 'changed' | 'added' | 'deleted' | 'activated' | 'deactivated' | 'selected' | 'renamed';

export interface ChangeDetails {
  readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
  /** Of a single cell. */
  readonly values?: { readonly before: Scalar; readonly after: Scalar };
}

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
  targets(kind: HappeningKind, sheetId: string): readonly string[] {
    return [sheetId, WHOLE_WORKBOOK].filter((target) => (this.counts.get(`${kind} ${target}`) ?? 0) > 0);
  }
}
