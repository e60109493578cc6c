/** Formulas that wait to be calculated, by their sheets: most areas lie on a sheet where none is left. */
import type { Sheet } from '../model/sheet';

const NONE: ReadonlySet<never> = new Set<never>();

export class Waiting<T extends { readonly sheet: Sheet }> {
  private readonly sheets = new Map<Sheet, Set<T>>();

  add(entry: T): void {
    const onSheet = this.sheets.get(entry.sheet);
    if (onSheet) onSheet.add(entry);
    else this.sheets.set(entry.sheet, new Set([entry]));
  }

  delete(entry: T): void {
    this.sheets.get(entry.sheet)?.delete(entry);
  }

  on(sheet: Sheet): ReadonlySet<T> {
    return this.sheets.get(sheet) ?? NONE;
  }

  /** May be walked through while entries leave. */
  *all(): Generator<T> {
    for (const onSheet of this.sheets.values()) yield* onSheet;
  }

  clear(): void {
    this.sheets.clear();
  }
}
