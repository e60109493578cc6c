/**
 * Names out of other people's files: texts that begin like formulas, markup, quotes, line breaks, escapes of the
 * file format, and very long ones. They are printed as they stand, and nothing is ever calculated from them.
 */
import ExcelJS from 'exceljs';
import { languages, type Language } from '../../src/model/language';
import { yearBookSchema, type YearBook } from '../../src/model/year-book';
import { numberQuantity } from '../../src/model/quantity';
import type { WorkbookPlan } from '../../src/plan/plan';
import { isCellError, type Grid } from '../../src/model/grid';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { describeWithLibreOffice, recalculate } from '../support/libreoffice';
import { addressOf, annexesFor, cellsOf, NOW, packOf } from '../support/plans';

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://example.invalid","点击")',
  '+86 519',
  '-5',
  '@SUM(A1)',
  '--1',
  "'=1+1",
  '<script>alert(1)</script>',
  '</t></si>&amp;<![CDATA[',
  '引号"双"与\'单\'',
  '两行\n名称',
  ' 前后空格 ',
  '_x000D_',
  '_x0041_镇',
  '制\t表',
  '{1,2;3}',
  'TRUE',
  '#N/A',
  '1e5',
  '00123',
  '2017-06',
  '&P&D',
  'Sheet1!A1:B2',
  '镇'.repeat(40),
  'very long Latin name with more than thirty-one signs in it',
] as const;

function hostile(position: number): string {
  return HOSTILE[position % HOSTILE.length] ?? '';
}

/** Names must differ within a list; a number behind keeps the beginning as it is. */
function distinct(position: number): string {
  const round = Math.floor(position / HOSTILE.length);
  return round === 0 ? hostile(position) : `${hostile(position)}${round}`;
}

/** The example with every name in it made hostile; codes, numbers and relations stay. */
async function hostileBook(): Promise<YearBook> {
  const book = await packOf('example');
  const weights = new Map(
    [...new Set(book.areas.flatMap((area) => Object.keys(area.weights)))].map((name, at) => [name, hostile(at + 1)]),
  );
  return yearBookSchema.parse({
    ...book,
    title: hostile(0),
    district: { name: hostile(7), wholeLabel: hostile(1) },
    invented: false,
    documents: book.documents.map((each, at) => ({
      ...each,
      title: distinct(at + 2),
      number: hostile(at),
      issuer: hostile(at + 5),
    })),
    annexes: { 1: { title: hostile(1) }, 2: { title: hostile(10), note: hostile(0) }, 3: { title: hostile(7) } },
    indicators: book.indicators.map((each, at) => ({
      ...each,
      name: distinct(at),
      nameEn: distinct(at),
      aliases: [distinct(at + 3)],
      unit: each.unit === '%' ? '%' : hostile(at + 1),
      group: each.group === undefined ? undefined : hostile(each.group.length),
      placements: each.placements.map((placement) => ({
        ...placement,
        printedName: hostile(at + 4),
        number: hostile(at),
      })),
      definition: hostile(at + 6),
      departments: [hostile(at + 7)],
      verifiedBy: each.verifiedBy === undefined ? undefined : hostile(8),
      spread:
        each.spread?.weight === undefined ? each.spread : { ...each.spread, weight: weights.get(each.spread.weight) },
    })),
    areas: book.areas.map((each, at) => ({
      ...each,
      name: distinct(at),
      printedName: at % 2 === 0 ? distinct(at + 11) : undefined,
      shortName: hostile(at + 1),
      nameEn: distinct(at + 2),
      aliases: [distinct(at + 13)],
      weights: Object.fromEntries(
        Object.entries(each.weights).map(([name, value]) => [weights.get(name) ?? name, value]),
      ),
    })),
    versions: book.versions.map((each) => ({ ...each, reason: hostile(0) })),
    targets: book.targets.map((each, at) => (each.area === null ? { ...each, reason: hostile(at) } : each)),
    figures: book.figures.map((each, at) => {
      if (each.area === null) return { ...each, restated: { value: 10 + at, reason: hostile(at) } };
      const text = at % 9 === 0 && each.period.throughMonth !== 12;
      return text
        ? { ...each, reported: { kind: 'unreadable', text: hostile(at / 9) } }
        : { ...each, reported: each.reported ?? numberQuantity(1) };
    }),
    criteria: book.criteria.map((each, at) => ({
      ...each,
      name: hostile(at),
      printedName: hostile(at + 1),
      number: String(at + 1),
    })),
  });
}

