/** What targets were issued with, kept beside what stands in their cells by now, until they are adjusted by a document. */
import type { Quantity } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import type { IssuedTarget } from '../sheets/att-records';
import { sameQuantity } from './join-remembered';
import type { OpenWorkbook } from './open-workbook';

/** For a workbook that is made anew from the book: the issued values of every target that differs from its own. */
export function issuedToKeep({ remembered }: Pick<OpenWorkbook, 'remembered'>, book: YearBook): IssuedTarget[] {
  const { inForce, versions } = book;
  if (!remembered || versions.find(({ id }) => id === inForce)?.status !== 'issued') return [];
  const wasIssued = remembered.versions.find(({ id }) => id === inForce)?.status === 'issued';
  const issued = new Map<string, IssuedTarget>();
  const add = ({ indicator, area, version, value }: IssuedTarget) =>
    version === inForce &&
    isSaid(value) &&
    issued.set(`${indicator}|${area ?? ''}`, { indicator, area, version, value });
  // What was still a draft when it was last written is issued as it stands now.
  if (wasIssued) remembered.targets.forEach(add);
  remembered.issued.forEach(add);
  const now = new Map(
    book.targets
      .filter(({ version }) => version === inForce)
      .map(({ indicator, area, value }) => [`${indicator}|${area ?? ''}`, value]),
  );
  return [...issued].filter(([key, { value }]) => !sameQuantity(value, now.get(key))).map(([, each]) => each);
}

/** A cell that was open when the notice went out is filled in later, and not changed. */
function isSaid({ kind }: Quantity): boolean {
  return kind === 'number' || kind === 'notApplicable';
}
