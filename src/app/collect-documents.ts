/**
 * The documents of a workbook: the notice of 基本信息, and every other one that a source names. Sources
 * come with the document's title as typed and leave with its id.
 */
import type { Settings } from '../catalogue/read-settings';
import type { Figure } from '../model/figures';
import type { Indicator, Source } from '../model/indicator';
import { labelKey } from '../model/label';
import type { YearBook } from '../model/year-book';

/** Id of the notice that 基本信息 tells of. */
export const NOTICE = 'notice';

export type Sourced = Pick<YearBook, 'documents' | 'indicators' | 'figures'>;

export function collectDocuments(
  settings: Settings,
  indicators: readonly Indicator[],
  figures: readonly Figure[],
): Sourced {
  const { documentTitle, documentNumber, documentDate } = settings;
  const documents: YearBook['documents'] = [];
  if (documentTitle !== undefined) {
    const number = documentNumber === undefined ? {} : { number: documentNumber };
    documents.push({
      id: NOTICE,
      title: documentTitle,
      ...number,
      ...(documentDate === undefined ? {} : { date: documentDate }),
    });
  }
  const idOf = (title: string): string => {
    const known = documents.find((each) => labelKey(each.title) === labelKey(title));
    if (known) return known.id;
    const id = `source-${documents.length + 1}`;
    documents.push({ id, title });
    return id;
  };
  const withId = <Fact extends { source?: Source | undefined }>(fact: Fact): Fact =>
    fact.source ? { ...fact, source: { ...fact.source, document: idOf(fact.source.document) } } : fact;
  return { indicators: indicators.map(withId), figures: figures.map(withId), documents };
}
