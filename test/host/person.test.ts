/** What a person does in the grid: typed texts are read as Excel reads them, and rules are kept. */
import { area, type Area } from '../../src/host/model/area';
import { createHost, type Host } from '../../src/host/create-host';
import type { Outcome } from '../../src/host/person/outcome';
import { openDesk, type Desk } from './host-tests';

const OK: Outcome = { ok: true };

function typed(text: string, numberFormat = 'General'): readonly [unknown, string] {
  const host = createHost({ now: () => new Date('2026-01-05T00:00:00Z') });
  const sheet = host.workbook.sheet('Sheet1');
  sheet.cells.patchFormats(area(0, 0), (format) => ({ ...format, numberFormat }));
  const outcome = host.person.type('Sheet1', 'A1', text);
  const cell = host.view.cell('Sheet1', 0, 0);
  return outcome.ok ? [cell.formula ?? cell.value, cell.text] : [outcome.reason, ''];
}

function selfOf(host: Host, address: Area): unknown {
  return host.workbook.sheet('Sheet1').cells.at(address.row, address.column)?.value;
}

describe('a typed text becomes', () => {
  it.each([
    ['1,700', 'General', 1700, '1,700'],
    ['-3.5', 'General', -3.5, '-3.5'],
    ['47%', 'General', 0.47, '47%'],
    ['47%', '0.0%', 0.47, '47.0%'],
    // Exactly, as Excel: 2.6 / 100 is 0.026000000000000002.
    ['2.6%', 'General', 0.026, '2.60%'],
    ['-56.7%', '0.0%', -0.567, '-56.7%'],
    ['2.6', '0.0%', 0.026, '2.6%'],
    ['1,234.5%', '0.0%', 12.345, '1234.5%'],
    ['1e2%', 'General', 1, '100%'],
    ['47', '0.0%', 0.47, '47.0%'],
    ['0.47', '0.0%', 0.47, '47.0%'],
    ['1', '0.0%', 0.01, '1.0%'],
    ['-5', '0.0%', -0.05, '-5.0%'],
    ['47', '0"%"', 47, '47%'],
    ['2017-03-31', 'General', 42825, '2017/3/31'],
    ['3月31日', 'General', 46112, '3月31日'],
    ['true', 'General', true, 'TRUE'],
    ["'001", 'General', '001', '001'],
    ['001', '@', '001', '001'],
    ['=1+1', '@', '=1+1', '=1+1'],
    ['=1+1', 'General', '=1+1', '2'],
    ['-A2', 'General', '=-A2', '0'],
    ['+1', 'General', 1, '1'],
    ['--', 'General', '--', '--'],
    ['约47', 'General', '约47', '约47'],
    [' 甲镇 ', 'General', ' 甲镇 ', ' 甲镇 '],
    ['=', 'General', '=', '='],
    ['', 'General', null, ''],
    ['#N/A', 'General', '#N/A', '#N/A'],
    ['=SUM(1', 'General', 'formula', ''],
    ['-甲镇', 'General', '=-甲镇', '#NAME?'],
    ['-(3', 'General', 'formula', ''],
    ['=没有!A1', 'General', 'formula', ''],
  ])('%s under %s → %s, shown as %s', (text, numberFormat, value, shown) => {
    expect(typed(text, numberFormat)).toEqual([value, shown]);
  });

  it('what the editor shows of a cell, typed again, changes nothing', () => {
    for (const text of ['1700', '47%', '2017-03-31', "'001", "'=A1", '--', '=A2*2', "'TRUE", 'true', '8:30', "''甲"]) {
      const host = createHost();
      host.person.type('Sheet1', 'A1', text);
      const before = host.view.cell('Sheet1', 0, 0);
      expect(host.person.type('Sheet1', 'A1', before.typed)).toEqual(OK);
      expect(host.view.cell('Sheet1', 0, 0)).toEqual(before);
    }
  });

  it('the content of the merged cell that it is typed into', () => {
    const host = createHost();
    host.workbook.sheet('Sheet1').merges = [area(0, 0, 2, 2)];
    host.person.type('Sheet1', 'B2', '甲');
    expect([selfOf(host, area(0, 0)), selfOf(host, area(1, 1))]).toEqual(['甲', undefined]);
  });
});

