/** The built-in packs, for whoever offers or opens them. */
import { findPack, packSummary, PACKS, type PackSummary } from '../catalogue/packs';
import { issue, UnusableInput } from '../model/issue';
import type { YearBook } from '../model/year-book';

/** Id, titles, year and counts of every pack, in the order in which they are offered. */
export async function listPacks(): Promise<PackSummary[]> {
  return Promise.all(PACKS.map(packSummary));
}

/** @throws UnusableInput where no pack has that id */
export async function loadPack(id: string): Promise<YearBook> {
  const pack = findPack(id);
  if (pack) return pack.load();
  throw new UnusableInput([issue('pack.unknown', 'error', {}, { value: id, known: PACKS.map((each) => each.id) })]);
}
