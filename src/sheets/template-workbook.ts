/**
 * The template: 基本信息, 指标目录, 单位名录 and 上年数 to fill in, with drop-downs and two example rows
 * each that say that they are examples. Reading skips them.
 */
import { tableNames } from '../catalogue/table-names';
import type { Language } from '../model/language';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import type { WorkbookPlan } from '../plan/plan';
import type { SheetWords } from '../locales/zh-CN/sheets';
import { planAreas } from './areas-sheet';
import { planCatalogue } from './catalogue-sheet';
import type { SheetContext } from './context';
import { planPriorYear } from './prior-year';
import { planSettings } from './settings-sheet';
import { DEFAULT_FONT, StyleBook } from './style-book';

/** As many as a district is likely to need; drop-downs reach further. */
const BLANK_ROWS = 30;

export function planTemplate(examples: YearBook, language: Language, words: SheetWords): WorkbookPlan {
  const context: SheetContext = { index: indexYearBook(examples), words, language, styles: new StyleBook() };
  const names = (table: keyof typeof tableNames) => tableNames[table][language];
  const note = words.template.exampleNote;
  const catalogue = planCatalogue(context, {
    name: names('indicators'),
    title: words.indicators.templateTitle,
    hints: [words.indicators.hint, words.template.requiredHint, note],
    indicators: examples.indicators,
    showCodes: false,
    blankRows: BLANK_ROWS,
    targetCell: () => undefined,
  });
  const prior = planPriorYear(context, {
    name: names('priorYear'),
    title: words.priorYear.templateTitle,
    hints: [words.priorYear.hint, words.template.priorYearHint, note],
    isTemplate: true,
    blankRows: BLANK_ROWS,
    indicators: examples.indicators,
  });
  // Planned before their styles are collected.
  const sheets = [
    planSettings(context, names('settings')),
    catalogue.plan,
    planAreas(context, {
      name: names('areas'),
      title: words.areas.templateTitle,
      hints: [words.areas.hint, words.template.requiredHint, note],
      areas: examples.areas,
      showCodes: false,
      blankRows: BLANK_ROWS,
    }),
    prior.plan,
  ];
  return {
    title: words.templateTitle,
    subject: words.subject,
    creator: words.creator,
    styles: context.styles.styles(),
    defaultFont: DEFAULT_FONT,
    sheets,
    names: catalogue.names,
    activeSheet: names('settings'),
  };
}
