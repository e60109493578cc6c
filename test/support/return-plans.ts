/** Returns for tests: as the program makes them, and as a town fills them in. */
import { splitTargets } from '../../src/app/split-targets';
import { wordsFor } from '../../src/locales/words';
import type { Language } from '../../src/model/language';
import type { YearBook } from '../../src/model/year-book';
import type { PlainValue, WorkbookPlan } from '../../src/plan/plan';
import { planSlip, slipCell } from '../../src/sheets/return-slip';
import { planReturn } from '../../src/sheets/return-workbook';
import { DEFAULT_FONT, StyleBook } from '../../src/sheets/style-book';
import { packOf, sheetOf, spotOf, withTyped } from './plans';

/** Noon, so that the day is the same in every time zone. */
export const MADE_AT = new Date('2026-06-28T12:00:00Z');

export interface ReturnAsked {
  readonly area: string;
  readonly month?: number;
  readonly language?: Language;
  readonly deadline?: string;
}

export function returnFrom(
  book: YearBook,
  { area, month = 6, language = 'zh-CN', deadline }: ReturnAsked,
): WorkbookPlan {
  const found = book.areas.find(({ code }) => code === area);
  if (!found) throw new Error(`no area ${area}: ${book.areas.map(({ code }) => code).join(', ')}`);
  return planReturn(
    book,
    found,
    { year: book.year, throughMonth: month },
    {
      language,
      words: wordsFor(language),
      workbookId: `${book.id}-1`,
      madeOn: '2026-06-28',
      ...(deadline !== undefined && { deadline }),
    },
  );
}

/** A built-in notice, its open targets split as in a workbook that was made from it. */
export async function splitPack(id: string): Promise<YearBook> {
  return splitTargets(await packOf(id)).book;
}

export async function returnOf(id: string, asked: ReturnAsked): Promise<WorkbookPlan> {
  return returnFrom(await splitPack(id), asked);
}

/** What a town types into `actual`, by indicator; and into `explanation`, where two values are given. */
export type Filled = Readonly<Record<string, PlainValue | readonly [actual: PlainValue, explanation: string]>>;

export function filledIn(plan: WorkbookPlan, filled: Filled): WorkbookPlan {
  const form = sheetOf(plan, 'return');
  const typed = Object.entries(filled).flatMap(([code, each]) => {
    const [actual, explanation] = isPair(each) ? each : [each];
    return [
      { at: spotOf(form, code, 'actual'), value: actual },
      ...(explanation === undefined ? [] : [{ at: spotOf(form, code, 'explanation'), value: explanation }]),
    ];
  });
  return withTyped(plan, form, typed);
}

function isPair(each: PlainValue | readonly [PlainValue, string]): each is readonly [PlainValue, string] {
  return Array.isArray(each);
}

/** Of the example's first area until June: every cell as it should be. */
export const GOOD: Filled = {
  hightech_output: 120.5,
  industrial_output: 190.4,
  hightech_output_share: 0.633,
  hightech_enterprises_valid: 99,
  hightech_enterprises_new: 9,
  rd_institutions_city_new: 8,
  rd_institutions_provincial_new: 3,
  startup_platforms_built: 4,
  patent_grants: 400,
  invention_grants: 90,
  utility_model_grants: 260,
  design_grants: 50,
  technology_contract_value: 3.81,
  industry_university_events: 7,
  overdue_projects: 2,
  science_popularisation_events: 11,
  science_popularisation_items: 20,
  technology_work_items: 21,
};

/** A slip with every kind of line on it, in words of the test's own. */
export function slipInEveryForm(): WorkbookPlan {
  const styles = new StyleBook();
  const { sheets, returns } = wordsFor('zh-CN');
  const slip = planSlip(
    {
      sheetName: '启明',
      title: returns.slip.title,
      to: returns.slip.to('启明高新技术园（松风镇）'),
      intro: returns.slip.intro('2026年1—6月', ['“启明.xlsx”', '“启明二.xlsx”'], 2, 1),
      files: [
        {
          heading: returns.slip.inFile('“启明.xlsx”'),
          lines: [
            { cell: returns.slip.wholeFile, note: '文件里有两张填报表。' },
            {
              cell: slipCell('填报表', 14, 7),
              indicator: '专利授权',
              value: '8155',
              problem: '与各分项合计不符。',
              expected: '1855件',
              fix: '改为 1855件（相邻两位数字颠倒）',
            },
          ],
        },
        {
          heading: returns.slip.inFile('“启明二.xlsx”'),
          lines: [
            {
              cell: slipCell('填报表', 15, 7),
              indicator: '发明授权',
              value: returns.slip.blankCell,
              problem: '没有填。',
              expected: '数字，或 --',
              fix: '',
            },
          ],
        },
      ],
      todo: returns.slip.todo(returns.slip.until(returns.date(2026, 7, 8))),
      sign: returns.slip.sign('示例区科技局（虚构）', returns.date(2026, 7, 6)),
    },
    { styles, words: { sheets, returns }, invented: true },
  );
  return {
    title: returns.slip.title,
    subject: '',
    creator: '',
    styles: styles.styles(),
    defaultFont: DEFAULT_FONT,
    sheets: [slip],
    names: [],
    activeSheet: slip.name,
  };
}
