/**
 * What the workbench saves is what the command writes: the plan goes through the real client into the
 * host, the host's snapshot becomes a plan again, and the two are compared cell for cell, look for look.
 */
import { PACKS } from '../../src/catalogue/packs';
import { checkPlan } from '../../src/plan/check-plan';
import type { WorkbookPlan } from '../../src/plan/plan';
import { takeSnapshot, type WorkbookSnapshot } from '../../src/host/snapshot';
import { planOfSnapshot } from '../../src/workbench/plan-of-snapshot';
import { readPlan } from '../../src/xlsx/read-plan';
import { writeXlsx } from '../../src/xlsx/write';
import { startLive } from '../excel/live';
import { plainPlan, type PlainPlan } from '../support/plain-plan';
import { annexesOf, CLOCK, templateIn } from '../support/plans';
import { SAMPLE } from '../support/sample-plan';

async function snapshotFrom(plan: WorkbookPlan): Promise<WorkbookSnapshot> {
  const { host, open } = await startLive();
  await open().commit(plan);
  return takeSnapshot(host.workbook);
}

/** Excel quotes sheet names only where it must. */
const unquoted = (formula: string): string => formula.replaceAll(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, '$1!');

/**
 * What no add-in can set, or Excel spells in its own way: the document's properties, the default font, the
 * place from top to bottom where a style names none (the middle in a Chinese Excel, the bottom in a file).
 */
function asExcelHasIt(plan: WorkbookPlan): Omit<PlainPlan, 'title' | 'subject' | 'creator' | 'defaultFont'> {
  const { title: _title, subject: _subject, creator: _creator, defaultFont: _font, ...rest } = plainPlan(plan);
  const sheets = rest.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(
        (cell) =>
          cell && {
            ...cell,
            style: { vertical: 'center' as const, ...cell.style },
            ...(cell.formula === undefined ? {} : { formula: unquoted(cell.formula) }),
          },
      ),
    })),
  }));
  return { ...rest, sheets };
}

const WORKBOOKS: readonly (readonly [string, () => Promise<WorkbookPlan>])[] = [
  ...PACKS.map(({ id }) => [`the annual workbook of ${id}`, () => annexesOf(id)] as const),
  ['the blank template', () => templateIn()],
];

describe.each(WORKBOOKS)('%s, saved', (_, make) => {
  let plan: WorkbookPlan;
  let saved: WorkbookPlan;
  beforeAll(async () => {
    plan = await make();
    saved = planOfSnapshot(await snapshotFrom(plan));
  });

  test('Excel takes the file without repairs', () => expect(checkPlan(saved)).toEqual([]));

  test('every cell, look, width, rule, name and page is as the command writes it', () => {
    expect(asExcelHasIt(saved)).toEqual(asExcelHasIt(plan));
  });

  test('and stays so in the file', async () => {
    const { plan: read } = await readPlan(await writeXlsx(saved, CLOCK()));
    expect(plainPlan(read)).toEqual(plainPlan(saved));
  });
});

test('links, a table, all kinds of validation and looks of marks are saved', async () => {
  const saved = planOfSnapshot(await snapshotFrom(SAMPLE));
  expect(checkPlan(saved)).toEqual([]);
  saved.sheets.forEach((sheet, index) => {
    const planned = SAMPLE.sheets[index];
    expect(sheet.validations).toEqual(planned?.validations);
    expect(sheet.conditionalFormats).toEqual(planned?.conditionalFormats);
    expect(sheet.table).toEqual(planned?.table);
    expect(sheet.print).toEqual(planned?.print);
  });
  expect(saved.sheets[1]?.rows[5]?.cells[1]?.link).toEqual({ sheet: '清单', cell: 'B2' });
  expect(saved.names).toEqual(SAMPLE.names);
});
