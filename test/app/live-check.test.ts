/** Checking as she types comes to what checking the whole workbook comes to, or says that it can't. */
import fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check-workbook';
import { openLiveCheck } from '../../src/app/live-check';
import { openWorkbook } from '../../src/app/open-workbook';
import { planUpdate } from '../../src/app/plan-update';
import type { CellsRead, SheetRead, WorkbookRead } from '../../src/app/port';
import type { GridCell } from '../../src/model/grid';
import { keyedGrid, type KeyedGrid } from '../../src/sheets/keyed-grid';
import { annexesOf, CLOCK } from '../support/plans';
import { changeSheet, readPlan } from '../support/workbook-read';

const [WHOLE, PART, TOWN] = ['rd_institutions_city_new', 'rd_institutions_provincial_new', 'qiming'] as const;

interface Place {
  readonly row: number;
  readonly column: number;
}

let made: WorkbookRead;
let entry: SheetRead;
let keys: KeyedGrid;
beforeAll(async () => {
  made = readPlan(await annexesOf('example', 'zh-CN'));
  const found = made.sheets.map((sheet) => ({ sheet, keys: keyedGrid(sheet) }));
  const first = found.find((each) => each.keys?.identity.startsWith('entry|'));
  if (!first?.keys) throw new Error('the example has no entry sheet');
  entry = first.sheet;
  keys = first.keys;
});

function placeOf(indicator: string, area: string): Place {
  const [row, column] = [keys.rows.get(indicator), keys.columns.get(area)];
  if (row === undefined || column === undefined) throw new Error(`no cell of ${indicator}, ${area}`);
  return { row, column };
}

function put(read: WorkbookRead, { row, column }: Place, cell: GridCell | undefined, name = entry.sheet): WorkbookRead {
  return changeSheet(read, name, (sheet) => {
    const rows = sheet.rows.map((each) => [...each]);
    while (rows.length <= row) rows.push([]);
    const line = rows[row];
    if (line) line[column] = cell;
    return { ...sheet, rows };
  });
}

const one = ({ row, column }: Place, cell: GridCell | undefined): CellsRead => ({ row, column, rows: [[cell]] });
const rulesIn = (checks: ReturnType<typeof checkWorkbook> | undefined, indicator: string): string[] =>
  (checks?.checked.findings ?? [])
    .filter((each) => each.indicator === indicator && each.area === TOWN)
    .map(({ rule }) => rule);

test('before any edit it says what checking the workbook says', () => {
  const opened = openWorkbook(made);
  expect(openLiveCheck(opened).checks).toEqual(checkWorkbook(openWorkbook(made)));
});

test('a part above its whole is found as soon as it is typed, with its cell, and goes with its cause', () => {
  const live = openLiveCheck(openWorkbook(made));
  const [whole, part] = [placeOf(WHOLE, TOWN), placeOf(PART, TOWN)];
  live.change(entry.id, one(whole, { value: 100 }));
  expect(rulesIn(live.change(entry.id, one(part, { value: 170 })), PART)).toContain('area.partAboveWhole');
  const found = live.checks.checked.findings.find(({ rule, area }) => rule === 'area.partAboveWhole' && area === TOWN);
  expect(found?.place).toMatchObject({ sheet: entry.sheet });
  expect(rulesIn(live.change(entry.id, one(part, { value: 17 })), PART)).not.toContain('area.partAboveWhole');
});

/** What clerks type. */
const cells: fc.Arbitrary<GridCell | undefined> = fc.oneof(
  fc.constantFrom<GridCell | undefined>(
    undefined,
    { value: '--' },
    { value: '约120件' },
    { value: '１２０' },
    { value: -3 },
    { value: 0.5, numberFormat: '0.0%' },
    { value: { error: '#N/A' } },
    { value: 20, formula: '12+8' },
  ),
  fc.integer({ min: 0, max: 5000 }).map((value) => ({ value })),
  fc.double({ min: 0, max: 200, noNaN: true }).map((value) => ({ value })),
);

