/** A paste destroys validations and marks on the sheets of a year; they come back where their cells stand by now. */
import { openWorkbook } from '../../src/app/open-workbook';
import { rulesAfter, rulesToMend } from '../../src/app/mend-rules';
import type { LiveWorkbook, SheetRules } from '../../src/app/port';
import { area } from '../../src/host/model/area';
import type { Host } from '../../src/host/create-host';
import { takeSnapshot, type WorkbookSnapshot } from '../../src/host/snapshot';
import { keyedGrid, type KeyedGrid } from '../../src/sheets/keyed-grid';
import { startLive } from '../excel/live';
import { annexesOf } from '../support/plans';

const WRONG = '#FFC7CE';

interface Desk {
  readonly host: Host;
  readonly port: LiveWorkbook;
  readonly rules: () => Promise<readonly SheetRules[]>;
  readonly mend: () => Promise<readonly string[]>;
  /** The example's first entry sheet. */
  readonly entry: () => Promise<{ readonly name: string; readonly keys: KeyedGrid }>;
}

/** Written through the client once; each test goes on from there. */
let written: WorkbookSnapshot;
beforeAll(async () => {
  const { host, open } = await startLive();
  await open().commit(await annexesOf('example', 'zh-CN'));
  written = takeSnapshot(host.workbook);
});

async function openDesk(): Promise<Desk> {
  const { host, open } = await startLive({ snapshot: written });
  const port = open();
  const rules = async (): Promise<readonly SheetRules[]> => rulesToMend(openWorkbook(await port.read()));
  return {
    host,
    port,
    rules,
    mend: async () => port.mendRules(await rules()),
    entry: async () => {
      const sheets = await port.readSheets();
      for (const sheet of sheets) {
        const keys = keyedGrid(sheet);
        if (keys?.identity.startsWith('entry|')) return { name: sheet.sheet, keys };
      }
      throw new Error('the example has no entry sheet');
    },
  };
}

function placeIn({ rows, columns }: KeyedGrid, indicator: string, of: string): readonly [number, number] {
  const [row, column] = [rows.get(indicator), columns.get(of)];
  if (row === undefined || column === undefined) throw new Error('the example has other indicators or areas now');
  return [row, column];
}

const [WHOLE, PART, TOWN, NEXT] = [
  'rd_institutions_city_new',
  'rd_institutions_provincial_new',
  'qiming',
  'helper:sum',
] as const;

test('what has just been made wants nothing, on any sheet', async () => {
  const { host, rules, mend } = await openDesk();
  const wanted = await rules();
  expect(wanted.map(({ sheetId }) => host.workbook.sheet(sheetId).name)).toEqual(
    expect.arrayContaining([expect.stringContaining('附件2'), expect.stringContaining('完成数')]),
  );
  expect(await mend()).toEqual([]);
});

test('cells pasted over the entries take validation and marks away, and both come back; a second time nothing is to do', async () => {
  const { host, mend, entry } = await openDesk();
  const { name, keys } = await entry();
  const [whole, column] = placeIn(keys, WHOLE, TOWN);
  const [part] = placeIn(keys, PART, TOWN);
  host.person.addSheet('抄来的');
  host.person.type('抄来的', 'A1', '约12件');
  host.person.pasteCells(name, area(whole, column, 2, 2), { sheet: '抄来的', area: area(0, 0) });
  host.person.paste(name, area(whole, column), [['100']]);
  host.person.paste(name, area(part, column), [['170']]);
  expect(host.view.cell(name, part, column).format.fillColor).not.toBe(WRONG);

  expect(await mend()).toEqual([name]);
  expect(host.view.cell(name, part, column)).toMatchObject({ value: 170, format: { fillColor: WRONG } });
  host.person.paste(name, area(whole, column), [['-3']]);
  expect(host.view.cell(name, whole, column)).toMatchObject({ isInvalid: true, format: { fillColor: WRONG } });
  expect(await mend()).toEqual([]);
});