async function withRules(): Promise<Desk> {
  const desk = await openDesk();
  await desk.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const stop = sheet.getRange('A1').dataValidation;
    stop.rule = { custom: { formula: '=AND(ISNUMBER(A1),A1>=0)' } };
    stop.errorAlert = { showAlert: true, style: 'Stop', title: '不是数', message: '请填不小于 0 的数' };
    const warning = sheet.getRange('B1').dataValidation;
    warning.rule = { list: { inCellDropDown: true, source: '是,否' } };
    warning.errorAlert = { showAlert: true, style: 'Warning', title: '', message: '不在列表中' };
    const silent = sheet.getRange('C1').dataValidation;
    silent.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
    silent.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
    await context.sync();
  });
  return desk;
}

describe('an entry that breaks the validation', () => {
  it('is refused with the validation’s words, and what stood there stays', async () => {
    const { host } = await withRules();
    host.person.type('Sheet1', 'A1', '12');
    const refusal = {
      ok: false,
      reason: 'validation',
      severity: 'stop',
      title: '不是数',
      message: '请填不小于 0 的数',
    };
    for (const text of ['-1', '约12', "'12"]) expect(host.person.type('Sheet1', 'A1', text)).toEqual(refusal);
    expect(host.person.type('Sheet1', 'A1', '-1', { force: true })).toEqual(refusal);
    expect(selfOf(host, area(0, 0))).toBe(12);
  });

  it('comes back with its formula and what hangs on it', async () => {
    const { host } = await withRules();
    host.type('Sheet1', 'A1', '=2*3');
    host.type('Sheet1', 'A2', '=A1+1');
    host.person.type('Sheet1', 'A1', '-1');
    expect(host.view.cell('Sheet1', 0, 0)).toMatchObject({ formula: '=2*3', value: 6 });
    expect(host.view.cell('Sheet1', 1, 0).value).toBe(7);
  });

  it('is asked about where the rule only warns, and taken when it is insisted on', async () => {
    const { host } = await withRules();
    expect(host.person.type('Sheet1', 'B1', '也许')).toMatchObject({ severity: 'warning', message: '不在列表中' });
    expect(selfOf(host, area(0, 1))).toBeUndefined();
    expect(host.person.type('Sheet1', 'B1', '也许', { force: true })).toEqual(OK);
    expect(host.view.cell('Sheet1', 0, 1)).toMatchObject({ value: '也许', isInvalid: true });
    expect(host.person.type('Sheet1', 'B1', '是')).toEqual(OK);
    expect(host.view.cell('Sheet1', 0, 1).isInvalid).toBeUndefined();
  });

  it('is taken without a word where the rule shows no alert, when it is pasted, and when the cell is cleared', async () => {
    const { host } = await withRules();
    expect(host.person.type('Sheet1', 'C1', '99')).toEqual(OK);
    expect(host.person.paste('Sheet1', area(0, 0, 1, 2), [['-7', '没有']])).toEqual(OK);
    expect(host.view.cell('Sheet1', 0, 0)).toMatchObject({ value: -7, isInvalid: true });
    expect(host.person.type('Sheet1', 'A1', '')).toEqual(OK);
    expect(host.view.cell('Sheet1', 0, 0).value).toBeNull();
  });
});

describe('pasting and clearing', () => {
  it('one text fills the area, a block is laid down from its first cell, looks stay', () => {
    const host = createHost();
    const { cells } = host.workbook.sheet('Sheet1');
    cells.patchFormats(area(0, 0, 3, 3), (format) => ({ ...format, bold: true }));
    host.person.paste('Sheet1', area(0, 0, 2, 2), [['5']]);
    host.person.paste('Sheet1', area(1, 1), [
      ['甲', '=A1'],
      ['2', '-(x'],
    ]);
    const shown = [0, 1, 2].map((row) => [0, 1, 2].map((column) => host.view.cell('Sheet1', row, column).text));
    expect(shown).toEqual([
      ['5', '5', ''],
      ['5', '甲', '5'],
      ['', '2', '-(x'],
    ]);
    host.person.clear('Sheet1', area(0, 0, 3, 3));
    expect(host.view.cell('Sheet1', 1, 1)).toMatchObject({ value: null, format: { bold: true } });
  });

  it('clearing part of a merged cell clears it', () => {
    const host = createHost();
    host.type('Sheet1', 'A1', '甲');
    host.workbook.sheet('Sheet1').merges = [area(0, 0, 2, 2)];
    expect(host.person.clear('Sheet1', area(0, 0, 1, 1))).toEqual(OK);
    expect(selfOf(host, area(0, 0))).toBeUndefined();
  });

  it('a block that leaves the sheet is refused, and nothing of it is pasted', () => {
    const host = createHost();
    const last = area(0, 16_383);
    expect(host.person.paste('Sheet1', last, [['1', '2']])).toMatchObject({ ok: false, reason: 'notPossible' });
    expect(selfOf(host, last)).toBeUndefined();
  });
});