function blocks() {
  const [top, left] = [placeOf(WHOLE, TOWN).row, Math.min(...[...keys.columns.values()].filter((at) => at > 4))];
  return fc.record({
    row: fc.integer({ min: top - 2, max: top + 4 }),
    column: fc.integer({ min: left, max: left + 5 }),
    rows: fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 2 }),
  });
}

function putBlock(read: WorkbookRead, { row, column, rows }: CellsRead, name = entry.sheet): WorkbookRead {
  let now = read;
  rows.forEach((line, down) =>
    line.forEach((cell, across) => {
      now = put(now, { row: row + down, column: column + across }, cell, name);
    }),
  );
  return now;
}

test('whatever is typed, cell by cell or in blocks, comes to what the whole workbook comes to', () => {
  fc.assert(
    fc.property(fc.array(blocks(), { minLength: 1, maxLength: 4 }), (edits) => {
      const live = openLiveCheck(openWorkbook(made));
      let now = made;
      for (const edit of edits) {
        now = putBlock(now, edit);
        const checks = live.change(entry.id, edit);
        // Labels and formulas are hit now and then.
        if (!checks) return;
      }
      expect(live.checks).toEqual(checkWorkbook(openWorkbook(now)));
    }),
    { numRuns: 25 },
  );
});

/** The example with blank entry sheets of so many further months; all of them in order of time. */
function withMonths(more: number): { readonly year: WorkbookRead; readonly months: readonly SheetRead[] } {
  const opened = openWorkbook(made);
  if (!opened.book) throw new Error('no year book');
  const { year } = opened.book;
  const first = Number(entry.madeAs?.slice(-2));
  const periods = Array.from({ length: more }, (_, at) => ({ year, throughMonth: first + 1 + at }));
  const read = readPlan(planUpdate(opened, opened.book, { language: 'zh-CN', clock: CLOCK, periods }).update.plan);
  const months = Array.from({ length: more + 1 }, (_, at) => {
    const month = String(first + at).padStart(2, '0');
    const found = read.sheets.find(({ madeAs }) => madeAs === `entry|${year}-${month}`);
    if (!found) throw new Error(`no entry sheet of ${month}`);
    return found;
  });
  return { year: read, months };
}

test('whatever is typed in any month, the later ones are held against it as in the whole workbook', () => {
  const { year, months } = withMonths(3);
  // Months are begun, and what was typed last is erased again, so that a month is blank once more.
  const edit = fc.record({ month: fc.nat(months.length - 1), block: blocks(), isErased: fc.boolean() });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 6 }), (edits) => {
      const live = openLiveCheck(openWorkbook(year));
      let now = year;
      let last: { readonly month: number; readonly block: CellsRead } | undefined;
      for (const { month, block, isErased } of edits) {
        const erased = isErased ? last : undefined;
        const sheet = months[erased?.month ?? month];
        const cells = erased
          ? { ...erased.block, rows: erased.block.rows.map((line) => line.map(() => undefined)) }
          : block;
        if (!sheet) throw new Error('no such month');
        last = { month: erased?.month ?? month, block: cells };
        now = putBlock(now, cells, sheet.sheet);
        if (!live.change(sheet.id, cells)) return;
      }
      expect(live.checks).toEqual(checkWorkbook(openWorkbook(now)));
    }),
    { numRuns: 12 },
  );
});

test('an edit of the first month asks nothing again of months after the next one that is filled', () => {
  const { year, months } = withMonths(2);
  const [early, late, last] = months;
  if (!early || !late || !last) throw new Error('three months are meant');
  const place = placeOf(WHOLE, TOWN);
  const live = openLiveCheck(openWorkbook(year));
  live.change(late.id, one(place, { value: 5 }));
  live.change(last.id, one(place, { value: 4 }));
  const fallsIn = ({ sheet }: SheetRead) =>
    live.checks.checked.findings.find(({ rule, place: at }) => rule === 'time.falls' && at.sheet === sheet);
  const [before, kept] = [fallsIn(late), fallsIn(last)];
  expect(kept).toBeDefined();
  live.change(early.id, one(place, { value: 70 }));
  expect(fallsIn(late)).toMatchObject({ params: { before: 70 } });
  expect(fallsIn(late)).not.toBe(before);
  // The very same finding: its month was not run through again.
  expect(fallsIn(last)).toBe(kept);
});

