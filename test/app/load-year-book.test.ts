/** What the annual workbook says, read back, is what it was made from. */
import { makeTemplate } from '../../src/app/make-template';
import { planAnnexes } from '../../src/app/make-annexes';
import { loadYearBook } from '../../src/app/load-year-book';
import { PACKS } from '../../src/catalogue/packs';
import type { Grid } from '../../src/model/grid';
import type { Indicator } from '../../src/model/indicator';
import { languages, type Language } from '../../src/model/language';
import type { YearBook } from '../../src/model/year-book';
import type { WorkbookPlan } from '../../src/plan/plan';
import { sentences } from '../support/grids';

const CLOCK = () => new Date('2026-01-05T00:00:00Z');

function gridsOf(plan: WorkbookPlan): Grid[] {
  return plan.sheets.map((sheet) => ({
    sheet: sheet.name,
    visibility: 'visible',
    rows: sheet.rows.map((row) =>
      row.cells.map((cell) => {
        if (cell === null) return undefined;
        const numberFormat = plan.styles[cell.style]?.numberFormat;
        return {
          value: cell.value,
          ...(numberFormat === undefined ? {} : { numberFormat }),
          ...(cell.formula === undefined ? {} : { formula: cell.formula }),
        };
      }),
    ),
  }));
}

/** Sources are of the workbook's documents. */
function comparable({ source: _, ...indicator }: Indicator) {
  return JSON.parse(JSON.stringify(indicator)) as unknown;
}

/** What is last year's, whole year, and a number or `--`. */
function priorYear(book: YearBook) {
  return book.figures
    .filter(
      (each) =>
        each.period.year === book.year - 1 && each.period.throughMonth === 12 && each.reported?.kind !== 'missing',
    )
    .map(({ indicator, area, reported, restated }) => JSON.stringify({ indicator, area, reported, restated }))
    .sort();
}

describe.each(PACKS.map((pack) => [pack.id, pack] as const))('the workbook of %s', (_, pack) => {
  it.each<Language>([...languages])('reads back as what it was made from, in %s', async (language) => {
    const { plan, book } = planAnnexes(await pack.load(), language, CLOCK);
    const { yearBook, issues } = loadYearBook(gridsOf(plan));
    expect(sentences(issues.filter((each) => each.severity === 'error'))).toEqual([]);
    expect(yearBook?.indicators.map(comparable)).toEqual(book.indicators.map(comparable));
    expect(yearBook?.areas).toEqual(JSON.parse(JSON.stringify(book.areas)));
    expect(yearBook?.criteria).toEqual(JSON.parse(JSON.stringify(book.criteria)));
    expect(yearBook).toMatchObject({
      year: book.year,
      title: book.title,
      district: book.district,
      invented: book.invented,
    });
    if (yearBook) expect(priorYear(yearBook)).toEqual(priorYear(book));
    const target = (each: YearBook['targets'][number]) =>
      JSON.stringify([each.indicator, each.value, each.qualifier, each.reason ?? null]);
    const district = book.targets.filter((each) => each.area === null && each.version === book.inForce);
    expect(yearBook?.targets.map(target).sort()).toEqual(district.map(target).sort());
  });
});

describe('the empty template', () => {
  it('says what is still to be filled in, and skips its examples', async () => {
    let plan: WorkbookPlan | undefined;
    const port = {
      readSheets: () => Promise.resolve([]),
      commit: (written: WorkbookPlan) => {
        plan = written;
        return Promise.resolve();
      },
    };
    await makeTemplate('zh-CN', port, CLOCK);
    const { yearBook, issues } = loadYearBook(plan ? gridsOf(plan) : []);
    expect(yearBook).toBeUndefined();
    const errors = issues.filter((each) => each.severity === 'error').map((each) => each.code);
    expect(errors).toEqual(['setting.missing', 'table.empty']);
    expect([...new Set(issues.filter((each) => each.severity === 'note').map((each) => each.code))]).toEqual([
      'catalogue.exampleRow',
    ]);
  });
});
