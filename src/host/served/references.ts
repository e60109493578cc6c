/** Ranges that the client tracks from one request to the next. */
import type { Areas } from '../model/cell-range';
import type { Book } from '../model/sheet';

const KEPT = new WeakMap<Book, Map<string, Areas>>();

function keptOf(workbook: Book): Map<string, Areas> {
  let kept = KEPT.get(workbook);
  if (!kept) KEPT.set(workbook, (kept = new Map<string, Areas>()));
  return kept;
}

/** Range → its id while it is kept. */
const IDS = new WeakMap<Areas, string>();

export function referenceId(range: Areas): string | null {
  return IDS.get(range) ?? null;
}

export function keepReference(range: Areas): string {
  const known = IDS.get(range);
  if (known !== undefined) return known;
  const { workbook } = range.sheet;
  const id = `ref-${workbook.newId()}`;
  keptOf(workbook).set(id, range);
  IDS.set(range, id);
  return id;
}

export function reference(workbook: Book, id: string): Areas | undefined {
  return keptOf(workbook).get(id);
}

export function removeReference(workbook: Book, id: string): void {
  const range = keptOf(workbook).get(id);
  if (range) IDS.delete(range);
  keptOf(workbook).delete(id);
}

export function countReferences(workbook: Book): number {
  return keptOf(workbook).size;
}

export function removeAllReferences(workbook: Book): void {
  for (const id of [...keptOf(workbook).keys()]) removeReference(workbook, id);
}