test('a figure of an earlier month is compared with that of the later one at once', () => {
  const { year: two, months } = withMonths(1);
  const [early, late] = months;
  if (!early || !late) throw new Error('two months are meant');
  const place = placeOf(WHOLE, TOWN);
  const reported = early.rows[place.row]?.[place.column]?.value;
  if (typeof reported !== 'number') throw new Error('the example reports nothing there');
  const live = openLiveCheck(openWorkbook(two));
  expect(rulesIn(live.change(late.id, one(place, { value: reported })), WHOLE)).not.toContain('time.falls');
  expect(rulesIn(live.change(early.id, one(place, { value: reported + 1 })), WHOLE)).toContain('time.falls');
  const now = put(put(two, place, { value: reported }, late.sheet), place, { value: reported + 1 }, early.sheet);
  expect(live.checks).toEqual(checkWorkbook(openWorkbook(now)));
});

describe('the whole workbook is read anew', () => {
  const target = (kind: string): SheetRead => {
    const found = made.sheets.find(({ madeAs }) => madeAs === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };

  test.each([
    ['a key', () => ({ row: 0, column: 5 })],
    ['a label', () => ({ row: placeOf(WHOLE, TOWN).row, column: keys.columns.get('label:name') ?? 0 })],
    ['a formula of ours', () => ({ row: placeOf(WHOLE, TOWN).row, column: keys.columns.get('helper:sum') ?? 0 })],
  ])('where %s was typed over', (_, place) => {
    const live = openLiveCheck(openWorkbook(made));
    expect(live.change(entry.id, one(place(), { value: 'x' }))).toBeUndefined();
  });

  test('where a target, an area or an explanation was changed', () => {
    const live = openLiveCheck(openWorkbook(made));
    for (const kind of ['area-targets', 'areas', 'att']) {
      const [id] = [target(kind).id];
      expect(live.change(id, one({ row: 5, column: 5 }, { value: 1 }))).toBeUndefined();
    }
  });

  test('where a figure follows others by a formula that she typed; one of plain numbers follows nothing', () => {
    const live = openLiveCheck(openWorkbook(made));
    expect(live.change(entry.id, one(placeOf(WHOLE, TOWN), { value: 20, formula: '12+8' }))).toBeDefined();
    expect(live.change(entry.id, one(placeOf(PART, TOWN), { value: 20, formula: 'F6+8' }))).toBeUndefined();
    expect(live.change(entry.id, one(placeOf(WHOLE, TOWN), { value: 1 }))).toBeUndefined();
  });
});

test('what she writes beside the sheet or on a sheet of her own changes nothing', () => {
  const own = { ...entry, id: 'own', sheet: '我的', madeAs: undefined, rows: [[{ value: 1 }]] };
  const { madeAs: _, ...plain } = own;
  const live = openLiveCheck(openWorkbook({ ...made, sheets: [...made.sheets, plain] }));
  const before = live.checks;
  expect(live.change(entry.id, one({ row: 300, column: 90 }, { value: '备忘' }))).toBe(before);
  expect(live.change('own', one({ row: 0, column: 0 }, { value: 2 }))).toBe(before);
});

test('without annexes there is nothing to check', () => {
  const live = openLiveCheck(openWorkbook(readPlan({ ...EMPTY })));
  expect([live.checks.checked.findings, live.change('s1', one({ row: 0, column: 0 }, undefined))]).toEqual([
    [],
    undefined,
  ]);
});

const EMPTY = {
  title: '',
  subject: '',
  creator: '',
  styles: {},
  defaultFont: { name: '宋体', size: 11 },
  sheets: [],
  names: [],
  activeSheet: '',
} as const;
