/** What returns are collected into: the year book of the workbook, and the period that is due. */
import type { Period } from '../../model/period';
import type { YearBook } from '../../model/year-book';
import type { AreaFinder } from './texts';

export interface Expected {
  readonly book: YearBook;
  /** As its returns bear it; unknown where `_att` is gone. */
  readonly workbookId: string | undefined;
  readonly period: Period;
  readonly findAreas: AreaFinder;
}
