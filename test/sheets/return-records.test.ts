/** What a return says of itself survives a file, and what somebody spoiled in it is not guessed at. */
import fc from 'fast-check';
import type { Grid } from '../../src/model/grid';
import type { PlainValue, SheetPlan } from '../../src/plan/plan';
import { readReturnMeta, writeReturnMeta, type ReturnMeta } from '../../src/sheets/return-records';
import { DEFAULT_FONT, StyleBook } from '../../src/sheets/style-book';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { NOW } from '../support/plans';
import { sheet } from '../support/sample-plan';

const META: ReturnMeta = {
  schemaVersion: 1,
  workbookId: 'example-1',
  district: '云溪区',
  year: 2026,
  period: { year: 2026, throughMonth: 6 },
  areaCode: 'qiming',
  areaName: '启明街道',
  language: 'zh-CN',
  madeOn: '2026-06-28',
};

/** The grids of a file with this `_return` and a sheet that can be seen. */
async function savedAndRead(records: SheetPlan, styles: StyleBook): Promise<readonly Grid[]> {
  const plan = {
    title: 'return',
    subject: '',
    creator: '',
    styles: styles.styles(),
    defaultFont: DEFAULT_FONT,
    sheets: [sheet('填报表', { rows: [] }), records],
    names: [],
    activeSheet: '填报表',
  };
  return readXlsx(await writeXlsx(plan, NOW));
}

function gridOf(rows: readonly (readonly [string, PlainValue])[], name = '_return'): Grid {
  const all: readonly (readonly PlainValue[])[] = [['name', 'value'], ...rows];
  return { sheet: name, visibility: 'veryHidden', rows: all.map((row) => row.map((value) => ({ value }))) };
}

const ROWS = Object.entries({ ...META, period: '2026-06' }) as [string, PlainValue][];

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const anyMeta: fc.Arbitrary<ReturnMeta> = fc
  .record({
    schemaVersion: fc.constant(1 as const),
    workbookId: text,
    district: text,
    year: fc.integer({ min: 1949, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    areaCode: text,
    areaName: text,
    language: fc.constantFrom('zh-CN' as const, 'en-US' as const),
    day: fc.date({ min: new Date('1950-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
  })
  .map(({ month, day, ...meta }) => ({
    ...meta,
    period: { year: meta.year, throughMonth: month },
    madeOn: day.toISOString().slice(0, 10),
  }));

describe('what a return says of itself', () => {
  it('comes back from a file as it was written, whatever district and town are called', async () => {
    await fc.assert(
      fc.asyncProperty(anyMeta, async (meta) => {
        const styles = new StyleBook();
        const grids = await savedAndRead(writeReturnMeta(meta, styles), styles);
        expect(readReturnMeta(grids)).toEqual({ state: 'good', meta });
      }),
      { numRuns: 60 },
    );
  });

  it('stands on a sheet that nobody sees, one fact a row', () => {
    const records = writeReturnMeta(META, new StyleBook());
    expect([records.name, records.visibility, records.kind]).toEqual(['_return', 'veryHidden', 'return-records']);
    expect(records.rows.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual([['name', 'value'], ...ROWS]);
  });

  it('is not there in a file of other origin', () => {
    expect(readReturnMeta([gridOf(ROWS, '填报表')])).toEqual({ state: 'none' });
    expect(readReturnMeta([])).toEqual({ state: 'none' });
  });

  it('may stand in any order, with rows that a later version adds', () => {
    const rows = [...ROWS, ['department', '科技局'] as const].reverse();
    expect(readReturnMeta([gridOf(rows)])).toEqual({ state: 'good', meta: META });
  });

  it('is refused where a newer version made it, whatever else it says', () => {
    const rows = ROWS.map(([name, value]) => [name, name === 'schemaVersion' ? 2 : `new ${value}`] as const);
    expect(readReturnMeta([gridOf(rows)])).toEqual({ state: 'newer', version: 2 });
  });

  it.each<[string, string, PlainValue]>([
    ['no version', 'schemaVersion', null],
    ['a version of words', 'schemaVersion', 'one'],
    ['no workbook', 'workbookId', null],
    ['no area', 'areaCode', ''],
    ['a month that is none', 'period', '2026-13'],
    ['a period of another year', 'period', '2025-06'],
    ['a year that is text', 'year', '2026年'],
    ['an unknown language', 'language', 'fr-FR'],
    ['a day that is none', 'madeOn', '2026-02-31'],
  ])('is damaged with %s', (_, damaged, spoilt) => {
    const rows = ROWS.map(([name, value]) => [name, name === damaged ? spoilt : value] as const);
    expect(readReturnMeta([gridOf(rows)])).toEqual({ state: 'damaged' });
  });

  it('is damaged where the sheet is empty, or ends early', () => {
    expect(readReturnMeta([gridOf([])])).toEqual({ state: 'damaged' });
    expect(readReturnMeta([gridOf(ROWS.slice(0, 5))])).toEqual({ state: 'damaged' });
  });
});
