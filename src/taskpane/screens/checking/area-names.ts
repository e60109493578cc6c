/** Towns by their codes, as sentences and headings name them. */
import type { YearBook } from '../../../model/year-book';
import type { Language } from '../../../model/language';

export function areaNames(book: YearBook | undefined, language: Language): (code: string) => string {
  const names = new Map(
    book?.areas.map(({ code, name, nameEn, shortName }) => [code, (language === 'en-US' ? nameEn : shortName) ?? name]),
  );
  return (code) => names.get(code) ?? code;
}