const plans = new Map<Language, WorkbookPlan>();
beforeAll(async () => {
  const book = await hostileBook();
  for (const language of languages) plans.set(language, annexesFor(book, language));
});

function planIn(language: Language): WorkbookPlan {
  const plan = plans.get(language);
  if (!plan) throw new Error(language);
  return plan;
}

/** By sheet and address: what the plan says each cell holds that is no formula. */
function* textsOf(
  plan: WorkbookPlan,
): Generator<{ sheet: number; row: number; column: number; text: string; where: string }> {
  for (const [sheet, each] of plan.sheets.entries()) {
    for (const { row, column, cell } of cellsOf(each)) {
      if (cell.formula !== undefined || typeof cell.value !== 'string') continue;
      yield { sheet, row, column, text: cell.value, where: `${each.name} ${addressOf({ row, column })}` };
    }
  }
}

function formulasIn(grids: readonly Grid[]): string[] {
  return grids.flatMap(({ sheet, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell?.formula === undefined ? [] : [`${sheet} ${addressOf({ row, column })}`])),
    ),
  );
}

function formulasOf(plan: WorkbookPlan): string[] {
  return plan.sheets.flatMap((sheet) =>
    [...cellsOf(sheet)].flatMap(({ row, column, cell }) =>
      cell.formula === undefined ? [] : [`${sheet.name} ${addressOf({ row, column })}`],
    ),
  );
}

describe.each([...languages])('hostile names in %s', (language) => {
  it('stand on the sheets', () => {
    const texts = [...textsOf(planIn(language))].map(({ text }) => text);
    for (const name of HOSTILE) expect(texts.some((text) => text.includes(name))).toBe(true);
  });

  it('are read back as they were, and no cell became a formula', async () => {
    const plan = planIn(language);
    const grids = await readXlsx(await writeXlsx(plan, NOW));
    for (const { sheet, row, column, text, where } of textsOf(plan)) {
      expect([where, grids[sheet]?.rows[row]?.[column]?.value ?? '']).toEqual([where, text]);
    }
    expect(formulasIn(grids)).toEqual(formulasOf(plan));
  });

  it('are read by another program as they were, as text', async () => {
    const plan = planIn(language);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await writeXlsx(plan, NOW)) as unknown as ExcelJS.Buffer);
    for (const { sheet, row, column, text, where } of textsOf(plan)) {
      const cell = book.worksheets[sheet]?.getCell(row + 1, column + 1);
      // It gives merged cells the value of their first one, and null for an empty text.
      const value = cell?.isMerged === true && cell.master.address !== cell.address ? '' : (cell?.value ?? '');
      expect([where, value]).toEqual([where, text]);
    }
  });

  it('are part of no formula, neither of a cell, nor of a check, nor of a mark', () => {
    const plan = planIn(language);
    const formulas = plan.sheets.flatMap((sheet) => [
      ...[...cellsOf(sheet)].flatMap(({ cell }) => cell.formula ?? []),
      ...sheet.conditionalFormats.map(({ formula }) => formula),
      ...sheet.validations.flatMap(({ rule }) => ('formula' in rule ? [rule.formula] : [])),
    ]);
    const named = HOSTILE.filter((name) => name.length > 5 && !['#N/A', '2017-06'].includes(name));
    expect(formulas.length).toBeGreaterThan(1000);
    expect(formulas.filter((formula) => named.some((name) => formula.includes(name)))).toEqual([]);
  });
});

describeWithLibreOffice('hostile names in LibreOffice', () => {
  it.each([...languages])('change no result and make no error, in %s', async (language) => {
    const plan = planIn(language);
    const grids = await readXlsx(await recalculate(await writeXlsx(plan, NOW)));
    const wrong = plan.sheets.flatMap((sheet, position) =>
      [...cellsOf(sheet)].flatMap(({ row, column, cell }) => {
        const found = grids[position]?.rows[row]?.[column]?.value ?? '';
        const where = `${sheet.name} ${addressOf({ row, column })}`;
        if (isCellError(found)) return [`${where} ${found.error}`];
        // Numbers are compared in recalculate.test.ts.
        return typeof cell.value === 'string' && found !== cell.value
          ? [`${where}: ${cell.value} became ${String(found)}`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
