/** The example's entry sheet in a live workbook: what a clerk types is marked by the workbook itself. */
import { snapshotOfPlan } from '../../src/workbench/snapshot-of-plan';
import { createHost, type Host } from '../../src/host/create-host';
import type { CellView } from '../../src/host/view/types';
import { cellAddress } from '../../src/plan/address';
import type { SheetPlan } from '../../src/plan/plan';
import { startLive } from '../excel/live';
import { annexesOf } from '../support/plans';

/** The red that says "this can't be". */
const IMPOSSIBLE = '#FFC7CE';

/** Cells of one area in the example's first entry sheet: a whole, and a part of it. */
interface Entry {
  readonly sheet: string;
  readonly column: number;
  readonly whole: number;
  readonly part: number;
}

function findEntry({ name, rows }: SheetPlan): Entry {
  const rowOf = (code: string): number => rows.findIndex(({ cells }) => cells[0]?.value === code);
  const column = rows[0]?.cells.findIndex((cell) => cell?.value === 'qiming') ?? -1;
  const [whole, part] = [rowOf('rd_institutions_city_new'), rowOf('rd_institutions_provincial_new')];
  if (Math.min(column, whole, part) < 0) throw new Error('the example has other indicators or areas now');
  return { sheet: name, column, whole, part };
}

describe('the example, written through the client', () => {
  let host: Host;
  let entry: Entry;
  beforeAll(async () => {
    const plan = await annexesOf('example', 'zh-CN');
    const live = await startLive();
    await live.open().commit(plan);
    host = live.host;
    const sheet = plan.sheets.find(({ kind }) => kind === 'entry') as SheetPlan;
    entry = findEntry(sheet);
  });

  const at = (row: number, column: number): CellView => host.view.cell(entry.sheet, row, column);
  const type = (row: number, text: string, force = false): ReturnType<Host['person']['type']> =>
    host.person.type(entry.sheet, cellAddress(row, entry.column), text, { force });

  it('a part above its whole is taken and marked red, and the mark goes with the cause', () => {
    type(entry.whole, '100');
    expect(type(entry.part, '90').ok).toBe(true);
    expect(at(entry.part, entry.column).format.fillColor).not.toBe(IMPOSSIBLE);
    type(entry.part, '1700', true);
    expect(at(entry.part, entry.column)).toMatchObject({ value: 1700, format: { fillColor: IMPOSSIBLE } });
    type(entry.whole, '2000');
    expect(at(entry.part, entry.column).format.fillColor).not.toBe(IMPOSSIBLE);
  });

  it('text and a negative number are refused in the sheet’s own words when typed, and marked red when pasted', () => {
    for (const text of ['约12件', '-3']) {
      const refusal = type(entry.whole, text);
      expect(refusal).toMatchObject({ ok: false, reason: 'validation' });
      expect(!refusal.ok && refusal.message).not.toBe('');
      host.person.paste(entry.sheet, { row: entry.whole, column: entry.column, rows: 1, columns: 1 }, [[text]]);
      expect(at(entry.whole, entry.column)).toMatchObject({ isInvalid: true, format: { fillColor: IMPOSSIBLE } });
    }
  });

  it('a blank is no fault, and neither is the sign for "does not apply"', () => {
    for (const text of ['', '--']) {
      expect(type(entry.whole, text)).toEqual({ ok: true });
      const cell = at(entry.whole, entry.column);
      expect([cell.text, cell.isInvalid, cell.format.fillColor === IMPOSSIBLE]).toEqual([text, undefined, false]);
    }
  });

  it('a grid hears of the mark on the part when the whole is typed, in one message', () => {
    type(entry.whole, '2000');
    type(entry.part, '1700', true);
    const heard: (readonly CellView[])[] = [];
    const end = host.view.onChange((change) => {
      if (change.kind === 'cells' && change.sheetId === host.workbook.sheet(entry.sheet).id) heard.push(change.cells);
    });
    type(entry.whole, '100');
    end();
    expect(heard).toHaveLength(1);
    const part = heard[0]?.find(({ row, column }) => row === entry.part && column === entry.column);
    expect(part?.format.fillColor).toBe(IMPOSSIBLE);
  });

  it('looks the same in a workbook that was opened from its plan', async () => {
    const opened = createHost({ snapshot: snapshotOfPlan(await annexesOf('example', 'zh-CN')) });
    for (const each of [opened, host]) {
      each.person.type(entry.sheet, cellAddress(entry.whole, entry.column), '5');
      each.person.type(entry.sheet, cellAddress(entry.part, entry.column), '7', { force: true });
    }
    // Blank cells without a fill are kept by the one for their neighbour's border, and not by the other.
    const looks = (of: Host): unknown =>
      of.view
        .sheet(of.workbook.sheet(entry.sheet).id)
        .cells.filter(({ text, format }) => text !== '' || format.fillColor !== undefined)
        .map(({ row, column, text, isInvalid, format: { fillColor, fontColor, bold, underline } }) => {
          return [row, column, text, isInvalid, fillColor, fontColor, bold, underline];
        });
    expect(looks(opened)).toEqual(looks(host));
  });
});
