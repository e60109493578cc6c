/** A catalogue from a file: a filled-in template, or an annual workbook with the targets and actuals on its sheets. */
import type { Grid } from '../model/grid';
import { loadYearBook, type YearBookLoaded } from './load-year-book';
import { openWorkbook, readOfFile, type OpenWorkbook } from './open-workbook';

export interface CatalogueLoaded extends YearBookLoaded {
  /** The annual workbook that the file is. */
  readonly annual?: OpenWorkbook;
}

export function loadCatalogue(grids: readonly Grid[]): CatalogueLoaded {
  const opened = openWorkbook(readOfFile(grids));
  const { situation, issues, book } = opened;
  if (situation === 'stopped') return { issues };
  if (situation === 'annual') return { issues, annual: opened, ...(book && { yearBook: book }) };
  return loadYearBook(grids);
}
