/** A paste destroys validations and marks of cells; what was made comes back, and what a clerk made stays. */
import type { SheetRules } from '../../src/app/port';
import type { ConditionalFormatPlan, SheetPlan, ValidationPlan } from '../../src/plan/plan';
import { area } from '../../src/host/model/area';
import { cell, sheet, workbook } from '../support/sample-plan';
import { failureOf, issueOf, startLive, type Live } from './live';

const SHEET = '完成数';
const RED = { fill: 'FFC7CE', fontColour: '9C0006' };
const AMBER = { fill: 'FFEB9C', fontColour: '7F6000' };

/** Rows 2 to 4, columns B to F: each row has its validation, and two marks of which one reads the row above. */
function rulesOf(row: number): { validation: ValidationPlan; formats: ConditionalFormatPlan[] } {
  const range = { row, column: 1, rows: 1, columns: 5 };
  const first = `B${row + 1}`;
  return {
    validation: {
      range,
      rule: { type: 'custom', formula: `OR(${first}="--",IF(ISNUMBER(${first}),${first}>=0,FALSE))` },
      severity: 'stop',
      prompt: { title: '完成数', text: '填累计数' },
      error: { title: '不是数', text: '请填数' },
    },
    formats: [
      { range, formula: `AND(ISNUMBER(${first}),${first}<0)`, look: RED },
      ...(row === 2 ? [{ range, formula: `AND(ISNUMBER(${first}),${first}>B2)`, look: RED }] : []),
      { range, formula: `${first}>1000`, look: AMBER, stopIfTrue: true },
    ],
  };
}

function entrySheet(): SheetPlan {
  const rows = [1, 2, 3].map(rulesOf);
  return sheet(SHEET, {
    kind: 'entry',
    rows: [
      { cells: [cell('指标'), cell('甲'), cell('乙'), cell('丙'), cell('丁'), cell('合计')] },
      ...[1, 2, 3].map((row) => ({ cells: [cell(`第${row}项`), ...Array.from({ length: 5 }, () => cell(row))] })),
    ],
    validations: [
      ...rows.map(({ validation }) => validation),
      {
        range: { row: 6, column: 1, rows: 1, columns: 1 },
        rule: { type: 'words', words: ['是', '否'] },
        severity: 'warning',
      },
      {
        range: { row: 7, column: 1, rows: 1, columns: 1 },
        rule: { type: 'whole', least: 0, most: 100 },
        severity: 'stop',
      },
      {
        range: { row: 8, column: 1, rows: 2, columns: 1 },
        rule: { type: 'list', formula: '$A$2:$A$4' },
        severity: 'information',
      },
    ],
    conditionalFormats: rows.flatMap(({ formats }) => formats),
  });
}

interface Desk extends Live {
  readonly port: ReturnType<Live['open']>;
  readonly rules: SheetRules;
  /** Type of the validation, address and formula of each mark from the first on. */
  readonly formats: () => readonly string[];
  readonly fillAt: (address: string) => unknown;
}

async function openDesk(): Promise<Desk> {
  const live = await startLive();
  const port = live.open();
  const plan = entrySheet();
  await port.commit(workbook([plan, sheet('别的', { rows: [{ cells: [cell('说明')] }] })]));
  const { id } = live.host.workbook.sheet(SHEET);
  return {
    ...live,
    port,
    rules: { sheetId: id, validations: plan.validations, conditionalFormats: plan.conditionalFormats },
    formats: () =>
      live.host.workbook
        .sheet(SHEET)
        .conditionalFormats.list()
        .map(({ areas, formula }) => `${formula} ${JSON.stringify(areas)}`),
    fillAt: (address) => {
      const [, letter = '', row = ''] = /^([A-Z])(\d+)$/u.exec(address) ?? [];
      return live.host.view.cell(SHEET, Number(row) - 1, letter.charCodeAt(0) - 65).format.fillColor;
    },
  };
}

test('sheets as they were made are left alone, in two syncs', async () => {
  const { host, port, rules } = await openDesk();
  const before = host.traffic.syncs;
  expect(await port.mendRules([rules])).toEqual([]);
  expect(host.traffic.syncs - before).toBe(2);
});