describe('rows and columns', () => {
  it('take the size that they are dragged to, hide at 0 and come back', () => {
    const host = createHost();
    host.person.resizeColumns('Sheet1', 1, 2, 90);
    host.person.resizeRows('Sheet1', 3, 1, 0);
    host.person.hideColumns('Sheet1', 5, 1, true);
    const { rows, columns } = host.view.sheet('Sheet1');
    expect(columns.map(({ index, size, hidden }) => [index, size, hidden])).toEqual([
      [1, 90, false],
      [2, 90, false],
      [5, 54, true],
    ]);
    expect(rows.map(({ index, hidden }) => [index, hidden])).toEqual([[3, true]]);
    host.person.hideRows('Sheet1', 3, 1, false);
    expect(host.view.sheet('Sheet1').rows[0]?.hidden).toBe(false);
    expect(host.person.resizeRows('Sheet1', 0, 1, 500)).toMatchObject({ ok: false, reason: 'notPossible' });
  });
});

describe('a protected sheet', () => {
  it('takes entries in unlocked cells only', async () => {
    const desk = await openDesk();
    await desk.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    const { person } = desk.host;
    expect(person.type('Sheet1', 'B1', '1')).toEqual(OK);
    const outcomes = [
      person.type('Sheet1', 'A1', '1'),
      person.paste('Sheet1', area(0, 0, 1, 2), [['1', '2']]),
      person.clear('Sheet1', area(0, 0, 1, 2)),
      person.insertRows('Sheet1', 0, 1),
    ];
    expect(outcomes.map((outcome) => !outcome.ok && outcome.reason)).toEqual(Array(4).fill('protected'));
    expect(desk.host.view.cell('Sheet1', 0, 1).value).toBe(1);
  });
});

describe('tabs', () => {
  it('are added, copied, moved, renamed, hidden, shown and deleted', () => {
    const host = createHost({ sheets: ['甲', '乙'] });
    const { person, view } = host;
    const names = (): string[] =>
      view.tabs().map(({ name, visibility }) => (visibility === 'Visible' ? name : `(${name})`));
    person.addSheet('丙');
    expect(names()).toEqual(['甲', '丙', '乙']);
    person.copySheet('甲');
    expect(names()).toEqual(['甲', '甲 (2)', '丙', '乙']);
    expect(view.activeSheetId()).toBe(host.workbook.sheet('甲 (2)').id);
    person.moveSheet('乙', 0);
    person.renameSheet('丙', '丁');
    person.hideSheet('甲');
    expect(names()).toEqual(['乙', '(甲)', '甲 (2)', '丁']);
    person.showSheet('甲');
    person.deleteSheet('甲 (2)');
    expect(names()).toEqual(['乙', '甲', '丁']);
  });

  it('refuse a taken or impossible name, the last visible sheet, and everything under a protected structure', () => {
    const { person, workbook } = createHost({ sheets: ['甲', '乙'] });
    const reason = (outcome: Outcome): string => (outcome.ok ? 'ok' : outcome.reason);
    expect(reason(person.renameSheet('甲', '乙'))).toBe('sheetNameTaken');
    expect(reason(person.renameSheet('甲', '甲/乙'))).toBe('sheetName');
    person.hideSheet('乙');
    expect([reason(person.hideSheet('甲')), reason(person.deleteSheet('甲'))]).toEqual(['lastSheet', 'lastSheet']);
    workbook.protection = { password: '' };
    const outcomes = [
      person.addSheet(),
      person.renameSheet('甲', '丁'),
      person.showSheet('乙'),
      person.moveSheet('甲', 1),
    ];
    expect(outcomes.map(reason)).toEqual(Array(4).fill('structureProtected'));
  });

  it('a very hidden sheet is not offered', async () => {
    const desk = await openDesk({ sheets: ['甲', '乙'] });
    await desk.run(async (context) => {
      context.workbook.worksheets.getItem('乙').visibility = 'VeryHidden';
      await context.sync();
    });
    expect(desk.host.person.showSheet('乙').ok).toBe(false);
  });
});
