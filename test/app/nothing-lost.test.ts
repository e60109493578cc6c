/**
 * Whatever a person types anywhere on our sheets, and whatever she deletes from the catalogue: made again,
 * it stands on the new sheets or in 未归位数据, unless everything stops and is left as it is.
 */
import fc from 'fast-check';
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate, type UpdatePreview } from '../../src/app/plan-update';
import type { WorkbookRead } from '../../src/app/port';
import { yearBookSchema, type YearBook } from '../../src/model/year-book';
import type { PlainValue, SheetPlan, WorkbookPlan } from '../../src/plan/plan';
import { CLOCK } from '../support/plans';
import { BLANK, changeSheet, readPlan, typeInto } from '../support/workbook-read';

const AREAS = ['east', 'west', 'park'];
const INDICATORS = ['patents', 'inventions', 'firms', 'share'];

function smallBook(): YearBook {
  const count = { unit: '件', measure: 'count', basis: 'flow', aggregation: 'sum', decimals: 0 } as const;
  const both = (number: string) => ({
    placements: [
      { annex: 1 as const, number },
      { annex: 2 as const, number },
    ],
  });
  const priors = AREAS.flatMap((area, at) =>
    ['patents', 'inventions', 'firms'].map((indicator, row) => ({
      indicator,
      area,
      period: { year: 2025, throughMonth: 12 },
      reported: { kind: 'number' as const, value: 10 * (at + 2) + row },
    })),
  );
  const targets = [90, 40, 200].map((value, at) => ({
    indicator: INDICATORS[at] ?? '',
    area: null,
    value: { kind: 'number' as const, value },
    version: 'v1',
    origin: 'hand' as const,
  }));
  return yearBookSchema.parse({
    id: 'small-2026',
    title: '小区2026年目标',
    year: 2026,
    district: { name: '小区' },
    versions: [{ id: 'v1', status: 'draft' }],
    inForce: 'v1',
    indicators: [
      { ...count, ...both('1'), code: 'patents', name: '专利申请', spread: { method: 'lastYear' } },
      {
        ...count,
        ...both('2'),
        code: 'inventions',
        name: '发明申请',
        parent: 'patents',
        relation: 'ofWhich',
        spread: { method: 'lastYear' },
      },
      { ...count, ...both('3'), code: 'firms', name: '高企数', basis: 'stock', spread: { method: 'equal' } },
      {
        code: 'share',
        name: '产值占比',
        unit: '%',
        measure: 'ratio',
        basis: 'stock',
        aggregation: 'none',
        decimals: 1,
        placements: [{ annex: 2, number: '4' }],
        spread: { method: 'hand' },
      },
    ],
    areas: [
      { code: 'east', name: '东镇', kind: 'town' },
      { code: 'west', name: '西街道', kind: 'subdistrict' },
      { code: 'park', name: '园区', kind: 'park' },
    ],
    targets,
    figures: priors,
    criteria: [{ number: '1', name: '组织领导', points: 10 }],
  });
}

const make = (read: WorkbookRead, book: YearBook) =>
  planUpdate(openWorkbook(read), book, { language: 'zh-CN', clock: CLOCK });

let plan: WorkbookPlan;
let read: WorkbookRead;
let keyed: readonly SheetPlan[];
beforeAll(() => {
  ({ plan } = make(BLANK, smallBook()).update);
  read = readPlan(plan);
  keyed = plan.sheets.filter((sheet) => sheet.keyed);
});

interface Typed {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: boolean;
}

const typed = fc.record({
  sheet: fc.nat({ max: 50 }),
  row: fc.integer({ min: 1, max: 30 }),
  column: fc.integer({ min: 1, max: 24 }),
  text: fc.boolean(),
});

/** A value that stands nowhere else. */
function valueOf({ text }: Typed, at: number): PlainValue {
  return text ? `手填第${at}处` : 700_001 + at * 13;
}

function typeAll(all: readonly Typed[]): WorkbookRead {
  return all.reduce((before, each, at) => {
    const sheet = keyed[each.sheet % keyed.length];
    return sheet ? typeInto(before, sheet.name, each, valueOf(each, at)) : before;
  }, read);
}

/** Takes the row of an indicator, or of an area, out of its table. */
function remove(before: WorkbookRead, table: string, code: string): WorkbookRead {
  return changeSheet(before, table, (sheet) => ({
    ...sheet,
    rows: sheet.rows.filter((cells) => cells[0]?.value !== code),
  }));
}

function standsIn(preview: UpdatePreview, value: PlainValue): boolean {
  const { plan: next, write } = preview.update;
  // A sheet that is not written keeps what stands on it.
  const onSheets = next.sheets.some(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => String(cell?.value) === String(value))),
  );
  return onSheets || preview.leftovers.some((each) => each.value.includes(String(value))) || write.length === 0;
}

describe('what a person typed', () => {
  it('stands somewhere after the annexes are made again, or everything is left as it is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(typed, { maxLength: 6, selector: ({ row, column }) => `${row}|${column}` }),
        fc.option(fc.constantFrom(...INDICATORS.slice(1))),
        fc.option(fc.constantFrom(...AREAS)),
        (all, indicator, area) => {
          let changed = typeAll(all);
          if (indicator !== null) changed = remove(remove(changed, '指标目录', indicator), '上年数', indicator);
          if (area !== null) changed = remove(changed, '单位名录', area);
          const opened = openWorkbook(changed);
          if (!opened.book) return;
          const preview = planUpdate(opened, opened.book, { language: 'zh-CN', clock: CLOCK });
          all.forEach((each, at) => {
            const name = keyed[each.sheet % keyed.length]?.name ?? '';
            // A sheet that is not made anew keeps everything on it but the cells that are changed in place.
            if (!preview.update.write.includes(name)) return;
            const value = valueOf(each, at);
            expect([name, each.row, each.column, standsIn(preview, value)]).toEqual([
              name,
              each.row,
              each.column,
              true,
            ]);
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('in a cell that is changed in place is never the one that is changed', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 5 }), (all) => {
        const opened = openWorkbook(typeAll(all));
        if (!opened.book) return;
        const preview = planUpdate(opened, opened.book, { language: 'zh-CN', clock: CLOCK });
        for (const [name, patches] of preview.update.patches) {
          all.forEach((each) => {
            if (keyed[each.sheet % keyed.length]?.name !== name) return;
            expect(patches.some(({ row, column }) => row === each.row && column === each.column)).toBe(false);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('changes nothing any more once the annexes were made again', () => {
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 5 }), (all) => {
        const opened = openWorkbook(typeAll(all));
        if (!opened.book) return;
        const second = planUpdate(opened, opened.book, { language: 'zh-CN', clock: CLOCK });
        const after = openWorkbook(readPlan(second.update.plan));
        if (!after.book) throw new Error('the workbook that was made can’t be read');
        const third = planUpdate(after, after.book, { language: 'zh-CN', clock: CLOCK });
        expect(third.changes).toEqual([]);
        expect(third.leftovers).toEqual([]);
        expect(third.isNothing).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