describe('with the cells known that were edited', () => {
  test('only their rules are looked at, and a typed entry wants nothing', async () => {
    const { host, port, rules } = await openDesk();
    host.person.type(SHEET, 'B2', '5');
    // Nobody has edited this one, so nobody looks.
    host.workbook.sheet(SHEET).validations.clear([area(3, 1)]);
    expect(await port.mendRules([{ ...rules, edited: ['B2'] }])).toEqual([]);
    expect(await port.mendRules([{ ...rules, edited: ['J20'] }])).toEqual([]);
    expect(await port.mendRules([{ ...rules, edited: ['B2', 'B4'] }])).toEqual([SHEET]);
    expect(await port.mendRules([rules])).toEqual([]);
  });

  test('a mark that Excel has stretched to the edited row comes back on its own row too', async () => {
    const { host, port, rules, formats } = await openDesk();
    const whole = [...formats()].sort();
    // Excel lets a copied mark hold for both places instead of making a second one.
    const { conditionalFormats } = host.workbook.sheet(SHEET);
    const stretched = conditionalFormats.list().find(({ formula }) => formula === '=AND(ISNUMBER(B2),B2<0)');
    if (!stretched) throw new Error('no such mark');
    conditionalFormats.clear([area(3, 2)]);
    conditionalFormats.change(stretched, { areas: [...stretched.areas, area(3, 2)] });
    expect(await port.mendRules([{ ...rules, edited: ['C4'] }])).toEqual([SHEET]);
    expect([...formats()].sort()).toEqual(whole);
  });

  test('whole rows that came or went have everything looked at', async () => {
    const { host, port, rules } = await openDesk();
    host.workbook.sheet(SHEET).validations.clear([area(3, 1)]);
    expect(await port.mendRules([{ ...rules, edited: ['7:7'] }])).toEqual([SHEET]);
  });
});

test('no sheets take no sync', async () => {
  const { host, port } = await openDesk();
  const before = host.traffic.syncs;
  expect(await port.mendRules([])).toEqual([]);
  expect(host.traffic.syncs).toBe(before);
});

describe('after a paste of cells from elsewhere', () => {
  test('validations and marks are back, with their words, and a second look finds nothing', async () => {
    const { host, port, rules, formats, fillAt } = await openDesk();
    const whole = formats();
    host.person.pasteCells(SHEET, area(1, 2, 2, 2), { sheet: '别的', area: area(0, 0) });
    expect(host.person.type(SHEET, 'C2', '约5').ok).toBe(true);
    host.person.type(SHEET, 'C3', '5000');
    expect(fillAt('C3')).not.toBe('#FFEB9C');

    const before = host.traffic.syncs;
    expect(await port.mendRules([rules])).toEqual([SHEET]);
    expect(host.traffic.syncs - before).toBe(4);
    expect([...formats()].sort()).toEqual([...whole].sort());
    expect(host.person.type(SHEET, 'C2', '约6')).toMatchObject({ ok: false, title: '不是数', message: '请填数' });
    expect(fillAt('C3')).toBe('#FFEB9C');
    expect(await port.mendRules([rules])).toEqual([]);
    // What was pasted stays: only the rules are put back.
    expect(host.view.cell(SHEET, 1, 3).value).toBe('说明');
  });

  test('only what was harmed is written: marks of other rows stay the same ones', async () => {
    const { host, port, rules } = await openDesk();
    const { conditionalFormats } = host.workbook.sheet(SHEET);
    const before = conditionalFormats.list().map(({ id }) => id);
    host.person.pasteCells(SHEET, area(3, 5), { sheet: '别的', area: area(0, 0) });
    await port.mendRules([rules]);
    const after = new Set(conditionalFormats.list().map(({ id }) => id));
    expect(before.filter((id) => !after.has(id))).toHaveLength(2);
    expect(after.size).toBe(before.length);
  });

  test('a paste over all cells of a rule, of which nothing is left, is mended too', async () => {
    const { host, port, rules, formats } = await openDesk();
    const whole = [...formats()].sort();
    host.person.pasteCells(SHEET, area(0, 0, 20, 12), { sheet: '别的', area: area(0, 0) });
    expect(formats()).toEqual([]);
    expect(await port.mendRules([rules])).toEqual([SHEET]);
    expect([...formats()].sort()).toEqual(whole);
    expect(await port.mendRules([rules])).toEqual([]);
  });
});

