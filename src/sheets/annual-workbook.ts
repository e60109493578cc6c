/**
 * The annual workbook: what the clerk keeps for the year. Sheets are planned in the order in which they
 * refer to each other and shown in the order in which she works.
 */
import { TABLE_KINDS, tableNames, type TableKey } from '../catalogue/table-names';
import type { Language } from '../model/language';
import { formatPeriodMonth, type Period } from '../model/period';
import type { YearBook } from '../model/year-book';
import { indexYearBook } from '../model/year-index';
import { sheetIdentity } from '../plan/keys';
import type { SheetPlan, WorkbookPlan } from '../plan/plan';
import type { SheetWords } from '../locales/zh-CN/sheets';
import { planAreaTargets } from './area-targets';
import { planAreas } from './areas-sheet';
import type { IssuedTarget, KeptExplanation, Overrule } from './att-records';
import { planAtt } from './att-sheet';
import { planCatalogue } from './catalogue-sheet';
import { nameOfSheet, type SheetContext } from './context';
import { planDistrictTargets } from './district-targets';
import { planEntry } from './entry';
import type { PeriodBefore } from './entry-frame';
import { districtIndicators, planDistrictEntry } from './entry-district';
import { planFindings, type FindingsSources } from './findings-sheet';
import type { KeyedBlock } from './formulas';
import { planLeftovers, type LeftoverRow } from './leftovers-sheet';
import { planPriorYear } from './prior-year';
import { planReviewForm } from './review-form';
import { planSettings } from './settings-sheet';
import { DEFAULT_FONT, StyleBook } from './style-book';

/** Without any figures yet, the first entry sheet is for the half year. */
const FIRST_PERIOD_MONTH = 6;

export interface AnnualWorkbookOptions {
  readonly language: Language;
  readonly words: SheetWords;
  /** Tells this workbook from others, for whoever finds one of its returns. */
  readonly workbookId: string;
  readonly sheetNames?: SheetContext['sheetNames'];
  /** Leaves the register `_att` out, for whoever looks at the sheets and writes none of them. */
  readonly withoutRegister?: boolean;
  /** Periods whose entry sheets the workbook has already. */
  readonly periods?: readonly Period[];
  /** Of 校验结果, where the workbook has it. */
  readonly findings?: FindingsSources;
  /** What has no place on the other sheets. */
  readonly leftovers?: readonly LeftoverRow[];
  /** Targets that are another than they were issued with. */
  readonly issued?: readonly IssuedTarget[];
  readonly explanations?: readonly KeptExplanation[];
  readonly overrules?: readonly Overrule[];
}

export function planAnnualWorkbook(book: YearBook, options: AnnualWorkbookOptions): WorkbookPlan {
  const {
    language,
    words,
    sheetNames,
    periods = [],
    leftovers = [],
    findings,
    issued,
    explanations,
    overrules,
  } = options;
  const index = indexYearBook(book);
  const context: SheetContext = {
    index,
    words,
    language,
    styles: new StyleBook(),
    ...(sheetNames && { sheetNames }),
  };
  const names = (table: TableKey) => nameOfSheet(TABLE_KINDS[table], tableNames[table][language], context);
  const year = String(book.year);

  const prior = planPriorYear(context, {
    name: names('priorYear'),
    title: words.priorYear.title(book.year - 1),
    hints: [words.priorYear.hint],
    isTemplate: false,
    indicators: book.indicators,
  });
  const annex1 = index.inAnnex(1).length > 0 ? planDistrictTargets(context, { priorYear: prior.block }) : undefined;
  const catalogue = planCatalogue(context, {
    name: names('indicators'),
    title: words.indicators.title(year),
    hints: [words.indicators.hint],
    indicators: book.indicators,
    showCodes: true,
    targetCell: (code) => annex1?.targetCell(code),
  });
  const areas =
    index.book.areas.length > 0
      ? planAreas(context, {
          name: names('areas'),
          title: words.areas.title(year),
          hints: [words.areas.hint],
          areas: book.areas,
          showCodes: true,
        })
      : undefined;
  const hasAreaTable = index.areas.length > 0 && index.inAnnex(2).length > 0;
  const sources = { indicators: catalogue.block, priorYear: prior.block };
  const annex2 = hasAreaTable ? planAreaTargets(context, sources) : undefined;
  const annex3 = index.areas.length > 0 && book.criteria.length > 0 ? planReviewForm(context) : undefined;
  let before: PeriodBefore | undefined;
  const planEntryOf = (period: Period, areaTargets: KeyedBlock): SheetPlan => {
    const { plan, block } = planEntry(context, { indicators: catalogue.block, areaTargets }, period, before);
    before = { period, block };
    return plan;
  };
  const entries = entryPeriods([...index.periods, ...periods], book).flatMap((period): SheetPlan[] => [
    ...(annex2 ? [planEntryOf(period, annex2.block)] : []),
    ...(districtIndicators(context, period).length > 0
      ? [
          planDistrictEntry(
            context,
            catalogue.block,
            period,
            nameOfSheet(
              sheetIdentity('entry-district', formatPeriodMonth(period)),
              annex2 ? words.names.districtEntry(period) : words.names.entry(period),
              context,
            ),
          ),
        ]
      : []),
  ]);

  const shown = [
    planSettings(context, names('settings')),
    catalogue.plan,
    areas,
    prior.plan,
    annex1?.plan,
    annex2?.plan,
    annex3,
    ...entries,
    findings && planFindings(context, findings),
    leftovers.length > 0 ? planLeftovers(context, leftovers) : undefined,
  ].filter((sheet) => sheet !== undefined);
  const register = (): SheetPlan =>
    planAtt(context, {
      shown,
      workbookId: options.workbookId,
      ...(issued && { issued }),
      ...(explanations && { explanations }),
      ...(overrules && { overrules }),
    });
  return {
    title: book.title,
    subject: words.subject,
    creator: words.creator,
    styles: context.styles.styles(),
    defaultFont: DEFAULT_FONT,
    sheets: options.withoutRegister ? shown : [...shown, register()],
    names: catalogue.names,
    activeSheet: (annex2?.plan ?? annex1?.plan ?? catalogue.plan).name,
  };
}

/** Periods with figures, and those that the district collects; the half year where nothing is said. */
function entryPeriods(withFigures: readonly Period[], { year, entryMonths }: YearBook): readonly Period[] {
  const months = new Set([...withFigures.map((period) => period.throughMonth), ...entryMonths]);
  if (months.size === 0) months.add(FIRST_PERIOD_MONTH);
  return [...months].sort((left, right) => left - right).map((throughMonth) => ({ year, throughMonth }));
}
