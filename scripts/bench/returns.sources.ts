/** What the bench of returns is made from: a year of many areas, its workbook, and a filled-in return of each. */
import { planAnnexes } from '../../src/app/make-annexes';
import { readOfPlan } from '../../src/app/collect/planned-sheet';
import { openWorkbook, readOfFile } from '../../src/app/open-workbook';
import { wordsFor } from '../../src/locales/words';
import { isPercentage } from '../../src/model/indicator';
import { indexYearBook } from '../../src/model/year-index';
import type { YearBook } from '../../src/model/year-book';
import type { CellPlan, PlainValue, RowPlan, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { RETURN_COLUMNS, RETURN_KINDS } from '../../src/sheets/return-keys';
import { planReturn } from '../../src/sheets/return-workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { bigBook } from '../../test/support/big-book';

const INDICATORS = 10;
const NOW = new Date('2026-07-01T00:00:00Z');
const JUNE = { year: 2026, throughMonth: 6 };

type Dice = (below: number) => number;

export function bookFor(areas: number): YearBook {
  return { ...bigBook(areas, INDICATORS), figures: [], entryMonths: [6] };
}

let workbookId = '';

export async function annualFile(book: YearBook): Promise<Uint8Array> {
  const { plan } = planAnnexes(book, 'zh-CN', () => NOW);
  const sheets = plan.sheets.map((sheet) => readOfPlan(sheet, plan.styles));
  workbookId = openWorkbook(readOfFile(sheets)).remembered?.meta.workbookId ?? '';
  return writeXlsx(plan, NOW);
}

/** Every third one holds a figure that a rule finds fault with; some carry a further sheet of numbers. */
export async function returnFile(
  book: YearBook,
  at: number,
  dice: Dice,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const area = book.areas[at];
  if (!area) throw new Error(`no area ${at}`);
  const { sheets, returns } = wordsFor('zh-CN');
  const options = { language: 'zh-CN' as const, words: { sheets, returns }, workbookId, madeOn: '2026-06-28' };
  const plan = planReturn(book, area, JUNE, options);
  const filled = plan.sheets.map((sheet) =>
    sheet.kind === RETURN_KINDS.form ? fill(sheet, book, area.code, at, dice) : sheet,
  );
  const extra = at % 5 === 0 ? [] : [attachment(plan, 150 * (at % 5) * (1 + dice(3)), dice)];
  return { name: `${area.name}_${at}.xlsx`, bytes: await writeXlsx({ ...plan, sheets: [...filled, ...extra] }, NOW) };
}

function fill(sheet: SheetPlan, book: YearBook, area: string, at: number, dice: Dice): SheetPlan {
  const index = indexYearBook(book);
  const column = sheet.rows[0]?.cells.findIndex((cell) => cell?.value === RETURN_COLUMNS.actual) ?? -1;
  const valueOf = (code: string): PlainValue | undefined => {
    const indicator = index.indicator(code);
    const target = index.target(code, area)?.value;
    if (!indicator) return undefined;
    if (target?.kind === 'notApplicable') return '--';
    if (at % 3 === 2 && dice(4) === 0) return -1;
    // A part and its whole are equal, and so neither is above the other.
    return isPercentage(indicator) ? (10 + dice(80)) / 100 : 1;
  };
  const rows = sheet.rows.map((row): RowPlan => {
    const value = valueOf(String(row.cells[0]?.value ?? ''));
    const cell = row.cells[column];
    if (value === undefined || !cell) return row;
    return { ...row, cells: row.cells.map((each, place) => (place === column ? { ...cell, value } : each)) };
  });
  return { ...sheet, rows };
}

function attachment({ styles }: WorkbookPlan, rows: number, dice: Dice): SheetPlan {
  const [style = ''] = Object.keys(styles);
  const cell = (value: PlainValue): CellPlan => ({ value, style });
  return {
    kind: 'attachment',
    name: '附表',
    visibility: 'visible',
    columns: [],
    rows: Array.from({ length: rows }, (_, row) => ({
      cells: [cell(`企业${row}号`), cell(dice(1_000_000)), cell(dice(1_000_000) / 100), cell(dice(10_000))],
    })),
    merges: [],
    validations: [],
    conditionalFormats: [],
    gridlines: true,
  };
}
