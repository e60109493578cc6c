/** What the sheets of a return are made from: the year book, one area and one period of it, and no other area's figures. */
import type { ReturnWords } from '../locales/zh-CN/returns';
import type { Area } from '../model/area';
import { comparePeriods, type Period } from '../model/period';
import { valueOf } from '../model/quantity';
import type { YearBook } from '../model/year-book';
import type { YearIndex } from '../model/year-index';
import type { PrintPlan } from '../plan/plan';
import type { Range } from '../plan/address';
import type { SheetContext } from './context';

export interface ReturnContext extends SheetContext {
  readonly returns: ReturnWords;
  readonly area: Area;
  readonly period: Period;
  /** `2017-07-05`; where there is none the cover leaves a blank to write it in. */
  readonly deadline?: string;
}

/** The latest earlier period of the year that the area has reported a number for. */
export function periodBefore(index: YearIndex, area: string, period: Period): Period | undefined {
  const earlier = index.periods.filter((each) => comparePeriods(each, period) < 0).reverse();
  return earlier.find((each) =>
    index.book.indicators.some(({ code }) => valueOf(index.figure(code, area, each)?.reported) !== undefined),
  );
}

/** `2017-07-05` as people write it; a text that is no date stays as it is. */
export function writtenDate(iso: string, { returns }: Pick<ReturnContext, 'returns'>): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  return year === undefined ? iso : returns.date(Number(year), Number(month), Number(day));
}

/** Who issued the document that the targets in force stand in. */
export function issuerOf({ versions, documents, inForce }: YearBook): string | undefined {
  const version = versions.find(({ id }) => id === inForce);
  return documents.find(({ id }) => id === version?.document)?.issuer;
}

/** Inches. */
const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };

/** A4, one page wide and, as far as that can be read, one page high. */
export function formPage(
  area: Range,
  orientation: PrintPlan['orientation'],
  options: {
    readonly footer: string;
    readonly headRow?: number;
    readonly onePageHigh: boolean;
    /** The pages of the sheet are counted by themselves. */
    readonly ownNumbers?: boolean;
  },
): PrintPlan {
  const { footer, headRow, onePageHigh, ownNumbers = false } = options;
  return {
    paper: 'A4',
    orientation,
    area,
    ...(headRow !== undefined && { titleRows: { first: headRow, last: headRow } }),
    fit: { kind: 'onePageWide', ...(onePageHigh && { onePageHigh }) },
    margins: MARGINS,
    centredAcross: true,
    blackAndWhite: true,
    footer: `&C${footer}`,
    ...(ownNumbers && { firstPage: 1 }),
  };
}
