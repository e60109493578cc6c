/** The return (报表) of one area for one period, as a workbook of its own: cover, form, and what it is. */
import type { ReturnWords } from '../locales/zh-CN/returns';
import type { SheetWords } from '../locales/zh-CN/sheets';
import type { Area } from '../model/area';
import type { Language } from '../model/language';
import type { Period } from '../model/period';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import type { WorkbookPlan } from '../plan/plan';
import type { ReturnContext } from './return-context';
import { planReturnCover } from './return-cover';
import { planReturnForm } from './return-form';
import { RETURN_SCHEMA_VERSION, writeReturnMeta } from './return-records';
import { DEFAULT_FONT, StyleBook } from './style-book';

export interface ReturnOptions {
  readonly language: Language;
  readonly words: { readonly sheets: SheetWords; readonly returns: ReturnWords };
  /** Of the annual workbook that collects it again. */
  readonly workbookId: string;
  /** `2017-06-28` */
  readonly madeOn: string;
  /** `2017-07-05` */
  readonly deadline?: string;
}

/** @param period of the book's own year */
export function planReturn(book: YearBook, area: Area, period: Period, options: ReturnOptions): WorkbookPlan {
  const { language, words, workbookId, madeOn, deadline } = options;
  const { sheets, returns } = words;
  const context: ReturnContext = {
    index: indexYearBook(book),
    words: sheets,
    returns,
    language,
    styles: new StyleBook(),
    area,
    period,
    ...(deadline !== undefined && { deadline }),
  };
  const form = planReturnForm(context);
  const cover = planReturnCover(context, form);
  const records = writeReturnMeta(
    {
      schemaVersion: RETURN_SCHEMA_VERSION,
      workbookId,
      district: book.district.name,
      year: book.year,
      period,
      areaCode: area.code,
      areaName: area.name,
      language,
      madeOn,
    },
    context.styles,
  );
  return {
    title: returns.fileName.form(area.name, period),
    subject: returns.form.title(book.district.name, returns.period(period)),
    creator: sheets.creator,
    styles: context.styles.styles(),
    defaultFont: DEFAULT_FONT,
    sheets: [cover, form.plan, records],
    names: [],
    activeSheet: cover.name,
  };
}
