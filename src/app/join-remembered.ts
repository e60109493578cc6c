/**
 * A year book as the tables of a workbook tell it, joined with what `_att` remembers of it: ids, documents
 * with their issuers, earlier versions of the targets, and what a figure's cell doesn't show. What stands
 * in the tables wins where it was changed.
 */
import { hasCell, type Figure, type Target } from '../model/figures';
import type { Source } from '../model/indicator';
import { labelKey } from '../model/label';
import { formatPeriodMonth } from '../model/period';
import type { Quantity } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import type { Remembered } from '../sheets/read-att';

export function sameQuantity(left: Quantity | undefined, right: Quantity | undefined): boolean {
  const [one, other] = [left ?? { kind: 'missing' as const }, right ?? { kind: 'missing' as const }];
  if (one.kind === 'number') return other.kind === 'number' && one.value === other.value;
  if (one.kind === 'unreadable') return other.kind === 'unreadable' && one.text.trim() === other.text.trim();
  return one.kind === other.kind;
}

export function joinRemembered(book: YearBook, remembered: Remembered): YearBook {
  const { documents, idOf } = joinDocuments(book, remembered);
  const known = new Map(remembered.figures.map((figure) => [figureKey(figure), figure]));
  // 基本信息 always names a state; without any target there is no version that it could be of.
  const hasVersion = remembered.versions.length > 0 || book.targets.length > 0;
  const version = hasVersion ? (remembered.meta.inForce ?? book.inForce) : undefined;
  const withIds = <Fact extends { source?: Source | undefined }>(fact: Fact): Fact =>
    fact.source ? { ...fact, source: { ...fact.source, document: idOf(fact.source.document) } } : fact;
  const figures = book.figures.map((figure) => joinFigure(withIds(figure), known.get(figureKey(figure)), documents));
  const inWorkbook = new Set(figures.map(figureKey));
  const unseen = remembered.figures.filter(
    (figure) => !hasCell(figure, book.year) && !inWorkbook.has(figureKey(figure)),
  );
  const { inForce: _told, ...rest } = book;
  return {
    ...rest,
    id: remembered.meta.bookId,
    documents,
    indicators: book.indicators.map(withIds),
    versions: joinVersions(book, remembered, version, idOf),
    ...(version !== undefined && { inForce: version }),
    targets: book.targets.map((target): Target => ({ ...withIds(target), version: version ?? target.version })),
    figures: [...figures, ...unseen],
  };
}

/** The documents of both; one that both have keeps its remembered id, and what 基本信息 says of it counts. */
function joinDocuments(book: YearBook, remembered: Remembered) {
  const ids = new Map<string, string>();
  const documents: YearBook['documents'][number][] = [...remembered.documents];
  for (const document of book.documents) {
    const at = documents.findIndex(({ title }) => labelKey(title) === labelKey(document.title));
    const before = documents[at];
    if (before === undefined) {
      const taken = documents.some(({ id }) => id === document.id);
      const id = taken ? `${document.id}-${documents.length + 1}` : document.id;
      documents.push({ ...document, id });
      ids.set(document.id, id);
    } else {
      documents[at] = { ...before, ...document, id: before.id };
      ids.set(document.id, before.id);
    }
  }
  return { documents, idOf: (id: string) => ids.get(id) ?? id };
}

function joinVersions(
  book: YearBook,
  { versions }: Remembered,
  inForce: string | undefined,
  idOf: (id: string) => string,
): YearBook['versions'] {
  const [told] = book.versions;
  if (told === undefined || inForce === undefined) return [...versions];
  const { document } = told;
  const current = { ...told, id: inForce, ...(document !== undefined && { document: idOf(document) }) };
  return versions.some(({ id }) => id === inForce)
    ? versions.map((each) => (each.id === inForce ? current : each))
    : [...versions, current];
}

function figureKey({ indicator, area, period }: Figure): string {
  return `${indicator}|${area ?? ''}|${formatPeriodMonth(period)}`;
}

/** The remembered figure where the sheet still says the same, with a source that was typed over kept. */
function joinFigure(figure: Figure, known: Figure | undefined, documents: YearBook['documents']): Figure {
  if (known === undefined) return figure;
  const shown: Quantity | undefined =
    known.restated && known.area !== null
      ? { kind: 'number', value: known.restated.value }
      : (known.verified ?? known.reported);
  const sameRestated =
    known.area !== null ||
    (known.restated?.value === figure.restated?.value && known.restated?.reason === figure.restated?.reason);
  if (!sameQuantity(shown, figure.reported) || !sameRestated) return figure;
  const { source, ...rest } = known;
  // The source that the sheet tells is the district's.
  const isUnchanged = known.area !== null || printed(source, documents) === printed(figure.source, documents);
  const kept = isUnchanged ? source : figure.source;
  return { ...rest, ...(kept && { source: kept }) };
}

function printed(source: Source | undefined, documents: YearBook['documents']): string {
  if (!source) return '';
  const title = documents.find(({ id }) => id === source.document)?.title ?? source.document;
  const parts = [title, source.place, source.note ?? ''].filter((part) => part !== '');
  // A source that is no document and place was read with one text for both.
  return [...new Set(parts)].join('').replace(/[\s,，]/gu, '');
}
