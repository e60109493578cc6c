/** A workbook of 38 towns, and the forty files that come back from them on the last day of the month: twelve are no good. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planReturns } from '../../src/app/make-returns';
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate } from '../../src/app/plan-update';
import type { Period } from '../../src/model/period';
import type { YearBook } from '../../src/model/year-book';
import type { PlainValue, WorkbookPlan } from '../../src/plan/plan';
import { writeXlsx } from '../../src/xlsx/write';
import { bigBook } from '../support/big-book';
import { CLOCK, NOW } from '../support/plans';
import { filled } from '../support/sent-returns';
import { BLANK, readPlan } from '../support/workbook-read';

export const TOWNS = 38;
export const MONTH: Period = { year: 2026, throughMonth: 6 };
const MAY: Period = { year: 2026, throughMonth: 5 };

export interface SentIn {
  /** The year's workbook. */
  readonly workbook: string;
  readonly files: readonly string[];
  /** Corrected files, under their old names. */
  readonly corrected: readonly string[];
  readonly remove: () => void;
}

/** Nothing is done yet this year. */
function bookOf(district = '大区'): YearBook {
  const book = bigBook(TOWNS, 6);
  const figures = book.figures.filter(({ period }) => period.year < MONTH.year);
  return { ...book, figures, district: { ...book.district, name: district } };
}

function yearOf(book: YearBook): WorkbookPlan {
  return planUpdate(openWorkbook(BLANK), book, { language: 'zh-CN', clock: CLOCK, periods: [MONTH] }).update.plan;
}

/** Whole, part of it, an amount, a share, a stock, events: nothing speaks against them. */
const GOOD: Readonly<Record<string, PlainValue>> = {
  indicator_1: 20,
  indicator_2: 10,
  indicator_3: 2.5,
  indicator_4: 0.47,
  indicator_5: 3,
  indicator_6: 2,
};

/** By town, counted from 1: what stands in its file in the place of something good. */
const WRONG: Readonly<Record<number, Readonly<Record<string, PlainValue>>>> = {
  1: { indicator_1: '约20' },
  2: { indicator_3: -5 },
  9: { indicator_2: 21 },
  10: { indicator_5: 3.5 },
  11: { indicator_6: '两' },
};

/** The share doesn't apply to every fifth town. */
function figures(town: number, wrong: Readonly<Record<string, PlainValue>> = {}): ReadonlyMap<string, PlainValue> {
  const share = town % 5 === 3 ? { indicator_4: '--' } : {};
  return new Map(Object.entries({ ...GOOD, ...share, ...wrong }));
}

const text = (value: string) => new TextEncoder().encode(value);

export async function sendIn(): Promise<SentIn> {
  const folder = mkdtempSync(join(tmpdir(), 'target-tables-returns-'));
  const put = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
  const write = (plan: WorkbookPlan) => writeXlsx(plan, NOW);
  const year = yearOf(bookOf());
  const opened = openWorkbook(readPlan(year));
  const forms = planReturns(opened, MONTH, { language: 'zh-CN', clock: CLOCK });
  const ofMay = planReturns(opened, MAY, { language: 'zh-CN', clock: CLOCK });
  const elsewhere = openWorkbook(readPlan(yearOf(bookOf('邻区'))));
  const ofOthers = planReturns(elsewhere, MONTH, { language: 'zh-CN', clock: CLOCK });

  const files: string[] = [];
  // The last town sends nothing.
  for (const [at, form] of forms.slice(0, -1).entries()) {
    const town = at + 1;
    const plan = { 4: ofMay, 7: ofOthers }[town]?.[at]?.plan ?? form.plan;
    const values = town === 12 ? new Map<string, PlainValue>() : figures(town, WRONG[town]);
    const bytes = await write(filled(plan, values));
    const sent = { 5: bytes.slice(0, 2000), 6: text('指标,完成数\n专利,12\n') }[town] ?? bytes;
    files.push(put(form.fileName, sent));
  }
  const eighth = forms[7];
  if (eighth) files.push(put('第8镇 更正.xlsx', await write(filled(eighth.plan, figures(8, { indicator_1: 22 })))));
  files.push(put('关于报送数据的通知.docx', text('PK not a document')), put('空.xlsx', new Uint8Array()));

  const again = join(folder, 'corrected');
  const corrected: string[] = [];
  mkdirSync(again);
  for (const town of [1, 5]) {
    const form = forms[town - 1];
    if (!form) continue;
    const path = join(again, form.fileName);
    writeFileSync(path, await write(filled(form.plan, figures(town))));
    corrected.push(path);
  }
  return {
    workbook: put('大区2026.xlsx', await write(year)),
    files,
    corrected,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