describe('after cells were copied within the sheet', () => {
  test('pieces of marks grow together, and a mark that came to a wrong row goes', async () => {
    const { host, port, rules, formats, fillAt } = await openDesk();
    const whole = [...formats()].sort();
    // Row 3 is compared with row 2; on row 4 that would compare it with row 3.
    host.person.pasteCells(SHEET, area(3, 1), { sheet: SHEET, area: area(2, 1) });
    host.person.type(SHEET, 'B4', '7');
    expect(fillAt('B4')).toBe('#FFC7CE');
    expect(await port.mendRules([rules])).toEqual([SHEET]);
    expect(fillAt('B4')).not.toBe('#FFC7CE');
    expect([...formats()].sort()).toEqual(whole);
    expect(await port.mendRules([rules])).toEqual([]);
  });

  test('the first mark that holds is still the first', async () => {
    const { host, port, rules, fillAt } = await openDesk();
    host.person.pasteCells(SHEET, area(2, 2), { sheet: SHEET, area: area(1, 1) });
    await port.mendRules([rules]);
    host.person.type(SHEET, 'C3', '5000');
    expect(fillAt('C3')).toBe('#FFC7CE');
    host.person.type(SHEET, 'C2', '6000');
    expect(fillAt('C3')).toBe('#FFEB9C');
  });

  test('a draft of hers beside our cells keeps its marks', async () => {
    const { host, port, rules, formats } = await openDesk();
    host.person.pasteCells(SHEET, area(1, 8), { sheet: SHEET, area: area(1, 1) });
    const before = formats();
    expect(await port.mendRules([rules])).toEqual([]);
    expect(formats()).toEqual(before);
  });
});

test('marks and validations that the clerk made herself stay', async () => {
  const { host, office, port, rules, formats } = await openDesk();
  await office.Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem(SHEET).getRange('B2:C3');
    own.conditionalFormats.add('Custom').custom.rule.formula = '=ISODD(B2)';
    context.workbook.worksheets.getItem(SHEET).getRange('J1').dataValidation.rule = {
      list: { inCellDropDown: true, source: '甲,乙' },
    };
    await context.sync();
  });
  expect(await port.mendRules([rules])).toEqual([]);
  host.person.pasteCells(SHEET, area(3, 1), { sheet: '别的', area: area(0, 0) });
  await port.mendRules([rules]);
  expect(formats().filter((each) => each.startsWith('=ISODD'))).toHaveLength(1);
  expect(host.person.type(SHEET, 'J1', '丙').ok).toBe(false);
});

test('a validation that was loosened by hand is made strict again; its words are ours again too', async () => {
  const { host, office, port, rules } = await openDesk();
  await office.Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(SHEET).getRange('B2:F2');
    dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '' };
    await context.sync();
  });
  expect(await port.mendRules([rules])).toEqual([SHEET]);
  expect(host.person.type(SHEET, 'B2', '约5')).toMatchObject({ severity: 'stop', title: '不是数' });
});

test('a sheet that has been deleted is passed over; a protected one is named where something is to be done', async () => {
  const { host, office, port, rules } = await openDesk();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).protection.protect({});
    await context.sync();
  });
  expect(await port.mendRules([rules])).toEqual([]);
  host.workbook.sheet(SHEET).validations.clear([area(1, 1)]);
  expect(issueOf(await failureOf(port.mendRules([rules])))).toMatchObject({
    code: 'excel.sheetProtected',
    params: { sheets: [SHEET] },
  });
  host.person.deleteSheet(SHEET);
  expect(await port.mendRules([rules])).toEqual([]);
});