test('an edit has the rules of its own cells looked at, and one of unknown cells all of its sheet’s', async () => {
  const { host, port, entry } = await openDesk();
  const { name } = await entry();
  const opened = openWorkbook(await port.read());
  const { id } = host.workbook.sheet(name);
  const [own, ...others] = rulesAfter(opened, [
    { sheetId: id, address: 'F6' },
    { sheetId: id, address: 'G9:H10' },
    { sheetId: 'hers', address: 'A1' },
  ]);
  expect([own?.sheetId, own?.edited, others]).toEqual([id, ['F6', 'G9:H10'], []]);
  expect(rulesAfter(opened, [{ sheetId: id, address: 'F6' }, { sheetId: id }])[0]?.edited).toBeUndefined();
});

test('rows and columns that were inserted are no fault, and rules come back where the cells stand by then', async () => {
  const { host, mend, entry } = await openDesk();
  const before = (await entry()).keys;
  const { name } = await entry();
  const [at] = placeIn(before, PART, TOWN);
  const [, column] = placeIn(before, PART, TOWN);
  // Between whole and part, before an area, and far above.
  host.person.insertRows(name, at, 1);
  host.person.insertColumns(name, column, 1);
  host.person.insertRows(name, 1, 2);
  expect(await mend()).toEqual([]);

  const { keys } = await entry();
  const [whole, town] = placeIn(keys, WHOLE, TOWN);
  const [part] = placeIn(keys, PART, TOWN);
  expect([part - whole, town]).toEqual([2, column + 1]);
  host.person.pasteCells(name, area(part, town), { sheet: name, area: area(0, 40) });
  host.person.paste(name, area(whole, town), [['100']]);
  host.person.paste(name, area(part, town), [['170']]);
  expect(host.view.cell(name, part, town).format.fillColor).not.toBe(WRONG);
  expect(await mend()).toEqual([name]);
  expect(host.view.cell(name, part, town).format.fillColor).toBe(WRONG);
  expect(await mend()).toEqual([]);
});

test('a row that was inserted since the workbook was read has nothing put beside its cells', async () => {
  const { host, port, rules, entry } = await openDesk();
  const before = await rules();
  const { name, keys } = await entry();
  const [whole, column] = placeIn(keys, WHOLE, TOWN);
  host.person.insertRows(name, whole, 1);
  host.person.pasteCells(name, area(whole + 1, column), { sheet: name, area: area(0, 60) });
  expect(await port.mendRules(before)).toEqual([]);
  expect(await port.mendRules(await rules())).toEqual([name]);
});

test('an indicator whose row was deleted has no rules any more; those of the others stay', async () => {
  const { host, port, mend, entry } = await openDesk();
  const { name, keys } = await entry();
  const [whole] = placeIn(keys, WHOLE, TOWN);
  host.person.deleteRows(name, whole, 1);
  const opened = openWorkbook(await port.read());
  const wanted = rulesToMend(opened, new Set([host.workbook.sheet(name).id]));
  expect(wanted).toHaveLength(1);
  expect(await mend()).toEqual([]);
});

test('an area that a clerk moved takes its rules along', async () => {
  const { host, mend, entry } = await openDesk();
  const { name, keys } = await entry();
  const [whole, column] = placeIn(keys, WHOLE, TOWN);
  const last = placeIn(keys, WHOLE, NEXT)[1];
  // As cutting and inserting it behind the others does: a blank column, all cells into it, the old one away.
  const to = last - 1;
  host.person.insertColumns(name, to, 1);
  host.person.pasteCells(name, area(0, to, 200, 1), { sheet: name, area: area(0, column, 200, 1) });
  host.person.deleteColumns(name, column, 1);
  const moved = (await entry()).keys;
  expect(placeIn(moved, WHOLE, TOWN)).toEqual([whole, to - 1]);
  await mend();
  expect(await mend()).toEqual([]);
  host.person.paste(name, area(whole, to - 1), [['-3']]);
  expect(host.view.cell(name, whole, to - 1)).toMatchObject({ isInvalid: true, format: { fillColor: WRONG } });
});
